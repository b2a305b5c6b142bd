"""What a visitor can work out of small numbers by integer programming over all that statistics tell: nothing.

The same attacker finds many where small numbers are only withheld, or each sum is changed by itself.
"""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from osl_data.statistics.selecting import BY
from tests.attacks.small_numbers import recovered
from tests.statistics.attacker import BELOW, SPARE, Attacker, Made, Told
from tests.statistics.visitor import asked, cells, drawn


@pytest.mark.parametrize("seed", range(6))
def test_no_small_number_can_be_worked_out(seed: int, tmp_path: Path) -> None:
    small, found = recovered(seed, tmp_path, filters=1)
    assert small > 50
    assert found == []


def withheld(people: int, _: frozenset[int]) -> tuple[int, int]:
    """A number as it is, unless it is small."""
    return (1, BELOW - 1) if 0 < people < BELOW else (people, people)


def keyed(people: int, events: frozenset[int]) -> tuple[int, int]:
    """The cell-key method: a sum is changed by up to 2, by the keys of its events; 0 stays 0, none is negative."""
    key = random.Random(sum(random.Random(at).getrandbits(32) for at in events) % 2**32)
    told = max(people + key.randint(-SPARE, SPARE), 0) if people else 0
    return told, told


@pytest.mark.parametrize(("made", "how"), [("exactly", withheld), ("by cell", keyed)], ids=["withheld", "by cell"])
def test_the_attacker_finds_what_is_protected_less(
    made: Made, how: Callable[[int, frozenset[int]], tuple[int, int]]
) -> None:
    held = drawn(random.Random(1))
    known = {
        Told(events, "volunteers", *how(sum(held[at].numbers.get("volunteers", 0) for at in events), events))
        for each in asked(held)
        for by in BY
        for events in cells(held, by, each).values()
        if any("volunteers" in held[at].numbers for at in events)
    }
    attacker = Attacker(held, known, made)
    assert (len(attacker.small()), len(attacker.recovered())) == (51, 51)
