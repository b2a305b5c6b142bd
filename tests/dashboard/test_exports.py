"""What a page exports is exactly what it shows, with its sources."""

import csv
import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest

from tests.dashboard.opening import ids_in_links, opened, said
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


@pytest.mark.parametrize("id_", ["targowek-agnieszka-radziuk", "targowek-izabela-drzazga"])
def test_a_contact_that_the_page_is_opened_at_is_exported_alone(
    downloads: dict[str, Callable[[], bytes]], id_: str
) -> None:
    contact = next(contact for contact in recorded("contacts", "warszawa") if contact["id"] == id_)
    opened("kontakty", id=id_, city="ostrowiec", q="olbin")
    assert [row["id"] for row in rows(downloads["atlas-osl-contacts.csv"]())] == [id_]
    book = sheets(downloads["atlas-osl-kontakty.xlsx"]())
    assert [row[0] for row in book["contacts"][1:]] == [id_]
    assert [row[1] for row in book["phones"][1:]] == [p["e164"] for p in contact["phones"]]
    assert "Ostrowiec" not in dict(row[:2] for row in book["notes"])["Filtry"]
    assert downloads["atlas-osl-kontakty.vcf"]().count(b"BEGIN:VCARD") == 1
    assert downloads["atlas-osl-kontakty-3.vcf"]().startswith(b"BEGIN:VCARD\r\nVERSION:3.0\r\n")


def test_the_nearest_contacts_are_exported_where_none_meets_every_word(
    downloads: dict[str, Callable[[], bytes]],
) -> None:
    shown = said(opened("kontakty", q="Radziuk nieistniejąca"), "h3")
    found = rows(downloads["atlas-osl-contacts.csv"]())
    assert [row["person"] for row in found] == shown == ["Agnieszka Radziuk"]


def test_an_export_says_what_was_filtered(downloads: dict[str, Callable[[], bytes]]) -> None:
    opened("zrodla", city="warszawa", q="seniorzy")
    notes = dict(row[:2] for row in sheets(downloads["atlas-osl-zrodla.xlsx"]())["notes"])
    assert notes["Filtry"] == "Warszawa; szukane słowa „seniorzy”"


def test_sources_are_exported_exactly_as_filtered(downloads: dict[str, Callable[[], bytes]]) -> None:
    opened("zrodla", city="starachowice")
    assert {row["id"] for row in rows(downloads["atlas-osl-sources.csv"]())} == ids("sources", "starachowice")
