"""Drawing, recording and trying changes, on a tree of two packages that are a few lines long."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutate.mutant import Mutant
from tests.mutate.reach import Reach
from tests.mutate.running import Copy
from tests.mutate.sampling import kind_of, sample

ROOT = Path(__file__).resolve().parents[2]
TREE = {
    "osl_data/__init__.py": "",
    "osl_data/ages.py": (
        "from functools import cache\nfrom pathlib import Path\n\n_LIMIT = 18\n\n\n"
        "def adult(age: int) -> bool:\n    return age >= _LIMIT\n\n\n"
        "def unseen(age: int) -> bool:\n    return age > 60\n\n\n"
        "@cache\ndef statement() -> str:\n    return (Path(__file__).parent / 'ages.sql').read_text()\n"
    ),
    "osl_data/ages.sql": "SELECT true\n",
    "dashboard/__init__.py": "",
    "tests/__init__.py": "",
    "tests/test_ages.py": (
        "import pytest\n\nfrom osl_data import ages\n\n\n@pytest.fixture(scope='session')\ndef limit() -> int:\n"
        "    return 18 if ages.adult(18) else 0\n\n\n"
        "def test_limit(limit: int) -> None:\n    assert limit == 18\n\n\n"
        "def test_again(limit: int) -> None:\n    assert limit > 0\n\n\n"
        "def test_statement() -> None:\n    assert 'SELECT' in ages.statement()\n\n\n"
        "def test_statement_again() -> None:\n    assert 'SELECT' in ages.statement()\n\n\n"
        "def test_broken() -> None:\n    assert not ages.adult(20)\n"
    ),
    "pyproject.toml": "[tool.pytest.ini_options]\npythonpath = ['.']\naddopts = ['--import-mode=importlib']\n",
}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tree with the two packages, a test that fails, and the tool as it is here."""
    folder = tmp_path_factory.mktemp("tree")
    for name, text in TREE.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    shutil.copytree(
        ROOT / "tests/mutate", folder / "tests/mutate", ignore=shutil.ignore_patterns("test_*", "__pycache__")
    )
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    return folder


@pytest.fixture(scope="module")
def ended(tree: Path) -> subprocess.CompletedProcess[str]:
    """The tool, run in that tree; in a process of its own, for one that forks must not have threads."""
    return subprocess.run(
        [sys.executable, "-m", "tests.mutate", "--seed", "1", "--count", "100"],
        cwd=tree,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(tree), "COLUMNS": "80"},
    )


@pytest.fixture(scope="module")
def reach(tree: Path, ended: subprocess.CompletedProcess[str]) -> Reach:
    """What the tests of the tree reach, as that run recorded it."""
    (folder,) = (tree / ".mutate").iterdir()
    return Reach.read(tree, folder)


def test_the_same_seed_draws_the_same_changes(tree: Path) -> None:
    drawn = [sample(tree, seed, 2) for seed in (1, 1, 2)]
    assert drawn[0] == drawn[1] != drawn[2]
    assert [len(one) for one in drawn] == [2, 2, 2]


def test_each_kind_of_file_has_its_share() -> None:
    drawn = [kind_of(mutant.path) for mutant in sample(ROOT, 1, 40)]
    assert {name: drawn.count(name) for name in drawn} == {"Python": 24, "SQL": 8, "words": 4, "templates": 4}


def test_a_test_reaches_what_it_and_its_fixtures_do(tree: Path, reach: Reach) -> None:
    found: dict[tuple[str, int], list[str]] = {}
    for mutant in sample(tree, 0, 100):
        found.setdefault((mutant.path, mutant.line), sorted(test.partition("::")[2] for test in reach.tests(mutant)))
    assert found == {
        ("osl_data/ages.py", 4): ["test_again", "test_limit"],
        ("osl_data/ages.py", 8): ["test_again", "test_limit"],
        ("osl_data/ages.py", 12): [],
        ("osl_data/ages.py", 17): ["test_statement", "test_statement_again"],
        ("osl_data/ages.sql", 1): ["test_statement", "test_statement_again"],
    }


def test_what_fails_anyhow_is_never_chosen(reach: Reach) -> None:
    assert sorted(test.partition("::")[2] for test in reach.cost) == [
        "test_again",
        "test_limit",
        "test_statement",
        "test_statement_again",
    ]


def test_the_first_tests_are_chosen_as_far_as_the_time_goes() -> None:
    shared = {"a": ["build"], "b": ["build"], "c": []}
    reach = Reach(ROOT, {"a": 1.0, "b": 1.0, "c": 1.0}, shared, {"build": 2.0})
    chosen = [reach.within(["a", "b", "c"], seconds) for seconds in (2, 4, 5)]
    assert chosen == [["a"], ["a", "b"], ["a", "b", "c"]]


def test_what_was_written_for_a_module_comes_first_with_every_case(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/test_own.py").write_text("from osl_data import ages\n", encoding="utf-8")
    (tmp_path / "tests/test_other.py").write_text("from osl_data import names\n", encoding="utf-8")
    own, other = ([f"tests/test_{of}.py::test[{n}]" for n in (1, 2)] for of in ("own", "other"))
    reach = Reach(tmp_path, dict.fromkeys(own, 1.0) | dict.fromkeys(other, 0.1), {test: [] for test in own + other})
    reach.lines["osl_data/ages.py"][4] = {*own, *other}
    assert reach.tests(Mutant("osl_data/ages.py", "number one off", 0, b"1", b"2", 4, (4, 4))) == own + other


def test_a_change_is_undone_and_no_two_have_one_time(tree: Path, tmp_path: Path) -> None:
    """Or Python would take what it compiled of one for the other."""
    copy = Copy(tree, tmp_path)
    path = copy.tree / "osl_data/ages.py"
    before = path.stat().st_mtime_ns
    changed = []
    for mutant in (one for one in sample(tree, 1, 100) if one.path == "osl_data/ages.py"):
        with copy.changed(mutant):
            changed.append((path.stat().st_mtime_ns, path.read_bytes()))
    assert len(dict(changed)) == len({whole for _, whole in changed}) == 4
    assert (path.stat().st_mtime_ns, path.read_text(encoding="utf-8")) == (before, TREE["osl_data/ages.py"])


def test_changes_are_caught_or_listed(tree: Path, ended: subprocess.CompletedProcess[str]) -> None:
    lines = ended.stdout.splitlines()
    place = lines.index("osl_data/ages.py:12  number one off: 60 → 59  [no test reaches it]")
    assert [line.split() for line in lines[3:place] if line.strip()][2:] == [
        ["Python", "empty", "return", "2", "2"],
        ["Python", "number", "one", "off", "1", "2"],
        ["SQL", "true", "for", "false", "0", "1"],
        ["Python", "all", "3", "4"],
        ["SQL", "all", "0", "1"],
    ]
    assert lines[place + 1] == "osl_data/ages.sql:1  true for false: true → false  [passed 2 tests]"
    assert lines[place + 2].startswith("3 of 5 caught: 60.0% (bar 85%), in ")
    assert ended.returncode == 1
    assert {name: (tree / name).read_text(encoding="utf-8") for name in TREE} == TREE
