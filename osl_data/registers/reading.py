"""A file → its sheet: CSV or XLSX, told apart by what is in it."""

from collections.abc import Callable
from pathlib import Path

from osl_data.registers.delimited import read_delimited
from osl_data.registers.problems import Problem, RegisterError
from osl_data.registers.sheets import Sheet
from osl_data.registers.workbook import read_workbook

MOST_BYTES = 20 * 1024 * 1024
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How workbooks begin: XLSX is a ZIP; an old XLS, or an XLSX with a password, is an OLE file."""

_OTHERS = {b"%PDF": "PDF", b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG", b"{\\rtf": "RTF"}


def contents(path: Path) -> bytes:
    """The bytes of a register.

    Raises:
        RegisterError: there are too many, or it is a pipe or a device, which may never end.
        OSError: the file cannot be opened.
    """
    refuse_too_large(path.stat().st_size)
    if not path.is_file() and not path.is_dir():
        raise RegisterError(Problem("no_file", found=path.name))
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)  # it may grow meanwhile
    refuse_too_large(len(data))
    return data


def read_bytes(data: bytes, told: Callable[[int], None] = lambda _: None) -> Sheet:
    """Read a register that is at hand.

    Args:
        told: told how many rows are read.

    Raises:
        RegisterError: it cannot be read as a register; says why.
    """
    refuse_too_large(len(data))
    if not data.strip(b"\0\r\n\t "):
        raise RegisterError(Problem("no_rows"))
    if data.startswith(_OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        raise RegisterError(Problem("encrypted") if encrypted else Problem("old_format", found="XLS"))
    if other := next((name for mark, name in _OTHERS.items() if data.startswith(mark)), ""):
        raise RegisterError(Problem("old_format", found=other))
    if data.startswith(_ZIP):
        return read_workbook(data, told)
    return read_delimited(data, told)


def refuse_too_large(size: int) -> None:
    """Refuse a file of more bytes than a register has.

    Raises:
        RegisterError: it has more.
    """
    if size > MOST_BYTES:
        problem = Problem("too_large", found=f"{size / 2**20:.1f} MB", values={"limit": MOST_BYTES // 2**20})
        raise RegisterError(problem)
