"""The outline of the map and the projection belong together: a point falls into the voivodeship that it is in."""

import json
from itertools import pairwise

import pytest

from dashboard.components.poland_map import Pin, poland, project
from tests.dashboard.outline import Element, drawing_of, read
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


def pin(name: str, lat: float, lon: float, *, weight: int = 1, position: int = 0, code: str = "14") -> Pin:
    return Pin(name, f"below {name}", lat, lon, code, position, weight, f"./programy?city={name}")


def drawing(pins: list[Pin]) -> Element:
    """What the script of the page puts into the map's place."""
    (svg,) = read(drawing_of(poland(pins, "Map"))).inside
    assert isinstance(svg, Element)
    return svg


def drawn(element: Element | str) -> list[str]:
    """A link of the map: where it leads, then what stands in it, each with its attributes and text."""
    assert isinstance(element, Element)
    if element.tag in ("a", "g"):
        said = [" ".join(filter(None, element.attributes.values()))]
        return said + [line for each in element.inside for line in drawn(each)]
    given = {name: value for name, value in element.attributes.items() if name not in ("class", "font-weight")}
    return [" ".join([element.tag, *map(str, given.values()), *map(str, element.inside)])]


def test_pins_lead_to_their_cities_and_stand_beside_their_names() -> None:
    """Radius: 6 + 8 √(weight / heaviest). Warszawa is at 401.5, 252.3; Szczecin at 37.5, 132.3."""
    svg = drawing([pin("A", 52.23, 21.01, weight=4), pin("B", 53.43, 14.55, position=5, code="32")])
    assert svg.attributes == {"viewbox": "0 0 600 560", "role": "img", "aria-label": "Map"}
    land = [each.attributes for each in svg.inside if isinstance(each, Element) and each.tag == "path"]
    tinted = {"14", "32"}
    assert land == [
        {"class": "land on" if code in tinted else "land", "d": shape["path"]} for code, shape in SHAPES.items()
    ]
    assert [drawn(each) for each in svg.inside[len(land) :]] == [
        [
            "./programy?city=A",
            "c0",
            "circle 401.5 252.3 14.0",
            "text 426.5 252.3 21 start A",
            "text 426.5 273.3 18 start below A",
        ],
        [
            "./programy?city=B",
            "c1",
            "circle 37.5 132.3 10.0",
            "text 58.5 132.3 21 start B",
            "text 58.5 153.3 18 start below B",
        ],
    ]


def test_of_two_near_pins_the_western_has_its_name_above_and_the_eastern_below() -> None:
    """Four tenths of a degree apart are some 23 units; with as many programmes each radius is 14."""
    svg = drawing([pin("West", 52.23, 20.81), pin("East", 52.23, 21.21)])
    west, east = (drawn(each) for each in svg.inside if isinstance(each, Element) and each.tag == "a")
    assert west[2:] == [
        "circle 390.0 252.5 14.0",
        "text 390.0 208.5 21 middle West",
        "text 390.0 229.5 18 middle below West",
    ]
    assert east[2:] == [
        "circle 413.0 252.0 14.0",
        "text 413.0 289.0 21 middle East",
        "text 413.0 310.0 18 middle below East",
    ]


def test_without_programmes_pins_are_small() -> None:
    svg = drawing([pin("A", 52.23, 21.01, weight=0)])
    assert drawn(svg.inside[-1])[2] == "circle 401.5 252.3 6.0"
