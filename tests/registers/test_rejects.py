"""Rejected rows come back in the file that they came in, with reasons, and can be corrected there."""

import csv
import io
import re
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from openpyxl import load_workbook

from osl_data.confined.bounds import Limits
from osl_data.registers import confining
from osl_data.registers.confining import rejects_confined
from osl_data.registers.problems import RegisterError
from osl_data.registers.reading import read_bytes
from osl_data.registers.rejects import rejects, rejects_name
from osl_data.registers.words import Language
from osl_data.text.formulas import starts_formula
from tests.registers.example import HEADER, checked, csv_bytes, event, problems, row, saved, xlsx_bytes

BAD = row(place="Nigdzie", women="30", note="@SUM(1)", own_id="B")
REASONS = (
    "kolumna G (Miejsce): oczekiwano: nazwy albo id miejsca tego miasta; jest: 'Nigdzie'; "
    "kolumna I (Kobiety): oczekiwano: liczby nie większej niż uczestników razem (24); jest: '30'"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250", "utf-16-le", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_csv_file_keeps_its_form(encoding: str, delimiter: str) -> None:
    data = csv_bytes([row(), BAD], delimiter=delimiter, encoding=encoding)
    back = rejects(checked(data))
    guarded = [cell.replace("@", "'@") for cell in BAD]
    assert back == csv_bytes([[*guarded, REASONS]], [*HEADER, "Powody odrzucenia"], delimiter, encoding)
    assert problems(back) == [(2, column, code, found) for _, column, code, found in problems(data)]
    assert rejects(checked(back)) == back


def test_a_workbook_keeps_its_form() -> None:
    good, bad = row(), [*BAD]
    for cells in (good, bad):
        cells[0], cells[7], cells[15] = date(2025, 3, 12), 24, 1234.5
    data = xlsx_bytes([good, bad], title="Spotkania")
    back = rejects(checked(data))
    sheet = load_workbook(io.BytesIO(back)).active
    assert sheet.title == "Spotkania"
    values: list[Any] = [cell.value for cell in sheet[2]]
    assert values[0].date() == date(2025, 3, 12)
    assert (values[7], values[15], values[16], values[18]) == (24, 1234.5, "@SUM(1)", REASONS)
    assert (sheet["Q2"].data_type, sheet["A2"].number_format) == ("s", "yyyy-mm-dd")
    assert problems(back) == [(2, column, code, found) for _, column, code, found in problems(data)]


@pytest.mark.parametrize("note", ["wyjazd, -5 osób", "a; =b", "x;-y", "-5 osób, - brak", "o'clock; 'x'"])
def test_what_keeps_formulas_away_is_gone_when_the_file_comes_back(note: str) -> None:
    back = rejects(checked(csv_bytes([row(date="x", note=note)]))).decode()
    assert event(back.replace("\r\nx;", "\r\n12.03.2025;").encode())["note"] == note


PARTED = [
    "x;=1+1",
    "x,=1+1",
    "x\t=1+1",
    'x;""=1+1',
    "x; -1+cmd|A1",
    "x\n@SUM(1)",
    "=1;=2",
    "-",
    "-5",
    "+48",
    "\0=1",
    "x;\0@y",
]


@pytest.mark.parametrize("text", PARTED)
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_no_cell_starts_a_formula_whatever_parts_it(text: str, delimiter: str) -> None:
    """Polish spreadsheets part cells at semicolons, others at commas, whatever the quotation marks say."""
    back = rejects(checked(csv_bytes([row(place="Nigdzie", note=text)], delimiter=delimiter))).decode()
    harmless = re.compile(r"[-+]?[0-9., ]*")
    for parted_at in (";", ",", "\t"):
        for quoted in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
            for cells in csv.reader(io.StringIO(back, newline=""), delimiter=parted_at, quoting=quoted):
                for cell in cells:
                    assert not starts_formula(cell.strip('" \0')) or harmless.fullmatch(cell.strip('" \0')), cell
    again = rejects(checked(back.encode())).decode()
    assert again == back


def test_corrected_rejects_are_accepted() -> None:
    back = rejects(checked(csv_bytes([row(), BAD]))).decode()
    mended = back.replace("Nigdzie", "Dolne", 1).replace(";30;", ";17;", 1)
    assert checked(mended.encode()).accepted == 1
    assert checked(mended.encode()).ignored == ["Powody odrzucenia"]


def test_values_of_formulas_come_back_so_that_they_may_be_accepted() -> None:
    sheet = read_bytes(xlsx_bytes([row(participants="=24")]))
    assert [problem.code for problem in sheet.marked] == ["formula"]


def test_cells_beyond_the_header_stay_beyond_it() -> None:
    back = rejects(checked(b"Data;Miejsce\n1.03.2025;Dolne;x;y\n"))
    reason = "kolumna C: oczekiwano: wiersza tak długiego jak nagłówek; jest: 'x | y'"
    assert back.decode().splitlines() == ["Data;Miejsce;Powody odrzucenia", f'1.03.2025;Dolne;"{reason}";x;y']
    assert (checked(back).accepted, checked(back).rejected) == (0, 1)


def test_personal_data_beyond_the_header_is_not_told() -> None:
    (found,) = checked(b"Data;Miejsce\n1.03.2025;Dolne;Anna Nowak\n").problems
    assert (found.found, found.masked) == ("", "name")


def test_what_could_not_be_read_is_not_accepted_the_next_time() -> None:
    book = load_workbook(io.BytesIO(xlsx_bytes([row(own_id=str(at)) for at in range(5)])))
    book.active.merge_cells("D2:D3")
    book.active["O4"] = "=A1"
    book.active["P5"], book.active["P5"].data_type = "#REF!", "e"
    first = checked(saved(book))
    again = checked(rejects(first))
    assert [(problem.row, problem.column) for problem in first.problems] == [(2, "D"), (3, "D"), (4, "O"), (5, "P")]
    assert {(problem.row, problem.column) for problem in again.problems} >= {(3, "D"), (4, "O"), (5, "P")}
    assert again.accepted == 1


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("make", [csv_bytes, xlsx_bytes])
def test_a_process_of_its_own_makes_the_same_file(make: Callable[[list[list[Any]]], bytes], language: Language) -> None:
    found = checked(make([row(), BAD]))
    apart, here = rejects_confined(found, language), rejects(found, language)
    assert apart == here if make is csv_bytes else table(apart) == table(here)


def table(data: bytes) -> list[tuple[Any, ...]]:
    return [*load_workbook(io.BytesIO(data)).active.iter_rows(values_only=True)]


def test_a_file_that_meets_a_limit_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confining, "READING", Limits(memory=1024, cpu=1, wall=60, answer=256))
    found = checked(xlsx_bytes([BAD]))
    numbers = pa.array(range(2, 20_002), pa.int32())
    columns = [pa.concat_arrays([column] * 20_000) for column in found.sheet.columns]
    wrong = [replace(problem, row=at) for at in range(2, 20_002) for problem in found.problems]
    many = replace(found, sheet=replace(found.sheet, columns=columns, rows=numbers), problems=wrong)
    before = time.process_time()
    with pytest.raises(RegisterError) as error:
        rejects_confined(many)
    assert [problem.code for problem in error.value.problems] == ["needs_time"]
    assert time.process_time() - before < 2  # the work is not done here: it takes five


def test_the_file_is_named_after_the_register() -> None:
    assert rejects_name(Path("a/rejestr 2025.xlsx")) == "rejestr 2025-odrzucone.xlsx"
