"""Which tests can notice a change of a place, by what was recorded when they all ran once."""

import ast
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import Path
from time import time
from typing import Any

from tests.mutate.mutant import Mutant
from tests.mutate.recording import IMPORT, PACKAGES

NOT_RECORDED = ("tests/browser", "tests/mutate", "tests/bench", "tests/packaging")


@dataclass
class Reach:
    """What each test reaches.

    Attributes:
        root: the tree that was recorded.
        cost: what each test takes in seconds, without the fixtures that it shares with others.
        shared: those fixtures, by test.
        fixtures: what each of them takes in seconds.
        lines: by file and line of Python, who runs it.
        opened: by other file, who opens it.
        at_import: the other files that a module opens when it is imported, for all who use it.
    """

    root: Path
    cost: dict[str, float] = field(default_factory=dict)
    shared: dict[str, list[str]] = field(default_factory=dict)
    fixtures: dict[str, float] = field(default_factory=dict)
    lines: dict[str, dict[int, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    opened: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    at_import: set[str] = field(default_factory=set)

    @classmethod
    def read(cls, root: Path, folder: Path) -> "Reach":
        """Put together what the processes of a recording wrote."""
        reach = cls(root)
        for path in sorted(folder.glob("reached-*.json")):
            reach._add(json.loads(path.read_text(encoding="utf-8")))
        return reach

    def _add(self, found: dict[str, dict[str, Any]]) -> None:
        using: dict[str, set[str]] = defaultdict(set)
        for test, about in found["tests"].items():
            if about["passed"]:
                using[test].add(test)
                for name in about["fixtures"]:
                    using[name].add(test)
                self.cost[test], self.shared[test] = about["seconds"], about["fixtures"]
        self.fixtures.update(found["fixtures"])
        for file, lines in found["lines"].items():
            for line, by in lines.items():
                self.lines[file][int(line)].update(*(using[name] for name in by))
        for file, names in found["opened"].items():
            self.opened[file].update(*(using[name] for name in names if name != IMPORT))
            if IMPORT in names:
                self.at_import.add(file)

    def tests(self, mutant: Mutant) -> list[str]:
        """The tests that may notice the change.

        First those that are nearest. Of these all that were written for the module, which often state each word of a
        list or each boundary in a case of its own; then of the others one of each function, the quickest.
        """
        near = self._near(mutant)
        own = self._written_for(mutant.path)
        wide = near
        if not mutant.path.endswith(".py"):
            wide = self.opened.get(mutant.path, set())
            if not wide or mutant.path in self.at_import:
                wide = wide | self._of_files(self._naming(mutant.path))
            near = (near | own) & wide or wide
        elif not near and self._imported(mutant):
            near = wide = own | (self._of_files({mutant.path}) or self._of_files(self._importing(mutant.path)))
        ordered: list[tuple[bool, bool, int, float, str]] = []
        seen: dict[str, int] = defaultdict(int)
        for test in sorted(wide, key=lambda test: (self.seconds([test]), test)):
            function = test.partition("[")[0]
            again = 0 if test in own else min(seen[function], 1)
            ordered.append((test not in near, test not in own, again, self.seconds([test]), test))
            seen[function] += 1
        return [test for *_, test in sorted(ordered)]

    def _imported(self, mutant: Mutant) -> bool:
        first, last = mutant.lines
        return any(line in self.lines.get(mutant.path, ()) for line in range(first, last + 1))

    def seconds(self, tests: list[str]) -> float:
        """What tests take together; fixtures that they share are made once."""
        names = {name for test in tests for name in self.shared[test]}
        return sum(self.cost[test] for test in tests) + sum(self.fixtures.get(name, 0) for name in names)

    def within(self, tests: list[str], seconds: float) -> list[str]:
        """The first tests, as many as take so long together; at least one."""
        most = 1
        while most < len(tests) and self.seconds(tests[: most + 1]) <= seconds:
            most += 1
        return tests[:most]

    def _near(self, mutant: Mutant) -> set[str]:
        lines = self.lines.get(mutant.path, {})
        first, last = mutant.lines
        at = set().union(*(lines.get(line, set()) for line in range(first, last + 1)))
        if at or not mutant.names or (lines and not self._imported(mutant)):
            return at
        spoken = re.compile("|".join(rf"(?<![\w.]){re.escape(name)}(?![\w.])" for name in mutant.names))
        found = [
            self.lines[file].get(number, set())
            for file, source in self._sources.items()
            if file in self.lines
            for number, line in enumerate(source.splitlines(), 1)
            if spoken.search(line)
        ]
        if mutant.path.endswith(".sql"):  # a view is noticed where it is asked
            asking = (file for file in self.opened if file.endswith(".sql") and file != mutant.path)
            found += [self.opened[file] for file in asking if spoken.search((self.root / file).read_text("utf-8"))]
        return set().union(*found)

    def _of_files(self, files: Iterable[str]) -> set[str]:
        return set().union(*chain.from_iterable(self.lines[file].values() for file in files if file in self.lines))

    def _naming(self, path: str) -> set[str]:
        name = Path(path).name
        return {file for file, source in self._sources.items() if name in source or f'"{Path(path).stem}"' in source}

    def _importing(self, path: str) -> set[str]:
        return {file for file, modules in self._imports.items() if _module(path) in modules}

    def _written_for(self, path: str) -> set[str]:
        """The tests in files that import the module, or have its name; of another file, those that name it."""
        name = f"test_{Path(path).stem}.py" if path.endswith(".py") else "/".join(Path(path).parts[-2:])
        return {
            test
            for file, tests in self._by_file.items()
            if Path(file).name == name or _module(path) in self._imports_of_tests[file] or name in self._tests[file]
            for test in tests
        }

    @cached_property
    def _by_file(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for test in self.cost:
            found[test.partition("::")[0]].append(test)
        return found

    @cached_property
    def _sources(self) -> dict[str, str]:
        paths = (path for package in PACKAGES for path in (self.root / package).rglob("*.py"))
        return {path.relative_to(self.root).as_posix(): path.read_text(encoding="utf-8") for path in paths}

    @cached_property
    def _imports(self) -> dict[str, set[str]]:
        return {file: _imports(source) for file, source in self._sources.items()}

    @cached_property
    def _tests(self) -> dict[str, str]:
        return {file: (self.root / file).read_text(encoding="utf-8") for file in self._by_file}

    @cached_property
    def _imports_of_tests(self) -> dict[str, set[str]]:
        return {file: _imports(source) for file, source in self._tests.items()}


def _imports(source: str) -> set[str]:
    """The modules that a module imports from, and what it takes of them, which may be a module."""
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom) and node.module]
    return {str(node.module) for node in nodes} | {
        f"{node.module}.{alias.name}" for node in nodes for alias in node.names
    }


def _module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def tracked(root: Path) -> list[str]:
    """The files of the tree that git would keep."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
    )
    return sorted({name for name in listed.stdout.split("\0") if name and (root / name).is_file()})


def recorded(root: Path, kept: Path, processes: int) -> tuple[Reach, float]:
    """What the tests of this tree reach, and how many seconds ago that was recorded; records it where it must.

    Raises:
        RuntimeError: when the tests cannot be run.
    """
    folder = kept / _print(root)
    done = folder / "done"
    if not done.exists():
        with tempfile.TemporaryDirectory() as home:
            command = [sys.executable, "-m", "pytest", "-p", "tests.mutate.recording", f"--reached-in={folder}"]
            command += [
                "-q",
                "-n",
                str(processes),
                "--dist",
                "loadfile",
                "-p",
                "no:cacheprovider",
                "-m",
                "not browser and not long",
            ]
            command += [f"--ignore={path}" for path in NOT_RECORDED]
            folder.mkdir(parents=True, exist_ok=True)
            for path in folder.glob("reached-*.json"):
                path.unlink()
            with (folder / "log").open("w", encoding="utf-8") as log:
                ended = subprocess.run(command, cwd=root, stdout=log, stderr=log, env={**os.environ, "OSL_HOME": home})
        if ended.returncode not in (0, 1):
            raise RuntimeError(f"the tests could not be recorded: see {folder / 'log'}")
        done.touch()
    return Reach.read(root, folder), time() - done.stat().st_mtime


def _print(root: Path) -> str:
    whole = hashlib.sha256()
    for name in tracked(root):
        if not name.startswith(NOT_RECORDED) and name.startswith((*PACKAGES, "data/", "tests/")):
            whole.update(name.encode() + b"\0" + (root / name).read_bytes() + b"\0")
    return whole.hexdigest()[:16]
