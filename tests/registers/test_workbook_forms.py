"""Workbooks of every writer: formulas, errors, days and times are seen however the XML and the archive are written."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from osl_data.registers.problems import RegisterError
from osl_data.registers.reading import read_bytes
from osl_data.registers.unvalued import unvalued
from tests.registers.example import event, problems, row, saved, xlsx_bytes

Change = Callable[[str, bytes], tuple[str, bytes]]
_OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def book() -> bytes:
    """A formula in C3, an error in D4, and a sheet before them that is no register."""
    made = Workbook()
    made.active.append(["Spis"])
    sheet = made.create_sheet("Rejestr")
    for cells in (
        ["Data", "Miejsce", "Koszt", "Uwagi"],
        *([date(2025, 3, day), "Dolne", day, "x"] for day in (1, 2, 3)),
    ):
        sheet.append(cells)
    sheet["C3"] = "=SUM(C2,1)"
    sheet["D4"], sheet["D4"].data_type = "#REF!", "e"
    return saved(made)


SEEN = [(3, "C", "formula", "=…"), (4, "D", "error_value", "#…!")]


def of_sheet(change: Callable[[bytes], bytes]) -> Change:
    return lambda name, content: (name, change(content) if "worksheets/" in name else content)


def rewritten(data: bytes, change: Change) -> bytes:
    """The archive with each member under another name, or with another content."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(*change(info.filename, old.read(info)))
    return made.getvalue()


def prefixed(content: bytes) -> bytes:
    return re.sub(rb"<(/?)(\w)", rb"<\1s:\2", content).replace(b"xmlns=", b"xmlns:s=")


def moved(name: str, content: bytes) -> tuple[str, bytes]:
    return name.replace("xl/", "arkusz/"), content.replace(b"xl/", b"arkusz/")


def strict(name: str, content: bytes) -> tuple[str, bytes]:
    office, main = (
        b"http://purl.oclc.org/ooxml/" + each for each in (b"officeDocument/relationships", b"spreadsheetml/main")
    )
    return name, content.replace(_OFFICE, office).replace(_MAIN, main)


def without(tags: bytes) -> Change:
    return of_sheet(lambda content: re.sub(rb"(<(?:" + tags + rb")\b[^>]*?) r=\"\w+\"", rb"\1", content))


FORMS: dict[str, Change] = {
    "as written": lambda name, content: (name, content),
    "strict name spaces": strict,
    "no references": without(b"c|row"),
    "no references of cells": without(b"c"),
    "some references": of_sheet(lambda content: content.replace(b' r="C3"', b"")),
    "part names with capitals": lambda name, content: (
        name.replace("workbook", "Workbook").replace("sheet", "Sheet"),
        content,
    ),
    "part names in capitals": lambda name, content: (name.upper(), content),
    "back slashes": lambda name, content: (name.replace("/", "\\"), content),
    "another folder": moved,
    "a prefix in sheets": of_sheet(prefixed),
    "a prefix in the workbook": lambda name, content: (
        name,
        prefixed(content) if name == "xl/workbook.xml" else content,
    ),
    "single quotes": of_sheet(lambda content: re.sub(rb'(\w+)="([^"]*)"', rb"\1='\2'", content)),
    "blanks around signs": of_sheet(
        lambda content: content.replace(b'r="C3"', b'r = "C3"').replace(b't="e"', b't\n= "e"')
    ),
    "a formula with marks": of_sheet(lambda content: content.replace(b"<f>", b'<f t="shared" si="0">')),
    "a formula without a value": of_sheet(lambda content: re.sub(rb"<v ?/>|<v></v>", b"", content)),
    "formulas outside of cells": of_sheet(
        lambda content: content.replace(b"</sheetData>", b"</sheetData><x:e xmlns:x='y'><x:f>A1</x:f></x:e>")
    ),
    "comments": of_sheet(lambda content: content.replace(b"<sheetData>", b"<sheetData><!-- <f>1</f> -->")),
}


@pytest.mark.parametrize("change", FORMS.values(), ids=FORMS)
def test_formulas_and_errors_are_seen(change: Change) -> None:
    assert problems(rewritten(book(), change)) == SEEN


@pytest.mark.parametrize("change", FORMS.values(), ids=FORMS)
def test_a_workbook_with_neither_is_read(change: Change) -> None:
    plain = xlsx_bytes([row(date=date(2025, 3, 12), note="<f>1</f> &")])
    assert event(rewritten(plain, change))["note"] == "<f>1</f> &"


def test_formulas_outside_of_cells_are_none_without_references_either() -> None:
    data = rewritten(rewritten(book(), FORMS["no references"]), FORMS["formulas outside of cells"])
    assert problems(data) == SEEN


def refused(data: bytes) -> tuple[str, str]:
    with pytest.raises(RegisterError) as error:
        read_bytes(data)
    (problem,) = error.value.problems
    return problem.code, problem.found


def test_far_rows_are_refused_without_references_of_cells() -> None:
    far = of_sheet(lambda content: content.replace(b'<row r="4"', b'<row r="1048576"').replace(b' r="A4"', b""))
    assert refused(rewritten(book(), far)) == ("too_many_rows", "1048576")


@pytest.mark.parametrize(
    ("cell", "code"), [("A250001", "too_many_rows"), ("BI3", "too_many_columns"), ("XFD3", "too_many_columns")]
)
def test_far_cells_are_refused_where_cells_are_counted(cell: str, code: str) -> None:
    content = (
        '<s><sheetData><row><c r="A1"><v>1</v></c></row>'
        f'<row><c><f>1</f></c><c r="{cell}"><v>1</v></c></row></sheetData></s>'
    )
    with pytest.raises(RegisterError) as error:
        unvalued(lambda: [content.encode()])
    assert [(each.code, each.found) for each in error.value.problems] == [(code, cell)]


def test_cells_are_counted_from_those_before_them() -> None:
    content = (
        b'<s><sheetData><row><c/><c><f>1</f></c></row><row r="5"><c r="C5"/><c t="e"><v>x</v></c></row>'
        b'<row><c><v>1</v><f>1</f></c></row><f>1</f><row><c t="e"/></row></sheetData></s>'
    )
    assert unvalued(lambda: [content]) == {
        "B1": "formula",
        "D5": "error_value",
        "A6": "formula",
        "A7": "error_value",
    }


def test_an_archive_whose_names_differ_only_in_case_is_refused() -> None:
    made = io.BytesIO(book())
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("XL/Worksheets/sheet2.xml", "<worksheet/>")
    assert refused(made.getvalue()) == ("broken", "an archive with two members of one name")


def test_a_sheet_that_is_not_there_is_refused() -> None:
    missing = rewritten(book(), lambda name, content: (name, content.replace(b"sheet2.xml", b"sheet7.xml")))
    assert refused(missing)[0] == "broken"


TIMES: list[tuple[Any, str, Any]] = [
    (1, "hh:mm", time(0)),
    (1, "[h]:mm", time(0)),
    (0, "hh:mm", time(0)),
    (timedelta(hours=24), "[h]:mm", time(0)),
    (datetime(1900, 1, 1), "hh:mm", time(0)),
    (0.9375, "hh:mm", time(22, 30)),
    (0.9375, "General", time(22, 30)),
    (22, "General", time(22)),
    ("22,30", "@", time(22, 30)),
]


@pytest.mark.parametrize("epoch", [None, CALENDAR_MAC_1904], ids=["1900", "1904"])
@pytest.mark.parametrize(("value", "form", "ends"), TIMES, ids=repr)
def test_typed_times(value: Any, form: str, ends: time, epoch: Any) -> None:
    made = Workbook()
    if epoch:
        made.epoch = epoch
    made.active.append(["Data", "Godzina od", "Godzina do"])
    made.active.append([date(2025, 3, 12), time(20, 0), value])
    made.active["C2"].number_format = form
    found = event(saved(made))
    assert (found["date"], found["time_from"], found["time_to"]) == (date(2025, 3, 12), time(20), ends)


def test_plain_numbers_of_days_count_from_the_first_day_of_the_workbook() -> None:
    found = []
    for epoch in (None, CALENDAR_MAC_1904):
        made = Workbook()
        made.epoch = epoch or made.epoch
        made.active.append(["Data", "Uczestnicy razem", "Nr własny"])
        made.active.append([date(2025, 3, 12), 45728, 45728])
        made.active["A2"].number_format = "General"
        read = event(saved(made))
        found.append((read["date"], read["participants"], read["own_id"]))
    assert found == [(date(2025, 3, 12), 45728, "45728")] * 2


def test_plain_numbers_of_days_with_a_time_count_from_the_first_day_of_the_workbook_as_well() -> None:
    found = []
    for epoch, days in ((None, 45728), (CALENDAR_MAC_1904, 44266)):
        made = Workbook()
        made.epoch = epoch or made.epoch
        made.active.append(["Data", "Godzina do", "Uczestnicy razem"])
        made.active.append([days + 2 / 3, days + 0.75, 44266])
        made.active.append([f"{days},5", None, 44266])
        read = event(saved(made)), event(saved(made), 1)
        found.append([(each["date"], each["time_from"], each["time_to"], each["participants"]) for each in read])
    day = date(2025, 3, 12)
    assert found == [[(day, time(16), time(18), 44266), (day, time(12), None, 44266)]] * 2


def test_days_and_times_in_iso_form() -> None:
    iso = of_sheet(
        lambda content: content.replace(
            b"</sheetData>",
            b'<row r="2"><c r="A2" t="d"><v>2025-03-12T00:00:00</v></c>'
            b'<c r="B2" t="d"><v>2025-03-12T16:30:00</v></c></row>'
            b'<row r="3"><c r="A3" t="d"><v>2025-03-13</v></c></row>'
            b'<row r="4"><c r="A4" t="d"><v>2025-03-14T16:30:00</v></c></row></sheetData>',
        )
    )
    data = rewritten(xlsx_bytes([], ["Data", "Godzina do"]), iso)
    assert problems(data) == []
    found = [event(data, at) for at in range(3)]
    assert [(each["date"].day, each["time_from"], each["time_to"]) for each in found] == [
        (12, None, time(16, 30)),
        (13, None, None),
        (14, time(16, 30), None),
    ]
