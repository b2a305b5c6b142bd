"""What statistics are computed from heals when it is damaged: it is made of the registers again."""

import os
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from dashboard import data
from osl_data.statistics import questions
from osl_data.statistics.aggregates import cube
from osl_data.store import sealing
from tests.damage import changed, cut, flip, garbage
from tests.registers.example import KNOWN, TODAY, csv_bytes, import_file, row


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register of two events, in a home that the dashboard looks into."""
    monkeypatch.setenv("OSL_HOME", str(tmp_path / "home"))
    file = tmp_path / "rejestr.csv"
    file.write_bytes(csv_bytes([row(own_id="1"), row(own_id="2")]))
    import_file(file, KNOWN, tmp_path / "home" / "registers", today=TODAY)
    return tmp_path / "home" / "registers"


def events(path: Path) -> int:
    with duckdb.connect(str(path), read_only=True) as connection:
        return len(connection.execute("SELECT day FROM event").fetchall())


DAMAGE: dict[str, Callable[[Path], object]] = {
    "missing": Path.unlink,
    "empty": lambda path: cut(path, 0),
    "cut": lambda path: cut(path, 20_000),
    "garbage": garbage,
    "a flipped bit": lambda path: flip(path, 0.7),
    "wrong columns": lambda path: changed(path, "ALTER TABLE event RENAME COLUMN day TO year"),
    "no rows": lambda path: changed(path, "DELETE FROM event"),
    "no seal": lambda path: sealing.beside(path).unlink(),
    "a seal of garbage": lambda path: garbage(sealing.beside(path)),
}


@pytest.mark.parametrize("what", DAMAGE)
def test_it_is_made_again(folder: Path, what: str) -> None:
    first = cube(folder)
    assert cube(folder) == first
    DAMAGE[what](first)
    second = cube(folder)
    assert second != first
    assert events(second) == 2
    assert sorted(path.suffix for path in folder.glob("cube-*-*")) == [".duckdb", ".seal"]
    assert cube(folder) == second


def test_one_that_is_damaged_without_a_trace_is_made_again_when_it_is_asked(folder: Path) -> None:
    first = cube(folder)
    assert cube(folder) == first
    before = first.stat()
    with first.open("r+b") as file:
        for at in range(12288, before.st_size, 4096):
            file.seek(at)
            file.write(b"\xff" * 64)
    os.utime(first, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert cube(folder) == first
    assert data.ask_register(questions.about).events == 2
    assert not first.exists()


def test_damage_while_it_is_open(folder: Path) -> None:
    assert data.ask_register(questions.about).events == 2
    cut(cube(folder), 5000)
    assert data.ask_register(questions.choices) is not None
    assert data.ask_register(questions.about).events == 2


def test_it_is_read_without_a_trace(folder: Path) -> None:
    cube(folder)
    before = {path: path.stat().st_mtime_ns for path in (folder, *folder.rglob("*"))}
    data.ask_register(questions.choices)
    assert {path: path.stat().st_mtime_ns for path in (folder, *folder.rglob("*"))} == before
