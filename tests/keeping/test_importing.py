"""Imports: the same twice changes nothing, a corrected row replaces, history stays, undoing takes back."""

import json
import shutil
import threading
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from osl_data.keeping import journal
from osl_data.keeping.history import versions
from osl_data.keeping.importing import Outcome, import_bytes, undo
from osl_data.keeping.journal import JournalError, entries, in_effect, locked, standing, state, troubles
from osl_data.statistics.aggregates import cube
from tests.registers.example import KNOWN, TODAY, csv_bytes, file, import_file, row


def imported(folder: Path, rows: list[list[Any]], name: str = "rejestr.csv", **more: Any) -> Outcome:
    folder.mkdir(exist_ok=True)
    return import_file(file(folder, rows, name), KNOWN, folder / "registers", today=TODAY, **more)


def told(outcome: Outcome) -> tuple[str, int, int, int]:
    return outcome.result, outcome.new, outcome.replaced, outcome.same


def current(folder: Path) -> list[tuple[Any, ...]]:
    """Day and participants of the events that count."""
    with duckdb.connect(str(cube(folder / "registers")), read_only=True) as connection:
        return connection.execute("SELECT day, participants FROM event ORDER BY ALL").fetchall()


FIRST = [row(own_id="A", participants="24"), row(own_id="B", participants="30")]
MARCH = date(2025, 3, 12)


def test_an_import_is_kept(tmp_path: Path) -> None:
    outcome = imported(tmp_path, [*FIRST, row(place="Nigdzie", own_id="C")])
    assert told(outcome) == ("kept", 2, 0, 0)
    (entry,) = entries(tmp_path / "registers")
    assert entry == outcome.entry
    assert (entry.number, entry.kind, entry.city, entry.file) == (1, "import", "testowo", "rejestr.csv")
    assert (entry.accepted, entry.rejected, entry.first, entry.last) == (2, 1, "2025-03-12", "2025-03-12")
    assert current(tmp_path) == [(MARCH, 24), (MARCH, 30)]


def test_a_dry_run_keeps_nothing(tmp_path: Path) -> None:
    assert told(imported(tmp_path, FIRST, dry_run=True)) == ("dry", 2, 0, 0)
    assert not (tmp_path / "registers").exists()
    imported(tmp_path, FIRST)
    changed = [*FIRST, row(own_id="C")]
    changed[0] = row(own_id="A", participants="25")
    assert told(imported(tmp_path, changed, dry_run=True)) == ("dry", 1, 1, 1)
    assert len(entries(tmp_path / "registers")) == 1


def test_nothing_accepted_is_nothing_kept(tmp_path: Path) -> None:
    assert told(imported(tmp_path, [row(place="Nigdzie")])) == ("none", 0, 0, 0)
    assert not (tmp_path / "registers").exists()


def test_the_same_file_twice_changes_nothing(tmp_path: Path) -> None:
    imported(tmp_path, FIRST)
    assert told(imported(tmp_path, FIRST)) == ("unchanged", 0, 0, 2)
    assert told(imported(tmp_path, FIRST[::-1], "kopia.csv")) == ("unchanged", 0, 0, 2)
    assert len(entries(tmp_path / "registers")) == 1


def test_a_corrected_row_replaces_and_its_history_stays(tmp_path: Path) -> None:
    imported(tmp_path, FIRST)
    assert told(imported(tmp_path, [row(own_id="A", participants="25")], "poprawka.csv")) == ("kept", 0, 1, 0)
    assert current(tmp_path) == [(MARCH, 25), (MARCH, 30)]
    found = versions(tmp_path / "registers", "testowo", "A")
    assert [(each.entry.number, each.stands, each.event["participants"]) for each in found] == [
        (1, True, 24),
        (2, True, 25),
    ]
    # The first file once more does not bring the error back.
    assert told(imported(tmp_path, FIRST)) == ("unchanged", 0, 0, 2)
    assert current(tmp_path) == [(MARCH, 25), (MARCH, 30)]


def test_undoing_brings_back_what_was(tmp_path: Path) -> None:
    folder = tmp_path / "registers"
    imported(tmp_path, FIRST)
    imported(tmp_path, [row(own_id="A", participants="25")])
    assert undo(folder, 2).undoes == 2
    assert current(tmp_path) == [(MARCH, 24), (MARCH, 30)]
    assert undo(folder, 3).undoes == 3
    assert current(tmp_path) == [(MARCH, 25), (MARCH, 30)]
    undo(folder, 1)
    assert current(tmp_path) == [(MARCH, 25)]
    assert [(entry.number, entry.kind, entry.undoes) for entry in entries(folder)] == [
        (1, "import", 0),
        (2, "import", 0),
        (3, "undo", 2),
        (4, "undo", 3),
        (5, "undo", 1),
    ]
    assert [entry.number for entry in standing(entries(folder))] == [2, 4, 5]
    assert [entry.number for entry in in_effect(entries(folder))] == [2]
    assert [each.stands for each in versions(folder, "testowo", "A")] == [False, True]
    assert told(imported(tmp_path, FIRST)) == ("kept", 1, 1, 0)


def test_undoing_what_is_not_there_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "registers"
    with pytest.raises(JournalError, match=r"expected the number of an entry .* found 1"):
        undo(folder, 1)
    assert not folder.exists()
    imported(tmp_path, FIRST)
    undo(folder, 1)
    with pytest.raises(JournalError, match=r"expected an entry that is in effect .* found 1: undone"):
        undo(folder, 1)


def test_rows_without_an_own_id_count_as_often_as_they_stand(tmp_path: Path) -> None:
    same = row(own_id="")
    assert told(imported(tmp_path, [same, same])) == ("kept", 2, 0, 0)
    assert told(imported(tmp_path, [same, same, row(own_id="", participants="30")], "luty.csv")) == ("kept", 1, 0, 2)
    assert current(tmp_path) == [(MARCH, 24), (MARCH, 24), (MARCH, 30)]
    assert told(imported(tmp_path, [same] * 3, "marzec.csv")) == ("kept", 1, 0, 2)


def test_the_same_rows_differ_by_city(tmp_path: Path) -> None:
    imported(tmp_path, FIRST)
    other = KNOWN.__class__("inne", KNOWN.programmes, KNOWN.places, KNOWN.types, KNOWN.groups)
    outcome = import_file(tmp_path / "rejestr.csv", other, tmp_path / "registers", today=TODAY)
    assert told(outcome) == ("kept", 2, 0, 0)
    assert len(current(tmp_path)) == 4


def test_a_row_that_a_newer_vocabulary_accepts_is_taken_from_the_same_file(tmp_path: Path) -> None:
    rows = [*FIRST, row(own_id="C", place="Nowe")]
    imported(tmp_path, rows)
    places = KNOWN.places.__class__("place", {**KNOWN.places.names, "testowo-nowe": ("Nowe",)})
    newer = KNOWN.__class__("testowo", KNOWN.programmes, places, KNOWN.types, KNOWN.groups)
    outcome = import_file(tmp_path / "rejestr.csv", newer, tmp_path / "registers", today=TODAY)
    assert told(outcome) == ("kept", 1, 0, 2)


def test_what_was_read_is_forgotten_only_by_name(tmp_path: Path) -> None:
    imported(tmp_path, FIRST, name="a.csv")
    assert entries(tmp_path / "registers")[0].file == "a.csv"
    given = csv_bytes([row(own_id="Z")])
    outcome = import_bytes(given, "marzec.csv", KNOWN, tmp_path / "registers", today=TODAY)
    assert outcome.entry is not None
    assert outcome.entry.file == "marzec.csv"


def test_another_writer_is_waited_for(tmp_path: Path) -> None:
    folder = tmp_path / "registers"
    with locked(folder), pytest.raises(JournalError, match="expected nobody else to write, found another import"):
        locked(folder, wait=0.1).__enter__()
    started = threading.Event()
    done: list[Outcome] = []

    def second() -> None:
        started.set()
        done.append(imported(tmp_path, FIRST))

    with locked(folder):
        thread = threading.Thread(target=second)
        thread.start()
        started.wait()
        assert entries(folder) == []
    thread.join()
    assert told(done[0]) == ("kept", 2, 0, 0)


def test_many_at_once_are_all_kept(tmp_path: Path) -> None:
    paths = [file(tmp_path, [row(own_id=f"{n}")], f"{n}.csv") for n in range(8)]
    threads = [
        threading.Thread(target=import_file, args=(path, KNOWN, tmp_path / "registers"), kwargs={"today": TODAY})
        for path in paths
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [entry.number for entry in entries(tmp_path / "registers")] == list(range(1, 9))
    assert len(current(tmp_path)) == 8


def test_a_foreign_entry_is_named_and_the_others_count(tmp_path: Path) -> None:
    folder = tmp_path / "registers"
    imported(tmp_path, FIRST)
    (folder / "journal" / "000002.json").write_text(json.dumps({"number": 2, "what": "?"}))
    (trouble,) = troubles(folder)
    assert str(trouble).startswith("journal/000002.json: expected an entry of the journal, found other content (")
    assert "what" in str(trouble)
    assert [entry.number for entry in entries(folder)] == [1]
    # What is broken may hold something that somebody can read: its number is not given again.
    assert told(imported(tmp_path, [row(own_id="C")])) == ("kept", 1, 0, 0)
    assert [entry.number for entry in entries(folder)] == [1, 3]
    assert len(current(tmp_path)) == 3


def test_the_state_changes_with_each_entry(tmp_path: Path) -> None:
    assert len(entries(tmp_path / "registers")) == 0
    imported(tmp_path, FIRST)
    assert len(entries(tmp_path / "registers")) == 1
    first = cube(tmp_path / "registers")
    assert cube(tmp_path / "registers") == first
    undo(tmp_path / "registers", 1)
    assert cube(tmp_path / "registers") != first
    assert current(tmp_path) == []
    assert journal.EVENTS == "events"


def test_a_folder_that_was_put_back_is_another_state(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    imported(tmp_path, FIRST)
    shutil.copytree(tmp_path / "registers", copy)
    imported(tmp_path, [row(own_id="lost")])
    before = state(tmp_path / "registers")
    cube(tmp_path / "registers")
    for name in ("journal", "events"):
        shutil.rmtree(tmp_path / "registers" / name)
        shutil.copytree(copy / name, tmp_path / "registers" / name)
    imported(tmp_path, [row(own_id="other")])
    assert len(entries(tmp_path / "registers")) == 2
    assert state(tmp_path / "registers") != before
    assert len(current(tmp_path)) == len(FIRST) + 1


def test_only_two_databases_are_kept(tmp_path: Path) -> None:
    for number in range(4):
        imported(tmp_path, [row(own_id=str(number))])
        current(tmp_path)
    assert len(list((tmp_path / "registers").glob("*.duckdb"))) == 2
    assert csv_bytes([]) != b""
