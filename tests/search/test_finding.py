"""How the search finds and orders, on a few made-up records."""

import pytest

from osl_data.search.finding import search
from osl_data.search.lookup import Lookup
from tests.search.conftest import Indexed, contact


def ids(lookup: Lookup, query: str, kinds: tuple[str, ...] = (), cities: tuple[str, ...] = ()) -> list[str]:
    return [result.id for result in search(lookup, query, kinds, cities).results]


def how(lookup: Lookup, query: str) -> list[tuple[str, str, str]]:
    answer = search(lookup, query)
    return [(m.field, m.text, m.how) for m in answer.results[0].matched] if answer.results else []


PERSON = [
    ("Kozińskiej", "lemma"),
    ("kozinska", "exact"),
    ("koz", "prefix"),
    ("kozinskiej", "lemma"),
    ("Kozimska", "typo"),
    ("Kozińksa", "typo"),
]


@pytest.mark.parametrize(("query", "way"), PERSON)
def test_a_person_is_found_in_any_form(indexed: Indexed, query: str, way: str) -> None:
    lookup = indexed(contact("k", ("person", "Katarzyna Kozińska")))
    assert how(lookup, query) == [("person", "Katarzyna Kozińska", way)]


@pytest.mark.parametrize("query", ["na Gutwinie", "gutwina", "gutwinowi"])
def test_a_name_that_no_dictionary_has(indexed: Indexed, query: str) -> None:
    lookup = indexed(contact("g", ("area", "Gutwin")))
    assert how(lookup, query) == [("area", "Gutwin", "stem")]


def test_a_whole_word_beats_another_form_beats_a_beginning_beats_a_slip(indexed: Indexed) -> None:
    lookup = indexed(
        contact("a-slip", ("name", "Wora")),
        contact("b-beginning", ("name", "Wolanowska")),
        contact("c-form", ("name", "Woli")),
        contact("d-word", ("name", "Wola")),
    )
    assert ids(lookup, "wola") == ["d-word", "c-form", "b-beginning"]
    alone = indexed(contact("a-slip", ("name", "Wora")), contact("z", ("name", "Ktoś")))
    assert ids(alone, "wola") == ["a-slip"]


def test_a_slip_counts_only_when_nothing_fits(indexed: Indexed) -> None:
    lookup = indexed(contact("kos", ("person", "Anna Kosin")), contact("kon", ("person", "Anna Konin")))
    assert ids(lookup, "kosin") == ["kos"]
    assert ids(lookup, "koszin") == ["kos"]
    assert ids(lookup, "kosin konin") == ["kon", "kos"]


def test_slips_allowed_by_length(indexed: Indexed) -> None:
    lookup = indexed(contact("a", ("person", "Kos")), contact("b", ("person", "Margula Kniaziewicz")))
    assert ids(lookup, "kas") == []
    assert ids(lookup, "magrula") == ["b"]
    assert ids(lookup, "mgarulla") == []
    assert ids(lookup, "knaizewicz") == ["b"]


def test_every_word_must_match_in_any_order(indexed: Indexed) -> None:
    lookup = indexed(
        contact("both", ("person", "Anna Nowak"), ("area", "Zatorze")),
        contact("one", ("person", "Anna Kowal"), ("area", "Zatorze")),
    )
    assert ids(lookup, "nowak zatorze") == ids(lookup, "Zatorze Nowak") == ["both"]


def test_the_best_partial_result_says_that_it_is_one(indexed: Indexed) -> None:
    lookup = indexed(
        contact("a", ("person", "Anna Nowak"), ("area", "Zatorze")),
        contact("b", ("person", "Jan Kowal"), ("area", "Zatorze")),
    )
    answer = search(lookup, "nowak przymorze")
    assert (answer.partial, [result.id for result in answer.results]) == (True, ["a"])


def test_words_that_say_nothing_exclude_nobody(indexed: Indexed) -> None:
    lookup = indexed(contact("a", ("area", "Zatorze")))
    for query in ("na Zatorzu", "numer telefonu na Zatorze", "os. Zatorze", "nie ma kto dla Zatorza"):
        answer = search(lookup, query)
        assert ([r.id for r in answer.results], answer.partial) == (["a"], False), query


def test_who_can_be_called_comes_first_and_who_was_replaced_last(indexed: Indexed) -> None:
    replaced = contact("replaced", ("area", "Zatorze"), ("name", "Zatorze"), number=True)
    replaced.superseded_by = "callable"
    lookup = indexed(
        replaced,
        contact("a-place", ("name", "Zatorze"), kind="place"),
        contact("b-silent", ("area", "Zatorze")),
        contact("callable", ("area", "Zatorze"), number=True),
        contact("source", ("name", "Zatorze"), kind="source"),
    )
    assert ids(lookup, "zatorze") == ["callable", "b-silent", "a-place", "source", "replaced"]
    assert search(lookup, "zatorze").results[-1].superseded == "callable"


def test_of_those_found_equally_well_the_first_of_a_list_comes_first(indexed: Indexed) -> None:
    made = [contact(id_, ("area", "Zatorze")) for id_ in ("a", "b", "c", "d", "e")]
    for document, rank in zip(made, (3, 1, 2, 4, 4), strict=True):
        document.rank = rank
    made[3].title, made[4].title = "z", "y"
    assert ids(indexed(*made, contact("worthier", ("name", "Zatorze"))), "zatorze") == [
        "worthier",
        *("b", "c", "a", "e", "d"),
    ]


def test_words_of_one_text_beat_scattered_ones(indexed: Indexed) -> None:
    lookup = indexed(
        contact("scattered", ("programme", "Klub Mam"), ("topic", "Seniora")),
        contact("together", ("programme", "Klub Seniora")),
    )
    assert ids(lookup, "klub seniora") == ["together", "scattered"]


NUMBERS = ["19 516", "519-516-162", "+48 519 516 162", "0048519516162", "0 519 516 162", "516162", "(519) 51 61", "162"]


@pytest.mark.parametrize("query", NUMBERS)
def test_digits_in_any_grouping(indexed: Indexed, query: str) -> None:
    lookup = indexed(contact("a", ("phone", "519 516 162")), contact("b", ("phone", "22 277 02 56")))
    assert ids(lookup, query) == ["a"]
    assert how(lookup, query) == [("phone", "519 516 162", "digits")]


def test_digits_of_two_numbers_are_not_one(indexed: Indexed) -> None:
    lookup = indexed(contact("a", ("phone", "519 516 162"), ("phone", "22 277 02 56")))
    assert ids(lookup, "162222") == []


ADDRESS = [
    "Nowowiejska 29",
    "ul. Nowowiejskiej",
    "nowowiejska 29a",
    "29 a",
    "50-449",
    "50449",
    "nowowiejska 29 50-449",
    "pok. 106",
    "pokój 106",
    "wew. 240",
    "wew 24",
    "centrum.psr",
    "psr@mops",
    "MOPS.WROCLAW",
]


@pytest.mark.parametrize("query", ADDRESS)
def test_parts_of_an_address(indexed: Indexed, query: str) -> None:
    lookup = indexed(
        contact(
            "a",
            ("street", "ul. Nowowiejska 29 a"),
            ("postcode", "50-449"),
            ("room", "pok. 106"),
            ("extension", "wew. 240"),
            ("email", "centrum.psr@mops.wroclaw.pl"),
            ("domain", "mops.wroclaw.pl"),
        ),
        contact("b", ("street", "ul. Polna 106"), ("street", "ul. Leśna 240"), ("phone", "22 555 01 01")),
    )
    assert ids(lookup, query)[0] == "a"
    assert not search(lookup, query).partial


def test_what_a_number_is_called_is_insisted_on(indexed: Indexed) -> None:
    lookup = indexed(contact("room", ("room", "pok. 39")), contact("house", ("street", "ul. Polna 39"), number=True))
    assert ids(lookup, "pokój 39") == ["room"]
    assert ids(lookup, "39") == ["house", "room"]


def test_synonyms_say_so_and_give_way_to_what_is_stated(indexed: Indexed) -> None:
    lookup = indexed(
        contact("likely", ("synonym", "Poradnictwo: prawnik, psycholog"), ("topic", "Poradnictwo")),
        contact("stated", ("summary", "Można porozmawiać z psychologiem.")),
    )
    assert ids(lookup, "psycholog") == ["stated", "likely"]
    assert search(lookup, "psycholog").results[1].matched[0].text == "Poradnictwo: psycholog"
    assert search(lookup, "psycholog").results[1].matched[0].how == "synonym"


def test_abbreviations_and_short_names(indexed: Indexed) -> None:
    lookup = indexed(
        contact("cal", ("alias", "C.A.L.")),
        contact("pasja", ("name", "PAS-ja")),
        contact("square", ("street", "pl. Św. Macieja 4")),
        contact("tomek", ("person", "Tomasz Margula")),
    )
    assert ids(lookup, "cal") == ids(lookup, "C.A.L.") == ["cal"]
    assert ids(lookup, "pasja") == ids(lookup, "pas-ja") == ["pasja"]
    assert ids(lookup, "plac świętego Macieja") == ["square"]
    assert ids(lookup, "u Tomka") == ["tomek"]


def test_only_some_kinds_and_cities(indexed: Indexed) -> None:
    there = contact("there", ("area", "Zatorze"))
    there.city = "gdzieindziej"
    lookup = indexed(contact("here", ("area", "Zatorze")), there, contact("place", ("name", "Zatorze"), kind="place"))
    assert ids(lookup, "zatorze", kinds=("place",)) == ["place"]
    assert ids(lookup, "zatorze", cities=("gdzieindziej",)) == ["there"]
    assert ids(lookup, "zatorze", kinds=("place",), cities=("gdzieindziej",)) == []


def test_the_matching_part_is_marked(indexed: Indexed) -> None:
    lookup = indexed(contact("a", ("person", "Agnieszka Radziuk"), ("phone", "519 516 162"), ("postcode", "50-449")))

    def marked(query: str) -> list[str]:
        return [m.text[a:b] for m in search(lookup, query).results[0].matched for a, b in m.spans]

    assert marked("radziók agnieszka") == ["Agnieszka", "Radziuk"] or marked("radziók agnieszka") == [
        "Radziuk",
        "Agnieszka",
    ]
    assert marked("radzi") == ["Radzi"]
    assert marked("19516") == ["19 516"]
    assert marked("50449") == ["50-449"]


def test_of_a_long_text_only_the_part_around_the_match_is_shown(indexed: Indexed) -> None:
    words = " ".join(["słowo"] * 40)
    lookup = indexed(contact("a", ("summary", f"{words} kotłownia {words}")))
    match = search(lookup, "kotłowni").results[0].matched[0]
    assert len(match.text) < 100
    ((start, end),) = match.spans
    assert match.text[start:end] == "kotłownia"


@pytest.mark.parametrize(
    ("query", "suggestion"),
    [("radziók", "Radziuk"), ("anna radziók", "anna Radziuk"), ("radziuk", None), ("zzzzzzz", None), ("19 517", None)],
)
def test_a_suggestion_names_the_nearest_word(indexed: Indexed, query: str, suggestion: str | None) -> None:
    lookup = indexed(contact("a", ("person", "Anna Radziuk"), ("phone", "519 516 162")))
    assert search(lookup, query).suggestion == suggestion
