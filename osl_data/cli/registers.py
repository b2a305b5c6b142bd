"""`osl register`: the template of an activity register, importing one, listing and undoing imports, a demonstration."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from osl_data.cli.records_option import Data
from osl_data.store import home as homes

if TYPE_CHECKING:
    import duckdb

    from osl_data.keeping.importing import Outcome, Register
    from osl_data.registers.known import Known

_MOST_SHOWN = 50


class RegisterErrors(TyperGroup):
    """Tells what is wrong with a register in one line, without a traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command; what is wrong with a file or folder is told on stderr, exit code 1."""
        from osl_data.keeping.journal import JournalError
        from osl_data.registers.problems import RegisterError

        try:
            return super().invoke(ctx)
        except RegisterError as error:
            for problem in error.problems:
                typer.echo(problem, err=True)
            raise typer.Exit(1) from error
        except JournalError as error:
            typer.echo(error, err=True)
            raise typer.Exit(1) from error


app = typer.Typer(
    cls=RegisterErrors, help="Activity registers: template, import, list, undo, demonstration.", no_args_is_help=True
)

City = Annotated[str, typer.Option("--city", help="Id or name of the city.")]


@app.command()
def template(
    file: Annotated[Path, typer.Argument(help="The file to write: .xlsx or .csv.")],
    city: City = "",
    data: Data = None,
) -> None:
    """Write an empty register to fill in; with --city its programmes and places are lists to choose from."""
    from osl_data.registers.template import csv_template, xlsx_template

    if file.suffix.lower() not in (".xlsx", ".csv"):
        _fail(f"{file}: expected a name that ends in .xlsx or .csv, found '{file.suffix}'")
    if file.exists():
        _fail(f"{file}: expected a name that is free, found a file; name another or move that one")
    if file.suffix.lower() == ".csv":
        made = csv_template()
    else:
        with _build(data) as build:
            made = xlsx_template(_known(build, city))
    file.write_bytes(made)
    typer.echo(file)


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="The register: CSV or XLSX.")],
    city: Annotated[
        str, typer.Option("--city", help="Id or name of the city; if not given, known by the names in the file.")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check it and keep nothing.")] = False,
    rejects: Annotated[Path | None, typer.Option("--rejects", help="Where rejected rows are written.")] = None,
    data: Data = None,
) -> None:
    """Check a register and keep its accepted rows; rejected ones are written beside it, each with its reasons.

    Ends with 1 when a row is rejected; the accepted ones are kept all the same.
    """
    from osl_data.keeping.importing import import_sheet, read_register
    from osl_data.registers.confining import confinement
    from osl_data.registers.reading import contents

    if rejects and rejects.resolve() == file.resolve():
        _fail(f"--rejects: expected another file than the register, found {rejects}")
    with _progress() as step:
        confinement.start()  # it gets ready while the build is looked at
        with _build(data) as build:
            knowns = _knowns(build, city)
        step("reading")
        register = read_register(
            contents(file), file.name, lambda rows: step(f"reading, {rows} rows" if rows else "reading")
        )
        known = knowns[0] if city else _recognised(register, knowns)
        outcome = import_sheet(register, known, homes.registers(), dry_run=dry_run, step=step)
        if outcome.entry:
            _prepare(homes.registers(), step)
    _tell(outcome)
    if outcome.checked.rejected:
        _give_back(file, outcome, rejects, dry_run)
        raise typer.Exit(1)


@app.command("list")
def list_() -> None:
    """List what was imported and undone, oldest first."""
    from osl_data.keeping.demonstration import is_demo
    from osl_data.keeping.journal import entries, standing
    from osl_data.registers.problems import visible

    listed = entries(homes.registers())
    stands = {entry.number for entry in standing(listed)}
    if is_demo(homes.registers()):
        typer.echo("a demonstration: everything here is made up")
    for entry in listed:
        if entry.kind == "undo":
            told = f"undo of {entry.undoes}"
        else:
            rows = f"{_rows(entry.accepted)} ({entry.first} to {entry.last}), {entry.rejected} rejected"
            told = f"import of {visible(entry.file)} for {entry.city}: {rows}"
        typer.echo(f"{entry.number}  {entry.at}  {told}{'' if entry.number in stands else '; undone'}")
    if not listed:
        typer.echo("nothing was imported")


@app.command()
def undo(number: Annotated[int, typer.Argument(help="Number of the entry, as `osl register list` tells it.")]) -> None:
    """Take back an import, or an undoing: what was there before it is there again."""
    from osl_data.keeping.importing import undo

    entry = undo(homes.registers(), number)
    with _progress() as step:
        _prepare(homes.registers(), step)
    typer.echo(f"{entry.number}: {entry.undoes} is undone")


@app.command()
def history(
    own_id: Annotated[str, typer.Argument(help="Own id of the row, as the register has it.")],
    city: Annotated[str, typer.Option("--city", help="Id or name of the city that the register is of.")],
    data: Data = None,
) -> None:
    """Show every version of a row that was ever accepted, oldest first; the last that is not undone counts."""
    from osl_data.keeping.history import versions

    with _build(data) as build:
        known = _known(build, city, needed=True)
    found = versions(homes.registers(), known.city, own_id)
    for version in found:
        stated = ", ".join(f"{name}={_plain(value)}" for name, value in version.event.items() if value is not None)
        typer.echo(f"{version.entry.number}  {version.entry.at}  {stated}{'' if version.stands else '; undone'}")
    if not found:
        _fail(f"expected the own id of an accepted row of {known.city}, found '{own_id}'")


@app.command()
def demo(
    home: Annotated[Path | None, typer.Option("--home", help="The separate home to make it in.")] = None,
    data: Data = None,
) -> None:
    """Make up registers in a home of their own, to see statistics before there is a register."""
    from osl_data.keeping.demonstration import make_demo
    from osl_data.queries.reference.register_names import city_names, known_names

    home = home or homes.home().with_name(f"{homes.home().name}-demo")
    with _build(data) as build:
        cities = [known_names(build, city) for city in city_names(build).names]
    with _progress() as step:
        outcomes = make_demo(home / homes.registers().name, cities, step)
        _prepare(home / homes.registers().name, step)
    events = sum(outcome.checked.accepted for outcome in outcomes)
    typer.echo(f"{events} made-up events of {len(outcomes)} cities in {home}; to see them: OSL_HOME={home} make run")


def _prepare(folder: Path, step: Callable[[str], None]) -> None:
    """Make what statistics are computed from, so that nobody has to wait for it later."""
    from osl_data.statistics.aggregates import cube

    cube(folder, lambda what, done: step(f"{what} {done:.0%}"))


def _tell(outcome: "Outcome") -> None:
    from osl_data.registers.problems import visible

    checked = outcome.checked
    for header in checked.ignored:
        typer.echo(f"column '{visible(header)}' is known and not kept")
    for problem in checked.problems[:_MOST_SHOWN]:
        typer.echo(problem)
    if len(checked.problems) > _MOST_SHOWN:
        typer.echo(f"… and {len(checked.problems) - _MOST_SHOWN} more")
    typer.echo(f"{_rows(checked.accepted)} accepted, {checked.rejected} rejected")
    counted = f"{outcome.new} new, {outcome.replaced} replace an earlier version, {outcome.same} were there already"
    typer.echo(
        {
            "kept": f"kept: {counted}" + (f" (entry {outcome.entry.number})" if outcome.entry else ""),
            "dry": f"dry run, nothing is kept: {counted}",
            "unchanged": "nothing changes: all of it was imported before",
            "none": "nothing is kept: no row is accepted",
        }[outcome.result]
    )


def _give_back(file: Path, outcome: "Outcome", path: Path | None, dry_run: bool) -> None:
    from osl_data.registers.rejects import rejects, rejects_name

    if path or not dry_run:
        made = rejects(outcome.checked)
        path = path or _free(file.with_name(rejects_name(file)), made)
        path.write_bytes(made)
        typer.echo(f"rejected rows with their reasons: {path}")


def _free(path: Path, content: bytes) -> Path:
    """The first name, numbered if need be, under which no other content is: somebody may be correcting that."""
    numbered = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(each for each in chain([path], numbered) if not each.exists() or each.read_bytes() == content)


def _plain(value: Any) -> str:
    return "+".join(value) if isinstance(value, list) else str(value)


def _rows(number: int) -> str:
    return f"{number} row" + ("" if number == 1 else "s")


@contextmanager
def _build(data: Path | None) -> "Iterator[duckdb.DuckDBPyConnection]":
    """A connection to a build of the records as they are now."""
    from osl_data.build import InvalidRecordsError, build
    from osl_data.store.connection import connect

    try:
        path = build(data)
    except InvalidRecordsError as error:
        _fail(*map(str, error.violations))
    with connect(path) as connection:
        yield connection


def _known(build: "duckdb.DuckDBPyConnection", city: str, *, needed: bool = False) -> "Known":
    from osl_data.queries.reference.register_names import city_names, known_names
    from osl_data.registers.problems import UnreadableError

    if not city and not needed:
        return known_names(build)
    cities = city_names(build)
    try:
        return known_names(build, cities.code(city))
    except UnreadableError:
        _fail(f"--city: expected a city of the records ({', '.join(cities.names)}), found '{city}'")


def _knowns(build: "duckdb.DuckDBPyConnection", city: str) -> "list[Known]":
    """What a register of the city may name, or of each city when none is given."""
    from osl_data.queries.reference.register_names import city_names, known_names

    if city:
        return [_known(build, city, needed=True)]
    return [known_names(build, each) for each in city_names(build).names]


def _recognised(register: "Register", knowns: "list[Known]") -> "Known":
    from osl_data.registers.confining import recognised_confined

    city = recognised_confined(register.sheet, knowns)
    if city is None:
        cities = ", ".join(known.city for known in knowns)
        _fail(f"{register.name}: expected names of programmes and places of one city; name it with --city ({cities})")
    typer.echo(f"city: {city}, known by its programmes and places")
    return next(known for known in knowns if known.city == city)


def _fail(*lines: str) -> NoReturn:
    for line in lines:
        typer.echo(line, err=True)
    raise typer.Exit(1)


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """Shows what is being done, where somebody watches."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal or os.environ.get("TERM") == "dumb" or sys.stderr.closed:
        yield lambda _: None
        return
    with console.status("reading") as status:
        yield status.update
