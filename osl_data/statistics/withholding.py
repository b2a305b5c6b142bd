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


def withheld(rows: list[Sums], below: int, by: str = "all") -> list[Sums]:
    """Withhold numbers of few people, and those from which they could be worked out in one table.

    With one part of the participants all parts go, for women and men make up all. The total of all rows is shown,
    and that of each quarter and year: see `covered` for what goes with a row so that no total tells it.
    """
    if not below:
        return rows
    groups = _groups([row.key for row in rows], by)
    values = {name: [getattr(row, name) for row in rows] for name in PEOPLE}
    hidden = {name: {index for index, value in enumerate(values[name]) if few(value, below)} for name in PEOPLE}
    before = -1
    while (now := sum(map(len, hidden.values()))) > before:
        before = now
        for name in PEOPLE:
            together = hidden["participants"].union(*(hidden[part] for part in _PARTS))
            parts = {index for index in together if values[name][index] is not None} if name in _PARTS else set()
            hidden[name] = covered(values[name], hidden[name] | parts, groups, below)
    return [_hide(row, [name for name in PEOPLE if index in hidden[name]]) for index, row in enumerate(rows)]


def covered(values: Sequence[int | None], hidden: set[int], groups: Sequence[Sequence[int]], below: int) -> set[int]:
    """What is hidden, and in each group the smallest others until two are, of `below` people or more together.

    Who knows the total of a group and all that is shown of it then knows no number of few people.

    Args:
        values: numbers of people; None states none.
        hidden: indices of those that are withheld.
        groups: indices whose total is known.
    """
    found = set(hidden)
    before = -1
    while len(found) > before:  # what goes for one group may leave another with one alone
        before = len(found)
        for group in groups:
            held = [values[index] or 0 for index in group if index in found and values[index] is not None]
            others = sorted((values[index] or 0, index) for index in group if index not in found and values[index])
            for value, index in others:
                if not held or (len(held) > 1 and sum(held) >= below):
                    break
                held.append(value)
                found.add(index)
    return found


def _groups(keys: Sequence[Key], by: str) -> list[list[int]]:
    """The rows that another table adds up: those of each quarter, of each year, and all."""
    spans: list[list[int]] = []
    for name in {"month": ("quarter", "year"), "quarter": ("year",)}.get(by, ()):
        found: dict[tuple[int, int], list[int]] = {}
        for index, key in enumerate(keys):
            if isinstance(key, date):
                found.setdefault((key.year, (key.month - 1) // 3 if name == "quarter" else 0), []).append(index)
        spans += found.values()
    return [*spans, [*range(len(keys))]]


def few(people: int | None, below: int) -> bool:
    """Whether a number of people is withheld: from 1 to less than `below`."""
    return people is not None and 0 < people < below


def _hide(row: Sums, names: Sequence[str]) -> Sums:
    held = [name for name in names if getattr(row, name) is not None]
    hidden: dict[str, Any] = dict.fromkeys(held)
    return row._replace(**hidden, suppressed=frozenset(held)) if held else row
