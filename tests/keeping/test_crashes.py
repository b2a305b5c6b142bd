"""A crash at any moment loses nothing accepted, keeps nothing half, and needs no repair by hand."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

import duckdb
import pytest
from pyarrow.parquet import read_table

from osl_data.keeping import journal
from osl_data.keeping.journal import EVENTS, entries
from osl_data.statistics.aggregates import cube
from tests.registers.example import KNOWN, TODAY, file, import_file, row
from tests.rounds import rounds

ROOT = Path(__file__).resolve().parents[2]
ROWS = 20


class Forking:
    """A process that imports in children of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.keeping.forking"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def imports(self, path: Path, killed_after: float | None) -> tuple[bool, float]:
        """Import a file, or kill it after so many seconds; whether it was done, and how long it took."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(f"{path}\t{self.folder}\n")
        self.process.stdin.flush()
        child = int(self.process.stdout.readline())
        began = time.monotonic()
        if killed_after is not None:
            time.sleep(killed_after)
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        said = [self.process.stdout.readline().strip()]
        while said[-1] != "ended":
            said.append(self.process.stdout.readline().strip())
        return "done" in said, time.monotonic() - began

    def close(self) -> None:
        """End it."""
        self.process.communicate()


@rounds(12, 100)
def test_imports_that_are_killed_are_whole_or_not_there(tmp_path: Path, rounds: int) -> None:
    """So many are killed; more, until a tenth of them at least was done and a tenth was not."""
    folder = tmp_path / "registers"
    chance = random.Random(4)
    forking = Forking(folder)
    kept: set[str] = set()
    moment = max(forking.imports(file(tmp_path, [row(own_id=f"first-{n}")]), None)[1] for n in range(2)) / 2
    for number in count():
        if number >= rounds and rounds / 10 < len(kept) < number - rounds / 10:
            break
        path = file(tmp_path, [row(own_id=f"{number}-{each}") for each in range(ROWS)], f"{number}.csv")
        # How long an import takes changes with what else runs: the moment moves so that about half of them get done.
        after = chance.uniform(0, 2) * moment
        done, _ = forking.imports(path, after)
        moment *= 0.95 if done else 1.05
        kept |= {path.name} if done else set()
        _whole(folder, kept)
    forking.close()
    found = [entry.file for entry in entries(folder)][2:]
    assert kept <= {*found}
    with duckdb.connect(str(cube(folder)), read_only=True) as connection:
        counted = connection.execute("SELECT count(*), count(DISTINCT participants) FROM event").fetchall()
    assert counted == [(2 + ROWS * len(found), 1)]
    import_file(file(tmp_path, [row(own_id="last")]), KNOWN, folder, today=TODAY)
    assert {path.name for path in (folder / EVENTS).iterdir()} == {entry.parquet for entry in entries(folder)}


def _whole(folder: Path, kept: set[str]) -> None:
    listed = entries(folder)
    assert kept <= {entry.file for entry in listed}
    newest = listed[-1:]
    assert [read_table(folder / EVENTS / each.parquet).num_rows for each in newest] == [
        each.accepted for each in newest
    ]


class StoppedError(BaseException):
    """The machine stops: nothing after it runs, not even what cleans up."""


@contextmanager
def stopping_at(monkeypatch: pytest.MonkeyPatch, moment: int) -> Iterator[list[str]]:
    """Stop at the n-th step that writes something down."""
    steps: list[str] = []

    def stepping(name: str) -> None:
        original = getattr(os, name)

        def step(*arguments: object, **more: object) -> object:
            steps.append(name)
            if len(steps) == moment:
                raise StoppedError
            if len(steps) > moment:
                raise StoppedError  # what would clean up does not run either
            return original(*arguments, **more)

        monkeypatch.setattr(os, name, step)

    with monkeypatch.context() as patched:
        monkeypatch = patched
        for name in ("fsync", "replace", "unlink"):
            stepping(name)
        yield steps


@pytest.mark.parametrize("moment", range(1, 8))
def test_every_step_may_be_the_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: int) -> None:
    folder = tmp_path / "registers"
    import_file(file(tmp_path, [row(own_id="0")], "0.csv"), KNOWN, folder, today=TODAY)
    path = file(tmp_path, [row(own_id="1")], "1.csv")
    whole = False
    with stopping_at(monkeypatch, moment) as steps:
        try:
            import_file(path, KNOWN, folder, today=TODAY)
            whole = True
        except StoppedError:
            pass
    # Written, synced, renamed, folder synced: the rows first, then the entry, whose renaming makes it an import.
    assert [step for step in steps[:moment] if step != "unlink"] == ["fsync", "replace", "fsync"] * 2 if whole else True
    there = [entry.file for entry in entries(folder)]
    assert there in (["0.csv"], ["0.csv", "1.csv"])
    assert there == ["0.csv", "1.csv"] or not whole
    outcome = import_file(path, KNOWN, folder, today=TODAY)
    assert outcome.result == ("unchanged" if len(there) == 2 else "kept")
    assert [entry.file for entry in entries(folder)] == ["0.csv", "1.csv"]
    assert {each.name for each in (folder / EVENTS).iterdir()} == {entry.parquet for entry in entries(folder)}
    assert not list((folder / journal.JOURNAL).glob("draft-*"))


def test_what_a_killed_reckoning_left_is_no_hindrance(tmp_path: Path) -> None:
    folder = tmp_path / "registers"
    import_file(file(tmp_path, [row(own_id="0")], "0.csv"), KNOWN, folder, today=TODAY)
    (folder / "draft-1-1.duckdb").write_bytes(b"x")
    (folder / "draft-1-1.duckdb.tmp").mkdir()
    (folder / "draft-1-1.duckdb.tmp" / "spilled").write_bytes(b"x")
    with duckdb.connect(str(cube(folder)), read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (1,)
    assert not list(folder.glob("draft-*"))


def test_drafts_are_gone_with_the_next_import_and_nothing_else_is(tmp_path: Path) -> None:
    folder = tmp_path / "registers"
    import_file(file(tmp_path, [row(own_id="0")], "0.csv"), KNOWN, folder, today=TODAY)
    (folder / EVENTS / "2-left.parquet").write_bytes(b"x")
    for room in (EVENTS, journal.JOURNAL):
        (folder / room / "draft-1-2.json").write_bytes(b"x")
    import_file(file(tmp_path, [row(own_id="1")], "1.csv"), KNOWN, folder, today=TODAY)
    named = {entry.parquet for entry in entries(folder)}
    assert {each.name for each in (folder / EVENTS).iterdir()} == {*named, "2-left.parquet"}
    assert sorted(each.name for each in (folder / journal.JOURNAL).iterdir()) == ["000001.json", "000002.json"]


def test_drafts_are_gone_when_somebody_looks_and_nobody_writes(tmp_path: Path) -> None:
    folder = tmp_path / "registers"
    import_file(file(tmp_path, [row(own_id="0")], "0.csv"), KNOWN, folder, today=TODAY)
    drafts = [folder / EVENTS / "draft-1-2.parquet", folder / journal.JOURNAL / "draft-1-2.json"]
    with journal.locked(folder):
        for draft in drafts:
            draft.write_bytes(b"x")
        assert journal.troubles(folder) == []
        assert all(draft.exists() for draft in drafts)
    assert journal.troubles(folder) == []
    assert not any(draft.exists() for draft in drafts)
