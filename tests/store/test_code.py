"""A build, and the file of statistics, are made anew when any code that decides what they hold changes."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from osl_data.statistics import aggregates
from osl_data.store import code, home

DECIDING = [
    "records/contact.py",
    "records/soundness.py",
    "text/phones.py",
    "store/rows.py",
    "search/documents.py",
    "store/schema.sql",
    "store/views/30_practice.sql",
]
OTHERS = [
    "exporting/csv.py",
    "exporting/sheet.typ",
    "queries/contacts/contacts.sql",
    "registers/words_pl.yml",
    "statistics/aggregates.py",
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package, to change."""
    folder = tmp_path_factory.mktemp("copy") / "osl_data"
    return shutil.copytree(code.PACKAGE, folder, ignore=shutil.ignore_patterns("__pycache__"))


def changed(version: Callable[..., str], copy: Path, name: str) -> bool:
    """Whether a version is another one once something is added to a file."""
    asked = version.__wrapped__  # type: ignore[attr-defined]
    before, content = asked(copy), (copy / name).read_bytes()
    (copy / name).write_bytes(content + b"\n# changed\n")
    try:
        return bool(asked(copy) != before)
    finally:
        (copy / name).write_bytes(content)


@pytest.mark.parametrize("name", DECIDING)
def test_what_decides_a_build_changes_its_layout(copy: Path, name: str) -> None:
    assert changed(home.layout, copy, name)


@pytest.mark.parametrize("name", OTHERS)
def test_what_decides_nothing_about_a_build_does_not(copy: Path, name: str) -> None:
    assert not changed(home.layout, copy, name)


def test_all_that_a_build_imports_decides_it() -> None:
    """What Python has loaded after importing it, but for the package of all, is what we read off the imports."""
    listing = (
        "import sys, osl_data.build\n"
        "for name, module in sys.modules.items():\n"
        "    if name.startswith('osl_data.'): print(module.__file__)\n"
    )
    told = subprocess.run([sys.executable, "-c", listing], capture_output=True, text=True, check=True).stdout
    loaded = {Path(line).relative_to(code.PACKAGE).as_posix() for line in told.splitlines()}
    files = code.deciding("osl_data.build")
    assert "records/soundness.py" in loaded
    assert loaded - set(files) == set()


def test_imports_are_seen_however_they_are_written(tmp_path: Path) -> None:
    package = tmp_path / "osl_data"
    (package / "room" / "inner").mkdir(parents=True)
    (package / "__init__.py").write_text("from osl_data.room import never")
    (package / "start.py").write_text(
        "import os\nimport osl_data.room.first\nfrom osl_data.room import (  # why\n    second as other,\n)\n"
        "from osl_data.room.inner.third import NAME\n\ndef late():\n    from osl_data import fourth\n"
    )
    names = ["room/__init__", "room/first", "room/second", "room/never", "room/inner/__init__", "room/inner/third"]
    for name in [*names, "fourth"]:
        (package / f"{name}.py").write_text("import osl_data.start")
    (package / "room" / "some.sql").write_text("SELECT 1")
    (package / "room" / "some.yml").write_text("")
    assert list(code.deciding("osl_data.start", "room", package=package)) == [
        "fourth.py",
        "room/__init__.py",
        "room/first.py",
        "room/inner/__init__.py",
        "room/inner/third.py",
        "room/second.py",
        "room/some.sql",
        "start.py",
    ]


def test_a_module_that_is_not_there_is_no_layout(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        code.deciding("osl_data.gone", package=tmp_path)


@pytest.mark.parametrize("name", ["statistics/aggregates.py", "keeping/journal.py", "statistics/aggregation/codes.sql"])
def test_what_decides_the_file_of_statistics_changes_its_version(copy: Path, name: str) -> None:
    assert changed(aggregates._version, copy, name)


@pytest.mark.parametrize("name", ["store/schema.sql", "statistics/sums.sql", "records/contact.py"])
def test_what_decides_nothing_about_the_file_of_statistics_does_not(copy: Path, name: str) -> None:
    assert not changed(aggregates._version, copy, name)
