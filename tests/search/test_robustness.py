"""No text whatever breaks the search."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import strategies as st

from osl_data.search.finding import LIMIT, Answer, search
from osl_data.search.lookup import Lookup
from osl_data.search.needs import LONGEST
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


def sound(answer: Answer, limit: int = LIMIT) -> None:
    """What holds of every answer."""
    assert len(answer.query) <= LONGEST
    assert len(answer.results) <= limit
    assert answer.results or not answer.partial
    for result in answer.results:
        assert result.matched
        for match in result.matched:
            assert match.spans
            assert all(0 <= start < end <= len(match.text) for start, end in match.spans)


@pytest.mark.parametrize("query", ODD, ids=lambda text: ascii(text[:20]))
@pytest.mark.parametrize("kinds", [(), ("contact",)])
def test_odd_texts(shipped: Lookup, query: str, kinds: tuple[str, ...]) -> None:
    sound(search(shipped, query, kinds))


ANY = st.text(max_size=60)
TYPED = st.text(alphabet="ąbcćdeęłńóśźż AEOU0123456789.@-/+", max_size=40)
DIGITS = st.text(alphabet="0123456789 -/.", max_size=12)


def holds(lookup: Lookup, query: str) -> None:
    answer = search(lookup, query)
    sound(answer)
    assert search(lookup, query) == answer
    sound(search(lookup, query, limit=5), 5)


@rounds(150, 7_000)
@pytest.mark.parametrize("texts", [ANY, TYPED, DIGITS], ids=["any", "typed", "digits"])
def test_any_text(shipped: Lookup, texts: st.SearchStrategy[str], rounds: int) -> None:
    tried(rounds, lambda query: holds(shipped, query), texts)


@pytest.mark.parametrize("query", [" ć11 9", "20/3", "dą", "+.Aś17ż-dą"])
def test_texts_that_once_found_something_without_a_reason(shipped: Lookup, query: str) -> None:
    holds(shipped, query)


FRESH = """
import json, sys
from pathlib import Path
from osl_data.search.finding import opened, search
print(json.dumps([repr(search(opened(Path(sys.argv[1])), query)) for query in json.loads(sys.argv[2])]))
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_a_fresh_process_gives_the_same_answers(shipped_index: Path, shipped: Lookup, seed: str) -> None:
    """Whatever order it keeps its sets in."""
    queries = [*ODD[5:8], "radziók agneszka", "wola seniorow klub", "20 3", "nowowiejsak 29", "kozimska osl", "pok 10"]
    done = subprocess.run(
        [sys.executable, "-c", FRESH, str(shipped_index), json.dumps(queries)],
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == [repr(search(shipped, query)) for query in queries]


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
    known = len(search(shipped, "mops", limit=10_000).results)
    assert 2 < known < 500
    assert len(search(shipped, "mops", limit=limit).results) == min(limit, known)
