"""Opening a build for reading."""

from pathlib import Path

import duckdb

from osl_data.store import home


def connect(path: Path | None = None) -> duckdb.DuckDBPyConnection:
    """A read-only connection to a build, by default the current one.

    Raises:
        StoreError: there is no current build, or it is not whole.
        duckdb.Error: a build that is named does not open.
    """
    return duckdb.connect(str(path or home.current()), read_only=True)
