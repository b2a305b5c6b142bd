"""Which records pass the filters: asked once a connection and filter, then handed to every statement as `$ids`."""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import duckdb

from osl_data.queries.filters import Filters
from osl_data.queries.statement import Row, fetch

_KEPT = 64
_known: WeakKeyDictionary[duckdb.DuckDBPyConnection, OrderedDict[Filters, list[str]]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Match:
    """A record that passes the filters."""

    id: str
    kind: str


def matching(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[Match]:
    """Ids and kinds of all records that pass the filters, by id."""
    return fetch(connection, "matching", Match, filters.parameters())


def fetch_filtered(
    connection: duckdb.DuckDBPyConnection, name: str, row: type[Row], filters: Filters, **more: Any
) -> list[Row]:
    """Run a statement over the records that pass the filters: `$ids` is their list, NULL when nothing is restricted."""
    return fetch(connection, name, row, {"ids": _ids(connection, filters), **more})


def _ids(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[str] | None:
    if filters.is_empty():
        return None
    known = _known.setdefault(connection, OrderedDict())
    if filters not in known:
        known[filters] = [match.id for match in matching(connection, filters)]
        if len(known) > _KEPT:
            known.popitem(last=False)
    return known[filters]
