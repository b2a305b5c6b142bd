"""Poland with its cities as inline SVG: no tiles, no outside request."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from dashboard.components.html import join, svg

_LABEL_GAP = 11
_NEAR = 60
"""Pins nearer than this, in units of the view box, take their labels above and below."""


@dataclass(frozen=True)
class Pin:
    """A city to draw: its point, hue, link, and what stands beside it (the name, and a line below it)."""

    name: str
    below: str
    lat: float
    lon: float
    voivodeship: str | None
    position: int
    weight: int
    href: str


@cache
def _outline() -> dict[str, Any]:
    text = Path(__file__).with_name("poland.json").read_text(encoding="utf-8")
    outline: dict[str, Any] = json.loads(text)
    return outline


def project(lat: float, lon: float) -> tuple[float, float]:
    """A point in degrees → x, y in the map's view box (equidistant conic, as the outline's file says)."""
    p = _outline()["projection"]
    angle = math.radians(p["n"] * (lon - p["meridian"]))
    radius = p["scale"] * (p["apex"] - lat)
    return p["x0"] + radius * math.sin(angle), p["y0"] + radius * math.cos(angle)


def poland(pins: Sequence[Pin], title: str) -> Markup:
    """The map: voivodeships, those with a city tinted; a pin a city, its area by weight; names never overlap pins."""
    outline = _outline()
    tinted = {pin.voivodeship for pin in pins}
    land = join(
        Markup('<path class="land{}" d="{}"/>').format(" on" if code in tinted else "", shape["path"])
        for code, shape in outline["voivodeships"].items()
    )
    heaviest = max((pin.weight for pin in pins), default=1) or 1
    drawing = Markup('<svg viewBox="{}" role="img" aria-label="{}">{}{}</svg>')
    return svg(drawing.format(outline["viewBox"], title, land, join(_drawn(pins, heaviest))))


def _drawn(pins: Sequence[Pin], heaviest: int) -> list[Markup]:
    points = [project(pin.lat, pin.lon) for pin in pins]
    drawn = []
    for pin, (x, y) in zip(pins, points, strict=True):
        radius = 6 + 8 * math.sqrt(pin.weight / heaviest)
        near = [other for other in points if other != (x, y) and math.dist(other, (x, y)) < _NEAR]
        text_x, text_y, anchor = _beside(x, y, radius, near)
        drawn.append(
            Markup(
                '<a href="{}" data-go><g class="c{}"><circle class="pin" cx="{:.1f}" cy="{:.1f}" r="{:.1f}"/>'
                '<text x="{:.1f}" y="{:.1f}" font-size="21" font-weight="600" text-anchor="{}">{}</text>'
                '<text x="{:.1f}" y="{:.1f}" font-size="18" text-anchor="{}">{}</text></g></a>'
            ).format(
                pin.href,
                pin.position % 4,
                x,
                y,
                radius,
                text_x,
                text_y,
                anchor,
                pin.name,
                text_x,
                text_y + 21,
                anchor,
                pin.below,
            )
        )
    return drawn


def _beside(x: float, y: float, radius: float, near: Sequence[tuple[float, float]]) -> tuple[float, float, str]:
    """Where a pin's two lines stand: to the right; of two near pins the western above, the eastern below."""
    if not near:
        return x + radius + _LABEL_GAP, y, "start"
    if x < min(other[0] for other in near):
        return x, y - radius - 30, "middle"
    return x, y + radius + 23, "middle"
