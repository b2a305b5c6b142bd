"""What several rooms of tests share: the sample, and a build of it."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from osl_data.build import build
from osl_data.store.connection import connect
from tests import sample


@pytest.fixture(scope="session")
def sample_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a build of the sample."""
    folder = tmp_path_factory.mktemp("sample")
    return build(sample.write(folder / "data"), folder / "home")


@pytest.fixture
def connection(sample_build: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to the sample."""
    with connect(sample_build) as opened:
        yield opened
