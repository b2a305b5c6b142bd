"""A file → events that are kept: the whole of an import, and taking one back."""

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, Any, Literal

from osl_data.keeping.entry import FORMAT, entry_bytes
from osl_data.keeping.examining import STATING
from osl_data.keeping.journal import (
    EVENTS,
    JournalEntry,
    JournalError,
    commit,
    countable,
    entries,
    is_made_up,
    locked,
    standing,
)
from osl_data.registers.checking import CheckedSheet
from osl_data.registers.columns import COLUMNS
from osl_data.registers.confining import check_confined, read_confined
from osl_data.registers.known import Known
from osl_data.registers.sheets import Sheet

Step = Callable[[str], None]
"""Told what is being done: reading, checking, keeping; of checking again and again, until it is done."""


@dataclass(frozen=True)
class Outcome:
    """What an import came to.

    Attributes:
        checked: the rows, accepted and rejected.
        result: kept, or why nothing was: a dry run, nothing new in it, no row accepted.
        entry: the entry in the journal, if it was kept.
        new: accepted rows that were not there before.
        replaced: accepted rows that take the place of another version of themselves.
        same: accepted rows that were there already.
    """

    checked: CheckedSheet
    result: Literal["kept", "dry", "unchanged", "none"]
    entry: JournalEntry | None
    new: int
    replaced: int
    same: int


@dataclass(frozen=True)
class Register:
    """A register that was read and not checked yet; `name` is what to call its file in the journal."""

    name: str
    sha256: str
    sheet: Sheet


def read_register(data: bytes, name: str, told: Callable[[int], None] = lambda _: None) -> Register:
    """Read a register that is at hand, in a process of its own.

    Args:
        name: what to call the file in the journal.
        told: see `read_confined`.

    Raises:
        RegisterError: the file is refused as a whole.
    """
    named = name.encode(errors="replace").decode()  # what no text can hold comes from file systems, as half a sign
    return Register(named, hashlib.sha256(data).hexdigest(), read_confined(data, told))


def import_bytes(
    data: bytes, name: str, known: Known, folder: Path, *, step: Step = lambda _: None, **how: Any
) -> Outcome:
    """Read and check a register that is at hand and keep its accepted rows; see `import_sheet`."""
    step("reading")
    return import_sheet(read_register(data, name), known, folder, step=step, **how)


def import_sheet(
    register: Register,
    known: Known,
    folder: Path,
    *,
    dry_run: bool = False,
    demo: bool = False,
    today: date | None = None,
    step: Step = lambda _: None,
) -> Outcome:
    """Check a register that was read and keep its accepted rows.

    A file that was imported already, or holds only rows that are there, changes nothing. A row with the own id
    of an earlier one takes its place; the earlier stays in the history.

    Args:
        folder: where registers are kept; made if it is missing.
        dry_run: keep nothing.
        demo: whether the register is made up: such ones are kept apart from real ones.
        today: see `check`.

    Raises:
        RegisterError: the file is refused as a whole.
        JournalError: somebody else is writing, real registers and made-up ones would mix, or the folder cannot be
            written.
        OSError: the folder cannot be read.
    """
    if not demo and is_made_up(folder):
        raise JournalError(f"{folder}: expected a home for real registers, found a demonstration; set another OSL_HOME")
    step("checking")
    checked = check_confined(register.sheet, known, today, told=lambda _: step("checking"))
    if not checked.accepted:
        return Outcome(checked, "none", None, 0, 0, 0)
    step("keeping")
    events = _identified(checked.events)
    if dry_run:
        return Outcome(checked, "dry", None, *_changes(folder, events, countable(folder, known.city)))
    return _kept(checked, events, known.city, folder, register, demo=demo)


def _kept(checked: CheckedSheet, events: Any, city: str, folder: Path, register: Register, *, demo: bool) -> Outcome:
    import pyarrow.compute as pc

    sha256 = register.sha256
    with locked(folder):
        digest = hashlib.sha256("".join(events["content"].to_pylist()).encode()).hexdigest()
        effective = countable(folder, city)
        changes = _changes(folder, events, effective)
        again = any((entry.sha256, entry.digest) == (sha256, digest) for entry in effective)
        if again or changes[:2] == (0, 0):
            return Outcome(checked, "unchanged", None, 0, 0, checked.accepted)
        days = pc.min_max(events["date"]).as_py()
        entry = JournalEntry(
            0,
            "import",
            "",
            city=city,
            file=register.name,
            sha256=sha256,
            accepted=checked.accepted,
            rejected=checked.rejected,
            digest=digest,
            first=str(days["min"]),
            last=str(days["max"]),
            made_up=demo,
        )
        kept = commit(folder, entry, lambda file, stated: _write(events, file, stated))
        return Outcome(checked, "kept", kept, *changes)


def undo(folder: Path, number: int) -> JournalEntry:
    """Take back an import, or the taking back of one: what was there before is there again.

    Raises:
        JournalError: there is no such entry, or it is taken back already.
    """
    if number not in {entry.number for entry in entries(folder) if entry.kind != "lost"}:
        raise JournalError(f"expected the number of an entry (see `osl register list`), found {number}")
    with locked(folder):
        if number not in {entry.number for entry in standing(entries(folder))}:
            raise JournalError(f"expected an entry that is in effect (see `osl register list`), found {number}: undone")
        return commit(folder, JournalEntry(0, "undo", "", undoes=number))


def _identified(events: Any) -> Any:
    """The events with what tells a row from all others of its city, and a hash of what it states.

    A row without an own id is known by what it states and by how many like it stand before it in the file.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    stated = []
    for name in COLUMNS:
        cells = events[name]
        text = pc.binary_join(cells, ";") if pa.types.is_list(cells.type) else cells.cast(pa.string())
        stated.append(pc.coalesce(text, ""))
    joined = pc.binary_join_element_wise(*stated, "\x1f").to_pylist()
    content = [hashlib.blake2b(text.encode(), digest_size=12).hexdigest() for text in joined]
    before: Counter[str] = Counter()
    identities = []
    for own_id, hashed in zip(events["own_id"].to_pylist(), content, strict=True):
        if own_id:
            identities.append(f"id:{own_id}")
        else:
            before[hashed] += 1
            identities.append(f"row:{hashed}:{before[hashed]}")
    return events.append_column("identity", pa.array(identities)).append_column("content", pa.array(content))


def _changes(folder: Path, events: Any, effective: list[JournalEntry]) -> tuple[int, int, int]:
    """How many of the events are new, replace another version, or are there already."""
    current = _current(folder, effective)
    new = replaced = 0
    for identity, content in zip(events["identity"].to_pylist(), events["content"].to_pylist(), strict=True):
        known = current.get(identity)
        new += known is None
        replaced += known is not None and known != content
    return new, replaced, events.num_rows - new - replaced


def _current(folder: Path, effective: list[JournalEntry]) -> dict[str, str]:
    """Identity → content of the rows that are in effect."""
    from pyarrow.parquet import read_table

    current: dict[str, str] = {}
    for entry in effective:
        table = read_table(folder / EVENTS / entry.parquet, columns=["identity", "content"])
        current |= zip(table["identity"].to_pylist(), table["content"].to_pylist(), strict=True)
    return current


def _write(events: Any, file: IO[bytes], entry: JournalEntry) -> None:
    """The rows as a Parquet file that states its entry: it can do without the journal."""
    from pyarrow.parquet import write_table

    stating = {
        **(events.schema.metadata or {}),
        "osl_format": str(FORMAT),
        STATING: entry_bytes(entry),
    }
    write_table(events.replace_schema_metadata(stating), file, compression="zstd")
