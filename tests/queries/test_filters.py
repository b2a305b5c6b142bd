"""Which records pass which filters, counted by hand from the sample."""

from typing import Any

import duckdb
import pytest
from pydantic import ValidationError

from osl_data.queries.activities import activities, dated_sessions, groups_reached, practice, week
from osl_data.queries.contacts import contacts
from osl_data.queries.figures import figures
from osl_data.queries.filters import Filters
from osl_data.queries.matching import matching
from osl_data.queries.overview import CityOverview, city_overview, newest_sources, oldest_records
from osl_data.queries.programmes import programmes
from osl_data.queries.sources import disagreements, quality, quality_records, sources

ALL = Filters(
    cities=("testowo",),
    places=("testowo-dolne",),
    types=("pal",),
    states=("running",),
    target_groups=("seniors",),
    activity_types=("animation",),
    year_from=2010,
    year_to=2020,
    text="Lokalnej DOLNE",
)
IMPOSSIBLE = Filters(types=("pal",), states=("ended",))
GORNE = Filters(places=("testowo-gorne",))

PROGRAMMES = [
    (Filters(), "klub-sasiadow klub-gorne pal-dolne pal-gorne pal-zrodla projekt-mosty"),
    (Filters(cities=("testowo",)), "klub-sasiadow klub-gorne pal-dolne pal-gorne pal-zrodla projekt-mosty"),
    (Filters(cities=("nigdzie",)), ""),
    (Filters(places=("testowo",)), "klub-sasiadow klub-gorne pal-dolne pal-gorne pal-zrodla projekt-mosty"),
    (GORNE, "klub-gorne pal-gorne pal-zrodla"),
    (Filters(places=("testowo-zrodla",)), "pal-zrodla"),
    (Filters(places=("testowo-zrodla", "testowo-dolne")), "klub-sasiadow pal-dolne pal-zrodla"),
    (Filters(types=("club",)), "klub-sasiadow klub-gorne"),
    (Filters(types=("club", "project")), "klub-sasiadow klub-gorne projekt-mosty"),
    (Filters(states=("ended",)), "klub-gorne projekt-mosty"),
    (Filters(states=("unknown",)), "pal-zrodla"),
    (Filters(target_groups=("children",)), "pal-dolne projekt-mosty"),
    (Filters(activity_types=("selfhelp",)), "klub-gorne pal-dolne"),
    (Filters(year_from=2015), "pal-dolne pal-gorne projekt-mosty"),
    (Filters(year_to=2011), "klub-gorne"),
    (Filters(year_from=2013, year_to=2013), "klub-gorne pal-dolne"),
    (Filters(text="ŹRÓDŁA"), "pal-zrodla"),
    (Filters(text="mops testowo"), "klub-gorne pal-gorne pal-zrodla"),
    (Filters(text="nic takiego"), ""),
    (ALL, "pal-dolne"),
    (IMPOSSIBLE, ""),
]


@pytest.mark.parametrize(("filters", "ids"), PROGRAMMES)
def test_programmes_that_pass(connection: duckdb.DuckDBPyConnection, filters: Filters, ids: str) -> None:
    assert [row.id for row in programmes(connection, filters)] == ids.split()


CONTACTS = [
    (Filters(), "zespol-1-biuro anna-testowa jan-dawny mops-dyrekcja"),
    (GORNE, "mops-dyrekcja"),
    (Filters(places=("testowo-dolne",)), "zespol-1-biuro anna-testowa jan-dawny"),
    (Filters(states=("running",)), "zespol-1-biuro anna-testowa jan-dawny"),
    (Filters(types=("project",)), ""),
    (Filters(text="anna"), "anna-testowa"),
    (Filters(text="601 234 568"), "jan-dawny"),
    (Filters(text="próbna"), "zespol-1-biuro"),
    (ALL.model_copy(update={"text": "anna"}), "anna-testowa"),
    (IMPOSSIBLE, ""),
]


@pytest.mark.parametrize(("filters", "ids"), CONTACTS)
def test_contacts_that_pass(connection: duckdb.DuckDBPyConnection, filters: Filters, ids: str) -> None:
    assert [contact.id for contact in contacts(connection, filters)] == ids.split()


ACTIVITIES = [
    (Filters(), "sasiedzi-spotkania klub-grupa dolne-spotkania dolne-grupa most-mapa"),
    (Filters(activity_types=("selfhelp",)), "klub-grupa dolne-grupa"),
    (Filters(target_groups=("seniors",)), "klub-grupa dolne-spotkania dolne-grupa"),
    (Filters(places=("testowo-dolne",)), "sasiedzi-spotkania dolne-spotkania dolne-grupa"),
    (Filters(text="herbacie"), "dolne-spotkania"),
    (ALL.model_copy(update={"text": ""}), "dolne-spotkania"),
    (IMPOSSIBLE, ""),
]


@pytest.mark.parametrize(("filters", "ids"), ACTIVITIES)
def test_activities_that_pass(connection: duckdb.DuckDBPyConnection, filters: Filters, ids: str) -> None:
    assert [activity.id for activity in activities(connection, filters)] == ids.split()


FIGURES = [
    (Filters(), "dolne-uczestnicy-2013 dolne-uczestnicy-2024 testowo-mieszkancy mosty-dotacja"),
    (Filters(cities=("testowo",)), "dolne-uczestnicy-2013 dolne-uczestnicy-2024 testowo-mieszkancy mosty-dotacja"),
    (Filters(types=("project",)), "mosty-dotacja"),
    (Filters(places=("testowo-dolne",)), "dolne-uczestnicy-2013 dolne-uczestnicy-2024"),
    (Filters(text="mieszkancy"), "testowo-mieszkancy"),
    (ALL.model_copy(update={"text": "dolne"}), "dolne-uczestnicy-2013 dolne-uczestnicy-2024"),
    (IMPOSSIBLE, ""),
]


@pytest.mark.parametrize(("filters", "ids"), FIGURES)
def test_figures_that_pass(connection: duckdb.DuckDBPyConnection, filters: Filters, ids: str) -> None:
    assert [figure.id for figure in figures(connection, filters)] == ids.split()


SOURCES = [
    (Filters(), "strona-2024 gazeta strona-2015 ulotka rejestr"),
    (Filters(cities=("testowo",)), "strona-2024 gazeta strona-2015 ulotka"),
    (Filters(types=("project",)), "strona-2015"),
    (Filters(places=("testowo-zrodla",)), "ulotka"),
    (IMPOSSIBLE, ""),
]


@pytest.mark.parametrize(("filters", "ids"), SOURCES)
def test_sources_that_pass(connection: duckdb.DuckDBPyConnection, filters: Filters, ids: str) -> None:
    assert [source.id for source in sources(connection, filters)] == ids.split()


def test_records_of_every_kind_that_pass(connection: duckdb.DuckDBPyConnection) -> None:
    assert len(matching(connection, Filters())) == 32
    assert [(match.kind, match.id) for match in matching(connection, GORNE)] == [
        ("source", "gazeta"),
        ("programme", "klub-gorne"),
        ("activity", "klub-grupa"),
        ("contact", "mops-dyrekcja"),
        ("organisation", "mops-testowo"),
        ("programme", "pal-gorne"),
        ("programme", "pal-zrodla"),
        ("disagreement", "spor-poczatek-klubu"),
        ("source", "strona-2015"),
        ("source", "strona-2024"),
        ("place", "testowo-gorne"),
        ("place", "testowo-zrodla"),
        ("source", "ulotka"),
    ]
    assert [match.id for match in matching(connection, ALL.model_copy(update={"text": ""}))] == [
        "anna-testowa",
        "dolne-spotkania",
        "dolne-uczestnicy-2013",
        "dolne-uczestnicy-2024",
        "fundacja-most",
        "jan-dawny",
        "mops-testowo-zespol-1",
        "pal-dolne",
        "strona-2015",
        "strona-2024",
        "zespol-1-biuro",
    ]
    assert matching(connection, IMPOSSIBLE) == []


@pytest.mark.parametrize(
    "asked",
    [
        {"types": ("pal",)},
        {"statuses": ("active",)},
        {"target_groups": ("seniors",)},
        {"activity_types": ("animation",)},
        {"year_from": 2010},
        {"year_to": 2030},
    ],
    ids=lambda asked: next(iter(asked)),
)
def test_what_no_programme_stands_behind_fails_each_filter_of_programmes(
    connection: duckdb.DuckDBPyConnection, asked: dict[str, Any]
) -> None:
    """Neither a place, nor an activity, contact or figure of no programme."""
    found = matching(connection, Filters(**asked))
    assert {match.kind for match in found} == {
        "programme",
        "contact",
        "activity",
        "figure",
        "organisation",
        "source",
    } | ({"disagreement"} if "klub-gorne" in {match.id for match in found} else set())
    assert {"most-mapa", "testowo-mieszkancy"} & {match.id for match in found} == set()


@pytest.mark.parametrize(
    ("question", "more"),
    [
        (practice, ()),
        (groups_reached, ()),
        (week, ()),
        (dated_sessions, ()),
        (newest_sources, ()),
        (oldest_records, ()),
        (disagreements, ()),
        (quality, ()),
        (quality_records, ("contact_superseded",)),
    ],
)
def test_impossible_filters_find_nothing(
    connection: duckdb.DuckDBPyConnection, question: Any, more: tuple[str, ...]
) -> None:
    assert question(connection, IMPOSSIBLE, *more) == []
    assert question(connection, Filters(), *more) != []


def test_a_city_stays_even_if_nothing_in_it_passes(connection: duckdb.DuckDBPyConnection) -> None:
    (city,) = city_overview(connection, IMPOSSIBLE)
    assert city == CityOverview("testowo", "Testowo", "14", 52.5, 21.01, 0, 0, 0, 0, 0, 0, 0, 0)
    assert city.completeness is None


def test_filters_are_strict_and_know_when_they_are_empty() -> None:
    assert Filters().is_empty()
    assert not GORNE.is_empty()
    for wrong in ({"year_from": 12}, {"district": "x"}):
        with pytest.raises(ValidationError):
            Filters(**wrong)
