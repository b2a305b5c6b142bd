"""`make bench-large`: statistics of 50 million events beside SQLite and pandas, and how fast registers are imported."""

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table

from osl_data.statistics.aggregates import cube
from tests.bench.large_baselines import (
    PANDAS_ROWS,
    SQLITE_ROWS,
    compared,
    pandas_milliseconds,
    sqlite_milliseconds,
)
from tests.bench.large_events import MUNICIPALITIES, make_home
from tests.bench.large_imports import csv_rate, xlsx_rate
from tests.bench.large_questions import FEW, MANY, SPREAD
from tests.bench.results import Result, at_most, told, write

ROOT = Path(__file__).resolve().parents[2]
ROWS = 50_000_000
MEMORY_MB = 2048
TIMES_SQLITE, TIMES_PANDAS = 20, 10


def measure(rows: int = ROWS, folder: Path | None = None) -> list[Result]:
    """Make so many events, ask everything in a process of its own, and compare.

    Args:
        folder: where to make them; by default a temporary folder. It is emptied again.
    """
    with tempfile.TemporaryDirectory(dir=folder) as temporary:
        home = Path(temporary) / "registers"
        seconds = _timed(lambda: make_home(home, rows))
        _say(f"{rows:,} events of {MUNICIPALITIES:,} municipalities made in {seconds:.0f} s")
        with ProcessPoolExecutor(1, get_context("spawn")) as apart:
            path, built, memory = apart.submit(_built, home).result()
        size = path.stat().st_size / 1e6
        parquet = sum(file.stat().st_size for file in (home / "events").iterdir()) / 1e6
        shutil.rmtree(home / "events")
        answers = _asked(path)
        results = [
            told("aggregates made from Parquet", [built], "s"),
            at_most("most memory of the process that makes them", memory, "MB", MEMORY_MB),
            told("Parquet of the registers", [parquet], "MB"),
            told("events and aggregates on disk", [size], "MB"),
            *_bars(answers, rows),
            *_compared(path, Path(temporary), answers, rows),
        ]
        imports = Path(temporary) / "imports"
        imports.mkdir()
        return [*results, *_imports(imports)]


def _built(home: Path) -> tuple[Path, float, float]:
    """The database, how many seconds it took, and the most memory in MB; in a process of its own."""
    start = time.perf_counter()
    path = cube(home, lambda what, done: _say(f"{what} {done:.0%}", end="\r"))
    return path, time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _asked(path: Path) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.large_questions", str(path)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"the questions failed: {done.stderr[-500:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def _bars(answers: list[dict[str, Any]], rows: int) -> list[Result]:
    taken = {kind: [ms for a in answers if a["kind"] == kind for ms in a["ms"]] for kind in (FEW, MANY, SPREAD)}
    first = [answer["first"] for answer in answers if answer["kind"] == FEW]
    number = {kind: sum(answer["kind"] == kind for answer in answers) for kind in taken}
    memory = next(answer["mb"] for answer in answers if answer["kind"] == "memory")
    what = f"of {rows:,} events"
    return [
        at_most(f"counts and sums {what}, up to two filters ({number[FEW]}), p95", _p95(taken[FEW]), "ms", 100),
        told("the same, median", taken[FEW], "ms"),
        told("the same, asked for the first time, p95", [_p95(first)], "ms"),
        at_most(f"counts and sums {what}, any other filter ({number[MANY]}), longest", max(taken[MANY]), "ms", 1000),
        at_most(f"medians and spreads {what} ({number[SPREAD]}), longest", max(taken[SPREAD]), "ms", 3000),
        at_most("most memory of the process that asks", memory, "MB", MEMORY_MB),
    ]


def _compared(path: Path, folder: Path, answers: list[dict[str, Any]], rows: int) -> list[Result]:
    """Time by event, the medians of the same questions."""
    named = {answer["name"]: median(answer["ms"]) for answer in answers if answer["kind"] != "memory"}
    ours = [named[question.name] / rows for question in compared()]
    others: list[tuple[str, float, Callable[[], tuple[int, list[float]]]]] = [
        ("SQLite", TIMES_SQLITE, lambda: sqlite_milliseconds(path, folder, min(rows, SQLITE_ROWS))),
        ("pandas", TIMES_PANDAS, lambda: pandas_milliseconds(path, min(rows, PANDAS_ROWS))),
    ]
    results = []
    for name, limit, asked in others:
        number, taken = asked()
        ratios = [theirs / number / mine for theirs, mine in zip(taken, ours, strict=True)]
        ratio = sum(taken) / number / sum(ours)
        text = f"{name} on {number:,} events, {len(taken)} questions: their time by event to ours"
        # The bar is for the whole: a few milliseconds that any question takes weigh on a small one.
        bar = {"bar": f"≥ {limit}×", "ok": ratio >= limit} if rows >= ROWS else {}
        results.append(Result(text, ratio, "×", **bar))
        results.append(told(f"{name}: the median question", [median(ratios)], "×"))
        results.append(told(f"{name}: the question it does best in", [min(ratios)], "×"))
    return results


def _imports(folder: Path) -> list[Result]:
    found = []
    for name, limit, rate in (("CSV", 100_000, csv_rate), ("XLSX", 20_000, xlsx_rate)):
        value = rate(folder)
        found.append(
            Result(f"import of {name}, checked and kept", value, "rows/s", bar=f"≥ {limit:,} rows/s", ok=value >= limit)
        )
    return found


def _p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _say(text: str, end: str = "\n") -> None:
    print(text.ljust(60), end=end, file=sys.stderr, flush=True)


def show(results: list[Result]) -> None:
    """Print the results as a table."""
    table = Table("what", box=SIMPLE)
    table.add_column("value", justify="right")
    table.add_column("bar")
    table.add_column("")
    for each in results:
        digits = 0 if each.value is not None and abs(each.value) >= 10 else 1
        verdict = {True: "held", False: "[bold red]missed[/]", None: ""}[each.ok]
        table.add_row(each.name, f"{each.value:,.{digits}f} {each.unit}", each.bar or "", verdict)
    Console(width=150).print(table)


def main() -> int:
    """Measure, print the table, write `bench-large.jsonl`; ends with 1 if a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--folder", type=Path, default=None, help="where the events are made meanwhile")
    given = parser.parse_args()
    results = measure(given.rows, given.folder)
    write(results, ROOT / "bench-large.jsonl")
    show(results)
    return int(any(result.ok is False for result in results))


if __name__ == "__main__":
    sys.exit(main())
