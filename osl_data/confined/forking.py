"""A process by itself that forks one for each confined function, and ends with whoever started it.

It loads what the functions need once, and never sees an input: a fork takes milliseconds where a new process takes a
third of a second. It has one thread only, for a lock that another thread holds would stay locked in a fork.
"""

import gc
import json
import os
import selectors
import signal
import socket
import sys
from contextlib import suppress
from importlib import import_module

from osl_data.confined.working import work

_MOST_SENT = 16
_MOST_REQUEST = 65_536


class Forking:
    """Forks what it is asked to, tells how each process ended, and kills those nobody waits for any more.

    Over the socket `control` comes, for each job, a byte with the socket of the job, the pipe for its progress and its
    files. The request lies in the socket of the job. When that is closed, its process is killed.
    """

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self._jobs: dict[int, socket.socket] = {}
        self._selector = selectors.DefaultSelector()
        self._selector.register(control, selectors.EVENT_READ, 0)
        woken, waking = os.pipe()
        os.set_blocking(waking, False)
        os.set_blocking(woken, False)
        signal.set_wakeup_fd(waking, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        self._woken = woken
        self._selector.register(woken, selectors.EVENT_READ, 0)

    def serve(self) -> None:
        """Do so until whoever started this has gone."""
        while True:
            for key, _ in self._selector.select():
                if key.fileobj is self._control:
                    if not self._fork():
                        self._end()
                        return
                elif key.fileobj == self._woken:
                    self._reap()
                else:
                    self._kill(key.data)

    def _fork(self) -> bool:
        sent, files, _, _ = socket.recv_fds(self._control, 1, _MOST_SENT)
        if not sent:
            return False
        job, progress = socket.socket(fileno=files[0]), files[1]
        request = job.recv(_MOST_REQUEST)
        if request:
            process = os.fork()
            if not process:
                work(request, progress, files[2:])
            self._jobs[process] = job
            self._selector.register(job, selectors.EVENT_READ, process)
        else:
            job.close()
        for file in files[1:]:
            os.close(file)
        return True

    def _reap(self) -> None:
        with suppress(BlockingIOError):
            os.read(self._woken, 4096)
        while self._jobs:
            process, status, used = os.wait4(-1, os.WNOHANG)
            if not process:
                return
            job = self._jobs.pop(process)
            with suppress(KeyError):  # it was killed
                self._selector.unregister(job)
            told = {"ended": os.waitstatus_to_exitcode(status), "memory": used.ru_maxrss, "cpu": used.ru_utime}
            with suppress(OSError):
                job.sendall(json.dumps(told).encode())
            job.close()

    def _kill(self, process: int) -> None:
        """Nobody waits for it any more; until it is reaped, its number is its own."""
        if process in self._jobs:
            os.kill(process, signal.SIGKILL)
            self._selector.unregister(self._jobs[process])

    def _end(self) -> None:
        for process in self._jobs:
            os.kill(process, signal.SIGKILL)
        for process in self._jobs:
            os.waitpid(process, 0)


def main() -> None:
    """Serve the socket whose number is given, after the functions named behind it made ready what others need."""
    for warm in sys.argv[2:]:
        module, _, name = warm.partition(":")
        getattr(import_module(module), name)()
    gc.collect()
    gc.freeze()
    Forking(socket.socket(fileno=int(sys.argv[1]))).serve()
