"""What day it is comes from one place, and there a test can set it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from osl_data.text import clock


def test_the_day_is_the_one_that_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSL_TODAY", "2024-02-29")
    assert clock.today() == date(2024, 2, 29)
    moment = clock.now()
    assert (moment.date(), moment.tzinfo) == (date(2024, 2, 29), clock.WARSAW)
    assert abs(
        moment - datetime.combine(date(2024, 2, 29), datetime.now(clock.WARSAW).time(), clock.WARSAW)
    ) < timedelta(minutes=1)


def test_without_one_it_is_that_of_warsaw(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OSL_TODAY")
    before = datetime.now(UTC)
    moment = clock.now()
    assert before <= moment <= datetime.now(UTC)
    assert moment.tzinfo == clock.WARSAW
    assert clock.today() in {moment.date(), clock.now().date()}


def test_what_is_no_day_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSL_TODAY", "today")
    with pytest.raises(clock.NoDayError, match="OSL_TODAY: expected a day as 2026-11-24, or nothing, found 'today'"):
        clock.today()


@pytest.mark.parametrize("day", ["1899-12-31", "2201-01-01", "9999-12-31", "0001-01-01"])
def test_a_day_that_nobody_lives_to_see(day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSL_TODAY", day)
    with pytest.raises(clock.NoDayError, match=f"expected a day of 1900 to 2200, or nothing, found '{day}'"):
        clock.now()


@pytest.mark.parametrize("day", ["1900-01-01", "2200-12-31"])
def test_the_first_and_the_last_day(day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSL_TODAY", day)
    assert str(clock.today()) == day
