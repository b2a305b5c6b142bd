"""The text of a cell → a time of day, as Polish spreadsheets and people write it; or the two that one cell holds."""

import re
import unicodedata
from datetime import time

from osl_data.registers.problems import UnreadableError
from osl_data.text.fold import plain

_DAY = 24 * 60
_LONGEST = 60
"""Characters that a time, or two, take at most."""
_ONE_DAY = ("1", "1,0", "1.0")
"""How Excel shows 24:00 where a cell has no form, or one o'clock."""
_FEW = 5
"""Minutes that times of events are multiples of."""
_EPOCH = re.compile(r"(?:1899-12-3[01]|1900-01-0[01]|1904-01-0[12])(?:[ t]|$)")
"""The day that programs put before a time that has none; alone it is midnight."""
_AROUND = re.compile(r"^(?:od |o )?(?:godz(?:in[aeęy])?\b\.?:? ?|g\. ?)?|(?: ?(?:godz\.?|h))?[.;,]?$")
_CLOCK = re.compile(r"([0-9]{1,2})(?: ?[:.,] ?| | ?h ?)([0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?")
_TOGETHER = re.compile(r"([0-9]{1,2})([0-9]{2})")
"""What `16⁰⁰` becomes where a copy has lost the raised digits."""
_HOUR = re.compile(r"[0-9]{1,2}")
_TENTH = re.compile(r"([0-9]{1,2})[.,]([0-9])")
_FRACTION = re.compile(r"0?[.,]([0-9]+)|[0-9](?:[.,][0-9]+)?e-0?[1-9]")
_PART = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2})(?::[0-9]{2})?)? ?([ap])\.?m\.?")
_LETTERS = str.maketrans("°", "o")
_RAISED = re.compile(r"(?<=[0-9])[:.,]? ?oo$")
_BETWEEN = re.compile(r" ?(?:-|÷|~| do (?:godz\.? ?)?) ?")
_SECONDS = re.compile(r"[0-9]{1,2}:[0-9]{2}:(?!00)[0-9]{2}.*")


def read_time(text: str) -> time:
    """A time of day; midnight is 00:00, be it printed so, as 24:00 or as the day 1900-01-01 that Excel makes of it.

    Raises:
        UnreadableError: it is none, two of them, or could be another as well.
    """
    minutes = _minutes(text)
    return time(minutes // 60 % 24, minutes % 60)


def read_start(text: str) -> time:
    """The same of the time at which something begins: 24:00 would be of the next day.

    Raises:
        UnreadableError: see `read_time`.
    """
    if _minutes(text) == _DAY and not _EPOCH.match(plain(text)):
        raise UnreadableError("time_start")
    return read_time(text)


def read_span(text: str) -> tuple[str, str] | None:
    """Both times of a cell that holds a beginning and an end, `16.00–19.00`, as HH:MM; None where it does not."""
    parts = _BETWEEN.split(_tidy(text))
    # `16-00` is four o'clock or ends at midnight.
    if len(parts) != 2 or parts[1] == "00" or _EPOCH.match(plain(text)):
        return None
    found = [_readings(_AROUND.sub("", part), alone=False) for part in parts]
    if any(len(each) != 1 for each in found):
        return None
    first, last = found[0][0], found[1][0]
    return _told(first), _told(last)


def has_seconds(text: str) -> bool:
    """Whether a time is exact to the second, as only a stamp of a program is."""
    return _SECONDS.fullmatch(text) is not None


def _minutes(text: str) -> int:
    found = _readings(_tidy(text), alone=True)
    if len(found) == 1:
        return found[0]
    if found:
        raise UnreadableError("time_several", readings=[_told(minutes) for minutes in found])
    if span := read_span(text):
        raise UnreadableError("time_span", first=span[0], last=span[1])
    raise UnreadableError("time_form")


def _tidy(text: str) -> str:
    if len(text) > _LONGEST:
        return ""
    text = unicodedata.normalize("NFKC", plain(text).translate(_LETTERS)).lower()
    if _EPOCH.match(text):
        text = _EPOCH.sub("", text) or "24:00"
    return _AROUND.sub("", _RAISED.sub(":00", text))


def _readings(text: str, *, alone: bool) -> list[int]:
    """The minutes of the day that a text may mean, most of them one; `alone`: it may be part of a day as well."""
    if found := _PART.fullmatch(text):
        hour = int(found[1])
        return [(hour % 12 + 12 * (found[3] == "p")) * 60 + int(found[2] or 0)] if 1 <= hour <= 12 else []
    if alone and (found := _FRACTION.fullmatch(text)):
        return _parts_of_day(text, found[1])
    if alone and text in _ONE_DAY:
        return [60, _DAY]
    if found := _TENTH.fullmatch(text):
        return _tenths(int(found[1]), int(found[2]))
    if found := _CLOCK.fullmatch(text) or _TOGETHER.fullmatch(text):
        return _valid(int(found[1]), int(found[2]))
    if not _HOUR.fullmatch(text):
        return []
    return _valid(int(text), 0)


def _valid(hour: int, minute: int) -> list[int]:
    total = hour * 60 + minute
    return [total] if minute < 60 and total <= _DAY else []


def _tenths(hour: int, digit: int) -> list[int]:
    """`16.3`: half past four whose nought a spreadsheet dropped, or three tenths of an hour; `16.0` is neither."""
    if digit * 10 >= 60:
        return []
    return sorted({*_valid(hour, digit * 10), *_valid(hour, digit * 6)}, reverse=True)


def _parts_of_day(text: str, digits: str | None) -> list[int]:
    value = float(text.replace(",", ".")) * _DAY
    if digits is None or len(digits) > 3:
        return _snapped(value, 0.5 * _DAY / 10 ** (len(digits) if digits else 9), floor=True)
    if len(digits) == 3:
        return _snapped(value, 0.5 * _DAY / 1000, floor=False)
    part = [round(value)] if abs(value - round(value / _FEW) * _FEW) < 1e-6 else []
    # A spreadsheet writes 6:00 as 0,25, without a nought behind it; 0,50 is noon or ten to one.
    clock = _valid(0, int(digits)) if len(digits) == 2 and (digits.endswith("0") or not part) else []
    return sorted({*clock, *part})


def _snapped(value: float, blur: float, *, floor: bool) -> list[int]:
    """The time that a rounded part of a day stands for."""
    near = round(value / _FEW) * _FEW
    if abs(value - near) <= blur + 1e-6:
        return [near] if near < _DAY else []
    return [round(value * 60) // 60] if floor and round(value * 60) < _DAY * 60 else []


def _told(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
