"""What Streamlit says by itself stands in the language of the page, wherever and whenever it appears."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.components.page import STREAMLIT_SAYS
from dashboard.i18n import words_of
from tests.browser.acting import switch_language
from tests.browser.driving import OpenPage, new_context, settle
from tests.browser.serving import Server, served
from tests.languages import ENGLISH, words_of_text
from tests.navigation import PAGES, VIEWS, address
from tests.rounds import first_of

PL, EN = words_of("pl"), words_of("en")

_AROUND = """() => {
  const found = [];
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) found.push(node.nodeValue.trim());
    else if (node.nodeType === Node.ELEMENT_NODE && !node.matches("script, style, .osl") && node.checkVisibility()) {
      for (const name of ["aria-label", "title", "placeholder", "alt"]) found.push(node.getAttribute(name));
      node.childNodes.forEach(read);
    }
  };
  read(document.body);
  return found.filter(Boolean);
}"""


def around(page: Page) -> list[str]:
    """What a page says outside what is ours, read out or shown."""
    said: list[str] = page.evaluate(_AROUND)
    return said


def english(said: list[str]) -> list[str]:
    """What is Streamlit's own, or English by its words."""
    own = {EN(f"streamlit.{name}") for name in STREAMLIT_SAYS}
    return [text for text in said if text in own or any(ENGLISH.search(word) for word in words_of_text(text))]


@pytest.mark.parametrize("view", first_of(VIEWS, len(PAGES)))
def test_nothing_around_a_polish_page_is_english(open_page: OpenPage, view: str) -> None:
    said = around(open_page(address(view)))
    assert PL("streamlit.skip") in said
    assert english(said) == []


def test_an_english_page_has_it_in_english_again(open_page: OpenPage) -> None:
    page = open_page("/kontakty?q=o")
    assert {PL("streamlit.skip"), PL("streamlit.clear_entry")} <= {*around(page)}
    switch_language(page, "EN")
    said = {*around(page)}
    assert {EN("streamlit.skip"), EN("streamlit.clear_entry")} <= said
    assert {PL(f"streamlit.{name}") for name in STREAMLIT_SAYS} & said == set()


def test_a_list_in_which_nothing_fits_says_so(open_page: OpenPage) -> None:
    page = open_page("/porownanie")
    page.get_by_role("combobox").first.fill("xyzzy")
    expect(page.get_by_text(PL("streamlit.no_results"))).to_be_visible()
    assert english(around(page)) == []


def test_a_chosen_name_can_be_removed(open_page: OpenPage) -> None:
    page = open_page(address("porownanie side"))
    expect(page.get_by_label(PL("streamlit.remove").format(name="Wola"), exact=False).first).to_be_visible()
    assert english(around(page)) == []


def test_a_page_that_is_not_there(browser: Browser, server: Server) -> None:
    context = new_context(browser, server.url)
    page = context.new_page()
    page.goto("/nie-ma-takiej")
    expect(page.get_by_role("dialog")).to_contain_text(PL("streamlit.not_found"))
    expect(page.get_by_role("dialog")).to_contain_text(PL("streamlit.not_found_about"))
    context.close()


def test_a_lost_connection(browser: Browser, shipped_home: Path) -> None:
    with served(home=shipped_home) as server:
        context = new_context(browser, server.url)
        page = context.new_page()
        page.goto("/")
        settle(page)
    expect(page.get_by_role("dialog")).to_contain_text(PL("streamlit.lost"))
    assert english(around(page)) == []
    context.close()
