"""The export as one XLSX workbook: a sheet a table, then its sources and notes."""

import io
from collections.abc import Iterable, Sequence, Set
from pathlib import Path
from typing import Any

import duckdb

from osl_data.exporting.cells import is_number, looks_like_number, text_of
from osl_data.exporting.tables import Table, table, table_names
from osl_data.text.formulas import starts_formula
from osl_data.wording.words import Words

_WIDEST = 60
_NARROWEST = 8


def write_xlsx(connection: duckdb.DuckDBPyConnection, path: Path, words: Words) -> Path:
    """Write all tables of the export into one workbook.

    Returns:
        The file written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(xlsx_bytes(connection, table_names(connection), words))
    return path


def xlsx_bytes(
    connection: duckdb.DuckDBPyConnection,
    names: Iterable[str],
    words: Words,
    ids: Set[str] | None = None,
    note: str = "",
) -> bytes:
    """Some tables of the export as one workbook.

    The sheet `sources` holds only the sources that the exported rows name, `notes` what was filtered, when
    the sources were read, and that figures are not to be added. Text stays text: no formula, number or date.

    Args:
        names: tables, a sheet each.
        ids: ids of the records whose rows are wanted; None wants all.
        words: the words of the reader's language, which the notes are in.
        note: what was filtered, in words.

    Raises:
        UnknownTableError: there is no such table.
    """
    found = [table(connection, name, ids) for name in names]
    named = set[str]().union(*(each.sources() for each in found))
    sources = table(connection, "sources", named)
    return book_bytes([*(each for each in found if each.name != "sources"), sources, _notes(note, sources, words)])


def book_bytes(sheets: Iterable[Table]) -> bytes:
    """Any tables as one workbook, a sheet each. Text stays text: no formula, number or date."""
    from openpyxl import Workbook  # 0.3 s that only an export has to spend

    book = Workbook(write_only=True)
    for each in sheets:
        _add_sheet(book, each)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _notes(note: str, sources: Table, words: Words) -> Table:
    read = sorted({row[sources.columns.index("read")] for row in sources.rows})
    days = " – ".join(dict.fromkeys((read[0], read[-1]))) if read else words("workbook.read.none")
    rows = [
        (words("workbook.filters"), note or words("workbook.filters.none")),
        (words("workbook.read"), days),
        (words("workbook.figures"), words("workbook.figures.not_added")),
        (words("workbook.sources"), words("workbook.sources.only")),
    ]
    return Table("notes", [words("workbook.note"), words("workbook.content")], list(rows))


def _add_sheet(book: Any, found: Table) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(found.name)
    sheet.freeze_panes = "A2"
    for number, width in enumerate(_widths(found), 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    header = [WriteOnlyCell(sheet, column) for column in found.columns]
    for cell in header:
        cell.font = Font(bold=True)
    sheet.append(header)
    for row in found.rows:
        sheet.append([_cell(sheet, value) for value in row])


def _cell(sheet: Any, value: Any) -> Any:
    """A value for openpyxl; text that Excel might take for something else is marked as text."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if value is None or isinstance(value, bool) or is_number(value):
        return value
    text = ILLEGAL_CHARACTERS_RE.sub("", text_of(value))
    if not (starts_formula(text) or looks_like_number(text) or text.startswith("#")):
        return text
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    cell.number_format = "@"
    return cell


def _widths(found: Table) -> list[int]:
    columns: Sequence[Sequence[Any]] = [list(column) for column in zip(*found.rows, strict=True)]
    columns = columns or [[] for _ in found.columns]
    longest = [
        max([len(name), *(len(text_of(v)) for v in values)])
        for name, values in zip(found.columns, columns, strict=True)
    ]
    return [min(max(width + 2, _NARROWEST), _WIDEST) for width in longest]
