"""Where the search changes its mind: each weight and limit, met from both sides on a few made-up records."""

from collections.abc import Sequence

import pytest

from osl_data.search.documents import Document
from osl_data.search.finding import LIMIT, search
from osl_data.search.lookup import Lookup, slips
from osl_data.search.needs import LONGEST, asked
from tests.search.conftest import Indexed, contact

FILLING = "oraz dalsze zupełnie obojętne wyrazy przy okazji dodane tutaj, żeby tekst był dostatecznie długi"
"""Beside a word, this makes it a small part of its text: that nothing else stands there counts as well."""


def ids(lookup: Lookup, query: str, limit: int = LIMIT) -> list[str]:
    return [result.id for result in search(lookup, query, limit=limit).results]


def record(id_: str, *texts: tuple[str, str], kind: str = "contact", number: bool = False) -> Document:
    return contact(id_, *((name, f"{text} {FILLING}") for name, text in texts), kind=kind, number=number)


WAYS = [
    # the way, what is typed, what stands in a name; a field in which the word itself is worth more, one where less
    ("lemma", "wola", "Woli", "area", "title"),
    ("prefix", "koz", "Kozińska", "unit", "role"),
    ("stem", "gutwina", "Gutwin", "unit", "role"),
]


@pytest.mark.parametrize(("way", "query", "met", "better", "worse"), WAYS, ids=[way for way, *_ in WAYS])
def test_what_a_way_is_worth(indexed: Indexed, way: str, query: str, met: str, better: str, worse: str) -> None:
    lookup = indexed(
        record("a-worse", (worse, query)), record("b-met", ("name", met)), record("c-better", (better, query))
    )
    results = search(lookup, query).results
    assert [(result.id, result.matched[0].how) for result in results] == [
        ("c-better", "exact"),
        ("b-met", way),
        ("a-worse", "exact"),
    ]


BY_WORTH = [
    "alias name person",
    "extension postcode room",
    "area",
    "street",
    "title",
    "programme unit",
    "detail role",
    "city type",
    "activity publisher topic",
    "venue",
    "parent web",
    "partner summary",
    "funding",
    "synonym",
]
"""Fields in the order of what a word in them is worth; those in one line are worth the same."""


def test_what_a_field_is_worth(indexed: Indexed) -> None:
    """Of equal ones the id tells the order, which the names of the fields are here."""
    fields = [name for names in BY_WORTH for name in names.split()]
    lookup = indexed(*(record(name, (name, "Zatorze")) for name in sorted(fields)))
    assert ids(lookup, "zatorze", limit=100) == fields


def test_what_a_slip_is_worth(indexed: Indexed) -> None:
    """No record has both words, so that slips count; each has one as a slip in a name, and the other in some way."""
    lookup = indexed(
        record("a-synonym", ("name", "Zatorce"), ("synonym", "Klub: margula")),
        record("b-two-slips", ("name", "Zatorce"), ("person", "Margala")),
        record("c-summary", ("name", "Zatorce"), ("summary", "margula")),
        record("d", ("name", "Zatorze")),
    )
    assert ids(lookup, "zatorze margula") == ["c-summary", "b-two-slips", "a-synonym"]


def test_a_second_slip_is_worth_less(indexed: Indexed) -> None:
    lookup = indexed(record("a-two", ("name", "Kniaxiewycz")), record("b-one", ("name", "Kniaziewycz")))
    assert ids(lookup, "kniaziewicz") == ["b-one", "a-two"]


def test_the_beginning_of_another_form_is_worth_less(indexed: Indexed) -> None:
    lookup = indexed(record("a-form", ("name", "Targówek")), record("b-itself", ("name", "Targowkowo")))
    assert ids(lookup, "targowk") == ["b-itself", "a-form"]


def test_what_a_part_of_a_phone_is_worth(indexed: Indexed) -> None:
    phone = record("b-phone", ("phone", "519 516 162"))
    lookup = indexed(record("a-unit", ("unit", "516162")), phone, record("c-title", ("title", "516162")))
    assert ids(lookup, "516162") == ["c-title", "b-phone", "a-unit"]


def test_a_longer_part_of_a_phone_is_worth_more_and_all_of_it_most(indexed: Indexed) -> None:
    lookup = indexed(contact("a-part", ("phone", "71 516 16 22")), contact("b-whole", ("extension", "wew. 51616")))
    assert ids(lookup, "51616") == ["b-whole", "a-part"]
    lookup = indexed(record("a-area", ("area", "519516162")), record("b-whole", ("phone", "519 516 162")))
    assert ids(lookup, "519 516 162") == ["b-whole", "a-area"]


def test_slips_by_length() -> None:
    assert [slips("x" * length) for length in range(1, 11)] == [0, 0, 0, 1, 1, 1, 1, 2, 2, 2]


@pytest.mark.parametrize(
    ("word", "typed", "found"),
    [
        ("Kos", "kas", False),
        ("Kosa", "kasa", True),
        ("Margula", "mergula", True),
        ("Margula", "merguxa", False),
        ("Marguła-Bis", "marguła", True),
        ("Margulas", "merguxas", True),
        ("Margulas", "mergxxas", False),
    ],
)
def test_slips_that_are_forgiven(indexed: Indexed, word: str, typed: str, found: bool) -> None:
    assert ids(indexed(contact("a", ("person", word)), contact("b", ("person", "Zyx"))), typed) == ["a"] * found


@pytest.mark.parametrize(
    ("word", "typed", "found"),
    [
        ("Kniaziewiczowska", "kniaziew", True),
        ("Kniaziewiczowska", "kniaxiew", True),
        ("Kniaziewiczowska", "knixxiew", False),
        ("Gutwin", "gutwynie", True),
        ("Gutwin", "gutxynie", False),
    ],
)
def test_one_slip_in_a_beginning_or_a_stem_is_forgiven(indexed: Indexed, word: str, typed: str, found: bool) -> None:
    assert ids(indexed(contact("a", ("person", word)), contact("b", ("person", "Zyx"))), typed) == ["a"] * found


@pytest.mark.parametrize(
    ("typed", "meant", "other"), [("olbiniw", "Ołbinie", "Ołbin"), ("semiorów", "seniorów", "seniorami")]
)
def test_what_was_meant_in_another_form_is_found_after_it(indexed: Indexed, typed: str, meant: str, other: str) -> None:
    assert ids(indexed(record("a-other", ("name", other)), record("b-meant", ("name", meant))), typed) == [
        "b-meant",
        "a-other",
    ]


def test_a_word_that_stands_somewhere_has_no_slip_beside_one_that_stands_nowhere(indexed: Indexed) -> None:
    lookup = indexed(contact("a", ("person", "Anna Radziuk")), contact("b", ("person", "Hanna Radziuk")))
    assert ids(lookup, "anna radziók") == ["a"]
    assert ids(lookup, "panna radziók") == ["a", "b"]


def test_a_partial_result_is_worth_half_of_the_best_at_least(indexed: Indexed) -> None:
    lookup = indexed(
        record("a-name", ("name", "Zatorze")),
        record("b-venue", ("venue", "Zatorze")),
        record("c-summary", ("summary", "Zatorze")),
    )
    answer = search(lookup, "zatorze qwertyuiop")
    assert (answer.partial, [result.id for result in answer.results]) == (True, ["a-name", "b-venue"])
    assert ids(lookup, "zatorze") == ["a-name", "b-venue", "c-summary"]


def test_a_rare_word_is_worth_more_in_a_partial_result(indexed: Indexed) -> None:
    common = [record(f"common-{n}", ("name", "Klub")) for n in range(9)]
    lookup = indexed(*common, record("rare", ("name", "Seniora")))
    assert ids(lookup, "klub seniora")[0] == "rare"


KINDS = [
    # of two records the first in order; the field in which each has the word, the kind, whether there is a number
    (("area", "contact", False), ("name", "place", False)),
    (("name", "place", False), ("unit", "contact", False)),
    (("name", "programme", False), ("name", "organisation", False)),
    (("name", "organisation", False), ("name", "place", False)),
    (("name", "place", False), ("area", "programme", False)),
    (("name", "place", False), ("name", "source", False)),
    (("name", "source", False), ("street", "place", False)),
    (("title", "contact", True), ("street", "contact", False)),
    (("title", "contact", False), ("role", "contact", True)),
]


@pytest.mark.parametrize(("first", "second"), KINDS)
def test_who_comes_first(indexed: Indexed, first: tuple[str, str, bool], second: tuple[str, str, bool]) -> None:
    """The ids are against the order, so that no tie passes."""
    lookup = indexed(
        *(
            record(id_, (field, "Zatorze"), kind=kind, number=number)
            for id_, (field, kind, number) in (("z-first", first), ("a-second", second))
        )
    )
    assert ids(lookup, "zatorze") == ["z-first", "a-second"]


def test_who_was_replaced_comes_after_the_least(indexed: Indexed) -> None:
    """Also where there are more than are weighed: what comes first in a short answer does so in a long one."""
    replaced = contact("replaced", ("name", "Zatorze"), number=True)
    replaced.superseded_by = "a-00"
    lookup = indexed(replaced, *(record(f"a-{n:02}", ("funding", "Zatorze"), kind="source") for n in range(50)))
    assert ids(lookup, "zatorze") == [f"a-{n:02}" for n in range(LIMIT)]
    assert ids(lookup, "zatorze", limit=100) == [*(f"a-{n:02}" for n in range(50)), "replaced"]


MANY = [
    # forty and more of one sort are not weighed instead of the one of the other
    (("funding", "contact", False, False), ("name", "contact", False, True)),
    (("name", "contact", True, False), ("name", "contact", False, False)),
    (("name", "contact", False, False), ("name", "place", False, False)),
]


@pytest.mark.parametrize(("one", "many"), MANY, ids=["current", "number", "contact"])
def test_many_do_not_crowd_out_the_best(
    indexed: Indexed, one: tuple[str, str, bool, bool], many: tuple[str, str, bool, bool]
) -> None:
    found = []
    for id_, (field, kind, number, replaced) in [*((f"a-{n:02}", many) for n in range(60)), ("z", one)]:
        found.append(record(id_, (field, "Zatorze"), kind=kind, number=number))
        found[-1].superseded_by = "z" if replaced else None
    assert ids(indexed(*found), "zatorze")[0] == "z"


def test_forty_are_weighed(indexed: Indexed) -> None:
    """Fields of about the same worth are one to the index, which would keep the first records."""
    lookup = indexed(*(record(f"a-{n:02}", ("area", "Zatorze")) for n in range(39)), record("z", ("name", "Zatorze")))
    assert ids(lookup, "zatorze")[0] == "z"


def test_twenty_unless_told_otherwise(indexed: Indexed) -> None:
    lookup = indexed(*(record(f"a-{n:02}", ("name", "Zatorze")) for n in range(30)))
    assert [len(ids(lookup, "zatorze")), len(ids(lookup, "zatorze", 25))] == [20, 25]


def test_what_stands_alone_and_what_stands_together(indexed: Indexed) -> None:
    alone = indexed(contact("a-among", ("name", "Urząd Dzielnicy Wola")), contact("b-alone", ("name", "Wola")))
    assert ids(alone, "wola") == ["b-alone", "a-among"]
    together = indexed(
        record("a-apart", ("name", "Klub"), ("alias", "Seniora")), record("b-together", ("name", "Klub Seniora"))
    )
    assert ids(together, "klub seniora") == ["b-together", "a-apart"]
    less = indexed(
        record("a-apart", ("name", "Klub"), ("alias", "Seniora")), record("b-area", ("area", "Klub Seniora"))
    )
    assert ids(less, "klub seniora") == ["b-area", "a-apart"]
    worth = indexed(
        record("a-together", ("unit", "Klub Seniora")), record("b-apart", ("name", "Klub"), ("alias", "Seniora"))
    )
    assert ids(worth, "klub seniora") == ["b-apart", "a-together"]


def test_a_passing_word_that_is_met_too(indexed: Indexed) -> None:
    lookup = indexed(record("a", ("name", "Zatorze")), record("b", ("name", "Zatorze"), ("street", "ul. Polna")))
    assert ids(lookup, "zatorze") == ["a", "b"]
    assert ids(lookup, "ul zatorze") == ["b", "a"]


@pytest.mark.parametrize(("before", "cut", "how"), [(196, False, "exact"), (197, True, "prefix")])
def test_two_hundred_characters_are_looked_at(indexed: Indexed, before: int, cut: bool, how: str) -> None:
    answer = search(indexed(contact("a", ("name", "Wkrq"))), " " * before + "wkrq")
    assert (answer.cut, len(answer.query), answer.results[0].matched[0].how) == (cut, LONGEST, how)


WORDS = [
    "jabłko",
    "gruszka",
    "śliwka",
    "wiśnia",
    "morela",
    "agrest",
    "porzeczka",
    "malina",
    "truskawka",
    "poziomka",
    "jeżyna",
]


@pytest.mark.parametrize(("words", "cut"), [(WORDS[:10], False), (WORDS, True)])
def test_ten_words_are_looked_at(indexed: Indexed, words: Sequence[str], cut: bool) -> None:
    answer = search(indexed(record("a", ("summary", " ".join(words[:10])))), " ".join(words))
    assert (answer.cut, answer.partial, [result.id for result in answer.results]) == (cut, False, ["a"])
    without = indexed(record("a", ("summary", " ".join(words[:9]))))
    assert search(without, " ".join(words)).partial


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("16", []),
        ("162", ["phone"]),
        ("16/2", []),
        ("16 2", ["phone"]),
        ("61/62", []),
        ("61/62 1", []),
        ("16-16-2", ["phone"]),
        ("6-1-6", []),
    ],
)
def test_how_few_digits_are_a_part_of_a_phone(indexed: Indexed, query: str, found: list[str]) -> None:
    assert ids(indexed(contact("phone", ("phone", "519 516 162"))), query) == found


def test_more_than_twenty_digits_are_no_one_number() -> None:
    assert [need.folded for need in asked("1" * 20 + " 2 3").senses[0].needs] == ["1" * 20 + "2", "3"]
