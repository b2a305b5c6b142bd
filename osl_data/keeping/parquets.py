"""Whether the Parquet files of imports are as they were written."""

import hashlib
from functools import lru_cache
from pathlib import Path

from osl_data.keeping.entry import JournalEntry
from osl_data.keeping.examining import EVENTS, UnfitFileError, file_status, technical
from osl_data.keeping.troubles import Trouble


def parquet_trouble(folder: Path, entry: JournalEntry) -> Trouble | None:
    """What is wrong with the Parquet file of an import; each file is read once, until it changes."""
    path = folder / EVENTS / entry.parquet
    try:
        status = file_status(path)
        _check(path, (status.st_size, status.st_mtime_ns, status.st_mode), entry.parquet_sha256, entry.accepted)
    except UnfitFileError as unfit:
        return Trouble(f"{EVENTS}/{entry.parquet}", unfit.found, "rows", unfit.detail, entry.number, entry)
    except OSError as error:
        detail = error.strerror or str(error)
        return Trouble(f"{EVENTS}/{entry.parquet}", "unreadable", "rows", detail, entry.number, entry)
    return None


def file_sha256(path: Path) -> str:
    """The hash of what a file holds."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _check(path: Path, status: tuple[int, int, int], sha256: str, accepted: int) -> None:
    if fault := _fault(path, status, sha256, accepted):
        raise UnfitFileError("broken", fault)


@lru_cache(maxsize=10_000)
def _fault(path: Path, status: tuple[int, int, int], sha256: str, accepted: int) -> str:
    """Why a file is not what was written, empty for a sound one; without a hash all of it has to be readable."""
    if sha256:
        return "" if file_sha256(path) == sha256 else "an empty file" if not status[0] else "another checksum"
    from pyarrow import ArrowException
    from pyarrow.parquet import read_table

    with path.open("rb"):
        pass  # Arrow tells with the same error that a file is no Parquet file and that nobody may read it
    try:
        rows = read_table(path).num_rows
    except (ArrowException, OSError) as error:
        return technical(error, path)
    return "" if rows == accepted else f"{rows} rows instead of {accepted}"
