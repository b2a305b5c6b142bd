"""Poland with its cities as inline SVG: no tiles, no outside request."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from dashboard.components.templates import macros

_macros = macros("poland_map")

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
    """The map: voivodeships, those with a city tinted; a pin a city, its area by weight; names never overlap pins.

    The script of the page puts the SVG in, for `st.html` strips it from what it is given.
    """
    tinted = {pin.voivodeship for pin in pins}
    return _macros.poland(_outline(), tinted, _placed(pins), title)


def _placed(pins: Sequence[Pin]) -> list[dict[str, Any]]:
    """Each pin with its point and radius, and where its name stands."""
    points = [project(pin.lat, pin.lon) for pin in pins]
    heaviest = max((pin.weight for pin in pins), default=1) or 1
    placed = []
    for pin, (x, y) in zip(pins, points, strict=True):
        radius = 6 + 8 * math.sqrt(pin.weight / heaviest)
        near = [other for other in points if other != (x, y) and math.dist(other, (x, y)) < _NEAR]
        text_x, text_y, anchor = _beside(x, y, radius, near)
        numbers = {"x": x, "y": y, "radius": radius, "text_x": text_x, "text_y": text_y, "below_y": text_y + 21}
        placed.append({"pin": pin, "anchor": anchor, **{name: round(value, 1) for name, value in numbers.items()}})
    return placed


def _beside(x: float, y: float, radius: float, near: Sequence[tuple[float, float]]) -> tuple[float, float, str]:
    """Where a pin's two lines stand: to the right; of two near pins the western above, the eastern below."""
    if not near:
        return x + radius + _LABEL_GAP, y, "start"
    if x < min(other[0] for other in near):
        return x, y - radius - 30, "middle"
    return x, y + radius + 23, "middle"
