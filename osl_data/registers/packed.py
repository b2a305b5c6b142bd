"""What is in an XLSX archive, seen without trusting what the archive says of itself."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from posixpath import join, normpath, split
from xml.etree.ElementTree import Element

from osl_data.registers.problems import Problem, RegisterError
from osl_data.registers.trees import bare, root_of
from osl_data.registers.unvalued import lengths, unvalued

MOST_UNPACKED = 400 * 1024 * 1024
MOST_RATIO = 200
"""A member that unpacks to more times its size is refused, unless it is small."""
_SMALL = 10 * 1024 * 1024
_MOST_MEMBERS = 5_000
_PIECE = 1024 * 1024
_ROOT = "_rels/.rels"
_WORKBOOK = "xl/workbook.xml"


@dataclass(frozen=True)
class Archive:
    """The members of a workbook, all of which unpack to no more than they may."""

    data: bytes
    members: dict[str, zipfile.ZipInfo]

    def without_value(self, sheet: int) -> dict[str, str]:
        """The cells of a sheet, as `B7`, that hold a `formula`, or an error of the spreadsheet (`error_value`).

        Args:
            sheet: which sheet of the workbook, from 0.

        Raises:
            RegisterError: the sheet is not there, or a cell stands further out than a register reaches.
        """
        paths = self._paths
        member = self.members.get(paths[sheet]) if sheet < len(paths) else None
        if member is None:
            raise RegisterError(Problem("broken", found=f"an archive without sheet {sheet + 1}"))
        return unvalued(lambda: _pieces(self.data, member), self._shared)

    @property
    def date1904(self) -> bool:
        """Whether its days are counted from 1904, as old ones of Macintosh are."""
        marked = [
            each.get("date1904", "") for each in self._root(self.workbook).iter() if bare(each.tag) == "workbookPr"
        ]
        return any(mark in ("1", "true", "on") for mark in marked)

    @cached_property
    def _shared(self) -> list[int]:
        """How long the texts are that cells share."""
        tables = [member for name, member in self.members.items() if name.endswith("sharedstrings.xml")]
        return max((lengths(_pieces(self.data, table)) for table in tables), key=sum, default=[])

    @cached_property
    def _paths(self) -> list[str]:
        """The members that hold the sheets, in their order."""
        book = self.workbook
        targets = self._targets(book)
        sheets = [each for each in self._root(book).iter() if bare(each.tag) == "sheet"]
        paths = [targets.get(_relation(each), "") for each in sheets]
        if len(set(paths)) < len(paths):
            raise RegisterError(Problem("broken", found="a workbook with two sheets of one part"))
        return paths

    @property
    def workbook(self) -> str:
        """The member that is the workbook; empty without one."""
        if _WORKBOOK in self.members:
            return _WORKBOOK
        if _ROOT not in self.members:
            return ""
        return next((target for target in self._targets("").values() if target.endswith("/workbook.xml")), "")

    def _targets(self, member: str) -> dict[str, str]:
        """The members that one points at, by the id of the relation."""
        folder, name = split(member)
        relations = self._root(join(folder, f"_rels/{name}.rels") if member else _ROOT)
        found = {each.get("Id", ""): each.get("Target", "") for each in relations.iter() if each.get("Id")}
        return {id_: _member(join("/", folder, target.replace("\\", "/"))) for id_, target in found.items()}

    def _root(self, name: str) -> Element:
        if name not in self.members:
            raise RegisterError(Problem("broken", found=f"an archive without {name}"))
        content = bytearray()
        for piece in _pieces(self.data, self.members[name]):
            content += piece
            if len(content) > _SMALL:
                raise RegisterError(Problem("broken", found=f"{name}: > {_SMALL // 2**20} MB"))
        return root_of(bytes(content))


def _member(name: str) -> str:
    """The name of a member as all writers agree on it: theirs differ in case and slashes."""
    return normpath(name.replace("\\", "/")).lstrip("/").lower()


def _relation(sheet: Element) -> str:
    """The relation of a sheet, in the transitional or the strict name space."""
    return next((value for name, value in sheet.items() if name.startswith("{") and bare(name) == "id"), "")


def opened(data: bytes) -> Archive:
    """The archive of a workbook, after unpacking it once to see that it is no more than it may be.

    Raises:
        RegisterError: it is broken, encrypted, no workbook, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, struct.error) as error:
        raise RegisterError(Problem("broken", found=str(error))) from None
    if len(listed) > _MOST_MEMBERS:
        raise RegisterError(Problem("broken", found=f"an archive of {len(listed)} members"))
    members = {_member(info.filename): info for info in listed}
    if "encryptedpackage" in members or any(info.flag_bits & 1 for info in members.values()):
        raise RegisterError(Problem("encrypted"))
    if "content.xml" in members:
        raise RegisterError(Problem("old_format", found="ODS"))
    if len(members) < len(listed):
        raise RegisterError(Problem("broken", found="an archive with two members of one name"))
    total = 0
    for info in members.values():
        size = checksum = 0
        for piece in _pieces(data, info):
            size += len(piece)
            checksum = zlib.crc32(piece, checksum)
            total += len(piece)
            if total > MOST_UNPACKED:
                found = f"> {MOST_UNPACKED // 2**20} MB"
                raise RegisterError(Problem("too_packed", found=found, values={"limit": MOST_UNPACKED // 2**20}))
            if size > _SMALL and size > (most := MOST_RATIO * max(info.compress_size, 1)):
                found = f"{info.filename}: > {most / 2**20:.0f} MB"
                raise RegisterError(Problem("too_dense", found=found, values={"limit": MOST_RATIO}))
        if checksum != info.CRC:
            raise RegisterError(Problem("broken", found=f"{info.filename}: another checksum"))
    archived = Archive(data, members)
    if not archived.workbook:
        raise RegisterError(Problem("broken", found=f"an archive without {_WORKBOOK}"))
    return archived


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
