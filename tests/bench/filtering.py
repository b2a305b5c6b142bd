"""How long a filter change takes on the table of programmes, above the rerun of an empty app."""

from playwright.sync_api import Browser, Page

from tests.bench.baseline import ANSWER, BUTTON
from tests.bench.results import Result, at_most_above
from tests.browser.driving import new_context, settle
from tests.browser.serving import Server

CLICKS = 21
BAR_MS = 60

PAGE = "/programy"
CLICK = ".st-key-filters [data-testid=stButtonGroup] button >> nth=3"
"""The filter that is clicked, on and off again."""
ROWS = "[data-testid=stApp] table tbody tr"
"""The rows whose text must change."""

# The clock starts with the click as the browser dispatches it and stops in the mutation that shows the rows.
_ON_NEW_ROWS = """rows => {
    const text = () => Array.from(document.querySelectorAll(rows), row => row.textContent).join('\\n');
    const before = text();
    window.oslTaken = 0;
    addEventListener('click', () => {
        const start = performance.now();
        const observer = new MutationObserver(() => {
            const now = text();
            if (!now || now === before) return;
            window.oslTaken = performance.now() - start;
            observer.disconnect();
        });
        observer.observe(document.body, {subtree: true, childList: true, characterData: true});
    }, {capture: true, once: true});
}"""


def filtering(
    browser: Browser, dashboard: Server, one_button: Server, *, click: str = CLICK, rows: str = ROWS
) -> list[Result]:
    """Click the filter on and off, and the button of the empty app as often."""
    changes = _changes(browser, dashboard, PAGE, click, rows)
    reruns = _changes(browser, one_button, "/", BUTTON, ANSWER)
    return [at_most_above("filter change → new rows", changes, reruns, "ms", BAR_MS)]


def _changes(browser: Browser, server: Server, path: str, click: str, rows: str) -> list[float]:
    """Milliseconds of each click; the first warms up and does not count."""
    context = new_context(browser, server.url)
    try:
        page = context.new_page()
        page.goto(path)
        settle(page)
        return [_change(page, click, rows) for _ in range(CLICKS)][1:]
    finally:
        context.close()


def _change(page: Page, click: str, rows: str) -> float:
    """Click, and return the milliseconds until the rows read differently."""
    page.locator(rows).first.wait_for()
    page.evaluate(_ON_NEW_ROWS, rows)
    page.locator(click).click()
    taken = float(page.wait_for_function("() => window.oslTaken").json_value())
    settle(page)
    page.wait_for_timeout(100)
    return taken
