"""Places and programmes of the sample side by side, counted by hand."""

from collections import Counter

import duckdb
import pytest

from osl_data.queries import comparison as c
from osl_data.queries.comparison import likeness as k
from osl_data.queries.filters import Filters

CITY = "testowo"
DOLNE, GORNE, ZRODLA = "testowo-dolne", "testowo-gorne", "testowo-zrodla"
OFFICE, ANNA = "zespol-1-biuro", "anna-testowa"


@pytest.fixture
def districts(connection: duckdb.DuckDBPyConnection) -> c.Comparison:
    """The two districts side by side."""
    return c.compare(connection, [DOLNE, GORNE])


def done(found: c.Comparison, subject: str, fact: str) -> dict[str | None, list[tuple[str, str | None]]]:
    """Code → who, and when."""
    told: dict[str | None, list[tuple[str, str | None]]] = {}
    for doing in c.of(found.doings, subject):
        if doing.fact == fact:
            told.setdefault(doing.code, []).append((doing.doer, doing.modality))
    return told


def test_places_and_programmes_can_be_compared(connection: duckdb.DuckDBPyConnection) -> None:
    found = c.subjects(connection)
    assert found[0] == c.Subject(CITY, "place", "city", "Testowo", CITY, 6, 5)
    assert [(s.id, s.type, s.programmes, s.activities) for s in found] == [
        (CITY, "city", 6, 5),
        (DOLNE, "district", 2, 3),
        (GORNE, "district", 3, 1),
        (ZRODLA, "estate", 1, 0),
        ("pal-dolne", "pal", 1, 2),
        ("pal-gorne", "pal", 1, 0),
        ("pal-zrodla", "pal", 1, 0),
        ("klub-sasiadow", "club", 1, 1),
        ("klub-gorne", "club", 1, 1),
        ("projekt-mosty", "project", 1, 0),
    ]


def test_examples_are_the_best_known_of_a_type(connection: duckdb.DuckDBPyConnection) -> None:
    known = c.subjects(connection)
    assert [[s.id for s in found] for found in c.examples(known, "place")] == [[DOLNE, GORNE]]
    assert [[s.id for s in found] for found in c.examples(known, "programme")] == [["klub-gorne", "klub-sasiadow"]]


def test_what_is_compared_keeps_the_order_asked_for_and_nothing_unknown(connection: duckdb.DuckDBPyConnection) -> None:
    assert [s.id for s in c.compare(connection, [GORNE, "nowhere", DOLNE]).subjects] == [GORNE, DOLNE]
    assert c.compare(connection, []).doings == []


def test_programmes_by_kind_state_and_community(districts: c.Comparison) -> None:
    assert done(districts, DOLNE, "programme_type") == {"pal": [("pal-dolne", None)], "club": [("klub-sasiadow", None)]}
    assert done(districts, GORNE, "programme_type") == {
        "pal": [("pal-gorne", None), ("pal-zrodla", None)],
        "club": [("klub-gorne", None)],
    }
    assert done(districts, DOLNE, "state") == {"running": [("klub-sasiadow", None), ("pal-dolne", None)]}
    assert done(districts, GORNE, "state") == {
        "plan_passed": [("pal-gorne", None)],
        "ended": [("klub-gorne", None)],
        None: [("pal-zrodla", None)],
    }
    assert done(districts, DOLNE, "community") == {
        "territorial": [("pal-dolne", None)],
        None: [("klub-sasiadow", None)],
    }
    assert done(districts, GORNE, "community") == {
        "territorial": [("pal-gorne", None)],
        "categorial": [("klub-gorne", None)],
        None: [("pal-zrodla", None)],
    }


def test_a_programme_counts_once_with_the_time_nearest_to_now(districts: c.Comparison) -> None:
    """pal-dolne has a tool now (animation) and in plans (selfhelp): it is counted as doing it now."""
    assert done(districts, DOLNE, "activity_type") == {
        "animation": [("klub-sasiadow", "current"), ("pal-dolne", "current")],
        "selfhelp": [("pal-dolne", "planned")],
    }
    assert done(districts, DOLNE, "osl_tool") == {"groups": [("klub-sasiadow", "current"), ("pal-dolne", "current")]}
    assert done(districts, DOLNE, "target_group") == {
        "seniors": [("pal-dolne", "current")],
        "children": [("pal-dolne", "planned")],
        "general": [("klub-sasiadow", "current")],
    }
    assert done(districts, GORNE, "activity_type") == {"selfhelp": [("klub-gorne", "past")]}
    assert done(districts, GORNE, "target_group") == {"seniors": [("klub-gorne", "past")]}
    assert c.times(districts.doing(DOLNE, "activity_type", "animation")) == Counter(current=2)


def test_a_city_has_what_its_units_do_without_a_programme(connection: duckdb.DuckDBPyConnection) -> None:
    found = c.compare(connection, [CITY, DOLNE])
    assert found.doing(CITY, "activity_type", "diagnosis") == [
        c.Doing(CITY, "activity_type", "diagnosis", "fundacja-most", "Fundacja Most", "organisation", "current")
    ]
    assert done(found, CITY, "target_group")["children"] == [("pal-dolne", "planned"), ("projekt-mosty", "past")]


def test_what_differs_and_what_only_one_has(districts: c.Comparison) -> None:
    assert districts.codes("activity_type") == {"animation", "selfhelp"}
    assert districts.only(DOLNE, "activity_type") == {"animation"}
    assert districts.only(GORNE, "activity_type") == set()
    assert districts.only(DOLNE, "target_group") == {"children", "general"}
    assert districts.differs("activity_type", "selfhelp")
    assert not districts.differs("programme_type", "pal")
    assert not districts.differs("osl_tool", "process")


def test_weekly_hours_are_of_running_activities_with_days(districts: c.Comparison) -> None:
    """Two hours on Tuesday and Thursday; ten to twelve without days, dated and planned ones do not count."""
    assert districts.weekly == [c.WeeklySum(DOLNE, 4.0, 2, 1)]
    assert c.one(districts.weekly, GORNE) is None


def test_ways_to_be_reached_are_never_nought(districts: c.Comparison) -> None:
    """Dolne: the office and the organiser, not the one before her. Górne: a head with nothing but a fax."""
    assert districts.reachability == [
        c.Reachability(DOLNE, contacts=2, phone=2, email=1, address=1, hours=1),
        c.Reachability(GORNE, contacts=1, phone=None, email=None, address=None, hours=None),
    ]


def test_partners_funding_and_figures(districts: c.Comparison) -> None:
    fund = "Europejski Fundusz Społeczny"
    assert districts.partners == [c.Support(DOLNE, "fundacja-most", "Fundacja Most", ["pal-dolne"])]
    assert districts.funding == [c.Support(DOLNE, fund, fund, ["pal-dolne"])]
    assert [(f.subject, f.figure) for f in districts.figures] == [
        (DOLNE, "dolne-uczestnicy-2013"),
        (DOLNE, "dolne-uczestnicy-2024"),
    ]


def test_number_and_age_of_sources(districts: c.Comparison) -> None:
    assert districts.source_ages == [
        c.SourceAges(DOLNE, ["strona-2015", "strona-2024", "ulotka"], 1, 1, "2015-03-10", "2024-05", False, False),
        c.SourceAges(
            GORNE, ["gazeta", "strona-2015", "strona-2024", "ulotka"], 1, 1, "2015-03-10", "2024-05", False, False
        ),
    ]


def test_coverage(districts: c.Comparison) -> None:
    """Dolne: 13 of 14 for programmes, 8 of 12 for contacts, 4 of 4 for figures, 6 of 9 for sources."""
    covered = c.one(districts.coverage, DOLNE)
    assert covered == c.Coverage(DOLNE, 39, 31)
    assert covered.share == pytest.approx(31 / 39)


def test_programmes_side_by_side(connection: duckdb.DuckDBPyConnection) -> None:
    found = c.compare(connection, ["pal-dolne", "klub-gorne"])
    assert done(found, "pal-dolne", "activity_type") == {
        "animation": [("pal-dolne", "current")],
        "selfhelp": [("pal-dolne", "planned")],
    }
    assert done(found, "klub-gorne", "activity_type") == {"selfhelp": [("klub-gorne", "past")]}
    assert found.weekly == [c.WeeklySum("pal-dolne", 4.0, 2, 1)]
    assert c.one(found.reachability, "pal-dolne") == c.Reachability("pal-dolne", 2, 2, 1, 1, 1)
    assert found.population == []


def test_what_is_not_done_with_whom_to_call(connection: duckdb.DuckDBPyConnection) -> None:
    """Dolne's help of itself and its children are only planned, seniors Górne has: three are left, of two things."""
    neighbours = "Klub Sąsiadów"
    assert k.not_done(connection, GORNE) == [
        k.Gap(
            "activity_type",
            "animation",
            [
                k.Doer(
                    "activity_type", "animation", DOLNE, "klub-sasiadow", neighbours, "programme", "current", [OFFICE]
                ),
                k.Doer(
                    "activity_type",
                    "animation",
                    DOLNE,
                    "pal-dolne",
                    "Program Aktywności Lokalnej Dolne",
                    "programme",
                    "current",
                    [OFFICE, ANNA],
                ),
            ],
        ),
        k.Gap(
            "target_group",
            "general",
            [k.Doer("target_group", "general", DOLNE, "klub-sasiadow", neighbours, "programme", "current", [OFFICE])],
        ),
    ]
    assert [(gap.places, gap.current) for gap in k.not_done(connection, GORNE)] == [([DOLNE], 1), ([DOLNE], 1)]


def test_who_can_be_called_in_a_place(connection: duckdb.DuckDBPyConnection) -> None:
    """No fax, nobody superseded, nobody suppressed; a city has everybody."""
    found = k.callable_contacts(connection)
    assert found == {CITY: [OFFICE, ANNA], DOLNE: [OFFICE, ANNA]}


def test_what_practice_is_stated_of(connection: duckdb.DuckDBPyConnection) -> None:
    """Of Dolne its two programmes and three activities; of one programme what is its own."""
    assert k.practice_records(connection, [DOLNE]) == [
        "dolne-grupa",
        "dolne-spotkania",
        "klub-sasiadow",
        "pal-dolne",
        "sasiedzi-spotkania",
    ]
    assert k.practice_records(connection, [DOLNE], ["klub-sasiadow"]) == ["klub-sasiadow", "sasiedzi-spotkania"]


def test_what_is_only_planned_here_is_stated_here(connection: duckdb.DuckDBPyConnection) -> None:
    assert k.not_done(connection, DOLNE) == []


def test_comparable_places_are_of_one_type_or_as_asked(connection: duckdb.DuckDBPyConnection) -> None:
    assert k.comparable(connection, GORNE) == [DOLNE]
    assert k.comparable(connection, CITY) == []
    assert {(gap.code, *gap.places) for gap in k.not_done(connection, GORNE, [CITY])} == {
        ("animation", CITY),
        ("diagnosis", CITY),
        ("general", CITY),
        ("children", CITY),
    }


def test_similar_places(connection: duckdb.DuckDBPyConnection) -> None:
    """Dolne has six items, Górne three of these."""
    assert k.similar(connection, DOLNE) == [
        k.Similar(
            place=GORNE,
            value=0.5,
            shared=["activity_type selfhelp", "osl_tool groups", "target_group seniors"],
            only_here=["activity_type animation", "target_group children", "target_group general"],
            only_there=[],
            same=[],
        )
    ]
    assert [(s.place, s.value) for s in k.similar(connection, GORNE)] == [(DOLNE, 0.5)]
    assert k.similar(connection, CITY) == []


def test_practice_matrix(connection: duckdb.DuckDBPyConnection) -> None:
    found = k.practice_matrix(connection, Filters())
    assert [(a.tool, a.target_group, a.community, a.programme, a.activity) for a in found] == [
        ("groups", "children", "territorial", "pal-dolne", "dolne-grupa"),
        ("groups", "general", None, "klub-sasiadow", "sasiedzi-spotkania"),
        ("groups", "seniors", "categorial", "klub-gorne", "klub-grupa"),
        ("groups", "seniors", "territorial", "pal-dolne", "dolne-spotkania"),
    ]
    assert k.programmes_by_community(found) == {
        ("children", "groups"): Counter(territorial=1),
        ("general", "groups"): Counter(none=1),
        ("seniors", "groups"): Counter(territorial=1, categorial=1),
    }


def test_the_practice_matrix_is_filtered(connection: duckdb.DuckDBPyConnection) -> None:
    found = k.practice_matrix(connection, Filters(places=(GORNE,)))
    assert [a.activity for a in found] == ["klub-grupa"]
