"""The disk is full at any step: what is told to be kept is there, what is told not to be is not, and nothing strays."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from osl_data.keeping.importing import undo
from osl_data.keeping.journal import EVENTS, JOURNAL, JournalError, entries, locked, troubles
from osl_data.keeping.repairing import repair
from tests.keeping.test_damage import counted, imported


class Full:
    """A disk on which some of the steps that need room fail: the n-th, or from the n-th on."""

    def __init__(self, moment: int, *, stays: bool) -> None:
        self.moment, self.stays, self.steps = moment, stays, 0

    def step(self) -> None:
        """One more that needs room."""
        self.steps += 1
        if self.steps == self.moment or (self.stays and self.steps > self.moment):
            raise OSError(errno.ENOSPC, "No space left on device")

    def before(self, original: Callable[..., Any]) -> Callable[..., Any]:
        """A call that needs room first."""

        def call(*given: Any, **more: Any) -> Any:
            self.step()
            return original(*given, **more)

        return call


class FullFile:
    """A file whose writing and closing need room."""

    def __init__(self, file: Any, disk: Full) -> None:
        self.file, self.disk, self.written = file, disk, False

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)

    def __enter__(self) -> "FullFile":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def write(self, content: Any) -> int:
        if not self.written:  # Parquet files are written in many parts
            self.disk.step()
        self.written = True
        return int(self.file.write(content))

    def close(self) -> None:
        if not self.file.closed:
            self.file.close()
            self.disk.step()


@contextmanager
def filled(monkeypatch: pytest.MonkeyPatch, disk: Full) -> Iterator[None]:
    """All that is written meanwhile is written to a disk."""
    opened = Path.open

    def opening(self: Path, mode: str = "r", *given: Any, **more: Any) -> Any:
        if mode != "wb" or "registers" not in self.parts:
            return opened(self, mode, *given, **more)
        disk.step()
        return FullFile(opened(self, mode, *given, **more), disk)

    with monkeypatch.context() as patched:
        for name in ("fsync", "replace", "mkdir", "link"):
            patched.setattr(os, name, disk.before(getattr(os, name)))
        patched.setattr(Path, "open", opening)
        yield


def told(doing: Callable[[Path], object], home: Path, monkeypatch: pytest.MonkeyPatch, disk: Full) -> str:
    """What is told of something that is done on a disk; empty where all went well."""
    try:
        with filled(monkeypatch, disk):
            doing(home)
    except JournalError as error:
        return str(error)
    return ""


DOINGS: dict[str, Callable[[Path], object]] = {
    "an import": lambda home: imported(home, "c", 40),
    "an undoing": lambda home: undo(home / "registers", 2),
}


@pytest.mark.parametrize("stays", [pytest.param(False, marks=pytest.mark.long), True])
@pytest.mark.parametrize("doing", DOINGS)
def test_a_disk_that_is_full_at_any_step(
    doing: str, stays: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    results = []
    for moment in range(1, 40):
        home = tmp_path / str(moment)
        home.mkdir()
        imported(home, "a", 24)
        imported(home, "b", 30)
        registers = home / "registers"
        files = {path: path.read_bytes() for room in (EVENTS, JOURNAL) for path in (registers / room).iterdir()}
        disk = Full(moment, stays=stays)
        said = told(DOINGS[doing], home, monkeypatch, disk)
        assert said == "" or "No space left on device; nothing new is kept" in said
        kept = not said
        results.append(kept)
        assert len(entries(registers)) == (3 if kept else 2)
        after = [path for room in (EVENTS, JOURNAL) for path in (registers / room).iterdir()]
        assert [path.name for path in after if path.name.startswith("draft-")] == []
        if not kept:
            assert {path: path.read_bytes() for path in after} == files
            assert troubles(registers) == []
            DOINGS[doing](home)
        assert len(entries(registers)) == 3
        with locked(registers):
            pass
        assert troubles(registers) == []
        assert counted(home) == ([24, 30, 40] if doing == "an import" else [24])
        if disk.steps < moment:
            break
    # From the moment at which the rows are there it is kept, whatever happens to the journal.
    assert results == sorted(results)
    assert len(results) > 12
    assert not results[8]


def test_repairing_on_a_full_disk_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for moment in range(1, 60, 3):
        home = tmp_path / str(moment)
        home.mkdir()
        for own_id, participants in (("a", 24), ("b", 30), ("c", 40)):
            imported(home, own_id, participants)
        registers = home / "registers"
        (registers / JOURNAL / "000001.json").write_bytes(b"x")
        (path,) = (registers / EVENTS).glob("000002-*")
        path.write_bytes(b"y")
        disk = Full(moment, stays=True)
        said = told(lambda home: repair(home / "registers"), home, monkeypatch, disk)
        assert said == "" or "No space left on device" in said
        assert counted(home) == [24, 40]
        repair(registers)
        assert (troubles(registers), counted(home)) == ([], [24, 40])
        assert {each.read_bytes() for each in (registers / "set-aside").iterdir()} >= {b"x", b"y"}
        if disk.steps < moment:
            break
    assert moment > 15
