"""What programmes do, for whom and when."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from osl_data.queries.filters import Filters
from osl_data.queries.matching import restriction
from osl_data.store.statement import fetch

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
class WeeklyHours:
    """Weekly hours of an activity (`type` an activity type) or a contact (`type` a role), told apart by `kind`.

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
    weekday: str
    opens: str | None
    closes: str | None
    venue: str | None
    venue_may_change: bool
    source: str


@dataclass(frozen=True, slots=True)
class DatedSession:
    """A session that is not weekly: dated, or daily without weekdays."""

    id: str
    city: str
    title: str
    name: str | None
    programme: str | None
    type: str
    first_day: str | None
    last_day: str | None
    opens: str | None
    closes: str | None
    venue: str | None
    source: str


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One stated time of an activity, with the printed hours."""

    activity: str
    weekdays: list[str]
    opens: str | None
    closes: str | None
    first_day: str | None
    last_day: str | None
    venue: str | None
    venue_may_change: bool
    printed: str | None
    source: str


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
    """Meetings and duty hours by weekday and time; contacts that were superseded are left out."""
    return fetch(connection, HERE / "week.sql", WeeklyHours, restriction(connection, filters))


def dated_sessions(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[DatedSession]:
    """Sessions that do not fit a week: dated ones by date, then those without weekdays."""
    return fetch(connection, HERE / "dated_sessions.sql", DatedSession, restriction(connection, filters))


def sessions_of(connection: duckdb.DuckDBPyConnection, activity_ids: list[str]) -> list[SessionRow]:
    """The stated times of some activities."""
    return fetch(connection, HERE / "sessions_of.sql", SessionRow, {"activities": activity_ids})
