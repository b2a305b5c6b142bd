"""What is known at a glance: by city, newest, oldest, and how many records there are."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from osl_data.queries.filters import Filters
from osl_data.queries.matching import restriction
from osl_data.store.statement import fetch

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class CityOverview:
    """One city: how many records of each kind, and how much of what we look for in them is stated.

    `stated` of `looked_for` items are filled (view `completeness`); the point is WGS 84.
    """

    city: str
    name: str
    voivodeship: str | None
    lat: float | None
    lon: float | None
    programmes: int
    contacts: int
    activities: int
    figures: int
    sources: int
    disagreements: int
    looked_for: int
    stated: int

    @property
    def completeness(self) -> float | None:
        """Share of looked-for items that a source states, 0 to 1; None when there is nothing to look for."""
        return self.stated / self.looked_for if self.looked_for else None


@dataclass(frozen=True, slots=True)
class DatedSource:
    """A source with the date it stands for."""

    id: str
    city: str
    title: str
    publisher: str | None
    stated_on: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class DatedRecord:
    """A record with the date of its newest dated source."""

    id: str
    kind: str
    city: str
    title_pl: str
    title_en: str
    stated_on: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class Dispute:
    """A contradiction by its subject."""

    id: str
    city: str
    title_pl: str
    title_en: str


@dataclass(frozen=True, slots=True)
class Total:
    """How many records there are of a kind, whatever the filters."""

    kind: str
    records: int


def city_overview(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[CityOverview]:
    """One row a city, most programmes first."""
    return fetch(connection, HERE / "city_overview.sql", CityOverview, restriction(connection, filters))


def together(cities: list[CityOverview]) -> dict[str, int]:
    """Number of programmes, contacts, figures and sources of some cities together."""
    return {
        kind: sum(getattr(city, kind) for city in cities) for kind in ("programmes", "contacts", "figures", "sources")
    }


def newest_sources(connection: duckdb.DuckDBPyConnection, filters: Filters, most: int = 5) -> list[DatedSource]:
    """The newest dated sources."""
    return fetch(
        connection, HERE / "newest_sources.sql", DatedSource, {**restriction(connection, filters), "most": most}
    )


def oldest_records(connection: duckdb.DuckDBPyConnection, filters: Filters, most: int = 5) -> list[DatedRecord]:
    """The programmes, contacts and figures whose newest dated source is oldest."""
    return fetch(
        connection, HERE / "oldest_records.sql", DatedRecord, {**restriction(connection, filters), "most": most}
    )


def disputed(connection: duckdb.DuckDBPyConnection, filters: Filters, most: int = 5) -> list[Dispute]:
    """Some contradictions between sources, of every city in turn."""
    return fetch(connection, HERE / "disputed.sql", Dispute, {**restriction(connection, filters), "most": most})


def totals(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Number of records by kind, unfiltered; reference works do not count."""
    return {row.kind: row.records for row in fetch(connection, HERE / "totals.sql", Total)}
