"""What every table, view and column means, read off the comments of the SQL files."""

import re

import duckdb

from osl_data.store.rows import Row
from osl_data.store.scripts import SCHEMA, derived

_COLUMN = re.compile(r'^ {4}"?(\w+)"? (.+?),? -- (.+)$')


def codebook(connection: duckdb.DuckDBPyConnection) -> list[Row]:
    """What every table, view and column means, read off the comments of the SQL files.

    A relation's comment stands above its CREATE, a table's column behind it. A view's columns are told by
    `-- name: meaning` lines above it; `-- like: table, view` takes the others from relations that have them.
    """
    meanings: dict[tuple[str, str], str] = {}
    for script in (SCHEMA, *derived()):
        meanings |= _meanings(script.read_text(encoding="utf-8"))
    columns: dict[str, list[tuple[str, str]]] = {}
    for relation, column, type_ in connection.execute(
        "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal"
        " ORDER BY table_oid, column_index"
    ).fetchall():
        columns.setdefault(relation, []).append((column, type_))
    rows: list[Row] = []
    for relation in (relation for relation, field in meanings if not field):
        alike = [relation, *meanings.get((relation, "like"), "").split(", ")]
        rows.append({"relation": relation, "field": "", "type": "", "meaning": meanings[relation, ""]})
        for column, type_ in columns.get(relation, []):
            meaning = next((meanings[name, column] for name in alike if (name, column) in meanings), "")
            rows.append({"relation": relation, "field": column, "type": type_, "meaning": meaning})
    return rows


def _meanings(text: str) -> dict[tuple[str, str], str]:
    """What the comments of one SQL file say of each relation (column: "") and of its columns."""
    said: dict[tuple[str, str], str] = {}
    comment: list[str] = []
    relation = ""
    for line in text.splitlines():
        created = re.match(r"CREATE (?:TABLE|VIEW|MACRO) (\w+)", line)
        column = _COLUMN.match(line)
        if created:
            relation = created.group(1)
            fields = [(re.match(r"([a-z]\w*): (.+)", part), part) for part in comment]
            said[relation, ""] = " ".join(part for field, part in fields if not field)
            said |= {(relation, field.group(1)): field.group(2) for field, _ in fields if field}
        elif column and relation:
            said[relation, column.group(1)] = column.group(3)
        comment = [*comment, line.removeprefix("--").strip()] if line.startswith("--") else []
    return said
