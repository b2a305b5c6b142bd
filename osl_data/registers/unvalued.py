"""Cells of a sheet that hold a formula or an error, and how far its cells reach, seen in its XML before it is read.

A sheet is read as a rectangle, which one far cell would make larger than memory.
"""

from collections.abc import Callable, Iterable, Sequence
from re import fullmatch

from osl_data.registers.problems import Problem, RegisterError, index_of, letter
from osl_data.registers.sheets import MOST_COLUMNS, MOST_ROWS
from osl_data.registers.trees import parsed

FURTHEST_ROW = MOST_ROWS + 50_000
MOST_TEXT = 200_000_000
"""Characters of all cells: a text that many cells share is stored once, and read for each of them."""
MOST_MERGED = 10_000
"""Merged areas of one sheet."""

Cells = dict[str, str]
"""Cell, as `B7` → `formula` or `error_value`."""
Pieces = Callable[[], Iterable[bytes]]
"""The XML of a part in order, as often as it is asked for."""

_NEAR = frozenset(map(letter, range(MOST_COLUMNS)))
_LONGEST_REFERENCE = 40
_OF_CELLS = frozenset(("v", "t", "is"))
_TELLING = frozenset(("sheetData", "row", "c", "f", "v", "is"))


def unvalued(pieces: Pieces, shared: Sequence[int] = ()) -> Cells:
    """The cells of a sheet that hold a formula or an error.

    Args:
        shared: how many characters each of the texts has that cells share.

    Raises:
        RegisterError: the XML is broken, a cell stands further out than a register reaches, or all hold too much.
    """
    usual = _Usual()
    parsed(pieces(), usual.start)
    usual.see()
    found = {} if usual.holds else counted(pieces())
    if usual.cells * max(shared, default=0) > MOST_TEXT:
        _weigh(pieces(), shared)
    return found


def counted(pieces: Iterable[bytes]) -> Cells:
    """The same, with each cell counted from the one before it: exact for any form of XML, and slow.

    Raises:
        RegisterError: the XML is broken, or a cell stands further out than a register reaches.
    """
    counting = _Counting()
    parsed(pieces, counting.start, end=counting.end)
    return counting.found


def lengths(pieces: Iterable[bytes]) -> list[int]:
    """How many characters each text has that cells share.

    Raises:
        RegisterError: the XML is broken.
    """
    found: list[int] = []

    def start(name: str, _: list[str]) -> None:
        if _bare(name) == "si":
            found.append(0)

    def text(piece: str) -> None:
        if found:
            found[-1] += len(piece)

    parsed(pieces, start, text=text)
    return found


class _Usual:
    """Whether a sheet is as most writers write it, and holds neither formulas nor errors nor anything far out.

    Attributes:
        holds: so it is, as far as it was seen.
        cells: how many it has.
    """

    def __init__(self) -> None:
        self.holds = True
        self.cells = 0
        self._merged = 0
        self._row: list[str] = []
        self._held: list[list[str]] = []
        self._over = False

    def start(self, name: str, attributes: list[str]) -> None:
        """An element begins."""
        if name in _OF_CELLS:
            return
        if name == "c":
            self._held.append(attributes)
        elif name == "row":
            self.see()
            self._row = attributes
        elif name == "mergeCell":
            self._merged += 1
            refuse_merged(self._merged)
        elif name == "sheetData":
            self._over = False
        else:
            self.see()
            self._over = True
            self.holds = self.holds and _bare(name) not in _TELLING

    def see(self) -> None:
        """See the cells of the row that has come to its end."""
        held, self._held = self._held, []
        if not held or not self.holds:
            return
        self.cells += len(held)
        row = _attribute(self._row, "r")
        self.holds = (
            not self._over
            and _is_row(row)
            and int(row) <= FURTHEST_ROW
            and all(held)
            and {cell[0] for cell in held} == {"r"}
            and {cell[1].removesuffix(row) for cell in held} <= _NEAR
            and not any("e" in cell for cell in held)
        )


class _Counting:
    """Where the cell stands that the parser is at."""

    def __init__(self) -> None:
        self.found: Cells = {}
        self._row = 0
        self._column = -1
        self._open = False
        self._stated = False

    def start(self, name: str, attributes: list[str]) -> None:
        """An element begins."""
        name = _bare(name)
        if name == "row":
            row = _attribute(attributes, "r")
            self._row = int(row) if _is_row(row) else self._row + 1
            self._column = -1
        elif name == "c":
            self._cell(attributes)
        elif name in ("f", "v", "is") and self._open:
            if self._column >= MOST_COLUMNS:
                raise _too_far("too_many_columns", MOST_COLUMNS, self._named)
            if self._row > FURTHEST_ROW:
                raise _too_far("too_many_rows", MOST_ROWS, self._named if self._stated else str(self._row))
            if name == "f":
                self.found[self._named] = "formula"

    def end(self, name: str) -> None:
        """An element ends."""
        if _bare(name) == "c":
            self._open = False

    def _cell(self, attributes: list[str]) -> None:
        self._open = True
        named = _attribute(attributes, "r").strip()
        reference = fullmatch(r"([A-Za-z]{1,3})([0-9]{1,15})", named)
        self._stated = reference is not None
        if named and not reference:
            raise RegisterError(Problem("broken", found=named[:_LONGEST_REFERENCE]))
        if reference:
            self._column, self._row = index_of(reference[1].upper()), int(reference[2])
        else:
            self._column += 1
        if _attribute(attributes, "t") == "e":
            self.found[self._named] = "error_value"

    @property
    def _named(self) -> str:
        return f"{letter(self._column)}{self._row}"


def _weigh(pieces: Iterable[bytes], shared: Sequence[int]) -> None:
    """Refuse a sheet whose cells share more text than all may hold."""
    held = 0
    sharing = False
    number = ""

    def start(name: str, attributes: list[str]) -> None:
        nonlocal sharing, number
        if _bare(name) == "c":
            sharing = _attribute(attributes, "t") == "s"
        number = ""

    def text(piece: str) -> None:
        nonlocal number
        if sharing and len(number) < 10:
            number += piece

    def end(name: str) -> None:
        nonlocal held
        if sharing and _bare(name) == "v" and number.strip().isdecimal() and int(number) < len(shared):
            held += shared[int(number)]
            if held > MOST_TEXT:
                most = MOST_TEXT // 10**6
                raise RegisterError(Problem("too_packed", found=f"> {most} MB", values={"limit": most}))

    parsed(pieces, start, end=end, text=text)


def refuse_merged(areas: int) -> None:
    """Refuse so many merged areas, or rows that they cover, when they are too many.

    Raises:
        RegisterError: they are.
    """
    if areas > MOST_MERGED:
        raise RegisterError(Problem("merged_many", found=f"> {MOST_MERGED}", values={"limit": MOST_MERGED}))


def _attribute(attributes: list[str], name: str) -> str:
    for at in range(0, len(attributes), 2):
        if attributes[at] == name:
            return attributes[at + 1]
    return ""


def _is_row(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 10


def _bare(name: str) -> str:
    return name.rpartition(":")[2]


def _too_far(code: str, limit: int, cell: str) -> RegisterError:
    return RegisterError(Problem(code, found=cell, values={"limit": limit}))
