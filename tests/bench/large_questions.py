"""What is asked of the registers: counts and sums with up to two filters, with more, medians and spreads.

Run by itself it asks a database and prints what each took and how much memory it had: a process of its own, so that
nothing else counts.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from osl_data.statistics.questions import novelty, seasons, spread, sums
from osl_data.statistics.selecting import BY, Dimension, EventFilters, Events, open_events

RUNS = 3
FEW, MANY, SPREAD = "few", "many", "spread"

FILTERS: dict[str, dict[str, Any]] = {
    "place": {"cities": ("m1200",)},
    "programme": {"programmes": ("m0700-program-1",)},
    "type": {"types": ("typ-07",)},
    "group": {"groups": ("grupa-03",)},
    "period": {"start": date(2021, 1, 1), "end": date(2021, 12, 31)},
}
"""One of each kind, as the page has them."""

WIDER: dict[str, dict[str, Any]] = {
    "days": {"start": date(2020, 3, 10), "end": date(2021, 6, 20)},
    "two groups": {"groups": ("grupa-03", "grupa-11")},
    "three types": {"types": ("typ-02", "typ-07", "typ-19")},
    "a hundred places": {"cities": tuple(f"m{number:04d}" for number in range(5, 2477, 24))},
    "group, period, two types": {
        "groups": ("grupa-03",),
        "types": ("typ-02", "typ-07"),
        "start": date(2018, 1, 1),
        "end": date(2021, 12, 31),
    },
    "two groups, days": {
        "groups": ("grupa-03", "grupa-11"),
        "start": date(2020, 3, 10),
        "end": date(2021, 6, 20),
    },
    "all five": {name: value for filters in FILTERS.values() for name, value in filters.items()},
}
"""Three filters and more, several values, periods that are no whole months."""


@dataclass(frozen=True)
class Question:
    """One question: its kind, what it is about, and how it is asked."""

    kind: str
    name: str
    ask: Callable[[Events], object]
    by: Dimension
    filters: EventFilters


def questions() -> Iterator[Question]:
    """All questions: every dimension with no, one and two filters; the same for medians; then the wider ones."""
    few = [names for number in range(3) for names in combinations(FILTERS, number)]
    for names in few:
        filters = EventFilters(**{key: value for name in names for key, value in FILTERS[name].items()})
        for by in BY:
            yield _sums(FEW, by, filters, ", ".join(names))
            yield _spread(by, filters, ", ".join(names))
    for name, wider in WIDER.items():
        filters = EventFilters(**wider)
        for by in BY:
            yield _sums(MANY, by, filters, name)
            yield _spread(by, filters, name)
        yield Question(MANY, f"seasons: {name}", lambda e, f=filters: seasons(e, f), "month", filters)  # type: ignore[misc]
        yield Question(MANY, f"new types: {name}", lambda e, f=filters: novelty(e, f), "year", filters)  # type: ignore[misc]
    everything = EventFilters()
    yield Question(MANY, "seasons: all", lambda e: seasons(e, everything), "month", everything)
    yield Question(MANY, "new types: all", lambda e: novelty(e, everything), "year", everything)


def _sums(kind: str, by: Dimension, filters: EventFilters, name: str) -> Question:
    return Question(kind, f"sums by {by}: {name or 'all'}", lambda e: sums(e, filters, by), by, filters)


def _spread(by: Dimension, filters: EventFilters, name: str) -> Question:
    return Question(SPREAD, f"spread by {by}: {name or 'all'}", lambda e: spread(e, filters, by), by, filters)


def main(path: Path) -> None:
    """Ask everything once cold, then some times more; print a line a question and last the memory used."""
    with_memory = open_events(path)
    for question in questions():
        taken = [_milliseconds(question.ask, with_memory) for _ in range(RUNS + 1)]
        print(
            json.dumps({"kind": question.kind, "name": question.name, "first": taken[0], "ms": taken[1:]}), flush=True
        )
    print(json.dumps({"kind": "memory", "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


def _milliseconds(ask: Callable[[Events], object], events: Events) -> float:
    start = time.perf_counter()
    ask(events)
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main(Path(sys.argv[1]))
