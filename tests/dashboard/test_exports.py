"""What a page exports is exactly what it shows, with its sources."""

import csv
import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest

from tests.dashboard.opening import ids_in_links, opened
from tests.shipped import ids, recorded

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> dict[str, Callable[[], bytes]]:
    """What the download buttons of the page would hand out, by file name (AppTest cannot click them)."""
    import streamlit as st

    offered: dict[str, Callable[[], bytes]] = {}
    button = st.download_button

    def noting(label: str, data: Callable[[], bytes], file_name: str, *given: Any, **more: Any) -> bool:
        offered[file_name] = data
        return button(label, data, file_name, *given, **more)

    monkeypatch.setattr("streamlit.download_button", noting)
    return offered


def rows(data: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return [*csv.DictReader(io.StringIO(data.decode("utf-8")))]


def sheets(data: bytes) -> dict[str, list[tuple[Any, ...]]]:
    """The sheets of a workbook, each with its rows."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    return {sheet.title: [*sheet.iter_rows(values_only=True)] for sheet in book}


def test_programmes_are_exported_exactly_as_filtered(downloads: dict[str, Callable[[], bytes]]) -> None:
    app = opened("programy", city="wroclaw", group="seniors", all="1")
    wanted = {p["id"] for p in recorded("programmes", "wroclaw") if "seniors" in p.get("target_groups", [])}
    listed = ids_in_links(app, "program")
    assert wanted <= set(listed)
    assert [*downloads] == [
        "atlas-osl-programy.xlsx",
        "atlas-osl-programmes.csv",
        "atlas-osl-activities.csv",
        "atlas-osl-partners.csv",
    ]
    exported = rows(downloads["atlas-osl-programmes.csv"]())
    assert sorted(row["id"] for row in exported) == sorted(listed)
    assert all(row["sources"] for row in exported)
    book = sheets(downloads["atlas-osl-programy.xlsx"]())
    assert {"programmes", "activities", "partners", "sources", "notes"} == set(book)
    assert sorted(row[0] for row in book["programmes"][1:]) == sorted(listed)
    named = {slug for row in exported for slug in row["sources"].split("; ")}
    assert named <= {row[0] for row in book["sources"][1:]} <= ids("sources")


def test_contacts_are_exported_exactly_as_filtered(downloads: dict[str, Callable[[], bytes]]) -> None:
    opened("kontakty", city="ostrowiec")
    assert {row["id"] for row in rows(downloads["atlas-osl-contacts.csv"]())} == ids("contacts", "ostrowiec")
    phones = [(c["id"], p["e164"]) for c in recorded("contacts", "ostrowiec") for p in c.get("phones", [])]
    exported = [(row["contact_id"], row["e164"]) for row in rows(downloads["atlas-osl-phones.csv"]())]
    assert sorted(exported) == sorted(phones)
    assert len(phones) > 0


def test_an_export_says_what_was_filtered(downloads: dict[str, Callable[[], bytes]]) -> None:
    opened("zrodla", city="warszawa", q="seniorzy")
    notes = dict(row[:2] for row in sheets(downloads["atlas-osl-zrodla.xlsx"]())["notes"])
    assert notes["Filtry"] == "Warszawa; szukane słowa „seniorzy”"


def test_sources_are_exported_exactly_as_filtered(downloads: dict[str, Callable[[], bytes]]) -> None:
    opened("zrodla", city="starachowice")
    assert {row["id"] for row in rows(downloads["atlas-osl-sources.csv"]())} == ids("sources", "starachowice")
