"""Every view in a real browser: drawn whole, in both languages, on a phone, in light and dark."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.acting import (
    answer,
    params,
    switch_language,
)
from tests.browser.driving import OpenPage
from tests.navigation import PAGES, VIEWS, address
from tests.rounds import first_of

every_view = pytest.mark.parametrize("view", first_of(VIEWS, len(PAGES)))
"""Every page as it opens; its other views in `make test-long`."""
PHONE = ViewportSize(width=380, height=800)
CONTRAST = Path(__file__).with_name("contrast.js")


# Drawn


@every_view
def test_a_view_is_drawn_whole_and_names_its_language(open_page: OpenPage, view: str) -> None:
    page = open_page(address(view))
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.locator("[data-osl-landmark=end]")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "pl")
    polish = answer(page)
    switch_language(page, "EN")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    assert params(page)["lang"] == ["en"]
    assert answer(page) != polish
    switch_language(page, "PL")
    assert answer(page) == polish


OVERFLOWING = """width => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
    const wide = document.documentElement.scrollWidth > width ? ["the page"] : [];
    const main = document.querySelector("[data-testid=stMain]");
    if (main.scrollWidth > main.clientWidth) wide.push("the main part");
    for (const element of document.querySelectorAll(".osl *")) {
        const box = element.getBoundingClientRect();
        if (element.closest("svg, .wide:has(.matrix)") || !element.checkVisibility()) continue;
        if (box.width && box.right > width + 0.5)
            wide.push(element.tagName + ": " + element.textContent.trim().slice(0, 60));
    }
    return wide;
}"""
"""What reaches beyond the width of the screen, everything unfolded; only a matrix may, which scrolls by itself."""


# Colours


GROUNDS = {"light": "rgb(252, 251, 248)", "dark": "rgb(21, 25, 26)"}


@every_view
def test_text_and_marks_stand_out_from_their_ground_and_fit_a_phone(open_page: OpenPage, page: Page, view: str) -> None:
    page.set_viewport_size(PHONE)
    open_page(address(view))
    if view == "aktywnosc timeline":
        expect(page.locator(".js-plotly-plot path.js-line")).not_to_have_count(0)
    least = 6 if view in ("porownanie", "rejestry") else 21  # those two wait for a choice or a file
    for scheme in ("light", "dark"):
        found = measured(page, scheme)
        assert found["faint"] == []
        assert found["texts"] >= least
    assert page.evaluate(OVERFLOWING, PHONE["width"]) == []


def test_the_measure_finds_what_is_faint(open_page: OpenPage) -> None:
    page = open_page("/programy?city=wroclaw")
    page.add_style_tag(content="[data-osl-landmark=end] p { color: #808080 !important }")
    page.add_style_tag(content=".osl .dot.dot { background: #d0d0d0 !important }")
    (text, mark) = measured(page, "light")["faint"]
    assert re.fullmatch(r'text "Dane pochodzą .*": 3\.8\d < 4\.5', text)
    assert re.fullmatch(r"dot c3: 1\.\d\d < 3", mark)


def measured(page: Page, scheme: str) -> dict[str, Any]:
    """How many texts stand on a page in light or dark, and which of them and of its marks are faint."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", GROUNDS[scheme])
    found: dict[str, Any] = page.evaluate(CONTRAST.read_text(encoding="utf-8"))
    return found
