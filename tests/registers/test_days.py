"""Days in cells: which notation means which day, what the other days of a column tell, and what is refused."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from osl_data.registers.days import Orders, orders_of, read_date
from osl_data.registers.problems import UnreadableError
from osl_data.registers.rejects import rejects
from tests.registers.example import checked, csv_bytes, problems, row, xlsx_bytes

DAY = date(2025, 2, 17)
"""A Monday."""

SIGNS = ["17.02.2025", "17-02-2025", "17/02/2025", "17,02,2025", "17 02 2025", "20250217", "2025/02/17", "2025.2.17"]
SHORT_YEARS = ["17.02.25", "17.2.25", "17.02.25 r.", "17-lut-25", "17.II.25"]
BLANKS = ["17. 02. 2025", "17. 2. 2025", " 17.02.2025 ", "17.\u00a002.\u00a02025", "17.02 2025"]
WORDS = ["17 lutego 2025", "17 lutego 2025 r.", "17 luty 2025", "17-go lutego 2025", "17 lut 2025", "17 February 2025"]
ROMAN = ["17 II 2025", "17.II.2025", "17-II-2025", "17 II 2025 r.", "17.ii.2025"]
WEEKDAYS = [
    "poniedziałek, 17.02.2025",
    "pon. 17.02.2025",
    "17.02.2025 (pn)",
    "17.02.2025, poniedziałek",
    "w poniedziałek 17 lutego 2025",
]
BEFORE_AND_AFTER = ["dnia 17.02.2025 r.", "dn. 17.02.2025", "17.02.2025r", "17.02.2025.", "w dniu 17 lutego 2025 roku"]
FROM_PROGRAMS = [
    "2025-02-17 00:00:00",
    "2025-02-17T00:00",
    "17.02.2025 00:00",
    "17.02.2025 0:00:00",
    "45705",
    "45705.0",
]


@pytest.mark.parametrize(
    "text",
    [*SIGNS, *SHORT_YEARS, *BLANKS, *WORDS, *ROMAN, *WEEKDAYS, *BEFORE_AND_AFTER, *FROM_PROGRAMS],
    ids=repr,
)
def test_a_day_is_read(text: str) -> None:
    assert read_date(text) == DAY


REFUSED = [
    ("5/6/2025", "date_several", {"readings": [date(2025, 6, 5), date(2025, 5, 6)]}),
    ("05-06-25", "date_several", {"readings": [date(2025, 6, 5), date(2025, 5, 6), date(2005, 6, 25)]}),
    ("05/06/25", "date_several", {"readings": [date(2025, 6, 5), date(2025, 5, 6), date(2005, 6, 25)]}),
    ("28.02.48", "date_short", {}),
    ("28-02-48", "date_short", {}),
    ("17–19.02.2025", "date_span", {"first": "2025-02-17", "last": "2025-02-19"}),
    ("od 17 do 19 lutego 2025", "date_span", {"first": "2025-02-17", "last": "2025-02-19"}),
    ("28.02–2.03.2025", "date_span", {"first": "2025-02-28", "last": "2025-03-02"}),
    ("wtorek, 17.02.2025", "date_weekday", {"day": DAY}),
    ("17.02.2025 (nd)", "date_weekday", {"day": DAY}),
    ("30.02.2025", "date_calendar", {}),
    ("30-02-2025", "date_calendar", {}),
    ("2025-02-30", "date_calendar", {}),
    ("17.02.2025 16:30", "date_moment", {}),
    ("17 lutego 2025, godz. 16.30", "date_moment", {}),
    ("2025-02-17T16:30", "date_moment", {}),
    ("45705,6875", "date_moment", {}),
    ("luty 2025", "date_form", {}),
    ("17 lutego", "date_form", {}),
    ("17.02", "date_form", {}),
    ("2025", "date_form", {}),
    ("17 i 18.02.2025", "date_form", {}),
    ("ok. 17.02.2025", "date_form", {}),
    ("17.02.2025?", "date_form", {}),
    ("30 lutego 2025", "date_form", {}),
    ("do ustalenia", "date_form", {}),
    ("od 17.02.2025", "date_form", {}),
    ("17.02.2025 " + "." * 100, "date_form", {}),
]


@pytest.mark.parametrize(("text", "code", "values"), REFUSED, ids=repr)
def test_a_day_is_refused(text: str, code: str, values: dict[str, object]) -> None:
    with pytest.raises(UnreadableError) as error:
        read_date(text)
    assert (error.value.code, error.value.values) == (code, values)


COLUMNS = [
    (["05/06/2025", "17/06/2025"], ["2025-06-05", "2025-06-17"]),
    (["05/06/2025", "06/17/2025"], ["2025-05-06", "2025-06-17"]),
    (["05-06-2025", "06-17-2025"], ["2025-05-06", "2025-06-17"]),
    (["05-06-2025", "17-06-2025"], ["2025-06-05", "2025-06-17"]),
    (["05-06-2025"], ["2025-06-05"]),
    (["05/06/2025"], [""]),
    (["05/06/2025", "17/06/2025", "06/17/2025"], ["", "2025-06-17", "2025-06-17"]),
    (["05/06/2025", "17.06.2025"], ["", "2025-06-17"]),
    (["05/06/2025", "31/05/25"], ["", "2025-05-31"]),
    (["05-06-25", "31-05-25"], ["2025-06-05", "2025-05-31"]),
    (["05/05/2025", "05/06/2025"], ["2025-05-05", ""]),
    (["wt. 17/06/2025", "dnia 05/06/2025 r."], ["2025-06-17", "2025-06-05"]),
]


@pytest.mark.parametrize(("texts", "days"), COLUMNS, ids=repr)
def test_the_other_days_of_a_column_tell_the_order(texts: list[str], days: list[str]) -> None:
    orders = orders_of(texts)
    assert [read(text, orders) for text in texts] == days


def read(text: str, orders: Orders) -> str:
    try:
        return read_date(text, orders).isoformat()
    except UnreadableError as error:
        return "" if error.code == "date_several" else error.code


def test_a_register_tells_the_cell_and_both_readings() -> None:
    data = csv_bytes([row(date="5/6/2025", own_id="1"), row(date="31/5/25", own_id="2")])
    (found,) = checked(data).problems
    assert (found.row, found.column, found.found) == (2, "A", "5/6/2025")
    assert found.said().startswith(
        "kolumna A (Data): oczekiwano: daty, która może znaczyć tylko jeden dzień; "
        "ta może znaczyć: 2025-06-05, 2025-05-06; jest: '5/6/2025'"
    )


def test_what_a_column_told_goes_with_the_rejected_rows() -> None:
    rows = [row(date="17/06/2025", own_id="1"), row(date="05/06/2025", own_id="2", place="Nigdzie")]
    assert problems(csv_bytes(rows)) == [(3, "G", "place_unknown", "Nigdzie")]
    back = rejects(checked(csv_bytes(rows))).decode()
    assert back.splitlines()[1].startswith("2025-06-05;")
    assert checked(back.replace("Nigdzie", "Dolne", 1).encode()).accepted == 1
    book = load_workbook(io.BytesIO(rejects(checked(xlsx_bytes(rows)))))
    assert book.active["A2"].value.date() == date(2025, 6, 5)
