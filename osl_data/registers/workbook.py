"""XLSX → sheet, once it is certain that opening it costs no more than it should."""

import io
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

from osl_data.registers.packed import opened
from osl_data.registers.problems import Problem, RegisterError, letter
from osl_data.registers.sheets import (
    HEADER_WITHIN,
    MOST_ROWS,
    Form,
    Sheet,
    gather,
    header_at,
    no_header,
)

_MOST_SHEETS = 20
_SHOWN = {"formula": "=…", "error_value": "#…!"}


def read_workbook(data: bytes) -> Sheet:
    """Read the first sheet of a workbook that has a known header.

    Raises:
        RegisterError: it does not open, is too large inside, or no sheet has a header.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

    workbook = opened(data)
    first: list[list[str]] = []
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for about in book.sheets_metadata[:_MOST_SHEETS]:
            if about.typ != SheetTypeEnum.WorkSheet:
                continue
            valueless = workbook.without_value(about.name)
            sheet = book.get_sheet_by_name(about.name)
            head = [list(map(text_of, row)) for row in sheet.to_python(skip_empty_area=False, nrows=HEADER_WITHIN)]
            first = first or head
            if (at := header_at(head)) is not None:
                return _sheet(about.name, sheet, head[at], at, valueless)
    except PasswordError:
        raise RegisterError(Problem("encrypted")) from None
    except (CalamineError, OSError) as error:
        raise RegisterError(Problem("broken", found=str(error))) from None
    raise no_header(first)


def _sheet(name: str, sheet: Any, header: list[str], at: int, valueless: dict[str, str]) -> Sheet:
    header = [cell.strip() for cell in header]
    texts: dict[tuple[type, Any], str] = {}
    rows = (
        [value if type(value) is str else _text(value, texts) for value in row]
        for row in islice(sheet.to_python(skip_empty_area=False), at + 1, None)
    )
    marked = [*_valueless(valueless, header, at + 1), *_merged(sheet, header, at + 1)]
    return gather(Form("xlsx"), header, at + 1, rows, name, marked)


def text_of(value: Any) -> str:
    """A cell as text that `cells` read: dates in ISO form, numbers with a point, a part of a day in full."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        if 0 < value < 1:
            return f"{value:.10f}"
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.isoformat(" ").removesuffix(" 00:00:00")
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02d}"
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _text(value: Any, known: dict[tuple[type, Any], str]) -> str:
    at = (type(value), value)
    found = known.get(at)
    if found is None:
        found = known[at] = text_of(value)
    return found


def _valueless(found: dict[str, str], header: list[str], header_row: int) -> Iterator[Problem]:
    for cell, code in found.items():
        column, row = cell.rstrip("0123456789"), int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        if row > header_row:
            yield Problem(code, row, column, _header(header, column), _SHOWN[code])


def _merged(sheet: Any, header: list[str], header_row: int) -> Iterator[Problem]:
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        column, area = letter(left), f"{letter(left)}{top + 1}:{letter(right)}{bottom + 1}"
        if top < header_row <= bottom + 1:
            raise RegisterError(Problem("merged", top + 1, column, _header(header, column), values={"area": area}))
        for row in range(max(top, header_row) + 1, min(bottom + 1, header_row + MOST_ROWS) + 1):
            yield Problem("merged", row, column, _header(header, column), values={"area": area})


def _header(header: list[str], column: str) -> str:
    return next((name for index, name in enumerate(header) if letter(index) == column), "")
