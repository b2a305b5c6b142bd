"""Open now by every kind of rule: nights, breaks, nth weekdays, seasons, dates, holidays, and what nobody knows."""

from datetime import UTC, datetime

import pytest

from osl_data.text.clock import WARSAW
from osl_data.text.opening import Opening, opening
from osl_data.text.schedule import BYDAYS, Rule

INDEPENDENCE = "Narodowe Święto Niepodległości"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=WARSAW)


def weekly(days: str, opens: str | None, closes: str | None, **more: object) -> Rule:
    return Rule("WEEKLY", byday=tuple(days.split()), opens=opens, closes=closes, **more)  # type: ignore[arg-type]


def monthly(days: str, opens: str | None, closes: str | None, **more: object) -> Rule:
    return Rule("MONTHLY", byday=tuple(days.split()), opens=opens, closes=closes, **more)  # type: ignore[arg-type]


def told(rules: list[Rule], moment: str) -> tuple[str, str | None, str | None]:
    """The state, until when and when next, without the zone."""
    found = opening(rules, at(moment))
    until, again = (f"{when:%Y-%m-%d %H:%M}" if when else None for when in (found.until, found.next_opening))
    return found.state, until, again


UNKNOWN = ("unknown", None, None)
WORKDAYS, EVERY_DAY = "MO TU WE TH FR", " ".join(BYDAYS)
NIGHT = [weekly("FR SA", "22:00", "04:00")]
ALWAYS = [weekly(EVERY_DAY, "00:00", "24:00")]


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-09-04 21:59", ("closed", None, "2026-09-04 22:00")),
        ("2026-09-04 22:00", ("open", "2026-09-05 04:00", "2026-09-05 22:00")),
        ("2026-09-05 00:00", ("open", "2026-09-05 04:00", "2026-09-05 22:00")),
        ("2026-09-05 03:59", ("open", "2026-09-05 04:00", "2026-09-05 22:00")),
        ("2026-09-05 04:00", ("closed", None, "2026-09-05 22:00")),
        ("2026-09-06 03:59", ("open", "2026-09-06 04:00", "2026-09-11 22:00")),
        ("2026-09-06 23:00", ("closed", None, "2026-09-11 22:00")),
    ],
)
def test_past_midnight(moment: str, expected: tuple[str, str | None, str | None]) -> None:
    assert told(NIGHT, moment) == expected


def test_till_midnight_and_from_it() -> None:
    till, since = weekly("MO", "18:00", "24:00"), weekly("TU", "00:00", "02:00")
    assert told([till], "2026-09-07 23:59") == ("open", "2026-09-08 00:00", "2026-09-14 18:00")
    assert told([till], "2026-09-08 00:00") == ("closed", None, "2026-09-14 18:00")
    assert told([since, till], "2026-09-07 20:00") == ("open", "2026-09-08 02:00", "2026-09-14 18:00")
    assert told([since, till], "2026-09-08 01:00") == ("open", "2026-09-08 02:00", "2026-09-14 18:00")


def test_from_an_hour_to_the_same_hour() -> None:
    duty = [weekly("SA", "08:00", "08:00")]
    assert told(duty, "2026-09-06 07:59") == ("open", "2026-09-06 08:00", "2026-09-12 08:00")
    assert told(duty, "2026-09-06 08:00") == ("closed", None, "2026-09-12 08:00")


def test_round_the_clock() -> None:
    """Of a holiday nobody knows, unless it is said; a closed holiday ends it."""
    assert told(ALWAYS, "2026-09-07 03:00") == ("open", None, None)
    assert told(ALWAYS, "2026-11-10 23:59") == ("open", None, None)
    assert opening(ALWAYS, at("2026-11-11 12:00")) == Opening("unknown", holiday=INDEPENDENCE)
    assert told([weekly(EVERY_DAY, "00:00", "00:00")], "2026-11-11 12:00") == UNKNOWN
    also = [weekly(EVERY_DAY, "00:00", "24:00", holidays="open")]
    assert opening(also, at("2026-11-11 12:00")) == Opening("open", holiday=INDEPENDENCE)
    never = [weekly(EVERY_DAY, "00:00", "24:00", holidays="closed")]
    assert told(never, "2026-11-10 12:00") == ("open", "2026-11-11 00:00", "2026-11-12 00:00")
    assert told(never, "2026-11-11 12:00") == ("closed", None, "2026-11-12 00:00")


def test_round_the_clock_on_some_days_is_closed_on_a_holiday() -> None:
    workdays = [weekly(WORKDAYS, "00:00", "24:00")]
    assert told(workdays, "2026-11-11 12:00") == ("closed", None, "2026-11-12 00:00")
    assert told(workdays, "2026-11-12 12:00") == ("open", "2026-11-14 00:00", "2026-11-16 00:00")
    almost = [weekly(EVERY_DAY, "00:00", "23:59")]
    assert told(almost, "2026-11-11 12:00") == ("closed", None, "2026-11-12 00:00")


def test_a_night_that_a_holiday_follows() -> None:
    night = [weekly("TU WE", "20:00", "02:00")]
    assert told(night, "2026-11-11 01:00") == ("open", "2026-11-11 02:00", "2026-11-17 20:00")
    assert told(night, "2026-11-11 21:00") == ("closed", None, "2026-11-17 20:00")
    assert told(night, "2026-11-12 01:00") == ("closed", None, "2026-11-17 20:00")


def test_holidays_that_are_told_of() -> None:
    rules = [weekly(WORKDAYS, "08:00", "16:00"), Rule(holidays="only", opens="10:00", closes="14:00")]
    assert told(rules, "2026-11-11 09:00") == ("closed", None, "2026-11-11 10:00")
    assert told(rules, "2026-11-11 13:59") == ("open", "2026-11-11 14:00", "2026-11-12 08:00")
    assert told(rules, "2026-11-10 11:00") == ("open", "2026-11-10 16:00", "2026-11-11 10:00")
    shut = [weekly(WORKDAYS, "08:00", "16:00", holidays="open"), Rule(holidays="only", closed=True)]
    assert told(shut, "2026-11-11 09:00") == ("closed", None, "2026-11-12 08:00")


BREAKS = [weekly(WORKDAYS, "08:00", "16:00"), weekly(WORKDAYS, "12:00", "12:30", closed=True)]


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-09-07 11:59", ("open", "2026-09-07 12:00", "2026-09-07 12:30")),
        ("2026-09-07 12:00", ("closed", None, "2026-09-07 12:30")),
        ("2026-09-07 12:29", ("closed", None, "2026-09-07 12:30")),
        ("2026-09-07 12:30", ("open", "2026-09-07 16:00", "2026-09-08 08:00")),
    ],
)
def test_a_break(moment: str, expected: tuple[str, str | None, str | None]) -> None:
    assert told(BREAKS, moment) == expected
    assert told(BREAKS[::-1], moment) == expected


def test_days_that_are_closed() -> None:
    rules = [weekly(EVERY_DAY, "08:00", "16:00"), weekly("SU", None, None, closed=True)]
    assert told(rules, "2026-09-05 16:00") == ("closed", None, "2026-09-07 08:00")
    assert told(rules, "2026-09-06 12:00") == ("closed", None, "2026-09-07 08:00")
    last = [weekly(WORKDAYS, "08:00", "16:00"), monthly("-1FR", None, None, closed=True)]
    assert told(last, "2026-09-18 12:00") == ("open", "2026-09-18 16:00", "2026-09-21 08:00")
    assert told(last, "2026-09-25 12:00") == ("closed", None, "2026-09-28 08:00")
    eve = [weekly(WORKDAYS, "08:00", "16:00"), Rule(valid_from="2026-12-31", valid_to="2026-12-31", closed=True)]
    assert told(eve, "2026-12-31 12:00") == ("closed", None, "2027-01-04 08:00")


def test_a_closed_day_does_not_shorten_the_night_before() -> None:
    rules = [weekly("FR SA", "22:00", "04:00"), weekly("SA", None, None, closed=True)]
    assert told(rules, "2026-09-05 03:00") == ("open", "2026-09-05 04:00", "2026-09-11 22:00")
    assert told(rules, "2026-09-05 23:00") == ("closed", None, "2026-09-11 22:00")


@pytest.mark.parametrize(
    ("days", "moment", "expected"),
    [
        ("1WE 3WE", "2026-09-02 17:30", ("open", "2026-09-02 19:00", "2026-09-16 17:00")),
        ("1WE 3WE", "2026-09-09 17:30", ("closed", None, "2026-09-16 17:00")),
        ("1WE 3WE", "2026-09-16 19:00", ("closed", None, "2026-10-07 17:00")),
        ("-1SA", "2026-09-19 18:00", ("closed", None, "2026-09-26 17:00")),
        ("-1SA", "2026-09-26 18:00", ("open", "2026-09-26 19:00", "2026-10-31 17:00")),
        ("5MO", "2026-09-01 12:00", ("closed", None, "2026-11-30 17:00")),
    ],
)
def test_the_nth_weekday(days: str, moment: str, expected: tuple[str, str | None, str | None]) -> None:
    assert told([monthly(days, "17:00", "19:00")], moment) == expected


def test_a_day_of_the_month() -> None:
    rules = [Rule("MONTHLY", bymonthday=(15,), opens="10:00", closes="12:00")]
    assert told(rules, "2026-09-14 11:00") == ("closed", None, "2026-09-15 10:00")
    assert told(rules, "2026-09-15 11:00") == ("open", "2026-09-15 12:00", "2026-10-15 10:00")


def test_every_other_week() -> None:
    """From a known week on it can be counted; from no known one nobody knows which Mondays are meant."""
    known = [weekly("MO", "10:00", "12:00", interval=2, valid_from="2026-09-07")]
    assert told(known, "2026-09-07 11:00") == ("open", "2026-09-07 12:00", "2026-09-21 10:00")
    assert told(known, "2026-09-14 11:00") == ("closed", None, "2026-09-21 10:00")
    nobody = [weekly("MO", "10:00", "12:00", interval=2), weekly("TH", "10:00", "12:00")]
    assert told(nobody, "2026-09-14 11:00") == UNKNOWN
    assert told(nobody, "2026-09-14 08:00") == UNKNOWN
    assert told(nobody, "2026-09-15 11:00") == ("closed", None, "2026-09-17 10:00")
    assert told(nobody, "2026-09-17 11:00") == ("open", "2026-09-17 12:00", None)
    assert told(nobody, "2026-09-18 11:00") == ("closed", None, None)


def test_a_rule_that_may_close() -> None:
    """Every other Wednesday is free, nobody knows which: on a Wednesday it may be open only in its hours."""
    rules = [weekly(WORKDAYS, "08:00", "16:00"), weekly("WE", None, None, closed=True, interval=2)]
    assert told(rules, "2026-09-09 12:00") == UNKNOWN
    assert told(rules, "2026-09-09 16:00") == ("closed", None, "2026-09-10 08:00")
    assert told(rules, "2026-09-08 12:00") == ("open", "2026-09-08 16:00", None)


def test_seasons_and_months() -> None:
    summer = [weekly(WORKDAYS, "08:00", "20:00", season="okres letni")]
    assert told(summer, "2026-07-07 12:00") == UNKNOWN
    assert told(summer, "2026-07-05 12:00") == ("closed", None, None)
    july = [weekly("MO", "08:00", "12:00", bymonth=(7, 8)), weekly("MO", "10:00", "18:00", bymonth=(1, 9))]
    assert told(july, "2026-07-06 09:00") == ("open", "2026-07-06 12:00", "2026-07-13 08:00")
    assert told(july, "2026-09-07 09:00") == ("closed", None, "2026-09-07 10:00")
    assert told(july, "2026-08-31 13:00") == ("closed", None, "2026-09-07 10:00")
    assert told(july, "2026-10-05 11:00") == UNKNOWN
    assert told(july, "2026-09-28 18:00") == ("closed", None, None)


def test_what_holds_from_one_day_to_another() -> None:
    course = [weekly("TU", "17:00", "19:00", valid_from="2026-09-01", valid_to="2026-09-15")]
    assert told(course, "2026-08-31 18:00") == UNKNOWN
    assert told(course, "2026-09-01 18:00") == ("open", "2026-09-01 19:00", "2026-09-08 17:00")
    assert told(course, "2026-09-15 16:00") == ("closed", None, "2026-09-15 17:00")
    assert told(course, "2026-09-15 18:00") == ("open", "2026-09-15 19:00", None)
    assert told(course, "2026-09-16 18:00") == UNKNOWN
    one_day = [Rule(valid_from="2026-09-05", valid_to="2026-09-05", opens="10:00", closes="14:00")]
    assert told(one_day, "2026-09-05 12:00") == ("open", "2026-09-05 14:00", None)
    assert told(one_day, "2026-09-05 15:00") == ("closed", None, None)
    assert told(one_day, "2026-09-06 12:00") == UNKNOWN


def test_a_single_date_holds_on_a_holiday_too() -> None:
    day = [Rule(valid_from="2026-11-11", valid_to="2026-11-11", opens="10:00", closes="14:00")]
    assert told(day, "2026-11-11 12:00") == ("open", "2026-11-11 14:00", None)


EVE = Rule("MONTHLY", bymonthday=(31,), bymonth=(12,), opens="08:00", closes="12:00")
OFFICE = [*BREAKS, weekly("SA", None, None, closed=True)]


def test_hours_of_a_date_go_before_those_of_its_weekday() -> None:
    """A break stays; a weekday that is closed is open on the date."""
    assert told([*OFFICE, EVE], "2026-12-31 13:00") == ("closed", None, "2027-01-04 08:00")
    assert told([*OFFICE, EVE], "2026-12-30 13:00") == ("open", "2026-12-30 16:00", "2026-12-31 08:00")
    saturday = Rule(valid_from="2026-09-12", valid_to="2026-09-12", opens="09:00", closes="13:00")
    assert told([*OFFICE, saturday], "2026-09-12 10:00") == ("open", "2026-09-12 13:00", "2026-09-14 08:00")
    assert told([*OFFICE, saturday], "2026-09-19 10:00") == ("closed", None, "2026-09-21 08:00")
    long = Rule(valid_from="2026-09-09", valid_to="2026-09-09", opens="10:00", closes="18:00")
    assert told([*OFFICE, long], "2026-09-09 09:00") == ("closed", None, "2026-09-09 10:00")
    assert told([*OFFICE, long], "2026-09-09 11:00") == ("open", "2026-09-09 12:00", "2026-09-09 12:30")
    assert told([*OFFICE, long], "2026-09-09 17:00") == ("open", "2026-09-09 18:00", "2026-09-10 08:00")


def test_hours_of_a_date_hold_on_a_holiday_too() -> None:
    few = Rule("MONTHLY", bymonthday=(1, 2, 3, 11), bymonth=(11,), opens="10:00", closes="14:00")
    assert told([few, Rule(holidays="only", closed=True)], "2026-11-11 12:00")[0] == "open"
    many = Rule("MONTHLY", bymonthday=(1, 2, 3, 10, 11), bymonth=(11,), opens="10:00", closes="14:00")
    assert told([many], "2026-11-11 12:00")[0] == "closed"
    assert told([Rule("MONTHLY", bymonthday=(11,), opens="10:00", closes="14:00")], "2026-11-11 12:00")[0] == "closed"
    of_a_day = Rule("MONTHLY", byday=("WE",), bymonthday=(11,), bymonth=(11,), opens="10:00", closes="14:00")
    assert told([of_a_day], "2026-11-11 12:00")[0] == "closed"


def test_hours_of_a_period_go_before_those_of_every_week() -> None:
    summer = weekly("MO TU", "09:00", "13:00", valid_from="2026-07-06", valid_to="2026-08-31")
    assert told([*OFFICE, summer], "2026-07-06 14:00") == ("closed", None, "2026-07-07 09:00")
    assert told([*OFFICE, summer], "2026-07-08 14:00") == ("open", "2026-07-08 16:00", "2026-07-09 08:00")
    assert told([*OFFICE, summer], "2026-09-01 14:00") == ("open", "2026-09-01 16:00", "2026-09-02 08:00")
    since = weekly("MO TU", "09:00", "13:00", valid_from="2026-07-06")
    assert told([*OFFICE, since], "2026-07-06 14:00") == ("open", "2026-07-06 16:00", "2026-07-07 08:00")
    one = Rule(valid_from="2026-07-07", valid_to="2026-07-07", opens="15:00", closes="19:00")
    assert told([*OFFICE, summer, one], "2026-07-07 10:00") == ("closed", None, "2026-07-07 15:00")


def test_only_a_start() -> None:
    """It begins for no known time: nobody knows on that day, and on the next it is over."""
    duty = [weekly("TU", "16:00", None)]
    assert told(duty, "2026-09-08 15:59") == ("closed", None, "2026-09-08 16:00")
    assert told(duty, "2026-09-08 16:00") == UNKNOWN
    assert told(duty, "2026-09-08 23:59") == UNKNOWN
    assert told(duty, "2026-09-09 00:00") == ("closed", None, "2026-09-15 16:00")
    after = [weekly("TU", "08:00", "12:00"), *duty]
    assert told(after, "2026-09-08 11:00") == ("open", "2026-09-08 12:00", "2026-09-08 16:00")
    touching = [weekly("TU", "08:00", "16:00"), *duty]
    assert told(touching, "2026-09-08 11:00") == ("open", None, None)
    shut = [*duty, weekly("TU", None, None, closed=True)]
    assert told(shut, "2026-09-08 17:00") == ("closed", None, None)


def test_no_day_named() -> None:
    assert told([Rule(opens="08:00", closes="16:00")], "2026-09-08 20:00") == UNKNOWN
    assert told([Rule("MONTHLY", opens="08:00", closes="16:00")], "2026-11-11 09:00") == UNKNOWN
    night = [Rule(opens="20:00", closes="04:00"), weekly("SU", None, None, closed=True)]
    assert told(night, "2026-09-06 03:00") == UNKNOWN
    assert told(night, "2026-09-06 05:00") == ("closed", None, None)


def test_only_closed_days_are_told() -> None:
    rules = [weekly("SU", None, None, closed=True)]
    assert told(rules, "2026-09-06 12:00") == ("closed", None, None)
    assert told(rules, "2026-09-07 12:00") == UNKNOWN


def test_the_night_the_clocks_go_back() -> None:
    """On 25 October 2026 02:30 comes twice: closing is the second one."""
    night = [weekly("SA", "20:00", "02:30")]
    found = opening(night, datetime(2026, 10, 25, 1, 15, tzinfo=UTC))
    assert found.state == "open"
    assert found.until
    assert found.until.astimezone(UTC) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert opening(night, datetime(2026, 10, 25, 1, 30, tzinfo=UTC)).state == "closed"


def test_a_night_is_an_hour_shorter_when_the_clocks_go_forward() -> None:
    found = opening([weekly("SA", "20:00", "04:00")], at("2026-03-28 22:00"))
    assert found.until
    assert found.until.astimezone(UTC) == datetime(2026, 3, 29, 2, tzinfo=UTC)


def test_hours_of_a_period_do_not_open_a_closed_day() -> None:
    """Closed on Mondays, and other hours in the first half of July 2026: the 6th is a Monday."""
    closed = Rule(freq="WEEKLY", byday=("MO",), closed=True)
    july = Rule(
        freq="WEEKLY",
        byday=("MO", "TU", "WE", "TH", "FR"),
        opens="10:00",
        closes="14:00",
        valid_from="2026-07-01",
        valid_to="2026-07-15",
    )
    monday, tuesday = (datetime(2026, 7, day, 11, tzinfo=WARSAW) for day in (6, 7))
    assert opening([closed, july], monday).state == "closed"
    assert opening([closed, july], tuesday).state == "open"
