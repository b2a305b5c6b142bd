"""A matrix of counts: rows are coded practice, columns are places; modality is told in words, never by colour alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dashboard.components.html import Html, join, tag
from dashboard.components.tables import Group, group_row
from dashboard.i18n import Words


@dataclass(frozen=True)
class MatrixRow:
    """A row by its code and label; `group` is the heading it stands under."""

    code: str
    label: str
    group: str = ""


def matrix(
    rows: Sequence[MatrixRow],
    columns: Mapping[str, str],
    counts: Mapping[tuple[str, str], Mapping[str, int]],
    hrefs: Mapping[tuple[str, str], str],
    modalities: Mapping[str, str],
    words: Words,
    corner: str,
) -> Markup:
    """The matrix; a cell holds the number of programmes by modality, an empty cell says that no source states any.

    Args:
        counts: (row code, column id) → modality → number of programmes.
        hrefs: (row code, column id) → link to those programmes.
    """
    head = tag(
        "tr",
        Markup('<th scope="col">{}</th>').format(corner),
        *(Markup('<th scope="col">{}</th>').format(c) for c in columns.values()),
    )
    body: list[Html] = []
    group = ""
    for row in rows:
        if row.group != group:
            group = row.group
            body.append(group_row(Group(group), len(columns) + 1))
        cells = (
            _cell(counts.get((row.code, column), {}), hrefs.get((row.code, column)), modalities, words)
            for column in columns
        )
        body.append(tag("tr", Markup('<th scope="row">{}</th>').format(row.label), *cells))
    return tag("div", tag("table", tag("thead", head), tag("tbody", *body), css="matrix"), css="wide")


def _cell(found: Mapping[str, int], href: str | None, modalities: Mapping[str, str], words: Words) -> Markup:
    total = sum(found.values())
    if not total:
        return Markup('<td class="cell"><span class="none" title="{}">·</span></td>').format(words("not_stated"))
    marks = join(
        (Markup("{}{}").format(found[code], mark) for code, mark in modalities.items() if found.get(code)),
        " ",
    )
    tint = 1 + (total > 1) + (total > 3)
    inside = Markup('<a href="{}" data-go>{}</a>').format(href, marks) if href else marks
    return Markup('<td class="cell t{}">{}</td>').format(tint, inside)
