"""Rows → one DuckDB file: the tables, what is derived from them, and the codebook."""

import json
from pathlib import Path

import duckdb

from osl_data.store.codebook import codebook
from osl_data.store.rows import Row, Rows
from osl_data.store.scripts import SCHEMA, derived, run


def write(rows: Rows, path: Path) -> None:
    """Write the rows of all tables into a new database file, with all that is derived from them."""
    with duckdb.connect(str(path)) as connection:
        connection.execute("BEGIN")
        run(connection, SCHEMA)
        for table, found in rows.items():
            _insert(connection, table, found)
        # After the rows, for some of what is derived is a table: what takes long and is asked for often.
        run(connection, *derived())
        _insert(connection, "codebook", codebook(connection))
        connection.execute("COMMIT")
        connection.execute("CHECKPOINT")


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: list[Row]) -> None:
    """Add rows to a table; each names the columns that it fills."""
    if not rows:
        return
    # JSON needs no further library: registering Arrow data imports pandas, for longer than the build takes.
    described = f"SELECT column_name, column_type FROM (DESCRIBE {table})"
    structure = json.dumps([dict(connection.execute(described).fetchall())])
    connection.execute(
        f"INSERT INTO {table} SELECT unnest(from_json(?, ?), max_depth := 2)",
        [json.dumps(rows, default=str, ensure_ascii=False), structure],
    )
