"""Which records pass the filters: asked once a connection and filter, then handed to every statement as `$ids`."""

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from weakref import WeakKeyDictionary

import duckdb

from osl_data.queries.filters import Filters
from osl_data.search.finding import KINDS, find
from osl_data.store.statement import fetch

HERE = Path(__file__).parent


_KEPT = 64
_MOST = 10_000
"""Results of a search that a filter looks at: more than any of our builds has records."""
_known: WeakKeyDictionary[duckdb.DuckDBPyConnection, OrderedDict[Filters, list[str]]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class PassingRecord:
    """A record that passes the filters."""

    id: str
    kind: str


def matching(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[PassingRecord]:
    """Ids and kinds of all records that pass the filters, by id."""
    return fetch(connection, HERE / "matching.sql", PassingRecord, filters.parameters())


def restriction(connection: duckdb.DuckDBPyConnection, filters: Filters) -> dict[str, list[str] | None]:
    """The parameter `$ids` of statements that filter: what passes, or NULL when nothing is restricted."""
    if filters.is_empty():
        return {"ids": None}
    known = _known.setdefault(connection, OrderedDict())
    if filters not in known:
        known[filters] = passing(connection, filters)
        if len(known) > _KEPT:
            known.popitem(last=False)
    return {"ids": known[filters]}


def passing(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[str]:
    """Ids of what passes; the text is searched for by the one engine where that knows the kind, else word by word."""
    if not filters.text.strip():
        return [match.id for match in matching(connection, filters)]
    answer = find(connection, filters.text, cities=filters.cities, limit=_MOST)
    found = set() if answer.partial else {result.id for result in answer.results}
    textless = matching(connection, filters.model_copy(update={"text": ""}))
    worded = {match.id for match in matching(connection, filters) if match.kind not in KINDS}
    return [match.id for match in textless if match.id in found or match.id in worded]
