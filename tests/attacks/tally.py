"""What an attack came to: how much was tried, and what did not hold."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

PATIENCE = 10.0
"""Seconds after which something hangs."""


@dataclass
class Tally:
    """What an attack came to.

    Attributes:
        tried: how many inputs, kills or requests.
        faults: what did not hold, a line each: a traceback, a loss, a hang. Empty when all held.
        slowest: seconds that the slowest try took.
        figures: what was measured besides, by a name with its unit (`server memory MB`).
    """

    tried: int = 0
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0
    figures: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def attempt(self, name: str, patience: float = PATIENCE) -> Iterator[None]:
        """Count one try and take its time; whatever it raises is a fault, and so is longer than the patience."""
        start = time.monotonic()
        self.tried += 1
        try:
            yield
        except Exception as error:
            self.faults.append(f"{name}: {type(error).__name__}: {error}")
        finally:
            took = time.monotonic() - start
            self.slowest = max(self.slowest, took)
            if took > patience:
                self.faults.append(f"{name}: {took:.1f} s, longer than {patience:g} s")
