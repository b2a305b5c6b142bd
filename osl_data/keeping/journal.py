"""Where registers are kept: one Parquet file an import, and a journal that says which imports there are.

An import is there once its Parquet file is, and not before: it is whole on disk by then, and states its entry. The
journal is written at once after it (`examining` says why twice). What a crash leaves behind are drafts, which are
never read, and removed by the next who looks. No other file is ever removed.
"""

import errno
import hashlib
import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import IO

from osl_data.keeping.entry import FORMAT, JournalEntry, JournalError, StatedEntry, entry_bytes
from osl_data.keeping.examining import (
    EVENTS,
    JOURNAL,
    LOCK,
    JournalState,
    examine,
    free_number,
    names,
)
from osl_data.keeping.parquets import file_sha256, parquet_trouble
from osl_data.keeping.troubles import Trouble
from osl_data.keeping.writing import DRAFT, drafted, make_folder, make_official, sync, write_whole

__all__ = [
    "EVENTS",
    "JOURNAL",
    "MARKER",
    "BusyError",
    "JournalEntry",
    "JournalError",
    "commit",
    "countable",
    "entries",
    "in_effect",
    "is_made_up",
    "locked",
    "standing",
    "state",
    "storage_errors",
    "troubles",
]

MARKER = "SYNTHETIC"
_NO_FILE = {errno.EISDIR: "a folder", errno.ELOOP: "a link to itself", errno.ENXIO: "a socket"}

FillRows = Callable[[IO[bytes], JournalEntry], object]
"""Writes the rows of an import, and in their metadata its entry, into a file."""


class BusyError(JournalError):
    """Somebody else is writing, and did not end while we waited."""


@cache
def storage_errors() -> tuple[type[Exception], ...]:
    """What is raised where kept registers, or what is made of them, cannot be read or written."""
    from duckdb import Error  # nobody who only reads the journal has to load these
    from pyarrow import ArrowException

    return JournalError, OSError, Error, ArrowException


def entries(folder: Path) -> list[JournalEntry]:
    """All entries that count, oldest first; none where nothing was ever imported. `troubles` tells of the others.

    Raises:
        JournalError: the folder is none, or a newer program wrote an entry.
        OSError: the folder cannot be read.
    """
    return [each.entry for each in _examined(folder, state(folder)).stated]


def troubles(folder: Path) -> list[Trouble]:
    """What is wrong with the files of a folder of registers, by their names. What somebody is just writing is not.

    Raises:
        JournalError: the folder is none, or a newer program wrote an entry.
        OSError: the folder cannot be read.
    """
    remove_drafts(folder)
    found = _examined(folder, state(folder))
    if found.unstated:
        busy, before = _busy(folder), found.unstated
        found = examine(folder)  # what somebody was just writing is in the journal now, unless he still writes
        beginning = {entry.number for entry in found.unstated if busy or entry not in before}
        found = replace(found, troubles=tuple(each for each in found.troubles if each.number not in beginning))
    told = [*found.troubles]
    for each in found.stated:
        if each.entry.kind == "import" and (trouble := parquet_trouble(folder, each.entry)):
            told.append(trouble)
    return sorted(told, key=lambda each: (each.number, each.file))


@lru_cache(maxsize=4)
def _examined(folder: Path, state: str) -> JournalState:
    return examine(folder)


def state(folder: Path) -> str:
    """What changes whenever an entry is added, or a file changed or put back.

    Raises:
        JournalError: the folder is none.
        OSError: the folder cannot be read.
    """
    signs = []
    for room in (JOURNAL, EVENTS):
        for name in names(folder / room):
            signs.append(f"{room}/{name} {_sign(f'{folder}/{room}/{name}')}")
    return hashlib.sha256("\n".join(signs).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _sign(path: str) -> str:
    """What changes when somebody writes a file, or lets others read it."""
    try:
        status = os.stat(path)
    except OSError as error:
        return str(error.errno)
    return f"{status.st_size} {status.st_mtime_ns} {status.st_mode}"


def is_made_up(folder: Path) -> bool:
    """Whether the registers in a folder are a demonstration: every view has to say so."""
    try:
        return os.path.lexists(folder / MARKER) or any(entry.made_up for entry in entries(folder))
    except (JournalError, OSError):
        return False  # nothing of it is shown


def standing(listed: list[JournalEntry]) -> list[JournalEntry]:
    """The entries that no later undoing takes back, oldest first; an undoing may itself be undone."""
    undone: set[int] = set()
    for entry in reversed(listed):
        if entry.kind == "undo" and entry.number not in undone:
            undone.add(entry.undoes)
    return [entry for entry in listed if entry.number not in undone]


def in_effect(listed: list[JournalEntry], city: str = "") -> list[JournalEntry]:
    """The imports that stand, of one city or of all, oldest first."""
    return [each for each in standing(listed) if each.kind == "import" and city in ("", each.city)]


def countable(folder: Path, city: str = "") -> list[JournalEntry]:
    """The imports that stand and whose rows can be read, of one city or of all, oldest first."""
    return [each for each in in_effect(entries(folder), city) if parquet_trouble(folder, each) is None]


@contextmanager
def locked(folder: Path, wait: float = 30.0) -> Iterator[None]:
    """Be the only writer; first, what crashed writers left is removed or ended, and older forms are written anew.

    Args:
        wait: how many seconds to wait for another writer.

    Raises:
        BusyError: another one is still writing.
        JournalError: the folder is none or cannot be written, or a newer program wrote an entry.
    """
    try:
        for each in (folder, folder / EVENTS, folder / JOURNAL):
            _make(each)
        with _lock_file(folder, os.O_RDWR | os.O_CREAT) as file:
            _wait(folder, file, wait)
            _tidy(folder)
            yield
    except OSError as error:
        raise JournalError(
            f"{folder}: expected to write here, found: {error.strerror or error}; nothing new is kept: make room, or"
            " let the user that runs the program write here, and try again"
        ) from error


def _wait(folder: Path, lock: IO[bytes], wait: float) -> None:
    import fcntl

    until = time.monotonic() + wait
    while True:
        try:
            return fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise BusyError(
                    f"{folder}: expected nobody else to write, found another import; try again when it has ended"
                ) from None
            time.sleep(0.05)


def commit(folder: Path, entry: JournalEntry, fill: FillRows | None = None) -> JournalEntry:
    """Add an entry, whole or not at all; give it as it stands in the journal. Only while `locked`.

    Args:
        fill: writes the rows, of an import.

    Raises:
        OSError: it could not be written, and is not there.
    """
    number = free_number(folder)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    name = f"{number:06d}-{entry.sha256[:16]}.parquet" if fill else f"{number:06d}.json"
    made = replace(entry, number=number, at=at, parquet=name if fill else "")
    twin = folder / EVENTS / name
    with drafted(twin, lambda file: fill(file, made) if fill else file.write(entry_bytes(made))) as first:
        made = replace(made, parquet_sha256=file_sha256(first) if fill else "")
        path = journal_path(folder, number)
        with drafted(path, lambda file: file.write(entry_bytes(made))) as second:
            try:
                make_official(first, twin)
            except OSError:
                with suppress(OSError):
                    twin.unlink()
                    sync(twin.parent)
                raise
            with suppress(OSError):  # it is there from now on; what lacks in the journal the next writer writes
                make_official(second, path)
    return made


def journal_path(folder: Path, number: int) -> Path:
    """The file of an entry in the journal."""
    return folder / JOURNAL / f"{number:06d}.json"


def write_entry(folder: Path, entry: JournalEntry, *, twin: bool) -> None:
    """Write an entry anew: among the events first, where no Parquet file states it. Only while `locked`."""
    if twin:
        write_whole(folder / EVENTS / f"{entry.number:06d}.json", entry_bytes(entry))
    write_whole(journal_path(folder, entry.number), entry_bytes(entry))


def note_lost(folder: Path, number: int, known: JournalEntry | None) -> None:
    """Let an entry say that nothing is left of it but what is known. Only while `locked`."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    lost = replace(known or JournalEntry(number, "lost", at), kind="lost")
    write_entry(folder, lost, twin=True)


def remove_drafts(folder: Path) -> None:
    """Remove what killed writers left, unless somebody is writing."""
    import fcntl

    if not any(_drafts(folder)):
        return
    with suppress(OSError, JournalError), _lock_file(folder, os.O_RDONLY) as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        for draft in _drafts(folder):
            draft.unlink()


def _drafts(folder: Path) -> Iterator[Path]:
    for room in (EVENTS, JOURNAL):
        yield from (folder / room).glob(f"{DRAFT}*")
    yield from folder.glob(f"{DRAFT}*-{MARKER}")


def _busy(folder: Path) -> bool:
    """Whether somebody is writing."""
    import fcntl

    try:
        with _lock_file(folder, os.O_RDONLY) as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except (OSError, JournalError):  # nobody can write here: whoever tries is told why
        return False
    return False


def _lock_file(folder: Path, how: int) -> IO[bytes]:
    """The file that writers lock, opened in this way; a pipe is not waited for.

    Raises:
        JournalError: it is no file.
        OSError: it cannot be opened.
    """
    try:
        handle = os.open(folder / LOCK, how | os.O_NONBLOCK | os.O_CLOEXEC, 0o666)
    except OSError as error:
        found = _NO_FILE.get(error.errno or 0)
        if found is None:
            raise
    else:
        if stat.S_ISREG(os.fstat(handle).st_mode):
            return os.fdopen(handle, "rb")
        os.close(handle)
        found = "a pipe or the like"
    raise JournalError(f"{folder / LOCK}: expected a file, found {found}; move it away")


def _make(folder: Path) -> None:
    try:
        make_folder(folder)
    except (FileExistsError, NotADirectoryError):
        raise JournalError(f"{folder}: expected a folder, found a file; move it away") from None


def _tidy(folder: Path) -> None:
    """Remove drafts, write what the journal lacks, note what was copied torn, and bring older forms to that of today.

    One by one, so that whoever stops on the way leaves what can be read.
    """
    found = examine(folder)
    for draft in _drafts(folder):
        with suppress(IsADirectoryError):
            draft.unlink()
    for entry in found.unstated:
        if entry.kind == "import" and not entry.parquet_sha256:
            if parquet_trouble(folder, entry):
                continue
            entry = replace(entry, parquet_sha256=file_sha256(folder / EVENTS / entry.parquet))
        write_whole(journal_path(folder, entry.number), entry_bytes(entry))
    for entry in found.torn:
        note_lost(folder, entry.number, entry)
    for each in found.stated:
        if each.form < FORMAT:
            _upgrade(folder, each)


def _upgrade(folder: Path, each: StatedEntry) -> None:
    entry = each.entry
    if entry.kind == "import":
        if parquet_trouble(folder, entry):
            return  # nobody knows what its hash would be
        entry = replace(entry, parquet_sha256=file_sha256(folder / EVENTS / entry.parquet))
    write_entry(folder, entry, twin=True)
