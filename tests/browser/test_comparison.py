"""Comparing in a real browser: a manager's task, on a phone, in the dark, and by a link."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from osl_data.text.fold import fold
from tests.browser.driving import OpenPage, new_context, settle
from tests.browser.serving import Server
from tests.rounds import first_of

BOTH = "/porownanie?of=warszawa-wola%2Cwarszawa-targowek"
VIEWS = [BOTH, *(f"/porownanie?view={view}&about=warszawa-wola" for view in ("gaps", "alike", "matrix")), "/porownanie"]


def pick(page: Page, name: str) -> None:
    """Type a name into the box and take what it offers first."""
    box = page.get_by_label("Miejsca: od 2 do 6")
    box.press_sequentially(name)
    page.get_by_role("option", name=f"{name} (").first.click()
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile(rf"[?&]of=[^&]*-{fold(name)}"))
    settle(page)


def row(page: Page, label: str) -> Locator:
    """The cells of a fact."""
    return page.locator(".beside tr", has=page.get_by_role("rowheader", name=label, exact=True)).locator("td")


def test_wola_beside_targowek_taken_to_a_meeting(open_page: OpenPage, tmp_path: Path) -> None:
    """Four steps from the start page: the section, one name, the other, the file."""
    page = open_page("/")
    page.get_by_role("link", name="Porównanie").click()
    page.wait_for_selector("[data-osl-landmark=end][data-page=porownanie]")
    pick(page, "Wola")
    pick(page, "Targówek")
    expect(page.locator(".beside thead a.name")).to_have_text(["Wola", "Targówek"])
    expect(row(page, "Działania").nth(1)).to_have_text("Dyżury / praca w terenie")
    expect(row(page, "Dyżury / praca w terenie").nth(0)).to_have_text("nie podano")
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Pobierz PDF na spotkanie").click()
    file = tmp_path / "brief.pdf"
    downloading.value.save_as(file)
    assert file.read_bytes().startswith(b"%PDF-")
    assert downloading.value.suggested_filename == "atlas-osl-porownanie.pdf"


def test_a_cell_unfolds_the_programmes_it_counts(open_page: OpenPage) -> None:
    page = open_page(BOTH)
    cell = row(page, "Dyżury / praca w terenie").nth(1)
    cell.locator("summary").click()
    cell.get_by_role("link").first.click()
    page.wait_for_selector("[data-osl-landmark=end][data-page=program]")
    page.go_back()
    page.wait_for_selector("[data-osl-landmark=end][data-page=porownanie]")
    expect(page.locator(".beside thead a.name")).to_have_text(["Wola", "Targówek"])


def test_an_example_is_one_click_away(open_page: OpenPage) -> None:
    page = open_page("/porownanie")
    page.locator(".empty a").nth(1).click()
    expect(page.locator(".beside thead a.name")).to_have_count(3)


def test_a_reload_and_a_shared_link_show_the_same(open_page: OpenPage) -> None:
    page = open_page("/porownanie")
    pick(page, "Ochota")
    pick(page, "Bemowo")
    table = page.locator("table.beside")
    expect(table).to_be_visible()
    before = table.inner_text()
    page.reload()
    settle(page)
    expect(table).to_be_visible()
    assert table.inner_text() == before


def test_the_names_stay_in_sight(open_page: OpenPage) -> None:
    page = open_page(BOTH)
    page.locator(".beside tr").last.scroll_into_view_if_needed()
    expect(page.locator(".beside thead a.name").first).to_be_in_viewport()


@pytest.mark.parametrize("path", VIEWS)
@pytest.mark.parametrize("language", first_of(["pl", "en"]))
def test_nothing_is_wider_than_a_phone(browser: Browser, server: Server, path: str, language: str) -> None:
    context = new_context(browser, server.url, width=380, height=800)
    page = context.new_page()
    page.goto(path + ("&" if "?" in path else "?") + f"lang={language}")
    settle(page)
    page.wait_for_selector("[data-osl-landmark=end]")
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 380
    context.close()
