"""How long the last key of a search takes until its results are in the page, on the shipped records."""

from statistics import median

from playwright.sync_api import Browser, Page

from tests.bench.results import Result, at_most, told
from tests.browser.driving import new_context, settle
from tests.browser.serving import Server

BAR_MS = 120
PAGE = "/kontakty"
BOX = "[data-testid=stMain] input[type=search]"
QUERIES = ("olbin", "radziuk", "gutwin", "nowowiejska", "519 516", "psycholog", "ztps 8", "seniorów", "50-449", "plum")
"""A name, estates, a street, digits, a need, an abbreviation; each last key changes what is shown or marked."""
_KEY_PAUSE_MS = 60

# The clock starts when the browser hands on the last key, and stops in the mutation that shows other results.
_ON_RESULTS = """() => {
    const shown = () => document.querySelector('.osl .cards, .osl .empty')?.innerHTML;
    const before = shown();
    window.oslTaken = 0;
    addEventListener('keydown', () => {
        const start = performance.now();
        const observer = new MutationObserver(() => {
            const now = shown();
            if (!now || now === before) return;
            window.oslTaken = performance.now() - start;
            observer.disconnect();
        });
        observer.observe(document.body, {subtree: true, childList: true, characterData: true});
    }, {capture: true, once: true});
}"""


def keystrokes(browser: Browser, dashboard: Server) -> list[Result]:
    """Type each query with the cursor where the page puts it; the first one warms up and does not count."""
    context = new_context(browser, dashboard.url)
    try:
        page = context.new_page()
        page.goto(PAGE)
        settle(page)
        page.locator(BOX).click()
        taken = [_last_key(page, query) for query in (QUERIES[0], *QUERIES)][1:]
    finally:
        context.close()
    return [
        at_most("last key → results (median)", median(taken), "ms", BAR_MS),
        told("last key → results (slowest query)", [max(taken)], "ms"),
    ]


def _last_key(page: Page, query: str) -> float:
    page.locator(BOX).fill("")
    settle(page)
    page.keyboard.type(query[:-1], delay=_KEY_PAUSE_MS)
    settle(page)
    page.wait_for_timeout(300)
    page.evaluate(_ON_RESULTS)
    page.keyboard.type(query[-1])
    return float(page.wait_for_function("() => window.oslTaken", timeout=5000).json_value())
