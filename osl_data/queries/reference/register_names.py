"""What a register may name: programmes and places of a city, terms of the vocabulary, as the current build has them."""

from pathlib import Path

import duckdb

from osl_data.registers.known import Known, Names
from osl_data.store.statement import sql

HERE = Path(__file__).parent


def known_names(build: duckdb.DuckDBPyConnection, city: str = "") -> Known:
    """What a register of a city may name; without a city, the vocabulary alone.

    Args:
        build: a connection to a build of the records.
        city: id of the city.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for kind, code, names in build.cursor().execute(sql(HERE / "register_names.sql"), {"city": city}).fetchall():
        found.setdefault(kind, {})[code] = names
    return Known.of(
        city,
        programmes=found.get("programme"),
        places=found.get("place"),
        types=found.get("activity_type"),
        groups=found.get("target_group"),
    )


def city_names(build: duckdb.DuckDBPyConnection) -> Names:
    """The cities and what they are called; `code` finds one by its id or a name."""
    rows = build.cursor().execute(sql(HERE / "register_cities.sql")).fetchall()
    return Names("place", {id_: tuple(names) for id_, names in rows})
