"""Whom to call first among the shipped contacts, and whether what sources tie to a contact stands on it."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from osl_data.queries import contacts
from osl_data.queries.contacts import ContactRow
from osl_data.queries.filters import Filters
from osl_data.records.activity import Activity
from osl_data.records.contact import Contact
from osl_data.records.library import load
from osl_data.store.connection import connect
from osl_data.store.home import current
from tests.shipped import RECORDS

TEAMS = [f"wroclaw-ztps-{number}-kontakt" for number in range(1, 11)]


@pytest.fixture
def shipped(shipped_home: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with connect(current(shipped_home)) as connection:
        yield connection


@pytest.fixture
def listed(shipped: duckdb.DuckDBPyConnection) -> list[ContactRow]:
    return contacts.contacts(shipped, Filters())


def test_whom_a_whole_page_names_come_before_whom_only_another_capture_of_it_names(listed: list[ContactRow]) -> None:
    ostrowiec = [row.id for row in listed if row.city == "ostrowiec" and row.callable]
    assert ostrowiec == ["ostrowiec-katarzyna-kozinska", "ostrowiec-magdalena-klys", "ostrowiec-dorota-struska"]


def test_teams_stand_by_their_number_and_before_the_office_of_an_ended_project(listed: list[ContactRow]) -> None:
    office = "wroclaw-miastem-aktywnych-biuro-kontakt"
    assert [row.id for row in listed if row.id in {*TEAMS, office}] == [*TEAMS, office]
    assert next(row.ended for row in listed if row.id == office) == "ended"


def test_who_can_be_called_and_is_in_no_doubt_comes_first(listed: list[ContactRow]) -> None:
    places = [(not row.callable, row.superseded, bool(row.disputes), row.ended is not None) for row in listed]
    assert places == sorted(places)


def test_a_number_is_as_old_as_its_own_source(listed: list[ContactRow]) -> None:
    """A news item of May 2021 names her, but gives no number."""
    (found,) = (row for row in listed if row.id == "ostrowiec-katarzyna-kozinska")
    assert (found.dated, found.stated_on, found.confirmed) == ("phones", None, None)


def test_weekly_hours_of_a_programme_stand_on_a_contact_of_it() -> None:
    library = load(RECORDS)
    people = [entry.record for entry in library.of(Contact)]
    held = {
        (programme, hours.source, *hours.byday, hours.opens, hours.closes)
        for contact in people
        for programme in contact.programmes
        for hours in contact.hours
    }
    stated = {
        (activity.programme, slot.source, *slot.byday, slot.opens, slot.closes)
        for activity in (entry.record for entry in library.of(Activity))
        for slot in activity.schedule
        if activity.programme and slot.byday and slot.opens and slot.closes and not slot.valid_from
    }
    assert len(stated) > 8
    assert stated - held == set()
