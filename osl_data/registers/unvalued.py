"""Cells of a sheet that hold a formula or an error, found in its XML however it is written."""

import re
from collections.abc import Iterable, Iterator
from xml.parsers import expat

from osl_data.registers.problems import Problem, RegisterError, index_of, letter
from osl_data.registers.sheets import MOST_COLUMNS, MOST_ROWS

_OVERLAP = 4096
# A reader keeps a sheet as a rectangle from its first cell to its last: one far cell with a value would fill memory.
_FAR = re.compile(
    rb""" r=["'](?:"""
    rb"""(?:((?:B[I-Z]|[C-Z][A-Z]|[A-Z]{3})[0-9]+)|([A-Z]{1,3}(?:2[5-9][0-9]{4}|[3-9][0-9]{5}|[0-9]{7,})))["']"""
    rb"[^>/]*>\s*<(?:\w+:)?(?:v|is|f)\b"
    rb"""|(2[5-9][0-9]{4}|[3-9][0-9]{5}|[0-9]{7,})["'][^>/]*>\s*<(?:\w+:)?c\b(?![^>]* r=)[^>/]*>)"""
)
"""A far cell with a value, or a far row that begins with a cell which does not say where it is."""
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_ERROR = re.compile(rb"""\st\s*=\s*["']e["'][^>]*>""")
_CELL = re.compile(rb"<(?:\w+:)?c(?:\s[^>]*)?>(?!.*</(?:\w+:)?(?:c|sheetData)>)", re.DOTALL)
"""The tag of a cell that is still open: other elements hold formulas, too."""
_REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Z]{1,3}[0-9]{1,7})["']""")
_TAG = 300
"""Bytes that the tag of a cell takes at most before what is looked for."""

Cells = dict[str, str]
"""Cell, as `B7` → `formula` or `error_value`."""


def unvalued(pieces: Iterable[bytes]) -> Cells | None:
    """The cells of a sheet that hold a formula or an error; None where some of them do not say which cell they are.

    Args:
        pieces: the XML of the sheet, in order.

    Raises:
        RegisterError: a cell stands further out than a register reaches.
    """
    found: Cells = {}
    window = b""
    for piece in pieces:
        window = window[-_OVERLAP:] + piece
        if far := _FAR.search(window):
            raise _too_far(far[1], far[2] or far[3])
        # Most sheets hold no error at all, and looking for two bytes is quicker than for a form.
        errors = b'"e"' in window or b"'e'" in window
        for kind, mark in (("error_value", _ERROR), ("formula", _FORMULA))[not errors :]:
            for match in mark.finditer(window):
                opened = [*_CELL.finditer(window, max(0, match.start() - _TAG), match.end())]
                if not opened or (kind == "formula" and opened[-1][0].endswith(b"/>")):
                    continue
                if not (named := _REFERENCE.search(opened[-1][0])):
                    return None
                found[named[1].decode()] = kind
    return found


def counted(pieces: Iterator[bytes]) -> Cells:
    """The same, with each cell counted from the one before it: exact for any form of XML, and slow.

    Raises:
        RegisterError: the XML is broken, or a cell stands further out than a register reaches.
    """
    counting = _Counting()
    parser = expat.ParserCreate()
    parser.StartElementHandler = counting.start
    parser.EndElementHandler = counting.end
    parser.EntityDeclHandler = _refuse
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise RegisterError(Problem("broken", found=str(error))) from None
    return counting.found


class _Counting:
    """Where the cell stands that the parser is at."""

    def __init__(self) -> None:
        self.found: Cells = {}
        self._row = 0
        self._column = -1
        self._open = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition(":")[2]
        if name == "row":
            self._row = int(attributes["r"]) if attributes.get("r", "").isdecimal() else self._row + 1
            self._column = -1
        elif name == "c":
            self._cell(attributes)
        elif name in ("f", "v", "is") and self._open:
            if self._column >= MOST_COLUMNS:
                raise _too_far(self._named.encode(), None)
            if self._row > MOST_ROWS + 50_000:
                raise _too_far(None, self._named.encode())
            if name == "f":
                self.found[self._named] = "formula"

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag.rpartition(":")[2] == "c":
            self._open = False

    def _cell(self, attributes: dict[str, str]) -> None:
        self._open = True
        reference = re.fullmatch(r"([A-Z]{1,3})([0-9]{1,7})", attributes.get("r", ""))
        if reference:
            self._column, self._row = index_of(reference[1]), int(reference[2])
        else:
            self._column += 1
        if attributes.get("t") == "e":
            self.found[self._named] = "error_value"

    @property
    def _named(self) -> str:
        return f"{letter(self._column)}{self._row}"


def _too_far(column: bytes | None, row: bytes | None) -> RegisterError:
    code, limit = ("too_many_columns", MOST_COLUMNS) if column else ("too_many_rows", MOST_ROWS)
    return RegisterError(Problem(code, found=(column or row or b"").decode(), values={"limit": limit}))


def _refuse(*_: object) -> None:
    raise RegisterError(Problem("broken", found="<!ENTITY"))
