"""Sources, what they state, where they differ, and what is missing."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from osl_data.queries.filters import Filters
from osl_data.queries.matching import restriction
from osl_data.store.statement import fetch

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source with its three dates, the slugs of its other versions, and the number of records it speaks of."""

    id: str
    city: str | None
    type: str
    title: str
    publisher: str | None
    url: str | None
    published: str | None
    published_inferred: str | None
    not_before: str | None
    not_before_locator: str | None
    read: str
    confirmed: str | None
    complete: bool
    text: str
    summary_pl: str
    summary_en: str
    licence: str | None
    versions: list[str]
    records: int
    old: bool


@dataclass(frozen=True, slots=True)
class StatedRecord:
    """A record of which a source states some fields, and where in the source."""

    id: str
    kind: str
    title_pl: str
    title_en: str
    fields: list[str]
    locators: list[str]


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One source of one field of a record."""

    record: str
    field: str
    source: str
    title: str
    publisher: str | None
    url: str | None
    locator: str
    printed: str | None
    note: str | None
    published: str | None
    published_inferred: str | None
    not_before: str | None
    read: str
    confirmed: str | None
    text: str


@dataclass(frozen=True, slots=True)
class DisagreementRow:
    """Claims side by side.

    `records` (id, kind, city, titles) are concerned; `claims` carry source, dates, locator and words.
    """

    id: str
    city: str
    types: list[str]
    title_pl: str
    title_en: str
    note_pl: str
    note_en: str
    certain: bool
    records: list[dict[str, Any]]
    claims: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class QualityCount:
    """How many records of a city break a rule."""

    rule: str
    kind: str
    city: str | None
    records: int


@dataclass(frozen=True, slots=True)
class QualityRecord:
    """One record that breaks a rule."""

    rule: str
    kind: str
    city: str | None
    id: str
    title_pl: str
    title_en: str


@dataclass(frozen=True, slots=True)
class _Id:
    id: str


def sources(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[SourceRow]:
    """Sources that pass the filters: by city, newest first; reference works last."""
    return fetch(connection, HERE / "sources.sql", SourceRow, restriction(connection, filters))


def stated_by(connection: duckdb.DuckDBPyConnection, source: str) -> list[StatedRecord]:
    """The records of which a source states something."""
    return fetch(connection, HERE / "stated_by.sql", StatedRecord, {"source": source})


def evidence(connection: duckdb.DuckDBPyConnection, records: list[str]) -> list[EvidenceRow]:
    """Evidence for every field of some records, newest source first."""
    return fetch(connection, HERE / "evidence.sql", EvidenceRow, {"records": records})


def by_record(items: Iterable[EvidenceRow]) -> dict[str, list[EvidenceRow]]:
    """Evidence by the id of the record that it is for; no evidence for a record that has none."""
    grouped: dict[str, list[EvidenceRow]] = defaultdict(list)
    for item in items:
        grouped[item.record].append(item)
    return grouped


def disagreements(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[DisagreementRow]:
    """Disagreements that pass the filters."""
    return fetch(connection, HERE / "disagreements.sql", DisagreementRow, restriction(connection, filters))


def disagreements_about(connection: duckdb.DuckDBPyConnection, records: list[str]) -> list[DisagreementRow]:
    """Disagreements that concern any of some records."""
    ids = {row.id for row in fetch(connection, HERE / "disagreements_about.sql", _Id, {"records": records})}
    return [d for d in disagreements(connection, Filters()) if d.id in ids] if ids else []


def quality(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[QualityCount]:
    """How many records break each rule of the view `quality_issue`, by city."""
    return fetch(connection, HERE / "quality.sql", QualityCount, restriction(connection, filters))


def quality_records(connection: duckdb.DuckDBPyConnection, filters: Filters, rule: str) -> list[QualityRecord]:
    """The records that break one rule."""
    return fetch(
        connection, HERE / "quality_records.sql", QualityRecord, {**restriction(connection, filters), "rule": rule}
    )
