"""Runs every measurement, prints the table, writes `bench.jsonl`; ends with 1 if a bar is missed."""

import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from tests.bench import large
from tests.bench.baseline import empty_app, one_button_app
from tests.bench.building import building
from tests.bench.drawing import drawing
from tests.bench.filtering import filtering
from tests.bench.keystrokes import keystrokes
from tests.bench.reading import reading
from tests.bench.results import Result, not_measured, show, told, write
from tests.bench.searching import searching
from tests.bench.weighing import weighing
from tests.browser import chromium
from tests.browser.driving import launch
from tests.browser.serving import ROOT, build_database, served

MILLION = 1_000_000


def main() -> int:
    """Measure everything in one run, against servers that stay up for all of it."""
    executable = chromium.find()
    if executable is None:
        print(chromium.MISSING, file=sys.stderr)
        return 1
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        results = _measured("build of the database", partial(building, folder))
        results += _measured("printed notations", reading)
        results += _measured("search of synthetic contacts", partial(searching, folder))
        home = folder / "home"
        build_database(home)
        empty = stack.enter_context(empty_app(folder))
        one_button = stack.enter_context(one_button_app(folder))
        dashboard = stack.enter_context(served(home=home))
        results.append(told("server start → healthy", [dashboard.seconds_to_healthy], "s", [empty.seconds_to_healthy]))
        browser = launch(stack.enter_context(sync_playwright()), executable)
        results += _measured("start → overview drawn", partial(drawing, browser, dashboard, empty))
        results += _measured("filter change → new rows", partial(filtering, browser, dashboard, one_button))
        results += _measured("last key → results", partial(keystrokes, browser, dashboard))
        results += _measured("first visit, gzipped", partial(weighing, browser, dashboard, empty))
        browser.close()
    results += _measured("statistics of registers", partial(large.measure, MILLION))
    write(results, ROOT / "bench.jsonl")
    show(results)
    return int(any(result.ok is False for result in results))


def _measured(name: str, measurement: Callable[[], list[Result]]) -> list[Result]:
    """One measurement that fails is a missed bar; the others still run."""
    try:
        return measurement()
    except (Error, RuntimeError) as problem:
        print(f"{name} could not be measured: {problem}", file=sys.stderr)
        return [not_measured(name)]


if __name__ == "__main__":
    sys.exit(main())
