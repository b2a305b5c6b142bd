"""The state of a programme or activity, rule by rule, with every date on both sides of its boundary.

The day is 24 November 2026, so what a source of 24 November 2024 says runs, runs, and what one of the day before says
ran. All records stand in one build of their own; a case tells what is stated of one, and the whole row of its state.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import duckdb
import pytest

from osl_data.store.scripts import SCHEMA, derived, run

DAY = "2026-11-24"


@dataclass(frozen=True)
class Dated:
    """The dates of a source."""

    published: str | None = None
    inferred: str | None = None
    confirmed: str | None = None
    not_before: str | None = None


@dataclass(frozen=True)
class Case:
    """What is stated of a record, and the row of its state: state, due, stated_on, inferred, not_before."""

    name: str
    stated: str
    row: tuple[str, str | None, str | None, bool, str | None]
    sources: tuple[Dated, ...] = (Dated(),)
    kind: str = "programme"
    as_of: str | None = None
    start: str | None = None
    end: str | None = None
    sessions: tuple[dict[str, Any], ...] = ()
    of: str | None = None
    with_programme: bool = False
    others: tuple[Dated, ...] = field(default=())
    """Sources that state other fields, and nothing of the state."""


NEW = (Dated(published="2026-06-01"),)
RUNNING = ("running", None, "2026-06-01", False, None)


def active(name: str, row: tuple[str, str | None, str | None, bool, str | None], *sources: Dated, **more: Any) -> Case:
    return Case(name, "active", row, sources or NEW, **more)


def current(name: str, row: tuple[str, str | None, str | None, bool, str | None], **more: Any) -> Case:
    return Case(name, "current", row, **{"sources": NEW, "kind": "activity"} | more)


def planned(name: str, row: tuple[str, str | None, str | None, bool, str | None], *sources: Dated, **more: Any) -> Case:
    return Case(name, "planned", row, sources or (Dated(),), **more)


CASES = [
    # A source is believed for 24 months, to the day; a partial date counts from its first day.
    active("to-the-day", ("running", None, "2024-11-24", False, None), Dated("2024-11-24")),
    active("a-day-less", ("was_running", None, "2024-11-23", False, None), Dated("2024-11-23")),
    active("a-month", ("running", None, "2024-12", False, None), Dated("2024-12")),
    active("the-month", ("was_running", None, "2024-11", False, None), Dated("2024-11")),
    active("a-year", ("running", None, "2025", False, None), Dated("2025")),
    active("the-year", ("was_running", None, "2024", False, None), Dated("2024")),
    active("years-ago", ("was_running", None, "2010-12-22", False, None), Dated("2010-12-22")),
    # Published or confirmed, not merely inferred; the newest of those that state it.
    active("inferred", ("was_running", None, "2026-01", True, None), Dated(inferred="2026-01")),
    active("confirmed", ("running", None, "2026-11-20", False, None), Dated("2019", confirmed="2026-11-20")),
    active("confirmed-only", ("running", None, "2026-11-20", False, None), Dated(confirmed="2026-11-20")),
    active(
        "confirmed-long-ago", ("was_running", None, "2024-11-23", False, None), Dated("2019", confirmed="2024-11-23")
    ),
    active(
        "published-after-check", ("running", None, "2025-05", False, None), Dated("2025-05", confirmed="2025-01-31")
    ),
    active("newest-of-two", RUNNING, Dated("2019"), *NEW),
    active("newest-is-inferred", ("was_running", None, "2025", True, None), Dated("2019"), Dated(inferred="2025")),
    active("newest-is-published", ("was_running", None, "2019", False, None), Dated("2019"), Dated(inferred="2018")),
    active("alike", ("was_running", None, "2019", False, None), Dated("2019"), Dated(inferred="2019")),
    active("running-beside-inferred", RUNNING, *NEW, Dated(inferred="2026-10")),
    active("of-other-fields", ("was_running", None, "2019", False, None), Dated("2019"), others=NEW),
    active("no-date", ("undated", None, None, False, None), Dated()),
    active("no-date-but-of-other-fields", ("undated", None, None, False, None), Dated(), others=NEW),
    active("not-before", ("undated", None, None, False, "2025"), Dated(not_before="2017"), Dated(not_before="2025")),
    active(
        "not-before-of-a-dated-one", ("was_running", None, "2019", False, None), Dated("2019"), Dated(not_before="2025")
    ),
    # That it began some time tells nothing of its state.
    active("since-2012", RUNNING, start="2012"),
    active("since-2012-long-ago", ("was_running", None, "2019-05", False, None), Dated("2019-05"), start="2012"),
    active("since-2012-inferred", ("was_running", None, "2025", True, None), Dated(inferred="2025"), start="2012"),
    active("since-2012-undated", ("undated", None, None, False, None), Dated(), start="2012"),
    active(
        "since-2012-not-before", ("undated", None, None, False, "2017-03"), Dated(not_before="2017-03"), start="2012"
    ),
    active("since-2012-known-before", ("was_running", None, "2011", False, None), Dated("2011"), start="2012"),
    active("since-2012-to-end", RUNNING, start="2012", end="2027"),
    # The date that a source itself gives comes first, and is as good as the source's own.
    active("as-of", ("was_running", None, "2020", False, None), *NEW, as_of="2020"),
    active("as-of-lately", ("running", None, "2025-01", False, None), *NEW, as_of="2025-01"),
    active("as-of-of-an-undated", ("was_running", None, "2026-01", True, None), Dated(), as_of="2026-01"),
    active(
        "as-of-of-an-inferred", ("was_running", None, "2026-01", True, None), Dated(inferred="2026-05"), as_of="2026-01"
    ),
    # A stated end that is over; today it is not yet. A partial date is over with its last day.
    active("ends-today", RUNNING, end=DAY),
    active("ended-yesterday", ("ended_by_plan", "2026-11-23", "2026-06-01", False, None), end="2026-11-23"),
    active("ends-this-month", RUNNING, end="2026-11"),
    active("ended-last-month", ("ended_by_plan", "2026-10", "2026-06-01", False, None), end="2026-10"),
    active("ends-this-year", RUNNING, end="2026"),
    active("ended-last-year", ("ended_by_plan", "2025", "2026-06-01", False, None), end="2025"),
    active("ended-undated", ("ended_by_plan", "2024", None, False, None), Dated(), end="2024"),
    active(
        "ended-in-february", ("ended_by_plan", "2024-02", "2023", True, None), Dated(inferred="2023"), end="2024-02"
    ),
    Case("unknown-ended", "unknown", ("ended_by_plan", "2025", None, False, None), NEW, end="2025"),
    Case("unknown", "unknown", ("unknown", None, None, False, None), NEW, end="2026-12"),
    Case("unknown-undated", "unknown", ("unknown", None, None, False, None), (Dated(not_before="2017"),)),
    # What a source says has ended; its end may be stated or not.
    Case("ended", "ended", ("ended", None, "2026-06-01", False, None), NEW),
    Case("ended-with-a-date", "ended", ("ended", "2018", "2019", True, None), (Dated(inferred="2019"),), end="2018"),
    Case("ended-before-its-end", "ended", ("ended", None, "2026-06-01", False, None), NEW, end="2027"),
    Case("ended-undated-source", "ended", ("ended", None, None, False, "2017"), (Dated(not_before="2017"),)),
    # Planned for a day: it is ahead until that is over.
    planned("for-today", ("planned", DAY, None, False, None), start=DAY),
    planned("for-yesterday", ("plan_passed", "2026-11-23", None, False, None), start="2026-11-23"),
    planned("for-this-month", ("planned", "2026-11", None, False, None), start="2026-11"),
    planned("for-last-month", ("plan_passed", "2026-10", "2026-06-01", False, None), *NEW, start="2026-10"),
    planned("for-last-year", ("plan_passed", "2025", "2019", False, None), Dated("2019"), start="2025", end="2028"),
    planned("to-end", ("planned", "2028", "2019", False, None), Dated("2019"), end="2028"),
    planned("to-have-ended", ("plan_passed", "2025", "2019", False, None), Dated("2019"), end="2025"),
    # Without a day the plan itself is as new as what runs.
    planned("lately", ("planned", None, "2024-11-24", False, None), Dated("2024-11-24")),
    planned("long-ago", ("plan_passed", None, "2024-11-23", False, None), Dated("2024-11-23")),
    planned("lately-inferred", ("plan_passed", None, "2026-01", True, None), Dated(inferred="2026-01")),
    planned("some-time", ("plan_passed", None, None, False, "2025"), Dated(not_before="2025")),
    # An activity: the last day of its sessions is its end, unless some have none.
    current("weekly", RUNNING, sessions=({"freq": "WEEKLY"},)),
    current("no-sessions", RUNNING),
    current("last-day-today", RUNNING, sessions=({"freq": "WEEKLY", "valid_to": DAY},)),
    current(
        "last-day-yesterday",
        ("ended_by_plan", "2026-11-23", "2026-06-01", False, None),
        sessions=({"freq": "WEEKLY", "valid_to": "2026-11-23"},),
    ),
    current("one-day", ("ended_by_plan", "2026-09", "2026-06-01", False, None), sessions=({"valid_from": "2026-09"},)),
    current("from-a-day-on", RUNNING, sessions=({"freq": "WEEKLY", "valid_from": "2026-09"},)),
    current(
        "two-ends",
        ("ended_by_plan", "2025", "2026-06-01", False, None),
        sessions=({"valid_to": "2025"}, {"valid_from": "2025-03-01"}),
    ),
    current("one-of-two-ends", RUNNING, sessions=({"valid_to": "2025"}, {"freq": "WEEKLY"})),
    current("one-of-two-ahead", RUNNING, sessions=({"valid_to": "2025"}, {"valid_from": "2026-12-01"})),
    current("old", ("was_running", None, "2019", True, None), sources=(Dated(inferred="2019"),)),
    current("undated-activity", ("undated", None, None, False, None), sources=(Dated(),)),
    Case(
        "past",
        "past",
        ("ended", "2015-12", "2016", False, None),
        (Dated("2016"),),
        "activity",
        sessions=({"valid_from": "2015-04"}, {"valid_from": "2015-12"}),
    ),
    Case("past-some-time", "past", ("ended", None, "2016", False, None), (Dated("2016"),), "activity"),
    planned(
        "session-ahead",
        ("planned", "2026-12", None, False, None),
        kind="activity",
        sessions=({"valid_from": "2026-01"}, {"valid_from": "2026-12"}),
    ),
    planned(
        "session-over",
        ("plan_passed", "2026-10", None, False, None),
        kind="activity",
        sessions=({"valid_from": "2026-10", "valid_to": "2027-01"},),
    ),
    planned(
        "session-with-an-end",
        ("planned", "2027-01", None, False, None),
        kind="activity",
        sessions=({"valid_to": "2027-01"},),
    ),
    # An activity ends with its programme, unless it has an end of its own or a later source tells of it.
    active("over", ("ended_by_plan", "2025", "2026-06-01", False, None), end="2025"),
    current(
        "of-over",
        ("ended_by_plan", "2025", "2025-12-31", False, None),
        sources=(Dated("2025-12-31"),),
        of="over",
        with_programme=True,
    ),
    current("of-over-later", ("running", None, "2026-01-01", False, None), sources=(Dated("2026-01-01"),), of="over"),
    current(
        "of-over-later-inferred",
        ("was_running", None, "2026-01", True, None),
        sources=(Dated(inferred="2026-01"),),
        of="over",
    ),
    current(
        "of-over-undated",
        ("ended_by_plan", "2025", None, False, None),
        sources=(Dated(),),
        of="over",
        with_programme=True,
    ),
    current(
        "of-over-bound",
        ("ended_by_plan", "2025", None, False, "2025-12"),
        sources=(Dated(not_before="2025-12"),),
        of="over",
        with_programme=True,
    ),
    current(
        "of-over-bound-later",
        ("undated", None, None, False, "2026-01"),
        sources=(Dated(not_before="2026-01"),),
        of="over",
    ),
    current(
        "of-over-ending",
        ("was_running", None, "2024-01", False, None),
        sources=(Dated("2024-01"),),
        sessions=({"valid_to": "2027"},),
        of="over",
    ),
    current(
        "of-over-ended",
        ("ended_by_plan", "2026-10", "2026-06-01", False, None),
        sessions=({"valid_to": "2026-10"},),
        of="over",
    ),
    planned(
        "of-over-planned",
        ("plan_passed", None, "2025-06-01", False, None),
        Dated("2025-06-01"),
        kind="activity",
        of="over",
    ),
    planned(
        "of-over-planned-ahead",
        ("plan_passed", "2027", None, False, None),
        kind="activity",
        sessions=({"valid_from": "2027"},),
        of="over",
    ),
    planned("of-over-planned-later", ("planned", None, "2026-06-01", False, None), *NEW, kind="activity", of="over"),
    Case("of-over-past", "past", ("ended", None, "2024", False, None), (Dated("2024"),), "activity", of="over"),
    Case("unknown-over", "unknown", ("ended_by_plan", "2025", None, False, None), end="2025"),
    current(
        "of-unknown-over",
        ("ended_by_plan", "2025", None, False, None),
        sources=(Dated(),),
        of="unknown-over",
        with_programme=True,
    ),
    active("over-today", RUNNING, end=DAY),
    current("of-over-today", ("undated", None, None, False, None), sources=(Dated(),), of="over-today"),
    Case("closed", "ended", ("ended", None, "2020", False, None), (Dated("2020"),)),
    current("of-closed", ("ended", None, "2026-06-01", False, None), of="closed", with_programme=True),
    planned("of-closed-planned", ("plan_passed", None, "2026-06-01", False, None), *NEW, kind="activity", of="closed"),
    Case("closed-2018", "ended", ("ended", "2018", None, False, None), end="2018"),
    current(
        "of-closed-2018",
        ("ended", "2018", "2018-12-31", False, None),
        sources=(Dated("2018-12-31"),),
        of="closed-2018",
        with_programme=True,
    ),
    current(
        "of-closed-2018-later", ("was_running", None, "2019", False, None), sources=(Dated("2019"),), of="closed-2018"
    ),
    planned("to-come", ("plan_passed", "2020", None, False, None), start="2020", end="2021"),
    current("of-to-come", RUNNING, of="to-come"),
    # What is part of a programme does not.
    active("part-of-over", RUNNING, of="over"),
    active("part-of-closed", ("undated", None, None, False, None), Dated(), of="closed"),
    planned("part-of-closed-planned", ("planned", None, "2026-06-01", False, None), *NEW, of="closed"),
]


@pytest.fixture(scope="module")
def cases() -> Iterator[duckdb.DuckDBPyConnection]:
    """A database of all cases."""
    with duckdb.connect() as connection:
        run(connection, SCHEMA)
        connection.execute("INSERT INTO build_day VALUES (?)", [DAY])
        for case in CASES:
            _insert(connection, case)
        run(connection, *derived())
        yield connection


@pytest.fixture(scope="module")
def states(cases: duckdb.DuckDBPyConnection) -> dict[str, tuple[Any, ...]]:
    """The row of each case."""
    rows = cases.execute(
        "SELECT record, kind, with_programme, state, due, stated_on, inferred, not_before FROM record_state"
    )
    return {row[0]: row[1:] for row in rows.fetchall()}


def _insert(connection: duckdb.DuckDBPyConnection, case: Case) -> None:
    field_ = "status" if case.kind == "programme" else "modality"
    for number, dates in enumerate((*case.sources, *case.others)):
        source = f"{case.name}-{number}"
        connection.execute(
            "INSERT INTO source BY NAME SELECT ? AS id, 'page' AS type, '' AS title, '' AS publisher, ? AS published,"
            " ? AS published_inferred, ? AS confirmed, ? AS not_before, '2026-11-22' AS read, true AS complete,"
            " 'restated' AS text, '' AS summary_pl, '' AS summary_en",
            [source, dates.published, dates.inferred, dates.confirmed, dates.not_before],
        )
        stated = field_ if number < len(case.sources) else "name"
        connection.execute("INSERT INTO evidence VALUES (?, ?, ?, 'fact 1', NULL, NULL)", [case.name, stated, source])
    if case.kind == "programme":
        connection.execute(
            "INSERT INTO programme BY NAME SELECT ? AS id, '' AS city, 'pal' AS type, '' AS name, ? AS part_of,"
            " ? AS status, ? AS status_as_of, ? AS start, ? AS \"end\", '' AS summary_pl, '' AS summary_en",
            [case.name, case.of, case.stated, case.as_of, case.start, case.end],
        )
        return
    connection.execute(
        "INSERT INTO activity BY NAME SELECT ? AS id, '' AS city, ? AS programme, 'animation' AS type, ? AS modality,"
        " '' AS summary_pl, '' AS summary_en",
        [case.name, case.of, case.stated],
    )
    for position, session in enumerate(case.sessions):
        connection.execute(
            "INSERT INTO session BY NAME SELECT ? AS activity, ? AS position, ? AS freq, 1 AS interval, [] AS byday,"
            " [] AS bymonthday, [] AS bymonth, false AS closed, ? AS valid_from, ? AS valid_to,"
            " false AS venue_may_change, '' AS source",
            [case.name, position, session.get("freq"), session.get("valid_from"), session.get("valid_to")],
        )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_state_that_follows_from_what_is_stated(case: Case, states: dict[str, tuple[Any, ...]]) -> None:
    assert states[case.name] == (case.kind, case.with_programme, *case.row)


@pytest.mark.parametrize(
    ("state", "time"),
    [
        ("running", "current"),
        ("was_running", None),
        ("undated", None),
        ("ended_by_plan", "past"),
        ("ended", "past"),
        ("planned", "planned"),
        ("plan_passed", None),
        ("unknown", None),
    ],
)
def test_the_time_that_a_state_stands_for(connection: duckdb.DuckDBPyConnection, state: str, time: str | None) -> None:
    assert connection.execute("SELECT time_of(?)", [state]).fetchone() == (time,)


@pytest.mark.parametrize(
    ("case", "years"),
    [
        ("since-2012", (2012, None, None)),
        ("since-2012-long-ago", (2012, "2019-05", 2019)),
        ("since-2012-inferred", (2012, "2025", 2025)),
        ("since-2012-undated", (2012, "2012", 2012)),
        ("since-2012-not-before", (2012, "2017-03", 2017)),
        ("since-2012-known-before", (2012, "2012", 2012)),
        ("since-2012-to-end", (2012, "2027", 2027)),
        ("ended-last-year", (2025, "2025", 2025)),
        ("for-today", (2026, DAY, 2026)),
        ("for-last-month", (2026, "2026-10", 2026)),
        ("lately", (None, None, None)),
        ("a-day-less", (None, "2024-11-23", 2024)),
    ],
)
def test_the_years_up_to_which_a_programme_is_known(
    cases: duckdb.DuckDBPyConnection, case: str, years: tuple[int | None, str | None, int | None]
) -> None:
    """Only what is running goes on; of others nothing is known after the newest source, of plans after their start."""
    asked = "SELECT first_year, until, last_year FROM programme_years WHERE programme = ?"
    assert cases.execute(asked, [case]).fetchall() == [years]


def test_every_programme_and_activity_has_one_state(states: dict[str, tuple[Any, ...]]) -> None:
    assert set(states) == {case.name for case in CASES}
    assert len(CASES) == len(states)
