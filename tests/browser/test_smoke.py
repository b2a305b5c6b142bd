"""The dashboard comes up: the start page is drawn without an error and without an outside request."""

import re

from tests.browser.driving import OpenPage
from tests.browser.serving import ROOT, SCRIPT


def test_the_start_page_is_drawn(open_page: OpenPage) -> None:
    page = open_page("/")
    assert page.locator("h1").count() == 1
    assert page.locator("[data-osl-landmark=end]").is_visible()


def test_make_run_starts_what_is_tested_here() -> None:
    started = re.search(r"^START \?= .* run (\S+)", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert started is not None
    assert started[1] == SCRIPT
