"""Stated hours as records hold them: what is taken, what is refused, and the rule that they are."""

from typing import Any

import pytest
from pydantic import ValidationError

from osl_data.records.activity import Session
from osl_data.records.base import first_day, last_day
from osl_data.records.contact import Hours
from osl_data.records.files import dump
from osl_data.records.library import complaints
from osl_data.records.slot import ScheduleSlot
from osl_data.text.schedule import Rule
from tests.making import activity


def said(model: type[ScheduleSlot], **values: Any) -> list[tuple[str, str]]:
    try:
        model.model_validate(values)
    except ValidationError as error:
        return [(".".join(map(str, where)), problem) for where, problem in complaints(error)]
    return []


TAKEN: list[dict[str, Any]] = [
    {},
    {"freq": "WEEKLY"},
    {"freq": "MONTHLY"},
    {"freq": "WEEKLY", "byday": ["MO", "SU"], "opens": "22:00", "closes": "06:00"},
    {"freq": "WEEKLY", "byday": ["MO"], "opens": "08:00", "closes": "08:00"},
    {"freq": "WEEKLY", "byday": ["SA"], "opens": "00:00", "closes": "24:00", "holidays": "open"},
    {"freq": "WEEKLY", "interval": 2, "byday": ["TU"], "valid_from": "2026-09-01", "opens": "17:00"},
    {"freq": "MONTHLY", "byday": ["1WE", "3WE", "-1WE", "2TH"], "opens": "16:00", "closes": "18:00"},
    {"freq": "MONTHLY", "bymonthday": [1, 31], "bymonth": [1, 12]},
    {"freq": "MONTHLY", "byday": ["FR"], "bymonthday": [13]},
    {"freq": "WEEKLY", "byday": ["MO"], "opens": "12:00", "closes": "12:30", "closed": True},
    {"freq": "MONTHLY", "byday": ["-1FR"], "closed": True},
    {"valid_from": "2026-12-24", "valid_to": "2026-12-24", "closed": True},
    {"opens": "12:00", "closes": "12:30", "closed": True},
    {"bymonth": [8], "closed": True},
    {"holidays": "only", "closed": True},
    {"opens": "08:00", "closes": "14:00", "season": "okres letni"},
    {"valid_from": "2024-05", "valid_to": "2024"},
]


@pytest.mark.parametrize("values", TAKEN)
def test_what_pages_say_is_taken(values: dict[str, Any]) -> None:
    assert said(ScheduleSlot, **values) == []


FREQ = "expected `freq` beside days or an interval, found none"
DAY = "a weekday as MO or, with its number in the month, as 1WE or -1SA"
REFUSED: list[tuple[dict[str, Any], str, str]] = [
    ({"byday": ["MO"]}, "", FREQ),
    ({"bymonthday": [1]}, "", FREQ),
    ({"interval": 2}, "", FREQ),
    ({"freq": "WEEKLY", "byday": ["1WE"]}, "", "expected freq MONTHLY beside days of a month (1WE), found 'WEEKLY'"),
    ({"freq": "WEEKLY", "bymonthday": [3]}, "", "expected freq MONTHLY beside days of a month (3), found 'WEEKLY'"),
    (
        {"freq": "MONTHLY", "byday": ["MO", "1WE"]},
        "",
        "expected days with their number in the month beside MONTHLY, found ['MO', '1WE']",
    ),
    (
        {"freq": "WEEKLY", "byday": ["WE", "MO"]},
        "byday",
        "expected days in the order of the week, each once (MO, WE), found ['WE', 'MO']",
    ),
    (
        {"freq": "WEEKLY", "byday": ["MO", "MO"]},
        "byday",
        "expected days in the order of the week, each once (MO), found ['MO', 'MO']",
    ),
    (
        {"freq": "MONTHLY", "byday": ["-1WE", "1WE"]},
        "byday",
        "expected days in the order of the week, each once (1WE, -1WE), found ['-1WE', '1WE']",
    ),
    ({"freq": "WEEKLY", "byday": ["mon"]}, "byday.0", f"expected {DAY}, found 'mon'"),
    ({"freq": "MONTHLY", "byday": ["6WE"]}, "byday.0", f"expected {DAY}, found '6WE'"),
    ({"freq": "MONTHLY", "byday": ["-2WE"]}, "byday.0", f"expected {DAY}, found '-2WE'"),
    ({"freq": "MONTHLY", "bymonthday": [2, 1]}, "bymonthday", "expected numbers that rise (1, 2), found [2, 1]"),
    ({"bymonth": [5, 5]}, "bymonth", "expected numbers that rise (5), found [5, 5]"),
    (
        {"valid_from": "2024-05", "valid_to": "2024-04"},
        "",
        "expected an end not before the start 2024-05, found 2024-04",
    ),
    ({"opens": "24:00"}, "opens", "expected a time of day as HH:MM, found '24:00'"),
    ({"closes": "24:01"}, "closes", "expected a time of day as HH:MM, up to 24:00, found '24:01'"),
    (
        {"freq": "WEEKLY", "byday": ["MO"], "opens": "12:00", "closed": True},
        "",
        "expected both times of a break, or none for whole days, found 12:00",
    ),
    (
        {"freq": "WEEKLY", "byday": ["MO"], "closes": "12:00", "closed": True},
        "",
        "expected both times of a break, or none for whole days, found 12:00",
    ),
    ({"closed": True}, "", "expected the days on which it is closed, found none"),
    ({"closed": True, "holidays": "closed"}, "", "expected the days on which it is closed, found none"),
]


@pytest.mark.parametrize(("values", "where", "problem"), REFUSED)
def test_what_cannot_be_is_refused(values: dict[str, Any], where: str, problem: str) -> None:
    assert said(ScheduleSlot, **values) == [(where, problem)]


@pytest.mark.parametrize(
    ("name", "value"), [("interval", 0), ("bymonth", [0]), ("bymonth", [13]), ("bymonthday", [32])]
)
def test_numbers_have_their_bounds(name: str, value: Any) -> None:
    (found,) = said(ScheduleSlot, freq="MONTHLY", **{name: value})
    assert found[0] == (name if name == "interval" else f"{name}.0")


def test_a_contact_opens_or_is_closed() -> None:
    assert said(Hours, source="a", opens="08:00") == []
    assert said(Hours, source="a", freq="WEEKLY", byday=["SU"], closed=True) == []
    assert said(Hours, source="a", closes="08:00") == [("", "expected `opens`, or `closed: true`, found neither")]


def test_only_what_is_filled_is_written() -> None:
    first = Session(freq="MONTHLY", byday=["1WE"], opens="17:00", valid_from="2024-05", source="a")
    written = dump([activity("x", "animation", "current", ("a", "fact 1"), unit="u", schedule=[first])])
    start = written.index("  schedule:")
    assert written[start : written.index("  summary_pl")] == (
        "  schedule:\n  - freq: MONTHLY\n    byday:\n    - 1WE\n"
        "    valid_from: 2024-05\n    opens: 17:00\n    source: a\n"
    )


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2024-05-17", "2024-05-17", "2024-05-17"),
    ],
)
def test_a_rule_goes_from_the_first_to_the_last_day_that_dates_may_mean(date: str, first: str, last: str) -> None:
    assert (first_day(date), last_day(date)) == (first, last)
    assert ScheduleSlot(valid_from=date, valid_to=date).rule() == Rule(valid_from=first, valid_to=last)


def test_a_rule_says_all_that_the_record_says() -> None:
    slot = ScheduleSlot(
        freq="MONTHLY",
        interval=2,
        byday=["1MO", "-1SU"],
        bymonthday=[1, 8],
        bymonth=[5, 6],
        opens="20:00",
        closes="02:00",
        closed=True,
        holidays="closed",
        season="lato",
    )
    assert slot.rule() == Rule(
        "MONTHLY", 2, ("1MO", "-1SU"), (1, 8), (5, 6), None, None, "20:00", "02:00", True, "closed", "lato"
    )
