"""`osl register`: the template of a register, importing one, listing, undoing and repairing, a demonstration."""

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
from osl_data.cli.saying import say
from osl_data.store import home as homes

if TYPE_CHECKING:
    import duckdb

    from osl_data.keeping.importing import Outcome, Register
    from osl_data.keeping.journal import JournalEntry
    from osl_data.registers.known import Known

_MOST_SHOWN = 50
_RESULTS = {"restored": "restored", "lost": "noted as lost", "set_aside": "set aside"}


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
                say(problem, err=True)
            raise typer.Exit(1) from error
        except JournalError as error:
            say(error, err=True)
            raise typer.Exit(1) from error


app = typer.Typer(
    cls=RegisterErrors,
    help="Activity registers: template, import, list, undo, repair, demonstration.",
    no_args_is_help=True,
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
    say(file)


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
    _tell(outcome)
    if outcome.checked.rejected:
        _give_back(file, outcome, rejects, dry_run)
    if outcome.entry:
        _prepare(homes.registers())
    _warn(homes.registers())
    if outcome.checked.rejected:
        raise typer.Exit(1)


@app.command("list")
def list_() -> None:
    """List what was imported and undone, oldest first."""
    from osl_data.keeping.journal import entries, is_made_up, standing

    listed = entries(homes.registers())
    stands = {entry.number for entry in standing(listed)}
    if is_made_up(homes.registers()):
        say("a demonstration: everything here is made up")
    for entry in listed:
        if entry.kind == "undo":
            told = f"undo of {entry.undoes}"
        elif entry.kind == "lost":
            told = f"lost: {_known_of(entry)}"
        else:
            rows = f"{_rows(entry.accepted)} ({entry.first} to {entry.last}), {entry.rejected} rejected"
            told = f"import of {entry.file} for {entry.city}: {rows}"
        say(f"{entry.number}  {entry.at}  {told}{'' if entry.number in stands else '; undone'}")
    if not listed:
        say("nothing was imported")
    if _warn(homes.registers()):
        raise typer.Exit(1)


@app.command()
def undo(number: Annotated[int, typer.Argument(help="Number of the entry, as `osl register list` tells it.")]) -> None:
    """Take back an import, or an undoing: what was there before it is there again."""
    from osl_data.keeping.importing import undo

    entry = undo(homes.registers(), number)
    say(f"{entry.number}: {entry.undoes} is undone")
    _prepare(homes.registers())
    _warn(homes.registers())


@app.command()
def repair(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what is wrong and change nothing.")] = False,
) -> None:
    """Mend what is kept: restore what stands elsewhere, note what is lost, set aside what is broken; delete nothing.

    Ends with 1 when rows or entries are lost, or something is left to do.
    """
    from osl_data.keeping.repairing import repair

    mended = repair(homes.registers(), dry_run=dry_run)
    if not mended:
        say("nothing to repair")
        return
    for each in mended:
        aside = f"; what was there: {homes.registers() / each.aside}" if each.aside else ""
        told = f"{homes.registers()}/{each.trouble}"
        say(told if each.result == "left" else f"{told.rpartition('; ')[0]}; {_RESULTS[each.result]}{aside}")
    if not dry_run:
        _prepare(homes.registers())
    if any(each.result in ("lost", "left") for each in mended):
        raise typer.Exit(1)


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
        say(f"{version.entry.number}  {version.entry.at}  {stated}{'' if version.stands else '; undone'}")
    _warn(homes.registers())
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
    events = sum(outcome.checked.accepted for outcome in outcomes)
    say(f"{events} made-up events of {len(outcomes)} cities in {home}; to see them: OSL_HOME={home} make run")
    _prepare(home / homes.registers().name)


def _prepare(folder: Path) -> None:
    """Make what statistics are computed from, so that nobody has to wait for it later.

    What was told to be kept is kept, also when this fails: it is tried again by who asks for statistics.
    """
    from osl_data.keeping.journal import storage_errors
    from osl_data.statistics.aggregates import cube

    try:
        with _progress() as step:
            cube(folder, lambda what, done: step(f"{what} {done:.0%}"))
    except storage_errors() as error:
        _fail(f"statistics are not computed yet, and will be when they are asked for: {error}")


def _warn(folder: Path) -> bool:
    """Tell what is wrong with kept files; whether anything is."""
    from osl_data.keeping.journal import troubles

    found = troubles(folder)
    for trouble in found[:_MOST_SHOWN]:
        say(f"warning: {folder}/{trouble}", err=True)
    if len(found) > _MOST_SHOWN:
        say(f"warning: … and {len(found) - _MOST_SHOWN} more", err=True)
    return bool(found)


def _known_of(entry: "JournalEntry") -> str:
    """What is left of an entry that is lost."""
    if entry.undoes:
        return f"undo of {entry.undoes}"
    return (
        f"import of {entry.file} for {entry.city}: {_rows(entry.accepted)}" if entry.file else "nothing is known of it"
    )


def _tell(outcome: "Outcome") -> None:
    checked = outcome.checked
    for header in checked.ignored:
        say(f"column '{header}' is known and not kept")
    for problem in checked.problems[:_MOST_SHOWN]:
        say(problem)
    if len(checked.problems) > _MOST_SHOWN:
        say(f"… and {len(checked.problems) - _MOST_SHOWN} more")
    say(f"{_rows(checked.accepted)} accepted, {checked.rejected} rejected")
    counted = f"{outcome.new} new, {outcome.replaced} replace an earlier version, {outcome.same} were there already"
    say(
        {
            "kept": f"kept: {counted}" + (f" (entry {outcome.entry.number})" if outcome.entry else ""),
            "dry": f"dry run, nothing is kept: {counted}",
            "unchanged": "nothing changes: all of it was imported before",
            "none": "nothing is kept: no row is accepted",
        }[outcome.result]
    )


def _give_back(file: Path, outcome: "Outcome", path: Path | None, dry_run: bool) -> None:
    from osl_data.registers.confining import rejects_confined
    from osl_data.registers.problems import RegisterError
    from osl_data.registers.rejects import rejects_name

    if path or not dry_run:
        try:
            made = rejects_confined(outcome.checked)
        except RegisterError as error:
            say(f"rejected rows stay rejected, and no file of them is written: {error}", err=True)
            return
        path = path or _free(file.with_name(rejects_name(file)), made)
        path.write_bytes(made)
        say(f"rejected rows with their reasons: {path}")


def _free(path: Path, content: bytes) -> Path:
    """The first name, numbered if need be, under which no other content is: somebody may be correcting that."""
    numbered = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(each for each in chain([path], numbered) if not os.path.lexists(each) or _holds(each, content))


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content  # a pipe would be waited for


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
    say(f"city: {city}, known by its programmes and places")
    return next(known for known in knowns if known.city == city)


def _fail(*lines: str) -> NoReturn:
    for line in lines:
        say(line, err=True)
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
