"""What the tests of pages share: where the dashboard looks, who the visitor is, and what is handed out."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard import access
from osl_data.text.clock import WARSAW
from tests.dashboard.whole import NOW, Clock, Files


@pytest.fixture
def home(shipped_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The dashboard looks into that home."""
    monkeypatch.setenv("OSL_HOME", str(shipped_home))
    return shipped_home


@pytest.fixture
def own_home(shipped_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with the shipped records and room for a test's own registers; the printed link was opened."""
    home = tmp_path / "home"
    shutil.copytree(shipped_home, home)
    monkeypatch.setenv("OSL_HOME", str(home))
    monkeypatch.setattr("dashboard.access.granted", lambda: True)
    return home


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> dict[str, Callable[[], bytes]]:
    """What the download buttons of a page would hand out, by file name (AppTest cannot click them)."""
    import streamlit as st

    offered: dict[str, Callable[[], bytes]] = {}
    button = st.download_button

    def noting(label: str, made: Callable[[], bytes], file_name: str, *given: Any, **more: Any) -> bool:
        offered[file_name] = made
        return button(label, made, file_name, *given, **more)

    monkeypatch.setattr("streamlit.download_button", noting)
    return offered


@pytest.fixture
def allowed(monkeypatch: pytest.MonkeyPatch) -> Callable[[access.Access], None]:
    """Says what the visitor may do; at first, all: the printed link was opened."""

    def set_(to: access.Access) -> None:
        monkeypatch.setattr(access, "access", lambda: to)

    set_("granted")
    return set_


@pytest.fixture
def at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is always the same time, and the printed link was opened."""
    monkeypatch.setattr("osl_data.keeping.journal.datetime", Clock)
    monkeypatch.setattr("osl_data.text.clock.now", lambda: NOW.astimezone(WARSAW))
    monkeypatch.setattr("dashboard.access.granted", lambda: True)


@pytest.fixture
def of_sample(sample_build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The dashboard looks into a home of the sample."""
    monkeypatch.setenv("OSL_HOME", str(sample_build.parent))


@pytest.fixture
def own_sample(sample_build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the sample with room for a test's own registers; the dashboard looks into it."""
    home = tmp_path / "home"
    shutil.copytree(sample_build.parent, home)
    monkeypatch.setenv("OSL_HOME", str(home))
    return home


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> Files:
    """What the download buttons of a page would hand out: name and maker of each file by the label of its button."""
    import streamlit as st

    offered: Files = {}
    button = st.download_button

    def noting(label: str, made: Callable[[], bytes], file_name: str, *given: Any, **more: Any) -> bool:
        offered[label] = file_name, made
        return button(label, made, file_name, *given, **more)

    monkeypatch.setattr("streamlit.download_button", noting)
    return offered
