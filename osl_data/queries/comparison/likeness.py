"""What comparable places do and one is not said to do, which places are alike, and who does what for whom."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import duckdb

from osl_data.queries.filters import Filters
from osl_data.queries.matching import restriction
from osl_data.store.statement import fetch

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Doer:
    """A programme (or unit; `kind`) of a place that does or did something; `contacts` are ids of those with a phone."""

    vocabulary: str
    code: str
    place: str
    doer: str
    name: str
    kind: str
    modality: str | None
    contacts: list[str]


@dataclass(frozen=True, slots=True)
class Gap:
    """An activity type or target group (`vocabulary`, `code`) that no source states of a place, and who has it."""

    vocabulary: str
    code: str
    doers: list[Doer]

    @property
    def places(self) -> list[str]:
        """The places that have it, those that have it now first."""
        return list(dict.fromkeys(doer.place for doer in self.doers))

    @property
    def current(self) -> int:
        """How many of them are stated to have it now."""
        return len({doer.place for doer in self.doers if doer.modality == "current"})


@dataclass(frozen=True, slots=True)
class Similar:
    """A place by Jaccard's index of coded practice, 0 to 1.

    Items are "vocabulary code"; `same` the ids of programmes and units that serve both places.
    """

    place: str
    value: float
    shared: list[str]
    only_here: list[str]
    only_there: list[str]
    same: list[str]


@dataclass(frozen=True, slots=True)
class MatrixActivity:
    """An activity in one cell of the practice matrix; group and community are None where no source states them."""

    tool: str
    target_group: str | None
    community: str | None
    programme: str
    name: str
    city: str
    activity: str
    type: str


@dataclass(frozen=True, slots=True)
class _Callable:
    place: str
    contacts: list[str]


@dataclass(frozen=True, slots=True)
class _Id:
    id: str


def comparable(connection: duckdb.DuckDBPyConnection, place: str) -> list[str]:
    """Ids of the other places of the same type of which any practice is coded."""
    return [row.id for row in fetch(connection, HERE / "comparable.sql", _Id, {"place": place})]


def not_done(connection: duckdb.DuckDBPyConnection, place: str, comparable: Sequence[str] = ()) -> list[Gap]:
    """What comparable places do or did, and no source states of this one; what most of them have comes first.

    Args:
        comparable: ids of places to compare with; by default all others of the same type.
    """
    given = {"place": place, "comparable": list(comparable) or None}
    rows = fetch(connection, HERE / "not_done.sql", Doer, given)
    return [Gap(*key, list(group)) for key, group in groupby(rows, key=lambda row: (row.vocabulary, row.code))]


def callable_contacts(connection: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    """Ids of the contacts with a phone in each place that has any, what lies in it included."""
    return {row.place: row.contacts for row in fetch(connection, HERE / "callable_contacts.sql", _Callable)}


def practice_records(
    connection: duckdb.DuckDBPyConnection, places: Sequence[str], doers: Sequence[str] = ()
) -> list[str]:
    """Ids of the programmes and activities that the practice of some places is stated of; of all doers, or of some."""
    given = {"places": list(places), "doers": list(doers) or None}
    return [row.id for row in fetch(connection, HERE / "practice_records.sql", _Id, given)]


def similar(connection: duckdb.DuckDBPyConnection, place: str) -> list[Similar]:
    """Places of the same type that share any activity type, target group or tool of OSL, most alike first."""
    return fetch(connection, HERE / "similar.sql", Similar, {"place": place})


def practice_matrix(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[MatrixActivity]:
    """Activities of programmes that pass the filters, by tool of OSL, target group and kind of community."""
    return fetch(connection, HERE / "practice_matrix.sql", MatrixActivity, restriction(connection, filters))


def programmes_by_community(found: Sequence[MatrixActivity]) -> dict[tuple[str, str], Counter[str]]:
    """How many programmes are in each cell (group, tool) of the matrix, by community; "none" stands for not stated."""
    held = {(a.target_group or "none", a.tool, a.community or "none", a.programme) for a in found}
    cells: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for group, tool, community, _ in held:
        cells[group, tool][community] += 1
    return dict(cells)
