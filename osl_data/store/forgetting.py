"""Builds that may hold somebody who has asked to be removed since: they go at once, not with age."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from osl_data.store import drafts, sealing
from osl_data.store.home import layout

_MARK = "suppressed"
"""A file in the folder of an index: a digest of what its build leaves out, and of the code that did so."""


def mark(index: Path, left_out: Iterable[str]) -> None:
    """Note in the folder of an index which ids and names its build leaves out; nothing where it leaves out none."""
    told = sorted(left_out)
    if told:
        digest = hashlib.sha256("\n".join([layout(), *told]).encode()).hexdigest()
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
                # What another process holds, where the system minds, the next build tries again.
                for part in (other, other.with_name(f"{other.name}.wal"), sealing.beside(other)):
                    drafts.remove(part)
                drafts.remove(other.with_suffix(".index"))  # in its place may be a pipe, which `rmtree` would open
                gone.append(other)
    return gone


def _marked(database: Path) -> str:
    file = database.with_suffix(".index") / _MARK
    try:
        # A pipe in its place would never be read to its end.
        return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
    except OSError:
        return ""
