"""XLSX → sheet, once it is certain that opening it costs no more than it should."""

import io
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any, NamedTuple

from osl_data.registers.columns import IGNORED, field_of
from osl_data.registers.packed import opened
from osl_data.registers.problems import Problem, RegisterError, letter
from osl_data.registers.sheets import (
    HEADER_WITHIN,
    MOST_ROWS,
    Sheet,
    SheetForm,
    gather,
    header_at,
    no_header,
)
from osl_data.registers.unvalued import MOST_MERGED
from osl_data.registers.words import words

_MOST_SHEETS = 50
_PROBED = HEADER_WITHIN + 50
"""In so many rows a sheet shows its header, and whether anything stands below it."""
_DAYS_TO_1904 = 1462
_PLAIN_DAY = re.compile(r"([0-9]{5})((?:[.,][0-9]+)?)")
"""A day that is a plain number, and how much of it has passed."""
_DATED = ("date", "time_from", "time_to")
"""Columns in which a day may stand."""
_SHOWN = {"formula": "=…", "error_value": "#…!"}


class _Found(NamedTuple):
    """A sheet with a known header."""

    name: str
    sheet: Any
    header: list[str]
    header_at: int
    valueless: dict[str, str]
    filled: bool


def read_workbook(data: bytes, told: Callable[[int], None] = lambda _: None) -> Sheet:
    """Read the sheet of a workbook that has a known header and rows below it; hidden ones and our example are none.

    Raises:
        RegisterError: it does not open, is too large inside, no sheet has a header, or several could be meant.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    workbook = opened(data)
    date1904 = workbook.date1904
    first: list[list[str]] = []
    found: list[_Found] = []
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for number, about in enumerate(book.sheets_metadata[:_MOST_SHEETS]):
            if about.typ != SheetTypeEnum.WorkSheet or about.visible != SheetVisibleEnum.Visible:
                continue
            if about.name == words()["template"]["example"]:
                continue
            valueless = workbook.without_value(number)
            sheet = book.get_sheet_by_index(number)
            head = [list(map(text_of, row)) for row in sheet.to_python(skip_empty_area=False, nrows=_PROBED)]
            first = first or head
            if (at := header_at(head)) is not None:
                filled = any(cell.strip() for row in head[at + 1 :] for cell in row)
                found.append(_Found(about.name, sheet, head[at], at, valueless, filled))
    except PasswordError:
        raise RegisterError(Problem("encrypted")) from None
    except (CalamineError, OSError) as error:
        raise RegisterError(Problem("broken", found=str(error))) from None
    if not found:
        raise no_header(first)
    filled_ones = [each for each in found if each.filled] or found[:1]
    if len(filled_ones) > 1:
        raise RegisterError(Problem("several_sheets", found=", ".join(each.name for each in filled_ones)))
    return _sheet(filled_ones[0], date1904, told)


def _sheet(found: _Found, date1904: bool, told: Callable[[int], None]) -> Sheet:
    sheet, at = found.sheet, found.header_at
    header = [cell.strip() for cell in found.header]
    texts: dict[tuple[type, Any], str] = {}
    rows: Iterator[list[str]] = (
        [value if type(value) is str else _text(value, texts) for value in row]
        for row in islice(sheet.iter_rows(), at + 1, None)
    )
    if date1904:
        rows = map(_since_1904([at for at, name in enumerate(header) if field_of(name) in _DATED]), rows)
    marked = [*_valueless(found.valueless, header, at + 1), *_merged(sheet, header, at + 1)]
    return gather(SheetForm("xlsx"), header, at + 1, rows, found.name, marked, told)


def text_of(value: Any) -> str:
    """A cell as text that `cells` read: dates in ISO form, numbers with a point, a part of a day in full."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        if 0 < value < 1:
            return f"{value:.10f}"
        # Excel keeps fifteen digits; what a sum of fractions leaves behind them nobody has seen.
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(float(f"{value:.15g}"))
    if isinstance(value, datetime):
        return value.isoformat(" ").removesuffix(" 00:00:00")
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02d}"
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _since_1904(dated: list[int]) -> Callable[[list[str]], list[str]]:
    """What turns plain numbers of days into what they would be in any other workbook; cells with a form are days."""

    def shifted(row: list[str]) -> list[str]:
        for at in dated:
            if at < len(row) and (found := _PLAIN_DAY.fullmatch(row[at].strip())):
                row[at] = f"{int(found[1]) + _DAYS_TO_1904}{found[2]}"
        return row

    return shifted


def _text(value: Any, known: dict[tuple[type, Any], str]) -> str:
    at = (type(value), value)
    found = known.get(at)
    if found is None:
        found = known[at] = text_of(value)
    return found


def _valueless(found: dict[str, str], header: list[str], header_row: int) -> Iterator[Problem]:
    for cell, code in found.items():
        column, row = cell.rstrip("0123456789"), int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        if row > header_row and field_of(_header(header, column)) not in IGNORED:
            yield Problem(code, row, column, _header(header, column), _SHOWN[code])


def _merged(sheet: Any, header: list[str], header_row: int) -> Iterator[Problem]:
    left_over = 2 * MOST_ROWS
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        column, area = letter(left), f"{letter(left)}{top + 1}:{letter(right)}{bottom + 1}"
        if top < header_row <= bottom + 1:
            raise RegisterError(Problem("merged", top + 1, column, _header(header, column), values={"area": area}))
        values = {"area": area}
        rows = range(max(top, header_row) + 1, min(bottom + 1, header_row + MOST_ROWS) + 1)
        left_over -= len(rows)
        if left_over < 0:
            raise RegisterError(Problem("merged_many", found=area, values={"limit": MOST_MERGED}))
        for row in rows:
            yield Problem("merged", row, column, _header(header, column), values=values)


def _header(header: list[str], column: str) -> str:
    return next((name for index, name in enumerate(header) if letter(index) == column), "")
