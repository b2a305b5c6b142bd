"""The contact finder at the keyboard: the cursor waits in the box, results come while typing, arrows walk through."""

import re

from playwright.sync_api import Page, expect

from tests.browser.driving import OpenPage

BOX = "input[type=search]"


def typed(page: Page, query: str) -> None:
    """Type into the box that has the cursor already."""
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.type(query)


def test_results_come_while_typing_without_a_click(open_page: OpenPage) -> None:
    page = open_page("/kontakty")
    typed(page, "olbin")
    first = page.locator(".card").first
    expect(first.get_by_role("link", name="71 782 35 55")).to_be_visible()
    expect(first.locator("mark")).to_have_text("Ołbin")


def test_the_first_number_can_be_read_across_a_desk(open_page: OpenPage) -> None:
    page = open_page("/kontakty?q=nowowiejska")
    sizes = page.locator(".card .phone").evaluate_all("all => all.map(p => parseFloat(getComputedStyle(p).fontSize))")
    assert sizes[0] >= 30
    assert sizes[0] > 1.5 * sizes[1]


def test_arrows_go_from_the_box_through_the_results_and_back(open_page: OpenPage) -> None:
    page = open_page("/kontakty")
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


def test_a_suggestion_searches_for_what_was_meant(open_page: OpenPage) -> None:
    page = open_page("/kontakty?q=radziók")
    page.get_by_role("link", name="Radziuk", exact=True).click()
    expect(page.locator(BOX)).to_have_value("Radziuk")
    expect(page.locator(".card").first.locator("mark")).to_have_text("Radziuk")
    expect(page).to_have_url(re.compile(r"q=Radziuk"))


def test_a_card_goes_to_the_address_book_and_onto_a_phone(open_page: OpenPage) -> None:
    page = open_page("/kontakty?q=radziuk")
    card = page.locator(".card").first
    with page.expect_download() as waiting:
        card.get_by_role("link", name="Do książki adresowej").click()
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
