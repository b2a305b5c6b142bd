"""What an attack came to: how much was tried, and what did not hold."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module

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


def attacked(name: str, seed: int) -> tuple[str, Tally, float]:
    """What became of the attack of a module of this folder, and the seconds that it took."""
    start = time.monotonic()
    tally: Tally = import_module(f"tests.attacks.{name}").attack(seed)
    return name, tally, time.monotonic() - start
