"""The shipped records, built once; every test of a page reads that build."""

from pathlib import Path

import pytest

from osl_data.store.build import build


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home of its own with the records of this checkout built into it."""
    folder = tmp_path_factory.mktemp("osl-home")
    build(folder=folder)
    return folder


@pytest.fixture
def home(built: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The dashboard looks into that home."""
    monkeypatch.setenv("OSL_HOME", str(built))
    return built
