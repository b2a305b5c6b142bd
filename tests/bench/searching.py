"""How quickly and how well the search finds contacts of a whole synthetic country, beside SQLite's full text search."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.bench.results import Result, at_most

SIZES = (1_000, 10_000, 100_000)
BAR_RECALL = 0.98
BAR_P95_MS = 15
_FIRST = 5


def searching(folder: Path) -> list[Result]:
    """Measure each size in a process of its own, so that its memory is its own."""
    return [result for size in SIZES for result in _results(size, _measured(size, folder))]


def _measured(size: int, folder: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.searching", str(size), str(folder)],
        cwd=Path(__file__).resolve().parents[2],
        env=os.environ | {"TMPDIR": str(folder)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"the search of {size} records failed: {done.stderr[-500:]}")
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def _results(size: int, found: dict[str, float]) -> list[Result]:
    """Ours with what FTS5 has in the place of the empty app; the bars are held to at the full size."""
    said = f"search of {size:,} synthetic contacts"
    full = size == SIZES[-1]

    def beside(name: str, key: str, unit: str) -> Result:
        value, other = found[key], found.get(f"fts5 {key}")
        ratio = value / other if other else None
        return Result(f"{said}: {name}", value, unit, other, ratio)

    bar = at_most("", found["p95"], "ms", BAR_P95_MS)
    p95 = beside("p95", "p95", "ms")
    recall = replace(beside("recall@5", "recall", ""), bar=f"≥ {BAR_RECALL}", ok=found["recall"] >= BAR_RECALL)
    return [
        beside("p50", "p50", "ms"),
        replace(p95, bar=bar.bar, ok=bar.ok) if full else p95,
        recall if full else beside("recall@5", "recall", ""),
        beside("index built in", "build", "s"),
        beside("index on disk", "disk", "MB"),
        beside("memory that building takes", "memory", "MB"),
    ]


def measure(size: int, folder: Path) -> dict[str, float]:
    """Build both over the same documents and ask both every question once, by turns, nothing asked before."""
    import resource

    from osl_data.search import index
    from osl_data.search.documents import documents
    from osl_data.search.finding import opened, search
    from tests.bench.asking import questions
    from tests.bench.fulltext import FullText
    from tests.bench.synthetic import country

    def memory() -> float:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000

    land = country(size)
    before = memory()
    start = time.perf_counter()
    index.write(documents(land.rows, {}, {}), folder / "index")
    built, taken_by_building = time.perf_counter() - start, memory() - before
    start = time.perf_counter()
    other = FullText(folder / "fts5.db", documents(land.rows, {}, {}))
    other_built = time.perf_counter() - start
    lookup = opened(folder / "index")
    search(lookup, "rozgrzewka")  # loads the dictionary, as the first question of a session does

    asked = questions(land)
    times: dict[str, list[float]] = {"": [], "fts5 ": []}
    hits = dict.fromkeys(times, 0)
    finders: dict[str, Callable[[str], list[str]]] = {
        "": lambda query: [result.id for result in search(lookup, query, limit=_FIRST).results],
        "fts5 ": lambda query: other.find(query, _FIRST),
    }
    for question in asked:
        for name, finder in finders.items():
            start = time.perf_counter()
            ids = finder(question.query)
            times[name].append((time.perf_counter() - start) * 1000)
            hits[name] += bool(question.answers & set(ids))
    measured = {"build": built, "fts5 build": other_built, "memory": taken_by_building}
    measured["disk"] = sum(file.stat().st_size for file in (folder / "index").iterdir()) / 1e6
    measured["fts5 disk"] = (folder / "fts5.db").stat().st_size / 1e6
    for name, taken in times.items():
        taken.sort()
        measured[f"{name}p50"] = taken[len(taken) // 2]
        measured[f"{name}p95"] = taken[int(len(taken) * 0.95)]
        measured[f"{name}recall"] = hits[name] / len(asked)
    return measured


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[2]) as inside:
        print(json.dumps(measure(int(sys.argv[1]), Path(inside))))
