"""Programmes: the filtered table, and everything about one."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from osl_data.queries.filters import Filters
from osl_data.queries.matching import restriction
from osl_data.store.statement import fetch

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """One line of the table; `status` is what a source states, `state` what is known today.

    `until` is the date up to which the programme is known, None for what is running; `callable` counts contacts with a
    phone, `sources` the sources that state it.
    """

    id: str
    city: str
    name: str
    type: str
    status: str
    state: str
    start: str | None
    end: str | None
    until: str | None
    unit: str | None
    community: str | None
    areas: list[str] | None
    target_groups: list[str] | None
    activity_types: list[str] | None
    callable: int
    sources: int
    stated_on: str | None
    inferred: bool


@dataclass(frozen=True, slots=True)
class ProgrammeDetails:
    """One programme with all that is stated of it.

    `accreditations` hold name, holder and source, `partners` name and role, `parts` (programmes within it) id and name.
    """

    id: str
    city: str
    name: str
    type: str
    status: str
    state: str
    start: str | None
    end: str | None
    community: str | None
    unit_id: str | None
    unit: str | None
    part_of_id: str | None
    part_of: str | None
    summary_pl: str
    summary_en: str
    aliases: list[str]
    areas: list[str]
    target_groups: list[str]
    legal_basis: list[str]
    funding: list[str]
    accreditations: list[dict[str, Any]]
    partners: list[dict[str, Any]]
    parts: list[dict[str, Any]]


def programmes(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[ProgrammeRow]:
    """Programmes that pass the filters, by city and name."""
    return fetch(connection, HERE / "programmes.sql", ProgrammeRow, restriction(connection, filters))


def programme(connection: duckdb.DuckDBPyConnection, id_: str) -> ProgrammeDetails | None:
    """One programme, or None when no record has this id."""
    return next(iter(fetch(connection, HERE / "programme.sql", ProgrammeDetails, {"programme": id_})), None)
