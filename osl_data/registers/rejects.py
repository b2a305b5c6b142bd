"""Rejected rows → a file like the one they came in, with the reasons in one more column."""

import csv
import io
import re
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path
from typing import Any

from osl_data.registers.checking import CheckedSheet
from osl_data.registers.columns import COLUMNS, REASONS, field_of
from osl_data.registers.delimited import encoded
from osl_data.registers.problems import UnreadableError, index_of
from osl_data.registers.typed_cells import cell
from osl_data.registers.words import Language, words
from osl_data.text.day_orders import day_form, plain_day
from osl_data.text.formulas import guarded_within, starts_formula

LOST = {"formula": "#FORMUŁA!", "error_value": "#BŁĄD!", "merged": "#SCALONE!"}
"""What stands in a cell whose value could not be read, so that the row stays rejected until somebody fills it in."""

_HARMLESS = re.compile(r"\s*[-+]?[0-9., ]*")


def rejects(checked: CheckedSheet, language: Language = "pl") -> bytes:
    """The rejected rows as a file in the form of the register: same columns, and why each was rejected.

    Corrected, it can be imported as it is: the column of reasons is known.

    Args:
        language: of the reasons; the headers stay as the template has them.
    """
    kept = [index for index, header in enumerate(checked.sheet.header) if field_of(header) != REASONS]
    header = [*(checked.sheet.header[index] for index in kept), words()["ignored"][REASONS][0]]
    rows = [[*(row[index] for index in kept), why, *beyond] for row, why, beyond in _rows(checked, language)]
    return _csv(checked, header, rows) if checked.sheet.form.kind == "csv" else _xlsx(checked, header, rows)


def rejects_name(path: Path) -> str:
    """What to call the file of rejected rows of a register."""
    return f"{path.stem}-{words()['rejects']['name']}{path.suffix}"


def _rows(checked: CheckedSheet, language: Language) -> list[tuple[list[str], str, list[str]]]:
    """Each rejected row with its reasons, and its cells beyond the header: these stay beyond it."""
    import pyarrow as pa
    import pyarrow.compute as pc

    reasons: dict[int, list[str]] = {}
    for problem in checked.problems:
        reasons.setdefault(problem.row, []).append(problem.said(language))
    numbers = checked.sheet.rows
    held = pc.is_in(numbers, value_set=pa.array(list(reasons), pa.int32()))
    columns = [column.filter(held).fill_null("").to_pylist() for column in checked.sheet.columns]
    found = dict(zip(numbers.filter(held).to_pylist(), map(list, zip(*columns, strict=True)), strict=True))
    for problem in checked.problems:
        row, at = found.get(problem.row, []), index_of(problem.column)
        if problem.code in LOST and at < len(row) and not row[at]:
            row[at] = LOST[problem.code]
    dates = [at for at, header in enumerate(checked.sheet.header) if field_of(header) == "date"]
    for row in found.values():
        for at in dates:
            row[at] = _settled(row[at], checked)
    beyond = checked.sheet.beyond
    return [(row, "; ".join(reasons[number]), beyond.get(number, [])) for number, row in found.items()]


def _settled(text: str, checked: CheckedSheet) -> str:
    """A day that only the other days of the column told, for those do not come with it."""
    form = day_form(text)
    day = plain_day(text, checked.orders) if form in checked.orders else None
    return day.isoformat() if day and day != plain_day(text) else text


def _csv(checked: CheckedSheet, header: list[str], rows: list[list[str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=checked.sheet.form.delimiter, lineterminator="\r\n")
    writer.writerows([_safe(text) for text in row] for row in (header, *rows))
    return encoded(text.getvalue(), checked.sheet.form.encoding)


def _safe(text: str) -> str:
    """A cell that no spreadsheet takes for a formula, and that is read as it was; a number or a line is none."""
    if not text:
        return text
    text = guarded_within(text)
    return f"'{text}" if starts_formula(text) and not _HARMLESS.fullmatch(text) else text


def _xlsx(checked: CheckedSheet, header: list[str], rows: list[list[str]]) -> bytes:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet(checked.sheet.name or words()["template"]["register"])
    sheet.freeze_panes = "A2"
    sheet.append([cell(sheet, name, bold=True) for name in header])
    readers = [_reader(name) for name in header]
    for row in rows:
        typed = zip_longest(row, readers[: len(row)])
        sheet.append([cell(sheet, _typed(text, read)) for text, read in typed])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _reader(header: str) -> Callable[[str], Any] | None:
    """What makes a value of a cell that held one: a date, a time or a number."""
    column = COLUMNS.get(field_of(header))
    return column.plain_reader if column else None


def _typed(text: str, read: Callable[[str], Any] | None) -> Any:
    if not text:
        return None
    try:
        return read(text) if read else text
    except UnreadableError:
        return text
