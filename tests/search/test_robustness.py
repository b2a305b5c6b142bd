"""No text whatever breaks the search."""

import pytest
from hypothesis import strategies as st

from osl_data.queries.lookup import Lookup
from osl_data.queries.needs import LONGEST
from osl_data.queries.search import Answer, search
from tests.rounds import rounds, tried

ODD = [
    "",
    " ",
    "\n\t\x00\x01\x1b",
    "%_'\";--",
    "'; DROP TABLE contact; --",
    "AND OR NOT ( ) * ~ ^ : \\ / [ ] { } + - && ||",
    'name:"Radziuk"^2',
    ".*",
    "🙂",
    "👩‍👩‍👧 ☎️",
    "مرحبا بك",
    "\u202eolbin",
    "שלום ٥١٩",
    "Біженці",
    "０１２３４５６７８９",
    "½ ² ³ ①",
    "ﬁ ﬃ ß ẞ İ ı",
    "o\u0301l\u0323bin",
    "\ud800",
    "a" * 10_000,
    "ołbin " * 2_000,
    "1" * 10_000,
    "1 " * 5_000,
    "a." * 5_000,
    "\u0301" * 500,
    "﷽" * 300,
]


def sound(answer: Answer) -> None:
    """What holds of every answer."""
    assert len(answer.query) <= LONGEST
    assert answer.results or not answer.partial
    for result in answer.results:
        assert result.matched
        for match in result.matched:
            assert match.text
            assert all(0 <= start < end <= len(match.text) for start, end in match.spans)


@pytest.mark.parametrize("query", ODD, ids=lambda text: ascii(text[:20]))
@pytest.mark.parametrize("kinds", [(), ("contact",)])
def test_odd_texts(shipped: Lookup, query: str, kinds: tuple[str, ...]) -> None:
    sound(search(shipped, query, kinds))


@rounds(150, 3000)
def test_any_text(shipped: Lookup, rounds: int) -> None:
    tried(rounds, lambda query: sound(search(shipped, query)), st.text(max_size=60))


@rounds(150, 3000)
def test_any_text_of_what_is_typed(shipped: Lookup, rounds: int) -> None:
    typed = st.text(alphabet="ąbcćdeęłńóśźż AEOU0123456789.@-/+", max_size=40)
    tried(rounds, lambda query: sound(search(shipped, query, limit=5)), typed)


def test_nothing_typed_finds_nothing(shipped: Lookup) -> None:
    for query in ("", "   ", "%_'\";--", "🙂"):
        assert (search(shipped, query).results, search(shipped, query).suggestion) == ((), None)


def test_a_long_text_is_cut_and_says_so(shipped: Lookup) -> None:
    answer = search(shipped, "Ołbin " + "x" * 10_000)
    assert answer.cut
    assert answer.query.startswith("Ołbin x")
    assert not search(shipped, "Ołbin").cut


def test_characters_that_are_not_seen_do_no_harm(shipped: Lookup) -> None:
    for query in ("\u202eolbin", "\u200bolbin", "olbin\x00", "ÓŁBIN".replace("Ó", "O"), "o\u202flbin"[:1] + "łbin"):
        assert search(shipped, query).results[0].id == "wroclaw-ztps-8-kontakt"


@pytest.mark.parametrize("limit", [0, 1, 2, 500])
def test_the_limit_is_kept(shipped: Lookup, limit: int) -> None:
    assert len(search(shipped, "mops", limit=limit).results) <= limit
