"""Records → one DuckDB file and the search index beside it, whole or not at all."""

import errno
import gc
import hashlib
import logging
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TypeVar

import duckdb

from osl_data.queries import contacts
from osl_data.records.checking import in_file_order
from osl_data.records.files import RecordFileError
from osl_data.records.folder import records_folder
from osl_data.records.library import Library, Violation, load, record_files
from osl_data.records.soundness import violations_of
from osl_data.records.vocabulary import VocabularyTerm
from osl_data.search import index
from osl_data.search.documents import Synonyms, documents
from osl_data.store import database, drafts, forgetting, sealing
from osl_data.store import home as homes
from osl_data.store.connection import connect
from osl_data.store.home import StoreError
from osl_data.store.rows import rows_of
from osl_data.store.sealing import SealError
from osl_data.store.unnamed import left_out, without_suppressed_people
from osl_data.text import clock

_KEPT_BUILDS = 3
_BEING_RENAMED = 60
"""Seconds in which a build without a seal may be of another process that is about to rename that."""
_RETRIED, _RETRIED_SERVING = 5.0, 60.0
"""Seconds after which what could not be built is tried again: while nothing is served, and while something is."""
_LITTLE_ROOM = 1_000_000

_log = logging.getLogger(__name__)
Read = TypeVar("Read")


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

    A build of the same records, schema and day that is there already, and whole, is used again, unless `force`; nothing
    is written then.

    Args:
        records: folder of record files; `records_folder()` by default.
        folder: where builds live; `home()` by default.

    Returns:
        The file of the build.

    Raises:
        InvalidRecordsError: the records are not sound; nothing is written.
        RecordFileError: the folder of records is not what is expected.
        StoreError: the folder of builds cannot be used, or there is no room; what was built before is as it was.
    """
    records = records or records_folder()
    folder = folder or homes.home()
    day = clock.today()
    name = _readable(lambda: fingerprint(records, day))
    with _refusing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        drafts.remove_abandoned(folder)
        there = None if force else _there(folder, name)
        path = there or _written(records, folder, name, day)
        homes.set_current(homes.Build(path, day.isoformat(), records.absolute()))
        forgetting.forget_others(folder, path)
        if not there:  # to tell which are whole, all are looked at
            _remove_old(folder, path)
    return path


def _there(folder: Path, name: str) -> Path | None:
    """The newest whole build of a fingerprint; one that is not whole is told, for it is about to be built again."""
    for path in sorted(folder.glob(f"osl-{name}-*.duckdb"), reverse=True):
        try:
            sealing.checked(path)
            return path
        except SealError as error:
            _log.warning("%s: expected a build that is whole, found %s; it is built again", path, error)
    return None


def _written(records: Path, folder: Path, name: str, day: date) -> Path:
    """Write a build: in a draft until all of it lies on the disk; the seal is renamed last, and makes it one."""
    with _uncollected():
        library = _readable(lambda: load(records))
        if violations := violations_of(library):
            raise InvalidRecordsError(in_file_order(violations))
        library = without_suppressed_people(library)
        rows = rows_of(library, day) | {"build_day": [{"day": day.isoformat()}]}
        with drafts.draft(folder) as draft:
            path = draft / f"osl-{name}-{time.time_ns():x}.duckdb"
            database.write(rows, path)
            with connect(path) as connection:
                ranks = contacts.ranks(connection)
            index.write(documents(rows, synonyms(library), ranks), index.beside(path))
            forgetting.mark(index.beside(path), left_out(library))
            about = {"layout": homes.layout(), "day": day.isoformat(), "records": str(records.absolute())}
            sealing.seal(path, index.beside(path), **about)
            # The database first: an index or a seal without one counts as left over.
            for part in (path, index.beside(path), sealing.beside(path)):
                os.replace(part, folder / part.name)
            sealing.sync(folder)
    return folder / path.name


def _readable(read: Callable[[], Read]) -> Read:
    """What is read of records; a file that the system refuses is told as one."""
    try:
        return read()
    except OSError as error:
        raise RecordFileError(
            f"{error.filename}: expected a record file that can be read, found: {error.strerror}; allow it, or name"
            " another folder with OSL_DATA"
        ) from None


@contextmanager
def _refusing(folder: Path) -> Iterator[None]:
    """Tells what the system refuses while something is built as an error of the store."""
    try:
        yield
    except OSError as error:
        raise homes.refused(folder, error) from error
    except (duckdb.ProgrammingError, duckdb.DataError):  # ours
        raise
    except (duckdb.Error, index.IndexWriteError) as error:
        # Neither library tells the number of the error, only its text.
        full = os.strerror(errno.ENOSPC) in str(error) or shutil.disk_usage(folder).free < _LITTLE_ROOM
        code = errno.ENOSPC if full else errno.EIO
        raise homes.refused(folder, OSError(code, str(error).splitlines()[0], str(folder))) from error


def of_today(folder: Path | None = None) -> Path:
    """The file of the current build: whole, and of today, for states of another day are none of today's.

    It is built where nothing was, anew where it is of another day or damaged: of the records that it was made of. Where
    that cannot be done, it is used as it is until the day is over; in place of a damaged one, the newest that is whole.

    Raises:
        StoreError: there is no build that is whole, and none can be made.
    """
    folder, day = folder or homes.home(), clock.today().isoformat()
    with suppress(StoreError):
        current = homes.current_build(folder)
        if current.day == day:
            return current.path
    with _renewing:
        return _renewed(folder, day)


_renewing = Lock()
"""Of the visitors who come first on a new day one builds; the others wait for it."""


@dataclass(frozen=True)
class _Failure:
    """A build that could not be made: for which day, when it was tried, and why not."""

    day: str
    at: float
    message: str
    trouble: homes.Trouble


_failed: dict[Path, _Failure] = {}
"""By folder: what cannot be built would be tried again by every question."""


def _renewed(folder: Path, day: str) -> Path:
    current, damage = None, ""
    try:
        current = homes.current_build(folder)
        if current.day == day:  # made while we waited
            return current.path
    except StoreError as error:
        damage = str(error)
    failure = _failed.get(folder)
    served = current.path if current else _newest_whole(folder)
    patience = _RETRIED_SERVING if served else _RETRIED
    if not failure or failure.day != day or time.monotonic() - failure.at > patience:
        if damage:
            _log.warning("%s", damage)
        try:
            path = build(current.records if current else homes.records_of(folder), folder)
            _failed.pop(folder, None)
            return path
        except (InvalidRecordsError, RecordFileError, StoreError) as error:
            failure = _failed[folder] = _failure(day, error)
            served = served or _newest_whole(folder)  # the pointer to a new one may be all that could not be written
            _log.warning("%s%s", failure.message, f"; serving {served.name}" if served else "")
    if served:
        return served
    raise StoreError(failure.message, failure.trouble)


def _newest_whole(folder: Path) -> Path | None:
    """The newest build that is whole and of this version of the program."""
    with suppress(OSError):
        found = homes.builds(folder).items()
        return next((path for path, seal in found if seal and seal.about.get("layout") == homes.layout()), None)
    return None


def _failure(day: str, error: InvalidRecordsError | RecordFileError | StoreError) -> _Failure:
    at = time.monotonic()
    if isinstance(error, InvalidRecordsError):
        first, count = error.violations[0], len(error.violations)
        told = f"expected sound records, found something wrong {count} times, first: {first}; run `osl check`"
        return _Failure(day, at, told, "unsound")
    return _Failure(day, at, str(error), error.trouble if isinstance(error, StoreError) else "records")


def instead_of(path: Path) -> Path:
    """Another build in place of one that is whole but cannot be opened, as when somebody works in it.

    Raises:
        StoreError: none can be made; or one was, less than a minute ago: it may be no better.
    """
    folder = path.parent
    with _renewing:
        with suppress(StoreError):
            current = homes.current(folder)
            if current != path:  # made while we waited
                return current
        before = _replaced.get(folder)
        if before and time.monotonic() - before.at < _RETRIED_SERVING:
            raise StoreError(before.message, before.trouble)
        told = f"{path}: expected a database that opens, found none; run `osl build --force`"
        _replaced[folder] = _Failure("", time.monotonic(), told, "build")
        _log.warning("%s: expected a database that opens, found none; it is built again", path)
        try:
            return build(homes.records_of(folder), folder, force=True)
        except (InvalidRecordsError, RecordFileError, StoreError) as error:
            failure = _replaced[folder] = _failure("", error)
            raise StoreError(failure.message, failure.trouble) from error


_replaced: dict[Path, _Failure] = {}
"""When a build of a folder was last replaced, and what is wrong when that did not help."""


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

    What is not whole goes, unless another process may just be renaming it, and so does what a killed build left.
    """
    found = homes.builds(folder)
    whole = [each for each, seal in found.items() if seal]
    kept = {path, *whole[:_KEPT_BUILDS]}
    young = time.time() - _BEING_RENAMED
    for old in found:
        if old not in kept and (found[old] or homes.written(old) < young):
            for part in (old, index.beside(old), sealing.beside(old)):
                drafts.remove(part)
    for orphan in (*folder.glob("osl-*.index"), *folder.glob("osl-*.seal")):
        if not os.path.lexists(orphan.with_suffix(".duckdb")):
            drafts.remove(orphan)
