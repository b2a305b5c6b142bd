"""A new city is a new folder under `data/`, found by itself: no Python names one."""

import re
from pathlib import Path

import pytest

from osl_data.records.files import parse
from osl_data.text.fold import fold
from tests.shipped import RECORDS

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted(path for room in ("osl_data", "dashboard") for path in (ROOT / room).rglob("*.py"))


def city_names() -> set[str]:
    """Folder names, and the names and aliases of the cities, folded."""
    names = set()
    for file in RECORDS.glob("*/places.yml"):
        city = next(p for p in parse(file.read_text(encoding="utf-8"), file) if p["id"] == file.parent.name)
        names |= {city["id"], city["name"], *city.get("aliases", [])}
    return {fold(name) for name in names}


def test_there_are_cities() -> None:
    assert len(city_names()) >= len([path for path in RECORDS.iterdir() if path.is_dir()]) > 0


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_city_is_named(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, sorted(city_names())))})\b")
    assert [f"{n}: {line.strip()}" for n, line in enumerate(lines, 1) if pattern.search(fold(line))] == []
