"""Small numbers of 200 random registers, worked out by integer programming from all that is told; none should be."""

import random
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from osl_data.statistics.selecting import EventFilters
from tests.attacks.tally import Tally
from tests.statistics.attacker import BELOW, Attacker
from tests.statistics.visitor import asked, drawn, opened, told, told_singly

REGISTERS = 200


def attack(seed: int) -> Tally:
    """Count the small numbers, and those recovered (`tests.statistics.attacker` says when one is)."""
    tally = Tally()
    small = 0
    with ProcessPoolExecutor(2, get_context("spawn")) as apart:
        seeds = range(seed * REGISTERS, (seed + 1) * REGISTERS)
        for at, (number, found) in zip(seeds, apart.map(_recovered, seeds), strict=True):
            tally.tried += 1
            small += number
            tally.faults += [f"register {at}: {each}" for each in found]
    tally.figures = {"small numbers": small, "recovered": len(tally.faults)}
    return tally


def _recovered(seed: int) -> tuple[int, list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        return recovered(seed, Path(folder))


def recovered(seed: int, folder: Path, filters: int = 2) -> tuple[int, list[str]]:
    """How many small numbers a register drawn at random has among the cells of its tables, and those recovered.

    Args:
        seed: draws the register, and what is asked.
        folder: an empty one.
        filters: how many a visitor tries besides none.
    """
    chance = random.Random(seed)
    held = drawn(chance)
    events = opened(held, folder / "registers")
    tried = [EventFilters(), *chance.sample([*asked(held)], filters)]
    known = {*told(events, held, tried, BELOW), *told_singly(events, held)}
    events.close()
    attacker = Attacker(held, known, "by event")
    found = [f"{name} of {len(of)} events, truly {attacker.true((of, name))}" for of, name in attacker.recovered()]
    return len(attacker.small()), found
