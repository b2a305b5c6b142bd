"""What is in an XLSX archive, seen without trusting what the archive says of itself."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import join, normpath
from xml.etree import ElementTree

from osl_data.registers.problems import Problem, RegisterError
from osl_data.registers.sheets import MOST_COLUMNS, MOST_ROWS

MOST_UNPACKED = 400 * 1024 * 1024
MOST_RATIO = 200
"""A member that unpacks to more times its size is refused, unless it is small."""
_SMALL = 10 * 1024 * 1024
_PIECE = 1024 * 1024
_OVERLAP = 4096
_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

# A reader keeps a sheet as a rectangle from its first cell to its last: one far cell with a value would fill memory.
_FAR = re.compile(
    rb' r="(?:((?:B[I-Z]|[C-Z][A-Z]|[A-Z]{3})[0-9]+)|([A-Z]{1,3}(?:2[5-9][0-9]{4}|[3-9][0-9]{5}|[0-9]{7,})))"'
    rb"[^>/]*>\s*<(?:\w+:)?(?:v|is|f)\b"
)
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_ERROR = re.compile(rb' t="e"[^>]*>')
_TAG = 200
"""Bytes that the tag of a cell takes at most before what is looked for."""
_CELL = re.compile(rb'\br="([A-Z]{1,3}[0-9]{1,7})"')


@dataclass(frozen=True)
class Archive:
    """The members of a workbook, all of which unpack to no more than they may."""

    data: bytes
    members: dict[str, zipfile.ZipInfo]

    def without_value(self, sheet: str) -> dict[str, str]:
        """The cells of a sheet, as `B7`, that hold a `formula`, or an error of the spreadsheet (`error_value`).

        Raises:
            RegisterError: a cell stands further out than a register reaches.
        """
        member = self.members.get(self._paths().get(sheet, ""))
        found: dict[str, str] = {}
        window = b""
        for piece in _pieces(self.data, member) if member else ():
            window = window[-_OVERLAP:] + piece
            if far := _FAR.search(window):
                code, limit = ("too_many_columns", MOST_COLUMNS) if far[1] else ("too_many_rows", MOST_ROWS)
                raise RegisterError(Problem(code, found=(far[1] or far[2]).decode(), values={"limit": limit}))
            for kind, mark in (("error_value", _ERROR), ("formula", _FORMULA)):
                for match in mark.finditer(window):
                    cells = _CELL.findall(window, max(0, match.start() - _TAG), match.end())
                    found |= {cells[-1].decode(): kind} if cells else {}
        return found

    def _paths(self) -> dict[str, str]:
        """Name of each sheet → the member that holds it."""
        try:
            book, relations = (ElementTree.fromstring(self._read(name)) for name in (_WORKBOOK, _RELATIONS))
        except (ElementTree.ParseError, KeyError) as error:
            raise RegisterError(Problem("broken", found=str(error))) from None
        targets = {each.get("Id"): each.get("Target", "") for each in relations}
        sheets = (each for each in book.iter() if each.tag.endswith("}sheet"))
        return {each.get("name", ""): normpath(join("/xl", targets.get(each.get(_OFFICE), "")))[1:] for each in sheets}

    def _read(self, name: str) -> bytes:
        return b"".join(_pieces(self.data, self.members[name]))


def opened(data: bytes) -> Archive:
    """The archive of a workbook, after unpacking it once to see that it is no more than it may be.

    Raises:
        RegisterError: it is broken, encrypted, no workbook, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {info.filename: info for info in archive.infolist()}
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, struct.error) as error:
        raise RegisterError(Problem("broken", found=str(error))) from None
    if "EncryptedPackage" in members or any(info.flag_bits & 1 for info in members.values()):
        raise RegisterError(Problem("encrypted"))
    if "content.xml" in members:
        raise RegisterError(Problem("old_format", found="ODS"))
    if _WORKBOOK not in members:
        raise RegisterError(Problem("broken", found=f"an archive without {_WORKBOOK}"))
    total = 0
    for info in members.values():
        size = 0
        for piece in _pieces(data, info):
            size += len(piece)
            total += len(piece)
            if total > MOST_UNPACKED:
                found = f"> {MOST_UNPACKED // 2**20} MB"
                raise RegisterError(Problem("too_packed", found=found, values={"limit": MOST_UNPACKED // 2**20}))
            if size > _SMALL and size > (most := MOST_RATIO * max(info.compress_size, 1)):
                found = f"{info.filename}: > {most / 2**20:.0f} MB"
                raise RegisterError(Problem("too_dense", found=found, values={"limit": MOST_RATIO}))
    return Archive(data, members)


def _pieces(data: bytes, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """What a member unpacks to, piece by piece, whatever size it claims."""
    header = data[info.header_offset : info.header_offset + 30]
    if len(header) < 30 or header[:4] != b"PK\x03\x04":
        raise RegisterError(Problem("broken", found=info.filename))
    start = info.header_offset + 30 + sum(struct.unpack("<HH", header[26:30]))
    packed = data[start : start + info.compress_size]
    if info.compress_type == zipfile.ZIP_STORED:
        yield packed
        return
    if info.compress_type != zipfile.ZIP_DEFLATED:
        raise RegisterError(Problem("broken", found=info.filename))
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        while packed and not unpacker.eof:
            yield unpacker.decompress(packed, _PIECE)
            packed = unpacker.unconsumed_tail
        yield unpacker.flush()
    except zlib.error as error:
        raise RegisterError(Problem("broken", found=str(error))) from None
