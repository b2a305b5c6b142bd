"""Printed hours read to the stored ones, whole: nothing is dropped, and what is not understood is named."""

from typing import Any

import pytest

from osl_data.records.activity import Session
from osl_data.records.contact import Hours
from osl_data.records.normalising import problems_of_hours

WORKDAYS = ["MO", "TU", "WE", "TH", "FR"]


def week(days: list[str], opens: str | None, closes: str | None, printed: str | None = None, **more: Any) -> Hours:
    return Hours(freq="WEEKLY", byday=days, opens=opens, closes=closes, printed=printed, source="a", **more)


OPEN = "pon.-pt. 8-16, przerwa 12-12.30"


@pytest.mark.parametrize(
    "slots",
    [
        [],
        [week(["MO"], "08:00", "16:00")],
        [week(WORKDAYS, "08:00", "16:00", "pon.-pt. 8-16")],
        [week(WORKDAYS, "08:00", "16:00", OPEN), week(WORKDAYS, "12:00", "12:30", OPEN, closed=True)],
        [Hours(freq="MONTHLY", byday=["1WE"], opens="17:00", printed="I środa miesiąca od 17.00", source="a")],
        [Hours(opens="08:00", closes="16:00", printed="8-16", source="a")],
        [week(["MO"], "08:00", "15:00", "pon. 8-16", misprint=True)],
        [
            Session(
                valid_from="2023-04-11",
                valid_to="2023-04-11",
                opens="14:00",
                closes="16:00",
                printed="14-16",
                source="a",
            )
        ],
        [
            Session(
                freq="WEEKLY",
                byday=["MO"],
                valid_from="2024-09",
                opens="10:00",
                closes="12:00",
                printed="pon. 10-12",
                source="a",
            )
        ],
    ],
)
def test_what_agrees(slots: list[Hours | Session]) -> None:
    assert list(problems_of_hours(slots)) == []


@pytest.mark.parametrize(
    ("slots", "problems"),
    [
        (
            [week(["MO"], "08:00", "16:00", "wt. 8-16")],
            [(0, "expected a printed form of MO 08:00-16:00, found 'wt. 8-16', which reads as TU 08:00-16:00")],
        ),
        (
            [week(["MO"], "08:00", "16:00"), week(["MO"], "08:00", "12:00", "pogoda")],
            [
                (
                    1,
                    "expected a printed form of MO 08:00-12:00, found 'pogoda', which reads as "
                    "nothing that can be read as hours",
                )
            ],
        ),
        (
            [week(["WE"], "17:00", "19:00", "I środa miesiąca 17-19")],
            [
                (
                    0,
                    "expected a printed form of WE 17:00-19:00, found 'I środa miesiąca 17-19', which reads as "
                    "1WE 17:00-19:00 MONTHLY",
                )
            ],
        ),
        (
            [week(WORKDAYS, "08:00", "16:00", OPEN)],
            [
                (
                    0,
                    f"expected all hours of {OPEN!r} to be stored, found none that are "
                    "MO,TU,WE,TH,FR 12:00-12:30 closed",
                )
            ],
        ),
        (
            [Hours(opens="08:00", printed="8-16", source="a")],
            [(0, "expected a printed form of 08:00-None, found '8-16', which reads as 08:00-16:00")],
        ),
        (
            [Session(valid_from="2023", opens="10:00", closes="12:00", bymonth=[7], printed="10-12", source="a")],
            [
                (
                    0,
                    "expected a printed form of 10:00-12:00 bymonth 7 valid_from 2023-01-01, found '10-12', "
                    "which reads as 10:00-12:00",
                )
            ],
        ),
    ],
)
def test_what_does_not(slots: list[Hours | Session], problems: list[tuple[int, str]]) -> None:
    assert list(problems_of_hours(slots)) == problems


def test_what_is_not_understood_is_named() -> None:
    ((index, problem),) = problems_of_hours([week(["MO"], "08:00", "16:00", "pon. 8-16, wybrane soboty 9-13")])
    assert index == 0
    assert problem.startswith(
        "expected printed hours that can be read whole, found 'pon. 8-16, wybrane soboty 9-13', of which not: 'wybrane"
    )
