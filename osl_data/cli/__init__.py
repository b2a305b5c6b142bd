"""The `osl` command: thin; every step is a function of the package."""

import os
from collections.abc import Iterable, Sized
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from osl_data.cli import registers
from osl_data.store import home as homes

if TYPE_CHECKING:
    import duckdb

    from osl_data.records.library import Violation


class _Clear(TyperGroup):
    """Tells what went wrong in one line, without a traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command; an expected error is one line on stderr and exit code 1."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except Exception as error:
            line = _explained(error)
            if line is None:
                raise
            typer.echo(line, err=True)
            raise typer.Exit(1) from error


app = typer.Typer(
    cls=_Clear,
    help="Reviewed records of community organising in Polish cities: check them, build the database, export.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
export = typer.Typer(help="Write the tables to files.", no_args_is_help=True)
app.add_typer(export, name="export")
app.add_typer(registers.app, name="register")

Data = Annotated[
    Path | None,
    typer.Option(
        "--data", help="Folder of record files.", show_default="OSL_DATA, or data/ of the checkout, or data/ here"
    ),
]


@app.command()
def check(data: Data = None) -> None:
    """Check all record files; each violation is a line: file:line: record.field: expected …, found …"""
    from osl_data.records.checking import checked

    found = checked(_folder(data))
    _refuse(found.violations)
    typer.echo(f"{found.records} records in {found.files} files: sound")


@app.command("format")
def format_(data: Data = None) -> None:
    """Rewrite record files in canonical form and name them; files with violations are left alone."""
    from osl_data.records.checking import rewrite

    done = rewrite(_folder(data))
    _list(done.written)
    _refuse(done.violations)


@app.command()
def build(
    data: Data = None,
    force: Annotated[bool, typer.Option("--force", help="Build anew even if nothing has changed.")] = False,
) -> None:
    """Build the database of the records, make it the current one and print its file."""
    typer.echo(_built(data, force=force))


@app.command()
def find(
    query: Annotated[str, typer.Argument(help="What you have: a name, an estate, a street, part of a number, a need.")],
    kind: Annotated[
        list[str] | None, typer.Option("--kind", help="Only records of this kind; may be repeated.")
    ] = None,
    city: Annotated[list[str] | None, typer.Option("--city", help="Only of this city; may be repeated.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, help="Results at most.")] = 10,
    data: Data = None,
) -> None:
    """Find contacts, units, programmes, places and sources; the database is built first if the records are newer."""
    from rich.console import Console

    from osl_data.cli import answers
    from osl_data.queries.reference import choices
    from osl_data.search import finding

    kinds = choices.chosen_kinds(kind or [])
    with _current(data) as connection:
        answer = finding.find(connection, query, kinds, choices.chosen_cities(connection, city or []), limit)
    if as_json:
        typer.echo(answers.as_json(answer))
        return
    console = Console(highlight=False, soft_wrap=True)
    for line in answers.as_lines(answer):
        console.print(line)


@app.command()
def dictionary(data: Data = None) -> None:
    """Print the data dictionary (Markdown)."""
    from osl_data.exporting.dictionary import dictionary

    typer.echo(dictionary(_folder(data)), nl=False)


@app.command()
def home() -> None:
    """Print the folder where builds live; the variable OSL_HOME sets another."""
    typer.echo(homes.home())


@export.command("csv")
def export_csv(
    folder: Annotated[Path, typer.Argument(help="Folder for the files; made if missing.")],
    excel: Annotated[bool, typer.Option("--excel", help="Write what Polish Excel opens right.")] = False,
    data: Data = None,
) -> None:
    """Write one CSV file a table; the database is built first if the records are newer."""
    from osl_data.exporting import write_csv

    with _current(data) as connection:
        _list(write_csv(connection, folder, excel=excel))


@export.command("xlsx")
def export_xlsx(
    file: Annotated[Path, typer.Argument(help="The workbook to write.")],
    data: Data = None,
) -> None:
    """Write all tables to one workbook; the database is built first if the records are newer."""
    from osl_data.exporting import write_xlsx

    with _current(data) as connection:
        _list([write_xlsx(connection, file)])


def _built(data: Path | None, *, force: bool = False) -> Path:
    from osl_data.build import InvalidRecordsError, build

    try:
        return build(_folder(data), force=force)
    except InvalidRecordsError as error:
        _refuse(error.violations)
        raise


def _current(data: Path | None) -> "duckdb.DuckDBPyConnection":
    from osl_data.store.connection import connect

    return connect(_built(data))


def _refuse(violations: "list[Violation]") -> None:
    """Print violations and their number, and end with code 1; nothing when there are none."""
    if violations:
        _list(violations)
        files = {violation.path for violation in violations}
        typer.echo(f"{_number(violations, 'violation')} in {_number(files, 'file')}", err=True)
        raise typer.Exit(1)


def _list(items: Iterable[object]) -> None:
    for item in items:
        typer.echo(item)


def _folder(data: Path | None) -> Path:
    """The folder of record files, as short as it can be named from here."""
    from osl_data.records.folder import records_folder

    path = data or records_folder()
    relative = os.path.relpath(path)
    return path if relative.startswith(os.pardir) else Path(relative)


def _number(items: Sized, noun: str) -> str:
    return f"{len(items)} {noun}" + ("" if len(items) == 1 else "s")


def _explained(error: Exception) -> str | None:
    """What was expected, found, where and what to do, in one line; None for what no user can mend."""
    import duckdb

    from osl_data.queries.reference.choices import UnknownChoiceError
    from osl_data.records.files import RecordFileError

    if isinstance(error, RecordFileError | homes.StoreError | UnknownChoiceError):
        return str(error)
    if isinstance(error, duckdb.Error):
        found = str(error).splitlines()[0]
        return f"{homes.home()}: expected a database that opens, found: {found}; run `osl build --force`"
    if isinstance(error, OSError):
        return f"{error.filename or 'output'}: {_of_the_system(error)}"
    return None


def _of_the_system(error: OSError) -> str:
    if isinstance(error, FileExistsError | NotADirectoryError):
        return "expected a folder, found a file; name another (OSL_HOME sets where builds live)"
    if isinstance(error, IsADirectoryError):
        return "expected a file, found a folder; name a file"
    found = error.strerror or str(error)
    return f"expected to read or write here, found: {found}; name another (OSL_HOME sets where builds live)"
