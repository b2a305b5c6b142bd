"""`atlas-osl` up to where the server starts; tests/packaging starts it for good."""

import errno
import socket
from pathlib import Path

import pytest
from streamlit.file_util import get_main_script_streamlit_file_path
from typer.testing import CliRunner, Result

from dashboard import launch
from osl_data.store import home as homes
from tests import sample
from tests.browser.serving import free_port
from tests.shipped import RECORDS

Started = list[tuple[str, int]]


@pytest.fixture
def started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Started:
    """Where a server would have been started; its records are the sample, its home is empty."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OSL_DATA", str(sample.write(tmp_path / "records")))
    monkeypatch.setenv("OSL_HOME", str(tmp_path / "home"))
    found: Started = []
    monkeypatch.setattr(launch, "_serve", lambda *where: found.append(where))
    return found


def atlas(*arguments: str) -> Result:
    return CliRunner().invoke(launch.app, arguments)


def without_records(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.delenv("OSL_DATA")
    monkeypatch.setattr("osl_data.records.folder._OF_CHECKOUT", folder / "nowhere")


def test_it_builds_and_serves(started: Started) -> None:
    port = free_port()
    result = atlas("--port", str(port))
    assert result.stdout == f"{homes.current()}\n"
    assert (result.exit_code, result.stderr, started) == (0, "", [("127.0.0.1", port)])


@pytest.mark.parametrize("port", ["0", "65536", "x"])
def test_a_port_that_there_is_not(started: Started, port: str) -> None:
    assert (atlas("--port", port).exit_code, started) == (2, [])


@pytest.mark.parametrize("port", ["1", "65535"])
def test_the_lowest_and_the_highest_port(started: Started, monkeypatch: pytest.MonkeyPatch, port: str) -> None:
    monkeypatch.setattr(launch, "_refuse_taken", lambda *_: None)
    assert (atlas("--port", port).exit_code, started) == (0, [("127.0.0.1", int(port))])


def test_streamlit_is_run_until_it_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    run: list[tuple[str, dict[str, object]]] = []

    def stopped(script: str, **settings: object) -> None:
        run.append((script, settings))
        raise KeyboardInterrupt

    monkeypatch.setattr("streamlit.web.cli.main_run.callback", stopped)
    launch._serve("127.0.0.1", 8790)
    script = str(RECORDS.parent / "dashboard" / "serve.py")
    assert run == [(script, {"server_address": "127.0.0.1", "server_port": 8790})]


def test_a_port_that_is_taken_is_told_before_anything_is_built(started: Started, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = atlas("--port", str(taken.getsockname()[1]))
    assert (result.exit_code, result.stdout, started) == (1, "", [])
    assert result.stderr.startswith("expected a port that is free there, found: Address already in use")
    assert result.stderr.endswith("; name another with --port or --address\n")
    assert not (tmp_path / "home").exists()


def test_records_that_are_not_sound_are_not_served(started: Started, tmp_path: Path) -> None:
    sample.edit(tmp_path / "records/testowo/programmes.yml", "  - seniors", "  - elders")
    result = atlas()
    assert (result.exit_code, result.stderr, started) == (1, "1 violation in 1 file\n", [])
    assert "found 'elders'" in result.stdout


def test_without_records_the_database_that_is_there_is_served(
    started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    atlas()
    without_records(monkeypatch, tmp_path)
    result = atlas()
    assert (result.exit_code, result.stdout) == (0, "")
    assert len(started) == 2


def test_where_none_can_be_built_the_whole_one_that_is_there_is_served(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    atlas()
    there = homes.current()

    def no_room(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("osl_data.store.database.write", no_room)
    monkeypatch.setenv("OSL_TODAY", "2026-11-25")
    result = atlas()
    assert (result.exit_code, result.stdout) == (0, "")
    assert (len(started), homes.current()) == (2, there)
    there.unlink()
    result = atlas()
    assert (result.exit_code, result.stdout, len(started)) == (1, "", 2)
    assert result.stderr == (
        f"{there.parent}: expected room on the disk, found none; free some and run `osl build`; what was built before"
        " is as it was\n"
    )


def test_without_records_and_a_database_nothing_is_served(
    started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_records(monkeypatch, tmp_path)
    result = atlas()
    assert (result.exit_code, result.stdout, started) == (1, "", [])
    assert result.stderr.endswith("; name it with OSL_DATA\n")


def test_streamlit_finds_its_settings_beside_the_script() -> None:
    assert Path(get_main_script_streamlit_file_path(str(launch.SCRIPT), "config.toml")).is_file()
