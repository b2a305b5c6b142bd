"""Every statement has its typed function, every function its statement, and all of them run."""

import inspect
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import duckdb
import pytest

import osl_data.queries
from osl_data.queries.filters import Filters
from osl_data.store import statement

GIVEN: dict[str, Any] = {
    "filters": Filters(),
    "activity_ids": ["dolne-spotkania"],
    "programme": "pal-dolne",
    "id_": "pal-dolne",
    "source": "gazeta",
    "records": ["klub-gorne"],
    "rule": "contact_superseded",
    "place": "testowo-gorne",
    "query": "dolne",
    "names": ["Testowo"],
    "places": ["testowo-dolne"],
    "subject_ids": ["testowo-dolne", "testowo-gorne"],
}
"""What to ask with, by the name of the parameter."""


QUERIES = Path(osl_data.queries.__file__).parent


def questions() -> dict[str, Callable[..., Any]]:
    """The public functions of the query modules that take a connection."""
    found = {}
    for module in walk_packages(osl_data.queries.__path__, "osl_data.queries."):
        for name, function in inspect.getmembers(import_module(module.name), inspect.isfunction):
            takes = list(inspect.signature(function).parameters)
            if function.__module__ == module.name and name[0] != "_" and takes[:1] == ["connection"]:
                found[name] = function
    return {name: found[name] for name in found if not name.startswith("fetch")}


def asked(question: Callable[..., Any], connection: duckdb.DuckDBPyConnection) -> Any:
    parameters = list(inspect.signature(question).parameters.values())[1:]
    needed = [p.name for p in parameters if p.default is inspect.Parameter.empty]
    return question(connection, **{name: GIVEN[name] for name in needed})


@pytest.mark.parametrize("name", questions())
def test_every_question_has_an_answer_in_the_sample(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    assert asked(questions()[name], connection)


def test_every_statement_is_of_a_question(
    connection: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    run: set[Path] = set()
    read = statement.sql

    def noted(file: Path) -> str:
        run.add(file)
        return read(file)

    monkeypatch.setattr(statement, "sql", noted)
    for question in questions().values():
        asked(question, connection)
    contacts = import_module("osl_data.queries.contacts")
    assert contacts.contacts(connection, Filters(types=("pal",)))
    written = set(QUERIES.rglob("*.sql")) - {
        QUERIES / "reference" / f"register_{name}.sql" for name in ("names", "cities")
    }
    assert run == written


def test_columns_that_do_not_fit_are_refused(connection: duckdb.DuckDBPyConnection) -> None:
    from osl_data.queries.reference import Title

    with pytest.raises(TypeError) as error:
        statement.fetch(connection, QUERIES / "reference" / "terms.sql", Title)
    assert str(error.value) == (
        f"{QUERIES / 'reference' / 'terms.sql'}: expected the columns ['id', 'kind', 'city', 'title_pl', 'title_en'], "
        "found ['vocabulary', 'code', 'label_pl', 'label_en', 'broader']"
    )
