"""How long until the overview is drawn for a fresh visitor, beside the empty app."""

from playwright.sync_api import Browser

from tests.bench.results import Result, at_most_times, told
from tests.browser.driving import new_context
from tests.browser.serving import Server

RUNS = 9
BAR = 1.5
OVERVIEW = "/"

_DONE = "document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]')"
EMPTY_DRAWN = f"() => {_DONE} ? performance.now() : 0"
"""The script is done; answers with the milliseconds since the navigation began."""

OVERVIEW_DRAWN = f"""() => {{
    const last = document.querySelector('[data-osl-landmark=end]');
    const loading = document.querySelector('[data-testid*=Skeleton]');
    return {_DONE} && last && last.getClientRects().length && !loading ? performance.now() : 0;
}}"""
"""Besides, the last landmark is laid out and no skeleton is left."""


def drawing(browser: Browser, dashboard: Server, empty: Server) -> list[Result]:
    """Alternate visits to both, each by a fresh visitor, after one visit that warms each server."""
    drawn: list[float] = []
    baseline: list[float] = []
    for _ in range(RUNS + 1):
        baseline.append(milliseconds_to(EMPTY_DRAWN, browser, empty, "/"))
        drawn.append(milliseconds_to(OVERVIEW_DRAWN, browser, dashboard, OVERVIEW))
    return [
        told("first visit to a cold server", drawn[:1], "ms", baseline[:1]),
        at_most_times("start → overview drawn", drawn[1:], baseline[1:], "ms", BAR),
    ]


def milliseconds_to(drawn: str, browser: Browser, server: Server, path: str) -> float:
    """Visit a page afresh and return the milliseconds from navigation to the condition."""
    context = new_context(browser, server.url)
    try:
        page = context.new_page()
        page.goto(path, wait_until="commit")
        return float(page.wait_for_function(drawn, polling="raf").json_value())
    finally:
        context.close()
