"""Running the `.sql` files that stand beside the functions that ask them."""

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import duckdb

Row = TypeVar("Row")


@cache
def sql(file: Path) -> str:
    """The text of a statement, read once."""
    return file.read_text(encoding="utf-8")


def fetch(
    connection: duckdb.DuckDBPyConnection,
    file: Path,
    row: type[Row],
    parameters: Mapping[str, Any] | None = None,
) -> list[Row]:
    """Run a statement and give its rows as instances of a dataclass.

    Raises:
        TypeError: the columns of the statement are not the fields of the dataclass, in order.
    """
    cursor = connection.cursor()
    cursor.execute(sql(file), dict(parameters) if parameters else None)
    columns = [column[0] for column in cursor.description or []]
    wanted = [field.name for field in fields(row)]  # type: ignore[arg-type]
    if columns != wanted:
        raise TypeError(f"{file}: expected the columns {wanted}, found {columns}")
    return [row(*values) for values in cursor.fetchall()]
