"""What an event stated earlier: every version of a row that was ever accepted."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osl_data.keeping.journal import EVENTS, JournalEntry, entries, standing
from osl_data.keeping.parquets import parquet_trouble
from osl_data.registers.columns import COLUMNS


@dataclass(frozen=True)
class Version:
    """A row as one import had it; `stands` unless that import was undone."""

    entry: JournalEntry
    stands: bool
    event: dict[str, Any]


def versions(folder: Path, city: str, own_id: str) -> list[Version]:
    """All versions of the row with an own id, oldest first; the last that stands is the one that counts.

    Those in files that cannot be read are left out: `troubles` tells of them.
    """
    from pyarrow.parquet import read_table

    listed = entries(folder)
    numbers = {entry.number for entry in standing(listed)}
    found = []
    for entry in listed:
        if entry.kind == "import" and entry.city == city and parquet_trouble(folder, entry) is None:
            same = [("identity", "==", f"id:{own_id}")]
            table = read_table(folder / EVENTS / entry.parquet, columns=[*COLUMNS], filters=same)
            found += [Version(entry, entry.number in numbers, event) for event in table.to_pylist()]
    return found
