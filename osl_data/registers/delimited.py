"""CSV → sheet: encodings, delimiters and quotes that spreadsheets write."""

import codecs
import csv
import io
from collections.abc import Callable, Iterator
from itertools import islice

from osl_data.registers.columns import field_of
from osl_data.registers.problems import Problem, RegisterError
from osl_data.registers.sheets import HEADER_WITHIN, MOST_COLUMNS, Sheet, SheetForm, gather, header_at, no_header

DELIMITERS = (";", ",", "\t", "|")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SINGLE_BYTE = ("cp1250", "iso-8859-2")
_POLISH = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
_MANY = 5
"""UTF-16 without a mark: more than every fifth character has an empty byte, for it is a Latin letter."""
_SNIFFED = 100_000
_C1 = [chr(code) for code in range(0x80, 0xA0)]
"""Control characters that no text holds: what a wrong code page makes of a dash or a quotation mark."""


def read_delimited(data: bytes, told: Callable[[int], None] = lambda _: None) -> Sheet:
    """Read a CSV file.

    Args:
        told: told how many rows are read.

    Raises:
        RegisterError: it is no text, has no header, or a quotation mark is left open.
    """
    text, encoding = decoded(data)
    first = _first_rows(text)
    delimiter = max(DELIMITERS, key=lambda each: _fit(first[each]))
    found = first[delimiter]
    at = header_at(found)
    if at is None:
        raise no_header(found)
    header = [cell.strip() for cell in found[at]]
    if len(header) > MOST_COLUMNS:
        raise RegisterError(Problem("too_many_columns", found=str(len(header)), values={"limit": MOST_COLUMNS}))
    # Strict: a quotation mark that is not closed would otherwise swallow the rows after it.
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return gather(SheetForm("csv", encoding, delimiter), header, at + 1, islice(rows, at + 1, None), told=told)
    except csv.Error:
        raise RegisterError(Problem("quotes", found=f"line {rows.line_num}")) from None


def decoded(data: bytes) -> tuple[str, str]:
    """The text of a file and its encoding, as Python names it (`utf-16-le-sig`: with a byte order mark).

    Raises:
        RegisterError: it is no text in an encoding we know.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding.removesuffix("-sig")), encoding.removesuffix("-sig") + "-sig"
    zeros = {"utf-16-be": data[:4096:2].count(0), "utf-16-le": data[1:4096:2].count(0)}
    wide = max(zeros, key=lambda name: zeros[name])
    if zeros[wide] * _MANY > len(data[:4096:2]):
        return _strictly(data, wide), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        lenient = data.decode("utf-8", errors="replace")
        if sum(map(lenient.count, _POLISH)) > lenient.count("\ufffd"):
            raise _no_text(f"0x{data[error.start]:02x} in line {data[: error.start].count(10) + 1}") from None
    return _single_byte(data)


def encoded(text: str, encoding: str) -> bytes:
    """The text in the encoding it was read in, with a byte order mark if it had one; the opposite of `decoded`."""
    bare = encoding.removesuffix("-sig")
    mark = next((mark for mark, name in _BOMS if name.removesuffix("-sig") == bare), b"") if bare != encoding else b""
    return mark + text.encode(bare, errors="replace")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _no_text(f"0x{data[error.start]:02x} at byte {error.start + 1}") from None


def _single_byte(data: bytes) -> tuple[str, str]:
    """The code page in which the bytes hold more Polish letters: both are in use, and differ in six of them."""
    found = []
    for encoding in _SINGLE_BYTE:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not any(sign in text for sign in _C1):
            found.append((sum(map(text.count, _POLISH)), -_SINGLE_BYTE.index(encoding), text, encoding))
    if not found:
        raise _no_text("other bytes")
    _, _, text, encoding = max(found)
    return text, encoding


def _no_text(found: str) -> RegisterError:
    return RegisterError(Problem("no_text", found=found))


def _first_rows(text: str) -> dict[str, list[list[str]]]:
    head = text[:_SNIFFED]
    return {delimiter: [*islice(_lenient(head, delimiter), HEADER_WITHIN)] for delimiter in DELIMITERS}


def _fit(rows: list[list[str]]) -> tuple[int, int]:
    """How many headers a delimiter shows, and how many cells."""
    return (
        max((len({field_of(cell) for cell in row} - {""}) for row in rows), default=0),
        max(map(len, rows), default=0),
    )


def _lenient(text: str, delimiter: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error:
        return
