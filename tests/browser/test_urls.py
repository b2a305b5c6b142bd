"""The URL shows the same view again, in either language; so does the back button."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.acting import (
    answer,
    arrive,
    choose_city,
    choose_more,
    choose_view,
    follow,
    go_to,
    params,
    pill,
    without,
)
from tests.browser.driving import OpenPage, settle
from tests.navigation import address
from tests.rounds import first_of
from tests.shipped import counted


@pytest.mark.parametrize(
    "view", first_of(["przeglad", "aktywnosc figures", "kontakty", "programy", "aktywnosc", "zrodla"], 2)
)
def test_a_filter_is_in_the_url_which_shows_the_same_again(open_page: OpenPage, view: str) -> None:
    page = open_page(address(view))
    whole = answer(page)
    choose_city(page, "Starachowice", "starachowice")
    filtered = answer(page)
    assert filtered != whole
    page.reload()
    settle(page)
    assert params(page)["city"] == ["starachowice"]
    expect(pill(page, "Starachowice")).to_have_attribute("aria-pressed", "true")
    assert answer(page) == filtered


def test_every_other_filter_is_in_the_url_too(open_page: OpenPage) -> None:
    page = open_page("/programy")
    choose_more(page, "Stan", "zakończony", status="ended")
    choose_more(page, "Odbiorcy", "Seniorzy", group="seniors")
    choose_more(page, "Od roku", "2012", **{"from": "2012"})
    page.keyboard.press("Escape")
    filtered = answer(page)
    assert params(page) == {"status": ["ended"], "group": ["seniors"], "from": ["2012"]}
    page.reload()
    settle(page)
    assert answer(page) == filtered


def test_the_back_button_restores_the_filter_before(open_page: OpenPage) -> None:
    page = open_page("/programy")
    whole = answer(page)
    choose_city(page, "Starachowice", "starachowice")
    filtered = answer(page)
    pill(page, "Starachowice").click()
    without(page, "city")
    choose_city(page, "Wrocław", "wroclaw")
    page.go_back()
    without(page, "city")
    expect(page.locator("caption")).to_have_text(counted("n.programmes_found", "programmes"))
    assert answer(page) == whole
    page.go_back()
    arrive(page, city="starachowice")
    expect(page.locator("caption")).to_have_text(counted("n.programmes_found", "programmes", "starachowice"))
    assert answer(page) == filtered


def test_the_back_button_returns_from_a_programme_to_the_list(open_page: OpenPage) -> None:
    page = open_page("/programy?city=starachowice")
    listed = answer(page)
    page.evaluate("window.sameVisit = true")
    follow(page.locator("td a").first)
    expect(page).to_have_url(re.compile(r"/program\?.*id=starachowice-"))
    assert page.evaluate("window.sameVisit")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Programy")
    settle(page)
    assert answer(page) == listed


def test_a_link_copied_from_english_shows_the_same_in_polish(open_page: OpenPage) -> None:
    page = open_page("/programy?lang=en")
    choose_city(page, "Wrocław", "wroclaw")
    choose_more(page, "Status", "running", status="running")
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", level=1)).to_have_text("Programmes")
    names = page.locator("td:first-child a").all_inner_texts()
    assert names
    link = page.url
    assert params(page) == {"city": ["wroclaw"], "status": ["running"], "lang": ["en"]}
    page.goto("about:blank")
    open_page(link.replace("&lang=en", "").replace("lang=en&", ""))
    expect(page.get_by_role("heading", level=1)).to_have_text("Programy")
    assert page.locator("td:first-child a").all_inner_texts() == names
    assert page.locator(".st-key-chips").get_by_role("button").all_inner_texts() == ["trwa ✕", "Wyczyść filtry"]


def test_filters_go_along_to_another_page(open_page: OpenPage) -> None:
    page = open_page("/aktywnosc")
    choose_view(page, "Tydzień", "week")
    choose_city(page, "Warszawa", "warszawa")
    go_to(page, "Programy")
    assert params(page) == {"city": ["warszawa"]}
    expect(page.locator("caption")).to_have_text(counted("n.programmes_found", "programmes", "warszawa"))


def test_an_impossible_filter_says_so_and_one_click_clears_it(open_page: OpenPage) -> None:
    page = open_page("/kontakty?city=starachowice&q=olbin")
    expect(page.locator(".empty")).to_contain_text("Nie znaleźliśmy kontaktu do „olbin”.")
    page.get_by_role("button", name="Wyczyść filtry").last.click()
    without(page, "q")
    expect(page.get_by_text(counted("n.contacts", "contacts"))).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("")
