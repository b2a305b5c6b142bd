"""One attack in a process of its own: such a process cannot import a function from `__main__` of a package."""

import time
from importlib import import_module

from tests.attacks.tally import Tally


def attacked(name: str, seed: int) -> tuple[str, Tally, float]:
    """What became of an attack, with its name and the seconds that it took."""
    start = time.monotonic()
    tally: Tally = import_module(f"tests.attacks.{name}").attack(seed)
    return name, tally, time.monotonic() - start
