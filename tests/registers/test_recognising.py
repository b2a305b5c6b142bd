"""Which city a register is of: the one that alone knows most of its names; no guess when none does."""

from typing import Any

import pytest

from osl_data.registers.known import Known
from osl_data.registers.problems import RegisterError
from osl_data.registers.reading import read_bytes
from osl_data.registers.recognising import recognised
from tests.registers.example import KNOWN, csv_bytes, row, xlsx_bytes

OTHER = Known.of(
    "innowo",
    programmes={"innowo-klub": ["Klub Sąsiadów"], "innowo-pal": ["PAL Inne", "OSL"]},
    places={"innowo": ["Innowo"], "innowo-dolne": ["Dolne"], "innowo-rynek": ["Rynek"]},
)
HEADER = ["Data", "Program", "Miejsce"]


def city(*rows: tuple[str, str], header: list[str] | None = None) -> str | None:
    """The city of a register with these programmes and places."""
    cells: list[list[Any]] = [["12.03.2025", *names] for names in rows]
    return recognised(read_bytes(csv_bytes(cells, header or HEADER)), [KNOWN, OTHER])


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("PAL Dolne", "Dolne")], "testowo"),
        ([("PAL Inne", "Dolne")], "innowo"),
        ([("pal  DOLNE", "")], "testowo"),
        ([("", "innowo-rynek")], "innowo"),
        ([("", "")], None),
        # Both know it.
        ([("Klub Sąsiadów", "Dolne")], None),
        # A name of several programmes is one of this city all the same.
        ([("OSL", "Testowo")], "testowo"),
        # Half is enough, less is not.
        ([("PAL Dolne", "Nigdzie")], "testowo"),
        ([("PAL Dolne", "Nigdzie"), ("", "Gdzieś")], None),
        # How often a name occurs, or how it is typed, does not count.
        ([("PAL Inne", "")] * 9 + [("PAL Dolne", "Źródła")], "testowo"),
        ([("PAL Inne", ""), ("pal inne", ""), ("PAL-Inne", ""), ("PAL Dolne", "")], None),
        ([("PAL Dolne", "Źródła"), ("PAL Inne", "")], "testowo"),
    ],
)
def test_the_city_that_knows_most(rows: list[tuple[str, str]], expected: str | None) -> None:
    assert city(*rows) == expected


def test_the_names_are_looked_for_under_their_headers() -> None:
    assert city(("Dolne", "PAL Dolne"), header=["Data", "Miejsce", "Program"]) == "testowo"
    assert city(("PAL Dolne", "Dolne"), header=["Data", "Uwagi", "Partnerzy"]) is None


def test_a_workbook_is_recognised_as_well() -> None:
    assert recognised(read_bytes(xlsx_bytes([row()])), [KNOWN, OTHER]) == "testowo"


def test_no_city_is_no_answer() -> None:
    assert recognised(read_bytes(csv_bytes([row()])), []) is None


def test_what_is_refused_as_a_whole_is_refused_here_too() -> None:
    with pytest.raises(RegisterError):
        city(("PAL Dolne", "x"), header=["Data", "Program", "Telefon"])
