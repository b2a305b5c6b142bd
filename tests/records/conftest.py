"""A data folder that a test may spoil."""

from pathlib import Path

import pytest

from tests import sample


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return sample.write(tmp_path / "data")
