"""A page over damage: shown whole where it heals; else it says in words of the reader what is broken and what to do."""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.requests import Request

from dashboard import serve
from dashboard.frame import TROUBLES, tell, trouble
from dashboard.i18n import words_of
from dashboard.serving import address_book
from osl_data import build as builds
from osl_data.build import build
from osl_data.keeping.journal import JournalError
from osl_data.search import lookup
from osl_data.store import database
from osl_data.store.home import StoreError
from osl_data.text.clock import NoDayError
from tests import sample
from tests.damage import DATABASE, KINDS, RUNNING, Kind, Place, all_gone
from tests.dashboard.opening import headings, ids_in_links, nodes, opened, said, text

NAMED = {kind.name: kind for kind in KINDS}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """A home of the sample, which the dashboard looks into."""
    made = Place(tmp_path / "home", sample.write(tmp_path / "data"))
    build(made.records, made.home)
    for name, value in made.environment().items():
        monkeypatch.setenv(name, value)
    yield made
    made.end()


def spoil(place: Place, kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    kind.spoil(place)
    for name, value in place.environment().items():
        monkeypatch.setenv(name, value)


@pytest.mark.parametrize(
    "name",
    [
        "database cut in the middle",
        "database of a newer storage",
        "database that another process works in",
        "pointer of garbage",
        "home missing",
        "records missing",
    ],
)
def test_what_heals_is_shown(place: Place, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil(place, NAMED[name], monkeypatch)
    assert {*ids_in_links(opened("programy"), "program")} == {each.id for each in sample.programmes()}


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize(
    ("name", "trouble"),
    [
        ("home that is a file", "home"),
        ("database cut, no records", "records"),
        ("database cut, records with an error", "unsound"),
        ("a day that is none", "day"),
    ],
)
def test_what_does_not_heal_is_told(
    place: Place, name: str, trouble: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(place, NAMED[name], monkeypatch)
    tells(opened("programy", lang=language), trouble, language)


def tells(app: Any, trouble: str, language: str) -> None:
    """The page says so in its heading's place: what is broken, what to do, and no folder of the machine."""
    words = words_of(language)
    assert said(app, "h2") == [words(f"trouble.{trouble}")]
    assert words(f"trouble.{trouble}.do") in text(app)
    assert headings(app) == ([words("programy.title")], [words("programy.lead")])
    assert "/home" not in text(app)
    assert "/data" not in text(app)


def fails(error: Exception) -> Callable[..., None]:
    def failing(*_: object, **__: object) -> None:
        raise error

    return failing


def test_a_full_disk_is_told_where_no_build_is_whole(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    all_gone(place)
    monkeypatch.setattr(database, "write", fails(OSError(errno.ENOSPC, "No space left on device")))
    tells(opened("programy"), "full", "pl")
    assert list(place.home.iterdir()) == []


def test_on_a_full_disk_the_build_of_another_day_is_served(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    there = sorted(place.home.iterdir())
    monkeypatch.setattr(database, "write", fails(OSError(errno.ENOSPC, "No space left on device")))
    monkeypatch.setenv("OSL_TODAY", "2026-11-25")
    assert ids_in_links(opened("programy"), "program")
    assert sorted(place.home.iterdir()) == there


def test_an_index_that_does_not_open_is_told_where_something_is_searched(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookup, "_read_only", fails(ValueError("locked")))
    app = opened("kontakty", q="dolne")
    assert said(app, "h2") == [words_of("pl")("trouble.search")]
    assert ids_in_links(opened("programy"), "program")


@pytest.mark.parametrize("what", RUNNING)
def test_damage_under_a_running_server(place: Place, what: str) -> None:
    app = opened("kontakty", q="dolne")
    before = [node.text for node in nodes(app)]
    assert "MOPS" in text(app)
    RUNNING[what](place)
    app.run()
    assert [error.message for error in app.exception] == []
    assert [node.text for node in nodes(app)] == before


def test_a_bit_that_flips_without_a_trace_is_found_when_it_is_read(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk may go bad under a build that was looked at already: DuckDB tells by a checksum of its own."""
    first = builds.of_today()
    before = place.build.stat()
    with first.open("r+b") as file:
        for at in range(12288, before.st_size, 4096):
            file.seek(at)
            file.write(b"\xff" * 64)
    os.utime(first, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert builds.of_today() == first
    assert ids_in_links(opened("programy"), "program")
    assert builds.of_today() != first


def test_every_kind_of_a_database_is_another() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= 40
    assert len(DATABASE) >= 15


TOLD = [
    (StoreError("x", "full"), "full"),
    (StoreError("x"), "build"),
    (JournalError("x"), "registers"),
    (NoDayError("x"), "day"),
    (PermissionError("x"), "home"),
    (ZeroDivisionError("x"), "unforeseen"),
]


@pytest.mark.parametrize(("error", "kind"), TOLD, ids=[kind for _, kind in TOLD])
def test_each_error_has_its_words(error: Exception, kind: str) -> None:
    for language in ("pl", "en"):
        words = words_of(language)
        assert trouble(error, words) == (words(f"trouble.{kind}"), words(f"trouble.{kind}.do"))


def test_a_server_tells_what_nobody_foresaw_in_words_too() -> None:
    """Streamlit hands over what a page raises, and a callback; tests see it as what it is."""
    assert serve.app._on_script_error is tell


def test_a_route_tells_it_as_well(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil(place, NAMED["home that is a file"], monkeypatch)
    request = Request({"type": "http", "headers": [], "query_string": b"lang=en", "path_params": {"id": "x"}})
    with pytest.raises(StoreError) as error:
        address_book.vcard_of(request)
    answer = address_book.in_trouble(request, error.value)
    words = words_of("en")
    assert answer.status_code == 503
    assert bytes(answer.body).decode() == f"{words('trouble.home')}\n{words('trouble.home.do')}"
    assert serve.app._exception_handlers == dict.fromkeys(TROUBLES, address_book.in_trouble)
