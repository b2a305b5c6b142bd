"""A folder of registers in an older form is read as it is, is brought to the form of today once, and loses nothing."""

import hashlib
import json
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest
from pyarrow.parquet import read_metadata, write_table

from osl_data.keeping.entry import FORMAT
from osl_data.keeping.importing import Outcome, import_bytes, undo
from osl_data.keeping.journal import EVENTS, JOURNAL, JournalEntry, JournalError, entries, locked, troubles
from osl_data.keeping.repairing import repair
from osl_data.statistics.aggregates import cube
from tests.keeping.test_crashes import StoppedError, stopping_at
from tests.registers.example import KNOWN, TODAY, csv_bytes, row

PARQUET = "000001-fcb6bc1de46afb24.parquet"
IMPORT = {
    "number": 1,
    "kind": "import",
    "at": "2026-11-01T10:00:00+00:00",
    "undoes": 0,
    "city": "testowo",
    "file": "rejestr.csv",
    "sha256": "fcb6bc1de46afb2433b55e6e81005e6bda2904eee704514ee76cb559c6e51587",
    "parquet": PARQUET,
    "accepted": 2,
    "rejected": 0,
    "digest": "e0192477c72602443d377f029274d8e0a0c4161e14d48143ea2ec6797b630d96",
    "first": "2025-03-12",
    "last": "2025-03-12",
}
NOTHING = {"city": "", "file": "", "sha256": "", "parquet": "", "accepted": 0, "rejected": 0, "digest": ""}
UNDONE = {
    "number": 2,
    "kind": "undo",
    "at": "2026-11-02T10:00:00+00:00",
    "undoes": 1,
    **NOTHING,
    "first": "",
    "last": "",
}
AGAIN = UNDONE | {"number": 3, "at": "2026-11-03T10:00:00+00:00", "undoes": 2}
JOURNALED = [IMPORT, UNDONE, AGAIN]
COLUMNS = {
    "date": (pa.date32(), [date(2025, 3, 12)] * 2),
    "time_from": (pa.time64("us"), [time(16), time(16)]),
    "time_to": (pa.time64("us"), [time(18, 30), time(18, 30)]),
    "programme": (pa.string(), ["pal-dolne"] * 2),
    "type": (pa.string(), ["club"] * 2),
    "groups": (pa.list_(pa.string()), [["seniors"]] * 2),
    "place": (pa.string(), ["testowo-dolne"] * 2),
    "participants": (pa.int32(), [24, None]),
    "women": (pa.int32(), [17, None]),
    "men": (pa.int32(), [7, None]),
    "under_18": (pa.int32(), [0, None]),
    "aged_60": (pa.int32(), [21, None]),
    "volunteers": (pa.int32(), [2, 2]),
    "volunteer_hours": (pa.decimal128(10, 2), [Decimal(5)] * 2),
    "partners": (pa.string(), ["Biblioteka"] * 2),
    "cost": (pa.decimal128(12, 2), [Decimal("1234.50")] * 2),
    "note": (pa.string(), ["Herbata", None]),
    "own_id": (pa.string(), ["A-1", None]),
    "row": (pa.int32(), [2, 3]),
    "identity": (pa.string(), ["id:A-1", "row:36ca6540b4c3445cd7b5b2aa:1"]),
    "content": (pa.string(), ["b644d0616995cd6d3a59e831", "36ca6540b4c3445cd7b5b2aa"]),
}
"""The events of form 1: columns, types and hashes as they were written, whatever the program writes now."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Registers in form 1: an import, undone, and taken back again."""
    registers = tmp_path / "registers"
    (registers / EVENTS).mkdir(parents=True)
    (registers / JOURNAL).mkdir()
    for fields in JOURNALED:
        path = registers / JOURNAL / f"{fields['number']:06d}.json"
        path.write_text(json.dumps(fields, ensure_ascii=False, indent=1), encoding="utf-8")
    arrays = {name: pa.array(values, type_) for name, (type_, values) in COLUMNS.items()}
    write_table(pa.table(arrays), registers / EVENTS / PARQUET, compression="zstd")
    return registers


def imported(folder: Path, participants: str) -> Outcome:
    """Import the row that has an own id, with so many participants."""
    return import_bytes(csv_bytes([row(participants=participants)]), "nowy.csv", KNOWN, folder, today=TODAY)


def participants(folder: Path) -> list[tuple[int | None]]:
    with duckdb.connect(str(cube(folder)), read_only=True) as connection:
        return connection.execute("SELECT participants FROM event ORDER BY ALL").fetchall()


def stand(folder: Path, room: str = JOURNAL) -> dict[str, object]:
    """What stands in each entry of the journal, or among the events."""
    return {
        path.name: json.loads(path.read_text()) for path in sorted((folder / room).iterdir()) if path.suffix == ".json"
    }


def stated(fields: dict[str, object]) -> dict[str, object]:
    """An entry as it stands in its file, with the checksum that it should have."""
    checked = json.dumps({"format": 3, **fields}, sort_keys=True)
    return {"format": 3, **fields, "check": hashlib.sha256(checked.encode()).hexdigest()[:16]}


OLD = {f"{fields['number']:06d}.json": fields for fields in JOURNALED}
ENTRIES = [JournalEntry(**fields) for fields in JOURNALED]  # type: ignore[arg-type]


def new(folder: Path) -> dict[str, dict[str, object]]:
    """The entries in the form of today."""
    hashes = {PARQUET: hashlib.sha256((folder / EVENTS / PARQUET).read_bytes()).hexdigest(), "": ""}
    return {
        name: stated({**fields, "parquet_sha256": hashes[str(fields["parquet"])], "made_up": False})
        for name, fields in OLD.items()
    }


def test_an_older_form_is_read_as_it_is(folder: Path) -> None:
    assert entries(folder) == ENTRIES
    assert participants(folder) == [(24,), (None,)]
    assert stand(folder) == OLD


def test_the_next_writer_brings_it_to_the_form_of_today_once(folder: Path) -> None:
    events = (folder / EVENTS / PARQUET).read_bytes()
    with locked(folder):
        assert stand(folder) == stand(folder, EVENTS) == new(folder)
    upgraded = {path: path.stat().st_mtime_ns for room in (JOURNAL, EVENTS) for path in (folder / room).iterdir()}
    with locked(folder):
        pass
    after = {path: path.stat().st_mtime_ns for room in (JOURNAL, EVENTS) for path in (folder / room).iterdir()}
    assert after == upgraded
    assert (folder / EVENTS / PARQUET).read_bytes() == events
    assert [replace(entry, parquet_sha256="") for entry in entries(folder)] == ENTRIES
    assert troubles(folder) == []


def test_what_older_and_newer_forms_hold_counts_together(folder: Path) -> None:
    outcome = imported(folder, "26")
    assert (outcome.result, outcome.new, outcome.replaced, outcome.same) == ("kept", 0, 1, 0)
    assert participants(folder) == [(26,), (None,)]
    assert outcome.entry
    metadata = read_metadata(folder / EVENTS / outcome.entry.parquet).metadata
    assert metadata[b"osl_format"] == b"3"
    assert json.loads(metadata[b"osl_entry"])["number"] == 4
    assert stand(folder) | new(folder) == stand(folder)
    undo(folder, 4)
    assert participants(folder) == [(24,), (None,)]


@pytest.mark.parametrize("moment", range(1, 25))
def test_a_stop_on_the_way_loses_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch, moment: int) -> None:
    """Each of three entries is written twice: synced, renamed, its folder synced, the draft removed: 24 steps."""
    with stopping_at(monkeypatch, moment), pytest.raises(StoppedError), locked(folder):
        pass
    done = (moment + 1) // 8
    mixed = {name: (new(folder) if number < done else OLD)[name] for number, name in enumerate(OLD)}
    assert {name: told for name, told in stand(folder).items() if not name.startswith("draft-")} == mixed
    assert [replace(entry, parquet_sha256="") for entry in entries(folder)] == ENTRIES
    assert participants(folder) == [(24,), (None,)]
    assert troubles(folder) == []
    with locked(folder):
        assert stand(folder) == new(folder)


def test_a_lost_entry_of_an_older_form_does_not_cost_its_rows(folder: Path) -> None:
    """Its Parquet file does not state the entry: it is told, and kept."""
    path = folder / EVENTS / PARQUET
    (folder / JOURNAL / "000001.json").unlink()
    content = path.read_bytes()
    imported(folder, "26")
    assert path.read_bytes() == content
    assert [(each.file, each.found, each.meaning) for each in troubles(folder)] == [
        (f"events/{PARQUET}", "unnamed", "unnamed"),
        ("journal/000001.json", "missing", "entry"),
    ]
    repair(folder)
    assert (folder / "set-aside" / PARQUET).read_bytes() == content
    assert troubles(folder) == []


def test_a_file_of_an_older_form_that_is_damaged_is_left_in_it(folder: Path) -> None:
    (folder / EVENTS / PARQUET).write_bytes(b"no rows")
    with locked(folder):
        assert stand(folder)["000001.json"] == IMPORT
    assert [(each.file, each.found, each.meaning) for each in troubles(folder)] == [
        (f"events/{PARQUET}", "broken", "rows")
    ]


def test_a_newer_form_is_refused_and_nothing_is_written(folder: Path) -> None:
    path = folder / JOURNAL / "000004.json"
    path.write_text(json.dumps({"format": FORMAT + 1, "number": 4, "kind": "merge"}))
    (folder / EVENTS / "000004-of-a-newer-program.parquet").write_bytes(b"rows")
    before = {file: file.read_bytes() for room in (EVENTS, JOURNAL) for file in (folder / room).iterdir()}
    said = (
        f"{path}: expected an entry in form 3 or older, found form 4; a newer version of the program wrote it: "
        "install that version"
    )
    for attempt in (entries, cube, lambda folder: imported(folder, "26"), lambda folder: undo(folder, 1)):
        with pytest.raises(JournalError) as error:
            attempt(folder)
        assert str(error.value) == said
    after = {file: file.read_bytes() for room in (EVENTS, JOURNAL) for file in (folder / room).iterdir()}
    assert after == before
