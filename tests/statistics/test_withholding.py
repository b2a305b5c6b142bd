"""What is withheld where numbers of few people may not be shown: nobody may work them out from one table."""

import random
from datetime import date
from itertools import product

import pytest

from osl_data.registers.columns import PEOPLE
from osl_data.statistics.withholding import NOTHING, Sums, covered, withheld
from tests.rounds import rounds

BELOW = 5


def people(*values: int | None) -> list[Sums]:
    """Rows of so many participants."""
    return [Sums(at, 1, participants=value) for at, value in enumerate(values)]


def shown(rows: list[Sums], name: str = "participants") -> list[int | None]:
    return [getattr(row, name) for row in withheld(rows, BELOW)]


@pytest.mark.parametrize(
    ("values", "left"),
    [
        ([50, 20], [50, 20]),
        ([50, 5, 5], [50, 5, 5]),
        ([50, 20, 4], [50, None, None]),
        ([50, 20, 3], [50, None, None]),
        ([50, 2, 3], [50, None, None]),
        ([50, 6, 2, 2], [50, None, None, None]),
        ([50, 1, 1], [None, None, None]),
        ([50, 4, 3], [50, None, None]),
        ([50, 20, 3, None], [50, None, None, None]),
        ([50, 0, 3], [None, 0, None]),
        ([3], [None]),
        ([0, None], [0, None]),
    ],
)
def test_another_row_goes_with_one_of_few_until_they_are_enough(
    values: list[int | None], left: list[int | None]
) -> None:
    assert shown(people(*values)) == left


def test_parts_go_together_in_every_row_that_goes() -> None:
    """Else the men of the second row would tell its women, and these those of the first."""
    rows = [
        Sums("a", 1, participants=43, women=3, men=40),
        Sums("b", 1, participants=36, women=6, men=30),
        Sums("c", 1, participants=40, women=25, men=15),
    ]
    assert [(row.participants, row.women, row.men) for row in withheld(rows, BELOW)] == [
        (43, None, None),
        (36, None, None),
        (40, 25, 15),
    ]


def test_a_row_that_states_nothing_hides_nothing() -> None:
    rows = [
        Sums("a", 1, participants=3),
        Sums("b", 1, participants=40, women=8, men=32),
        Sums("c", 1, participants=50, women=31, men=19),
    ]
    assert shown(rows, "women") == [None, None, None]


def test_the_total_of_a_quarter_and_a_year_tells_no_month() -> None:
    """July is the smallest month of all; in the first quarter it is January that goes with February."""
    of_month = {1: 40, 2: 3, 3: 60, 7: 8, 8: 90}
    rows = [Sums(date(2025, month, 1), 1, participants=value) for month, value in of_month.items()]
    found = withheld(rows, BELOW, "month")
    assert [row.participants for row in found] == [None, None, 60, 8, 90]


@rounds(300, 30_000)
def test_no_total_tells_a_number_of_few_people(rounds: int) -> None:
    """Whatever the numbers: in each group none is hidden, or two at least, that are not few together."""
    chance = random.Random(9)
    for _ in range(rounds):
        values = [chance.choice([None, 0, chance.randrange(12), chance.randrange(200)]) for _ in range(12)]
        keys = [date(2025, month, 1) for month in range(1, 13)]
        months = [Sums(key, 1, participants=value) for key, value in zip(keys, values, strict=True)]
        rows = withheld(months, BELOW, "month")
        hidden = [at for at, row in enumerate(rows) if row.suppressed]
        assert {at for at, value in enumerate(values) if value is not None and 0 < value < BELOW} <= {*hidden}
        for start, length in [(0, 12), *product(range(0, 12, 3), [3])]:
            held = [values[at] or 0 for at in hidden if start <= at < start + length]
            rest = [values[at] for at in range(start, start + length) if at not in hidden and values[at]]
            assert not held or not rest or (len(held) > 1 and sum(held) >= BELOW)


def test_what_goes_for_one_total_leaves_no_other_with_one_alone() -> None:
    """The first group has nothing else to hide; what goes for all of them takes another of its own group along."""
    assert covered([3, 10, 40, 60], {0}, [[0], [1, 2, 3], [0, 1, 2, 3]], BELOW) == {0, 1, 2}


def test_nothing_is_hidden_where_nothing_has_to_be() -> None:
    rows = people(3, 1, None)
    assert withheld(rows, 0) == rows
    assert covered([50, 60], set(), [[0, 1]], BELOW) == set()
    assert {name for row in withheld(people(50, 60), BELOW) for name in row.suppressed} == set()
    assert "participants" in PEOPLE


def test_of_no_event_nothing_is_stated() -> None:
    assert tuple(NOTHING) == (None, 0, *(None, 0) * 8, frozenset())
