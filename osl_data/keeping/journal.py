"""Where registers are kept: one Parquet file an import, and a journal that says which imports there are.

An import is there once its entry is in the journal, and not before: the Parquet file is whole on disk by then.
What a crash leaves behind (drafts, files that no entry names) is never read, and removed by the next writer.

Every entry says in which form it and its Parquet file are written. Older forms are read as they are, and the next
writer writes their entries anew in the form of today.
"""

import hashlib
import json
import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import IO, Any, Literal

EVENTS = "events"
JOURNAL = "journal"
MARKER = "SYNTHETIC"
FORMAT = 2
"""The form in which entries and Parquet files are written: the next number when an older program would misread them."""
_UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: lambda fields: fields}
"""Form → an entry of it, as one of the next form. The first form was this one, and did not say so."""
_LOCK = "lock"
_DRAFT = "draft-"
_ENTRY = re.compile(r"([0-9]{6})\.json")


class JournalError(RuntimeError):
    """A folder of registers that is not what is expected; the message says what to do."""


class BusyError(JournalError):
    """Somebody else is writing, and did not end while we waited."""


@cache
def storage_errors() -> tuple[type[Exception], ...]:
    """What is raised where kept registers, or what is made of them, cannot be read or written."""
    from duckdb import Error  # nobody who only reads the journal has to load these
    from pyarrow import ArrowException

    return JournalError, OSError, Error, ArrowException


@dataclass(frozen=True)
class JournalEntry:
    """One line of the journal.

    Attributes:
        number: counts up from 1.
        kind: an import, or the undoing of an earlier entry.
        at: when it was made, in UTC.
        undoes: the number of the entry that is undone.
        city: city of an import; the rest, too, is of imports only.
        file: name of the file as it was given.
        sha256: hash of the file.
        parquet: name of the Parquet file.
        accepted: rows that were accepted.
        rejected: rows that were rejected.
        digest: hash of the accepted rows.
        first: day of the first event.
        last: day of the last event.
    """

    number: int
    kind: Literal["import", "undo"]
    at: str
    undoes: int = 0
    city: str = ""
    file: str = ""
    sha256: str = ""
    parquet: str = ""
    accepted: int = 0
    rejected: int = 0
    digest: str = ""
    first: str = ""
    last: str = ""


def entries(folder: Path) -> list[JournalEntry]:
    """All entries of the journal, oldest first; none where nothing was ever imported.

    Raises:
        JournalError: an entry is not what this program writes, or a newer program wrote it.
    """
    return [entry for _, _, entry in _read(folder)]


def _read(folder: Path) -> list[tuple[Path, int, JournalEntry]]:
    """All entries, oldest first, each with its file and the form that it has there."""
    paths = sorted(journal.iterdir()) if (journal := folder / JOURNAL).is_dir() else []
    return [(path, *_entry(path)) for path in paths if _ENTRY.fullmatch(path.name)]


def _entry(path: Path) -> tuple[int, JournalEntry]:
    """The form of an entry in its file, and the entry as one of today."""
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        form = int(fields.pop("format", 1))
        if form <= FORMAT:
            for older in range(form, FORMAT):
                fields = _UPGRADES[older](fields)
            return form, JournalEntry(**fields)
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise JournalError(f"{path}: expected an entry of the journal, found: {error}; restore it") from None
    raise JournalError(
        f"{path}: expected an entry in form {FORMAT} or older, found form {form}; a newer version of the program wrote"
        " it: install that version"
    )


def newest(folder: Path) -> int:
    """The number of the newest entry; 0 where there is none."""
    journal = folder / JOURNAL
    names = [path.name for path in journal.iterdir()] if journal.is_dir() else []
    return max((int(name[:6]) for name in names if _ENTRY.fullmatch(name)), default=0)


def state(folder: Path) -> str:
    """What changes whenever an entry is added, or a folder is put back from a copy: number and hash of the newest."""
    number = newest(folder)
    content = _path(folder, number).read_bytes() if number else b""
    return f"{number:06d}-{hashlib.sha256(content).hexdigest()[:8]}"


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


@contextmanager
def locked(folder: Path, wait: float = 30.0) -> Iterator[None]:
    """Be the only writer; first, what crashed writers left is removed, and entries of older forms are written anew.

    Args:
        wait: how many seconds to wait for another writer.

    Raises:
        BusyError: another one is still writing.
        JournalError: an entry is not what this program writes, or a newer program wrote it.
    """
    import fcntl

    for each in (folder, folder / EVENTS, folder / JOURNAL):
        each.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + wait
    with (folder / _LOCK).open("a+b") as file:
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= until:
                    raise BusyError(
                        f"{folder}: expected nobody else to write, found another import; try again when it has ended"
                    ) from None
                time.sleep(0.05)
        _tidy(folder)
        yield


def commit(folder: Path, entry: JournalEntry) -> JournalEntry:
    """Add an entry to the journal, whole or not at all; give it as it stands there. Only while `locked`."""
    number = newest(folder) + 1
    numbered = JournalEntry(**asdict(entry) | {"number": number, "at": datetime.now(UTC).isoformat(timespec="seconds")})
    _write(_path(folder, number), numbered)
    return numbered


def _write(path: Path, entry: JournalEntry) -> None:
    text = json.dumps({"format": FORMAT, **asdict(entry)}, ensure_ascii=False, indent=1)
    with whole(path) as draft:
        draft.write(text.encode())


def _path(folder: Path, number: int) -> Path:
    return folder / JOURNAL / f"{number:06d}.json"


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """Write a file that is there whole or not at all, also when the machine stops."""
    draft = path.with_name(f"{_DRAFT}{os.getpid()}-{path.name}")
    try:
        with draft.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
        _sync(path.parent)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


def _sync(folder: Path) -> None:
    """Make what was renamed within a folder last."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _tidy(folder: Path) -> None:
    """Remove what no entry names, and write entries of older forms anew: one by one, for either form can be read."""
    read = _read(folder)
    named = {entry.parquet for _, _, entry in read}
    for path in (folder / EVENTS).iterdir():
        if path.name not in named:
            path.unlink()
    for path in (folder / JOURNAL).glob(f"{_DRAFT}*"):
        path.unlink()
    for path, form, entry in read:
        if form < FORMAT:
            _write(path, entry)
