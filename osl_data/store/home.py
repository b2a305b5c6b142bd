"""Where builds live: one file a build under `OSL_HOME`, and a pointer to the current one."""

import os
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from platformdirs import user_data_path

from osl_data.store.code import PACKAGE, deciding, digest

POINTER = "current"
_BUILDER = "osl_data.build"
_LIBRARIES = ("duckdb", "morfeusz2", "pystemmer", "tantivy")


@dataclass(frozen=True, slots=True)
class Build:
    """A build: its file, the day it was made for, and the folder of the records that it was made of."""

    path: Path
    day: str
    records: Path


class StoreError(RuntimeError):
    """A store that is not what is expected; the message says what to do."""


def home() -> Path:
    """The folder of builds: `OSL_HOME`, by default the user's data directory."""
    named = os.environ.get("OSL_HOME")
    return Path(named).expanduser() if named else user_data_path("atlas-osl", appauthor=False)


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
    """The current build, whatever day it is of.

    Raises:
        StoreError: nothing has been built, the pointer names a file that is gone, or another version of the program
            built it.
    """
    folder = folder or home()
    pointer = folder / POINTER
    if not pointer.is_file():
        raise StoreError(f"{pointer}: expected a built database, found none; run `osl build`")
    told = pointer.read_text(encoding="utf-8", errors="replace")  # one that is damaged names no build of this version
    name, laid_out, day, records = [*told.splitlines(), "", "", "", ""][:4]
    path = folder / name
    if laid_out != layout():
        raise StoreError(
            f"{pointer}: expected a build by this version of the program, found another's; run `osl build`"
        )
    if not path.is_file():
        raise StoreError(f"{pointer}: expected the build it names ({path.name}), found none; run `osl build`")
    return Build(path, day, Path(records))


def set_current(build: Build) -> None:
    """Make a build the current one: the pointer is replaced at once, or not at all."""
    pointer = build.path.parent / POINTER
    draft = pointer.with_name(f"{POINTER}.{os.getpid()}.tmp")
    draft.write_text(f"{build.path.name}\n{layout()}\n{build.day}\n{build.records}\n", encoding="utf-8")
    os.replace(draft, pointer)
