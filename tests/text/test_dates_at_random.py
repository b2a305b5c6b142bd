"""Random text of what dates are made of: no traceback, real days only, and time in proportion to the length."""

import time
from datetime import date

import pytest
from hypothesis import strategies as st

from osl_data.text.dates import PrintedDates, parse_dates
from osl_data.text.fold import plain
from tests.rounds import rounds, tried

NUMBERS = "12 3 31 03 2025 25 1999 0 99 123456 12.03.2025 2025-03-12 2023/24 ² ½ ٣"
WORDS = (
    "marca mar maj XII I V kwartał kw. Q1 półrocze poł. stycznia luty i oraz od do r. roku w latach dniach śr. godz."
    " tel ul. między a z na -go (sob.) niedzielę"
)
SIGNS = ". .. - – / , : ( ) ﬁ İ \u0301"
PIECES = st.sampled_from([*NUMBERS.split(), *WORDS.split(), *SIGNS.split()])
TEXTS = st.one_of(
    st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", "\n"])), max_size=25).map(
        lambda parts: "".join(piece + gap for piece, gap in parts)
    ),
    st.text(max_size=60),
)


@rounds(2500, 10_000)
def test_random_text_is_read(rounds: int) -> None:
    tried(rounds, is_read, TEXTS)


def is_read(text: str) -> None:
    """Each date is real, in order, and stands in the text."""
    end = 0
    for found in parse_dates(text):
        for each in (found.first, found.last):
            assert date.fromisoformat(each + "-01-01"[len(each) - 4 :])
        assert found.first <= found.last or found.first.startswith(found.last)
        assert end <= found.start < found.end <= len(plain(text))
        end = found.start
    PrintedDates(text)


REPEATED = [
    "1, ",
    "1-",
    "12.",
    "12.03.",
    "marca ",
    "1 i ",
    "od 1 do ",
    "I–",
    "2024/",
    "2024 ",
    "12.03.2025-",
    "1 marca – ",
    "- ",
    "1 (wt.), ",
    "ul. 3 ",
    "z 1 na ",
]


@pytest.mark.long
@pytest.mark.parametrize("end", ["", " 1 marca 2025", "12.2025"])
@pytest.mark.parametrize("piece", REPEATED)
def test_time_is_in_proportion_to_the_length(piece: str, end: str) -> None:
    short, long = (taken((piece * length)[:length] + end) for length in (4_000, 16_000))
    assert long < 8 * short + 0.05


@pytest.mark.long
@pytest.mark.parametrize("piece", REPEATED)
def test_no_text_takes_long(piece: str) -> None:
    assert taken((piece * 300)[:300]) < 0.05


def taken(text: str) -> float:
    """Seconds that reading takes, the best of some: others use the machine, too."""
    best = 1e9
    for _ in range(3):
        start = time.process_time()
        parse_dates(text)
        best = min(best, time.process_time() - start)
    return best
