"""How long it takes to build the database of the records."""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.results import Result, at_most, told
from tests.browser.serving import ROOT, build_database

RUNS = 5
BAR_SECONDS = 1

_BUILD = """\
import time
from osl_data.build import build

start = time.perf_counter()
build(force=True)
print(time.perf_counter() - start)
"""


def building(folder: Path) -> list[Result]:
    """Build anew in a fresh process each time; tell the whole command as well."""
    inside = [_inside(folder / f"build-{run}") for run in range(RUNS)]
    command = [_command(folder / f"command-{run}") for run in range(RUNS)]
    return [
        at_most("build of the database", sorted(inside)[RUNS // 2], "s", BAR_SECONDS),
        told("osl build, the whole command", command, "s"),
    ]


def _inside(home: Path) -> float:
    done = subprocess.run(
        [sys.executable, "-c", _BUILD],
        cwd=ROOT,
        env=os.environ | {"OSL_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"the build failed: {done.stderr[-500:]}")
    return float(done.stdout)


def _command(home: Path) -> float:
    start = time.perf_counter()
    build_database(home)
    return time.perf_counter() - start
