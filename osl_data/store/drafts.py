"""Drafts: what is being made, in a folder of its own until it is whole; what killed makers left is told and removed."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from osl_data.store import sealing

_DRAFT = "draft-"
_YOUNG = 60
"""Seconds in which a draft is left alone though nobody holds it: its maker may not have come to that yet."""
_OLD = 600
"""Seconds after which one that cannot be held is taken for abandoned: a build takes about one."""


@contextmanager
def draft(folder: Path) -> Iterator[Path]:
    """A new folder within a folder, for what is being made there; it is held as long, and removed at the end.

    Raises:
        OSError: it cannot be written.
    """
    made = folder / f"{_DRAFT}{os.getpid()}-{time.time_ns():x}"
    made.mkdir()
    try:
        with _holding(made):
            yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def put(path: Path, text: str) -> None:
    """Write a short text file at once or not at all, also when the machine stops.

    Raises:
        OSError: it cannot be written.
    """
    written = path.with_name(f"{_DRAFT}{os.getpid()}-{time.time_ns():x}-{path.name}")
    try:
        with written.open("x", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(written, path)
    finally:
        with suppress(OSError):
            written.unlink()
    sealing.sync(path.parent)


def remove_abandoned(folder: Path) -> None:
    """Remove the drafts that nobody works on any more, as far as they can be removed."""
    for path in folder.glob(f"{_DRAFT}*"):
        with suppress(OSError):
            if _is_abandoned(path):
                remove(path)


def remove(path: Path) -> None:
    """Remove a file or a folder, as far as that can be done."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _is_abandoned(path: Path) -> bool:
    age = abs(time.time() - path.lstat().st_mtime)  # one of the future is of a clock that was wrong
    if age < _YOUNG or not path.is_dir():
        return age > _YOUNG
    with _holding(path) as held:
        return age > _OLD if held is None else held


@contextmanager
def _holding(folder: Path) -> Iterator[bool | None]:
    """Hold a folder: whether that went, for only one process can; None where the system cannot tell.

    The system lets go of it when the process ends, however it ends.
    """
    try:
        import fcntl
    except ImportError:  # Windows
        yield None
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        held: bool | None = True
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            held = False
        except OSError:  # a file system without locks
            held = None
        yield held
    finally:
        os.close(handle)
