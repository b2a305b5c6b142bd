"""`osl find`: the search of the dashboard, on a terminal or as JSON."""

from typing import Annotated

import typer

from osl_data.cli.records_option import Data, current
from osl_data.cli.saying import can_show, say_lines


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
    with current(data) as connection:
        answer = finding.find(connection, query, kinds, choices.chosen_cities(connection, city or []), limit)
    if as_json:
        told = answers.as_json(answer)
        say_lines(told if can_show(told) else answers.as_json(answer, ascii_only=True))
        return
    console = Console(highlight=False, soft_wrap=True)
    for line in answers.as_lines(answer):
        console.print(line)
