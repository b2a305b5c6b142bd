"""What stated hours can say, after the schedule of HSDS 3.1 and the recurrence rules of iCalendar (RFC 5545).

A schedule is a set of rules. A day is open at the times of the open rules that hold on it, without those of the
closed rules that hold on it: so the order of the rules says nothing, and what a page says of the remaining days is
resolved when it is read. Open hours of a date go before those of a period with both ends, and these before all
others; before closed days go only those of a date.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

BYDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""Days of the week in the codes of iCalendar, in the order of `date.weekday`."""

BYDAY = re.compile(r"(-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
"""A weekday, or the nth one of a month: `MO`, `1WE`, `-1SA` (the last Saturday)."""

_RANGE = 5
"""So many days of a month are a part of the year, not dates."""

Frequency = Literal["WEEKLY", "MONTHLY"]
Holidays = Literal["closed", "open", "only"]


@dataclass(frozen=True, slots=True)
class Rule:
    """Times on some days; the fields of HSDS, and what Polish pages say beside.

    `freq`: how it returns; None for hours of which no weekday is named, and for single dates.
    `interval`: every how many weeks or months (2: every other).
    `byday`: the days, in week order (`BYDAY`); an ordinal only with MONTHLY.
    `bymonthday`, `bymonth`: days of a month (1 … 31) and months (1 … 12); none is all.
    `valid_from`, `valid_to`: first and last day, ISO dates; a single date has both alike.
    `opens`, `closes`: HH:MM; `closes` up to 24:00, not after `opens` when it is of the next day, None when only
    the start is named. A closed rule without times closes whole days.
    `closed`: it is shut then (a closed day, a break).
    `holidays`: what is said of public holidays: shut then, open then too, or only then; None is nothing.
    `season`: a part of the year that the text names without its months (`okres letni`), as printed in short;
    on which days it holds is then unknown.
    """

    freq: Frequency | None = None
    interval: int = 1
    byday: tuple[str, ...] = ()
    bymonthday: tuple[int, ...] = ()
    bymonth: tuple[int, ...] = ()
    valid_from: str | None = None
    valid_to: str | None = None
    opens: str | None = None
    closes: str | None = None
    closed: bool = False
    holidays: Holidays | None = None
    season: str | None = None

    @property
    def every_week(self) -> bool:
        """Whether it holds in every week of the year, as far as is told."""
        return self.freq == "WEEKLY" and self.interval == 1 and not self.of_a_time

    @property
    def of_a_time(self) -> bool:
        """Whether it holds in a part of the year only, or on days of a month."""
        return bool(self.bymonth or self.bymonthday or self.valid_from or self.valid_to or self.season)

    def holds(self, day: date, *, holiday: bool = False) -> bool | None:
        """Whether the rule is of a day; None when what is told does not decide it.

        Args:
            day: the day on which the times begin.
            holiday: whether it is a public holiday. A rule that says nothing of holidays holds on one only if it names
                its date.
        """
        if (self.valid_from and day < date.fromisoformat(self.valid_from)) or (
            self.valid_to and day > date.fromisoformat(self.valid_to)
        ):
            return False
        if self.bymonth and day.month not in self.bymonth:
            return False
        if self.holidays == "only" and not holiday:
            return False
        if holiday and self.holidays in (None, "closed") and not self.closed and not self.is_dated:
            return False
        if self.bymonthday and day.day not in self.bymonthday:
            return False
        if self.byday and not any(_is_of(byday, day) for byday in self.byday):
            return False
        if self.season or not (self.byday or self.bymonthday or self._is_one_day or self.holidays == "only"):
            return None
        return self._is_in_turn(day)

    @property
    def _is_one_day(self) -> bool:
        return self.valid_from is not None and self.valid_from == self.valid_to

    @property
    def is_dated(self) -> bool:
        """Whether it names its days by their dates, a few at most: on a holiday it holds too."""
        return self._is_one_day or bool(self.bymonth and 0 < len(self.bymonthday) < _RANGE and not self.byday)

    def _is_in_turn(self, day: date) -> bool | None:
        """Every other week counts from the first day that is named; without one nobody knows which weeks are meant."""
        if self.interval == 1:
            return True
        if self.valid_from is None:
            return None
        first = date.fromisoformat(self.valid_from)
        if self.freq == "MONTHLY":
            return ((day.year - first.year) * 12 + day.month - first.month) % self.interval == 0
        weeks = (day - timedelta(day.weekday()) - (first - timedelta(first.weekday()))).days // 7
        return weeks % self.interval == 0


def _is_of(byday: str, day: date) -> bool:
    ordinal, code = byday[:-2], byday[-2:]
    if BYDAYS[day.weekday()] != code:
        return False
    if not ordinal:
        return True
    if ordinal == "-1":
        return (day + timedelta(7)).month != day.month
    return (day.day - 1) // 7 + 1 == int(ordinal)


@dataclass(frozen=True, slots=True)
class Schedule:
    """What a text says of opening: its rules, and the parts that speak of days or times and were not understood."""

    rules: tuple[Rule, ...] = ()
    unread: tuple[str, ...] = ()
