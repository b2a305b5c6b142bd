"""What the filters of the dashboard mean for events of registers."""

from collections.abc import Iterator
from datetime import date

import duckdb
import pytest

from osl_data import build as builds
from osl_data.queries.filters import Filters
from osl_data.queries.programmes import programmes
from osl_data.statistics.aggregates import AGGREGATES
from osl_data.statistics.selecting import EventFilters, Events, event_filters, reading
from osl_data.store.connection import connect
from tests import sample


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    folder = tmp_path_factory.mktemp("records")
    sample.write(folder / "data")
    with connect(builds.build(folder / "data", folder / "home")) as connection:
        yield connection


MEANT = [
    (Filters(), EventFilters()),
    (Filters(year_from=2024, year_to=2025), EventFilters(start=date(2024, 1, 1), end=date(2025, 12, 31))),
    (Filters(activity_types=("club",), target_groups=("seniors",)), EventFilters(types=("club",), groups=("seniors",))),
    (Filters(cities=("testowo",), text="czegokolwiek"), EventFilters(cities=("testowo",))),
    (Filters(types=("no-such-type",)), EventFilters(programmes=("-",))),
]


@pytest.mark.parametrize(("filters", "meant"), MEANT)
def test_what_filters_mean_for_events(build: duckdb.DuckDBPyConnection, filters: Filters, meant: EventFilters) -> None:
    assert event_filters(build, filters) == meant


def test_a_place_takes_its_parts_along(build: duckdb.DuckDBPyConnection) -> None:
    whole = event_filters(build, Filters(places=("testowo",))).places
    assert {"testowo", "testowo-dolne"} <= {*whole}
    assert event_filters(build, Filters(places=("testowo-dolne",))).places == ("testowo-dolne",)


def test_a_state_stands_for_its_programmes(build: duckdb.DuckDBPyConnection) -> None:
    every = {row.id: row.state for row in programmes(build, Filters())}
    state = every["pal-dolne"]
    assert {*event_filters(build, Filters(states=(state,))).programmes} == {
        id_ for id_, held in every.items() if held == state
    }


@pytest.mark.parametrize(
    ("filters", "column", "source"),
    [
        (EventFilters(start=date(2025, 1, 1), end=date(2025, 1, 31)), "spot", "by_spot"),
        (EventFilters(start=date(2025, 1, 1)), "spot", "by_spot"),
        (EventFilters(end=date(2025, 1, 31)), "spot", "by_spot"),
        (EventFilters(start=date(2025, 1, 2)), "spot", "by_event"),
        (EventFilters(end=date(2025, 1, 30)), "spot", "by_event"),
        (EventFilters(types=("club",)), "spot", "by_spot_type"),
        (EventFilters(groups=("seniors",)), "spot", "by_spot_type"),
        (EventFilters(start=date(2025, 1, 1), types=("club",)), "spot", "by_spot_type_month"),
        (EventFilters(groups=("seniors", "children")), "month", "by_event"),
        (EventFilters(groups=("seniors", "children")), "grp", "by_time"),
        (EventFilters(cities=("testowo",)), "spot", "by_event"),
    ],
)
def test_a_question_is_read_from_the_shortest_that_tells_it(filters: EventFilters, column: str, source: str) -> None:
    with duckdb.connect() as connection:
        events = Events(connection, AGGREGATES, {"club": 1}, {"seniors": 1, "children": 2})
        assert reading(events, filters, column).source == source
        assert reading(events, filters, column, aggregated=False).source == "by_event"
