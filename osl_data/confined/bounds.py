"""How much a confined function may use, and holding its process to that."""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

MB = 2**20
_MOST_FILES = 64
_NICER = 5


@dataclass(frozen=True)
class Limits:
    """What a confined function may use.

    Attributes:
        memory: MB beyond those that a process has which does nothing yet.
        cpu: seconds of work.
        wall: seconds until it has to be done, those in which others have the processor included.
        answer: MB of each of its answers.
    """

    memory: int
    cpu: int
    wall: float
    answer: int


def hold_to(limits: Limits) -> None:
    """Hold this process to the limits, for good; where a system knows one of them not, the others hold."""
    import resource

    bare = _address_space()
    for kind, most in (
        (resource.RLIMIT_AS, bare + limits.memory * MB),
        (resource.RLIMIT_CPU, limits.cpu),
        (resource.RLIMIT_FSIZE, limits.answer * MB),
        (resource.RLIMIT_NOFILE, _MOST_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        # macOS refuses a limit of the address space.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
    os.nice(_NICER)


def _address_space() -> int:
    """Bytes of the address space that this process has already; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
