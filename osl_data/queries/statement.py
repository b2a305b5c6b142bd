"""Running the `.sql` files that stand beside the query modules."""

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

import duckdb

Row = TypeVar("Row")


@cache
def sql(name: str) -> str:
    """The text of a statement by the name of its file, without `.sql`."""
    return (files("osl_data.queries") / f"{name}.sql").read_text(encoding="utf-8")


def fetch(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    row: type[Row],
    parameters: Mapping[str, Any] | None = None,
) -> list[Row]:
    """Run a statement and give its rows as instances of a dataclass.

    Raises:
        TypeError: the columns of the statement are not the fields of the dataclass, in order.
    """
    cursor = connection.cursor()
    cursor.execute(sql(name), dict(parameters) if parameters else None)
    columns = [column[0] for column in cursor.description or []]
    wanted = [field.name for field in fields(row)]  # type: ignore[arg-type]
    if columns != wanted:
        raise TypeError(f"{name}.sql: expected the columns {wanted}, found {columns}")
    return [row(*values) for values in cursor.fetchall()]
