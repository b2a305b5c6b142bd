"""Cells that hold what belongs into several: a day with a time, a beginning and an end in one cell."""

import re
from functools import cache
from typing import Any

from osl_data.registers.days import read_date
from osl_data.registers.problems import UnreadableError
from osl_data.registers.sheets import Sheet
from osl_data.registers.times import has_seconds, read_span, read_start, read_time
from osl_data.text.fold import plain

_DATED = r"[0-9r.][ T,;].*[0-9]|^[0-9]{5}[.,][0-9]*[1-9]"
"""Dates that a time may follow, as RE2; no form of a day alone that is usual in files is among them."""
_SPANS = rf"{_DATED}|[0-9hHo⁰].*[-–—−÷~].*[0-9]|[0-9.] ?do "
_SEPARATOR = re.compile(r"[ T,;]+")
_MOST_SEPARATORS = 12
_SERIAL = re.compile(r"([0-9]{5})[.,]([0-9]+)")
_AROUND = "()-/| "
_STAMP = 0.01
"""A part of a day that is no whole minute is a stamp of a program."""
_DASHES = ("-", "–", "—")

_Split = tuple[str, tuple[str, ...]]
"""A day, and the time or the two times beside it."""


def spread(sheet: Sheet, held: dict[str, int]) -> dict[str, Any]:
    """The cells of the day and of both times, each where it belongs.

    A cell keeps what it says where another cell says something else: it is then no day, or no time.

    Args:
        held: which column of the sheet holds which field.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    blank = pa.nulls(len(sheet.rows), pa.string())
    cells = {name: sheet.columns[held[name]] if name in held else blank for name in ("date", "time_from", "time_to")}
    several = [_matching(cells[name], _DATED if name == "date" else _SPANS) for name in cells]
    at = pc.indices_nonzero(pc.or_(several[0], pc.or_(several[1], several[2]))).to_pylist()
    if not at:
        return cells
    rows = {name: column.to_pylist() for name, column in cells.items()}
    for row in at:
        date, begin, end = (rows[name][row] for name in ("date", "time_from", "time_to"))
        rows["date"][row], rows["time_from"][row], rows["time_to"][row] = _spread(date, begin, end)
    return {name: pa.array(texts, pa.string()) for name, texts in rows.items()}


def _matching(cells: Any, pattern: str) -> Any:
    import pyarrow.compute as pc

    texts = cells.unique()
    return pc.is_in(cells, value_set=texts.filter(pc.match_substring_regex(texts, pattern)).drop_null())


def _spread(date: str | None, begin: str | None, end: str | None) -> tuple[str | None, str | None, str | None]:
    day, times = (date and _split(date)) or (date, ())
    begin, end = _both(_without_day(begin, day), _without_day(end, day))
    if not all(map(_fits, times, (begin, end))):
        return date, begin, end
    if times and not _filled(begin):
        begin = times[0]
    if len(times) > 1 and not _filled(end):
        end = times[1]
    return day, begin, end


def _without_day(text: str | None, day: str | None) -> str | None:
    """A time without the day that programs put before it, where that is the day of the row."""
    split = _split(text) if text and day else None
    return split[1][0] if split and len(split[1]) == 1 and _is_day(split[0], str(day)) else text


def _is_day(text: str, day: str) -> bool:
    try:
        return read_date(text) == read_date(day)
    except UnreadableError:
        return False


def _both(begin: str | None, end: str | None) -> tuple[str | None, str | None]:
    """A beginning and an end that stand in one of two cells."""
    for text, other, at in ((begin, end, 1), (end, begin, 0)):
        span = _span(text) if text else None
        if span and (_fits(span[at], other) or span == _span(str(other))):
            return span
    return begin, end


def _filled(text: str | None) -> bool:
    return text is not None and text not in _DASHES


def _fits(time: str, text: str | None) -> bool:
    """Whether a cell holds nothing, or this time."""
    if text is None or text in _DASHES:
        return True
    try:
        return read_time(time) == read_time(text)
    except UnreadableError:
        return False


@cache
def _span(text: str) -> tuple[str, str] | None:
    span = read_span(text)
    return span if span and (span[0] < span[1] or span[1] == "00:00") else None


@cache
def _split(text: str) -> _Split | None:
    """A day and the time beside it, or the two; None where it is not certainly that."""
    text = plain(text)
    if serial := _SERIAL.fullmatch(text):
        minutes = float(f"0.{serial[2]}") * 1440
        exact = abs(minutes - round(minutes)) < _STAMP
        return _dated(serial[1], f"{round(minutes) // 60:02}:{round(minutes) % 60:02}") if exact else None
    for separator in list(_SEPARATOR.finditer(text))[:_MOST_SEPARATORS]:
        if found := _dated(text[: separator.start()], text[separator.end() :].strip(_AROUND)):
            return found
    return None


def _dated(day: str, times: str) -> _Split | None:
    # A number alone is no time beside a day: `12.03.2025 - 14`.
    if has_seconds(times) or times.isdecimal():
        return None
    try:
        read_date(day)
    except UnreadableError as error:
        if error.code != "date_several":
            return None
    if span := _span(times):
        return day, span
    try:
        return day, (f"{read_start(times):%H:%M}",)
    except UnreadableError:
        return None
