"""What counts as running in the shipped records, told again without the view that holds the rule."""

from pathlib import Path

import pytest

from osl_data.build import build
from osl_data.store.connection import connect

AGAIN = Path(__file__).with_name("running.sql")
"""In five lines: a source of the state, published or checked within 24 months, says so, and no end has passed."""


@pytest.mark.parametrize(("day", "number"), [("2025-06-30", 15), ("2026-11-24", 7), ("2028-01-01", 0)])
def test_running_is_what_the_rule_says(day: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSL_TODAY", day)
    with connect(build(folder=tmp_path)) as connection:
        told = connection.execute("SELECT record FROM record_state WHERE state = 'running'").fetchall()
        again = connection.execute(AGAIN.read_text(encoding="utf-8")).fetchall()
    assert sorted(told) == sorted(again)
    assert len(told) == number
