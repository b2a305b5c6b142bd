"""Tables as plain HTML: quick to draw, readable on a phone, printable."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from dashboard.components.html import Html, join, tag


@dataclass(frozen=True)
class Column:
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
    columns: Sequence[Column],
    rows: Sequence[Sequence[Html] | Group],
    *,
    caption: str = "",
    stack: bool = True,
) -> Markup:
    """A table; on a phone each row becomes a block of labelled lines, unless `stack` is off."""
    head = tag("tr", *(_cell("th", column, column.heading) for column in columns))
    body = [group_row(row, len(columns)) if isinstance(row, Group) else _row(columns, row) for row in rows]
    inside = join([tag("caption", caption) if caption else None, tag("thead", head), tag("tbody", *body)])
    return tag("div", tag("table", inside, css="stack" if stack else ""), css="wide")


def facts(rows: Sequence[tuple[str, Html]]) -> Markup:
    """A table of facts: what, and what is stated of it."""
    lines = (tag("tr", tag("th", name), tag("td", value)) for name, value in rows)
    return tag("table", tag("tbody", *lines), css="facts")


def _row(columns: Sequence[Column], row: Sequence[Html]) -> Markup:
    pairs = enumerate(zip(columns, row, strict=True))
    return tag("tr", *(_cell("td", column, value, label=i > 0) for i, (column, value) in pairs))


def group_row(group: Group, span: int) -> Markup:
    """A heading row as wide as the table."""
    remark = tag("div", group.remark, css="small") if group.remark else ""
    return Markup('<tr class="group"><th colspan="{}" scope="rowgroup">{}{}</th></tr>').format(
        span, group.label, remark
    )


def _cell(name: str, column: Column, value: Html, *, label: bool = False) -> Markup:
    attributes = ' class="num"' if column.number else ""
    if name == "th":
        attributes += ' scope="col"'
    else:
        attributes += f' data-label="{escape(column.heading)}"' if label else ""
        attributes += f' lang="{escape(column.language)}"' if column.language else ""
    return Markup(f"<{name}{attributes}>{escape(value)}</{name}>")
