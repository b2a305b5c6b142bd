"""Open now, until when, and when next: weekdays, minutes, holidays, changed clocks."""

from datetime import UTC, datetime, timedelta

import pytest

from osl_data.text.clock import WARSAW
from osl_data.text.opening import Opening, opening
from osl_data.text.schedule import BYDAYS, Rule


def weekly(days: str, opens: str, closes: str) -> Rule:
    return Rule(freq="WEEKLY", byday=tuple(days.split()), opens=opens, closes=closes)


WORKDAYS = "MO TU WE TH FR"
EVERY_DAY = " ".join(BYDAYS)
OFFICE = [weekly(WORKDAYS, "08:00", "16:00")]
DAILY = [weekly(EVERY_DAY, "08:00", "16:00")]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=WARSAW)


def opened(until: str, again: str, holiday: str | None = None) -> Opening:
    return Opening("open", at(until), at(again), holiday)


def closed(again: str | None, holiday: str | None = None) -> Opening:
    return Opening("closed", next_opening=at(again) if again else None, holiday=holiday)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-09-07 07:59:59", closed("2026-09-07 08:00")),
        ("2026-09-07 08:00", opened("2026-09-07 16:00", "2026-09-08 08:00")),
        ("2026-09-07 15:59:59", opened("2026-09-07 16:00", "2026-09-08 08:00")),
        ("2026-09-07 16:00", closed("2026-09-08 08:00")),
        ("2026-09-07 23:59:59", closed("2026-09-08 08:00")),
        ("2026-09-11 12:00", opened("2026-09-11 16:00", "2026-09-14 08:00")),
        ("2026-09-11 16:00", closed("2026-09-14 08:00")),
        ("2026-09-12 12:00", closed("2026-09-14 08:00")),
    ],
)
def test_a_working_week(moment: str, expected: Opening) -> None:
    assert opening(OFFICE, at(moment)) == expected


def test_the_moment_may_come_from_any_zone() -> None:
    moment = datetime(2026, 9, 7, 6, 30, tzinfo=UTC)
    assert opening(OFFICE, moment) == opened("2026-09-07 16:00", "2026-09-08 08:00")
    assert opening(OFFICE, datetime(2026, 9, 6, 22, 30, tzinfo=UTC)) == closed("2026-09-07 08:00")


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^expected a time with a time zone, found 2026-09-07T08:00:00$"):
        opening(OFFICE, datetime(2026, 9, 7, 8))


def test_a_break_is_closed_and_hours_that_touch_are_one() -> None:
    hours = [weekly("MO", "13:00", "15:00"), weekly("MO", "08:00", "12:00")]
    assert opening(hours, at("2026-09-07 11:00")) == opened("2026-09-07 12:00", "2026-09-07 13:00")
    assert opening(hours, at("2026-09-07 12:30")) == closed("2026-09-07 13:00")
    hours.append(weekly("MO TU", "12:00", "13:30"))
    assert opening(hours, at("2026-09-07 11:00")) == opened("2026-09-07 15:00", "2026-09-08 12:00")


def test_a_few_days() -> None:
    hours = [weekly("MO TU TH", "09:30", "12:00")]
    assert opening(hours, at("2026-09-09 10:00")) == closed("2026-09-10 09:30")
    assert opening(hours, at("2026-09-10 10:00")) == opened("2026-09-10 12:00", "2026-09-14 09:30")


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-11 12:00", closed("2026-11-12 08:00", "Narodowe Święto Niepodległości")),
        ("2026-11-10 16:00", closed("2026-11-12 08:00")),
        ("2026-11-10 12:00", opened("2026-11-10 16:00", "2026-11-12 08:00")),
        ("2024-12-24 12:00", opened("2024-12-24 16:00", "2024-12-27 08:00")),
        ("2025-12-24 12:00", closed("2025-12-29 08:00", "Wigilia Bożego Narodzenia")),
        ("2026-04-06 12:00", closed("2026-04-07 08:00", "Poniedziałek Wielkanocny")),
        ("2025-12-31 16:30", closed("2026-01-02 08:00")),
    ],
)
def test_public_holidays_are_closed(moment: str, expected: Opening) -> None:
    assert opening(OFFICE, at(moment)) == expected


def test_two_holidays_on_the_only_weekday() -> None:
    thursdays = [weekly("TH", "10:00", "12:00")]
    assert opening(thursdays, at("2025-12-18 12:00")) == closed("2026-01-08 10:00")


def test_a_holiday_has_its_name_in_english_too() -> None:
    found = opening(OFFICE, at("2026-11-11 12:00"), language="en")
    assert found.holiday == "National Independence Day"


def test_the_night_the_clocks_go_forward() -> None:
    """On 29 March 2026 there is no 02:30."""
    saturday = at("2026-03-28 16:00")
    found = opening(DAILY, saturday)
    assert found == closed("2026-03-29 08:00")
    assert found.next_opening
    assert found.next_opening.astimezone(UTC) - saturday.astimezone(UTC) == timedelta(hours=15)
    night = [weekly("SU", "01:00", "04:00")]
    found = opening(night, at("2026-03-29 01:30"))
    assert found.until
    assert found.until.astimezone(UTC) == datetime(2026, 3, 29, 2, tzinfo=UTC)
    assert opening([weekly("SU", "02:10", "02:50")], at("2026-03-29 01:30")) == closed("2026-04-12 02:10")


def test_the_night_the_clocks_go_back() -> None:
    """On 25 October 2026 02:30 comes twice."""
    saturday = at("2026-10-24 16:00")
    found = opening(DAILY, saturday)
    assert found == closed("2026-10-25 08:00")
    assert found.next_opening
    assert found.next_opening.astimezone(UTC) - saturday.astimezone(UTC) == timedelta(hours=17)
    night = [weekly("SU", "01:00", "02:30")]
    for utc in (datetime(2026, 10, 25, 0, 15, tzinfo=UTC), datetime(2026, 10, 25, 1, 15, tzinfo=UTC)):
        found = opening(night, utc)
        assert found.state == "open"
        assert found.until
        assert found.until.astimezone(UTC) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert opening(night, datetime(2026, 10, 25, 1, 30, tzinfo=UTC)).state == "closed"


@pytest.mark.parametrize("hours", [[], [Rule(opens="07:30", closes="15:30")]])
def test_what_is_not_stated_is_unknown(hours: list[Rule]) -> None:
    assert opening(hours, at("2026-09-07 12:00")) == Opening("unknown")
    assert opening(hours, at("2026-11-11 12:00")) == Opening("unknown", holiday="Narodowe Święto Niepodległości")


def test_hours_without_a_weekday_beside_others() -> None:
    hours = [weekly("MO", "08:00", "12:00"), Rule(opens="07:30", closes="15:30")]
    assert opening(hours, at("2026-09-07 11:00")) == Opening("open", at("2026-09-07 12:00"))  # it may open on any day
    assert opening(hours, at("2026-09-07 13:00")) == Opening("unknown")


def test_three_holidays_on_end_for_a_house_open_daily() -> None:
    assert opening(DAILY, at("2025-12-24 12:00")) == closed("2025-12-27 08:00", "Wigilia Bożego Narodzenia")
