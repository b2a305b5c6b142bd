"""Times in cells: which notation means which time, cells that hold two, or a day with a time."""

from datetime import date, time
from typing import Any

import pytest

from osl_data.registers.problems import UnreadableError
from osl_data.registers.times import read_span, read_start, read_time
from tests.registers.example import checked, csv_bytes, event, problems, row

SIGNS = ["17:30", "17.30", "17,30", "17 30", "17: 30", "17:30:00"]
WORDS = ["godz. 17.30", "godz.17:30", "g. 17.30", "o 17:30", "od godziny 17.30", "17.30 h", "17h30"]
TOGETHER = ["1730", "17³⁰", "17:30.", "godz. 17³⁰", "5:30 PM", "05:30 p.m."]
PARTS_OF_A_DAY = ["0,7291666667", "0.7291666666666666", "0,72917", "7.29166666666667E-01", "0,729"]
HOURS = ["17", "17:00", "godz. 17", "17⁰⁰", "17oo", "17°°", "17.OO", "1700", "17h", "17,0"]
ROUND_PARTS = [
    ("0,5", time(12)),
    ("0.75", time(18)),
    ("0,25", time(6)),
    (".5", time(12)),
    ("0,375", time(9)),
    ("0,688", time(16, 30)),
]
MIDNIGHT = ["24:00", "24.00", "24", "00:00", "0:00", "0", "1900-01-01", "1900-01-01 00:00:00", "1904-01-02"]


@pytest.mark.parametrize("text", [*SIGNS, *WORDS, *TOGETHER, *PARTS_OF_A_DAY], ids=repr)
def test_a_time_is_read(text: str) -> None:
    assert read_time(text) == time(17, 30)


@pytest.mark.parametrize("text", HOURS, ids=repr)
def test_a_whole_hour_is_read(text: str) -> None:
    assert read_time(text) == time(17)


@pytest.mark.parametrize(("text", "value"), ROUND_PARTS, ids=repr)
def test_a_round_part_of_a_day_is_read(text: str, value: time) -> None:
    assert read_time(text) == value


@pytest.mark.parametrize("text", MIDNIGHT, ids=repr)
def test_midnight_is_read(text: str) -> None:
    assert read_time(text) == time(0)


REFUSED = [
    ("17.3", "time_several", {"readings": ["17:30", "17:18"]}),
    ("9,5", "time_several", {"readings": ["09:50", "09:30"]}),
    ("1", "time_several", {"readings": ["01:00", "24:00"]}),
    ("1,0", "time_several", {"readings": ["01:00", "24:00"]}),
    ("0,50", "time_several", {"readings": ["00:50", "12:00"]}),
    ("17.00–19.00", "time_span", {"first": "17:00", "last": "19:00"}),
    ("17.7", "time_form", {}),
    ("24:01", "time_form", {}),
    ("17:60", "time_form", {}),
    ("0,67", "time_form", {}),
    ("0,999", "time_form", {}),
    ("17.00-18.00-19.00", "time_form", {}),
    ("17-45", "time_form", {}),
    ("17-00", "time_form", {}),
    ("ok. 17", "time_form", {}),
    ("17:30?", "time_form", {}),
    ("13 PM", "time_form", {}),
    ("2025-02-17 17:30:00", "time_form", {}),
    ("26:05", "time_form", {}),
    ("1" * 70, "time_form", {}),
]


@pytest.mark.parametrize(("text", "code", "values"), REFUSED, ids=repr)
def test_a_time_is_refused(text: str, code: str, values: dict[str, object]) -> None:
    with pytest.raises(UnreadableError) as error:
        read_time(text)
    assert (error.value.code, error.value.values) == (code, values)


@pytest.mark.parametrize("text", ["24:00", "24", "godz. 24.00"])
def test_nothing_starts_at_24(text: str) -> None:
    with pytest.raises(UnreadableError, match="time_start"):
        read_start(text)
    assert read_start("1900-01-01") == read_start("0:00") == time(0)


TWO = [
    ("17.00–19.30", ("17:00", "19:30")),
    ("17:00 - 19:30", ("17:00", "19:30")),
    ("17–19", ("17:00", "19:00")),
    ("od 17 do 19", ("17:00", "19:00")),
    ("godz. 17,00-19,30", ("17:00", "19:30")),
    ("17⁰⁰ – 19³⁰", ("17:00", "19:30")),
    ("od godz. 17.00 do godz. 19.30", ("17:00", "19:30")),
    ("20–24", ("20:00", "24:00")),
    ("17.00", None),
    ("17–19, 20–21", None),
    ("17–", None),
    ("17-45", None),
    ("17-00", None),
    ("17.00-00.00", ("17:00", "00:00")),
    ("17-0", ("17:00", "00:00")),
    ("1900-01-01", None),
]


@pytest.mark.parametrize(("text", "times"), TWO, ids=repr)
def test_a_cell_with_two_times(text: str, times: tuple[str, str] | None) -> None:
    assert read_span(text) == times


SPREAD: list[tuple[dict[str, Any], tuple[Any, Any, Any]]] = [
    ({"time_from": "9.00–11.30", "time_to": ""}, (9, 0, time(11, 30))),
    ({"time_from": "", "time_to": "od 9 do 11.30"}, (9, 0, time(11, 30))),
    ({"time_from": "9.00–11.30", "time_to": "11:30"}, (9, 0, time(11, 30))),
    ({"time_from": "9:00", "time_to": "9.00–11.30"}, (9, 0, time(11, 30))),
    ({"time_from": "9–11.30", "time_to": "-"}, (9, 0, time(11, 30))),
    ({"time_from": "9–11.30", "time_to": "9:00-11:30"}, (9, 0, time(11, 30))),
    ({"date": "12.03.2025 - 9:15", "time_from": "", "time_to": ""}, (9, 15, None)),
    ({"date": "12.03.2025 / godz. 9-11", "time_from": "", "time_to": ""}, (9, 0, time(11))),
    ({"time_from": "20–24", "time_to": ""}, (20, 0, time(0))),
    ({"date": "12.03.2025 9:15", "time_from": "", "time_to": ""}, (9, 15, None)),
    ({"date": "12.03.2025 r., godz. 9.15", "time_from": "", "time_to": "10"}, (9, 15, time(10))),
    ({"date": "2025-03-12T09:15", "time_from": "9.15", "time_to": ""}, (9, 15, None)),
    ({"date": "12 marca 2025 (9.15–10.45)", "time_from": "", "time_to": ""}, (9, 15, time(10, 45))),
    ({"time_from": "2025-03-12 09:15:00", "time_to": "12.03.2025 10:00"}, (9, 15, time(10))),
    ({"date": "45728.385416666664", "time_from": "", "time_to": ""}, (9, 15, None)),
]


@pytest.mark.parametrize(("changes", "found"), SPREAD, ids=repr)
def test_what_one_cell_holds_goes_into_several(changes: dict[str, Any], found: tuple[Any, Any, Any]) -> None:
    hour, minute, end = found
    read = event(csv_bytes([row(own_id="a"), row(**changes)]), 1)
    assert (read["date"], read["time_from"], read["time_to"]) == (date(2025, 3, 12), time(hour, minute), end)


def test_both_times_are_read_where_the_register_has_one_column() -> None:
    found = event("Data;Godzina od;Miejsce\n12.03.2025;16.00–18.00;Dolne\n".encode())
    assert (found["time_from"], found["time_to"]) == (time(16), time(18))
    found = event(b"Data;Miejsce\n12.03.2025 godz. 16-18;Dolne\n")
    assert (found["time_from"], found["time_to"]) == (time(16), time(18))


APART = [
    ({"time_from": "9–11", "time_to": "12:00"}, [("B", "time_span", "9–11")]),
    ({"time_from": "11–9", "time_to": ""}, [("B", "time_span", "11–9")]),
    ({"time_from": "8:00", "time_to": "9–11"}, [("C", "time_span", "9–11")]),
    ({"date": "12.03.2025 9:15"}, [("A", "date_moment", "12.03.2025 9:15")]),
    ({"date": "12.03.2025 - 14", "time_from": "", "time_to": ""}, [("A", "date_form", "12.03.2025 - 14")]),
    ({"date": "12.03.2025 9", "time_from": "", "time_to": ""}, [("A", "date_form", "12.03.2025 9")]),
    ({"date": "2025-03-12 09:15:33", "time_from": ""}, [("A", "date_moment", "2025-03-12 09:15:33")]),
    ({"date": "45728.57429398", "time_from": ""}, [("A", "date_moment", "45728.57429398")]),
    ({"time_from": "13.03.2025 9:15"}, [("B", "time_form", "13.03.2025 9:15")]),
    ({"time_from": "24:00"}, [("B", "time_start", "24:00")]),
    ({"time_from": "00:00", "time_to": "24:00"}, [("C", "time_order", "24:00")]),
]


@pytest.mark.parametrize(("changes", "found"), APART, ids=repr)
def test_cells_that_say_different_things_are_refused(
    changes: dict[str, Any], found: list[tuple[str, str, str]]
) -> None:
    assert problems(csv_bytes([row(**changes)])) == [(2, *each) for each in found]


def test_midnight_ends_what_began_before_it() -> None:
    data = csv_bytes([row(time_from="20:00", time_to=end, own_id=end) for end in ("24:00", "0:00", "1:00")])
    assert problems(data) == [(4, "C", "time_order", "1:00")]
    assert checked(data).events["time_to"].to_pylist() == [time(0), time(0)]
