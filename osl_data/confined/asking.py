"""Running a function on what came from outside, in a process of its own: whatever happens there, this one goes on."""

import atexit
import json
import os
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import asdict
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, Literal

from osl_data.confined.bounds import Limits
from osl_data.confined.working import DONE, FAILED, NO_MEMORY, TOO_LONG, Told

Reason = Literal["memory", "time", "answer", "crash", "fault", "unavailable"]

_AT_ONCE = max(1, min(2, os.cpu_count() or 1))
_TICK = 0.1
"""Seconds after which whoever waits is told again how far the work is, and may give it up by raising an error."""
_LONGEST_LINE = 200
_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "SYSTEMROOT", "LD_LIBRARY_PATH")
"""What a confined function sees of the environment: no settings, and no secrets among them."""

_START = """
import json, sys
sys.path += [path for path in json.loads(sys.argv.pop(1)) if path and path not in sys.path]
from osl_data.confined.forking import main
main()
"""
"""The process that forks finds modules where this one does, and the standard library first of all."""


class ConfinedError(RuntimeError):
    """A confined function that came to no end.

    Attributes:
        reason: which limit was met (`memory`, `time`, `answer`: it was too long), `crash` where a signal ended it,
            `fault` where it failed, `unavailable` where there is no process for it.
        about: the limit, the signal, or the kind and place of the error.
    """

    def __init__(self, reason: Reason, about: str) -> None:
        self.reason: Reason = reason
        self.about = about
        super().__init__(f"{reason}: {about}")


class Confinement:
    """Functions that run each in a process of its own, forked from one that has loaded what they need.

    Args:
        warm: functions, as `module:name`, that load it.
    """

    def __init__(self, *warm: str) -> None:
        self._warm = warm
        self._starting = threading.Lock()
        self._free = threading.BoundedSemaphore(_AT_ONCE)
        self._control: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        atexit.register(self.stop)

    def start(self) -> None:
        """Have the process that forks started, so that nobody waits for it later."""
        with self._starting:
            if self._control is None:
                self._control, self._process = _started(self._warm)

    def stop(self) -> None:
        """End the process that forks, and what it has forked."""
        with self._starting:
            control, process = self._control, self._process
            self._control = self._process = None
        if control and process:
            control.close()
            with suppress(subprocess.TimeoutExpired):
                process.wait(2)
            process.kill()
            process.wait()

    def confined(
        self, function: str, given: Sequence[Any], limits: Limits, *, answers: int, told: Told = lambda _: None
    ) -> list[Any]:
        """What a function answers, run apart under limits; there are few at a time, others wait.

        Args:
            function: its name, `module:name`; see `Confinable`.
            given: buffers that it gets.
            answers: how many buffers it answers with. They come from a process that read what came from outside: to be
                checked, and never unpickled.
            told: told how far it is, every tenth of a second at least; an error that this raises ends the process.

        Raises:
            ConfinedError: it did not come to an end.
        """
        while not self._free.acquire(timeout=_TICK):
            told(0)
        try:
            request = {"function": function, "limits": asdict(limits), "answers": answers}
            for attempt in (1, 2):
                try:
                    return self._run(json.dumps(request).encode(), given, limits, answers, told)
                except _LostError:
                    # Somebody may have ended the idle process meanwhile.
                    self.stop()
                    if attempt == 2:
                        raise ConfinedError("unavailable", "the process that forks has ended") from None
            raise AssertionError
        finally:
            self._free.release()

    def _run(self, request: bytes, given: Sequence[Any], limits: Limits, answers: int, told: Told) -> list[Any]:
        self.start()
        with ExitStack() as held:
            files = [_file(held) for _ in range(answers)] + [_file(held, content) for content in given]
            job, theirs = socket.socketpair()
            held.callback(job.close)
            reading, writing = os.pipe()
            held.callback(os.close, reading)
            job.sendall(request)
            try:
                self._send([theirs.fileno(), writing, *files])
            finally:
                theirs.close()
                os.close(writing)
            ended, fault = _awaited(job, reading, limits.wall, told)
            _refuse(ended, fault, limits)
            return [_content(file) for file in files[:answers]]

    def _send(self, files: list[int]) -> None:
        with self._starting:
            control = self._control
            try:
                if control is None:
                    raise _LostError
                socket.send_fds(control, [b"+"], files)
            except OSError:
                raise _LostError from None


class _LostError(Exception):
    """The process that forks is not there."""


def _started(warm: Sequence[str]) -> tuple[socket.socket, "subprocess.Popen[bytes]"]:
    ours, theirs = socket.socketpair()
    paths = [str(Path(__file__).resolve().parents[2]), *sys.path]
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment |= {
        "PYTHONDONTWRITEBYTECODE": "1",
        # A process with one thread can fork, and an allocator that takes little in advance has room in the limits.
        "OPENBLAS_NUM_THREADS": "1",
        "ARROW_DEFAULT_MEMORY_POOL": "system",
        "MALLOC_ARENA_MAX": "1",
    }
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", _START, json.dumps(paths), str(theirs.fileno()), *warm],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            cwd="/",
            env=environment,
            start_new_session=True,
        )
    return ours, process


def _file(held: ExitStack, content: Any = b"") -> int:
    """A file without a name, closed when `held` is."""
    if hasattr(os, "memfd_create"):
        file = os.memfd_create("confined", os.MFD_CLOEXEC)
    else:
        file, path = tempfile.mkstemp()
        os.unlink(path)
    held.callback(os.close, file)
    rest = memoryview(content).cast("B")
    while rest:
        rest = rest[os.write(file, rest) :]
    os.lseek(file, 0, os.SEEK_SET)
    return file


def _content(file: int) -> Any:
    return memoryview(mmap(file, 0, access=ACCESS_READ)) if os.fstat(file).st_size else memoryview(b"")


def _awaited(job: socket.socket, progress: int, wall: float, told: Told) -> tuple[dict[str, Any], str]:
    """How a process ended, and what it tells of a fault; it is killed when this returns or raises."""
    deadline = time.monotonic() + wall
    lines = _Lines()
    with selectors.DefaultSelector() as selector:
        selector.register(job, selectors.EVENT_READ)
        selector.register(progress, selectors.EVENT_READ)
        while True:
            for key, _ in selector.select(_TICK):
                if key.fileobj is job:
                    lines.drain(progress)
                    return _end(job), lines.fault
                if not lines.read(progress):
                    selector.unregister(progress)
            if time.monotonic() > deadline:
                raise ConfinedError("time", f"{wall:g}")
            told(lines.amount)


def _end(job: socket.socket) -> dict[str, Any]:
    try:
        line = job.recv(4096)
    except OSError:
        line = b""
    if not line:
        raise _LostError
    found: dict[str, Any] = json.loads(line)
    return found


class _Lines:
    """What a process tells of its progress: it may tell anything."""

    def __init__(self) -> None:
        self.amount = 0
        self.fault = ""
        self._rest = b""

    def read(self, progress: int) -> bool:
        """Take what is there; False when there will be no more."""
        found = os.read(progress, 65_536)
        *lines, rest = (self._rest + found).split(b"\n")
        self._rest = rest[:_LONGEST_LINE]
        for line in lines:
            if line.isdigit() and len(line) < 10:
                self.amount = int(line)
            elif line.startswith(b"!"):
                said = line[1:_LONGEST_LINE].decode("ascii", "replace")
                self.fault = "".join(sign for sign in said if sign.isascii() and sign.isprintable())
        return bool(found)

    def drain(self, progress: int) -> None:
        """Take what is there still, when the process has ended."""
        os.set_blocking(progress, False)
        with suppress(BlockingIOError):
            while self.read(progress):
                pass


def _refuse(ended: dict[str, Any], fault: str, limits: Limits) -> None:
    """Raise what an end means, unless it is the right one."""
    code = ended["ended"]
    if code == DONE:
        return
    if code == NO_MEMORY:
        raise ConfinedError("memory", str(limits.memory))
    if code == TOO_LONG:
        raise ConfinedError("answer", str(limits.answer))
    if code == FAILED:
        raise ConfinedError("fault", fault)
    if code in (-signal.SIGXCPU, -signal.SIGKILL) and ended["cpu"] >= limits.cpu - 1:
        raise ConfinedError("time", str(limits.cpu))
    if code == -signal.SIGKILL:  # nobody here did it: the system had no memory left
        raise ConfinedError("memory", str(limits.memory))
    # A library that gets no memory may abort: which it was, nobody tells.
    raise ConfinedError("crash", signal.Signals(-code).name if code < 0 else str(code))
