"""Statistics of activity registers: how much was done, when, where, for whom; figures of sources are not among them.

With `none_below` a question is answered as everybody is told: from events that were changed at random, in multiples of
that number or of `releasing.BASE`, whichever is more, without what then has no event. With 0 it is answered truly.
"""

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Literal, Protocol, TypeVar

from osl_data.statistics.releasing import base_of, nearest, rounded
from osl_data.statistics.selecting import BY, Dimension, EventFilters, Events, reading
from osl_data.statistics.summing import NOTHING, Key, Sums
from osl_data.text import clock

Period = Literal["month", "quarter", "year"]
_MONTH = timedelta(days=31)
LEAST_FOR_PERCENT = 30
"""From so large a number on a change is told in percent, too; a smaller one is told as a number alone."""


@dataclass(frozen=True, slots=True)
class Change:
    """How much a sum grew in a year: `share` of the earlier sum, None where that is too small to say it in percent."""

    difference: int | Decimal
    share: float | None


@dataclass(frozen=True, slots=True)
class Beside:
    """The events of a period beside those of the same days a year before."""

    key: Key
    now: Sums
    before: Sums

    def change(self, name: str) -> Change | None:
        """How `events` or one of `MEASURES` changed; None where either year does not state it."""
        now, before = getattr(self.now, name), getattr(self.before, name)
        if now is None or before is None:
            return None
        return Change(now - before, float(now - before) / float(before) if before >= LEAST_FOR_PERCENT else None)


@dataclass(frozen=True, slots=True)
class Periods:
    """The first and last day of a period, and of the same days a year before."""

    start: date
    end: date
    earlier_start: date
    earlier_end: date


@dataclass(frozen=True, slots=True)
class Spread:
    """Participants of one event, over the `stated` events that state them; None is so few that it may not be told."""

    key: Key
    stated: int
    least: int | None
    lower: float | None
    median: float | None
    upper: float | None
    most: int | None
    mean: float | None


@dataclass(frozen=True, slots=True)
class Season:
    """Events of one weekday (1 is Monday) in one month of the year, all years together."""

    month: int
    weekday: int
    events: int
    participants: int | None
    participants_stated: int


@dataclass(frozen=True, slots=True)
class Novelty:
    """Activity types of a period, once a place: `new` ones the register never had there before."""

    key: Key
    new: int
    repeated: int


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day that the register of a city has events on."""

    city: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class About:
    """What there is in all."""

    events: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class EventTerm:
    """Something that occurs: kind (city, place, programme, type, group), code, city of a place or programme."""

    kind: str
    code: str
    city: str | None


def about(events: Events, *, none_below: int = 0) -> About:
    """How many events there are, and from when to when."""
    base = base_of(none_below)
    found = About(*events.rows("about", {"events": "released_events AS events" if base else "events"}, {})[0])
    return replace(found, events=nearest(found.events, base))


def choices(events: Events) -> list[EventTerm]:
    """What occurs in the registers, by kind and code."""
    return [EventTerm(*row) for row in events.rows("choices", {}, {})]


def sums(events: Events, filters: EventFilters, by: Dimension = "all", *, none_below: int = 0) -> list[Sums]:
    """Events, participants, volunteers, hours and cost by one dimension, in its order; only values that have events."""
    base = base_of(none_below)
    read = reading(events, filters, BY[by].column, released=base > 0)
    rows = events.rows("sums", read.parts(by), read.parameters)
    return rounded([Sums(*row) for row in rows if row[1]], base)


def total(events: Events, filters: EventFilters, *, none_below: int = 0) -> Sums:
    """All events that pass the filters together."""
    return next(iter(sums(events, filters, none_below=none_below)), NOTHING)


def beside_last_year(
    events: Events, filters: EventFilters, by: Dimension = "all", *, none_below: int = 0
) -> list[Beside]:
    """Each value of a dimension beside the same days of the year before; a 29 February has the 28th beside it.

    See `periods` for which days these are.
    """
    days = periods(events, filters)
    now = filters.model_copy(update={"start": days.start, "end": days.end})
    before = filters.model_copy(update={"start": days.earlier_start, "end": days.earlier_end})
    found = {row.key: row for row in sums(events, now, by, none_below=none_below)}
    earlier = {_year_later(row.key, by): row for row in sums(events, before, by, none_below=none_below)}
    keys = sorted(found.keys() | earlier.keys(), key=lambda key: (key is None, key))
    return [Beside(key, found.get(key, NOTHING._replace(key=key)), earlier.get(key, NOTHING)) for key in keys]


def spread(events: Events, filters: EventFilters, by: Dimension = "all", *, none_below: int = 0) -> list[Spread]:
    """Participants of an event by one dimension: quartiles, median, least, most and mean, exactly."""
    base = base_of(none_below)
    read = reading(events, filters, BY[by].column, aggregated=False, released=base > 0)
    found = [Spread(*row) for row in events.rows("spread", read.parts(by), read.parameters)]
    return [row for each in found if (row := _released_spread(each, base)).stated]


def seasons(events: Events, filters: EventFilters, *, none_below: int = 0) -> list[Season]:
    """Events and participants by month of the year and weekday."""
    base = base_of(none_below)
    read = reading(events, filters, "month", "weekday", released=base > 0)
    rows = events.rows("seasons", {"source": read.source, "condition": read.condition}, read.parameters)
    found = [Season(month, day, *(n and nearest(n, base) for n in numbers)) for month, day, *numbers in rows]
    return [each for each in found if each.events]


def novelty(events: Events, filters: EventFilters, by: Period = "year", *, none_below: int = 0) -> list[Novelty]:
    """New and repeated activity types by period."""
    base = base_of(none_below)
    read = reading(events, filters, "month", "spot", "type", released=base > 0)
    months = {"month": 1, "quarter": 3, "year": 12}[by]
    shown = "period" if by == "year" else f"make_date(period * {months} // 12, period * {months} % 12 + 1, 1)"
    parts = {"source": read.source, "condition": read.condition, "months": str(months), "shown": shown}
    rows = events.rows("novelty", {**parts, "times": "times" if base else "1"}, read.parameters)
    found = [Novelty(key, nearest(new, base), nearest(repeated, base)) for key, new, repeated in rows]
    return [row for row in found if row.new or row.repeated]


def periods(events: Events, filters: EventFilters) -> Periods:
    """The days that are compared: those of the filters, but none after the newest event of the cities asked for, for
    what is not yet over would stand beside a whole year; without a first day the year of the last.
    """
    of_cities = reading(events, EventFilters(cities=filters.cities), aggregated=False)
    newest = events.rows("last", {"condition": of_cities.condition}, of_cities.parameters)[0][0] or clock.today()
    end = min(filters.end, newest) if filters.end else newest
    start = filters.start or date(end.year, 1, 1)
    end = max(start, end)
    return Periods(start, end, _year_before(start), _year_before(end))


def half_there(events: Events, filters: EventFilters, days: Periods) -> list[Span]:
    """The cities whose registers begin or end within the days compared, by more than a month."""
    of_cities = reading(events, EventFilters(cities=filters.cities), aggregated=False)
    spans = [Span(*row) for row in events.rows("spans", {"condition": of_cities.condition}, of_cities.parameters)]
    return [span for span in spans if span.first > days.earlier_start + _MONTH or span.last < days.end - _MONTH]


def of_largest(values: Sequence[int | float | Decimal | None]) -> list[float | None]:
    """Each value as a share of the largest, for the length of a bar; None stays None."""
    found = [None if value is None else float(value) for value in values]
    largest = max((value for value in found if value is not None), default=0.0) or 1.0
    return [None if value is None else value / largest for value in found]


def on_axis(row: Spread, most: int) -> tuple[float, float, float, float, float]:
    """Least, quartiles and most of a distribution as shares of an axis from 0 to `most`; what is not told as 0."""
    least, lower, median, upper, largest = (
        (value or 0) / (most or 1) for value in (row.least, row.lower, row.median, row.upper, row.most)
    )
    return least, lower, median, upper, largest


class _Keyed(Protocol):
    @property
    def key(self) -> Key: ...


Row = TypeVar("Row", bound=_Keyed)


def ranked(rows: Sequence[Row], value: Callable[[Row], int | float | Decimal | None]) -> list[Row]:
    """The rows with the largest value first; those without one, and last what states no key, come after."""
    return sorted(rows, key=lambda row: (row.key is None, value(row) is None, -(value(row) or 0)))


def _year_before(day: date) -> date:
    """The same day a year before; the last day of a month stays the last, so that whole months stay whole."""
    longest = monthrange(day.year - 1, day.month)[1]
    ends = (day + timedelta(days=1)).day == 1
    return date(day.year - 1, day.month, longest if ends else min(day.day, longest))


def _year_later(key: Key, by: Dimension) -> Key:
    if isinstance(key, date):
        return key.replace(year=key.year + 1)
    return key + 1 if by == "year" and isinstance(key, int) else key


def _released_spread(row: Spread, base: int) -> Spread:
    """Numbers between 0 and the base are not told: of few events, or between two numbers of people."""
    names = ("least", "lower", "median", "upper", "most", "mean")
    few: dict[str, Any] = {name: None for name in names if 0 < getattr(row, name) < base}
    return replace(row, stated=nearest(row.stated, base), **few)
