"""The header of a sheet → which column holds what; columns nobody asked for are refused, personal ones above all."""

from collections.abc import Callable, Iterator
from typing import Any

from osl_data.registers.columns import COLUMNS, IGNORED, field_of, nearest_header
from osl_data.registers.personal import SHARE, kind_of_cell, kind_of_header, kind_of_id, suspects
from osl_data.registers.problems import Problem, RegisterError, letter
from osl_data.registers.sheets import Sheet

_FEW = 5
"""So many notes with personal data are single slips, whose rows are rejected; more are a habit of the whole file."""

_NAMED = 5
"""So many rows are named where a column holds personal data."""


def fields(sheet: Sheet) -> dict[str, int]:
    """Which column of the file holds which field: its name → the index of the column.

    Raises:
        RegisterError: a column is unknown, stands twice, or holds personal data.
    """
    found: dict[str, int] = {}
    problems: list[Problem] = []
    for index, header in enumerate(sheet.header):
        name = field_of(header)
        if not name:
            problems += _unknown(sheet, index)
        elif name in found and name not in IGNORED:
            columns = [letter(at) for at in (found[name], index)]
            problems.append(_column("column_twice", sheet, index, name=COLUMNS[name].header, columns=columns))
        else:
            found[name] = index
    for name in (column.name for column in COLUMNS.values() if column.kind == "text"):
        if name in found:
            problems += _personal(sheet, found[name], _FEW, kind_of_id if name == "own_id" else kind_of_cell)
    if problems:
        raise RegisterError(*problems)
    return found


def _unknown(sheet: Sheet, index: int) -> Iterator[Problem]:
    header, column = sheet.header[index], sheet.columns[index]
    if not header and column.null_count == len(column):
        return
    if kind := kind_of_header(header):
        yield _column("column_personal", sheet, index, kind=kind)
    elif personal := _personal(sheet, index):
        yield from personal
    elif not header:
        yield _column("column_unnamed", sheet, index)
    else:
        names = [each.header for each in COLUMNS.values()]
        yield _column("column_unknown", sheet, index, names=names, nearest=nearest_header(header))


def _column(code: str, sheet: Sheet, index: int, **values: Any) -> Problem:
    header = sheet.header[index]
    return Problem(code, 0, letter(index), header, "" if kind_of_cell(header) else header, values=values)


def _personal(sheet: Sheet, index: int, few: int = 0, kind_of: Callable[[str], str] = kind_of_cell) -> list[Problem]:
    """What is wrong when more than a fifth of the filled cells of a column, and more than a few, hold personal data."""
    import pyarrow as pa
    import pyarrow.compute as pc

    column = sheet.columns[index]
    kinds: dict[str, int] = {}
    held: list[str] = []
    for text, count in _suspects(column):
        if kind := kind_of(text):
            kinds[kind] = kinds.get(kind, 0) + count
            held.append(text)
    if sum(kinds.values()) <= max(SHARE * (len(column) - column.null_count), few):
        return []
    rows = sheet.rows.filter(pc.is_in(column, value_set=pa.array(held, pa.string())))[:_NAMED].to_pylist()
    return [_column("values_personal", sheet, index, kind=max(kinds, key=lambda each: kinds[each]), rows=rows)]


def _suspects(column: Any) -> Iterator[tuple[str, int]]:
    import pyarrow.compute as pc

    suspect = column.filter(suspects(column))
    for counted in pc.value_counts(suspect).to_pylist():
        yield counted["values"], counted["counts"]
