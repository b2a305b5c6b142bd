"""Where builds live: one file a build under `OSL_HOME`, and a pointer to the current one."""

import errno
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from platformdirs import user_data_path

from osl_data.store import drafts, sealing
from osl_data.store.code import PACKAGE, deciding, digest
from osl_data.store.sealing import Seal, SealError

POINTER = "current"
_BUILDER = "osl_data.build"
_LIBRARIES = ("duckdb", "morfeusz2", "pystemmer", "tantivy")
_BUILD = re.compile(r"osl-[0-9a-f]+-[0-9a-f]+\.duckdb")
_LONGEST = 16_384
"""Bytes of a pointer that are looked at; a path has 4,096 at most."""
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)

Trouble = Literal["build", "home", "full", "records", "unsound", "search"]
"""What is wrong with a store: no build that is whole, a folder that cannot be used, no room on the disk, no records to
build from, records that are not sound, an index that does not open. Readers are told by it, in their language."""


@dataclass(frozen=True, slots=True)
class Build:
    """A build: its file, the day it was made for, and the folder of the records that it was made of."""

    path: Path
    day: str
    records: Path


class StoreError(RuntimeError):
    """A store that is not what is expected; the message says what to do, and names folders: it is for an operator.

    Args:
        message: expected, found, where, and what to do.
        trouble: the same for readers.
    """

    def __init__(self, message: str, trouble: Trouble = "build") -> None:
        self.trouble: Trouble = trouble
        super().__init__(message)


def home() -> Path:
    """The folder of builds: `OSL_HOME`, by default the user's data directory.

    Raises:
        StoreError: `OSL_HOME` begins with the home of a user whom there is not.
    """
    named = os.environ.get("OSL_HOME")
    try:
        return Path(named).expanduser() if named else user_data_path("atlas-osl", appauthor=False)
    except RuntimeError:
        raise StoreError(f"OSL_HOME: expected a folder, found {named!r}; name another", "home") from None


def registers() -> Path:
    """The folder of activity registers in the home."""
    return home() / "registers"


@cache
def layout(package: Path = PACKAGE) -> str:
    """A hash of what lays a build out: the schema, the code and the libraries that write it."""
    libraries = (f"{library} {version(library)}" for library in _LIBRARIES)
    return digest(deciding(_BUILDER, "store", "store/views", package=package), *libraries)


def current(folder: Path | None = None) -> Path:
    """The file of the current build: see `current_build`."""
    return current_build(folder).path


def current_build(folder: Path | None = None) -> Build:
    """The current build, whatever day it is of. It is whole: its seal is looked at when it was touched since.

    Raises:
        StoreError: nothing has been built, the pointer names a file that is gone or not whole, or another version of
            the program built it.
    """
    folder = folder or home()
    pointer = folder / POINTER
    name, records = _pointed(folder)
    path = folder / name
    if not _BUILD.fullmatch(name) or not _is_there(path):
        found = f"expected the build it names ({path.name})" if name else "expected the name of a build"
        raise StoreError(f"{pointer}: {found}, found none; run `osl build`")
    try:
        about = sealing.checked(path).about
    except SealError as error:
        raise StoreError(f"{path}: expected a build that is whole, found {error}; run `osl build`") from None
    if about.get("layout") != layout():
        raise StoreError(
            f"{pointer}: expected a build by this version of the program, found another's; run `osl build`"
        )
    return Build(path, about.get("day", ""), Path(records))


def records_of(folder: Path) -> Path | None:
    """The folder of records that the current build was made of, whole or not; where the pointer is damaged, those of
    the newest build that is whole. None where nothing says so."""
    records = ""
    with suppress(StoreError, OSError):
        records = _pointed(folder)[1]
    with suppress(OSError):
        records = records or next((seal.about.get("records", "") for seal in builds(folder).values() if seal), "")
    return Path(records) if os.path.isabs(records) else None


def _pointed(folder: Path) -> tuple[str, str]:
    """Name and records of the current build, as the pointer has them; empty where it is damaged."""
    pointer = folder / POINTER
    try:
        if not pointer.is_file():
            raise StoreError(f"{pointer}: expected a built database, found none; run `osl build`")
        with pointer.open("rb") as file:
            told = file.read(_LONGEST).decode(errors="replace")  # one that is damaged names no build
    except OSError as error:
        raise refused(folder, error) from None
    name, records = [*told.replace("\0", "").splitlines(), "", ""][:2]
    return (name, records) if _BUILD.fullmatch(name) else ("", "")


def _is_there(path: Path) -> bool:
    with suppress(OSError):
        return path.is_file()
    return False


def builds(folder: Path) -> dict[Path, Seal | None]:
    """The files of all builds, the newest first, each with its seal; None for one that is not whole."""
    found: dict[Path, Seal | None] = {}
    for path in sorted(folder.glob("osl-*.duckdb"), key=written, reverse=True):
        found[path] = None
        with suppress(SealError):
            found[path] = sealing.checked(path)
    return found


def written(path: Path) -> float:
    """When a file was last written to; 0 if another process removed or renamed it meanwhile."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0


def set_current(build: Build) -> None:
    """Make a build the current one: the pointer is replaced at once, or not at all; not if it is current already.

    Raises:
        OSError: the pointer cannot be written.
    """
    folder = build.path.parent
    told = (build.path.name, str(build.records))
    with suppress(StoreError):
        if _pointed(folder) == told:
            return
    drafts.put(folder / POINTER, "".join(f"{line}\n" for line in told))


def refused(folder: Path, error: OSError) -> StoreError:
    """Why a folder of builds cannot be used, from what the system says."""
    named = Path(os.fsdecode(error.filename)) if error.filename else folder
    if error.errno in _NO_ROOM:
        return StoreError(
            f"{folder}: expected room on the disk, found none; free some and run `osl build`; what was built before is"
            " as it was",
            "full",
        )
    if isinstance(error, FileExistsError | NotADirectoryError):
        return StoreError(
            f"{named}: expected a folder, found a file; name another (OSL_HOME sets where builds live)", "home"
        )
    found = error.strerror or str(error)
    return StoreError(
        f"{named}: expected to read or write here, found: {found}; name another (OSL_HOME sets where builds live)",
        "home",
    )
