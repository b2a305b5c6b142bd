"""What the views of a build hold of two cities: every row of each.

The rows lie in `views/`, one file a view: the names of the columns, then a row a line, in the order of their values.
They are read against `tests/sample` and `tests/second_city`, where what they have to tell is counted.
"""

import json
import re
from pathlib import Path

import duckdb
import pytest

from osl_data.store import statement
from tests.expecting import as_in_file

VIEWS = Path(statement.__file__).parent / "views"
ROWS = Path(__file__).parent / "views"
NAMES = [
    name
    for path in sorted(VIEWS.glob("[1-5]*.sql"))
    for name in re.findall(r"^CREATE (?:VIEW|TABLE) (\w+) AS$", path.read_text(encoding="utf-8"), re.MULTILINE)
]


def told(build: duckdb.DuckDBPyConnection, name: str) -> str:
    """The rows of a view as its file has them."""
    found = build.execute(f"SELECT * FROM {name} ORDER BY ALL")
    lines = [[column[0] for column in found.description or ()], *found.fetchall()]
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)


@pytest.mark.parametrize("name", NAMES)
def test_every_row_of_a_view(two_cities: duckdb.DuckDBPyConnection, name: str) -> None:
    as_in_file(ROWS / f"{name}.jsonl", told(two_cities, name))


def test_no_rows_are_left_over() -> None:
    assert {path.stem for path in ROWS.iterdir()} == set(NAMES)
