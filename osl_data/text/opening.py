"""Whether a house is open at a moment: weekly hours, Polish public holidays, the clocks of Warsaw."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Literal, Protocol

from osl_data.text.clock import WARSAW
from osl_data.text.hours import WEEKDAYS

_DAYS_AHEAD = 35
"""How far the next opening is looked for: holidays may take the only weekday more than once in a row."""

_LANGUAGES = {"pl": "pl", "en": "en_US"}

_Span = tuple[datetime, datetime]
"""Opening and closing in UTC, where times can be compared across a change of the clocks."""


class Weekly(Protocol):
    """Hours on some weekdays: `mon` … `sun`, none when the source names none; times as HH:MM."""

    @property
    def weekdays(self) -> Collection[str]: ...
    @property
    def opens(self) -> str: ...
    @property
    def closes(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Opening:
    """What stated hours say about one moment; times are aware, in Warsaw.

    `until` is when it closes, if it is open; `next_opening` the next time that it opens, if that is known;
    `holiday` the name of the public holiday on that day.
    """

    state: Literal["open", "closed", "unknown"]
    until: datetime | None = None
    next_opening: datetime | None = None
    holiday: str | None = None


def opening(hours: Iterable[Weekly], moment: datetime, language: str = "pl") -> Opening:
    """Whether it is open at a moment, until when, and when it opens next.

    On a public holiday it is closed; the closing minute is closed. Hours that name no weekday say nothing about
    a day: the state is unknown, unless other hours, which name theirs, say that it is open.

    Args:
        hours: weekly hours as stated.
        moment: an aware time.
        language: of the holiday's name, `pl` or `en`.

    Raises:
        ValueError: the moment has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError(f"expected a time with a time zone, found {moment.isoformat()}")
    stated = list(hours)
    dated = [each for each in stated if each.weekdays]
    now, today = moment.astimezone(UTC), moment.astimezone(WARSAW).date()
    holiday = _holidays(today.year, language).get(today)
    until = next((closes for opens, closes in _spans(dated, today) if opens <= now < closes), None)
    if until:
        return Opening("open", until.astimezone(WARSAW), _next(dated, today, until), holiday)
    if not stated or len(dated) < len(stated):
        return Opening("unknown", holiday=holiday)
    return Opening("closed", next_opening=_next(dated, today, now), holiday=holiday)


def _next(hours: Sequence[Weekly], today: date, after: datetime) -> datetime | None:
    for ahead in range(_DAYS_AHEAD):
        for opens, _ in _spans(hours, today + timedelta(days=ahead)):
            if opens > after:
                return opens.astimezone(WARSAW)
    return None


def _spans(hours: Sequence[Weekly], day: date) -> list[_Span]:
    """From when to when it is open on a day, in order; hours that touch or overlap make one span."""
    if day in _holidays(day.year):
        return []
    weekday = WEEKDAYS[day.weekday()]
    spans: list[_Span] = []
    for opens, closes in sorted(_span(day, each) for each in hours if weekday in each.weekdays):
        if spans and opens <= spans[-1][1]:
            opens, closes = spans[-1][0], max(closes, spans.pop()[1])
        if opens < closes:
            spans.append((opens, closes))
    return spans


def _span(day: date, hours: Weekly) -> _Span:
    """A time that the clocks show twice is the first one for opening, the last one for closing."""
    opens, closes = time.fromisoformat(hours.opens), time.fromisoformat(hours.closes).replace(fold=1)
    return (
        datetime.combine(day, opens, WARSAW).astimezone(UTC),
        datetime.combine(day, closes, WARSAW).astimezone(UTC),
    )


@cache
def _holidays(year: int, language: str = "pl") -> dict[date, str]:
    """Public holidays of Poland in a year, by date."""
    from holidays import country_holidays  # 0.5 s that only an answer about hours has to spend, and that once

    return dict(country_holidays("PL", years=year, language=_LANGUAGES[language]))
