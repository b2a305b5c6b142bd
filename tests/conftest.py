"""What several rooms of tests share: the sample, and a build of it."""

import os
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, settings

from osl_data.build import build
from osl_data.store.connection import connect
from tests import counted_city, sample, second_city

# So that it tells what differs, as a test does.
pytest.register_assert_rewrite("tests.expecting")

# The same inputs in every run, and no clock: what passes once passes on a busy machine too. `make test-long` draws
# other inputs each time; the seed that it prints draws them again.
settings.register_profile(
    "same", derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", settings.get_profile("same"), derandomize=False)
settings.load_profile("same")

os.environ["OSL_TODAY"] = "2026-11-24"
"""The day of all tests, and of every process that they start: what runs today will not run for ever."""


@pytest.fixture(scope="session")
def sample_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a build of the sample."""
    folder = tmp_path_factory.mktemp("sample")
    return build(sample.write(folder / "data"), folder / "home")


@pytest.fixture(scope="session")
def shipped_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the records of this checkout built into it; nobody writes there."""
    folder = tmp_path_factory.mktemp("osl-home")
    build(folder=folder)
    return folder


@pytest.fixture(scope="session")
def two_cities_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a build of the sample and the second city."""
    folder = tmp_path_factory.mktemp("two-cities")
    return build(second_city.write(sample.write(folder / "data")), folder / "home")


@pytest.fixture(scope="session")
def counted_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a build of the sample and the city that is counted against its residents."""
    folder = tmp_path_factory.mktemp("counted")
    return build(counted_city.write(sample.write(folder / "data")), folder / "home")


@pytest.fixture
def two_cities(two_cities_build: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to the sample and the second city."""
    with connect(two_cities_build) as opened:
        yield opened


@pytest.fixture
def connection(sample_build: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to the sample."""
    with connect(sample_build) as opened:
        yield opened


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """The records of the sample, to be changed."""
    return sample.write(tmp_path / "data")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A home for builds that is not there yet."""
    return tmp_path / "home"
