"""Makes small wrong changes, one at a time, and tells which of them no test notices; writes `mutate.jsonl`.

`make mutate` runs it; `--list` tells the kinds of changes. The changes are made in copies of the tree, never in the
tree itself. What the tests reach is recorded first, once for each state of the tree, and kept in `.mutate/`. Tests that
drive a browser are not run: what a server in a process of its own does is not recorded, so a change that only they can
notice is told as not reached.

Ends with 1 when fewer than 85 % are caught.
"""

import argparse
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import monotonic

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table

from tests.mutate import running
from tests.mutate.mutant import Mutant
from tests.mutate.reach import Reach, recorded
from tests.mutate.running import Copy, Trial, Verdict
from tests.mutate.sampling import KINDS, files_of, kind_of, sample

ROOT = Path(__file__).resolve().parents[2]
BAR = 0.85
FIRST_S, LAST_S = 6.0, 100.0  # as recorded, which is about three times what they take here
PATIENCE_S = 60.0


def main() -> int:
    """Draw the changes, try them, tell what became of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutate", description=__doc__)
    parser.add_argument("--seed", type=int, default=8, help="draws other changes (8)")
    parser.add_argument("--count", type=int, default=122, help="how many are tried (122)")
    parser.add_argument("--within", default="", help="only files whose path begins so, such as osl_data/store (all)")
    parser.add_argument("--list", action="store_true", help="only list the kinds of changes, and how many there are")
    options = parser.parse_args()
    if options.list:
        _list()
        return 0
    start = monotonic()
    drawn = sample(ROOT, options.seed, options.count, options.within)
    processes = os.cpu_count() or 1
    print(f"{len(drawn)} changes, seed {options.seed}; recording what the tests reach, unless it is known", flush=True)
    reach, age = recorded(ROOT, ROOT / ".mutate", processes)
    print(f"{len(reach.cost)} tests that pass; recorded {age / 60:.0f} min ago", flush=True)
    running.load_libraries(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        copies = [Copy(ROOT, Path(folder) / str(n)) for n in range(processes)]
        verdicts = running.run([_trial(mutant, reach) for mutant in drawn], copies, ROOT, _tell)
        broken = running.failing((verdict.by for verdict in verdicts if verdict.by in reach.cost), copies[0], ROOT)
    verdicts = [_checked(verdict, broken) for verdict in verdicts]
    verdicts.sort(key=lambda verdict: (verdict.mutant.path, verdict.mutant.start))
    running.write(verdicts, ROOT / "mutate.jsonl")
    caught = sum(verdict.caught for verdict in verdicts)
    _show(verdicts)
    print(f"{caught} of {len(verdicts)} caught: {caught / len(verdicts):.1%} (bar {BAR:.0%}), ", end="")
    print(f"in {(monotonic() - start) / 60:.1f} min; recorded {age / 60:.0f} min ago; seed {options.seed}")
    return int(caught < BAR * len(verdicts))


def _trial(mutant: Mutant, reach: Reach) -> Trial:
    tests = reach.tests(mutant)
    chosen = reach.within(tests, LAST_S)
    first = reach.within(chosen, FIRST_S)
    goes = tuple(filter(None, (tuple(first), tuple(chosen[len(first) :]))))
    return Trial(mutant, goes, PATIENCE_S + 10 * reach.seconds(chosen))


def _checked(verdict: Verdict, broken: set[str]) -> Verdict:
    """What fails on the unchanged tree too has caught nothing."""
    if verdict.by not in broken:
        return verdict
    return Verdict(verdict.mutant, False, f"{verdict.by} fails without the change too", verdict.tests)


def _tell(verdict: Verdict) -> None:
    print("." if verdict.caught else "S", end="", flush=True)


def _list() -> None:
    for kind in KINDS:
        files = files_of(ROOT, kind)
        counted = Counter(one.operator for path in files for one in kind.mutants(path, (ROOT / path).read_bytes()))
        print(f"{kind.name}: {kind.share} % of the sample, {len(files)} files")
        for operator, count in sorted(counted.items()):
            print(f"  {operator}: {count}")


def _show(verdicts: list[Verdict]) -> None:
    print()
    table = Table("file", "change", box=SIMPLE)
    for heading in ("caught", "of"):
        table.add_column(heading, justify="right")
    tried = Counter((kind_of(verdict.mutant.path), verdict.mutant.operator) for verdict in verdicts)
    caught = Counter((kind_of(verdict.mutant.path), verdict.mutant.operator) for verdict in verdicts if verdict.caught)
    for kind, operator in sorted(tried):
        table.add_row(kind, operator, str(caught[kind, operator]), str(tried[kind, operator]))
    for kind in sorted({kind for kind, _ in tried}):
        sums = [sum(count for (of, _), count in counts.items() if of == kind) for counts in (caught, tried)]
        table.add_row(kind, "all", *map(str, sums), style="bold")
    Console().print(table)
    for verdict in verdicts:
        if not verdict.caught:
            print(f"{verdict.mutant.told()}  [{verdict.by}]")


if __name__ == "__main__":
    sys.exit(main())
