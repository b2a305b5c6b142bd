"""What filters and labels are made of: terms, places, titles, and the codebook, the ids that pass a filter."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from osl_data.store.statement import fetch

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class TermRow:
    """One controlled term with its labels."""

    vocabulary: str
    code: str
    label_pl: str
    label_en: str
    broader: str | None


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place with the number of programmes in it.

    `population` holds residents, as_of, approximate and source, newest first.
    """

    id: str
    city: str
    type: str
    name: str
    parent: str | None
    teryt: str | None
    voivodeship: str | None
    precision: str | None
    programmes: int
    population: list[dict[str, Any]] | None


@dataclass(frozen=True, slots=True)
class Title:
    """What a record goes by."""

    id: str
    kind: str
    city: str | None
    title_pl: str
    title_en: str


@dataclass(frozen=True, slots=True)
class CodebookEntry:
    """A table or view (`field` empty) or a column, with its meaning."""

    relation: str
    field: str
    type: str
    meaning: str


def terms(connection: duckdb.DuckDBPyConnection) -> list[TermRow]:
    """All terms, in the order of the vocabulary."""
    return fetch(connection, HERE / "terms.sql", TermRow)


def places(connection: duckdb.DuckDBPyConnection) -> list[PlaceRow]:
    """All places: each city first, then what lies in it by name."""
    return fetch(connection, HERE / "places.sql", PlaceRow)


def titles(connection: duckdb.DuckDBPyConnection) -> list[Title]:
    """Every record's title."""
    return fetch(connection, HERE / "record_titles.sql", Title)


def codebook(connection: duckdb.DuckDBPyConnection) -> list[CodebookEntry]:
    """Tables, views and columns with their meaning, in the order of the schema."""
    return fetch(connection, HERE / "codebook.sql", CodebookEntry)
