"""What was measured, beside its baseline and its bar: as a table to read and as lines to keep."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Result:
    """One measured value.

    Attributes:
        name: what was measured.
        value: the measured value, None when it could not be measured.
        unit: ms, kB, …
        baseline: the same of the empty app, or of SQLite's full text search, where there is one.
        ratio: value to baseline.
        bar: the bar in words, None for what is only told.
        ok: whether the bar is held, None without a bar.
    """

    name: str
    value: float | None
    unit: str
    baseline: float | None = None
    ratio: float | None = None
    bar: str | None = None
    ok: bool | None = None


def told(name: str, values: list[float], unit: str, baseline: list[float] | None = None) -> Result:
    """A median that has no bar."""
    value, base = median(values), median(baseline) if baseline else None
    return Result(name, value, unit, base, value / base if base else None)


def at_most(name: str, value: float, unit: str, limit: float) -> Result:
    """A value with an upper bar."""
    return Result(name, value, unit, bar=f"≤ {limit:g} {unit}", ok=value <= limit)


def at_least(name: str, value: float, unit: str, limit: float) -> Result:
    """A value with a lower bar."""
    return Result(name, value, unit, bar=f"≥ {limit:,g}{f' {unit}' if unit else ''}", ok=value >= limit)


def at_most_times(name: str, values: list[float], baseline: list[float], unit: str, limit: float) -> Result:
    """A median with an upper bar on its ratio to the baseline's median."""
    value, base = median(values), median(baseline)
    return Result(name, value, unit, base, value / base, f"≤ {limit:g}×", value / base <= limit)


def at_most_above(name: str, values: list[float], baseline: list[float], unit: str, limit: float) -> Result:
    """A median with an upper bar on what it takes more than the baseline's median."""
    value, base = median(values), median(baseline)
    return Result(name, value, unit, base, value / base, f"≤ {limit:g} {unit} above", value - base <= limit)


def not_measured(name: str) -> Result:
    """A bar that is missed because its value could not be had."""
    return Result(name, None, "", bar="can be measured", ok=False)


def write(results: Iterable[Result], path: Path) -> None:
    """One JSON object a line."""
    lines = (json.dumps(asdict(result), ensure_ascii=False) + "\n" for result in results)
    path.write_text("".join(lines), encoding="utf-8")


def show(results: Iterable[Result], console: Console | None = None) -> None:
    """Print the results as a table; where it is narrow, names break and numbers do not."""
    table = Table(box=SIMPLE, padding=(0, 1, 0, 0))
    table.add_column("what", ratio=1)
    for heading in ("value", "beside", "ratio"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("bar", no_wrap=True)
    table.add_column("", no_wrap=True)
    for result in results:
        verdict = {True: "held", False: "[bold red]missed[/]", None: ""}[result.ok]
        table.add_row(
            result.name,
            _number(result.value, result.unit),
            _number(result.baseline, result.unit),
            _number(result.ratio, "×"),
            result.bar or "",
            verdict,
        )
    (console or Console()).print(table)


def _number(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    digits = 0 if isinstance(value, int) or abs(value) >= 10 else 2
    return f"{value:,.{digits}f} {unit}"
