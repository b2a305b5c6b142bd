"""The template: what is in it, and that its example is a register that is accepted."""

import io

import pytest
from openpyxl import load_workbook

from osl_data.registers.checking import check
from osl_data.registers.known import Known
from osl_data.registers.problems import RegisterError
from osl_data.registers.reading import read_bytes
from osl_data.registers.template import csv_template, xlsx_template
from tests.registers.example import HEADER, KNOWN, TODAY, saved

NAMED = Known.of(
    "testowo",
    programmes=KNOWN.programmes.names,
    places=KNOWN.places.names,
    types={**KNOWN.types.names, "outreach": ("Dyżury / praca w terenie",)},
    groups={**KNOWN.groups.names, "families": ("Rodziny",)},
)


def test_the_csv_template_is_a_header() -> None:
    assert csv_template() == ("\ufeff" + ";".join(HEADER) + "\r\n").encode()
    with pytest.raises(RegisterError, match="expected rows below the header"):
        read_bytes(csv_template())


def test_the_workbook_has_four_sheets() -> None:
    book = load_workbook(io.BytesIO(xlsx_template(NAMED)))
    assert book.sheetnames == ["Rejestr", "Przykład", "Opis", "Listy"]
    assert [cell.value for cell in book["Rejestr"][1]] == HEADER
    assert [cell.value for cell in book["Opis"]["A"]][1 : len(HEADER) + 1] == HEADER
    assert all(cell.value for cell in book["Opis"]["B"][1 : len(HEADER) + 1])
    lists = [[cell.value for cell in column if cell.value] for column in book["Listy"].columns]
    assert lists[2] == [
        "Programy",
        "Program Aktywności Lokalnej Dolne",
        "Program Aktywności Lokalnej Górne",
        "Klub Sąsiadów",
    ]
    assert lists[3] == ["Miejsca", "Testowo", "Dolne", "Źródła Łąki"]


def test_cells_are_chosen_from_lists() -> None:
    sheet = load_workbook(io.BytesIO(xlsx_template(NAMED)))["Rejestr"]
    rules = {str(rule.sqref): (rule.formula1, rule.showErrorMessage) for rule in sheet.data_validations.dataValidation}
    assert rules == {
        "D2:D10000": ("'Listy'!$C$2:$C$4", True),
        "E2:E10000": ("'Listy'!$A$2:$A$5", True),
        "F2:F10000": ("'Listy'!$B$2:$B$6", False),
        "G2:G10000": ("'Listy'!$D$2:$D$4", True),
    }


def test_an_empty_template_has_no_rows() -> None:
    with pytest.raises(RegisterError, match="expected rows below the header, found nothing"):
        read_bytes(xlsx_template(NAMED))


def test_the_example_is_accepted() -> None:
    book = load_workbook(io.BytesIO(xlsx_template(NAMED)))
    del book["Rejestr"]
    book["Przykład"].title = "Rejestr"
    found = check(read_bytes(saved(book)), NAMED, TODAY)
    assert (found.problems, found.accepted, found.sheet.name) == ([], 3, "Rejestr")
    assert found.events["groups"].to_pylist() == [["seniors"], ["children", "families"], None]


def test_without_a_city_there_are_no_lists_of_it() -> None:
    book = load_workbook(io.BytesIO(xlsx_template(Known.of("", types=NAMED.types.names, groups=NAMED.groups.names))))
    assert len(book["Rejestr"].data_validations.dataValidation) == 2
    assert book["Przykład"]["D2"].value == "Program Aktywności Lokalnej Zarzecze"
