"""What is returned says why, and what it says is true."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml
from rapidfuzz.distance import OSA

from osl_data.search.documents import Document
from osl_data.search.finding import KINDS, Match, search
from osl_data.search.lookup import Lookup, slips
from osl_data.search.needs import Need, asked
from osl_data.search.ranking import hits
from osl_data.text.fold import fold
from osl_data.text.lemmas import lemmas, noun_forms, stems
from osl_data.text.words import pieces
from tests.search.conftest import Indexed, contact

QUERIES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("queries.yml").read_text(encoding="utf-8"))
NUMBERS = ["20/3", "2", "8", "3/5", "20-3", "29 a", "19 516", "782 35 5", "wew 240", "50-449", "50 4", "12", "+48 22 2"]
ASKED = [*(entry["query"] for entry in QUERIES), *NUMBERS]


def bare(text: str) -> str:
    """Its letters and digits, folded."""
    return "".join(filter(str.isalnum, fold(text)))


class Words:
    """Every spelling of a word in some documents: `wola` is also read as `wolą` if that stands somewhere."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.spelt: dict[str, set[str]] = defaultdict(set)
        for piece in (piece for document in documents for _, text in document.texts for piece in pieces(text)):
            self.spelt[piece.folded].add(piece.text if piece.text.istitle() else piece.text.lower())

    def of(self, word: str, read: Callable[[str], frozenset[str]]) -> frozenset[str]:
        return frozenset().union(*map(read, self.spelt[word] or {word}))


@pytest.fixture(scope="module")
def words(shipped_documents: list[Document]) -> Words:
    return Words(shipped_documents)


def meets(need: Need, marked: str, how: str, words: Words, lookup: Lookup) -> bool:
    """Whether a marked part is what is said of it, worked out without the search."""
    typed, word = bare(need.folded), bare(marked)
    bases, forms = {word} | words.of(word, lemmas), {word} | words.of(word, noun_forms)
    form = bool(bases & ({typed} | lemmas(need.text.title()))) or typed in forms
    stem = bool(words.of(word, stems) & stems(need.text))
    begun = any(one.startswith(typed) for one in forms)
    if how == "typo":
        near = min(OSA.distance(typed, one) for one in forms) <= slips(typed)
        near |= min(OSA.distance(typed, one[:n]) for one in forms for n in range(len(one) + 1)) <= 1
        near |= min(OSA.distance(one, other) for one in stems(need.text) for other in words.of(word, stems)) <= 1
        meant = bare(lookup.nearest(need) or "")
        return near or bool(
            bases & ({meant} | words.of(meant, lemmas)) or words.of(word, stems) & words.of(meant, stems)
        )
    told = {"exact": typed == word, "lemma": form, "stem": stem, "prefix": begun, "digits": word in need.within}
    return any(told.values()) if how == "synonym" else told[how]


def untrue(query: str, matched: Iterable[Match], words: Words, lookup: Lookup) -> list[str]:
    """The matches that show nothing, or something else than they say."""
    wanted = asked(query)
    needs = {need for sense in (*wanted.senses, wanted.in_part) for need in sense.needs}
    return [
        f"{query!r}: {match}"
        for match in matched
        if not match.spans
        or not all(
            any(meets(need, match.text[a:b], match.how, words, lookup) for need in needs) for a, b in match.spans
        )
    ]


@pytest.mark.parametrize("start", range(0, len(ASKED), 20))
def test_what_is_told_is_true(shipped: Lookup, words: Words, start: int) -> None:
    found = []
    for query in ASKED[start : start + 20]:
        for result in search(shipped, query).results:
            assert result.matched, (query, result.id)
            found += untrue(query, result.matched, words, shipped)
    assert found == []


def test_the_index_selects_what_the_rule_finds(shipped: Lookup) -> None:
    """Neither more nor fewer, for every word and number of the queries, as typed and with slips."""
    everything = shipped.search(shipped.one_of("kind", KINDS), 5000)
    needs = {need for query in ASKED for sense in asked(query).senses for need in sense.needs if len(need.folded) > 1}
    other = {}
    for need in needs:
        for ways in (shipped.strict(need), shipped.slipped(need)):
            selected = {found.id for found in shipped.search(shipped.query(ways), 5000)}
            differing = selected ^ {found.id for found in everything if hits(found, ways)}
            if differing:
                other[need.text] = differing
    assert other == {}


SHORT = {
    "20/3": [],
    "20-3": [],
    "203": [],
    "7/7": [],
    "8/6": [],
    "6/8": ["wroclaw-ztps-10-kontakt", "mops-wroclaw-ztps-10"],
    "3/5": ["wroclaw-miastem-aktywnych-biuro-kontakt", "mops-wroclaw"],
    "1-3": ["wroclaw-miastem-aktywnych-biuro-kontakt", "mops-wroclaw"],
    "1/3/5": ["wroclaw-miastem-aktywnych-biuro-kontakt", "mops-wroclaw"],
    "4/5": ["wroclaw-ztps-1-kontakt", "mops-wroclaw-ztps-1"],
    "10/12": ["bialoleka-ops-kontakt", "warszawa-mamy-klub"],
    "50/4": ["mops-wroclaw-cpsr-kontakt"],
    "50 449": ["mops-wroclaw-cpsr-kontakt"],
    "106": ["starachowice-tomasz-margula"],
    "782 35 5": ["wroclaw-ztps-8-kontakt"],
    "19 516": ["targowek-agnieszka-radziuk"],
}
"""Few digits, and who has them as they are grouped."""


@pytest.mark.parametrize("query", SHORT)
def test_few_digits(shipped: Lookup, query: str) -> None:
    answer = search(shipped, query)
    assert ([result.id for result in answer.results], answer.partial) == (SHORT[query], False)


GROUPED = {
    "20/3": ["house", "longer"],
    "20/3 ": ["house"],
    "20-3": ["house", "longer"],
    "20 3": ["house", "neither", "longer"],
    "203": ["room", "neither", "room-2030"],
    "20/30": ["longer"],
    "2030": ["room-2030"],
    "20/4": [],
    "20/3 wola": ["house"],
    "leśna 7 50-449": ["apart"],
    "pok. 7 50-449": ["apart"],
    "pok. 203": ["room", "room-2030"],
}


"""Of few digits also what they begin, while they are typed; with white space between they may be a part of a phone."""


@pytest.mark.parametrize("query", GROUPED)
def test_digits_as_they_are_grouped(indexed: Indexed, query: str) -> None:
    lookup = indexed(
        contact("house", ("street", "ul. Wola 20/3")),
        contact("room", ("room", "pok. 203")),
        contact("longer", ("street", "ul. Polna 20/30")),
        contact("room-2030", ("room", "pok. 2030")),
        contact("apart", ("street", "ul. Leśna 7"), ("postcode", "50-449")),
        contact("neither", ("street", "ul. Polna 20"), ("name", "Klub 3"), ("phone", "22 203 11 12")),
    )
    assert [result.id for result in search(lookup, query).results] == GROUPED[query]


def test_several_words_of_one_term_are_all_shown(indexed: Indexed) -> None:
    lookup = indexed(contact("a", ("synonym", "Poradnictwo: prawnik, psycholog, day-care")))
    (match,) = search(lookup, "psycholog prawnik").results[0].matched
    assert (match.text, match.spans) == ("Poradnictwo: prawnik, psycholog", ((13, 20), (22, 31)))
    assert search(lookup, "daycare").results[0].matched[0].text == "Poradnictwo: day-care"
