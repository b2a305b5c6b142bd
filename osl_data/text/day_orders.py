"""Days in numbers alone: which orders of day, month and year a form allows, and which days they give."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

Order = Literal["DMY", "MDY", "YMD"]
DayForm = tuple[str, int]
"""The sign between the numbers, and how many digits the last has: what people do not change within a list."""

_ALLOWED: dict[DayForm, tuple[Order, ...]] = {
    (".", 4): ("DMY",),
    (".", 2): ("DMY",),
    (",", 4): ("DMY",),
    (" ", 4): ("DMY",),
    ("-", 4): ("DMY", "MDY"),
    ("/", 4): ("DMY", "MDY"),
    ("-", 2): ("DMY", "MDY", "YMD"),
    ("/", 2): ("DMY", "MDY", "YMD"),
}
_USUAL: dict[DayForm, Order] = {("-", 4): "DMY"}
"""`12-03-2025` is how Polish offices write; with a slash, or with two digits of the year, nobody knows."""
_NUMBERS = re.compile(
    r"([0-9]{1,2}) ?([-./,]) ?([0-9]{1,2}) ?\2 ?([0-9]{4}|[0-9]{2})|([0-9]{1,2}) ([0-9]{2}) ([0-9]{4})"
)
_NEWEST_SHORT, _OLDEST_SHORT = 30, 90


def year_of(digits: str) -> int | None:
    """A year of four digits, or of two: 00 … 30 are of this century, 90 … 99 of the last, others may be either."""
    year = int(digits)
    if len(digits) == 4:
        return year if 1900 <= year < 2100 else None
    if year <= _NEWEST_SHORT:
        return 2000 + year
    return 1900 + year if year >= _OLDEST_SHORT else None


def day_form(text: str) -> DayForm | None:
    """The form of a text that is a day in three numbers, the year last or shortened; None for any other."""
    found = _NUMBERS.fullmatch(text)
    return (found[2] or " ", len(found[4] or found[7])) if found else None


def day_readings(text: str) -> dict[Order, date]:
    """The day that each order makes of a text, for the orders that make one; none for a text of another form."""
    found = _NUMBERS.fullmatch(text)
    if not found:
        return {}
    first, second, third = (found[1], found[3], found[4]) if found[1] else found.group(5, 6, 7)
    orders = _ALLOWED.get((found[2] or " ", len(third)), ())
    numbers: dict[Order, tuple[str, str, str]] = {
        "DMY": (third, second, first),
        "MDY": (third, first, second),
        "YMD": (first, second, third),
    }
    days = {order: _day(*numbers[order]) for order in orders if order != "YMD" or len(first) == 2}
    return {order: day for order, day in days.items() if day}


def settled_orders(texts: Iterable[str]) -> dict[DayForm, frozenset[Order]]:
    """Which orders all days of one form in a list allow; of days that contradict one another, none."""
    found: dict[DayForm, frozenset[Order]] = {}
    for text in texts:
        form = day_form(text)
        if form and (readings := frozenset(day_readings(text))):
            found[form] = found.get(form, readings) & readings
    return found


def plain_day(text: str, settled: Mapping[DayForm, frozenset[Order]] | None = None) -> date | None:
    """The one day that a text means, or None where it may mean several or means none.

    Args:
        settled: the orders that the other days of a list allow: they tell `03/04/2025`.
    """
    form, readings = day_form(text), day_readings(text)
    if form is None:
        return None
    orders = (settled or {}).get(form, frozenset(readings))
    if form in _USUAL and _USUAL[form] in orders & frozenset(readings):
        return readings[_USUAL[form]]
    days = {day for order, day in readings.items() if order in orders} or set(readings.values())
    return days.pop() if len(days) == 1 else None


def _day(year: str, month: str, day: str) -> date | None:
    known = year_of(year)
    try:
        return date(known, int(month), int(day)) if known else None
    except ValueError:
        return None
