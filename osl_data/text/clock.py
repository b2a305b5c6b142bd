"""What time it is for the reader: the one place that asks the clock for a day, so that tests can set it."""

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

WARSAW = ZoneInfo("Europe/Warsaw")


def now() -> datetime:
    """The time in Warsaw, aware; the variable `OSL_TODAY` (YYYY-MM-DD) sets another day, for tests.

    Raises:
        ValueError: `OSL_TODAY` is no day.
    """
    moment = datetime.now(WARSAW)
    named = os.environ.get("OSL_TODAY")
    return datetime.combine(date.fromisoformat(named), moment.time(), WARSAW) if named else moment


def today() -> date:
    """The day in Warsaw: that of `now`."""
    return now().date()
