"""Sums of events, and which of them are withheld where numbers of few people may not be shown."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

Key = str | int | date | None
"""The value of a dimension, as `Sums` describes it."""


class Measure(NamedTuple):
    """A sum over the events that state it.

    Attributes:
        total: the sum; None when no event states it, or it is suppressed.
        stated: how many events state it.
        suppressed: whether it is withheld, for it is of few people or would give such a number away.
    """

    total: int | Decimal | None
    stated: int
    suppressed: bool = False


class Sums(NamedTuple):
    """The events of one value of a dimension: each sum, None where no event states it, and how many events do.

    `key` is the first day of a month or quarter, a year, a weekday (1 is Monday), an hour, or a code; None where
    the events state none, and for all events together. `suppressed` names the sums that are withheld.
    """

    key: Key
    events: int
    participants: int | None = None
    participants_stated: int = 0
    women: int | None = None
    women_stated: int = 0
    men: int | None = None
    men_stated: int = 0
    under_18: int | None = None
    under_18_stated: int = 0
    aged_60: int | None = None
    aged_60_stated: int = 0
    volunteers: int | None = None
    volunteers_stated: int = 0
    volunteer_hours: Decimal | None = None
    volunteer_hours_stated: int = 0
    cost: Decimal | None = None
    cost_stated: int = 0
    suppressed: frozenset[str] = frozenset()

    def measure(self, name: str) -> Measure:
        """One sum with all that is known of it; `name` is one of `MEASURES`."""
        return Measure(getattr(self, name), getattr(self, f"{name}_stated"), name in self.suppressed)


PEOPLE = ("participants", "women", "men", "under_18", "aged_60", "volunteers")
_PARTS = ("women", "men", "under_18", "aged_60")
MEASURES = (*PEOPLE, "volunteer_hours", "cost")

NOTHING = Sums(None, 0)
"""No event at all."""


def withheld(rows: list[Sums], below: int) -> list[Sums]:
    """Withhold numbers of few people, and those from which they could be worked out.

    With one part of the participants all parts go, for women and men make up all. Where one row alone is
    withheld, the next smallest goes with it, for the sum of all rows would tell it.
    """
    if not below:
        return rows
    hidden = {name: {index for index, row in enumerate(rows) if few(getattr(row, name), below)} for name in PEOPLE}
    together = hidden["participants"].union(*(hidden[name] for name in _PARTS))
    for name in PEOPLE:
        hidden[name] |= together if name in _PARTS else set()
        if len(hidden[name]) == 1:
            hidden[name] |= _smallest(rows, name, hidden[name])
    return [_hide(row, [name for name in PEOPLE if index in hidden[name]]) for index, row in enumerate(rows)]


def few(people: int | None, below: int) -> bool:
    """Whether a number of people is withheld: from 1 to less than `below`."""
    return people is not None and 0 < people < below


def _hide(row: Sums, names: Sequence[str]) -> Sums:
    held = [name for name in names if getattr(row, name) is not None]
    hidden: dict[str, Any] = dict.fromkeys(held)
    return row._replace(**hidden, suppressed=frozenset(held)) if held else row


def _smallest(rows: Sequence[Sums], name: str, but: set[int]) -> set[int]:
    others = [(getattr(row, name), index) for index, row in enumerate(rows) if index not in but]
    filled = [pair for pair in others if pair[0]]
    return {min(filled)[1]} if filled else set()
