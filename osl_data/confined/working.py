"""What a forked process does: one function under limits, and then it ends."""

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from importlib import import_module
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, NoReturn

from osl_data.confined.bounds import Limits, hold_to

DONE, FAILED, NO_MEMORY, TOO_LONG = 0, 3, 4, 5
"""How a process ends; any other end is that of a signal."""

_HIGHEST = 4096

Told = Callable[[int], None]
"""Told how far the work is, in whatever the function counts."""

Confinable = Callable[[Sequence[Any], Told], Sequence[Any]]
"""A function that can be confined: takes buffers and whom to tell of progress, and answers with buffers."""


def named(function: str) -> Confinable:
    """The function of a name like `room.module:function`."""
    module, _, name = function.partition(":")
    found: Confinable = getattr(import_module(module), name)
    return found


def work(request: bytes, progress: int, files: Sequence[int]) -> NoReturn:
    """Do what is asked for and end this process.

    Args:
        request: JSON: the `function`, its `limits`, how many of the files are `answers`.
        progress: where to tell of progress: numbers, a line each; of a fault a line that begins with `!`.
        files: the answers to write, then the buffers that are given.
    """
    try:
        _alone({progress, *files})
        asked = json.loads(request)
        answers, given = files[: asked["answers"]], files[asked["answers"] :]
        function = named(asked["function"])
        hold_to(Limits(**asked["limits"]))
        made = function([_held(file) for file in given], lambda amount: _tell(progress, str(amount)))
        _answer(dict(zip(answers, made, strict=True)))
    except MemoryError:
        os._exit(NO_MEMORY)
    except BaseException as error:  # a panic of a library is none of Exception
        _tell(progress, f"!{type(error).__name__} at {_place(error)}")
        os._exit(FAILED)
    os._exit(DONE)


def _alone(kept: set[int]) -> None:
    """Keep no other file of the process that this one was forked from, and react to signals as any process does."""
    signal.set_wakeup_fd(-1)
    for number in (signal.SIGCHLD, signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, sys.stderr.fileno())  # libraries say there why they abort
    start = 3
    for file in [*sorted(kept), _HIGHEST]:
        os.closerange(start, file)
        start = file + 1


def _held(file: int) -> Any:
    """The bytes of a file, without a copy of them."""
    return memoryview(mmap(file, 0, access=ACCESS_READ)) if os.fstat(file).st_size else b""


def _answer(made: dict[int, Any]) -> None:
    try:
        for file, content in made.items():
            rest = memoryview(content).cast("B")
            while rest:
                rest = rest[os.write(file, rest) :]
    except OSError:
        os._exit(TOO_LONG)


def _tell(progress: int, line: str) -> None:
    os.write(progress, f"{line}\n".encode("ascii", "replace"))


def _place(error: BaseException) -> str:
    """Where it came up: never what the input held."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else Path(sys.argv[0]).name
