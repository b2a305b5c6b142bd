"""What functions may do that read files from outside, run apart by the tests."""

import os
import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

Told = Callable[[int], None]


def warm() -> None:
    """Nothing has to be loaded."""


def double(given: Sequence[Any], told: Told) -> list[bytes]:
    """The first buffer twice, and how long it is."""
    told(len(given[0]))
    return [bytes(given[0]) * 2, str(len(given[0])).encode()]


def fill_memory(given: Sequence[Any], told: Told) -> list[bytes]:
    """Take memory without an end."""
    held = []
    while True:
        held.append(bytearray(10_000_000))


def spin(given: Sequence[Any], told: Told) -> list[bytes]:
    """Work without an end."""
    while True:
        pass


def sleep(given: Sequence[Any], told: Told) -> list[bytes]:
    """Wait without an end, after telling which process this is."""
    told(os.getpid())
    time.sleep(600)
    return []


def crash(given: Sequence[Any], told: Told) -> list[bytes]:
    """End by the signal whose number is given."""
    os.kill(os.getpid(), int(bytes(given[0])))
    time.sleep(600)
    return []


def fail(given: Sequence[Any], told: Told) -> list[bytes]:
    """Raise an error that says what the input held."""
    raise ValueError(bytes(given[0]).decode())


def panic(given: Sequence[Any], told: Told) -> list[bytes]:
    """Raise what is none of Exception."""
    raise SystemExit(0)


def answer_much(given: Sequence[Any], told: Told) -> list[bytes]:
    """Answer with more than is allowed."""
    return [bytes(3_000_000)]


def chatter(given: Sequence[Any], told: Told) -> list[bytes]:
    """Tell a great deal, most of it no progress."""
    os.write(2, b"to the terminal\n")
    for number in range(20_000):
        told(-number)
    told(7)
    return [b"x"]


def leave_things(given: Sequence[Any], told: Told) -> list[bytes]:
    """What this process sees of the one that wants it: open files and the environment."""
    files = len(list(Path("/proc/self/fd").iterdir()))
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    return [f"{files} {'OSL_HOME' in os.environ} {os.getcwd()}".encode()]
