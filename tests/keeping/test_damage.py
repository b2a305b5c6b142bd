"""A kept file breaks: it is named, all that still stands somewhere counts, nothing is deleted, and it can be mended."""

import os
import shutil
import stat
from pathlib import Path
from typing import Any

import duckdb
import pytest

from osl_data.keeping.history import versions
from osl_data.keeping.importing import Outcome, undo
from osl_data.keeping.journal import EVENTS, JOURNAL, JournalError, entries, in_effect, troubles
from osl_data.keeping.repairing import SET_ASIDE, repair
from osl_data.statistics.aggregates import cube
from tests.keeping.damaging import WAYS
from tests.registers.example import KNOWN, TODAY, file, import_file, row


def imported(home: Path, own_id: str, participants: int) -> Outcome:
    """One event, imported by itself."""
    path = file(home, [row(own_id=own_id, participants=str(participants))], f"{own_id}.csv")
    return import_file(path, KNOWN, home / "registers", today=TODAY)


def counted(home: Path) -> list[int]:
    """Participants of the events that count, which tell the imports apart."""
    with duckdb.connect(str(cube(home / "registers")), read_only=True) as connection:
        return [one for (one,) in connection.execute("SELECT participants FROM event ORDER BY ALL").fetchall()]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Four imports, of which the second is undone; 1, 2, 4 and 5 are the imports, 3 the undoing."""
    for own_id, participants in (("a", 24), ("b", 30)):
        imported(tmp_path, own_id, participants)
    undo(tmp_path / "registers", 2)
    for own_id, participants in (("c", 40), ("d", 50)):
        imported(tmp_path, own_id, participants)
    return tmp_path


def kept_files(home: Path) -> list[Path]:
    return sorted(path for room in (EVENTS, JOURNAL) for path in (home / "registers" / room).iterdir())


def named(home: Path) -> list[tuple[str, str, str]]:
    return [(each.file, each.found, each.meaning) for each in troubles(home / "registers")]


def all_that_is(home: Path) -> set[bytes]:
    """What stands in every file, wherever it is now."""
    registers = home / "registers"
    return {
        path.read_bytes()
        for room in (EVENTS, JOURNAL, SET_ASIDE)
        for path in (registers / room).glob("*")
        if path.is_file()
    }


ALL = [24, 40, 50]
FILES = 10
"""Two for each of five entries."""
CASES = [*((at % FILES, way) for at, way in enumerate(WAYS)), *((at, "missing") for at in range(1, FILES))]
"""Each way for one file, and each file missing; `make attack` tries each way for each file."""


@pytest.mark.parametrize(("at", "way"), CASES)
def test_each_file_may_break_in_any_way(home: Path, at: int, way: str) -> None:
    path = kept_files(home)[at]
    number, rows = int(path.name[:6]), path.suffix == ".parquet"
    own = {each.read_bytes() for each in kept_files(home) if each.name.startswith(path.name[:6])}
    before = all_that_is(home) - own  # an entry whose rows are lost says so from then on
    without = {1: [40, 50], 2: ALL, 4: [24, 50], 5: [24, 40]}
    WAYS[way](path)
    counts = without[number] if rows else ALL
    assert counted(home) == counts
    (trouble,) = troubles(home / "registers")
    assert trouble.file == f"{path.parent.name}/{path.name}"
    assert trouble.meaning == ("rows" if rows else "twin")
    assert "osl register repair" in str(trouble)
    # The others go on.
    assert imported(home, "e", 60).result == "kept"
    assert counted(home) == [*counts, 60]
    mended = not troubles(home / "registers")  # by who wrote, where a file was missing
    assert mended <= (way == "missing")
    told = [each.result for each in repair(home / "registers")]
    assert told == ([] if mended else ["lost" if rows else "restored"])
    assert troubles(home / "registers") == []
    assert counted(home) == [*counts, 60]
    assert before <= all_that_is(home)
    assert repair(home / "registers") == []


def test_a_lost_entry_does_not_cost_its_rows(home: Path) -> None:
    registers = home / "registers"
    listed, before = entries(registers), {path.name: path.read_bytes() for path in (registers / JOURNAL).iterdir()}
    for number in (5, 1, 3):
        (registers / JOURNAL / f"{number:06d}.json").unlink()
        assert [(each.number, each.kind, each.file) for each in entries(registers)] == [
            (each.number, each.kind, each.file) for each in listed
        ]
        assert counted(home) == ALL
    assert named(home) == [(f"journal/{number:06d}.json", "missing", "twin") for number in (1, 3, 5)]
    shutil.rmtree(registers / JOURNAL)
    assert counted(home) == ALL
    assert len(versions(registers, "testowo", "a")) == 1
    imported(home, "e", 60)
    assert counted(home) == [*ALL, 60]
    after = {path.name: path.read_bytes() for path in (registers / JOURNAL).iterdir()}
    assert after | before == after
    assert named(home) == []


def test_an_entry_of_which_nothing_is_left_is_noted(home: Path) -> None:
    registers = home / "registers"
    for path in (registers / JOURNAL / "000003.json", registers / EVENTS / "000003.json"):
        path.unlink()
    assert named(home) == [("journal/000003.json", "missing", "entry")]
    (mended,) = repair(registers)
    assert (mended.result, entries(registers)[2].kind) == ("lost", "lost")
    assert named(home) == []
    # Which it was, nobody knows: what it took back counts until it is taken back again.
    assert counted(home) == [24, 30, 40, 50]
    undo(registers, 2)
    assert counted(home) == ALL


def test_rows_that_are_found_again_are_restored(home: Path) -> None:
    registers = home / "registers"
    (path,) = (registers / EVENTS).glob("000004-*")
    kept = path.read_bytes()
    path.unlink()
    assert [each.result for each in repair(registers)] == ["lost"]
    assert counted(home) == [24, 50]
    path.write_bytes(kept)
    assert named(home) == [(f"events/{path.name}", "unnamed", "restorable")]
    assert [each.result for each in repair(registers)] == ["restored"]
    assert (named(home), counted(home)) == ([], ALL)
    assert entries(registers)[3].file == "c.csv"


def test_the_same_file_is_taken_again_when_its_rows_are_lost(home: Path) -> None:
    (path,) = (home / "registers" / EVENTS).glob("000004-*")
    path.write_bytes(b"")
    assert imported(home, "c", 40).result == "kept"
    assert counted(home) == ALL
    assert named(home) == [(f"events/{path.name}", "broken", "rows")]


def test_what_no_entry_names_is_kept_and_set_aside(home: Path) -> None:
    registers = home / "registers"
    stray = [registers / EVENTS / name for name in ("999999-x.parquet", "left.parquet")]
    for path in stray:
        path.write_bytes(b"rows")
    (registers / JOURNAL / ".DS_Store").write_bytes(b"")
    imported(home, "e", 60)
    assert [entry.number for entry in entries(registers)] == [1, 2, 3, 4, 5, 6]
    assert named(home) == [(f"events/{path.name}", "unnamed", "unnamed") for path in stray]
    assert [each.result for each in repair(registers, dry_run=True)] == ["left", "left"]
    assert [(each.result, each.aside) for each in repair(registers)] == [
        ("set_aside", f"{SET_ASIDE}/{path.name}") for path in stray
    ]
    assert named(home) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_what_nobody_may_read_waits_for_who_allows_it(home: Path) -> None:
    (path,) = (home / "registers" / EVENTS).glob("000004-*")
    path.chmod(0)
    _is_left(home, path)
    path.chmod(stat.S_IRUSR)
    assert (named(home), counted(home)) == ([], ALL)


def test_a_file_that_the_disk_does_not_give_is_left(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (path,) = (home / "registers" / EVENTS).glob("000004-*")
    opened = Path.open

    def refusing(self: Path, *given: Any, **more: Any) -> Any:
        if self == path:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(self, *given, **more)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", refusing)
        patched.setattr("osl_data.keeping.parquets._fault", _fault_again)
        _is_left(home, path)
    assert named(home) == []


def _fault_again(path: Path, _: object, sha256: str, __: int) -> str:
    from osl_data.keeping.parquets import file_sha256

    return "" if file_sha256(path) == sha256 else "another checksum"


def _is_left(home: Path, path: Path) -> None:
    assert named(home) == [(f"events/{path.name}", "unreadable", "rows")]
    assert "let the user that runs the program read it" in str(troubles(home / "registers")[0])
    assert counted(home) == [24, 50]
    assert [each.result for each in repair(home / "registers")] == ["left"]
    assert path.exists()


def test_undoing_goes_on_where_rows_are_lost(home: Path) -> None:
    registers = home / "registers"
    (path,) = (registers / EVENTS).glob("000004-*")
    path.unlink()
    assert undo(registers, 4).undoes == 4
    assert undo(registers, 3).undoes == 3
    assert [entry.number for entry in in_effect(entries(registers))] == [1, 2, 5]
    assert counted(home) == [24, 30, 50]


@pytest.mark.parametrize("way", ["a folder", "a pipe", "a link to itself", "a device without end"])
def test_a_lock_that_is_no_file_is_told_to_who_writes_and_stops_nobody_who_reads(home: Path, way: str) -> None:
    registers = home / "registers"
    draft = registers / EVENTS / "draft-1-2.parquet"
    draft.write_bytes(b"x")
    WAYS[way](registers / "lock")
    (registers / JOURNAL / "000001.json").unlink()  # so that it is looked whether somebody is just writing it
    assert [each.file for each in troubles(registers)] == ["journal/000001.json"]
    with pytest.raises(JournalError, match=r"lock: expected a file, found .*; move it away"):
        undo(registers, 2)
    assert draft.exists()
