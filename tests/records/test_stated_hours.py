"""Whether a passage holds stated hours: every part of them, in Polish and in English."""

from typing import Any

import pytest

from osl_data.records.passages import Passage
from osl_data.records.signs import Signs
from osl_data.records.slot import ScheduleSlot
from osl_data.records.stated_hours import shown_parts

EVERY_DAY = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
WEEKLY: dict[str, Any] = {"freq": "WEEKLY"}
MONTHLY: dict[str, Any] = {"freq": "MONTHLY"}


@pytest.fixture(scope="module")
def signs() -> Signs:
    return Signs([])


def missing(signs: Signs, text: str, **slot: Any) -> list[str]:
    passage = Passage(text, signs)
    return [called for called, shown in shown_parts(ScheduleSlot(**slot)) if not shown(passage)]


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        (
            WEEKLY | {"byday": EVERY_DAY, "opens": "00:00", "closes": "24:00"},
            "telefon czynny całą dobę, 7 dni w tygodniu",
        ),
        (WEEKLY | {"byday": EVERY_DAY, "opens": "00:00", "closes": "24:00"}, "hotline, 24/7"),
        (WEEKLY | {"byday": ["SA", "SU"], "opens": "10:00"}, "w weekendy od 10"),
        (WEEKLY | {"byday": ["MO", "FR"]}, "w dni robocze"),
        (MONTHLY | {"byday": ["1WE"], "opens": "17:00", "closes": "19:00"}, "w pierwszą środę miesiąca 17–19"),
        (MONTHLY | {"byday": ["-1FR"], "closed": True}, "w ostatni piątek miesiąca nieczynne"),
        (MONTHLY | {"byday": ["2TU", "4TU"]}, "2nd and 4th Tuesday of the month"),
        (MONTHLY | {"byday": ["1WE", "3WE"]}, "I i III środa"),
        (WEEKLY | {"interval": 2, "byday": ["MO"]}, "co drugi poniedziałek"),
        (WEEKLY | {"interval": 2, "byday": ["MO"]}, "every other Monday"),
        (WEEKLY | {"interval": 3}, "co 3 tygodnie"),
        (MONTHLY, "spotkania raz w miesiącu"),
        (MONTHLY | {"bymonthday": [15]}, "15. dnia miesiąca"),
        ({"bymonth": [7, 8], "opens": "09:00"}, "lipiec–sierpień od 9.00"),
        ({"bymonth": [1, 2, 3, 4, 5, 6, 9, 10, 11, 12], "opens": "09:00"}, "September to June from 9.00"),
        ({"season": "okres letni", "opens": "09:00"}, "w okresie: okres letni, 9.00"),
    ],
)
def test_what_is_there(signs: Signs, slot: dict[str, Any], text: str) -> None:
    assert missing(signs, text, **slot) == []
    assert missing(signs, "Pogoda.", **slot) == [called for called, _ in shown_parts(ScheduleSlot(**slot))]


@pytest.mark.parametrize(
    ("slot", "text", "lacking"),
    [
        (WEEKLY | {"byday": EVERY_DAY, "opens": "00:00", "closes": "24:00"}, "codziennie 8-20", ["00:00-24:00"]),
        (WEEKLY | {"byday": ["FR", "SA"]}, "w dni robocze", ["SA"]),
        (MONTHLY | {"byday": ["1WE"]}, "w środy", ["1WE"]),
        (MONTHLY | {"byday": ["1WE"]}, "w pierwszy czwartek", ["1WE"]),
        (WEEKLY | {"byday": ["MO"], "interval": 2}, "w poniedziałki", ["interval 2"]),
        (WEEKLY | {"byday": ["SU"], "closed": True}, "w niedziele 10-12", ["closed"]),
        ({"bymonth": [7, 8]}, "w lipcu", ["month 8"]),
        (MONTHLY | {"bymonthday": [5]}, "15. dnia miesiąca", ["day 5"]),
    ],
)
def test_what_is_not(signs: Signs, slot: dict[str, Any], text: str, lacking: list[str]) -> None:
    assert missing(signs, text, **slot) == lacking
