"""Where builds live: one file a build under `OSL_HOME`, and a pointer to the current one."""

import hashlib
import os
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from platformdirs import user_data_path

POINTER = "current"
_CODE = {
    "store": ("rows", "build", "documents", "index"),
    "text": ("fold", "words", "lemmas", "morphology", "given_names", "phones"),
}
_LIBRARIES = ("duckdb", "morfeusz2", "pystemmer", "tantivy")
RECORDS = Path(__file__).resolve().parents[2] / "data"
"""The record files of this checkout."""


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
def layout() -> str:
    """A hash of what lays a build out: the schema, the code and the libraries that write it."""
    digest = hashlib.sha256()
    for library in _LIBRARIES:
        digest.update(version(library).encode() + b"\0")
    rooms = [files("osl_data.store"), files("osl_data.store") / "views"]
    scripts = [script for room in rooms for script in room.iterdir() if script.name.endswith(".sql")]
    modules = [files(f"osl_data.{room}") / f"{name}.py" for room, names in _CODE.items() for name in names]
    for file in [*sorted(scripts, key=lambda script: script.name), *modules]:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def current(folder: Path | None = None) -> Path:
    """The file of the current build.

    Raises:
        StoreError: nothing has been built, the pointer names a file that is gone, or another version of the program
            built it.
    """
    folder = folder or home()
    pointer = folder / POINTER
    if not pointer.is_file():
        raise StoreError(f"{pointer}: expected a built database, found none; run `osl build`")
    name, _, laid_out = pointer.read_text(encoding="utf-8").strip().partition("\n")
    path = folder / name
    if laid_out != layout():
        raise StoreError(
            f"{pointer}: expected a build by this version of the program, found another's; run `osl build`"
        )
    if not path.is_file():
        raise StoreError(f"{pointer}: expected the build it names ({path.name}), found none; run `osl build`")
    return path


def set_current(path: Path) -> None:
    """Make a build the current one: the pointer is replaced at once, or not at all."""
    pointer = path.parent / POINTER
    draft = pointer.with_name(f"{POINTER}.{os.getpid()}.tmp")
    draft.write_text(f"{path.name}\n{layout()}\n", encoding="utf-8")
    os.replace(draft, pointer)
