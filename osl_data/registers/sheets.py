"""A register as it was read, before anything is checked: a header and columns of text."""

import gc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Literal

from osl_data.registers.columns import IGNORED, field_of, looks_like_header
from osl_data.registers.personal import shown
from osl_data.registers.problems import Problem, RegisterError, letter
from osl_data.registers.words import words

MOST_ROWS = 200_000
MOST_COLUMNS = 60
_MOST_BLANK = 800_000
_CHUNK = 2_000
"""Rows at a time: few enough to stay in the processor's cache, which makes a third of the time."""
HEADER_WITHIN = 10
"""A header is looked for in this many rows; titles may stand above it."""


@dataclass(frozen=True)
class SheetForm:
    """How a file is written, so that rejected rows go back in the same form."""

    kind: Literal["csv", "xlsx"]
    encoding: str = ""
    delimiter: str = ""


@dataclass(frozen=True)
class Sheet:
    """The rows under one header.

    Attributes:
        form: how the file is written.
        header: the cells of the header.
        columns: a pyarrow array of text for each cell of the header; an empty cell is null.
        rows: the row of each, as a spreadsheet counts, as a pyarrow array.
        blank: how many rows hold nothing at all; they are not among the columns.
        marked: cells that the reader refuses (formulas, merged ones, more cells than the header).
        beyond: row → its cells that stand beyond the header.
        name: name of the sheet in a workbook.
    """

    form: SheetForm
    header: list[str]
    columns: list[Any]
    rows: Any
    blank: int = 0
    marked: list[Problem] = field(default_factory=list)
    name: str = ""
    beyond: dict[int, list[str]] = field(default_factory=dict)


def gather(
    form: SheetForm,
    header: list[str],
    header_row: int,
    rows: Iterator[list[str]],
    name: str = "",
    marked: Sequence[Problem] = (),
    told: Callable[[int], None] = lambda _: None,
) -> Sheet:
    """The sheet of the rows that follow a header, each as long or short as it is.

    Rows that hold nothing are dropped, and those that hold only a number given in advance.

    Args:
        told: told how many rows are read.

    Raises:
        RegisterError: there are too many, or none.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    marked = list(marked)
    beyond: dict[int, list[str]] = {}
    chunks: list[list[Any]] = []
    read = 0
    while chunk := _taken(rows):
        if set(map(len, chunk)) != {len(header)}:
            chunk = [
                _fitted(row, number, len(header), beyond) for number, row in enumerate(chunk, header_row + read + 1)
            ]
        chunks.append([pa.array(cells, pa.string()) for cells in zip(*chunk, strict=True)])
        read += len(chunk)
        told(read)
        refuse_too_many(read - _MOST_BLANK)
    if not chunks:
        raise RegisterError(Problem("no_rows"))
    columns = [_trimmed(pa.concat_arrays(parts)) for parts in zip(*chunks, strict=True)]
    if form.kind == "csv":
        columns = list(map(_without_guard, columns))
    numbers = pa.array(range(header_row + 1, header_row + read + 1), pa.int32())
    marked += [_extra(number, len(header), cells) for number, cells in beyond.items()]
    filled = pc.is_in(numbers, value_set=pa.array([problem.row for problem in marked], pa.int32()))
    for title, column in zip(header, columns, strict=True):
        if field_of(title) not in IGNORED:
            filled = pc.or_(filled, column.is_valid())
    numbers = numbers.filter(filled)
    if not len(numbers):
        raise RegisterError(Problem("no_rows"))
    refuse_too_many(len(numbers))
    if blank := read - len(numbers):
        columns = [column.filter(filled) for column in columns]
    return Sheet(form, header, columns, numbers, blank, marked, name, beyond)


def _taken(rows: Iterator[list[str]]) -> list[list[str]]:
    """The next chunk of rows; collecting garbage meanwhile would walk through all of them, for a third of the time."""
    on = gc.isenabled()
    gc.disable()
    try:
        return list(islice(rows, _CHUNK))
    finally:
        if on:
            gc.enable()


def _trimmed(cells: Any) -> Any:
    """Text cells without white space around them; an empty one is null."""
    import pyarrow.compute as pc

    trimmed = pc.utf8_trim_whitespace(cells)
    return pc.if_else(pc.equal(trimmed, ""), None, trimmed)


def _without_guard(cells: Any) -> Any:
    """Cells without the apostrophes that keep a spreadsheet from taking them, or parts of them, for a formula."""
    import pyarrow.compute as pc

    if not pc.any(pc.match_substring(cells, "'")).as_py():
        return cells
    return pc.replace_substring_regex(cells, r"(^|[;,\t\r\n][\s\"]*)'([=+@＝＋＠－-])", r"\1\2")


def _fitted(row: list[str], number: int, width: int, beyond: dict[int, list[str]]) -> list[str]:
    """The row with as many cells as the header has; what is filled beyond is kept apart."""
    if any(cell.strip() for cell in row[width:]):
        beyond[number] = [cell.strip() for cell in row[width:]]
    return [*row[:width], *[""] * (width - len(row))]


def _extra(number: int, width: int, cells: list[str]) -> Problem:
    """What is wrong with cells beyond the header."""
    at = next(index for index, cell in enumerate(cells, width) if cell)
    return Problem("extra", number, letter(at), "", *shown(" | ".join(filter(None, cells))))


def header_at(rows: list[list[str]]) -> int | None:
    """Which of the first rows is the header: the first that names the date and something else."""
    return next((index for index, row in enumerate(rows[:HEADER_WITHIN]) if looks_like_header(row)), None)


def no_header(rows: list[list[str]]) -> RegisterError:
    """Why a file without a header is refused."""
    found = " | ".join(cell for cell in rows[0] if cell.strip()) if rows else ""
    values = {"date": words()["headers"]["date"][0], "rows": HEADER_WITHIN}
    return RegisterError(Problem("no_header", 0, "", "", *shown(found), values))


def refuse_too_many(rows: int) -> None:
    if rows > MOST_ROWS:
        raise RegisterError(Problem("too_many_rows", found=str(rows), values={"limit": MOST_ROWS}))
