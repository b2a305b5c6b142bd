"""Runs the attacks of this folder, one after the other; `make attack` calls it.

Every module here that has a function `attack(seed: int) -> Tally` is one. Ends with 1 when anything did not hold.
"""

import argparse
import sys
import time
from importlib import import_module
from pathlib import Path

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table

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
    faults = 0
    for name in options.names or names:
        print(f"{name} …", flush=True)
        start = time.monotonic()
        tally: Tally = import_module(f"tests.attacks.{name}").attack(options.seed)
        took = time.monotonic() - start
        besides = ", ".join(f"{of} {value:,.1f}" for of, value in tally.figures.items())
        table.add_row(name, f"{tally.tried:,}", str(len(tally.faults)), f"{tally.slowest:.1f}", f"{took:.0f}", besides)
        for fault in tally.faults[:_SHOWN]:
            print(f"  {fault}", flush=True)
        faults += len(tally.faults)
    Console().print(table)
    print(f"{faults} did not hold; seed {options.seed}" if faults else f"All held; seed {options.seed}")
    return int(faults > 0)


def _modules() -> list[str]:
    return sorted(path.stem for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("_"))


if __name__ == "__main__":
    sys.exit(main())
