"""What is suppressed is nowhere in a build."""

from pathlib import Path

import pytest

from osl_data.build import build
from osl_data.records.files import dump
from osl_data.records.vocabulary import Suppression
from osl_data.store.connection import connect
from tests import sample

ID = "mops-dyrekcja"


def everything(path: Path) -> str:
    """All rows of all tables and views, as text."""
    with connect(path) as connection:
        relations = connection.execute(
            "SELECT table_name FROM information_schema.tables ORDER BY table_name"
        ).fetchall()
        return "\n".join(f"{name}: {connection.execute(f'SELECT * FROM {name}').fetchall()}" for (name,) in relations)


@pytest.mark.parametrize(
    "id_",
    [
        "zespol-1-biuro",
        "anna-testowa",
        "pal-dolne",
        "mops-testowo-zespol-1",
        "fundacja-most",
        "testowo-dolne",
        "strona-2015",
        "dolne-spotkania",
        "mosty-dotacja",
        "spor-poczatek-klubu",
    ],
)
def test_what_is_suppressed_is_nowhere(sample_build: Path, records: Path, folder: Path, id_: str) -> None:
    assert f"'{id_}'" in everything(sample_build)
    found = [*sample.suppressed(), Suppression(id=id_, reason="prośba", date="2026-11-22")]
    (records / "suppressed.yml").write_text(dump([*found]), encoding="utf-8")
    kept = everything(build(records, folder))
    assert f"'{id_}'" not in kept
    assert f"{id_};" not in kept
    assert "Ewa Usunięta" not in kept
    assert "+48601234569" not in kept


def test_a_superseded_contact_stays_so_when_its_successor_is_suppressed(records: Path, folder: Path) -> None:
    found = [*sample.suppressed(), Suppression(id="anna-testowa", reason="prośba", date="2026-11-22")]
    (records / "suppressed.yml").write_text(dump([*found]), encoding="utf-8")
    with connect(build(records, folder)) as connection:
        left = connection.execute("SELECT superseded, superseded_by FROM contact WHERE id = 'jan-dawny'").fetchall()
    assert left == [(True, None)]


def test_what_hangs_on_a_suppressed_programme_goes_with_it(records: Path, folder: Path) -> None:
    found = [*sample.suppressed(), Suppression(id="pal-dolne", reason="prośba", date="2026-11-22")]
    (records / "suppressed.yml").write_text(dump([*found]), encoding="utf-8")
    with connect(build(records, folder)) as connection:
        left = connection.execute(
            "SELECT id FROM record WHERE kind IN ('programme', 'activity', 'figure') ORDER BY id"
        ).fetchall()
        parts = connection.execute("SELECT part_of FROM programme WHERE id = 'klub-sasiadow'").fetchall()
    assert [id_ for (id_,) in left] == [
        "klub-gorne",
        "klub-grupa",
        "klub-sasiadow",
        "most-mapa",
        "mosty-dotacja",
        "pal-gorne",
        "pal-zrodla",
        "projekt-mosty",
        "sasiedzi-spotkania",
        "testowo-mieszkancy",
    ]
    assert parts == [(None,)]
