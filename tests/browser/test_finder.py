"""The contact finder at the keyboard: the cursor waits in the box, results come while typing, arrows walk through."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acting import arrive, at, params, without
from tests.browser.driving import OpenPage
from tests.rounds import first_of
from tests.shipped import recorded

BOX = "input[type=search]"

with_the_finder = pytest.mark.parametrize("path", first_of(["/", "/kontakty"]))


def typed(page: Page, query: str) -> None:
    """Type into the box that has the cursor already, and wait until the whole of it has its answer."""
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.type(query)
    arrive(page, q=query)


@with_the_finder
def test_results_come_while_typing_without_a_click(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    typed(page, "olbin")
    first = page.locator(".card").first
    expect(first.get_by_role("link", name="71 782 35 55")).to_be_visible()
    expect(first.locator("mark")).to_have_text("Ołbin")


def test_the_first_number_can_be_read_across_a_desk(open_page: OpenPage) -> None:
    page = open_page("/kontakty?q=nowowiejska")
    sizes = page.locator(".card .phone").evaluate_all("all => all.map(p => parseFloat(getComputedStyle(p).fontSize))")
    assert sizes[0] >= 30
    assert sizes[0] > 1.5 * sizes[1]


@with_the_finder
def test_arrows_go_from_the_box_through_the_results_and_back(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    typed(page, "nowowiejska")
    expect(page.locator(".card").first.locator("mark")).to_have_text("Nowowiejska")
    numbers = page.locator(".card a[href^='tel:']")
    page.keyboard.press("ArrowDown")
    expect(numbers.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(numbers.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.press("Enter")
    expect(numbers.nth(0)).to_be_focused()


@with_the_finder
def test_a_suggestion_searches_for_what_was_meant_on_the_same_page(open_page: OpenPage, path: str) -> None:
    page = open_page(f"{path}?q=radziók")
    page.get_by_role("link", name="Radziuk", exact=True).click()
    expect(page.locator(BOX)).to_have_value("Radziuk")
    expect(page.locator(".card").first.locator("mark")).to_have_text("Radziuk")
    expect(page).to_have_url(re.compile(rf"[^/]{path}\?q=Radziuk$"))


def test_the_overview_gives_way_to_the_contacts_found_and_comes_back(open_page: OpenPage) -> None:
    page = open_page("/")
    pins = page.locator(".split svg .pin")
    cities = len([place for place in recorded("places") if place["type"] == "city"])
    expect(pins).to_have_count(cities)
    typed(page, "radziuk")
    expect(page.locator(".card")).to_have_count(1)
    expect(pins).to_have_count(0)
    page.locator(BOX).fill("")
    expect(pins).to_have_count(cities)
    without(page, "q")
    page.go_back()
    arrive(page, q="radziuk")
    expect(page.locator(".card")).to_have_count(1)
    page.get_by_role("link", name="Wróć do przeglądu").click()
    expect(pins).to_have_count(cities)
    without(page, "q")
    assert params(page) == {}


def test_the_start_page_shows_the_first_contacts_and_leads_to_all(open_page: OpenPage) -> None:
    page = open_page("/?q=osl&city=starachowice")
    expect(page.locator(".card")).to_have_count(6)
    page.get_by_role("link", name=re.compile("Pokaż wszystkie")).click()
    at(page, "kontakty")
    assert params(page) == {"q": ["osl"], "city": ["starachowice"], "all": ["1"]}
    assert page.locator(".card").count() > 6


def test_a_card_goes_to_the_address_book_and_onto_a_phone(open_page: OpenPage) -> None:
    page = open_page("/kontakty?q=radziuk")
    card = page.locator(".card").first
    with page.expect_download() as waiting:
        card.get_by_role("link", name="Dodaj do książki adresowej").click()
    assert waiting.value.suggested_filename == "targowek-agnieszka-radziuk.vcf"
    assert waiting.value.path().read_text(encoding="utf-8").startswith("BEGIN:VCARD\nVERSION:4.0\n")
    card.get_by_text("Kod QR").click()
    image = card.get_by_role("img", name="Kod QR z danymi: Agnieszka Radziuk")
    expect(image).to_be_visible()
    page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=image.element_handle())


def test_the_filtered_contacts_are_printed_and_taken_along(open_page: OpenPage) -> None:
    page = open_page("/kontakty?city=wroclaw")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Do druku (PDF)").click()
    assert waiting.value.path().read_bytes().startswith(b"%PDF-")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Wszystkie do książki adresowej (VCF)").click()
    text = waiting.value.path().read_text(encoding="utf-8")
    assert "ztps8@mops.wroclaw.pl" in text
    assert "519516162" not in text
