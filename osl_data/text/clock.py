"""What time it is for the reader: the one place that asks the clock for a day, so that tests can set it."""

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

WARSAW = ZoneInfo("Europe/Warsaw")
_SET = "OSL_TODAY"
_YEARS = range(1900, 2201)


class NoDayError(ValueError):
    """A day that is set and is none."""


def now() -> datetime:
    """The time in Warsaw, aware; the variable `OSL_TODAY` (YYYY-MM-DD) sets another day, for tests.

    Raises:
        NoDayError: `OSL_TODAY` is no day, or of a year that nobody lives to see.
    """
    moment = datetime.now(WARSAW)
    named = os.environ.get(_SET)
    if not named:
        return moment
    try:
        day = date.fromisoformat(named)
    except ValueError:
        raise NoDayError(f"{_SET}: expected a day as 2026-11-24, or nothing, found {named!r}") from None
    if day.year not in _YEARS:  # years before and after are counted from it
        raise NoDayError(f"{_SET}: expected a day of {_YEARS[0]} to {_YEARS[-1]}, or nothing, found {named!r}")
    return datetime.combine(day, moment.time(), WARSAW)


def today() -> date:
    """The day in Warsaw: that of `now`."""
    return now().date()
