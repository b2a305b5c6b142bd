"""Figures that sources state, each on its own."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from osl_data.queries.filters import Filters
from osl_data.queries.matching import restriction
from osl_data.store.statement import fetch

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One stated number: `value` (to `value_to`) in `unit`, for the period from `start` to `end`."""

    id: str
    city: str
    what_pl: str
    what_en: str
    nature: str
    measure: str
    value: float
    value_to: float | None
    qualifier: str
    unit: str
    start: str | None
    end: str | None
    programme: str | None
    programme_name: str | None
    organisation: str | None
    place: str | None
    sources: list[str]


def figures(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[FigureRow]:
    """Figures that pass the filters, by city, nature, programme and measure."""
    return fetch(connection, HERE / "figures.sql", FigureRow, restriction(connection, filters))


def why_not_added(found: list[FigureRow]) -> list[str]:
    """Why some figures must not be added up: codes of reasons, empty only for fewer than two.

    `measures`: they measure different things; `periods`: different or unstated periods; `qualifiers`: not all
    exact; `overlap`: even alike, no source says that nobody is counted twice.
    """
    if len(found) < 2:
        return []
    reasons = []
    if len({(f.measure, f.unit) for f in found}) > 1:
        reasons.append("measures")
    if len({(f.start, f.end) for f in found}) > 1 or any(not (f.start or f.end) for f in found):
        reasons.append("periods")
    if any(f.qualifier != "exact" for f in found):
        reasons.append("qualifiers")
    return [*reasons, "overlap"]
