"""`osl check`, `format`, `build`, `dictionary`, `home`: the records and the database that is made of them."""

from pathlib import Path
from typing import Annotated

import typer

from osl_data.cli.records_option import Data, built, folder, print_each, refuse
from osl_data.cli.saying import say, say_whole
from osl_data.store import home as homes


def check(
    data: Data = None,
    sources: Annotated[
        Path | None,
        typer.Option("--sources", help="Folder of the sources' texts; names evidence that they do not show."),
    ] = None,
    city: Annotated[str | None, typer.Option("--city", help="Names such evidence of this city only.")] = None,
    contradictions: Annotated[
        bool, typer.Option("--contradictions", help="Names likely contradictions that nobody has looked at.")
    ] = False,
) -> None:
    """Check all record files; each violation is a line: file:line: record.field: expected …, found …"""
    from osl_data.records.checking import checked
    from osl_data.records.contradictions import unrecorded
    from osl_data.records.library import load
    from osl_data.records.supporting import supported

    found = checked(folder(data))
    support = supported(load(folder(data)), sources).of(city) if sources else None
    if support:
        print_each(support.doubtful)
        for line in support.summary():
            say(line, err=True)
    likely = unrecorded(load(folder(data))) if contradictions else []
    refuse([*found.violations, *likely])
    if support and support.doubtful:
        raise typer.Exit(1)
    say(f"{found.records} records in {found.files} files: sound")


def format_(data: Data = None) -> None:
    """Rewrite record files in canonical form and name them; files with violations are left alone."""
    from osl_data.records.checking import rewrite

    done = rewrite(folder(data))
    print_each(done.written)
    refuse(done.violations)


def build(
    data: Data = None,
    force: Annotated[bool, typer.Option("--force", help="Build anew even if nothing has changed.")] = False,
) -> None:
    """Build the database of the records, make it the current one and print its file."""
    say(built(data, force=force))


def dictionary(data: Data = None) -> None:
    """Print the data dictionary (Markdown)."""
    from osl_data.exporting.dictionary import dictionary

    say_whole(dictionary(folder(data)))


def home() -> None:
    """Print the folder where builds live; the variable OSL_HOME sets another."""
    say(homes.home())
