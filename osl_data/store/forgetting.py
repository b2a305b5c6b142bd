"""Builds that may hold somebody who has asked to be removed since: they go at once, not with age."""

import hashlib
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from osl_data.store import sealing
from osl_data.store.home import layout

_MARK = "suppressed"
"""A file in the folder of an index: a digest of what its build leaves out, and of the code that did so."""


def mark(index: Path, suppressed: Iterable[str]) -> None:
    """Note in the folder of an index which ids its build leaves out; nothing where it leaves out none."""
    ids = sorted(suppressed)
    if ids:
        digest = hashlib.sha256("\n".join([layout(), *ids]).encode()).hexdigest()
        (index / _MARK).write_text(digest, encoding="utf-8")


def forget_others(folder: Path, path: Path) -> list[Path]:
    """Delete the builds of a folder that leave out other records than the one that has become current.

    A dashboard that has one open goes over to the current one with its next question. Where the current build leaves
    out nobody, all stay.

    Returns:
        The database files that are gone.
    """
    left_out = _marked(path)
    gone = []
    if left_out:
        for other in sorted(
            {*folder.glob("osl-*.duckdb"), *(i.with_suffix(".duckdb") for i in folder.glob("osl-*.index"))}
        ):
            if other != path and _marked(other) != left_out:
                with suppress(
                    OSError
                ):  # where another process holds it and the system minds: the next build tries again
                    for file in (other, other.with_name(f"{other.name}.wal"), sealing.beside(other)):
                        file.unlink(missing_ok=True)
                    shutil.rmtree(other.with_suffix(".index"))
                gone.append(other)
    return gone


def _marked(database: Path) -> str:
    try:
        return (database.with_suffix(".index") / _MARK).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
