"""The text of a cell → a day, as Polish spreadsheets, reports and people write it."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from osl_data.registers.problems import UnreadableError
from osl_data.text.dates import parse_dates
from osl_data.text.day_orders import DayForm, Order, day_form, day_readings, plain_day, settled_orders, year_of
from osl_data.text.fold import plain
from osl_data.text.months import weekday_of

Orders = Mapping[DayForm, frozenset[Order]]
"""Which orders of day and month the days of a column allow."""

IN_ORDER = r"^\D*[0-9]{1,2} ?[-/] ?[0-9]{1,2} ?[-/] ?[0-9]{2}"
"""Days whose order the other days of a column may have to tell, as RE2."""

_POLISH = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})(?: ?r\.?)?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_COMPACT = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})")
_SERIAL = re.compile(r"([0-9]{5})(?:[.,]0+)?")
_MIDNIGHT = re.compile(r"(.*[0-9.r])[ T]0?0:00(?::00(?:\.0+)?)?")
"""What programs add to a day that has no time."""
_CLOCK = re.compile(r"[0-9]{1,2}[:.,][0-9]{2}")
_PART = re.compile(r"[0-9]{5}[.,][0-9]+")
_WHOLE = len("2025-03-12")
_LONGEST = 100
"""Characters that a day takes at most."""
_BEFORE = re.compile(r"(?:w )?(?:dnia|dniu|dn\.?|data:?) ", re.IGNORECASE)
_YEAR_WORD = re.compile(r"(?<=[0-9]) ?(?:r\.?|rok|roku)$", re.IGNORECASE)
_WEEKDAY_BEFORE = re.compile(r"(?:w )?([^\W\d_]+)(?:[.,:]+ ?| )(?=[0-9])")
_WEEKDAY_AFTER = re.compile(r"(?:[ ,;/-]+\(?| ?\()([^\W\d_]+)\.?\)?$")
_EXCEL_EPOCH = date(1899, 12, 30)


def read_date(text: str, orders: Orders | None = None) -> date:
    """One day in any of its usual forms, or the serial number of a day in Excel.

    Args:
        orders: what the other days of the column tell of the order, see `orders_of`.

    Raises:
        UnreadableError: it is none, several, a day that the calendar lacks, or could be another day as well.
    """
    text = plain(text)
    if len(text) > _LONGEST:
        raise UnreadableError("date_form")
    if found := _POLISH.fullmatch(text):
        return _of_calendar(found[3], found[2], found[1])
    if found := _MIDNIGHT.fullmatch(text):
        text = found[1]
    if found := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        return _of_calendar(found[1], found[2], found[3])
    if serial := _SERIAL.fullmatch(text):
        return _EXCEL_EPOCH + timedelta(days=int(serial[1]))
    bare, weekday = _bare(text)
    day = _in_numbers(bare, orders) if day_form(bare) else _in_words(bare, text)
    if weekday is not None and day.weekday() != weekday:
        raise UnreadableError("date_weekday", day=day)
    return day


def orders_of(texts: Iterable[str]) -> Orders:
    """What the days of a column, together, tell of the order in which they are written."""
    return settled_orders(_bare(plain(text))[0] for text in texts if len(text) <= _LONGEST)


def _bare(text: str) -> tuple[str, int | None]:
    """The day without the words around it, and the day of the week that stands there."""
    weekday = None
    text = _BEFORE.sub("", text, count=1) if _BEFORE.match(text) else text
    for pattern in (_WEEKDAY_BEFORE, _WEEKDAY_AFTER):
        found = pattern.match(text) if pattern is _WEEKDAY_BEFORE else pattern.search(text)
        if found and (named := weekday_of(found[1])) is not None:
            weekday = named
            text = text[: found.start()] + text[found.end() :]
    text = _BEFORE.sub("", text, count=1) if _BEFORE.match(text) else text
    return _YEAR_WORD.sub("", text.strip(" .,;")), weekday


def _in_numbers(text: str, orders: Orders | None) -> date:
    day = plain_day(text, orders)
    if day:
        return day
    readings = list(dict.fromkeys(day_readings(text).values()))
    if not readings:
        year = re.split(r"[^0-9]+", text)[-1]
        raise UnreadableError("date_calendar" if year_of(year) else "date_short")
    raise UnreadableError("date_several", readings=readings)


def _in_words(text: str, whole: str) -> date:
    found = parse_dates(text)
    first = found[0] if len(found) == 1 else None
    if first and first.end == len(text) and len(first.last) == _WHOLE:
        if first.first == first.last and first.start == 0:
            return date.fromisoformat(first.first)
        if first.first < first.last and text[: first.start] in ("", "od "):
            raise UnreadableError("date_span", first=first.first, last=first.last)
    beside = whole[first.end :] if first and first.start == 0 else whole if _PART.fullmatch(whole) else ""
    raise UnreadableError("date_moment" if _CLOCK.search(beside) else "date_form")


def _of_calendar(year: str, month: str, day: str) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise UnreadableError("date_calendar") from None
