"""Contacts at hand: numbers to call and copy, evidence to unfold, all of it by keyboard too."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acting import (
    arrive,
    card,
    follow,
    params,
    pill,
    search,
    unfold,
)
from tests.browser.driving import OpenPage, settle
from tests.browser.serving import Server
from tests.navigation import PAGES, address
from tests.rounds import first_of


def test_numbers_and_addresses_can_be_called_and_written_to(open_page: OpenPage) -> None:
    page = open_page("/kontakty?q=olbin")
    found = card(page, "Zespół Terenowej Pracy Socjalnej nr 8")
    expect(found.get_by_role("link", name="71 782 35 55")).to_have_attribute("href", "tel:+48717823555")
    expect(found.get_by_role("link", name="ztps8@mops.wroclaw.pl")).to_have_attribute(
        "href", "mailto:ztps8@mops.wroclaw.pl"
    )


def test_an_extension_is_dialled_too(open_page: OpenPage) -> None:
    page = open_page("/kontakty?city=starachowice&q=274+71+92&all=1")
    links = page.locator("a[href^='tel:'][href*=';ext=']")
    shown = page.locator("p.phone").filter(has=links)
    assert links.first.get_attribute("href") == "tel:+48412747192;ext=" + (
        shown.first.locator(".ext").inner_text().removeprefix("wew. ")
    )
    expect(shown.first).to_contain_text("41 274 71 92 wew. ")


def test_a_number_is_copied(open_page: OpenPage, page: Page, server: Server) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server.url)
    open_page("/kontakty?q=olbin")
    button = page.get_by_role("button", name="Kopiuj numer 71 782 35 55")
    # What it says stands there for a moment only, so it is noted down instead of being looked for.
    button.evaluate(
        """button => {
            window.said = [];
            new MutationObserver(() => said.push(button.textContent)).observe(button, { childList: true });
        }"""
    )
    button.click()
    page.wait_for_function("() => said.length == 2")
    assert page.evaluate("said") == ["skopiowano", "kopiuj"]
    assert page.evaluate("navigator.clipboard.readText()") == "+48717823555"
    button.click()
    page.wait_for_function("() => said.length == 4")
    assert page.evaluate("said.slice(2)") == ["skopiowano", "kopiuj"]


@pytest.mark.parametrize("view", first_of(["kontakty", "program", "aktywnosc figures"]))
def test_evidence_unfolds_and_leads_to_its_source(open_page: OpenPage, view: str) -> None:
    page = open_page(address(view))
    evidence = unfold(page.get_by_test_id("stMain"))
    expect(evidence).to_contain_text(re.compile(r"odczytano \d\d\.\d\d\.\d{4}"))
    source = evidence.get_by_role("link").first
    title = source.inner_text()
    follow(source)
    expect(page.get_by_role("heading", level=2).first).to_have_text(title)
    assert params(page)["id"]


def test_typing_narrows_while_one_types(open_page: OpenPage) -> None:
    page = open_page("/kontakty")
    search(page, "nowowiej")
    names = [f"Zespół Terenowej Pracy Socjalnej nr {number}" for number in (8, 9)]
    expect(page.get_by_role("heading", level=3)).to_have_text(names)


# By keyboard


def focused(page: Page) -> str:
    """What has the keyboard: the text or label of the element, or its address."""
    found: str = page.evaluate(
        """() => {
            const at = document.activeElement;
            return at.getAttribute("href") || at.getAttribute("aria-label") || at.innerText.split("\\n")[0];
        }"""
    )
    return found


def test_tab_leads_from_the_search_through_filters_and_links(open_page: OpenPage) -> None:
    page = open_page("/kontakty?q=olbin")
    expect(page.get_by_role("searchbox")).to_be_focused()
    reached = []
    for _ in range(20):
        page.keyboard.press("Tab")
        reached.append(focused(page))
    stops = [
        "Ostrowiec Świętokrzyski",
        "Więcej filtrów",
        "tel:+48717823555",
        "Kopiuj numer 71 782 35 55",
        "mailto:ztps8@mops.wroclaw.pl",
        "1 źródło",
        "Pobierz XLSX",
    ]
    assert [stop for stop in reached if stop in stops] == stops


def test_shift_tab_leads_from_the_search_to_the_language_and_the_pages(open_page: OpenPage) -> None:
    page = open_page("/kontakty?q=olbin")
    expect(page.get_by_role("searchbox")).to_be_focused()
    reached = []
    pages = [path for name, path in PAGES.items() if name != "program"]  # which has no place in the navigation
    for _ in ("language", "what scrolls", *pages):
        page.keyboard.press("Shift+Tab")
        reached.append(focused(page))
    assert reached[0] in ("PL", "EN")
    assert [text.rpartition("/")[2] for text in reached[2:]] == pages[::-1]


def test_keys_choose_a_city_and_follow_a_link(open_page: OpenPage) -> None:
    page = open_page("/programy")
    pill(page, "Ostrowiec Świętokrzyski").focus()
    page.keyboard.press("ArrowRight")
    expect(pill(page, "Starachowice")).to_be_focused()
    page.keyboard.press("Space")
    arrive(page, city="starachowice")
    page.locator("td a").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/program\?.*id=starachowice-"))
    settle(page)


def test_what_has_the_keyboard_is_outlined(open_page: OpenPage) -> None:
    page = open_page("/kontakty?q=olbin")
    for element in ("a[href^=tel]", "button.copy", "details summary"):
        page.keyboard.press("Tab")
        page.locator(element).first.focus()
        outline = page.evaluate("() => getComputedStyle(document.activeElement).outline")
        assert outline == "rgb(11, 110, 110) solid 2px"
