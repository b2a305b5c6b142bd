"""Which build the dashboard reads: it makes the first by itself, and notices a newer one."""

import shutil
from pathlib import Path

import pytest

from osl_data.build import build
from osl_data.store import home as homes
from tests.dashboard.opening import headings, ids_in_links, opened
from tests.navigation import PROGRAMME
from tests.sample import edit
from tests.shipped import RECORDS, ids


def test_without_a_build_the_dashboard_builds_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "not" / "there"
    monkeypatch.setenv("OSL_HOME", str(folder))
    app = opened("programy", city="ostrowiec")
    assert set(ids_in_links(app, "program")) == ids("programmes", "ostrowiec")
    assert homes.current(folder).is_file()


def test_on_a_new_day_the_next_run_is_of_a_build_for_it(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "home"
    shutil.copytree(home, own)
    monkeypatch.setenv("OSL_HOME", str(own))
    before = homes.current(own)
    app = opened("programy", city="ostrowiec")
    assert homes.current(own) == before
    monkeypatch.setenv("OSL_TODAY", "2026-11-25")
    app.run()
    assert (homes.current_build(own).day, homes.current(own) == before) == ("2026-11-25", False)
    assert set(ids_in_links(app, "program")) == ids("programmes", "ostrowiec")


def test_a_newer_build_is_picked_up_on_the_next_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSL_HOME", str(tmp_path / "home"))
    records = Path(shutil.copytree(RECORDS, tmp_path / "data"))
    first = build(records)
    app = opened("program", id=PROGRAMME)
    before, summary = headings(app)
    edit(records / "wroclaw" / "programmes.yml", f"  name: {before[0]}\n", "  name: Program po zmianie\n")
    assert build(records) != first
    app.run()
    assert headings(app) == (["Program po zmianie"], summary)
    assert first.is_file()
