"""A pytest plugin that records what each test reaches: lines of Python, and the other files of the two packages.

Used as `pytest -p tests.mutate.recording --reached-in=FOLDER`; every process writes one JSON file into the folder.

What a fixture of a session, package or module does is kept under the fixture's own name, and counts for every test that
asks for it. Caches of functions are emptied before each test, so that a file or value that is read once a process is
still met by each test that needs it. What a process started by a test does is not seen.
"""

import functools
import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import coverage
import pytest
from hypothesis import settings

PACKAGES = ("osl_data", "dashboard")
IMPORT = ""  # the name under which coverage keeps what no test and no fixture did: imports


class Recorder:
    """Writes down, under the name of the test or fixture at work, what is run and opened."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.folder = folder
        self.tests: dict[str, dict[str, Any]] = {}
        self.fixtures: dict[str, float] = defaultdict(float)
        self.opened: dict[str, set[str]] = defaultdict(set)
        self.working = [IMPORT]
        self._packages = tuple(f"{root / package}{os.sep}" for package in PACKAGES)
        self._root = root
        self._coverage = coverage.Coverage(data_file=None, source=[str(root / package) for package in PACKAGES])
        self._coverage.start()
        sys.addaudithook(self._audit)

    def _audit(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and isinstance(path := arguments[0], str | Path) and str(path).startswith(self._packages):
            self.opened[str(path)].add(self.working[-1])

    def enter(self, name: str) -> None:
        """From now on, what happens is done by this test or fixture."""
        self.working.append(name)
        self._coverage.switch_context(name)

    def leave(self) -> None:
        """Go back to what was at work before."""
        self.working.pop()
        self._coverage.switch_context(self.working[-1])

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        shared = [name for name in map(_shared, _definitions(item)) if name]
        self.tests[item.nodeid] = {"seconds": 0.0, "fixtures": shared, "passed": True}
        _empty_caches()
        self.enter(item.nodeid)
        before = _worked() - sum(self.fixtures.values())
        try:
            return (yield)
        finally:
            self.tests[item.nodeid]["seconds"] = _worked() - sum(self.fixtures.values()) - before
            self.leave()

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[Any]) -> Iterator[None]:
        if not (name := _shared(fixturedef)):
            return (yield)
        self.enter(name)
        before = _worked() - sum(self.fixtures.values())
        try:
            return (yield)
        finally:
            self.fixtures[name] += _worked() - sum(self.fixtures.values()) - before
            self.leave()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.nodeid in self.tests:  # not so in the process that only hands tests out to others
            self.tests[report.nodeid]["passed"] &= report.passed

    def pytest_sessionfinish(self) -> None:
        self._coverage.stop()
        if not self.tests:
            return
        data = self._coverage.get_data()
        lines = {self._name(path): data.contexts_by_lineno(path) for path in data.measured_files()}
        opened = {
            self._name(path): sorted(by) for path, by in self.opened.items() if Path(path).suffix not in (".py", ".pyc")
        }
        found = {"tests": self.tests, "fixtures": self.fixtures, "lines": lines, "opened": opened}
        (self.folder / f"reached-{os.getpid()}.json").write_text(json.dumps(found), encoding="utf-8")

    def _name(self, path: str) -> str:
        return Path(path).relative_to(self._root).as_posix()


def _worked() -> float:
    """Seconds of processor, so that what else the machine does counts for nothing; of processes that ended, too."""
    return sum(os.times()[:4])


def _definitions(item: pytest.Item) -> list[pytest.FixtureDef[Any]]:
    info = getattr(item, "_fixtureinfo", None)
    return [definitions[-1] for definitions in info.name2fixturedefs.values()] if info else []


def _shared(definition: pytest.FixtureDef[Any]) -> str:
    return "" if definition.scope == "function" else f"fixture {definition.baseid}::{definition.argname}"


def without_luck() -> None:
    """Hypothesis tries the same examples every time, as long as they need."""
    settings.register_profile("mutate", deadline=None, derandomize=True, database=None)
    settings.load_profile("mutate")


def _empty_caches() -> None:
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in PACKAGES:
            for value in list(vars(module).values()):
                if isinstance(value, functools._lru_cache_wrapper):
                    value.cache_clear()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--reached-in", required=True, help="folder into which what the tests reach is written")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Start before anything of the two packages is imported."""
    without_luck()
    folder = early_config.known_args_namespace.reached_in
    early_config.pluginmanager.register(Recorder(Path(__file__).resolve().parents[2], Path(folder)))
