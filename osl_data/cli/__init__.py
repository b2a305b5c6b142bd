"""The `osl` command: thin; every step is a function of the package."""

import typer

from osl_data.cli import exports, records, registers
from osl_data.cli.errors import OneLineErrors
from osl_data.cli.search import find

app = typer.Typer(
    cls=OneLineErrors,
    help="Reviewed records of community organising in Polish cities: check them, build the database, export.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(records.check)
app.command("format")(records.format_)
app.command()(records.build)
app.command()(find)
app.command()(records.dictionary)
app.command()(records.home)
app.add_typer(exports.app, name="export")
app.add_typer(registers.app, name="register")
