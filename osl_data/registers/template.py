"""The template of a register: its header, and in XLSX an example, lists to choose from and a description."""

import csv
import io
from datetime import date, time
from typing import Any

from osl_data.registers.columns import COLUMNS, RegisterColumn
from osl_data.registers.known import Known, Names
from osl_data.registers.words import words

_ROWS = 10_000
"""How far down the lists and the number formats reach."""
_LISTS = ("type", "groups", "programme", "place")
_FORMATS = {"date": "yyyy-mm-dd", "time": "hh:mm"}


def csv_template() -> bytes:
    """The header alone, as Polish Excel opens it: semicolons, UTF-8 with a byte order mark."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerow(column.header for column in COLUMNS.values())
    return text.getvalue().encode("utf-8-sig")


def xlsx_template(known: Known) -> bytes:
    """A workbook with an empty register, a filled example, a description and the lists that cells are chosen from.

    Args:
        known: the vocabulary, and the programmes and places of a city; without them those two lists are left out.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    said = words()["template"]
    book = Workbook()
    register = book.active
    register.title = said["register"]
    example, description, lists = (book.create_sheet(said[name]) for name in ("example", "description", "lists"))
    for sheet in (register, example):
        sheet.append([column.header for column in COLUMNS.values()])
    for row in said["examples"]:
        example.append([_example(column, row, known) for column in COLUMNS.values()])
    _describe(description, known)
    for at, name in enumerate(_LISTS, 1):
        lists.append([]) if at == 1 else None
        lists.cell(1, at, said[f"list_{_plural(name)}"])
        for row_, shown in enumerate(_names(known, name).shown, 2):
            lists.cell(row_, at, shown).data_type = "s"
    for at, column in enumerate(COLUMNS.values(), 1):
        for sheet in (register, example):
            _format(sheet, at, column)
        _validate(register, get_column_letter(at), column, known)
    for sheet in (register, example, description, lists):
        sheet.freeze_panes = "A2"
        for top in sheet[1]:
            top.font = Font(bold=True)
            sheet.column_dimensions[top.column_letter].width = max(14, len(str(top.value or "")) + 3)
    for letter, width in (("A", 24), ("B", 70), ("C", 34)):
        description.column_dimensions[letter].width = width
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _plural(name: str) -> str:
    return name if name.endswith("s") else f"{name}s"


def _names(known: Known, name: str) -> Names:
    return COLUMNS[name].names(known)


def _example(column: RegisterColumn, row: dict[str, Any], known: Known) -> Any:
    """A cell of the example: its names are such that the city has, if there is one."""
    said = words()["template"]
    if column.name in ("programme", "place"):
        return next(iter(_names(known, column.name).shown), said[column.name])
    value = row.get(column.name)
    if value is None:
        return None
    if column.kind in ("name", "names"):
        listed = value if isinstance(value, list) else [value]
        names = _names(known, column.name).names
        return "; ".join((*names.get(code, ()), code)[0] for code in listed)
    if column.kind == "date":
        return value if isinstance(value, date) else date.fromisoformat(value)
    return time.fromisoformat(value) if column.kind == "time" else value


def _describe(sheet: Any, known: Known) -> None:
    said = words()["template"]
    sheet.append([said["column"], said["meaning"], said["form"], said["required"]])
    forms = said["forms"]
    for column in COLUMNS.values():
        form = forms["name" if column.kind == "names" else column.kind]
        sheet.append(
            [column.header, said["meanings"][column.name], form, said["yes" if column.name == "date" else "no"]]
        )
    sheet.append([])
    for rule in said["rules"]:
        sheet.append([None, rule])


def _format(sheet: Any, at: int, column: RegisterColumn) -> None:
    form = _FORMATS.get(column.kind) or ("@" if column.kind in ("name", "names", "text") else "General")
    for row in range(2, max(sheet.max_row, 60) + 1):
        sheet.cell(row, at).number_format = form


def _validate(sheet: Any, letter: str, column: RegisterColumn, known: Known) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    said = words()["template"]
    if column.name not in _LISTS or not (count := len(_names(known, column.name).shown)):
        return
    source = get_list(column.name, count)
    rule = DataValidation(type="list", formula1=source, allow_blank=True)
    # Several groups stand in one cell, which no list foresees: there the list only helps.
    rule.showErrorMessage = column.kind == "name"
    rule.error = said["from_list"]
    rule.promptTitle = said["choose"]
    rule.prompt = said["several"] if column.kind == "names" else said["from_list"]
    rule.showInputMessage = True
    rule.add(f"{letter}2:{letter}{_ROWS}")
    sheet.add_data_validation(rule)


def get_list(name: str, count: int) -> str:
    """Where the list of a column stands, as a formula names it."""
    letter = "ABCD"[_LISTS.index(name)]
    return f"'{words()['template']['lists']}'!${letter}$2:${letter}${count + 1}"
