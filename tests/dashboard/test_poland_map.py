"""The outline of the map and the projection belong together: a point falls into the voivodeship that it is in."""

import json
from itertools import pairwise

import pytest

from dashboard.components.poland_map import project
from tests.shipped import ROOT, recorded

SHAPES = json.loads((ROOT / "dashboard/components/poland.json").read_text(encoding="utf-8"))["voivodeships"]
SEATS = [
    ("02", 51.11, 17.03),
    ("04", 53.12, 18.01),
    ("04", 53.01, 18.60),
    ("06", 51.25, 22.57),
    ("08", 52.73, 15.24),
    ("08", 51.94, 15.51),
    ("10", 51.77, 19.46),
    ("12", 50.06, 19.94),
    ("14", 52.23, 21.01),
    ("16", 50.67, 17.93),
    ("18", 50.04, 22.00),
    ("20", 53.13, 23.16),
    ("22", 54.35, 18.65),
    ("24", 50.26, 19.02),
    ("26", 50.87, 20.63),
    ("28", 53.78, 20.49),
    ("30", 52.41, 16.93),
    ("32", 53.43, 14.55),
]
"""Where voivodes and regional assemblies sit: TERYT code, latitude, longitude."""


def cities() -> list[tuple[str, float, float]]:
    """The same of the shipped cities."""
    places = (place for place in recorded("places") if place["type"] == "city")
    return [(c["voivodeship"], float(c["coordinates"]["lat"]), float(c["coordinates"]["lon"])) for c in places]


def within(point: tuple[float, float], path: str) -> bool:
    """Whether a point lies in a ring: a path that starts at M and goes on by steps (l) until it closes (z)."""
    start, steps = path.removeprefix("M").removesuffix("z").split("l")
    at = [tuple(map(float, start.split(",")))]
    for step in steps.split():
        dx, dy = map(float, step.split(","))
        at.append((at[-1][0] + dx, at[-1][1] + dy))
    x, y = point
    crossed = [
        (x2 - x1) * (y - y1) / (y2 - y1) + x1 > x
        for (x1, y1), (x2, y2) in pairwise([*at, at[0]])
        if (y1 > y) != (y2 > y)
    ]
    return sum(crossed) % 2 == 1


@pytest.mark.parametrize(("code", "lat", "lon"), [*SEATS, *cities()])
def test_a_point_falls_into_its_voivodeship(code: str, lat: float, lon: float) -> None:
    assert [each for each, shape in SHAPES.items() if within(project(lat, lon), shape["path"])] == [code]
