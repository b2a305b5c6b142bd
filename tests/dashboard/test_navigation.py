"""The views that every test opens are those of the navigation: a page or view that is new cannot be left out."""

from typing import Any

import pytest

from dashboard import frame
from tests.dashboard.pages import drawn
from tests.navigation import PAGES, VIEWS


def test_each_view_is_of_a_page_of_the_navigation() -> None:
    assert {name.partition(" ")[0] for name in VIEWS} == {*PAGES}


def test_records_lead_to_pages_of_the_navigation() -> None:
    assert {*frame.PAGES.values()} <= {*PAGES.values()}


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("page", PAGES)
def test_the_views_that_a_page_offers_are_opened(page: str) -> None:
    controls: list[Any] = [
        control for control in drawn(page, "pl").get("segmented_control") if control.key == "choice-view"
    ]
    opened = {params.get("view") for name, params in VIEWS.items() if name.partition(" ")[0] == page}
    offered: list[int] = [len(control.options) for control in controls]
    assert len(opened) == sum(offered) or (offered, opened) == ([], {None})
