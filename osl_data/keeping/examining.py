"""What a folder of registers holds: which entries there are, and what is wrong with its files.

Every entry stands twice: in the journal, and among the events, in the metadata of its Parquet file or (of what has no
such file of its own) as `NNNNNN.json`. Either is enough. What stands among the events is there; the journal is written
after it. So whoever reads or copies the journal before, after or while somebody writes sees one of the states that the
folder was in: what the copy lacks at the end was not there yet.
"""

import errno
import os
import re
import stat
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from osl_data.keeping.entry import LONGEST, BrokenEntryError, JournalEntry, JournalError, StatedEntry, read_entry
from osl_data.keeping.troubles import Found, Meaning, Trouble
from osl_data.keeping.writing import DRAFT

EVENTS = "events"
JOURNAL = "journal"
LOCK = "lock"
STATING = b"osl_entry"
"""The key under which the metadata of a Parquet file hold its entry."""
_TWIN_FROM = 3
_ENTRY = re.compile(r"([0-9]{6})\.json")
_NUMBERED = re.compile(r"([0-9]{6})(?:\.json|-.*\.parquet)")


class UnfitFileError(OSError):
    """A file that is not as it was written: what is there instead, and the technical words for it."""

    def __init__(self, found: Found, detail: str = "") -> None:
        super().__init__(detail)
        self.found, self.detail = found, detail


@dataclass(frozen=True)
class JournalState:
    """What the journal says.

    Attributes:
        stated: the entries that count, by number, each with the form in which it stands.
        unstated: those of them that do not stand in the journal, but among the events alone.
        torn: entries at the end that do not count: they were copied without their events.
        troubles: what is wrong with the files of entries; not whether Parquet files are as they were written.
        newest: the highest number of an entry; 0 where there is none.
    """

    stated: tuple[StatedEntry, ...]
    unstated: tuple[JournalEntry, ...]
    torn: tuple[JournalEntry, ...]
    troubles: tuple[Trouble, ...]
    newest: int


def names(folder: Path) -> list[str]:
    """What lies in a folder, drafts left out; nothing where there is none.

    Raises:
        JournalError: it is no folder.
        OSError: it cannot be read.
    """
    try:
        return sorted(name for name in os.listdir(folder) if not name.startswith(DRAFT))
    except FileNotFoundError:
        return []
    except NotADirectoryError:
        file = folder.parent if folder.parent.is_file() else folder
        raise JournalError(f"{file}: expected a folder, found a file; move it away or restore it from a copy") from None


def examine(folder: Path) -> JournalState:
    """Read all entries.

    Raises:
        JournalError: the folder is none, or a newer program wrote an entry.
        OSError: the folder cannot be read.
    """
    listed = names(folder / JOURNAL)  # first: what it names is among the events by then
    events = names(folder / EVENTS)
    twins: dict[int, list[str]] = defaultdict(list)
    for name in events:
        if numbered := _NUMBERED.fullmatch(name):
            twins[int(numbered[1])].append(name)
    numbers = {int(name[:6]) for name in [*listed, *events] if _ENTRY.fullmatch(name)}
    numbers |= {number for number in {*twins} - numbers if next(_of_events(folder, number, twins[number]), None)}
    found = {number: _entry(folder, number, twins.get(number, [])) for number in sorted(numbers)}
    stated = [entry for entry, _ in found.values() if entry]
    newest = stated[-1].entry.number if stated else 0
    troubles = [trouble for _, trouble in found.values() if trouble]
    troubles += [_missing(number) for number in range(1, newest) if number not in found]
    unstated = [each.entry for each in stated if f"{each.entry.number:06d}.json" not in listed]
    torn = _torn(stated, {*events})
    kept = tuple(each for each in stated if each.entry not in torn)
    troubles += [_of_torn(entry) for entry in torn]
    troubles += _unnamed(folder, events, [each.entry for each in stated])
    return JournalState(kept, tuple(unstated), tuple(torn), tuple(troubles), newest)


def free_number(folder: Path) -> int:
    """The number of the next entry: above all entries, and no file begins with it."""
    taken = {name[:6] for room in (JOURNAL, EVENTS) for name in names(folder / room)}
    return next(number for number in count(examine(folder).newest + 1) if f"{number:06d}" not in taken)


def _entry(folder: Path, number: int, twins: list[str]) -> tuple[StatedEntry | None, Trouble | None]:
    """An entry, from the journal or else from among the events, and what is wrong with either file."""
    name = f"{number:06d}.json"
    try:
        stated = _stated(folder / JOURNAL / name, number)
    except UnfitFileError as unfit:
        known = next(_of_events(folder, number, twins), None)
        meaning: Meaning = "twin" if known else "entry"
        entry = known.entry if known else None
        return known, Trouble(f"{JOURNAL}/{name}", unfit.found, meaning, unfit.detail, number, entry)
    states_itself = stated.entry.kind == "import" or stated.form < _TWIN_FROM
    if states_itself and name not in twins:
        return stated, None
    try:
        twin = _stated(folder / EVENTS / name, number).entry
        if replace(twin, parquet_sha256=stated.entry.parquet_sha256) == stated.entry:  # older forms had none
            return stated, None
        found: Found = "broken"
        detail = "another entry"
    except UnfitFileError as unfit:
        found, detail = unfit.found, unfit.detail
    return stated, Trouble(f"{EVENTS}/{name}", found, "twin", detail, number, stated.entry)


def _of_events(folder: Path, number: int, twins: list[str]) -> Iterator[StatedEntry]:
    """The entry of a number as files among the events state it."""
    for name in twins:
        path = folder / EVENTS / name
        try:
            yield _stated(path, number) if name.endswith(".json") else parquet_entry(path)
        except UnfitFileError:
            continue


def _stated(path: Path, number: int) -> StatedEntry:
    try:
        return read_entry(_content(path), number, path)
    except BrokenEntryError as error:
        raise UnfitFileError("broken", str(error)) from None


def parquet_entry(path: Path) -> StatedEntry:
    """The entry that a Parquet file states of itself.

    Raises:
        UnfitFileError: there is none, or the file is not to be read.
        JournalError: a newer program wrote it.
    """
    from pyarrow import ArrowException
    from pyarrow.parquet import read_metadata

    file_status(path)
    try:
        content = (read_metadata(path).metadata or {}).get(STATING, b"")
        stated = read_entry(content, int(path.name[:6]), path)
    except OSError as error:
        raise UnfitFileError("unreadable", error.strerror or str(error)) from None
    except (ArrowException, ValueError) as error:
        raise UnfitFileError("broken", technical(error, path)) from None
    if stated.entry.parquet != path.name:
        raise UnfitFileError("broken", f"the rows of {stated.entry.parquet}")
    return stated


def technical(error: Exception, path: Path) -> str:
    """What a library says of a file, in one line that does not tell where the file is."""
    return next(iter(str(error).replace(str(path), path.name).splitlines()), "")


def file_status(path: Path) -> os.stat_result:
    """What the system says of a file.

    Raises:
        UnfitFileError: there is none, or it is none, or it may not be looked at.
    """
    try:
        status = path.stat()
    except FileNotFoundError:
        raise UnfitFileError("no_file" if path.is_symlink() else "missing") from None
    except OSError as error:
        found: Found = "no_file" if error.errno == errno.ELOOP else "unreadable"
        raise UnfitFileError(found, error.strerror or str(error)) from None
    if not stat.S_ISREG(status.st_mode):
        raise UnfitFileError("no_file")
    return status


def _content(path: Path) -> bytes:
    if file_status(path).st_size > LONGEST:
        raise UnfitFileError("broken", f"more than {LONGEST} bytes")
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnfitFileError("unreadable", error.strerror or str(error)) from None


def _torn(stated: list[StatedEntry], events: set[str]) -> list[JournalEntry]:
    """The entries at the end of which nothing is among the events, from the first import on.

    A copy that took the events first, and the journal after more was imported, has such an end. Without these entries
    it is what the folder was before them. Where something later is among the events, a file was lost instead.
    """
    end: list[JournalEntry] = []
    for each in reversed(stated):
        twin = f"{each.entry.number:06d}.json"
        own_file = each.form < _TWIN_FROM if each.entry.kind != "import" else each.entry.parquet in events
        if own_file or twin in events:
            break
        end.insert(0, each.entry)
    first = next((at for at, entry in enumerate(end) if entry.kind == "import"), len(end))
    return end[first:]


def _missing(number: int) -> Trouble:
    return Trouble(f"{JOURNAL}/{number:06d}.json", "missing", "entry", "", number)


def _of_torn(entry: JournalEntry) -> Trouble:
    if entry.kind == "import":
        return Trouble(f"{EVENTS}/{entry.parquet}", "missing", "rows", "", entry.number, entry)
    return Trouble(f"{EVENTS}/{entry.number:06d}.json", "missing", "after", "", entry.number, entry)


def _unnamed(folder: Path, events: list[str], stated: list[JournalEntry]) -> Iterator[Trouble]:
    """Files of rows that no entry names."""
    named = {entry.parquet for entry in stated if entry.kind == "import"}
    lost = {entry.parquet: replace(entry, kind="import") for entry in stated if entry.kind == "lost" and entry.parquet}
    unknown = {entry.number for entry in stated if entry.kind == "lost" and not entry.parquet}
    for name in events:
        if not name.endswith(".parquet") or name in named:
            continue
        entry = lost.get(name)
        if entry is None and (numbered := _NUMBERED.fullmatch(name)) and int(numbered[1]) in unknown:
            entry = next((each.entry for each in _of_events(folder, int(numbered[1]), [name])), None)
        meaning: Meaning = "restorable" if entry else "unnamed"
        yield Trouble(f"{EVENTS}/{name}", "unnamed", meaning, "", entry.number if entry else 0, entry)
