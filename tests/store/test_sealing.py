"""A seal tells what is whole from what is not, and looks again only when something was touched."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from osl_data.store import sealing
from osl_data.store.sealing import SealError, checked, seal
from tests.damage import instead


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file and a folder with another in it, sealed together."""
    path = tmp_path / "osl-1-2.duckdb"
    path.write_bytes(b"database")
    (tmp_path / "osl-1-2.index").mkdir()
    (tmp_path / "osl-1-2.index" / "meta.json").write_bytes(b"{}")
    seal(path, tmp_path / "osl-1-2.index", day="2026-11-24")
    return path


def test_a_seal_says_what_is_sealed(path: Path) -> None:
    assert json.loads(path.with_suffix(".seal").read_text("utf-8")) == {
        "about": {"day": "2026-11-24"},
        "files": {".duckdb": [8, 0xC953062E], ".index/meta.json": [2, 0xA3A6BF43]},
    }
    assert checked(path).about == {"day": "2026-11-24"}


def test_it_goes_with_the_files_under_another_name(path: Path, tmp_path: Path) -> None:
    for suffix in (".duckdb", ".index", ".seal"):
        os.replace(path.with_suffix(suffix), tmp_path / f"other{suffix}")
    assert set(checked(tmp_path / "other.duckdb").files) == {".duckdb", ".index/meta.json"}
    with pytest.raises(SealError, match=r"^osl-1-2\.seal: missing$"):
        checked(path)


DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "shorter": (lambda path: os.truncate(path, 7), "osl-1-2.duckdb: 7 bytes of 8"),
    "longer": (lambda path: path.write_bytes(b"databases"), "osl-1-2.duckdb: 9 bytes of 8"),
    "changed": (lambda path: path.write_bytes(b"databasf"), "osl-1-2.duckdb: not what was written there"),
    "missing": (Path.unlink, "osl-1-2.duckdb: missing"),
    "a file beside missing": (lambda path: _meta(path).unlink(), "meta.json: missing"),
    "a file beside changed": (lambda path: _meta(path).write_bytes(b"[]"), "meta.json: not what was written there"),
    "a file beside a folder": (lambda path: instead(_meta(path), Path.mkdir), "meta.json: no file"),
    "another seal": (
        lambda path: path.with_suffix(".seal").write_text("[]"),
        "osl-1-2.seal: not what was written there",
    ),
}


def _meta(path: Path) -> Path:
    return path.with_suffix(".index") / "meta.json"


@pytest.mark.parametrize("what", DAMAGE)
@pytest.mark.parametrize("looked_at", [False, True], ids=["at first", "looked at before"])
def test_damage_is_told(path: Path, what: str, looked_at: bool) -> None:
    if looked_at:
        checked(path)
    spoil, told = DAMAGE[what]
    spoil(path)
    os.utime(path.with_suffix(".index"), (0, 0))  # of a folder it is noticed when files come and go, not what they hold
    for _ in range(2):
        with pytest.raises(SealError) as error:
            checked(path)
        assert str(error.value) == told


def test_what_was_not_touched_is_not_read_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []
    summed = sealing._sum

    def noting(file: Path) -> int:
        read.append(file)
        return summed(file)

    monkeypatch.setattr(sealing, "_sum", noting)
    checked(path)
    checked(path)
    assert len(read) == 2
    os.utime(path)
    checked(path)
    assert len(read) == 4
    sealing.forget(path)
    checked(path)
    assert len(read) == 6


@pytest.mark.parametrize(("at", "told"), [(0, True), (3, True), (4, False), (7, False), (8, True), (11, True)])
def test_of_a_long_file_the_first_and_the_last_part_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int, told: bool
) -> None:
    monkeypatch.setattr(sealing, "_CHUNK", 4)
    monkeypatch.setattr(sealing, "_WHOLLY_SUMMED", 11)
    path = tmp_path / "long.duckdb"
    path.write_bytes(b"0123456789ab")
    seal(path)
    with path.open("r+b") as file:
        file.seek(at)
        file.write(b"x")
    if told:
        with pytest.raises(SealError):
            checked(path)
    else:
        checked(path)


def test_of_the_longest_that_is_not_long_all_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "_CHUNK", 4)
    monkeypatch.setattr(sealing, "_WHOLLY_SUMMED", 12)
    path = tmp_path / "long.duckdb"
    path.write_bytes(b"0123456789ab")
    seal(path)
    path.write_bytes(b"01234x6789ab")
    with pytest.raises(SealError):
        checked(path)
