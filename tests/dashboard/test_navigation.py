"""The views that every test opens are those of the navigation: a page or view that is new cannot be left out."""

from typing import Any

import pytest

from dashboard import frame
from dashboard.i18n import words_of
from tests.dashboard.opening import headings, opened
from tests.dashboard.pages import drawn
from tests.navigation import PAGES, VIEWS


def test_each_view_is_of_a_page_of_the_navigation() -> None:
    assert {name.partition(" ")[0] for name in VIEWS} == {*PAGES}


def test_records_lead_to_pages_of_the_navigation() -> None:
    assert {*frame.PAGES.values()} <= {*PAGES.values()}


TITLES = {
    "pl": ["Przegląd", "Kontakty", "Programy", "Program", "Aktywność", "Porównanie", "Rejestry", "Źródła i jakość"],
    "en": [
        "Overview",
        "Contacts",
        "Programmes",
        "Programme",
        "Activity",
        "Comparison",
        "Registers",
        "Sources and quality",
    ],
}


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("language", TITLES)
def test_the_navigation_names_each_page_and_leads_to_it(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import streamlit as st

    made: list[tuple[str, str, str]] = []
    page = st.Page

    def noting(render: Any, **given: Any) -> Any:
        made.append((given["title"], given["url_path"], render.__module__))
        return page(render, **given)

    monkeypatch.setattr("streamlit.Page", noting)
    app = opened(**({"lang": "en"} if language == "en" else {}))
    rooms = ["overview", "contacts", "programmes", "programme", "activity", "comparison", "registers", "sources"]
    assert made == [
        (title, path, f"dashboard.views.{room}.page")
        for title, path, room in zip(TITLES[language], PAGES, rooms, strict=True)
    ]
    assert headings(app)[0] == [words_of(language)("przeglad.title")]


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("page", PAGES)
def test_the_views_that_a_page_offers_are_opened(page: str) -> None:
    controls: list[Any] = [
        control for control in drawn(page, "pl").get("segmented_control") if control.key == "choice-view"
    ]
    opened = {params.get("view") for name, params in VIEWS.items() if name.partition(" ")[0] == page}
    offered: list[int] = [len(control.options) for control in controls]
    assert len(opened) == sum(offered) or (offered, opened) == ([], {None})
