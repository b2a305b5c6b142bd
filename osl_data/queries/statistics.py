"""Statistics of activity registers: how much was done, when, where, for whom; figures of sources are not among them."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from osl_data.queries.events import BY, Dimension, EventFilters, Events, reading

Key = str | int | date | None
Period = Literal["month", "quarter", "year"]
SMALL = 5
"""Below so many people a number may point to persons."""


class Measure(NamedTuple):
    """A sum over the events that state it.

    Attributes:
        total: the sum; None when no event states it, or it is suppressed.
        stated: how many events state it.
        suppressed: whether it is withheld, for it is of few people or would give such a number away.
    """

    total: int | Decimal | None
    stated: int
    suppressed: bool = False


class Sums(NamedTuple):
    """The events of one value of a dimension: each sum, None where no event states it, and how many events do.

    `key` is the first day of a month or quarter, a year, a weekday (1 is Monday), an hour, or a code; None where
    the events state none, and for all events together. `suppressed` names the sums that are withheld.
    """

    key: Key
    events: int
    participants: int | None = None
    participants_stated: int = 0
    women: int | None = None
    women_stated: int = 0
    men: int | None = None
    men_stated: int = 0
    under_18: int | None = None
    under_18_stated: int = 0
    aged_60: int | None = None
    aged_60_stated: int = 0
    volunteers: int | None = None
    volunteers_stated: int = 0
    volunteer_hours: Decimal | None = None
    volunteer_hours_stated: int = 0
    cost: Decimal | None = None
    cost_stated: int = 0
    suppressed: frozenset[str] = frozenset()

    def measure(self, name: str) -> Measure:
        """One sum with all that is known of it; `name` is one of `MEASURES`."""
        return Measure(getattr(self, name), getattr(self, f"{name}_stated"), name in self.suppressed)


PEOPLE = ("participants", "women", "men", "under_18", "aged_60", "volunteers")
_PARTS = ("women", "men", "under_18", "aged_60")
MEASURES = (*PEOPLE, "volunteer_hours", "cost")


@dataclass(frozen=True, slots=True)
class Beside:
    """The events of a period beside those of the same days a year before."""

    key: Key
    now: Sums
    before: Sums


@dataclass(frozen=True, slots=True)
class Spread:
    """Participants of one event, over the `stated` events that state them; all None when suppressed."""

    key: Key
    stated: int
    participants: int | None
    least: int | None
    lower: float | None
    median: float | None
    upper: float | None
    most: int | None
    suppressed: bool = False

    @property
    def mean(self) -> float | None:
        """Participants by event that states them."""
        return self.participants / self.stated if self.participants is not None and self.stated else None


@dataclass(frozen=True, slots=True)
class Season:
    """Events of one weekday (1 is Monday) in one month of the year, all years together."""

    month: int
    weekday: int
    events: int
    participants: int | None
    participants_stated: int
    suppressed: bool = False


@dataclass(frozen=True, slots=True)
class Novelty:
    """Activity types of a period, once a place: `new` ones the register never had there before."""

    key: Key
    new: int
    repeated: int


@dataclass(frozen=True, slots=True)
class About:
    """What there is in all."""

    events: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that occurs: kind (city, place, programme, type, group), code, city of a place or programme."""

    kind: str
    code: str
    city: str | None


def about(events: Events) -> About:
    """How many events there are, and from when to when."""
    return About(*events.rows("about", {}, {})[0])


def choices(events: Events) -> list[Choice]:
    """What occurs in the registers, by kind and code."""
    return [Choice(*row) for row in events.rows("choices", {}, {})]


def sums(events: Events, filters: EventFilters, by: Dimension = "all", *, suppress_below: int = 0) -> list[Sums]:
    """Events, participants, volunteers, hours and cost by one dimension, in its order; only values that have events.

    Args:
        suppress_below: withhold sums of people from 1 to less than this; 0 withholds none.
    """
    read = reading(events, filters, BY[by].column)
    rows = events.rows("sums", read.parts(by), read.parameters)
    return _suppressed([Sums(*row) for row in rows if row[1]], suppress_below)


def total(events: Events, filters: EventFilters, *, suppress_below: int = 0) -> Sums:
    """All events that pass the filters together."""
    return next(iter(sums(events, filters, suppress_below=suppress_below)), NOTHING)


NOTHING = Sums(None, 0)
"""No event at all."""


def beside_last_year(
    events: Events, filters: EventFilters, by: Dimension = "all", *, suppress_below: int = 0
) -> list[Beside]:
    """Each value of a dimension beside the same days of the year before; a 29 February has the 28th beside it.

    Without a period in the filters it is the year of the newest event, up to that event's day.
    """
    now = _with_period(events, filters)
    before = now.model_copy(update={"start": _year_before(now.start), "end": _year_before(now.end)})
    found = {row.key: row for row in sums(events, now, by, suppress_below=suppress_below)}
    earlier = {_year_later(row.key, by): row for row in sums(events, before, by, suppress_below=suppress_below)}
    keys = sorted(found.keys() | earlier.keys(), key=lambda key: (key is None, key))
    return [Beside(key, found.get(key, NOTHING._replace(key=key)), earlier.get(key, NOTHING)) for key in keys]


def spread(events: Events, filters: EventFilters, by: Dimension = "all", *, suppress_below: int = 0) -> list[Spread]:
    """Participants of an event by one dimension: quartiles, median, least and most, exactly.

    Args:
        suppress_below: withhold what is of 1 to less than so many people or events: single numbers of a few
            events would say how many came to each.
    """
    read = reading(events, filters, BY[by].column, aggregated=False)
    found = [Spread(*row) for row in events.rows("spread", read.parts(by), read.parameters)]
    few = {row.key for row in found if 0 < min(row.stated, row.participants or 0) < suppress_below}
    return [_withheld_spread(row) if row.key in few else row for row in found]


def seasons(events: Events, filters: EventFilters, *, suppress_below: int = 0) -> list[Season]:
    """Events and participants by month of the year and weekday."""
    read = reading(events, filters, "month", "weekday")
    rows = events.rows("seasons", {"source": read.source, "condition": read.condition}, read.parameters)
    found = [Season(*row) for row in rows]
    return [replace(each, participants=None, suppressed=True) if _few(each, suppress_below) else each for each in found]


def novelty(events: Events, filters: EventFilters, by: Period = "year") -> list[Novelty]:
    """New and repeated activity types by period."""
    read = reading(events, filters, "month", "spot", "type")
    months = {"month": 1, "quarter": 3, "year": 12}[by]
    shown = "period" if by == "year" else f"make_date(period * {months} // 12, period * {months} % 12 + 1, 1)"
    parts = {"source": read.source, "condition": read.condition, "months": str(months), "shown": shown}
    return [Novelty(*row) for row in events.rows("novelty", parts, read.parameters)]


def _with_period(events: Events, filters: EventFilters) -> EventFilters:
    if filters.start and filters.end:
        return filters
    last = filters.end or about(events).last or date.today()
    return filters.model_copy(update={"start": filters.start or date(last.year, 1, 1), "end": last})


def _year_before(day: date | None) -> date | None:
    """The same day a year before; the last day of a month stays the last, so that whole months stay whole."""
    if day is None:
        return None
    longest = monthrange(day.year - 1, day.month)[1]
    ends = (day + timedelta(days=1)).day == 1
    return date(day.year - 1, day.month, longest if ends else min(day.day, longest))


def _year_later(key: Key, by: Dimension) -> Key:
    if isinstance(key, date):
        return key.replace(year=key.year + 1)
    return key + 1 if by == "year" and isinstance(key, int) else key


def _withheld_spread(row: Spread) -> Spread:
    return replace(row, participants=None, least=None, lower=None, median=None, upper=None, most=None, suppressed=True)


def _suppressed(rows: list[Sums], below: int) -> list[Sums]:
    """Withhold numbers of few people, and those from which they could be worked out.

    With one part of the participants all parts go, for women and men make up all. Where one row alone is
    withheld, the next smallest goes with it, for the sum of all rows would tell it.
    """
    if not below:
        return rows
    hidden = {name: {index for index, row in enumerate(rows) if _few(row, below, name)} for name in PEOPLE}
    together = hidden["participants"].union(*(hidden[name] for name in _PARTS))
    for name in PEOPLE:
        hidden[name] |= together if name in _PARTS else set()
        if len(hidden[name]) == 1:
            hidden[name] |= _smallest(rows, name, hidden[name])
    return [_hide(row, [name for name in PEOPLE if index in hidden[name]]) for index, row in enumerate(rows)]


def _few(row: Sums | Season, below: int, name: str = "participants") -> bool:
    total = getattr(row, name)
    return total is not None and 0 < total < below


def _hide(row: Sums, names: Sequence[str]) -> Sums:
    held = [name for name in names if getattr(row, name) is not None]
    hidden: dict[str, Any] = dict.fromkeys(held)
    return row._replace(**hidden, suppressed=frozenset(held)) if held else row


def _smallest(rows: Sequence[Sums], name: str, but: set[int]) -> set[int]:
    others = [(getattr(row, name), index) for index, row in enumerate(rows) if index not in but]
    filled = [pair for pair in others if pair[0]]
    return {min(filled)[1]} if filled else set()
