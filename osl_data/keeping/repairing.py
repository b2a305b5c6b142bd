"""Mending a folder of registers: what can be restored is, what cannot is noted as lost, and nothing is deleted."""

import os
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Literal

from osl_data.keeping.entry import JournalEntry
from osl_data.keeping.examining import EVENTS, JOURNAL
from osl_data.keeping.journal import locked, note_lost, troubles, write_entry
from osl_data.keeping.parquets import file_sha256, parquet_trouble
from osl_data.keeping.troubles import Trouble
from osl_data.keeping.writing import make_folder, sync

SET_ASIDE = "set-aside"
"""The folder beside the others that broken files and those of no entry are moved to."""

_LOSSES = ("rows", "entry", "after")
"""What a trouble means of which only the loss can be noted."""

Result = Literal["restored", "lost", "set_aside", "left"]
"""Whole again; noted as lost; moved away; as it was, for somebody has to do something first."""


@dataclass(frozen=True)
class MendedFile:
    """A trouble, and what came of it; `aside` is where the file is now, within the folder, if it was moved."""

    trouble: Trouble
    result: Result
    aside: str = ""


def repair(folder: Path, *, dry_run: bool = False) -> list[MendedFile]:
    """Mend what is wrong with kept registers, and tell it.

    Entries are restored from where they stand once more. An import without rows, and an entry that stands nowhere, are
    noted as lost. Broken files, and those that no entry names, are moved to `set-aside`. A file that nobody may read
    stays, unless what it says stands elsewhere.

    Args:
        dry_run: change nothing; `left` stands for all.

    Raises:
        JournalError: the folder is none or cannot be written, a newer program wrote an entry, or somebody else writes.
        OSError: the folder cannot be read.
    """
    found = troubles(folder)
    if dry_run or not found:
        return [MendedFile(trouble, "left") for trouble in found]
    told: list[MendedFile] = []
    with locked(folder):
        remaining = troubles(folder)
        for trouble in found:
            if trouble not in remaining:  # who writes mends what nobody has to know of
                told.append(MendedFile(trouble, "lost" if trouble.meaning in _LOSSES else "restored"))
        lost: set[int] = set()
        for trouble in remaining:
            if trouble.number in lost:  # with all its files
                told.append(MendedFile(trouble, "lost"))
                continue
            told.append(mended := _mend(folder, trouble))
            lost |= {trouble.number} if mended.result == "lost" else set()
    return sorted(told, key=lambda each: (each.trouble.number, each.trouble.file))


def _mend(folder: Path, trouble: Trouble) -> MendedFile:
    if trouble.found == "unreadable" and trouble.meaning != "twin":
        return MendedFile(trouble, "left")
    if trouble.meaning == "restorable" and trouble.entry and parquet_trouble(folder, trouble.entry) is None:
        _keep_aside(folder, f"{EVENTS}/{trouble.number:06d}.json")
        write_entry(folder, _hashed(folder, trouble.entry), twin=True)
        return MendedFile(trouble, "restored")
    if trouble.meaning == "twin" and trouble.entry:
        aside = _keep_aside(folder, trouble.file)
        write_entry(folder, _hashed(folder, trouble.entry), twin=not trouble.file.startswith(JOURNAL))
        return MendedFile(trouble, "restored", aside)
    if trouble.meaning not in _LOSSES:
        return MendedFile(trouble, "set_aside", _move_aside(folder, trouble.file))
    aside = _move_aside(folder, trouble.file) if trouble.file.endswith(".parquet") else ""
    stated = [_keep_aside(folder, f"{room}/{trouble.number:06d}.json") for room in (JOURNAL, EVENTS)]
    note_lost(folder, trouble.number, trouble.entry)
    return MendedFile(trouble, "lost", aside or stated[0])


def _hashed(folder: Path, entry: JournalEntry) -> JournalEntry:
    """An entry with the hash of its Parquet file, which that file cannot state itself."""
    if entry.kind != "import" or entry.parquet_sha256 or parquet_trouble(folder, entry):
        return entry
    return replace(entry, parquet_sha256=file_sha256(folder / EVENTS / entry.parquet))


def _keep_aside(folder: Path, file: str) -> str:
    """Keep what is about to be written anew, under a second name; what is no file is moved."""
    path = folder / file
    if path.is_symlink() or not path.is_file():
        return _move_aside(folder, file)
    aside = _free(folder, path.name)
    os.link(path, folder / aside)
    sync(folder / SET_ASIDE)
    return aside


def _move_aside(folder: Path, file: str) -> str:
    """Move what is there away, whatever it is; where it is now, empty for nothing."""
    path = folder / file
    if not os.path.lexists(path):
        return ""
    aside = _free(folder, path.name)
    os.replace(path, folder / aside)
    sync(folder / SET_ASIDE)
    sync(path.parent)
    return aside


def _free(folder: Path, name: str) -> str:
    """A path within the folder that nothing has, for a file that is set aside."""
    make_folder(folder / SET_ASIDE)
    numbered = (name if number == 1 else f"{name}.{number}" for number in count(1))
    return next(path for each in numbered if not os.path.lexists(folder / (path := f"{SET_ASIDE}/{each}")))
