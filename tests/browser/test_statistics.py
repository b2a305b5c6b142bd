"""Statistics of registers in a real browser: charts are drawn, fit a phone, stand out, and are marked as made up."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import OpenPage, settle
from tests.browser.serving import ROOT, Server, served
from tests.browser.test_views import OVERFLOWING, PHONE, measured
from tests.rounds import first_of
from tests.shipped import copied

pytestmark = pytest.mark.usefixtures("granted")

SHOWS = ("sums", "beside", "spread", "novelty", "seasons")
BARS = ".js-plotly-plot .barlayer .point"


@pytest.fixture(scope="module")
def server(executable: str, shipped_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard on a demonstration."""
    home = copied(shipped_home, tmp_path_factory)
    command = [sys.executable, "-c", "from osl_data.cli import app; app()", "register", "demo", "--home", str(home)]
    environment = os.environ | {"OSL_HOME": str(home)}
    subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    with served(home=home) as running:
        yield running


def test_participants_by_month_are_drawn_and_told(open_page: OpenPage) -> None:
    page = open_page("/aktywnosc?view=register")
    expect(page.locator(BARS)).to_have_count(36)
    page.get_by_text("Tabela z wszystkimi miarami").click()
    expect(page.locator("details[open] tbody tr")).to_have_count(36)
    assert "dane zmyślone" in page.locator(".across").evaluate("e => getComputedStyle(e, '::before').content")


def test_the_year_before_stands_behind(open_page: OpenPage) -> None:
    page = open_page("/aktywnosc?view=register&show=beside&city=wroclaw")
    expect(page.locator(BARS)).to_have_count(24)
    expect(page.get_by_text("te same dni rok wcześniej, 01.01.2024 – 31.12.2024")).to_be_visible()


def test_what_is_chosen_is_in_the_link(open_page: OpenPage, page: Page) -> None:
    open_page("/aktywnosc?view=register")
    page.get_by_role("combobox", name="Według").click()
    page.get_by_role("option", name="rodzajów działań").click()
    expect(page.locator(".ranking tr")).to_have_count(15)
    page.get_by_role("radio", name="Pory roku").click()
    expect(page.locator(".heat tbody tr")).to_have_count(7)
    settle(page)
    link = page.url
    assert "show=seasons" in link
    open_page(link.removeprefix(link.split("/aktywnosc")[0]))
    expect(page.locator(".heat tbody tr")).to_have_count(7)


def test_a_demonstration_takes_no_files(open_page: OpenPage) -> None:
    page = open_page("/rejestry")
    expect(page.get_by_test_id("stFileUploader")).to_have_count(0)
    expect(page.locator(".made-up")).to_be_visible()


@pytest.mark.parametrize("show", first_of(SHOWS))
@pytest.mark.parametrize("language", first_of(["pl", "en"]))
def test_it_fits_a_phone(open_page: OpenPage, page: Page, show: str, language: str) -> None:
    page.set_viewport_size(PHONE)
    open_page(f"/aktywnosc?view=register&show={show}&by=type&lang={language}")
    assert page.evaluate(OVERFLOWING, PHONE["width"]) == []


@pytest.mark.parametrize("show", first_of(SHOWS))
def test_text_stands_out_from_its_ground(open_page: OpenPage, show: str) -> None:
    page = open_page(f"/aktywnosc?view=register&show={show}")
    for scheme in ("light", "dark"):
        found = measured(page, scheme)
        assert found["faint"] == []
        assert found["texts"] > 20
