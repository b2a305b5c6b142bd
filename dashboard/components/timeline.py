"""Programmes over the years, as a Plotly chart; Plotly is loaded only where a timeline is drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from dashboard.components.plain import plain_label

HUES = ("#3f7cb3", "#b3701f", "#9a5a9c", "#5f8c2c")
"""Muted hues that read on both grounds, in the order of cities; the style sheet holds their like."""

_ROW = 38
_HEAD = 70
_SHORTEST = 0.2


@dataclass(frozen=True)
class ProgrammeBar:
    """A programme's years as decimals (2018.75); no `end` means that it goes on.

    `position` is the city's, `hover` what is told of the programme, by lines.
    """

    label: str
    start: float
    end: float | None
    position: int
    hover: Sequence[str]


def decimal_year(date: str) -> float:
    """A partial date as a decimal year, at its first possible day: 2018-10 → 2018.75."""
    parts = [int(part) for part in date.split("-")]
    return parts[0] + (parts[1] - 1) / 12 if len(parts) > 1 else float(parts[0])


def timeline(groups: Mapping[str, Sequence[ProgrammeBar]], title: str, last: float) -> None:
    """Groups of bars, each bar under its name; an open end is a dotted line up to the last year of the axis."""
    import plotly.graph_objects as go

    first = min(bar.start for bars in groups.values() for bar in bars) - 0.5
    figure = go.Figure()
    row = 0
    for heading, bars in groups.items():
        _write(figure, first, row, f"<b>{plain_label(heading)}</b>", 15)
        for bar in bars:
            row += 1
            figure.add_trace(_line(go, bar, row, last))
            _write(figure, first, row, plain_label(bar.label), 13)
        row += 1
    figure.update_layout(
        title={
            "text": plain_label(title),
            "font": {"size": 16},
            "x": 0,
            "xanchor": "left",
            "y": 1,
            "yanchor": "top",
            "yref": "container",
            "pad": {"t": 6},
        },
        height=_HEAD + _ROW * row,
        margin={"l": 0, "r": 12, "t": _HEAD, "b": 0},
        xaxis={"dtick": 5, "range": [first, last], "tickformat": "d", "side": "top", "title": None},
        yaxis={"range": [row - 0.6, -0.8], "visible": False},
        dragmode=False,
        showlegend=False,
    )
    st.plotly_chart(figure, width="stretch", config={"displayModeBar": False}, key="timeline")


def _line(go: Any, bar: ProgrammeBar, row: int, last: float) -> Any:
    hue = HUES[bar.position % len(HUES)]
    is_open = bar.end is None
    return go.Scatter(
        x=[bar.start, last if bar.end is None else max(bar.end, bar.start + _SHORTEST)],
        y=[row, row],
        mode="lines+markers",
        line={"width": 3 if is_open else 9, "dash": "dot" if is_open else "solid", "color": hue},
        marker={"size": [9, 0], "symbol": "circle", "opacity": 1, "color": hue},
        hovertext="<br>".join(map(plain_label, bar.hover)),
        hoverinfo="text",
    )


def _write(figure: Any, x: float, row: int, text: str, size: int) -> None:
    figure.add_annotation(
        x=x,
        y=row,
        text=text,
        showarrow=False,
        xanchor="left",
        yanchor="bottom",
        yshift=4,
        font={"size": size},
    )
