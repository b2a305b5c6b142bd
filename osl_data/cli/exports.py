"""`osl export`: the tables as files."""

from pathlib import Path
from typing import Annotated

import typer

from osl_data.cli.records_option import Data, current, print_each

app = typer.Typer(help="Write the tables to files.", no_args_is_help=True)


@app.command("csv")
def export_csv(
    folder: Annotated[Path, typer.Argument(help="Folder for the files; made if missing.")],
    excel: Annotated[bool, typer.Option("--excel", help="Write what Polish Excel opens right.")] = False,
    data: Data = None,
) -> None:
    """Write one CSV file a table; the database is built first if the records are newer."""
    from osl_data.exporting import write_csv

    with current(data) as connection:
        print_each(write_csv(connection, folder, excel=excel))


@app.command("xlsx")
def export_xlsx(
    file: Annotated[Path, typer.Argument(help="The workbook to write.")],
    data: Data = None,
) -> None:
    """Write all tables to one workbook; the database is built first if the records are newer."""
    from osl_data.exporting import write_xlsx
    from osl_data.wording.words import words_of

    with current(data) as connection:
        print_each([write_xlsx(connection, file, words_of("pl"))])
