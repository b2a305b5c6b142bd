"""What a first visit to the overview carries over the wire, beside the empty app."""

import gzip
import re
import sys

from playwright.sync_api import Browser, Response

from tests.bench.drawing import EMPTY_DRAWN, OVERVIEW, OVERVIEW_DRAWN
from tests.bench.results import Result, at_most, at_most_times
from tests.browser.driving import new_context
from tests.browser.serving import Server

BAR = 1.2

_COMPRESSIBLE = re.compile(r"text/|javascript|json|xml|wasm")
_HEAVY = re.compile(r"plotly|deck\.?gl|vega", re.IGNORECASE)


def weighing(browser: Browser, dashboard: Server, empty: Server) -> list[Result]:
    """Sum the gzipped bytes of both first visits, and count the chart libraries among them."""
    overview = _weigh(browser, dashboard, OVERVIEW, OVERVIEW_DRAWN)
    baseline = _weigh(browser, empty, "/", EMPTY_DRAWN)
    heavy = sorted(url for url in overview if _HEAVY.search(url))
    for url in heavy:
        print(f"a chart library in a first visit: {url}", file=sys.stderr)
    return [
        at_most_times(
            "first visit, gzipped",
            [sum(overview.values()) / 1000],
            [sum(baseline.values()) / 1000],
            "kB",
            BAR,
        ),
        at_most("chart libraries in a first visit", len(heavy), "files", 0),
    ]


def _weigh(browser: Browser, server: Server, path: str, drawn: str) -> dict[str, int]:
    """Bytes of each address a fresh visitor loads."""
    responses: list[Response] = []
    context = new_context(browser, server.url)
    page = context.new_page()
    page.on("response", lambda response: responses.append(response))
    page.goto(path)
    page.wait_for_function(drawn)
    page.wait_for_load_state("networkidle")
    bytes_of = {response.url: _gzipped(response) for response in responses if response.ok}
    context.close()
    return bytes_of


def _gzipped(response: Response) -> int:
    """The bytes as a compressing server sends them; fonts and pictures are compressed already."""
    body = response.body()
    kind = response.headers.get("content-type", "")
    return len(gzip.compress(body, 6)) if _COMPRESSIBLE.search(kind) else len(body)
