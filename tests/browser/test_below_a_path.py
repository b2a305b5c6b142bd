"""Below a path, by a setting or behind a proxy that takes the path off: pages, links, files and pictures."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.i18n import words_of
from tests.browser.acting import at, go_to
from tests.browser.driving import Watch, new_context, settle
from tests.browser.serving import Server, free_port, served
from tests.serving.forwarding import asking_as, forwarding
from tests.shipped import copied

PL = words_of("pl")
BELOW = "/atlas/osl"


@pytest.fixture(scope="module", params=["setting", "proxy"])
def below(
    request: pytest.FixtureRequest, executable: str, shipped_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Server]]:
    """The address of a dashboard below a path, and its server."""
    home, port = copied(shipped_home, tmp_path_factory), free_port()
    with ExitStack() as stack:
        if request.param == "setting":
            options = ["--server.baseUrlPath", BELOW.strip("/")]
            server = stack.enter_context(served(home=home, port=port, options=options, below=BELOW))
            yield server.url, server
        else:
            server = stack.enter_context(served(home=home, port=port))
            yield f"http://127.0.0.1:{stack.enter_context(forwarding(port, asking_as('', strip=BELOW)))}{BELOW}", server


@pytest.fixture
def visitor(browser: Browser, below: tuple[str, Server]) -> Iterator[Page]:
    """A fresh visitor; no request may have left the path."""
    url, _ = below
    context = new_context(browser, url)
    page = context.new_page()
    watch = Watch(page)
    yield page
    context.close()
    assert watch.problems == []
    assert [each for each in watch.requested if not urlsplit(each).path.startswith(f"{BELOW}/")] == []
    assert watch.outside(url) == []


def test_pages_and_links_between_them(visitor: Page, below: tuple[str, Server]) -> None:
    url, _ = below
    visitor.goto(f"{url}/")
    settle(visitor)
    go_to(visitor, "Programy")
    visitor.locator("td a").first.click()
    at(visitor, "program")
    assert urlsplit(visitor.url).path == f"{BELOW}/program"
    visitor.reload()
    settle(visitor)
    expect(visitor.get_by_role("heading", level=1)).to_be_visible()


def test_contacts_and_their_files(visitor: Page, below: tuple[str, Server]) -> None:
    url, _ = below
    visitor.goto(f"{url}/kontakty")
    settle(visitor)
    card = visitor.locator("article.card").first
    with visitor.expect_download() as started:
        card.get_by_role("link", name=PL("card.vcard"), exact=True).click()
    assert Path(started.value.path()).read_text(encoding="utf-8").startswith("BEGIN:VCARD")
    picture = visitor.locator("img.qr").first
    picture.evaluate("e => { e.closest('details').open = true; e.loading = 'eager'; }")
    visitor.wait_for_function("e => e.complete && e.naturalWidth > 0", arg=picture.element_handle())
    with visitor.expect_download() as started:
        visitor.get_by_role("button", name=PL("export.vcf"), exact=True).click()
    assert Path(started.value.path()).read_text(encoding="utf-8").startswith("BEGIN:VCARD")


def test_the_printed_link_opens_the_registers(visitor: Page, below: tuple[str, Server]) -> None:
    url, server = below
    visitor.goto(url + server.granting.removeprefix(server.url))
    at(visitor, "rejestry")
    assert visitor.url == f"{url}/rejestry"
    expect(visitor.get_by_test_id("stFileUploader")).to_be_visible()
    visitor.context.new_page().goto(f"{url}/rejestry")
    second = visitor.context.pages[-1]
    at(second, "rejestry")
    expect(second.get_by_test_id("stFileUploader")).to_be_visible()
