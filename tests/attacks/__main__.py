"""Runs the attacks of this folder, as many at once as there are cores; `make attack` calls it.

Every module here that has a function `attack(seed: int) -> Tally` is one; a module that measures speed says
`ALONE = True` and is run last, by itself. Ends with 1 when anything did not hold.
"""

import argparse
import multiprocessing
import os
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from importlib import import_module
from pathlib import Path

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table

from tests.attacks.taking_turns import attacked
from tests.attacks.tally import Tally

_SHOWN = 20
"""So many faults of one attack are told."""


def main() -> int:
    """Run all attacks, or those named, and tell what became of them."""
    names = [name for name in _modules() if hasattr(import_module(f"tests.attacks.{name}"), "attack")]
    parser = argparse.ArgumentParser(prog="python -m tests.attacks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="attack", help=f"of {', '.join(names)} (all)")
    parser.add_argument("--seed", type=int, default=11, help="draws other inputs (11)")
    options = parser.parse_args()
    unknown = sorted(set(options.names) - set(names))
    if unknown:
        parser.error(f"unknown: {', '.join(unknown)}; there are {', '.join(names)}")
    table = Table("attack", "tried", "did not hold", "slowest s", "took s", "besides", box=SIMPLE)
    faults, start = 0, time.monotonic()
    for name, tally, took in _run(options.names or names, options.seed):
        besides = ", ".join(f"{of} {value:,.1f}" for of, value in tally.figures.items())
        table.add_row(name, f"{tally.tried:,}", str(len(tally.faults)), f"{tally.slowest:.1f}", f"{took:.0f}", besides)
        print(f"{name}: {tally.tried:,} tried, {len(tally.faults)} did not hold, {took:.0f} s", flush=True)
        for fault in tally.faults[:_SHOWN]:
            print(f"  {fault}", flush=True)
        faults += len(tally.faults)
    Console().print(table)
    told = f"seed {options.seed}, {(time.monotonic() - start) / 60:.1f} min"
    print(f"{faults} did not hold; {told}" if faults else f"All held; {told}")
    return int(faults > 0)


def _run(names: list[str], seed: int) -> Iterator[tuple[str, Tally, float]]:
    """What became of each attack, as it ends, and the seconds that it took."""
    alone = [name for name in names if getattr(import_module(f"tests.attacks.{name}"), "ALONE", False)]
    fresh = multiprocessing.get_context("spawn")
    for group, at_once in (([n for n in names if n not in alone], os.cpu_count() or 1), (alone, 1)):
        with ProcessPoolExecutor(at_once, fresh, max_tasks_per_child=1) as pool:
            for done in as_completed(pool.submit(attacked, name, seed) for name in group):
                yield done.result()


def _modules() -> list[str]:
    return sorted(path.stem for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("_"))


if __name__ == "__main__":
    sys.exit(main())
