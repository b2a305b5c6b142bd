"""Statistics drawn: columns over time with Plotly, all else as tables whose bars are part of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st
from markupsafe import Markup

from dashboard.components.html import Html
from dashboard.components.plain import plain_label
from dashboard.components.templates import macros

_macros = macros("charts")

ACCENT, EARLIER = "#2b8a86", "#8b9693"
"""Hues that read on both grounds: what a chart is about, and what stands beside it."""

_HEIGHT = 320
_FEW = 14
"""So many columns have room for their numbers above them."""
_MONTH = 30 * 86_400_000
"""Milliseconds."""


@dataclass(frozen=True)
class Series:
    """Columns, one for each place on the axis; None is not drawn. A `quiet` one is grey, a `wide` one stands behind."""

    name: str
    values: Sequence[float | None]
    texts: Sequence[str]
    quiet: bool = False
    wide: bool = False


def columns(
    places: Sequence[Any], labels: Sequence[str], series: Sequence[Series], separators: str, *, months: int = 0
) -> None:
    """Columns from a zero line, stacked on one another or before a wide one.

    Args:
        places: what stands on the axis: labels, or first days of periods of so many `months`, whose gaps stay open.
        labels: what each place is called.
        separators: the decimal mark and the mark of thousands.
    """
    import plotly.graph_objects as go

    behind = any(each.wide for each in series)
    drawn = sorted(series, key=lambda each: not each.wide)
    said = len(places) <= _FEW and (behind or len(series) == 1)
    figure = go.Figure([_trace(go, each, places, labels, _width(each, behind, months), said=said) for each in drawn])
    figure.update_layout(
        height=_HEIGHT,
        margin={"l": 0, "r": 0, "t": 24, "b": 0},
        barmode="overlay" if behind else "stack",
        separators=separators,
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        xaxis={"title": None, "showgrid": False, "fixedrange": True, **_ticks(places, labels, months)},
        yaxis={"title": None, "rangemode": "tozero", "fixedrange": True, "tickformat": ",.12~g", "nticks": 6},
    )
    st.plotly_chart(figure, width="stretch", config={"displayModeBar": False}, key="columns")


def _trace(go: Any, series: Series, places: Sequence[Any], labels: Sequence[str], width: float, *, said: bool) -> Any:
    hover = [
        f"{plain_label(label)}<br>{plain_label(f'{series.name}: {text}')}"
        for label, text in zip(labels, series.texts, strict=True)
    ]
    written = {"text": series.texts, "textposition": "outside", "cliponaxis": False}
    return go.Bar(
        x=_shown(places),
        y=list(series.values),
        width=width,
        hovertext=hover,
        hoverinfo="text",
        marker={
            "color": EARLIER if series.quiet else ACCENT,
            "opacity": 0.5 if series.wide else 1,
            "line": {"width": 0},
        },
        **(written if said and not series.quiet else {}),
    )


def _shown(places: Sequence[Any]) -> list[Any]:
    """What stands on the axis; a category is shown as it is called."""
    return [plain_label(place) if isinstance(place, str) else place for place in places]


def _width(series: Series, behind: bool, months: int) -> float:
    """How wide a column is, in units of the axis: milliseconds where it holds days."""
    share = 0.86 if series.wide else 0.5 if behind else 0.75
    return share * months * _MONTH if months else share


def _ticks(places: Sequence[Any], labels: Sequence[str], months: int) -> dict[str, Any]:
    """Words of the language on the axis: Plotly knows months in English only."""
    if not months:
        return {"type": "category"}
    every = max(1, -(-len(places) // 12))
    return {"type": "date", "tickvals": list(places)[::every], "ticktext": _shown(labels)[::every]}


@dataclass(frozen=True)
class RankingBar:
    """A line of a ranking: what, how long of the longest (0 to 1, None without a bar), and the number."""

    label: Html
    share: float | None
    text: Html


def ranking(bars: Sequence[RankingBar], name: str) -> Markup:
    """Bars with their numbers, one under the other; a table, so that it is read and printed as one."""
    return _macros.ranking(bars, name)


def span(least: float, lower: float, median: float, upper: float, most: float) -> Markup:
    """A distribution on a line: from least to most, the middle half, the median; all as shares of the axis."""
    parts = (least, most - least, lower, upper - lower, median)
    return _macros.span(*(round(100 * part, 2) for part in parts))


HeatCells = Sequence[tuple[str, float | None]]


def heat(rows: Sequence[tuple[str, HeatCells]], headings: Sequence[str], corner: str) -> Markup:
    """A matrix of numbers, darker where there are more.

    Args:
        rows: heading and cells of each row; a cell is its text and its share of the largest, None for an empty one.
    """
    tinted = [(heading, [(text, _tint(share)) for text, share in cells]) for heading, cells in rows]
    return _macros.heat(tinted, headings, corner)


def _tint(share: float | None) -> int:
    """How dark a cell is."""
    return 0 if not share else 1 + (share > 1 / 3) + (share > 2 / 3)
