"""Registers made to stop whoever reads them, small ones: each is refused or read, and none of them takes long."""

import io
import re
import struct
import zipfile
from collections.abc import Callable, Iterator
from datetime import date

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.registers.example import HEADER, csv_bytes, row, saved, xlsx_bytes

SHEET = "xl/worksheets/sheet1.xml"
BOOK = "xl/workbook.xml"
SHARED = "xl/sharedStrings.xml"
Change = Callable[[bytes], bytes]
_STRINGS = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>x</t></si></sst>'


def changed(data: bytes, **changes: Change | bytes) -> bytes:
    """The workbook with the content of some members changed; `sheet`, `book`, `shared`."""
    named = {"sheet": SHEET, "book": BOOK, "shared": SHARED}
    wanted = {named[name]: change for name, change in changes.items()}
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            change = wanted.get(info.filename, content)
            new.writestr(info.filename, change if isinstance(change, bytes) else change(content))
        for name in wanted.keys() - set(old.namelist()):
            change = wanted[name]
            new.writestr(name, change if isinstance(change, bytes) else change(_STRINGS))
    return made.getvalue()


def with_cells(xml: bytes) -> bytes:
    """A workbook with rows added to its sheet."""
    return changed(xlsx_bytes([row()]), sheet=lambda content: content.replace(b"</sheetData>", xml + b"</sheetData>"))


def with_sheet(pattern: bytes, by: bytes) -> bytes:
    """A workbook with its sheet rewritten."""
    return changed(xlsx_bytes([row()]), sheet=lambda content: re.sub(pattern, by, content, count=1))


def far_references() -> Iterator[tuple[str, bytes]]:
    """A cell at the far corner, in every notation that XML allows."""
    forms = {
        "single quotes": b"<c r='XFD1048576' t='n'><v>1</v></c>",
        "blanks": b'<c  r = "XFD1048576"  ><v>1</v></c>',
        "line breaks": b'<c\n\tr\n=\n"XFD1048576"><v>1</v></c>',
        "last attribute": b'<c s="0" t="n" r="XFD1048576"><v>1</v></c>',
        "character references": b'<c r="&#88;F&#x44;1048576"><v>1</v></c>',
        "lower case": b'<c r="xfd1048576"><v>1</v></c>',
        "leading noughts": b'<c r="XFD0001048576"><v>1</v></c>',
        "comment inside": b'<c r="XFD1048576"><!-- --><v>1</v></c>',
        "long comment inside": b'<c r="XFD1048576"><!--' + b" " * 9000 + b"--><v>1</v></c>",
        "text inside": b'<c r="XFD1048576">' + b" " * 9000 + b"<v>1</v></c>",
        "a formula": b'<c r="XFD1048576"><f>1</f></c>',
        "inline": b'<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>',
        "beyond everything": b'<c r="XFD999999999"><v>1</v></c>',
        "beyond a number": b'<c r="A99999999999999999999"><v>1</v></c>',
        "four letters": b'<c r="ZZZZ5"><v>1</v></c>',
        "an element between": b'<x><c r="XFD1048576"><v>1</v></c></x>',
    }
    for name, cell in forms.items():
        yield f"far cell, {name}", with_cells(b'<row r="5">' + cell + b"</row>")
    yield "far row, no reference", with_cells(b"<row r='1048576'><c><v>1</v></c></row>")
    yield "a thousand cells without reference", with_cells(b"<row>" + b"<c><v>1</v></c>" * 1000 + b"</row>")
    yield (
        "far cell, prefix",
        changed(
            with_cells(b'<row r="5"><c r="XFD1048576"><v>1</v></c></row>'),
            sheet=lambda content: re.sub(rb"<(/?)(\w)", rb"<\1s:\2", content).replace(b"xmlns=", b"xmlns:s="),
        ),
    )
    yield "far cell, CDATA", with_cells(b'<row r="5"><c r="XFD1048576"><v><![CDATA[1]]></v></c></row>')


def much_of_little() -> Iterator[tuple[str, bytes]]:
    """Little that stands for much."""
    cells = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (number, number) for number in range(5, 2005))
    yield (
        "one megabyte, shared by two thousand",
        changed(with_cells(cells), shared=_STRINGS.replace(b"x<", b"xy" * 500_000 + b"<")),
    )
    merged = b"<mergeCells>" + b'<mergeCell ref="A2:R200000"/>' * 20_000 + b"</mergeCells></worksheet>"
    yield "twenty thousand merged areas", with_sheet(rb"</worksheet>", merged)
    merged = b"<mergeCells>" + b'<mergeCell ref="A2:R200000"/>' * 500 + b"</mergeCells></worksheet>"
    yield "five hundred long merged areas", with_sheet(rb"</worksheet>", merged)
    yield "sixty thousand commas in a cell", csv_bytes([row(groups="a," * 60_000)])
    yield "sixty thousand known groups", csv_bytes([row(groups="Dzieci," * 15_000)])
    yield "a header of blanks", csv_bytes([row()], ["Data" + " " * 90_000 + "x", *HEADER[1:]])
    yield "a header of brackets", csv_bytes([row()], ["Data" + "()" * 45_000 + "x", *HEADER[1:]])
    yield "a workbook with a header of blanks", xlsx_bytes([row()], ["Data" + " " * 32_000 + "x", *HEADER[1:]])
    yield "a row of a million cells", csv_bytes([row()]) + b";" * 1_000_000
    yield "wrong in every cell", csv_bytes([["x"] * 18] * 20_000)
    yield "a quotation mark left open", csv_bytes([row()]) + b'"' + b"x;" * 500_000
    yield "long notes", csv_bytes([row(note=f"{number} Ab Cd; Ef Gh;" * 40) for number in range(300)])
    yield "numbers like phones", csv_bytes([row(note=f"{number} " + "+48 " * 200) for number in range(200)])


def entities() -> Iterator[tuple[str, bytes]]:
    """Document types, in every part."""
    laughs = b"<!DOCTYPE x [<!ENTITY a 'ha'>" + b"".join(
        b"<!ENTITY %c '&%c;&%c;&%c;&%c;'>" % (now, was, was, was, was)
        for was, now in zip(range(97, 117), range(98, 118), strict=True)
    )
    outside = b'<!DOCTYPE x [<!ENTITY u SYSTEM "file:///etc/passwd">'
    for name, type_, use in (("laughs", laughs, b"&u;"), ("a file", outside, b"&u;")):
        for part in ("sheet", "book", "shared"):
            yield (
                f"{name} in {part}",
                changed(
                    with_cells(b'<row r="9"><c r="A9" t="inlineStr"><is><t>' + use + b"</t></is></c></row>")
                    if part == "sheet"
                    else xlsx_bytes([row()]),
                    **{part: lambda content, type_=type_: type_ + b"]>" + re.sub(rb"^<\?xml[^>]*\?>", b"", content)},
                ),
            )


def archives() -> Iterator[tuple[str, bytes]]:
    """Archives that are not what they say."""
    good = xlsx_bytes([row()])
    sheet = (
        b'<sheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="%d" sheetId="%d" r:id="rId1"'
    )
    sheet += b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" state="visible"/>'
    again = b"".join(sheet % (number, number) for number in range(2, 50)) + b"</sheets>"
    yield "one part for many sheets", changed(good, book=lambda content: content.replace(b"</sheets>", again))
    blanks = b" " * 9_000_000
    yield "a bomb", changed(good, sheet=b" " * 30_000_000)
    yield "many small bombs", _archive({f"xl/x{number}.xml": blanks for number in range(60)})
    yield "a nested archive", _archive({"a.zip": _archive({"b.zip": _archive({"c": b"\0" * 1_000_000})})})
    yield "many members", _archive({f"xl/{number}": b"" for number in range(20_000)})
    yield "an absolute path", _renamed(good, lambda name: f"/{name}")
    yield "a path upwards", _renamed(good, lambda name: f"../../{name}")
    yield "other case", _renamed(good, str.upper)
    yield "two of one name", _with_two(good)
    wrong = bytearray(good)
    for at in (match.start() for match in re.finditer(b"PK\x01\x02", good)):
        wrong[at + 16 : at + 20] = b"\1\2\3\4"
    yield "wrong checksums", bytes(wrong)
    wrong = bytearray(good)
    for at in (match.start() for match in re.finditer(b"PK\x01\x02", good)):
        wrong[at + 8] |= 1
    yield "marked as encrypted", bytes(wrong)
    wrong = bytearray(good)
    for at in (match.start() for match in re.finditer(b"PK\x01\x02", good)):
        wrong[at + 20 : at + 28] = struct.pack("<II", 0xFFFFFFFF, 0xFFFFFFFF)
    yield "sizes of ZIP64 without them", bytes(wrong)
    yield "half of it", good[: len(good) // 2]
    yield "bytes before it", b"PK\x03\x04" + b"x" * 500 + good
    yield "another kind of archive", good[:4] + b"\0" * 4000
    yield "the same bytes for many members", _overlapping(good)


def others() -> Iterator[tuple[str, bytes]]:
    """What is unusual and hostile only to those who read on."""
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.append(["Data", "Miejsce"])
    book.active.append([date(2025, 3, 12), "Dolne"])
    book.active["A2"].number_format = "General"
    yield "days since 1904", saved(book)
    yield "control characters", csv_bytes([row(note="a\x1b[31mb\x07\u202etxt.exe", place="\x1b]0;x\x07")])
    yield "deep elements", with_sheet(rb"</worksheet>", b"<a>" * 200_000 + b"</a>" * 200_000 + b"</worksheet>")
    yield (
        "many attributes",
        with_cells(b'<row r="9"><c ' + b" ".join(b'a%d="x"' % number for number in range(50_000)) + b"/></row>"),
    )
    yield "UTF-16", changed(xlsx_bytes([row()]), sheet=lambda content: content.decode().encode("utf-16"))
    yield "unknown encoding", with_sheet(rb"^", b'<?xml version="1.0" encoding="x-nothing"?>')
    yield "a device's worth of nothing", b"\0" * 2_000_000
    yield "surrogates", "Data;Miejsce\n12.03.2025;\ud800\n".encode("utf-16-le", "surrogatepass")
    yield "one byte", b"P"
    yield "only a mark", b"\xff\xfe"


def hostile() -> list[tuple[str, bytes]]:
    """All of them, by name."""
    return [*far_references(), *much_of_little(), *entities(), *archives(), *others()]


def _archive(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def _renamed(data: bytes, by: Callable[[str], str]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return _archive({by(info.filename): archive.read(info) for info in archive.infolist()})


def _with_two(data: bytes) -> bytes:
    made = io.BytesIO(data)
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr(SHEET.upper(), b"<worksheet/>")
    return made.getvalue()


def _overlapping(data: bytes) -> bytes:
    """Every member points at the content of the first."""
    made = bytearray(data)
    entries = [match.start() for match in re.finditer(b"PK\x01\x02", data)]
    first = data[entries[0] + 10 : entries[0] + 28], data[entries[0] + 42 : entries[0] + 46]
    for at in entries:
        made[at + 10 : at + 28], made[at + 42 : at + 46] = first
    return bytes(made)
