"""Random text in cells of days, times and notes: read or refused with a code of the words, and never slow."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import strategies as st

from osl_data.registers.cancelling import tells
from osl_data.registers.days import orders_of, read_date
from osl_data.registers.own_ids import changed
from osl_data.registers.problems import UnreadableError
from osl_data.registers.times import read_span, read_start, read_time
from osl_data.registers.words import words
from tests.rounds import rounds, tried

NUMBERS = "12 3 31 03 2025 25 16 30 24 00 0 5 6875 45728 12.03.2025 16.00 1900-01-01 ⁰⁰ ½ ² ٣ e- E+"
WORDS = "T h godz. do od r. marca III śr. pon wtorek dnia PM oo odwołano nie odbyło się na przełożone"
PIECES = st.sampled_from([*NUMBERS.split(), *WORDS.split(), *[".", ",", ":", "/", "-", "–", "(", ")", "°"]])
TEXTS = st.one_of(
    st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=15).map(
        lambda parts: "".join(piece + gap for piece, gap in parts)
    ),
    st.text(max_size=40),
)
READERS: list[Callable[[str], Any]] = [read_date, read_time, read_start, read_span, tells, changed]


@rounds(2500, 10_000)
def test_random_cells(rounds: int) -> None:
    tried(rounds, is_read_or_refused, TEXTS)


def is_read_or_refused(text: str) -> None:
    """Whatever refuses it can be told."""
    refused = [refusal(read, text) for read in READERS]
    assert all(words()["problems"][error.code].format(**error.values) for error in refused if error)
    orders_of([text])


def refusal(read: Callable[[str], Any], text: str) -> UnreadableError | None:
    try:
        read(text)
    except UnreadableError as error:
        return error
    return None


@pytest.mark.long
@pytest.mark.parametrize(
    "piece", ["1", "1 ", "1.", "- ", " (", "12.03.2025 ", "nie ", "odwołano ", "na ", "\u00a0", "śr. ", ","]
)
def test_long_cells_take_no_time(piece: str) -> None:
    for read in READERS:
        for length in (300, 30_000):
            text = (piece * length)[:length]
            start = time.process_time()
            refusal(read, text)
            assert time.process_time() - start < (0.05 if length == 300 else 0.5)
