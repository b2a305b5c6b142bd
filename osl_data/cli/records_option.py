"""What commands over records share: the option that names their folder, and a database that is as new as they are."""

import os
from collections.abc import Iterable, Sized
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from osl_data.cli.saying import say

if TYPE_CHECKING:
    import duckdb

    from osl_data.records.library import Violation

Data = Annotated[
    Path | None,
    typer.Option(
        "--data", help="Folder of record files.", show_default="OSL_DATA, or data/ of the checkout, or data/ here"
    ),
]


_MOST_TOLD = 200
"""So many violations are told at once: a broken file has one a line."""


def built(data: Path | None, *, force: bool = False) -> Path:
    from osl_data.build import InvalidRecordsError, build

    try:
        return build(folder(data), force=force)
    except InvalidRecordsError as error:
        refuse(error.violations)
        raise


def current(data: Path | None) -> "duckdb.DuckDBPyConnection":
    """A connection to a build of the records as they are; where none can be written, to the one that is there.

    One that does not open, as when somebody works in it, is built again.
    """
    import duckdb

    from osl_data.build import instead_of, of_today
    from osl_data.store.connection import connect
    from osl_data.store.home import StoreError

    try:
        path = built(data)
        try:
            return connect(path)
        except duckdb.IOException:
            return connect(instead_of(path))
    except StoreError as error:
        try:
            there = of_today()
        except StoreError:
            raise error from None
        typer.echo(f"{error}; what follows is from {there.name}", err=True)
        return connect(there)


def refuse(violations: "list[Violation]") -> None:
    """Print violations and their number, and end with code 1; nothing when there are none."""
    if violations:
        print_each(violations[:_MOST_TOLD])
        if len(violations) > _MOST_TOLD:
            say(f"… and {len(violations) - _MOST_TOLD} more; mend these first")
        files = {violation.path for violation in violations}
        say(f"{_number(violations, 'violation')} in {_number(files, 'file')}", err=True)
        raise typer.Exit(1)


def print_each(items: Iterable[object]) -> None:
    for item in items:
        say(item)


def folder(data: Path | None) -> Path:
    """The folder of record files, as short as it can be named from here."""
    from osl_data.records.folder import records_folder

    path = data or records_folder()
    relative = os.path.relpath(path)
    return path if relative.startswith(os.pardir) else Path(relative)


def _number(items: Sized, noun: str) -> str:
    return f"{len(items)} {noun}" + ("" if len(items) == 1 else "s")
