"""Stated hours as records hold them: one rule of a schedule, with dates as exact as the source."""

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from osl_data.records.base import Clock, Form, PartialDate, Strict, Text, first_day, in_order, last_day
from osl_data.text.schedule import BYDAY, BYDAYS, Frequency, Holidays, Rule

Day = Annotated[str, Form(BYDAY.pattern, "a weekday as MO or, with its number in the month, as 1WE or -1SA")]
ClosingClock = Annotated[str, Form(r"([01]\d|2[0-3]):[0-5]\d|24:00", "a time of day as HH:MM, up to 24:00")]


def _in_week_order(days: list[str]) -> list[str]:
    wanted = sorted(set(days), key=week_order)
    if days != wanted:
        raise ValueError(f"expected days in the order of the week, each once ({', '.join(wanted)}), found {days}")
    return days


def _rising(numbers: list[int]) -> list[int]:
    wanted = sorted(set(numbers))
    if numbers != wanted:
        raise ValueError(f"expected numbers that rise ({', '.join(map(str, wanted))}), found {numbers}")
    return numbers


def week_order(day: str) -> tuple[int, int]:
    """Where a day stands in the week, and there the first of a month before the second and the last one."""
    ordinal = int(day[:-2] or 0)
    return BYDAYS.index(day[-2:]), ordinal if ordinal >= 0 else len(BYDAYS)


class ScheduleSlot(Strict):
    """Times on some days: the fields of `osl_data.text.schedule.Rule`, which says what each means.

    Dates are as exact as the source. Without `freq` no days are named that return.
    """

    freq: Frequency | None = None
    interval: Annotated[int, Field(ge=1)] = 1
    byday: Annotated[list[Day], AfterValidator(_in_week_order)] = []
    bymonthday: Annotated[list[Annotated[int, Field(ge=1, le=31)]], AfterValidator(_rising)] = []
    bymonth: Annotated[list[Annotated[int, Field(ge=1, le=12)]], AfterValidator(_rising)] = []
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    opens: Clock | None = None
    closes: ClosingClock | None = None
    closed: bool = False
    holidays: Holidays | None = None
    season: Text | None = None

    @model_validator(mode="after")
    def _returns_as_told(self) -> "ScheduleSlot":
        if self.freq is None and (self.byday or self.bymonthday or self.interval > 1):
            raise ValueError("expected `freq` beside days or an interval, found none")
        numbered = [day for day in self.byday if len(day) > 2]
        if self.freq == "WEEKLY" and (numbered or self.bymonthday):
            named = ", ".join(map(str, numbered or self.bymonthday))
            raise ValueError(f"expected freq MONTHLY beside days of a month ({named}), found 'WEEKLY'")
        if self.freq == "MONTHLY" and not self.bymonthday and len(numbered) < len(self.byday):
            raise ValueError(f"expected days with their number in the month beside MONTHLY, found {self.byday}")
        in_order(self.valid_from, self.valid_to)
        return self

    @model_validator(mode="after")
    def _closes_as_told(self) -> "ScheduleSlot":
        if self.closed and (self.opens is None) != (self.closes is None):
            raise ValueError(
                f"expected both times of a break, or none for whole days, found {self.opens or self.closes}"
            )
        if self.closed and not (self.freq or self.valid_from or self.bymonth or self.holidays == "only" or self.opens):
            raise ValueError("expected the days on which it is closed, found none")
        return self

    def rule(self) -> Rule:
        """The rule of a schedule, from the first to the last day that its dates may mean."""
        return Rule(
            freq=self.freq,
            interval=self.interval,
            byday=tuple(self.byday),
            bymonthday=tuple(self.bymonthday),
            bymonth=tuple(self.bymonth),
            valid_from=first_day(self.valid_from) if self.valid_from else None,
            valid_to=last_day(self.valid_to) if self.valid_to else None,
            opens=self.opens,
            closes=self.closes,
            closed=self.closed,
            holidays=self.holidays,
            season=self.season,
        )
