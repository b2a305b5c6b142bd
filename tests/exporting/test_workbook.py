"""The workbook, read back: sheets, types, and only the sources that its rows name."""

import io
from pathlib import Path

import duckdb
import openpyxl
import pytest

from osl_data.exporting import Table, UnknownTableError, write_xlsx, xlsx_bytes
from osl_data.exporting.workbook import _add_sheet
from osl_data.wording.words import words_of

WORDS = words_of("pl")


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def values(book: openpyxl.Workbook, sheet: str) -> list[tuple[object, ...]]:
    return list(book[sheet].iter_rows(values_only=True))


def test_filtered_tables_with_their_sources_and_notes(connection: duckdb.DuckDBPyConnection) -> None:
    ids = {"klub-gorne", "mops-dyrekcja", "jan-dawny"}
    book = opened(xlsx_bytes(connection, ["programmes", "phones"], WORDS, ids, "Dzielnica: Górne"))
    assert book.sheetnames == ["programmes", "phones", "sources", "notes"]
    assert [row[0] for row in values(book, "programmes")] == ["id", "klub-gorne"]
    assert values(book, "phones") == [
        ("contact_id", "e164", "extension", "kind", "label", "unverified", "printed", "source", "sources"),
        ("jan-dawny", "+48601234568", None, "mobile", None, False, "601 234 568", "strona-2015", "strona-2015"),
        ("mops-dyrekcja", "+48225550109", None, "fax", None, False, "fax 22 555 01 09", "ulotka", "ulotka"),
    ]
    assert [row[0] for row in values(book, "sources")] == ["id", "gazeta", "strona-2015", "ulotka"]
    assert values(book, "notes") == [
        ("uwaga", "treść"),
        ("Filtry", "Dzielnica: Górne"),
        ("Źródła odczytano", "2026-11-21"),
        (
            "Liczby",
            "Liczb z arkusza figures nie wolno sumować; porównywać można tylko te, które mierzą to samo. "
            "Każda ma własne źródło, okres i dokładność.",
        ),
        ("Źródła", "Arkusz sources zawiera tylko źródła, które wymieniają wiersze tego pliku."),
    ]


def test_the_header_is_bold_and_stays_in_sight(connection: duckdb.DuckDBPyConnection) -> None:
    book = opened(xlsx_bytes(connection, ["contacts"], WORDS))
    for name in book.sheetnames:
        sheet = book[name]
        assert sheet.freeze_panes == "A2"
        assert all(cell.font.bold for cell in sheet[1])
        assert all(8 <= dimension.width <= 60 for dimension in sheet.column_dimensions.values())
    assert book["notes"]["B2"].value == "brak: wszystkie zapisy"


def test_text_is_text_and_numbers_are_numbers(connection: duckdb.DuckDBPyConnection) -> None:
    book = opened(xlsx_bytes(connection, ["figures", "addresses", "places", "phones"], WORDS))
    figures = {row[0].value: row for row in book["figures"].iter_rows(min_row=2)}
    value = figures["mosty-dotacja"][7]
    assert (value.value, value.data_type) == (9000.5, "n")
    for sheet, cell, text in (
        ("addresses", "C2", "10/12"),
        ("addresses", "F2", "05-100"),
        ("places", "G2", "1400011"),
        ("phones", "B2", "+48601234567"),
    ):
        found = book[sheet][cell]
        assert (found.value, found.data_type, found.number_format) == (text, "s", "@")


def test_formulas_stay_text() -> None:
    texts = ["=1+1", "+1", "-1", "@x", "\t=1", "#N/A", '=HYPERLINK("http://x")', "a\x0bb"]
    book = openpyxl.Workbook(write_only=True)
    _add_sheet(book, Table("t", ["text"], [(text,) for text in texts]))
    data = io.BytesIO()
    book.save(data)
    cells = [row[0] for row in opened(data.getvalue())["t"].iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == [*texts[:-1], "ab"]
    assert {cell.data_type for cell in cells} == {"s"}


def test_columns_are_as_wide_as_their_longest_text_within_limits() -> None:
    rows = [("a", "b" * 6, "c" * 7, "d" * 57, "e" * 58, "e" * 59, None), (None, "b", "c", "d", "e", "f", 1234567)]
    book = openpyxl.Workbook(write_only=True)
    _add_sheet(book, Table("t", ["a", "b", "c", "d", "e", "f", "longest name"], rows))
    _add_sheet(book, Table("empty", ["a", "longest name"], []))
    data = io.BytesIO()
    book.save(data)
    read = opened(data.getvalue())
    widths = [[dimension.width for dimension in read[name].column_dimensions.values()] for name in ("t", "empty")]
    assert widths == [[8, 8, 9, 59, 60, 60, 14], [8, 14]]


def test_sources_asked_for_are_one_sheet(connection: duckdb.DuckDBPyConnection) -> None:
    book = opened(xlsx_bytes(connection, ["sources", "web"], WORDS, {"gazeta", "zespol-1-biuro"}))
    assert book.sheetnames == ["web", "sources", "notes"]
    assert [row[0] for row in values(book, "sources")] == ["id", "gazeta", "strona-2024"]


def test_nothing_passes(connection: duckdb.DuckDBPyConnection) -> None:
    book = opened(xlsx_bytes(connection, ["programmes"], WORDS, set()))
    assert [len(values(book, name)) for name in ("programmes", "sources")] == [1, 1]
    assert book["notes"]["B3"].value == "brak źródeł"


def test_all_tables_in_a_file(connection: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    path = write_xlsx(connection, tmp_path / "new" / "osl.xlsx", WORDS)
    assert len(opened(path.read_bytes()).sheetnames) == 20


def test_a_table_that_is_not_exported(connection: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(UnknownTableError):
        xlsx_bytes(connection, ["nobody"], WORDS)


def test_the_notes_are_in_the_language_of_the_reader(connection: duckdb.DuckDBPyConnection) -> None:
    book = opened(xlsx_bytes(connection, ["programmes"], words_of("en"), set()))
    assert values(book, "notes")[:3] == [
        ("note", "content"),
        ("Filters", "none: all records"),
        ("Sources read", "no sources"),
    ]
