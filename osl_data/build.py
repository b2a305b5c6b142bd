"""Records → one DuckDB file and the search index beside it, whole or not at all."""

import gc
import hashlib
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import Lock

from osl_data.queries import contacts
from osl_data.records.checking import in_file_order
from osl_data.records.files import RecordFileError
from osl_data.records.folder import records_folder
from osl_data.records.library import Library, Violation, load, record_files
from osl_data.records.soundness import violations_of
from osl_data.records.vocabulary import VocabularyTerm
from osl_data.search import index
from osl_data.search.documents import Synonyms, documents
from osl_data.store import database, forgetting
from osl_data.store import home as homes
from osl_data.store.connection import connect
from osl_data.store.rows import rows_of
from osl_data.store.unnamed import without_suppressed_people
from osl_data.text import clock

_KEPT_BUILDS = 3
_ABANDONED = 3600
"""After so many seconds a draft is of a build that was killed: one takes about a second."""


class InvalidRecordsError(ValueError):
    """Records that are not sound; `violations` lists what is wrong, in file and line order."""

    def __init__(self, violations: list[Violation]) -> None:
        self.violations = violations
        super().__init__("\n".join(map(str, violations)))


def fingerprint(records: Path, day: date) -> str:
    """A hash of what a build depends on: every record file, what lays it out, and the day, which states depend on."""
    digest = hashlib.sha256(f"{homes.layout()} {day}".encode())
    for path, _, _ in record_files(records):
        digest.update(str(path.relative_to(records)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def build(records: Path | None = None, folder: Path | None = None, *, force: bool = False) -> Path:
    """Build the database of some records with its search index and make it the current one.

    A build of the same records, schema and day that is there already is used again, unless `force`.

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
    day = clock.today()
    name = fingerprint(records, day)
    there = [] if force else sorted(file for file in folder.glob(f"osl-{name}*.duckdb") if index.beside(file).is_dir())
    path = there[-1] if there else folder / f"osl-{name}-{time.time_ns():x}.duckdb"
    if not there:
        draft = folder / f"draft-{os.getpid()}-{time.time_ns():x}.duckdb"
        try:
            with _uncollected():
                library = load(records)
                if violations := violations_of(library):
                    raise InvalidRecordsError(in_file_order(violations))
                library = without_suppressed_people(library)
                rows = rows_of(library, day) | {"build_day": [{"day": day.isoformat()}]}
                database.write(rows, draft)
                with connect(draft) as connection:
                    ranks = contacts.ranks(connection)
                index.write(documents(rows, synonyms(library), ranks), index.beside(draft))
                forgetting.mark(index.beside(draft), library.suppressed())
            os.replace(draft, path)  # first: an index without its database counts as left over
            os.replace(index.beside(draft), index.beside(path))
        finally:
            draft.unlink(missing_ok=True)
            shutil.rmtree(index.beside(draft), ignore_errors=True)
    homes.set_current(homes.Build(path, day.isoformat(), records.absolute()))
    forgetting.forget_others(folder, path)
    _remove_old(folder, path)
    return path


def of_today(folder: Path | None = None) -> Path:
    """The file of the current build; one of another day is made anew, for states of that day are none of today's.

    Where its records are not there any more or not sound, it is used as it is until the day is over.

    Raises:
        StoreError: there is no current build.
    """
    current, day = homes.current_build(folder), clock.today().isoformat()
    if current.day == day:
        return current.path
    with _renewing:
        return _renewed(current, day)


_renewing = Lock()
"""Of the visitors who come first on a new day one builds; the others wait for it."""


@lru_cache(maxsize=1)
def _renewed(current: homes.Build, day: str) -> Path:
    """A build anew for a day, tried once: what cannot be built would be tried again by every question."""
    try:
        return build(current.records, current.path.parent)
    except (InvalidRecordsError, RecordFileError):
        return current.path


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
