"""What programmes do, for whom and when."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from osl_data.queries.filters import Filters
from osl_data.queries.matching import restriction
from osl_data.queries.rules import rule_of
from osl_data.store.statement import fetch
from osl_data.text.schedule import Rule

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One coded activity; `modality` is what a source states, `state` what is known today.

    `places` are place ids, the city's where nothing narrower is stated.
    """

    id: str
    city: str
    programme: str | None
    programme_name: str | None
    unit: str | None
    type: str
    osl_tool: str
    modality: str
    state: str
    name: str | None
    summary_pl: str
    summary_en: str
    target_groups: list[str]
    places: list[str]


@dataclass(frozen=True, slots=True)
class PracticeCell:
    """How many programmes of a place are stated to have something (`code`), in one modality; None: today not known."""

    place: str
    code: str
    modality: str | None
    programmes: int


@dataclass(frozen=True, slots=True)
class ToldTime:
    """What a time is of: an activity (`type` an activity type) or a contact (`type` a role), told apart by `kind`.

    `state` to `not_before` are those of `osl_data.queries.states.StateRow`.
    """

    kind: str
    id: str
    city: str
    title: str
    programme: str | None
    type: str
    state: str
    with_programme: bool
    due: str | None
    stated_on: str | None
    inferred: bool
    not_before: str | None
    venue: str | None
    venue_may_change: bool
    source: str


@dataclass(frozen=True, slots=True)
class WeeklyHours(ToldTime):
    """Hours of every week, on one weekday. `breaks` are pairs of times."""

    weekday: str
    opens: str | None
    closes: str | None
    breaks: tuple[tuple[str, str], ...]

    def __post_init__(self) -> None:
        breaks = tuple((b["opens"], b["closes"]) if isinstance(b, dict) else b for b in self.breaks)
        object.__setattr__(self, "breaks", breaks)


@dataclass(frozen=True, slots=True)
class ReturningTime(ToldTime):
    """Times that return, but not in every week, or the single date of a contact.

    Dates stand in the rule as whole days, in `valid_from` and `valid_to` as the source has them.
    """

    rule: Rule
    valid_from: str | None
    valid_to: str | None

    def __post_init__(self) -> None:
        object.__setattr__(self, "rule", rule_of(self.rule))


@dataclass(frozen=True, slots=True)
class DatedSession:
    """A session of a date, or of no named day; dates as in `ReturningTime`."""

    id: str
    city: str
    title: str
    name: str | None
    programme: str | None
    type: str
    rule: Rule
    valid_from: str | None
    valid_to: str | None
    venue: str | None
    source: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "rule", rule_of(self.rule))


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One stated time of an activity, with the printed hours; dates as in `ReturningTime`."""

    activity: str
    rule: Rule
    valid_from: str | None
    valid_to: str | None
    venue: str | None
    venue_may_change: bool
    printed: str | None
    source: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "rule", rule_of(self.rule))


def activities(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[ActivityRow]:
    """Activities that pass the filters, by city and programme."""
    return fetch(connection, HERE / "activities.sql", ActivityRow, restriction(connection, filters))


def practice(connection: duckdb.DuckDBPyConnection, filters: Filters, by_city: bool = True) -> list[PracticeCell]:
    """Programmes by city (or by place), activity type and modality; one of several places counts once a city.

    What one plans, does or did of a type counts once, with the time nearest to now, as in `comparison`. A unit that
    does something without a programme counts like one.
    """
    return fetch(
        connection, HERE / "practice.sql", PracticeCell, {**restriction(connection, filters), "by_city": by_city}
    )


def groups_reached(connection: duckdb.DuckDBPyConnection, filters: Filters, by_city: bool = True) -> list[PracticeCell]:
    """Programmes by city (or by place), target group and modality; counted like `practice`."""
    return fetch(
        connection, HERE / "groups_reached.sql", PracticeCell, {**restriction(connection, filters), "by_city": by_city}
    )


def week(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[WeeklyHours]:
    """Meetings and duty hours of every week by weekday and time; contacts that were superseded are left out."""
    return fetch(connection, HERE / "week.sql", WeeklyHours, restriction(connection, filters))


def returning_times(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[ReturningTime]:
    """Times that return but not in every week: nth weekdays, every other week, seasons, months, days not stated."""
    return fetch(connection, HERE / "returning_times.sql", ReturningTime, restriction(connection, filters))


def dated_sessions(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[DatedSession]:
    """Sessions of a date by date, then those of no named day."""
    return fetch(connection, HERE / "dated_sessions.sql", DatedSession, restriction(connection, filters))


def sessions_of(connection: duckdb.DuckDBPyConnection, activity_ids: list[str]) -> list[SessionRow]:
    """The stated times of some activities."""
    return fetch(connection, HERE / "sessions_of.sql", SessionRow, {"activities": activity_ids})
