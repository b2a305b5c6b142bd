"""Subjects side by side: columns are subjects, rows are facts; what differs stands out, what is not stated says so."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from dashboard.components.html import Html, fold, join, link, stated, tag
from dashboard.components.overview import completeness_bar
from dashboard.components.tables import Group, group_row
from dashboard.i18n import Words

S = TypeVar("S")
"""A subject, whatever it is."""


@dataclass(frozen=True)
class Head:
    """A subject: its name, where it leads, what it is, and how much of what is looked for is stated."""

    name: str
    href: str
    below: str
    share: float | None
    known: str


@dataclass(frozen=True)
class Line:
    """One stated value, perhaps with a link."""

    text: str
    href: str | None = None


@dataclass(frozen=True)
class Cell:
    """What is stated of a subject: lines, and more of them that unfold. Without any line: not stated.

    `whole`: the lines only say how many more there are, so that on paper those take their place.
    """

    lines: tuple[Line, ...] = ()
    more: tuple[Line, ...] = ()
    whole: bool = False

    @classmethod
    def of(cls, *texts: str | None) -> "Cell":
        """A line for each text that there is."""
        return cls(tuple(Line(text) for text in texts if text))

    def printed(self) -> tuple[str, ...]:
        """The lines where nothing can unfold."""
        return tuple(line.text for line in (self.more if self.whole else self.lines))


@dataclass(frozen=True)
class Row:
    """A fact of all subjects; `inner` for a row that belongs to the one above it."""

    label: str
    cells: tuple[Cell, ...]
    differs: bool
    inner: bool = False

    @classmethod
    def of(cls, label: str, subjects: Iterable[S], cell: Callable[[S], Cell], *, inner: bool = False) -> "Row":
        """A row with a cell for each subject, that differs when they do not read the same."""
        cells = tuple(map(cell, subjects))
        return cls(label, cells, any(each.lines != cells[0].lines for each in cells), inner)


def beside(heads: Sequence[Head], rows: Sequence[Row | Group], corner: str, words: Words) -> Markup:
    """The table; on a phone each fact becomes a block with a line a subject."""
    head = tag("tr", Markup('<th scope="col">{}</th>').format(corner), *(_head(h, words) for h in heads))
    body = (group_row(row, len(heads) + 1) if isinstance(row, Group) else _row(row, heads, words) for row in rows)
    css = "beside many" if len(heads) > 4 else "beside"
    return tag("table", tag("thead", head), tag("tbody", *body), css=css)


def cell_text(cell: Cell, words: Words) -> str:
    """A cell as plain text, for a file."""
    return "; ".join(cell.printed()) or words("not_stated")


def _head(head: Head, words: Words) -> Markup:
    inside = join(
        [
            link(head.href, head.name, css="name"),
            tag("div", head.below, css="small muted"),
            completeness_bar(head.share, words),
            tag("div", head.known, css="small muted"),
        ]
    )
    return Markup('<th scope="col">{}</th>').format(inside)


def _row(row: Row, heads: Sequence[Head], words: Words) -> Markup:
    css = " ".join(name for name, on in (("differs", row.differs), ("inner", row.inner)) if on)
    cells = (
        Markup('<td data-label="{}"{}><div>{}</div></td>').format(
            head.name, _css("" if cell.lines else "no"), _cell(cell, words)
        )
        for head, cell in zip(heads, row.cells, strict=True)
    )
    label = Markup('<th scope="row">{}</th>').format(row.label)
    return Markup("<tr{}>{}{}</tr>").format(_css(css), label, join(cells))


def _css(name: str) -> Markup:
    return Markup(' class="{}"').format(name) if name else Markup("")


def _cell(cell: Cell, words: Words) -> Html:
    if not cell.lines:
        return stated(None, words)
    told = join((_line(line) for line in cell.lines), Markup("<br>"))
    return fold(told, tag("ul", *(tag("li", _line(line)) for line in cell.more), css="plain")) if cell.more else told


def _line(line: Line) -> Html:
    return link(line.href, line.text) if line.href else line.text
