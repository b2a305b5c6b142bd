"""One server for all browser tests of a process; a fresh visitor for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser import chromium
from tests.browser.driving import STOPPED, OpenPage, Watch, launch, new_context, settle
from tests.browser.serving import Server, served


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as a browser test what asks for a browser, so that `-m "not browser"` leaves it out."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def executable() -> str:
    """A Chromium, or the reason why browser tests are skipped."""
    return chromium.find() or pytest.skip(chromium.MISSING)


@pytest.fixture(scope="session")
def server(executable: str, shipped_home: Path) -> Iterator[Server]:
    """The dashboard, on a database built for the tests."""
    with served(home=shipped_home) as running:
        yield running


@pytest.fixture(scope="module")
def browser(executable: str) -> Iterator[Browser]:
    """Chromium; ends with the module, for Playwright's event loop would disturb tests that need their own."""
    with sync_playwright() as playwright:
        running = launch(playwright, executable)
        yield running
        running.close()


@pytest.fixture
def visit(browser: Browser, server: Server) -> Iterator[tuple[Page, Watch]]:
    """A fresh visitor's page and its watch. At the end, no request may have left the server's own host, and whatever
    was done on the page must have gone without an error."""
    context = new_context(browser, server.url)
    fresh = context.new_page()
    watch = Watch(fresh)
    yield fresh, watch
    exceptions = fresh.get_by_test_id("stException").count()
    context.close()
    assert exceptions == 0
    assert watch.problems == []
    assert watch.outside(server.url) == []


@pytest.fixture
def page(visit: tuple[Page, Watch]) -> Page:
    """A fresh visitor's page, not opened yet."""
    return visit[0]


@pytest.fixture
def granted(page: Page, server: Server) -> None:
    """The visitor has opened the link that the server printed, and may load registers."""
    page.context.request.get(server.granting)


@pytest.fixture
def open_page(visit: tuple[Page, Watch]) -> OpenPage:
    """Opens an address of the dashboard and waits until it is drawn; an error on it fails the test."""

    def opened(path: str) -> Page:
        page, watch = visit
        page.goto(path)
        settle(page)
        expect(page.get_by_test_id("stException")).to_have_count(0)
        assert watch.problems == []
        return page

    return opened


@pytest.fixture
def watched(browser: Browser, server: Server) -> Iterator[tuple[Page, Watch]]:
    """A page of a visitor who may load registers; it tells what the policy stops."""
    context = new_context(browser, server.url)
    if server.granting:
        context.request.get(server.granting)
    page = context.new_page()
    page.add_init_script(STOPPED)
    yield page, Watch(page)
    context.close()
