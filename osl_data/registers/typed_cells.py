"""Cells for a workbook that we write: typed values, and text that a spreadsheet takes for nothing else."""

from datetime import date, time
from typing import Any

_FORMATS = {date: "yyyy-mm-dd", time: "hh:mm"}


def cell(sheet: Any, value: Any, *, bold: bool = False) -> Any:
    """A cell for a sheet that is only written to; text stays text, whatever it starts with."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font

    made = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value)
    if isinstance(value, str):
        made.data_type = "s"
    if type(value) in _FORMATS:
        made.number_format = _FORMATS[type(value)]
    if bold:
        made.font = Font(bold=True)
    return made
