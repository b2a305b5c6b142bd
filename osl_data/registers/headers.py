"""The header of a sheet → which column holds what; columns nobody asked for are refused, personal ones above all."""

from collections.abc import Iterator
from typing import Any

from osl_data.registers.columns import COLUMNS, IGNORED, field_of
from osl_data.registers.personal import SHARE, kind_of_cell, kind_of_header, suspects
from osl_data.registers.problems import Problem, RegisterError, letter
from osl_data.registers.sheets import Sheet

_FEW = 5
"""So many notes with personal data are single slips, whose rows are rejected; more are a habit of the whole file."""


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
        if name in found and (kind := _personal_share(sheet.columns[found[name]], _FEW)):
            problems.append(_column("values_personal", sheet, found[name], kind=kind))
    if problems:
        raise RegisterError(*problems)
    return found


def _unknown(sheet: Sheet, index: int) -> Iterator[Problem]:
    header, column = sheet.header[index], sheet.columns[index]
    if not header and column.null_count == len(column):
        return
    if kind := kind_of_header(header):
        yield _column("column_personal", sheet, index, kind=kind)
    elif kind := _personal_share(column):
        yield _column("values_personal", sheet, index, kind=kind)
    elif not header:
        yield _column("column_unnamed", sheet, index)
    else:
        yield _column("column_unknown", sheet, index, names=[each.header for each in COLUMNS.values()])


def _column(code: str, sheet: Sheet, index: int, **values: Any) -> Problem:
    header = sheet.header[index]
    return Problem(code, 0, letter(index), header, "" if kind_of_cell(header) else header, values=values)


def _personal_share(column: Any, few: int = 0) -> str:
    """The kind of personal data that more than a fifth of the filled cells hold, and more than a few; else empty."""
    most = max(SHARE * (len(column) - column.null_count), few)
    kinds: dict[str, int] = {}
    for text, count in _suspects(column):
        if kind := kind_of_cell(text):
            kinds[kind] = kinds.get(kind, 0) + count
            if sum(kinds.values()) > most:
                return max(kinds, key=lambda each: kinds[each])
    return ""


def _suspects(column: Any) -> Iterator[tuple[str, int]]:
    import pyarrow.compute as pc

    suspect = column.filter(suspects(column))
    for counted in pc.value_counts(suspect).to_pylist():
        yield counted["values"], counted["counts"]
