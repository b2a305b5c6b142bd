"""`osl check`, `format`, `build`, `dictionary`, `home`: the records and the database that is made of them."""

from typing import Annotated

import typer

from osl_data.cli.records_option import Data, built, folder, print_each, refuse
from osl_data.store import home as homes


def check(data: Data = None) -> None:
    """Check all record files; each violation is a line: file:line: record.field: expected …, found …"""
    from osl_data.records.checking import checked

    found = checked(folder(data))
    refuse(found.violations)
    typer.echo(f"{found.records} records in {found.files} files: sound")


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
    typer.echo(built(data, force=force))


def dictionary(data: Data = None) -> None:
    """Print the data dictionary (Markdown)."""
    from osl_data.exporting.dictionary import dictionary

    typer.echo(dictionary(folder(data)), nl=False)


def home() -> None:
    """Print the folder where builds live; the variable OSL_HOME sets another."""
    typer.echo(homes.home())
