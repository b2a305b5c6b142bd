"""The tables of an export: one for each view `export_<name>`, whole or only of some records."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import duckdb

if TYPE_CHECKING:
    import pyarrow as pa

_RECORD_COLUMNS = ("id", "contact_id", "activity_id", "programme", "record")
"""Columns that say which record a row belongs to; the first that a table has counts."""


class UnknownTableError(ValueError):
    """A table that no view exports."""


@dataclass(frozen=True)
class Table:
    """A table of the export; NULL is None."""

    name: str
    columns: list[str]
    rows: list[tuple[Any, ...]]

    def sources(self) -> set[str]:
        """Slugs of the sources that the rows name."""
        if "sources" not in self.columns:
            return set()
        at = self.columns.index("sources")
        return {slug for row in self.rows for slug in (row[at] or "").split("; ") if slug}

    def only(self, ids: Set[str]) -> "Table":
        """The rows that belong to some records; a table whose rows belong to none stays whole."""
        column = next((name for name in _RECORD_COLUMNS if name in self.columns), None)
        if column is None:
            return self
        at = self.columns.index(column)
        return Table(self.name, self.columns, [row for row in self.rows if row[at] in ids])


def table_names(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Names of all tables of the export, in the order of the views."""
    statement = "SELECT relation FROM codebook WHERE field = '' AND starts_with(relation, 'export_') ORDER BY rowid"
    return [name.removeprefix("export_") for (name,) in connection.cursor().execute(statement).fetchall()]


def table(connection: duckdb.DuckDBPyConnection, name: str, ids: Set[str] | None = None) -> Table:
    """One table of the export.

    Args:
        ids: ids of the records whose rows are wanted; None wants all.

    Raises:
        UnknownTableError: there is no such table.
    """
    cursor = connection.cursor().execute(_whole(connection, name))
    whole = Table(name, [column[0] for column in cursor.description or []], cursor.fetchall())
    return whole if ids is None else whole.only(ids)


def arrow_table(connection: duckdb.DuckDBPyConnection, name: str) -> "pa.Table":
    """One table of the export as Arrow, with the types of the database.

    Raises:
        UnknownTableError: there is no such table.
    """
    return connection.cursor().sql(_whole(connection, name)).to_arrow_table()


def _whole(connection: duckdb.DuckDBPyConnection, name: str) -> str:
    """The statement that reads a table."""
    names = table_names(connection)
    if name not in names:
        raise UnknownTableError(f"expected a table of the export ({', '.join(names)}), found {name!r}")
    return f"SELECT * FROM export_{name}"


def tables(connection: duckdb.DuckDBPyConnection, ids: Set[str] | None = None) -> Iterator[Table]:
    """All tables of the export, one after the other."""
    for name in table_names(connection):
        yield table(connection, name, ids)
