"""Own ids that a spreadsheet took for dates or numbers are refused: nobody gave them."""

from datetime import date, datetime, time

import pytest

from osl_data.registers.own_ids import changed
from osl_data.registers.rejects import rejects
from tests.registers.example import checked, csv_bytes, event, problems, row, xlsx_bytes

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


def by_day(*pairs: tuple[object, object]) -> list[tuple[int, str]]:
    """Rows and codes of what is wrong with rows of these days and own ids."""
    rows = [row(date=day, own_id=own_id) for day, own_id in pairs]
    found = [problems(made(rows)) for made in (csv_bytes, xlsx_bytes)]
    assert found[0] == found[1]
    return [(each[0], each[2]) for each in found[0]]


ITS = ("10.01.2024", "2024-01-10")
ANOTHER = ("17.01.2024", "2024-01-17")
FIRST = ("1 lutego 2024", "2024-02-01")
STRANGE = ("12.01.2024", "2024-03-01")


@pytest.mark.parametrize(
    ("pairs", "rows"),
    [
        ([ITS], []),
        ([ITS, ANOTHER, FIRST], []),
        ([ITS, ANOTHER, STRANGE], [4]),
        ([ITS, FIRST, STRANGE], [2, 3, 4]),
        ([ITS, STRANGE], [2, 3]),
        ([FIRST], [2]),
        ([FIRST, ("1.03.2024", "2024-03-01")], [2, 3]),
        ([ITS, ("10.01.2024", "2024-01-10/2"), ("11.01.2024", "A-7")], []),
    ],
    ids=repr,
)
def test_meetings_that_are_numbered_by_their_days(pairs: list[tuple[object, object]], rows: list[int]) -> None:
    assert by_day(*pairs) == [(each, "id_changed") for each in rows]


def test_such_an_id_is_kept_as_it_is() -> None:
    assert event(csv_bytes([row(date="10.01.2024", own_id="2024-01-10")]))["own_id"] == "2024-01-10"
    assert event(xlsx_bytes([row(date=date(2024, 1, 10), own_id=date(2024, 1, 10))]))["own_id"] == "2024-01-10"


def test_other_forms_of_the_day_of_the_row_would_be_other_ids() -> None:
    assert by_day(("10.01.2024", "10.01.2024"), ITS) == [(2, "id_changed")]


def test_a_row_without_a_day_tells_nothing_of_the_numbering() -> None:
    assert by_day(("kiedyś", "2024-01-12"), ITS) == [(2, "date_form")]
    assert by_day(("kiedyś", "2024-01-12"), FIRST) == [(2, "date_form"), (2, "id_changed"), (3, "id_changed")]


def test_a_day_that_numbers_two_rows_stands_twice() -> None:
    assert by_day(ITS, ITS, ANOTHER) == [(2, "id_twice"), (3, "id_twice")]
    assert by_day(STRANGE, STRANGE) == [(2, "id_changed"), (3, "id_changed")]


def test_such_ids_stay_refused_when_they_come_back() -> None:
    back = rejects(checked(xlsx_bytes([row(own_id=date(2025, 5, 1))])))
    assert [each[1:3] for each in problems(back)] == [("R", "id_changed")]
