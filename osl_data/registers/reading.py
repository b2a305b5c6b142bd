"""A file → its sheet: CSV or XLSX, told apart by what is in it."""

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
        RegisterError: there are too many.
        OSError: the file cannot be opened.
    """
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise RegisterError(_too_large(size))
    return path.read_bytes()


def read_bytes(data: bytes) -> Sheet:
    """Read a register that is at hand.

    Raises:
        RegisterError: it cannot be read as a register; says why.
    """
    if len(data) > MOST_BYTES:
        raise RegisterError(_too_large(len(data)))
    if not data.strip(b"\0\r\n\t "):
        raise RegisterError(Problem("no_rows"))
    if data.startswith(_OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        raise RegisterError(Problem("encrypted") if encrypted else Problem("old_format", found="XLS"))
    if other := next((name for mark, name in _OTHERS.items() if data.startswith(mark)), ""):
        raise RegisterError(Problem("old_format", found=other))
    if data.startswith(_ZIP):
        return read_workbook(data)
    return read_delimited(data)


def _too_large(size: int) -> Problem:
    return Problem("too_large", found=f"{size / 2**20:.1f} MB", values={"limit": MOST_BYTES // 2**20})
