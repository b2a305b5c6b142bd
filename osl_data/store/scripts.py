"""The SQL scripts that lay a database out: the tables, then what is derived from them, in order."""

from pathlib import Path

import duckdb

_HERE = Path(__file__).parent
SCHEMA = _HERE / "schema.sql"
"""The tables."""


def derived() -> list[Path]:
    """The views, and the tables that are made of others, in the order of their file names."""
    return sorted((_HERE / "views").glob("*.sql"))


def run(connection: duckdb.DuckDBPyConnection, *scripts: Path) -> None:
    """Run scripts one after the other."""
    for script in scripts:
        connection.execute(script.read_text(encoding="utf-8"))


def empty() -> duckdb.DuckDBPyConnection:
    """A database in memory with every table and view and no rows: the schema by itself."""
    connection = duckdb.connect()
    run(connection, SCHEMA, *derived())
    return connection
