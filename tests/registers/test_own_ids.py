"""Own ids that a spreadsheet took for dates or numbers are refused: nobody gave them."""

from datetime import date, datetime, time

import pytest

from osl_data.registers.own_ids import changed
from osl_data.registers.rejects import rejects
from tests.registers.example import checked, csv_bytes, problems, row, xlsx_bytes

DAYS = ["2025-05-01", "01.05.2025", "1.5.2025", "01/05/2025", "2025-05-01 00:00"]
MONTHS = ["maj.25", "maj-25", "paź.24", "05-maj", "5.maj", "May-25", "1-May-25"]
NUMBERS = ["1,00E+05", "1E+05", "2.5E+11", "12:30:00", "1.23456789012346e+17"]


@pytest.mark.parametrize("own_id", [*DAYS, *MONTHS, *NUMBERS], ids=repr)
def test_an_own_id_that_was_changed(own_id: str) -> None:
    assert changed(own_id)
    assert problems(csv_bytes([row(own_id="KS-1"), row(own_id=own_id)])) == [(3, "R", "id_changed", own_id)]


@pytest.mark.parametrize(
    "own_id",
    [
        "5/2025",
        "05.2025",
        "2025-05",
        "2025/5",
        "2025-05-01/2",
        "KS-2025-05-01",
        "maj",
        "MAJ-25",
        "LIS 25",
        "KS.25",
        "17",
        "1E5A",
    ],
)
def test_an_own_id_that_was_not(own_id: str) -> None:
    assert not changed(own_id)
    assert problems(csv_bytes([row(own_id=own_id)])) == []


@pytest.mark.parametrize("value", [date(2025, 5, 1), datetime(2025, 5, 1), time(12, 30), 1e17 + 8])
def test_a_typed_cell_of_a_workbook(value: object) -> None:
    found = problems(xlsx_bytes([row(own_id=value)]))
    assert [each[1:3] for each in found] == [("R", "id_changed")]


def test_such_ids_stay_refused_when_they_come_back() -> None:
    back = rejects(checked(xlsx_bytes([row(own_id=date(2025, 5, 1))])))
    assert [each[1:3] for each in problems(back)] == [("R", "id_changed")]
