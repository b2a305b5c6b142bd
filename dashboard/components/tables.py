"""Tables as plain HTML: quick to draw, readable on a phone, printable."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dashboard.components.html import Html
from dashboard.components.templates import macros

_macros = macros("tables")


@dataclass(frozen=True)
class TableColumn:
    """A column's heading; `number` aligns right, `language` is that of its cells where it may not be the page's."""

    heading: str
    number: bool = False
    language: str = ""


@dataclass(frozen=True)
class Group:
    """A heading over the rows that follow, with a remark."""

    label: Html
    remark: Html = ""


def table(
    columns: Sequence[TableColumn],
    rows: Sequence[Sequence[Html] | Group],
    *,
    caption: str = "",
    stack: bool = True,
) -> Markup:
    """A table; on a phone each row becomes a block of labelled lines, unless `stack` is off."""
    openings = [_macros.opening(column, labelled=i > 0) for i, column in enumerate(columns)]
    return _macros.table(columns, openings, rows, caption, stack)


def facts(rows: Sequence[tuple[str, Html]]) -> Markup:
    """A table of facts: what, and what is stated of it."""
    return _macros.facts(rows)
