"""The example of docs/notebook.md gives what it says, on the shipped records."""

import doctest
from pathlib import Path

import pytest

from osl_data.build import build
from tests.shipped import RECORDS

GUIDE = Path(__file__).resolve().parents[1] / "docs" / "notebook.md"


def test_the_guide_says_what_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSL_HOME", str(tmp_path))
    build(RECORDS, tmp_path)
    done = doctest.testfile(str(GUIDE), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert done.attempted > 8
    assert done.failed == 0
