"""Subjects side by side: columns are subjects, rows are facts; what differs stands out, what is not stated says so."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from dashboard.components.tables import Group
from dashboard.components.templates import macros
from dashboard.i18n import Words

_macros = macros("comparison")

S = TypeVar("S")
"""A subject, whatever it is."""


@dataclass(frozen=True)
class SubjectHead:
    """A subject: its name, where it leads, what it is, and how much of what is looked for is stated."""

    name: str
    href: str
    below: str
    share: float | None
    known: str


@dataclass(frozen=True)
class FactLine:
    """One stated value, perhaps with a link."""

    text: str
    href: str | None = None


@dataclass(frozen=True)
class FactCell:
    """What is stated of a subject: lines, and more of them that unfold. Without any line: not stated.

    `whole`: the lines only say how many more there are, so that on paper those take their place.
    """

    lines: tuple[FactLine, ...] = ()
    more: tuple[FactLine, ...] = ()
    whole: bool = False

    @classmethod
    def of(cls, *texts: str | None) -> "FactCell":
        """A line for each text that there is."""
        return cls(tuple(FactLine(text) for text in texts if text))

    def printed(self) -> tuple[str, ...]:
        """The lines where nothing can unfold."""
        return tuple(line.text for line in (self.more if self.whole else self.lines))


@dataclass(frozen=True)
class FactRow:
    """A fact of all subjects; `inner` for a row that belongs to the one above it."""

    label: str
    cells: tuple[FactCell, ...]
    differs: bool
    inner: bool = False

    @classmethod
    def of(cls, label: str, subjects: Iterable[S], cell: Callable[[S], FactCell], *, inner: bool = False) -> "FactRow":
        """A row with a cell for each subject, that differs when they do not read the same."""
        cells = tuple(map(cell, subjects))
        return cls(label, cells, any(each.lines != cells[0].lines for each in cells), inner)


def beside(heads: Sequence[SubjectHead], rows: Sequence[FactRow | Group], corner: str, words: Words) -> Markup:
    """The table; on a phone each fact becomes a block with a line a subject."""
    return _macros.beside(heads, rows, corner, words)


def cell_text(cell: FactCell, words: Words) -> str:
    """A cell as plain text, for a file."""
    return "; ".join(cell.printed()) or words("not_stated")
