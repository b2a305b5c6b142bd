"""Records → one DuckDB file and the search index beside it, whole or not at all."""

import gc
import hashlib
import json
import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import duckdb

from osl_data.records.checking import in_file_order
from osl_data.records.folder import records_folder
from osl_data.records.library import Library, Violation, load, record_files
from osl_data.records.soundness import violations_of
from osl_data.records.vocabulary import VocabularyTerm
from osl_data.search import index
from osl_data.search.documents import Synonyms, documents
from osl_data.store import home as homes
from osl_data.store.rows import Row, Rows, rows_of

_KEPT_BUILDS = 3
_ABANDONED = 3600
"""After so many seconds a draft is of a build that was killed: one takes about a second."""
_SQL = files("osl_data.store")
_SCHEMA = _SQL / "schema.sql"
_COLUMN = re.compile(r'^ {4}"?(\w+)"? (.+?),? -- (.+)$')


class InvalidRecordsError(ValueError):
    """Records that are not sound; `violations` lists what is wrong, in file and line order."""

    def __init__(self, violations: list[Violation]) -> None:
        self.violations = violations
        super().__init__("\n".join(map(str, violations)))


def fingerprint(records: Path) -> str:
    """A hash of what a build depends on: every record file, and what lays it out."""
    digest = hashlib.sha256(homes.layout().encode())
    for path, _, _ in record_files(records):
        digest.update(str(path.relative_to(records)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def build(records: Path | None = None, folder: Path | None = None, *, force: bool = False) -> Path:
    """Build the database of some records with its search index and make it the current one.

    A build of the same records and schema that is there already is used again, unless `force`.

    Args:
        records: folder of record files; `records_folder()` by default.
        folder: where builds live; `home()` by default.

    Returns:
        The file of the build.

    Raises:
        InvalidRecordsError: the records are not sound; nothing is written.
        RecordFileError: the folder of records is not what is expected.
    """
    records = records or records_folder()
    folder = folder or homes.home()
    folder.mkdir(parents=True, exist_ok=True)
    name = fingerprint(records)
    there = [] if force else sorted(file for file in folder.glob(f"osl-{name}*.duckdb") if index.beside(file).is_dir())
    path = there[-1] if there else folder / f"osl-{name}-{time.time_ns():x}.duckdb"
    if not there:
        draft = folder / f"draft-{os.getpid()}-{time.time_ns():x}.duckdb"
        try:
            with _uncollected():
                library = load(records)
                if violations := violations_of(library):
                    raise InvalidRecordsError(in_file_order(violations))
                rows = rows_of(library)
                _write(rows, draft)
                index.write(documents(rows, synonyms(library)), index.beside(draft))
            os.replace(draft, path)  # first: an index without its database counts as left over
            os.replace(index.beside(draft), index.beside(path))
        finally:
            draft.unlink(missing_ok=True)
            shutil.rmtree(index.beside(draft), ignore_errors=True)
    homes.set_current(path)
    _remove_old(folder, path)
    return path


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without garbage collection: a build makes no garbage, and looking for some takes a sixth of its time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def synonyms(library: Library) -> Synonyms:
    """The other words for each term, as the vocabulary has them."""
    terms = (entry.record for entry in library.of(VocabularyTerm))
    return {(term.set, term.code): term.synonyms for term in terms if term.synonyms}


def _write(rows: Rows, path: Path) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("BEGIN")
        _run(connection, _SCHEMA)
        for table, found in rows.items():
            _insert(connection, table, found)
        # After the rows, for some of what is derived is a table: what takes long and is asked for often.
        _run(connection, *_derived())
        _insert(connection, "codebook", codebook(connection))
        connection.execute("COMMIT")
        connection.execute("CHECKPOINT")


def empty() -> duckdb.DuckDBPyConnection:
    """A database in memory with every table and view and no rows: the schema by itself."""
    connection = duckdb.connect()
    _run(connection, _SCHEMA, *_derived())
    return connection


def _run(connection: duckdb.DuckDBPyConnection, *scripts: Traversable) -> None:
    for script in scripts:
        connection.execute(script.read_text(encoding="utf-8"))


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: list[Row]) -> None:
    if not rows:
        return
    # JSON needs no further library: registering Arrow data imports pandas, for longer than the build takes.
    described = f"SELECT column_name, column_type FROM (DESCRIBE {table})"
    structure = json.dumps([dict(connection.execute(described).fetchall())])
    connection.execute(
        f"INSERT INTO {table} SELECT unnest(from_json(?, ?), max_depth := 2)",
        [json.dumps(rows, default=str, ensure_ascii=False), structure],
    )


def _derived() -> list[Traversable]:
    views = [s for s in (_SQL / "views").iterdir() if s.name.endswith(".sql")]
    return sorted(views, key=lambda script: script.name)


def codebook(connection: duckdb.DuckDBPyConnection) -> list[Row]:
    """What every table, view and column means, read off the comments of the SQL files.

    A relation's comment stands above its CREATE, a table's column behind it. A view's columns are told by
    `-- name: meaning` lines above it; `-- like: table, view` takes the others from relations that have them.
    """
    meanings: dict[tuple[str, str], str] = {}
    for script in (_SCHEMA, *_derived()):
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


def _remove_old(folder: Path, path: Path) -> None:
    """Keep the newest builds; a file that a running dashboard has open lives on until it lets go.

    What a killed build left goes, too.
    """
    builds = sorted(folder.glob("osl-*.duckdb"), key=_written, reverse=True)
    for old in builds[_KEPT_BUILDS:]:
        if old != path:
            old.unlink(missing_ok=True)
    for orphan in folder.glob("osl-*.index"):
        if not orphan.with_suffix(".duckdb").exists():
            shutil.rmtree(orphan, ignore_errors=True)
    for draft in folder.glob("draft-*"):
        if _written(draft) < time.time() - _ABANDONED:
            shutil.rmtree(draft, ignore_errors=True) if draft.is_dir() else draft.unlink(missing_ok=True)


def _written(path: Path) -> float:
    """When a file was last written to; 0 if another process removed or renamed it meanwhile."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0
