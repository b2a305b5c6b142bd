"""What a visitor does on a page, and what stands on it then."""

import re
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.browser.driving import settle
from tests.navigation import START


def params(page: Page) -> dict[str, list[str]]:
    """What the URL says."""
    return parse_qs(urlsplit(page.url).query)


def arrive(page: Page, **expected: str) -> None:
    """Wait until the URL holds these parameters, and the page is drawn."""
    for name, value in expected.items():
        page.wait_for_url(re.compile(rf"[?&]{re.escape(urlencode({name: value}))}(&|$)"))
    settle(page)


def without(page: Page, name: str) -> None:
    """Wait until the URL holds no such parameter, and the page is drawn."""
    page.wait_for_url(re.compile(rf"^(?!.*[?&]{name}=)"))
    settle(page)


def answer(page: Page) -> list[str]:
    """The text of everything that the dashboard has drawn in its main part."""
    return page.locator("[data-testid=stMain] .osl").all_inner_texts()


def pill(page: Page, city: str) -> Locator:
    """The pill of a city."""
    return page.locator(".st-key-city").get_by_role("button", name=city)


def choose_city(page: Page, name: str, code: str) -> None:
    """Filter by a city."""
    pill(page, name).click()
    arrive(page, city=code)


def choose_view(page: Page, name: str, code: str) -> None:
    """Choose one of the views of a page."""
    page.locator(".st-key-choice-view").get_by_role("radio", name=name).click()
    arrive(page, view=code)


def go_to(page: Page, name: str) -> None:
    """Click a page in the navigation, and wait until it is drawn."""
    page.get_by_test_id("stTopNavLink").filter(has_text=name).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    settle(page)


def switch_language(page: Page, code: str) -> None:
    """Choose PL or EN."""
    page.locator(".st-key-lang").get_by_role("radio", name=code).click()
    expect(page.locator("html")).to_have_attribute("lang", code.lower())
    settle(page)


def search(page: Page, words: str) -> None:
    """Type into the search box; the answer follows by itself."""
    page.get_by_role("searchbox").press_sequentially(words)
    arrive(page, q=words)


def choose_more(page: Page, label: str, option: str, **expected: str) -> None:
    """Choose a value of a filter behind "Więcej filtrów", and close it again."""
    if not page.get_by_test_id("stPopoverBody").is_visible():
        page.get_by_test_id("stPopover").get_by_role("button").click()
    page.get_by_test_id("stPopoverBody").get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option, exact=True).click()
    arrive(page, **expected)


def follow(link: Locator) -> None:
    """Follow a link inside the dashboard, and wait until its page is drawn."""
    page = link.page
    before = page.url
    link.click()
    expect(page).not_to_have_url(before)
    at(page, urlsplit(page.url).path.strip("/") or START)


def at(page: Page, name: str) -> None:
    """Wait until a page is drawn, by the name that its foot bears."""
    expect(page.locator("[data-osl-landmark=end]")).to_have_attribute("data-page", name)
    settle(page)


def unfold(within: Locator) -> Locator:
    """Open the first folded evidence; what was folded."""
    within.locator("details > summary").first.click()
    inside = within.locator("details[open] > .evidence").first
    expect(inside).to_be_visible()
    return inside


def card(page: Page, name: str) -> Locator:
    """The card of a contact."""
    return page.locator("article.card").filter(has=page.get_by_role("heading", name=name))
