"""Sums of events, each with how many of them state it."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

Key = str | int | date | None
"""The value of a dimension, as `Sums` describes it."""


class Measure(NamedTuple):
    """A sum over the events that state it.

    Attributes:
        total: the sum; None when no event states it.
        stated: how many events state it.
    """

    total: int | Decimal | None
    stated: int


class Sums(NamedTuple):
    """The events of one value of a dimension: each sum, None where no event states it, and how many events do.

    `key` is the first day of a month or quarter, a year, a weekday (1 is Monday), an hour, or a code; None where
    the events state none, and for all events together.
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

    def measure(self, name: str) -> Measure:
        """One sum with all that is known of it; `name` is one of `MEASURES`."""
        return Measure(getattr(self, name), getattr(self, f"{name}_stated"))


NOTHING = Sums(None, 0)
"""No event at all."""
