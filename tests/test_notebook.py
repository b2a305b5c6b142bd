"""What the documentation shows of `osl_data` is there; docs/notebook.md gives what it says on the shipped records."""

import doctest
import re
from importlib import import_module
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


def test_what_the_documentation_imports_is_there() -> None:
    pages = [path.read_text(encoding="utf-8") for path in (*GUIDE.parent.glob("*.md"), GUIDE.parents[1] / "README.md")]
    shown = [line for page in pages for line in re.findall(r"^(?:>>> )?from (osl_data[\w.]*) import (.+)$", page, re.M)]
    names = [(module, name) for module, taken in shown for name in taken.split(", ")]
    assert [each for each in names if not hasattr(import_module(each[0]), each[1])] == []
    assert len(names) > 4
