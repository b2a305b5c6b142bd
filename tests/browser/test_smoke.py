"""The dashboard comes up: the start page is drawn without an error and without an outside request."""

from dashboard import launch
from tests.browser.driving import OpenPage
from tests.browser.serving import ROOT, SCRIPT


def test_the_start_page_is_drawn(open_page: OpenPage) -> None:
    page = open_page("/")
    assert page.locator("h1").count() == 1
    assert page.locator("[data-osl-landmark=end]").is_visible()


def test_what_people_start_is_what_is_tested_here() -> None:
    assert ROOT / SCRIPT == launch.SCRIPT
