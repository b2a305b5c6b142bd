"""Reviewed records of community organising (OSL) in Polish cities: from YAML to DuckDB to answers.

A notebook needs no other import: `osl_data.open_atlas()`; docs/notebook.md shows it.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from osl_data.atlas import Atlas
    from osl_data.queries.filters import Filters

__all__ = ["Atlas", "Filters", "open_atlas"]


def open_atlas(path: Path | None = None) -> "Atlas":
    """Open a build of the records: its tables, typed questions and search.

    Args:
        path: the file of a build; by default the current one.

    Raises:
        StoreError: there is no current build; the message says what to do.
    """
    from osl_data.atlas import Atlas

    return Atlas(path)


def __getattr__(name: str) -> Any:
    """The façade, loaded when it is first asked for: a room that imports another pays for that one alone."""
    if name == "Atlas":
        from osl_data.atlas import Atlas

        return Atlas
    if name == "Filters":
        from osl_data.queries.filters import Filters

        return Filters
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
