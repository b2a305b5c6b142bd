"""An entry of the journal: an import or an undoing, and the form in which it is written down.

Every entry says in which form it and its Parquet file are written, and holds a checksum of itself. Older forms are
read as they are.
"""

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any, Literal, get_args

FORMAT = 3
"""The form in which entries and Parquet files are written: the next number when an older program would misread them."""
LONGEST = 64 * 1024
"""Bytes that no entry has."""
_UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: lambda stated: stated, 2: lambda stated: stated}
"""Form → an entry of it, as one of the next form. Form 1 did not say which it is, 2 had no checksum and no twin."""
_CHECKED_FROM = 3
_PARQUET = re.compile(r"\w[\w.-]*\.parquet")

Kind = Literal["import", "undo", "lost"]


class JournalError(RuntimeError):
    """A folder of registers that is not what is expected; the message says what to do."""


class BrokenEntryError(ValueError):
    """What stands in a file is no entry; the message says what was found."""


@dataclass(frozen=True)
class JournalEntry:
    """One line of the journal.

    Attributes:
        number: counts up from 1.
        kind: an import, the undoing of an earlier entry, or one of which nothing is left (it has what is known of it).
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
        parquet_sha256: hash of the Parquet file; empty where only that file states the entry.
        made_up: whether the register is part of a demonstration.
    """

    number: int
    kind: Kind
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
    parquet_sha256: str = ""
    made_up: bool = False


@dataclass(frozen=True)
class StatedEntry:
    """An entry, and the form in which it is written down."""

    form: int
    entry: JournalEntry


def entry_bytes(entry: JournalEntry) -> bytes:
    """An entry as it stands in a file, in the form of today."""
    stated = {"format": FORMAT, **asdict(entry)}
    return json.dumps({**stated, "check": _checksum(stated)}, ensure_ascii=False, indent=1).encode()


def read_entry(content: bytes, number: int, path: object) -> StatedEntry:
    """The entry that a file holds.

    Args:
        content: what stands in the file.
        number: of the entry, by the name of the file.
        path: the file, for the message.

    Raises:
        BrokenEntryError: it is no entry, or another one, or was changed since it was written.
        JournalError: a newer program wrote it.
    """
    if not content:
        raise BrokenEntryError("an empty file")
    try:
        stated = json.loads(content)
        form = stated.pop("format", 1)
        if type(form) is int and form > FORMAT:
            raise JournalError(
                f"{path}: expected an entry in form {FORMAT} or older, found form {form}; a newer version of the"
                " program wrote it: install that version"
            )
        if type(form) is not int or form < 1:
            raise BrokenEntryError(f"form {form!r}")
        if form >= _CHECKED_FROM and stated.pop("check", None) != _checksum({"format": form, **stated}):
            raise BrokenEntryError("other content than its checksum")
        for older in range(form, FORMAT):
            stated = _UPGRADES[older](stated)
        entry = JournalEntry(**stated)
        _validate(entry, number)
    except BrokenEntryError:
        raise
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        raise BrokenEntryError(str(error)) from None
    return StatedEntry(form, entry)


def _checksum(stated: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(stated, sort_keys=True).encode()).hexdigest()[:16]


def _validate(entry: JournalEntry, number: int) -> None:
    """Refuse what the program never writes: a name that leads out of the folder, a day that is none."""
    for field in fields(JournalEntry):
        value = getattr(entry, field.name)
        expected = str if field.name == "kind" else field.type
        if type(value) is not expected or (isinstance(value, int) and value < 0):
            raise BrokenEntryError(f"{field.name} {value!r}")
    if entry.number != number or entry.kind not in get_args(Kind):
        raise BrokenEntryError(f"an entry {entry.kind!r} of the number {entry.number}")
    datetime.fromisoformat(entry.at)
    if entry.kind == "undo" and not 0 < entry.undoes < number:
        raise BrokenEntryError(f"the undoing of {entry.undoes}")
    if entry.kind == "import":
        date.fromisoformat(entry.first)
        date.fromisoformat(entry.last)
        if not entry.city or not _PARQUET.fullmatch(entry.parquet):
            raise BrokenEntryError(f"an import of {entry.city!r} in {entry.parquet!r}")
