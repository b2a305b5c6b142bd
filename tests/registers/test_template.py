"""The template: what is in it, and that its example is a register that is accepted."""

import io
import os
from collections.abc import Iterator
from pathlib import Path

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


def told(data: bytes) -> Iterator[str]:
    """A workbook as lines: of each sheet how wide its columns are, what may be chosen, its cells with their form."""
    for sheet in load_workbook(io.BytesIO(data)):
        widths = [f"{letter} {column.width:g}" for letter, column in sorted(sheet.column_dimensions.items())]
        yield f"# {sheet.title}: from {sheet.freeze_panes}; {', '.join(widths)}"
        for rule in sheet.data_validations.dataValidation:
            yield f"{rule.sqref}: {rule.promptTitle}; {rule.prompt}; {rule.error}; blank {rule.allow_blank}"
            yield f"{rule.sqref}: {rule.type}; {rule.formula1}; {rule.showErrorMessage}; {rule.showInputMessage}"
        for row in sheet.iter_rows():
            cells = [f"{cell.value}{'*' if cell.font.b else ''} [{cell.number_format}]" for cell in row]
            yield " | ".join(cell.replace("None [", "[").replace("[General]", "").strip() for cell in cells).rstrip(
                " |"
            )


def test_the_whole_workbook() -> None:
    """`OSL_RENEW=1` writes the file anew, to be read; of rows that follow one another and are alike, one is told."""
    found: list[str] = []
    for line in told(xlsx_template(NAMED)):
        found += [line] if found[-1:] != [line] else []
    path = Path(__file__).with_name("template.txt")
    if os.environ.get("OSL_RENEW"):
        path.write_text("".join(line + "\n" for line in found), encoding="utf-8")
    assert found == path.read_text(encoding="utf-8").splitlines()
