"""A build is whole or not at all, a file of its own, and the current one is told."""

import errno
import os
import shutil
import time
from pathlib import Path

import duckdb
import pytest

from osl_data.build import InvalidRecordsError, build, fingerprint, of_today
from osl_data.search.finding import find
from osl_data.store import drafts
from osl_data.store import home as homes
from osl_data.store.codebook import codebook
from osl_data.store.connection import connect
from osl_data.store.scripts import empty
from osl_data.text import clock
from tests import sample
from tests.builds import PARTS, names

ID = "mops-dyrekcja"


def titles(path: Path) -> set[str]:
    with connect(path) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM programme").fetchall()}


def test_a_build_holds_every_record(records: Path, folder: Path) -> None:
    path = build(records, folder)
    assert path.name.startswith(f"osl-{fingerprint(records, clock.today())}-")
    assert homes.current(folder) == path
    assert names(folder) == ["current", path.name]
    with connect(path) as connection:
        kinds = dict(connection.execute("SELECT kind, count(*) FROM record GROUP BY kind").fetchall())
    assert kinds == {
        "source": 5,
        "place": 4,
        "organisation": 3,
        "programme": 6,
        "contact": 4,
        "activity": 5,
        "figure": 4,
        "disagreement": 1,
    }


def test_invalid_records_leave_everything_as_it_was(records: Path, folder: Path) -> None:
    first = build(records, folder)
    line = sample.edit(records / sample.CITY / "programmes.yml", "  - seniors", "  - elders")
    with pytest.raises(InvalidRecordsError) as error:
        build(records, folder)
    assert [str(violation) for violation in error.value.violations] == [
        f"{records}/testowo/programmes.yml:{line}: pal-dolne.target_groups.0: expected a term of target_group "
        "(children, general, seniors), found 'elders'"
    ]
    assert names(folder) == ["current", first.name]
    assert homes.current(folder) == first


def test_a_failure_on_the_way_leaves_everything_as_it_was(
    records: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = build(records, folder)

    def fail(*_: object) -> None:
        raise duckdb.IOException("disk full")

    monkeypatch.setattr("osl_data.store.database.codebook", fail)
    with pytest.raises(homes.StoreError) as error:
        build(records, folder, force=True)
    assert (str(error.value), error.value.trouble) == (
        f"{folder}: expected to read or write here, found: disk full; name another (OSL_HOME sets where builds live)",
        "home",
    )
    assert names(folder) == ["current", first.name]
    assert homes.current(folder) == first


def test_the_same_records_are_built_once(records: Path, folder: Path) -> None:
    first = build(records, folder)
    written = first.stat().st_mtime_ns
    assert build(records, folder) == first
    assert first.stat().st_mtime_ns == written


def test_forced_builds_are_new_files_and_old_ones_go(records: Path, folder: Path) -> None:
    built = [build(records, folder), *(build(records, folder, force=True) for _ in range(4))]
    assert len(set(built)) == 5
    assert names(folder) == ["current", *sorted(path.name for path in built[-3:])]
    assert homes.current(folder) == built[-1]


def test_what_a_killed_build_left_goes_but_not_what_another_is_building(records: Path, folder: Path) -> None:
    def left(pid: int) -> list[Path]:
        index = folder / f"draft-{pid}-1.index"
        index.mkdir(parents=True)
        written = [folder / f"draft-{pid}-1.duckdb", folder / f"draft-{pid}-1.duckdb.wal", index / "meta.json"]
        for file in written:
            file.write_bytes(b"x")
        return [*written[:2], index]

    killed, other = left(1), left(2)
    for path in killed:
        os.utime(path, (0, 0))
    build(records, folder)
    assert sorted(folder.glob("draft-*")) == sorted(other)


def test_a_draft_goes_a_minute_after_its_maker_was_killed_and_stays_while_it_is_held(
    records: Path, folder: Path
) -> None:
    abandoned, young = folder / "draft-1-1", folder / "draft-1-2"
    for path in (abandoned, young):
        (path / "osl.index").mkdir(parents=True)
    os.utime(abandoned, (time.time() - 61,) * 2)
    os.utime(young, (time.time() - 50,) * 2)
    with drafts.draft(folder) as held:
        os.utime(held, (0, 0))
        build(records, folder)
        assert sorted(folder.glob("draft-*")) == sorted([held, young])
    assert [*folder.glob("draft-*")] == [young]


def test_what_is_whole_is_used_without_a_trace(records: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home that can only be read serves, search included."""
    path = build(records, folder)

    def all_of_it() -> list[tuple[str, int, int]]:
        found = [folder, *folder.rglob("*")]
        return sorted((str(each), each.stat().st_mtime_ns, each.stat().st_size) for each in found)

    before = all_of_it()
    assert build(records, folder) == of_today(folder) == path
    with connect(path) as connection:
        assert find(connection, "dolne").results
    assert all_of_it() == before


def test_everybody_who_may_read_a_home_may_read_an_index(records: Path, folder: Path) -> None:
    path = build(records, folder)
    modes = {file.stat().st_mode & 0o777 for file in path.with_suffix(".index").iterdir()}
    assert modes == {path.stat().st_mode & 0o777}


@pytest.mark.parametrize("part", [f".{part}" for part in PARTS])
def test_a_build_that_is_not_whole_is_not_used_and_goes(records: Path, folder: Path, part: str) -> None:
    first = build(records, folder)
    drafts.remove(first.with_suffix(part))
    with pytest.raises(homes.StoreError):
        homes.current(folder)
    second = build(records, folder)
    os.utime(folder / homes.POINTER)
    if first.exists():
        os.utime(first, (time.time() - 61,) * 2)
        build(records, folder, force=True)
    assert not [path for path in folder.iterdir() if path.stem == first.stem]
    assert second.exists()


def test_an_older_whole_build_serves_where_the_newest_is_damaged_and_its_records_are_gone(
    records: Path, folder: Path
) -> None:
    first = build(records, folder)
    second = build(records, folder, force=True)
    shutil.rmtree(records)
    os.truncate(second, 5000)
    assert of_today(folder) == first


def test_what_could_not_be_built_is_tried_again_seconds_later(
    records: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aside = records.with_name("aside")
    path = build(records, folder)
    records.rename(aside)
    path.unlink()
    with pytest.raises(homes.StoreError):
        of_today(folder)
    aside.rename(records)
    with pytest.raises(homes.StoreError):  # not by every question
        of_today(folder)
    now = time.monotonic()
    monkeypatch.setattr("osl_data.build.time.monotonic", lambda: now + 5.1)
    assert of_today(folder) == homes.current(folder)


def test_a_full_disk_is_told_and_leaves_all_as_it_was(
    records: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = build(records, folder)
    before = sorted(folder.rglob("*"))
    for refused in ("osl_data.store.database.write", "osl_data.search.index.write", "osl_data.store.sealing.seal"):
        with monkeypatch.context() as patched:
            patched.setattr(refused, no_room)
            with pytest.raises(homes.StoreError) as error:
                build(records, folder, force=True)
        assert (error.value.trouble, str(error.value)) == (
            "full",
            f"{folder}: expected room on the disk, found none; free some and run `osl build`; what was built before is"
            " as it was",
        )
        assert sorted(folder.rglob("*")) == before
        assert homes.current(folder) == first


def no_room(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_an_open_connection_keeps_the_old_build(records: Path, folder: Path) -> None:
    first = build(records, folder)
    old = connect(first)
    sample.edit(records / sample.CITY / "programmes.yml", "  name: Klub Sąsiadów", "  name: Klub Sąsiedzki")
    second = build(records, folder)
    assert second != first
    assert homes.current(folder) == second
    assert "Klub Sąsiedzki" in titles(second)
    assert old.execute("SELECT name FROM programme WHERE id = 'klub-sasiadow'").fetchall() == [("Klub Sąsiadów",)]
    for _ in range(4):
        build(records, folder, force=True)
    assert not first.exists()
    assert old.execute("SELECT count(*) FROM contact").fetchall() == [(4,)]
    old.close()


def test_a_build_goes_back_with_its_records(records: Path, folder: Path) -> None:
    first = build(records, folder)
    path = records / sample.CITY / "programmes.yml"
    sample.edit(path, "  name: Klub Sąsiadów", "  name: Klub Sąsiedzki")
    second = build(records, folder)
    assert second != first
    assert homes.current(folder) == second
    sample.edit(path, "  name: Klub Sąsiedzki", "  name: Klub Sąsiadów")
    assert build(records, folder) == first
    assert homes.current(folder) == first


def test_the_home_is_named_by_the_environment(records: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSL_HOME", str(folder))
    assert build(records) == homes.current()
    assert homes.current().parent == folder


def test_no_build_yet(folder: Path) -> None:
    with pytest.raises(homes.StoreError) as error:
        homes.current(folder)
    assert str(error.value) == f"{folder}/current: expected a built database, found none; run `osl build`"


def test_a_pointer_to_a_file_that_is_gone(records: Path, folder: Path) -> None:
    path = build(records, folder)
    path.unlink()
    with pytest.raises(homes.StoreError) as error:
        homes.current(folder)
    assert str(error.value) == (
        f"{folder}/current: expected the build it names ({path.name}), found none; run `osl build`"
    )


def test_every_table_view_and_column_is_documented() -> None:
    rows = codebook(empty())
    assert [(row["relation"], row["field"]) for row in rows if not row["meaning"]] == []
    with empty() as connection:
        made = connection.execute(
            "SELECT table_name FROM information_schema.tables UNION "
            "SELECT function_name FROM duckdb_functions() WHERE NOT internal"
        ).fetchall()
    assert {row["relation"] for row in rows} == {name for (name,) in made}


def test_rows_of_a_contact(records: Path, folder: Path) -> None:
    with connect(build(records, folder)) as connection:
        assert connection.execute(
            "SELECT * FROM phone WHERE contact = 'zespol-1-biuro' ORDER BY position"
        ).fetchall() == [
            ("zespol-1-biuro", 0, "+48225550101", None, "landline", True, "biuro", False, "22 555 01 01", "ulotka"),
            (
                "zespol-1-biuro",
                1,
                "+48225550100",
                "12",
                "landline",
                True,
                None,
                False,
                "22 555 01 00 wew. 12",
                "ulotka",
            ),
        ]
        assert connection.execute("SELECT * FROM hours").fetchall() == [
            (
                "zespol-1-biuro",
                0,
                "WEEKLY",
                1,
                ["MO", "TU"],
                [],
                [],
                None,
                None,
                "08:00",
                "16:00",
                False,
                None,
                None,
                "poniedziałek-wtorek 8.00-16.00",
                "strona-2024",
            )
        ]
        assert connection.execute("SELECT folded FROM record WHERE id = 'zespol-1-biuro'").fetchall() == [
            (
                "zespol terenowy nr 1 | zespol terenowy nr 1 | zespol terenowy nr 1 | dolne | "
                "225550101 | | 225550100 | 12 | zespol1@mops.example | ul. probna 10/12 05-100",
            )
        ]
