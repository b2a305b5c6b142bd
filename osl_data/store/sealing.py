"""A seal says of files that they are whole: beside them, with the length and checksum of each.

It is written last, when all they hold lies on the disk. So what a killed build left has none, and what was damaged
afterwards differs from it: both are told before anything is opened.
"""

import json
import os
import stat
import zlib
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_CHUNK = 1 << 20
_WHOLLY_SUMMED = 64 * _CHUNK
"""Of longer files only the first and the last part are summed: a start shall not read them whole. DuckDB has a checksum
of its own for each block, and looks at it whenever it reads one."""
_LONGEST = _CHUNK
"""Bytes that a seal has at most: some thousand files."""
_KEPT = 16

Stamp = tuple[int, int, int] | None


class SealError(RuntimeError):
    """What is sealed is not whole; the message names the file, not its folder, and what was found."""


@dataclass(frozen=True, slots=True)
class Seal:
    """What was sealed.

    Attributes:
        about: what its maker wanted to be known of it.
        files: length in bytes and checksum of each file, by what its name has after the stem that all share.
    """

    about: dict[str, str]
    files: dict[str, tuple[int, int]]


def beside(path: Path) -> Path:
    """The seal of a file."""
    return path.with_suffix(".seal")


def seal(path: Path, *more: Path, **about: str) -> None:
    """Make a file last on the disk, with files or folders beside it that share its stem, and seal them together.

    Raises:
        OSError: one of them cannot be read or written.
    """
    parts = [path, *more]
    files = {}
    for part in parts:
        for file in sorted(part.rglob("*")) if part.is_dir() else [part]:
            name = str(file.relative_to(path.parent).as_posix()).removeprefix(path.stem)
            files[name] = _synced(file)
        if part.is_dir():
            sync(part)
    with beside(path).open("x", encoding="utf-8") as written:
        json.dump({"about": about, "files": files}, written, indent=1)
        written.flush()
        os.fsync(written.fileno())
    sync(path.parent)


def checked(path: Path) -> Seal:
    """The seal of a file, when all that it seals is as it was; looked at again only when one of them was touched.

    Raises:
        SealError: something is missing, damaged, or cannot be read.
    """
    known = _checked.get(path)
    if known and known.stamps == [_stamp(part) for part in known.parts]:
        found = known.found
    else:
        parts = [str(beside(path))]
        try:
            found = _read(beside(path))
            parts += sorted({f"{path.parent / path.stem}{name.partition('/')[0]}" for name in found.files})
            stamps = [_stamp(part) for part in parts]
            _compare(path, found)
        except SealError as error:
            stamps, found = [_stamp(part) for part in parts], error
        _checked[path] = _Checked(parts, stamps, found)
        while len(_checked) > _KEPT:
            _checked.popitem(last=False)
    if isinstance(found, SealError):
        raise SealError(str(found))
    return found


@dataclass(frozen=True, slots=True)
class _Checked:
    """What came of looking at files, and what changes when one is replaced or written to; or of a folder, a file is."""

    parts: list[str]
    stamps: list[Stamp]
    found: Seal | SealError


_checked: OrderedDict[Path, _Checked] = OrderedDict()


def forget(path: Path) -> None:
    """Look at a file anew when it is asked for next: it was touched without a trace, or something could not read it."""
    _checked.pop(path, None)


def sync(folder: Path) -> None:
    """Make what was renamed within a folder last; where a folder cannot be opened (Windows), the system does."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _synced(file: Path) -> tuple[int, int]:
    with file.open("r+b") as opened:
        os.fsync(opened.fileno())
    return file.stat().st_size, _sum(file)


def _read(path: Path) -> Seal:
    try:
        if _regular(path) > _LONGEST:
            raise SealError(f"{path.name}: not what was written there")
        told = json.loads(path.read_text(encoding="utf-8"))
        files = {str(name): (int(length), int(summed)) for name, (length, summed) in told["files"].items()}
        return Seal({str(key): str(value) for key, value in told["about"].items()}, files)
    except OSError as error:
        raise SealError(f"{path.name}: {_said(error)}") from None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise SealError(f"{path.name}: not what was written there") from None


def _compare(path: Path, sealed: Seal) -> None:
    if path.suffix not in sealed.files:
        raise SealError(f"{beside(path).name}: not what was written there")
    for name, (length, summed) in sealed.files.items():
        file = path.parent / f"{path.stem}{name}"
        try:
            found = _regular(file)
            if found != length:
                raise SealError(f"{file.name}: {found:,} bytes of {length:,}")
            if _sum(file) != summed:
                raise SealError(f"{file.name}: not what was written there")
        except OSError as error:
            raise SealError(f"{file.name}: {_said(error)}") from None


def _regular(file: Path) -> int:
    """The length of a file. What is none is not opened: a pipe would never be read to its end."""
    found = file.stat()
    if not stat.S_ISREG(found.st_mode):
        raise SealError(f"{file.name}: no file")
    return found.st_size


def _said(error: OSError) -> str:
    return "missing" if isinstance(error, FileNotFoundError | NotADirectoryError) else error.strerror or str(error)


def _sum(file: Path) -> int:
    summed = 0
    for chunk in _chunks(file):
        summed = zlib.crc32(chunk, summed)
    return summed


def _chunks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        if os.fstat(opened.fileno()).st_size > _WHOLLY_SUMMED:
            yield opened.read(_CHUNK)
            opened.seek(-_CHUNK, os.SEEK_END)
        while chunk := opened.read(_CHUNK):
            yield chunk


def _stamp(path: str) -> Stamp:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
