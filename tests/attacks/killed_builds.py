"""`osl build` killed at any moment: what is current is whole, or was before; and nothing that was left stays."""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from osl_data.build import build
from osl_data.store import home as homes
from osl_data.store import sealing
from osl_data.store.connection import connect
from tests import sample
from tests.attacks.tally import Tally

KILLS = 60
_AT_ONCE = 4
_PART = ("duckdb", "index", "seal")
_FORKING = """
import os, sys
from osl_data.build import build
import osl_data.text.lemmas
os.environ["OSL_TODAY"] = "2026-11-24"
build()  # what a first build spends on loading is spent here, so that killing hits the work
for line in sys.stdin:
    process = os.fork()
    if not process:
        build(force=True)
        os._exit(0)
    print(process, flush=True)
    os.waitpid(process, 0)
    print("ended", flush=True)
"""


def attack(seed: int) -> Tally:
    """Kill builds at random moments."""
    tally = Tally()
    drawn = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="osl-killed-") as made:
        records, home = sample.write(Path(made, "data")), Path(made, "home")
        environment = os.environ | {"OSL_HOME": str(home), "OSL_DATA": str(records), "OSL_TODAY": "2026-11-24"}
        with subprocess.Popen(
            [sys.executable, "-c", _FORKING], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as forking:
            took = timed(forking)
            for number in range(KILLS):
                with tally.attempt(f"kill {number}"):
                    killed(forking, drawn.uniform(0, took))
                    look(home)
            forking.communicate()
        with tally.attempt("what killed builds left"):
            clean(records, home)
        with tally.attempt("builds at once"):
            at_once(home, environment)
        tally.figures["a whole build ms"] = 1000 * took
    return tally


def ask(forking: "subprocess.Popen[str]") -> int:
    """Let a build begin; the id of its process."""
    assert forking.stdin
    assert forking.stdout
    forking.stdin.write("build\n")
    forking.stdin.flush()
    return int(forking.stdout.readline())


def timed(forking: "subprocess.Popen[str]") -> float:
    """How long a build takes that nobody kills."""
    ask(forking)
    start = time.monotonic()
    assert forking.stdout
    forking.stdout.readline()
    return time.monotonic() - start


def killed(forking: "subprocess.Popen[str]", after: float) -> None:
    """Kill a build some seconds after it began."""
    process = ask(forking)
    time.sleep(after)
    with suppress(ProcessLookupError):  # it was quicker
        os.kill(process, signal.SIGKILL)
    assert forking.stdout
    assert forking.stdout.readline() == "ended\n"


def look(home: Path) -> None:
    """The current build is whole, and answers."""
    current = homes.current(home)
    sealing.forget(current)
    sealing.checked(current)
    with connect(current) as connection:
        assert connection.execute("SELECT count(*) FROM programme").fetchall() == [(len(sample.programmes()),)]


def at_once(home: Path, environment: dict[str, str]) -> None:
    """Several build at the same time: all come to an end, and the last is whole."""
    command = [sys.executable, "-c", "from osl_data.build import build; build(force=True)"]
    building = [subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) for _ in range(_AT_ONCE)]
    for each in building:
        complaint = each.communicate()[1]
        assert each.returncode == 0, complaint.decode()[-500:]
    look(home)
    assert not [*home.glob("draft-*")]


def clean(records: Path, home: Path) -> None:
    """Minutes later the next build removes all that was left, but nothing of one that runs."""
    earlier = time.time() - 120
    for path in home.iterdir():
        os.utime(path, (earlier, earlier))
    left = [*home.glob("draft-*")]
    assert left, "no kill left a draft"
    current = build(records, home, force=True)
    there = sorted(home.iterdir())
    named = {path.stem for path in there if path.suffix == ".duckdb"}
    assert current.stem in named
    assert len(named) <= 4, f"kept {len(named)} builds"
    assert there == sorted([home / "current", *(home / f"{name}.{part}" for name in named for part in _PART)]), there
