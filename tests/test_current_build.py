"""Which build is the current one: of the day, of sound records, of this program."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from osl_data.build import build, of_today
from osl_data.store import home as homes
from osl_data.store.connection import connect
from tests import sample
from tests.builds import names


def test_a_build_holds_the_day_that_it_is_for(records: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = build(records, folder)
    monkeypatch.setenv("OSL_TODAY", "2026-11-25")
    second = build(records, folder)
    days = []
    for path in (first, second):
        with connect(path) as connection:
            days += connection.execute("SELECT day FROM build_day").fetchall()
    assert days == [(date(2026, 11, 24),), (date(2026, 11, 25),)]
    assert homes.current_build(folder) == homes.Build(second, "2026-11-25", records)
    monkeypatch.setenv("OSL_TODAY", "2026-11-24")
    assert build(records, folder) == first


def test_the_current_build_is_made_anew_on_another_day(
    records: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = build(records, folder)
    assert of_today(folder) == first
    monkeypatch.setenv("OSL_TODAY", "2026-11-25")
    second = of_today(folder)
    assert second != first
    assert of_today(folder) == second == homes.current(folder)


def test_of_records_that_are_gone_or_unsound_the_build_of_another_day_serves(
    records: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = build(records, folder)
    monkeypatch.setenv("OSL_TODAY", "2026-11-25")
    line = "  name: Klub Sąsiadów\n"
    sample.edit(records / sample.CITY / "programmes.yml", line, "")
    assert of_today(folder) == first
    sample.edit(
        records / sample.CITY / "programmes.yml",
        "- id: klub-sasiadow\n  type: club\n",
        f"- id: klub-sasiadow\n  type: club\n{line}",
    )
    assert of_today(folder) == first
    monkeypatch.setenv("OSL_TODAY", "2026-11-26")
    second = of_today(folder)
    assert second != first
    shutil.rmtree(records)
    monkeypatch.setenv("OSL_TODAY", "2026-11-27")
    assert of_today(folder) == second


def test_visitors_at_once_on_a_new_day_build_once(records: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = build(records, folder)
    monkeypatch.setenv("OSL_TODAY", "2026-11-25")
    with ThreadPoolExecutor() as visitors:
        found = set(visitors.map(of_today, [folder] * 4))
    assert len(found) == 1
    assert names(folder) == sorted(["current", first.name, *(path.name for path in found)])


@pytest.mark.parametrize("damaged", [b"", b"\n", b"osl-x.duckdb\n", b"\xff\xfe\x00\n\n"])
def test_a_damaged_pointer_is_written_anew(records: Path, folder: Path, damaged: bytes) -> None:
    """It is known of which records by the seal of the build."""
    path = build(records, folder)
    (folder / homes.POINTER).write_bytes(damaged)
    with pytest.raises(homes.StoreError) as error:
        homes.current(folder)
    assert str(error.value) == f"{folder}/current: expected the name of a build, found none; run `osl build`"
    assert of_today(folder) == path
    assert homes.current_build(folder) == homes.Build(path, "2026-11-24", records)


def test_a_build_of_another_version_of_the_program_is_not_used(
    records: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = build(records, folder)
    monkeypatch.setattr(homes, "layout", lambda: "newer")
    with pytest.raises(homes.StoreError) as error:
        homes.current(folder)
    assert str(error.value) == (
        f"{folder}/current: expected a build by this version of the program, found another's; run `osl build`"
    )
    assert of_today(folder) == homes.current(folder) != path
