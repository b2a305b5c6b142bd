"""What is known today of whether programmes and activities run."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from osl_data.store.statement import fetch

HERE = Path(__file__).parent

RUNNING = "running"
"""The one state in which something counts as running today."""


@dataclass(frozen=True, slots=True)
class StateRow:
    """The state of a programme or activity (`kind`) on the day of the build, by the one rule of view `record_state`.

    `with_programme` tells that an activity ended only because its programme did; `due` is the stated end of what ended,
    or what is planned for; `stated_on` the date of the newest source that states
    it, `inferred` when only the context shows it; `not_before` what an undated source is not older than.
    """

    record: str
    kind: str
    state: str
    with_programme: bool
    due: str | None
    stated_on: str | None
    inferred: bool
    not_before: str | None


@dataclass(frozen=True, slots=True)
class _Months:
    months: int


def states(connection: duckdb.DuckDBPyConnection) -> dict[str, StateRow]:
    """The state of every programme and activity, by its id."""
    return {row.record: row for row in fetch(connection, HERE / "states.sql", StateRow)}


def months_believed(connection: duckdb.DuckDBPyConnection) -> int:
    """How many months a dated source is believed that something runs."""
    return fetch(connection, HERE / "months_believed.sql", _Months)[0].months
