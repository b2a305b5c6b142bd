"""Files that are there whole or not at all, also when the machine stops or the disk is full."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

DRAFT = "draft-"
"""How the name of a file begins that is being written, or was when somebody stopped."""


@contextmanager
def drafted(path: Path, fill: Callable[[IO[bytes]], object]) -> Iterator[Path]:
    """A file that lies, synced, beside what it is to become; gone afterwards unless it was made official."""
    draft = path.with_name(f"{DRAFT}{os.getpid()}-{path.name}")
    try:
        with draft.open("wb") as file:
            fill(file)
            file.flush()
            os.fsync(file.fileno())
        yield draft
    finally:
        with suppress(OSError):
            draft.unlink()


def make_official(draft: Path, path: Path) -> None:
    """Let a draft take the place of a file, and make that last."""
    os.replace(draft, path)
    sync(path.parent)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is there whole or not at all."""
    with drafted(path, lambda file: file.write(content)) as draft:
        make_official(draft, path)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, and make that last."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        sync(folder.parent)


def sync(folder: Path) -> None:
    """Make what was made, renamed or removed within a folder last."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
