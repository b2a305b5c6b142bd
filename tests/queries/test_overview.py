"""What the overview asks: whole answers, counted by hand on the sample."""

import duckdb
import pytest

from osl_data.queries import overview
from osl_data.queries.filters import Filters

NONE = Filters()
GORNE = Filters(places=("testowo-gorne",))
CITY = "testowo"


def test_overview(connection: duckdb.DuckDBPyConnection) -> None:
    (city,) = overview.city_overview(connection, NONE)
    assert city == overview.CityOverview(
        city=CITY,
        name="Testowo",
        voivodeship="14",
        lat=52.5,
        lon=21.01,
        programmes=6,
        contacts=4,
        activities=5,
        figures=4,
        sources=4,
        disagreements=1,
        looked_for=80,
        stated=50,
    )
    assert city.completeness == pytest.approx(0.625)
    # In Górne only a fax is stated: no way to reach the three programmes, and no phone of the head.
    (part,) = overview.city_overview(connection, GORNE)
    assert (part.programmes, part.contacts, part.activities, part.figures, part.sources) == (3, 1, 1, 0, 4)
    assert (part.looked_for, part.stated) == (3 * 7 + 6 + 4 * 3, 2 + 6 + 4 + 0 + 6)


def test_newest_and_oldest(connection: duckdb.DuckDBPyConnection) -> None:
    newest = [
        overview.DatedSource("strona-2024", CITY, "Tytuł strona-2024", "MOPS Testowo", "2024-05", False),
        overview.DatedSource("gazeta", CITY, "Tytuł gazeta", "MOPS Testowo", "2023", True),
        overview.DatedSource("strona-2015", CITY, "Tytuł strona-2015", "MOPS Testowo", "2015-03-10", False),
    ]
    assert overview.newest_sources(connection, NONE) == newest
    assert overview.newest_sources(connection, NONE, most=1) == newest[:1]
    oldest = overview.oldest_records(connection, NONE)
    assert [(row.kind, row.id, row.stated_on, row.inferred) for row in oldest] == [
        ("contact", "jan-dawny", "2015-03-10", False),
        ("figure", "dolne-uczestnicy-2013", "2015-03-10", False),
        ("figure", "mosty-dotacja", "2015-03-10", False),
        ("programme", "projekt-mosty", "2015-03-10", False),
        ("programme", "klub-gorne", "2023", True),
    ]
    assert oldest[0] == overview.DatedRecord(
        "jan-dawny", "contact", CITY, "Zespół Terenowy nr 1", "Zespół Terenowy nr 1", "2015-03-10", False
    )


def test_totals(connection: duckdb.DuckDBPyConnection) -> None:
    assert overview.totals(connection) == {
        "activity": 5,
        "contact": 4,
        "disagreement": 1,
        "figure": 4,
        "organisation": 3,
        "place": 4,
        "programme": 6,
        "source": 4,
    }


def test_cities_together(two_cities: duckdb.DuckDBPyConnection) -> None:
    found = overview.together(overview.city_overview(two_cities, NONE))
    assert found == {"programmes": 6 + 4, "contacts": 4 + 6, "figures": 4 + 6, "sources": 4 + 5}
    assert overview.together([]) == {"programmes": 0, "contacts": 0, "figures": 0, "sources": 0}
