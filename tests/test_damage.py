"""Damage of every kind: it heals where the records are there; else a command, and a page, say what is wrong in words.

Kinds that the modes of files make are tried here where the tests do not run as root; `make attack` tries all of them.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard.data import ask
from osl_data.build import build
from osl_data.cli import app as osl
from osl_data.search.finding import find
from osl_data.store.home import StoreError
from tests import sample
from tests.damage import HEALS, KINDS, STARTS_NOT, Kind, Place

BY_MODES = os.geteuid() != 0


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A place where nothing is damaged."""
    folder = tmp_path_factory.mktemp("whole")
    place = Place(folder / "home", sample.write(folder / "data"))
    build(place.records, place.home)
    return place


@pytest.fixture
def place(whole: Place, tmp_path: Path) -> Iterator[Place]:
    """A copy of it to damage."""
    copied = whole.copy(tmp_path)
    yield copied
    copied.end()


@pytest.mark.parametrize("kind", [each for each in KINDS if BY_MODES or not each.modes], ids=lambda kind: kind.name)
def test_damage(place: Place, kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    kind.spoil(place)
    for name, value in place.environment().items():
        monkeypatch.setenv(name, value)
    for _ in range(2 if kind.page != STARTS_NOT else 0):
        try:
            served = HEALS if ask(find, "dolne").results else ""
        except StoreError as error:
            served = error.trouble
        assert served == kind.page
    found = CliRunner().invoke(osl, ["find", "dolne"])
    assert (found.exit_code, found.exception if found.exit_code > 1 else None) == (0 if kind.command else 1, None)
    assert ("Dolne" in found.stdout) == kind.command
    assert "Traceback" not in found.output
