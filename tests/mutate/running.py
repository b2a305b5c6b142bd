"""Runs tests on changed copies of the tree, in processes forked from one that has the libraries loaded already."""

import ast
import importlib
import json
import os
import shutil
import signal
import sys
import tempfile
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest

from tests.mutate.mutant import Mutant
from tests.mutate.reach import tracked
from tests.mutate.recording import PACKAGES, without_luck

PASSED = 0
NO_TESTS = 5
OURS = (*PACKAGES, "tests")


@dataclass(frozen=True)
class Trial:
    """A change, and the tests that may notice it.

    Attributes:
        mutant: the change.
        goes: tests that are run together; the next ones follow where those before noticed nothing.
        seconds: how long a go may take.
    """

    mutant: Mutant
    goes: tuple[tuple[str, ...], ...]
    seconds: float


@dataclass(frozen=True)
class Verdict:
    """What became of a change.

    Attributes:
        mutant: the change.
        caught: whether something noticed it.
        by: the test that failed, or what else happened; why nothing noticed, where nothing did.
        tests: how many tests were chosen.
    """

    mutant: Mutant
    caught: bool
    by: str
    tests: int


class Copy:
    """A copy of the tree in which one file at a time is changed."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.tree = folder / "tree"
        self.temporary = folder / "temporary"
        self.log = folder / "log"
        self.failed = folder / "failed"
        self._changes = 0
        for name in tracked(root):
            (self.tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, self.tree / name)

    @contextmanager
    def changed(self, mutant: Mutant) -> Iterator[None]:
        """The change is made, and undone at the end.

        Compiled Python is taken for the file's by its time and size, so each change gives a file another time.
        """
        path = self.tree / mutant.path
        whole, stat = path.read_bytes(), path.stat()
        path.write_bytes(mutant.applied(whole))
        self._changes += 1
        os.utime(path, (stat.st_atime, stat.st_mtime + 60 * self._changes))
        try:
            yield
        finally:
            path.write_bytes(whole)
            os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


class _Chosen:
    """Of what pytest collects, runs the chosen tests in their order, and writes down which fail."""

    def __init__(self, tests: Iterable[str], failed: Path) -> None:
        self.place = {test: n for n, test in enumerate(tests)}
        self.failed = failed

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (item for item in items if item.nodeid in self.place), key=lambda item: self.place[item.nodeid]
        )

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            with self.failed.open("a", encoding="utf-8") as file:
                file.write(report.nodeid + "\n")


def load_libraries(root: Path) -> None:
    """Import every library that the packages and their tests import, but nothing of their own."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a process with threads must not fork
    names = set()
    for room in OURS:
        for path in (root / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_bytes())):
                if isinstance(node, ast.Import):
                    names |= {alias.name for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    names.add(node.module)
    for name in sorted(names):
        if name.partition(".")[0] not in OURS:
            try:
                importlib.import_module(name)
            except ImportError:
                continue  # a test may ask for what need not be there
    assert not any(name.partition(".")[0] in PACKAGES for name in sys.modules)


def forked(copy: Copy, tests: tuple[str, ...], root: Path, *options: str) -> int:
    """Start a process that runs tests in a copy; its id. It ends with pytest's exit status."""
    shutil.rmtree(copy.temporary, ignore_errors=True)
    copy.temporary.mkdir()
    copy.failed.unlink(missing_ok=True)
    sys.stdout.flush()
    process = os.fork()
    if process:
        return process
    try:
        os.setsid()
        log = os.open(copy.log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for stream in (1, 2):
            os.dup2(log, stream)
        os.chdir(copy.tree)
        sys.path[:] = [str(copy.tree), *(path for path in sys.path if path and Path(path).resolve() != root)]
        os.environ.update(PYTHONPATH=str(copy.tree), OSL_HOME=str(copy.temporary / "home"))
        tempfile.tempdir = str(copy.temporary)
        for name in [name for name in sys.modules if name.partition(".")[0] in OURS]:
            del sys.modules[name]
        without_luck()
        files = list(dict.fromkeys(test.partition("::")[0] for test in tests))
        arguments = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--basetemp", str(copy.temporary / "pytest")]
        chosen: list[Any] = [_Chosen(tests, copy.failed)]
        code = int(pytest.main([*arguments, *options, *files], plugins=chosen))
    except BaseException:
        traceback.print_exc()
        code = 70
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def run(trials: Iterable[Trial], copies: list[Copy], root: Path, told: Callable[[Verdict], None]) -> list[Verdict]:
    """Try every change, as many at a time as there are copies. A change that makes the tests endless is caught."""
    waiting = deque(trials)
    verdicts: list[Verdict] = []

    def ended(verdict: Verdict) -> None:
        verdicts.append(verdict)
        told(verdict)

    slots: list[Iterator[Verdict | None]] = [iter(())] * len(copies)
    while True:
        busy = False
        for n, slot in enumerate(slots):
            for verdict in slot:
                busy = True
                if verdict:
                    ended(verdict)
                break
            else:
                if waiting:
                    slots[n] = _tried(waiting.popleft(), copies[n], root)
                    busy = True
        if not busy:
            return verdicts
        sleep(0.02)


def _tried(trial: Trial, copy: Copy, root: Path) -> Iterator[Verdict | None]:
    """Nothing as long as it runs, then the verdict."""
    count = sum(len(go) for go in trial.goes)
    if not count:
        yield Verdict(trial.mutant, False, "no test reaches it", 0)
        return
    with copy.changed(trial.mutant):
        for go in trial.goes:
            process, until = forked(copy, go, root, "-x"), monotonic() + trial.seconds
            while not (ended := os.waitpid(process, os.WNOHANG))[0]:
                if monotonic() > until:
                    os.killpg(process, signal.SIGKILL)
                    os.waitpid(process, 0)
                    yield Verdict(trial.mutant, True, "took too long", count)
                    return
                yield None
            if (code := os.waitstatus_to_exitcode(ended[1])) not in (PASSED, NO_TESTS):
                failed = copy.failed.read_text(encoding="utf-8").split("\n")[0] if copy.failed.exists() else ""
                yield Verdict(trial.mutant, True, failed or f"the tests did not start ({code})", count)
                return
    yield Verdict(trial.mutant, False, f"passed {count} tests", count)


def failing(tests: Iterable[str], copy: Copy, root: Path) -> set[str]:
    """Those of the tests that fail on the unchanged tree."""
    chosen = tuple(sorted(set(tests)))
    if not chosen:
        return set()
    os.waitpid(forked(copy, chosen, root), 0)
    return set(copy.failed.read_text(encoding="utf-8").split("\n")) - {""} if copy.failed.exists() else set()


def write(verdicts: Iterable[Verdict], path: Path) -> None:
    """One JSON object a line."""
    lines = (
        json.dumps(
            {
                "path": verdict.mutant.path,
                "line": verdict.mutant.line,
                "operator": verdict.mutant.operator,
                "before": verdict.mutant.before.decode(),
                "after": verdict.mutant.after.decode(),
                "caught": verdict.caught,
                "by": verdict.by,
                "tests": verdict.tests,
            },
            ensure_ascii=False,
        )
        for verdict in verdicts
    )
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
