"""Files: encodings, delimiters, workbooks, and what is refused as a whole."""

import io
import struct
import zipfile
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from osl_data.registers import packed, reading, sheets
from osl_data.registers.problems import RegisterError
from osl_data.registers.reading import contents, read_bytes
from osl_data.registers.workbook import text_of
from tests.registers.example import HEADER, checked, csv_bytes, event, problems, row, saved, xlsx_bytes

POLISH = [row(note="Zażółć gęślą jaźń", place="Źródła Łąki")]
READ = {
    "date": date(2025, 3, 12),
    "time_from": time(16),
    "time_to": time(18, 30),
    "programme": "pal-dolne",
    "type": "club",
    "groups": ["seniors"],
    "place": "testowo-zrodla",
    "participants": 24,
    "women": 17,
    "men": 7,
    "under_18": 0,
    "aged_60": 21,
    "volunteers": 2,
    "volunteer_hours": Decimal("5.00"),
    "partners": "Biblioteka",
    "cost": Decimal("1234.50"),
    "note": "Zażółć gęślą jaźń",
    "own_id": "A-1",
    "row": 2,
}


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("cp1250", "cp1250"),
        ("iso-8859-2", "iso-8859-2"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-16", "utf-16-le-sig"),
    ],
)
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_encodings_and_delimiters(encoding: str, named: str, delimiter: str) -> None:
    data = csv_bytes(POLISH, delimiter=delimiter, encoding=encoding)
    assert event(data) == READ
    form = read_bytes(data).form
    assert (form.kind, form.encoding, form.delimiter) == ("csv", named, delimiter)


def test_a_mark_of_big_endian_is_read() -> None:
    assert event(b"\xfe\xff" + csv_bytes(POLISH, encoding="utf-16-be")) == READ


def test_columns_stand_in_any_order_and_some_are_left_out() -> None:
    data = csv_bytes([["Dolne", "1.03.2025", ""]], ["Osiedle", "Data wydarzenia", "Liczba osób"])
    found = event(data)
    assert {name: value for name, value in found.items() if value is not None} == {
        "date": date(2025, 3, 1),
        "place": "testowo-dolne",
        "row": 2,
    }


def test_titles_may_stand_above_the_header_and_rows_count_from_the_top() -> None:
    text = "Rejestr spotkań 2025;;\r\n\r\nData;Miejsce;\r\n\r\n1.03.2025;Nigdzie;\r\n;;\r\n2.03.2025;Dolne;\r\n"
    assert problems(text.encode()) == [(5, "B", "place_unknown", "Nigdzie")]
    assert event(text.encode())["row"] == 7
    assert read_bytes(text.encode()).blank == 2


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_lines_end_as_any_system_ends_them(end: str) -> None:
    """A comma stands in a cell, so the delimiter is told by the headers alone."""
    lines = ["Data;Miejsce;Uwagi", "1.03.2025;Dolne;raz, dwa", "2.03.2025;Dolne;"]
    found = event(end.join(lines).encode(), 1)
    assert (found["date"], found["place"], found["row"]) == (date(2025, 3, 2), "testowo-dolne", 3)


def test_quoted_cells_hold_delimiters_and_line_breaks() -> None:
    text = 'Data;Grupy docelowe;Uwagi\n1.03.2025;"Dzieci; Seniorzy";"dwie ""linie""\nnotatki"\n2.03.2025;;\n'
    found = [event(text.encode(), at) for at in (0, 1)]
    assert (found[0]["groups"], found[0]["note"]) == (["children", "seniors"], 'dwie "linie" notatki')
    assert found[1]["row"] == 3


def test_rows_longer_and_shorter_than_the_header() -> None:
    text = "Data;Miejsce\n1.03.2025\n2.03.2025;Dolne;;\n3.03.2025;Dolne;x;y\n"
    assert problems(text.encode()) == [(4, "C", "extra", "x | y")]
    assert checked(text.encode()).accepted == 2


REFUSED = [
    ("nothing", b"", "no_rows", ""),
    ("blank lines", b"\r\n\r\n", "no_rows", ""),
    ("a header alone", csv_bytes([]), "no_rows", ""),
    ("a header and blank rows", csv_bytes([[""] * 18]), "no_rows", ""),
    ("no header", b"a;b\n1;2\n", "no_header", "a | b"),
    ("no date", b"Miejsce;Koszt\n1;2\n", "no_header", "Miejsce | Koszt"),
    ("an open quotation mark", csv_bytes([row()]) + b'"1.03.2025;x\r\n2.03.2025\r\n', "quotes", "line 4"),
    ("text after a quotation mark", b'Data;Uwagi\n1.03.2025;"a" b\n', "quotes", "line 2"),
    ("broken UTF-8", "Data;Uwagi\n1.03.2025;żółć".encode() + b"\xff", "no_text", "0xff in line 2"),
    ("half UTF-16", "Data;Uwagi\n1.03.2025;a".encode("utf-16-le")[:-1], "no_text", "0x61 at byte 43"),
    ("other bytes", bytes(range(128, 256)) * 3, "no_text", "other bytes"),
    ("old XLS", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old_format", "XLS"),
    ("PDF", b"%PDF-1.4 ...", "old_format", "PDF"),
    (
        "XLSX with a password",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "encrypted",
        "",
    ),
    ("half a workbook", xlsx_bytes([row()])[:3000], "broken", "File is not a zip file"),
]


@pytest.mark.parametrize(("data", "code", "found"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_a_file_is_refused(data: bytes, code: str, found: str) -> None:
    with pytest.raises(RegisterError) as error:
        read_bytes(data)
    assert [(problem.code, problem.found) for problem in error.value.problems] == [(code, found)]
    assert str(error.value).startswith(("expected", "row"))


def test_a_workbook_with_typed_cells() -> None:
    typed = row(
        date=date(2025, 3, 12),
        time_from=time(16),
        time_to=18.5 / 24,
        participants=24,
        women=17.0,
        volunteer_hours=timedelta(hours=5).total_seconds() / 3600,
        cost=1234.5,
        note="Zażółć gęślą jaźń",
        place="Źródła",
        own_id=17,
    )
    assert event(xlsx_bytes([typed])) == READ | {"own_id": "17"}
    assert event(xlsx_bytes([row(date=datetime(2025, 3, 12), note=READ["note"], place="Źródła Łąki")])) == READ
    assert event(xlsx_bytes([row(date=45728, note=READ["note"], place="Źródła Łąki")])) == READ


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("x", "x"),
        (True, "TRUE"),
        (3, "3"),
        (3.0, "3"),
        (1234.5, "1234.5"),
        (59.970000000000006, "59.97"),
        (7.3999999999999995, "7.4"),
        (123456789.12, "123456789.12"),
        (0.25, "0.2500000000"),
        (datetime(2025, 3, 12), "2025-03-12"),
        (datetime(2025, 3, 12, 16), "2025-03-12 16:00:00"),
        (date(2025, 3, 12), "2025-03-12"),
        (time(16, 30), "16:30:00"),
        (timedelta(hours=26, minutes=5), "26:05"),
    ],
)
def test_cells_of_a_workbook_become_text(value: Any, text: str) -> None:
    assert text_of(value) == text


def book_with(*changes: tuple[str, Any]) -> Workbook:
    book = load_workbook(io.BytesIO(xlsx_bytes([row(own_id="A"), row(own_id="B"), row(own_id="C")])))
    for cell, value in changes:
        book.active[cell] = value
    return book


def test_formulas_and_errors_in_cells_are_refused_row_by_row() -> None:
    book = book_with(("H3", "=1+1"), ("P2", "#REF!"))
    assert problems(saved(book)) == [(2, "P", "error_value", "#…!"), (3, "H", "formula", "=…")]
    assert checked(saved(book)).accepted == 1


def test_merged_cells_are_refused_row_by_row() -> None:
    book = book_with()
    book.active.merge_cells("G2:G3")
    found = checked(saved(book)).problems
    assert [(each.row, each.column, each.code) for each in found] == [(2, "G", "merged"), (3, "G", "merged")]
    assert str(found[0]) == (
        "row 2, column G (Miejsce): expected a cell that is not merged with others (G2:G3), found nothing"
    )


def test_a_merged_header_is_refused() -> None:
    book = book_with()
    book.active.merge_cells("A1:B1")
    with pytest.raises(RegisterError, match=r"row 1, column A \(Data\): expected a cell that is not merged"):
        read_bytes(saved(book))


def of_sheets(**sheets: list[list[Any]] | None) -> Workbook:
    """A workbook of sheets with some rows below the header; None: without a header."""
    book = Workbook()
    book.active.append(["Spis treści"])
    book.create_chartsheet("Wykres")
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for cells in [["Podsumowanie"]] if rows is None else [HEADER, *rows]:
            sheet.append(cells)
    return book


def test_the_sheet_with_a_header_and_rows_is_read() -> None:
    book = of_sheets(Pusty=[], Inny=None, Rejestr=[row(note="pierwszy")], Przykład=[row(note="drugi")])
    book["Inny"]["H2"] = "=1+1"
    book["Rejestr"].title = "Zażółć & <gęślą>"
    sheet = read_bytes(saved(book))
    assert sheet.name == "Zażółć & <gęślą>"
    assert sheet.columns[16].to_pylist() == ["pierwszy"]
    assert sheet.marked == []


def test_a_hidden_sheet_is_not_read() -> None:
    book = of_sheets(Stary=[row(note="stary")], Nowy=[row(note="nowy")])
    book["Stary"].sheet_state = "hidden"
    assert read_bytes(saved(book)).columns[16].to_pylist() == ["nowy"]


def test_of_several_sheets_with_rows_none_is_passed_over() -> None:
    with pytest.raises(RegisterError, match=r"expected one visible sheet with a register .*, found 'Styczeń, Luty'"):
        read_bytes(saved(of_sheets(Styczeń=[row()], Luty=[row()])))


def test_a_sheet_without_rows_is_told_of_when_there_is_no_other() -> None:
    with pytest.raises(RegisterError, match="expected rows below the header"):
        read_bytes(saved(of_sheets(Rejestr=[])))
    with pytest.raises(RegisterError, match="expected rows below the header"):
        read_bytes(saved(of_sheets(Rejestr=[], Drugi=[])))


def test_rows_that_hold_only_a_running_number_are_none() -> None:
    data = "Lp.;Data;Dzień tygodnia;Koszt\n1;12.03.2025;środa;3\n2;;;\n3;;;\n".encode()
    assert (checked(data).accepted, checked(data).rejected, read_bytes(data).blank) == (1, 0, 2)
    book = xlsx_bytes([["=ROW()-1", date(2025, 3, 12), 3], ["=ROW()-1", None, None]], ["Lp.", "Data", "Koszt"])
    assert (problems(book), checked(book).accepted) == ([], 1)


def test_a_workbook_without_a_header_is_refused() -> None:
    with pytest.raises(RegisterError, match="expected a header with the column"):
        read_bytes(xlsx_bytes([], ["Imię", "Nazwisko"]))


def repacked(data: bytes, name: str, content: bytes) -> bytes:
    """The archive with one member replaced."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, content if info.filename == name else old.read(info))
    return made.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = repacked(xlsx_bytes([row()]), SHEET, b" " * 30_000_000)
    assert len(bomb) < 100_000
    with pytest.raises(RegisterError, match="expected a workbook packed not more than 200 times"):
        read_bytes(bomb)


def test_a_bomb_that_lies_about_its_size_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MOST_UNPACKED", 5_000_000)
    bomb = bytearray(repacked(xlsx_bytes([row()]), SHEET, b" " * 9_000_000))
    size = struct.pack("<I", 9_000_000)
    while (at := bomb.find(size)) >= 0:
        bomb[at : at + 4] = struct.pack("<I", 10)
    with pytest.raises(RegisterError) as error:
        read_bytes(bytes(bomb))
    assert error.value.problems[0].code == "too_packed"


@pytest.mark.parametrize(
    ("cell", "code"), [("XFD2", "too_many_columns"), ("BI1", "too_many_columns"), ("A1048576", "too_many_rows")]
)
def test_one_far_cell_does_not_fill_memory(cell: str, code: str) -> None:
    with pytest.raises(RegisterError) as error:
        read_bytes(saved(book_with((cell, "x"))))
    assert [(problem.code, problem.found) for problem in error.value.problems] == [(code, cell)]


def test_what_is_no_workbook_is_refused() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", "x")
    with pytest.raises(RegisterError, match=r"expected an XLSX workbook that opens, found 'an archive without"):
        read_bytes(data.getvalue())


def test_a_file_that_is_too_large_is_not_read(tmp_path: Any) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(reading.MOST_BYTES + 1)
    with pytest.raises(RegisterError, match=r"expected a file of at most 20 MB, found '20\.0 MB'"):
        contents(path)


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 3)
    assert checked(csv_bytes([row(own_id=str(n)) for n in range(3)])).accepted == 3
    with pytest.raises(RegisterError, match="expected at most 3 rows, found '4'"):
        read_bytes(csv_bytes([row()] * 4))
    assert sheets.MOST_ROWS == 3


def test_the_limit_of_rows_is_two_hundred_thousand() -> None:
    assert sheets.MOST_ROWS == 200_000
    data = b"Data;Miejsce\n" + b"1.03.2025;Dolne\n" * 200_000
    assert len(read_bytes(data).rows) == 200_000
    with pytest.raises(RegisterError, match="expected at most 200000 rows, found '200001'"):
        read_bytes(data + b"1.03.2025;Dolne\n")


@pytest.mark.parametrize(("blank", "code", "found"), [(8, "no_rows", ""), (9, "too_many_rows", "4")])
def test_so_many_blank_rows_are_read_besides(
    blank: int, code: str, found: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sheet may be formatted far down, and still its end has to come."""
    monkeypatch.setattr(sheets, "MOST_ROWS", 3)
    monkeypatch.setattr(sheets, "_MOST_BLANK", 5)
    with pytest.raises(RegisterError) as error:
        read_bytes(b"Data;Miejsce\n" + b";\n" * blank)
    assert [(problem.code, problem.found) for problem in error.value.problems] == [(code, found)]
