"""Which unit a contact belongs to, and what that unit is part of."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from osl_data.store.statement import fetch

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit of a contact: `names` from the widest organisation to the unit itself."""

    contact: str
    names: list[str]


def units(connection: duckdb.DuckDBPyConnection) -> list[Unit]:
    """The units of all contacts that have one, by contact."""
    return fetch(connection, HERE / "units.sql", Unit)
