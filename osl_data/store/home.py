"""Where builds live: one file a build under `OSL_HOME`, and a pointer to the current one."""

import os
from pathlib import Path

from platformdirs import user_data_path

POINTER = "current"
RECORDS = Path(__file__).resolve().parents[2] / "data"
"""The record files of this checkout."""


class StoreError(RuntimeError):
    """A store that is not what is expected; the message says what to do."""


def home() -> Path:
    """The folder of builds: `OSL_HOME`, by default the user's data directory."""
    named = os.environ.get("OSL_HOME")
    return Path(named).expanduser() if named else user_data_path("atlas-osl", appauthor=False)


def current(folder: Path | None = None) -> Path:
    """The file of the current build.

    Raises:
        StoreError: nothing has been built, or the pointer names a file that is gone.
    """
    folder = folder or home()
    pointer = folder / POINTER
    if not pointer.is_file():
        raise StoreError(f"{pointer}: expected a built database, found none; run `osl build`")
    path = folder / pointer.read_text(encoding="utf-8").strip()
    if not path.is_file():
        raise StoreError(f"{pointer}: expected the build it names ({path.name}), found none; run `osl build`")
    return path


def set_current(path: Path) -> None:
    """Make a build the current one: the pointer is replaced at once, or not at all."""
    pointer = path.parent / POINTER
    draft = pointer.with_name(f"{POINTER}.{os.getpid()}.tmp")
    draft.write_text(path.name + "\n", encoding="utf-8")
    os.replace(draft, pointer)
