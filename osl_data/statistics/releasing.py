"""Numbers as everybody is told them: sums of events that were changed at random, so that no small one is told.

An event is changed once, by what is drawn for it with the secret of the installation, and always in the same way
(`aggregation/schema.sql`). Whatever is asked is added up of changed events alone: all answers together tell no more
than these, and from these nobody can work out a number of fewer than `BASE` people (docs/decisions/0020).
"""

import os
import secrets
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from osl_data.keeping.journal import JournalError
from osl_data.registers.columns import MEASURES
from osl_data.statistics.summing import Sums

BASE = 5
"""The numbers of an event are changed to a multiple of this: no sum of fewer people is told."""

_FILE = "secret"
_BYTES = 32

Number = TypeVar("Number", int, Decimal)


def secret(folder: Path) -> str:
    """The secret of an installation, made when it is first asked for; only one process may ask at a time.

    It stays beside the registers: who can read it there can read the true numbers, too.

    Args:
        folder: where registers are kept.

    Raises:
        JournalError: the file is not what this program writes.
        OSError: it cannot be read or written.
    """
    path = folder / _FILE
    if not path.exists():
        draft = folder / f"draft-{_FILE}"
        draft.unlink(missing_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(secrets.token_hex(_BYTES))
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    # Of a pipe nobody would see the end.
    found = path.read_text(encoding="utf-8", errors="replace").strip() if path.is_file() else ""
    if len(found) != 2 * _BYTES or not {*found} <= {*"0123456789abcdef"}:
        raise JournalError(
            f"{path}: expected {2 * _BYTES} digits 0-9 and a-f, found something else; restore it from a copy, or"
            " delete it to draw other numbers"
        )
    return found


def base_of(below: int) -> int:
    """What told numbers are multiples of, where none from 1 to less than `below` may be told; 0 for true ones."""
    return max(below, BASE) if below else 0


def nearest(number: Number, base: int) -> Number:
    """A number, or else the nearest multiple of a base; halves up. Where `base` is 0, as it is."""
    return (2 * number + base) // (2 * base) * base if base else number


def rounded(rows: Sequence[Sums], base: int) -> list[Sums]:
    """Sums of changed events as multiples of a base, without those that then have no event."""
    found = [_rounded(row, base) for row in rows]
    return [row for row in found if row.events]


def _rounded(row: Sums, base: int) -> Sums:
    totals = {name: getattr(row, name) for name in MEASURES}
    counts = {name: getattr(row, name) for name in ("events", *(f"{name}_stated" for name in MEASURES))}
    stated = {name: nearest(value, base) for name, value in (totals | counts).items() if value is not None}
    return row._replace(**stated)
