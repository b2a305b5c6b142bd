"""The demonstration: the same every time, marked, and never among real registers."""

import csv
import hashlib
from pathlib import Path

import pytest

from osl_data.keeping.demonstration import FIRST, LAST, demo_csv, make_demo
from osl_data.keeping.journal import JournalError, entries, is_made_up
from osl_data.registers.known import Known
from osl_data.statistics.aggregates import cube
from osl_data.statistics.questions import about, total
from osl_data.statistics.selecting import EventFilters, open_events
from tests.registers.example import KNOWN, TODAY, file, import_file, row


def test_it_is_the_same_every_time(tmp_path: Path) -> None:
    assert demo_csv(KNOWN) == demo_csv(KNOWN)
    folder = tmp_path / "registers"
    (outcome,) = make_demo(folder, [KNOWN])
    assert (outcome.result, outcome.checked.problems) == ("kept", [])
    assert is_made_up(folder)
    (again,) = make_demo(folder, [KNOWN])
    assert again.result == "unchanged"
    assert len(entries(folder)) == 1


def test_it_is_of_a_dozen_programmes_at_most() -> None:
    """What is drawn of the records is stated by its sum: whoever changes what is drawn knows that all of it changes."""
    names = {f"p{number:02d}": [f"Program {number}"] for number in range(14)}
    known = Known.of("testowo", programmes=names, types={"club": ["Klub"]}, groups={"seniors": ["Seniorzy"]})
    found = [*csv.DictReader(demo_csv(known).decode("utf-8-sig").splitlines(), delimiter=";")]
    assert {event["Program"] for event in found} == set(list(names)[:12])
    assert [event["Nr własny"] for event in found] == [f"DEMO-{number:05d}" for number in range(1, len(found) + 1)]
    assert (
        hashlib.sha256(demo_csv(KNOWN)).hexdigest()
        == "48f8d887ca47e6667eb307b6b58b0cb4b9fd7c8505c82e3a5164e2e4808bc703"
    )


def test_it_can_be_seen(tmp_path: Path) -> None:
    make_demo(tmp_path / "registers", [KNOWN])
    opened = open_events(cube(tmp_path / "registers"))
    found = about(opened)
    assert found.events > 100
    assert found.first
    assert found.last
    assert FIRST <= found.first <= found.last <= LAST
    everything = total(opened, EventFilters())
    assert 0 < everything.women_stated < everything.participants_stated < everything.events


def test_it_is_not_made_among_real_registers(tmp_path: Path) -> None:
    folder = tmp_path / "registers"
    import_file(file(tmp_path, [row()]), KNOWN, folder, today=TODAY)
    with pytest.raises(JournalError, match="expected a home without registers, found real ones"):
        make_demo(folder, [KNOWN])
    assert not is_made_up(folder)


def test_nothing_real_is_imported_into_it(tmp_path: Path) -> None:
    folder = tmp_path / "registers"
    make_demo(folder, [KNOWN])
    for dry_run in (True, False):
        with pytest.raises(JournalError, match="expected a home for real registers, found a demonstration"):
            import_file(file(tmp_path, [row()]), KNOWN, folder, today=TODAY, dry_run=dry_run)
    assert len(entries(folder)) == 1
