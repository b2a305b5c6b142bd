"""Whole answers of every query on the sample, counted by hand."""

from dataclasses import asdict

import duckdb
import pytest

from osl_data.queries import activities as a
from osl_data.queries import contacts as c
from osl_data.queries import figures as f
from osl_data.queries import overview as o
from osl_data.queries import programmes as p
from osl_data.queries import reference as r
from osl_data.queries import sources as s
from osl_data.queries.filters import Filters

NONE = Filters()
GORNE = Filters(places=("testowo-gorne",))
CITY = "testowo"


def test_programmes(connection: duckdb.DuckDBPyConnection) -> None:
    rows = {row.id: row for row in p.programmes(connection, NONE)}
    assert rows["pal-dolne"] == p.ProgrammeRow(
        id="pal-dolne",
        city=CITY,
        name="Program Aktywności Lokalnej Dolne",
        type="pal",
        status="active",
        status_as_of="2024-05",
        start="2012",
        end=None,
        unit="Zespół Terenowy nr 1",
        community="territorial",
        areas=["Dolne"],
        target_groups=["children", "seniors"],
        activity_types=["animation", "selfhelp"],
        callable=2,
        sources=2,
        stated_on="2024-05",
        inferred=False,
    )
    assert [(row.id, row.callable, row.sources, row.stated_on, row.inferred) for row in rows.values()] == [
        ("klub-sasiadow", 1, 1, "2024-05", False),
        ("klub-gorne", 0, 2, "2023", True),
        ("pal-dolne", 2, 2, "2024-05", False),
        ("pal-gorne", 0, 1, "2024-05", False),
        ("pal-zrodla", 0, 1, None, False),
        ("projekt-mosty", 0, 1, "2015-03-10", False),
    ]


def test_one_programme(connection: duckdb.DuckDBPyConnection) -> None:
    assert p.programme(connection, "pal-dolne") == p.Programme(
        id="pal-dolne",
        city=CITY,
        name="Program Aktywności Lokalnej Dolne",
        type="pal",
        status="active",
        status_as_of="2024-05",
        start="2012",
        end=None,
        community="territorial",
        unit_id="mops-testowo-zespol-1",
        unit="Zespół Terenowy nr 1",
        part_of_id=None,
        part_of=None,
        summary_pl="Praca z mieszkańcami Dolnego.",
        summary_en="Work with the residents of Dolne.",
        aliases=["PAL Dolne"],
        areas=["Dolne"],
        target_groups=["seniors"],
        legal_basis=["zarządzenie 7/2012"],
        funding=["Europejski Fundusz Społeczny"],
        accreditations=[{"name": "Certyfikat", "holder": "Zespół Terenowy nr 1", "source": "strona-2024"}],
        partners=[{"name": "Fundacja Most", "role": "partner"}],
        parts=[{"id": "klub-sasiadow", "name": "Klub Sąsiadów"}],
    )
    part = p.programme(connection, "klub-sasiadow")
    assert part is not None
    assert (part.part_of_id, part.part_of) == ("pal-dolne", "Program Aktywności Lokalnej Dolne")
    assert p.programme(connection, "nic") is None


def test_contacts(connection: duckdb.DuckDBPyConnection) -> None:
    rows = {row.id: row for row in c.contacts(connection, NONE)}
    assert rows["zespol-1-biuro"] == c.Contact(
        id="zespol-1-biuro",
        city=CITY,
        role="office",
        title=None,
        person=None,
        unit="Zespół Terenowy nr 1",
        programmes=[],
        areas=["Dolne"],
        phones=[  # type: ignore[list-item]
            {
                "e164": "+48225550101",
                "extension": None,
                "type": "landline",
                "label": "biuro",
                "printed": "22 555 01 01",
                "source": "ulotka",
                "unverified": False,
            },
            {
                "e164": "+48225550100",
                "extension": "12",
                "type": "landline",
                "label": None,
                "printed": "22 555 01 00 wew. 12",
                "source": "ulotka",
                "unverified": False,
            },
        ],
        emails=[  # type: ignore[list-item]
            {"address": "zespol1@mops.example", "printed": "zespol1@mops.example", "source": "strona-2024"}
        ],
        addresses=[  # type: ignore[list-item]
            {
                "street": "ul. Próbna",
                "number": "10/12",
                "detail": None,
                "room": "3",
                "postcode": "05-100",
                "town": "Testowo",
                "printed": "ul. Próbna 10/12 pok. 3, 05-100 Testowo",
                "source": "ulotka",
            }
        ],
        hours=[  # type: ignore[list-item]
            {
                "weekdays": ["mon", "tue"],
                "opens": "08:00",
                "closes": "16:00",
                "printed": "poniedziałek-wtorek 8.00-16.00",
                "source": "strona-2024",
            }
        ],
        web=[{"url": "https://mops.example/zespol-1", "source": "strona-2024"}],  # type: ignore[list-item]
        superseded=False,
        superseded_by=None,
        stated_on="2024-05",
        inferred=False,
        read="2026-11-21",
        confirmed="2026-11-22",
    )
    anna, jan = rows["anna-testowa"], rows["jan-dawny"]
    assert anna.programmes == [c.Link("pal-dolne", "Program Aktywności Lokalnej Dolne")]
    assert (anna.areas, anna.superseded_by) == (["Dolne"], None)
    assert (jan.superseded, jan.superseded_by, jan.stated_on, jan.confirmed) == (
        True,
        "anna-testowa",
        "2015-03-10",
        None,
    )


def test_contacts_of_a_programme(connection: duckdb.DuckDBPyConnection) -> None:
    def ids(programme: str) -> list[str]:
        return [contact.id for contact in c.contacts_of_programme(connection, programme)]

    assert ids("pal-dolne") == ["anna-testowa", "zespol-1-biuro", "jan-dawny"]
    assert ids("klub-sasiadow") == ["zespol-1-biuro"]
    assert ids("projekt-mosty") == []


def test_activities(connection: duckdb.DuckDBPyConnection) -> None:
    rows = {row.id: row for row in a.activities(connection, NONE)}
    assert rows["dolne-spotkania"] == a.Activity(
        id="dolne-spotkania",
        city=CITY,
        programme="pal-dolne",
        programme_name="Program Aktywności Lokalnej Dolne",
        unit="Zespół Terenowy nr 1",
        type="animation",
        osl_tool="groups",
        modality="current",
        name="Spotkania przy herbacie",
        summary_pl="Opis dolne-spotkania.",
        summary_en="About dolne-spotkania.",
        target_groups=["seniors"],
        places=["testowo-dolne"],
    )
    assert rows["most-mapa"] == a.Activity(
        id="most-mapa",
        city=CITY,
        programme=None,
        programme_name=None,
        unit="Fundacja Most",
        type="diagnosis",
        osl_tool="process",
        modality="current",
        name=None,
        summary_pl="Opis most-mapa.",
        summary_en="About most-mapa.",
        target_groups=[],
        places=[CITY],
    )


def test_practice_by_place(connection: duckdb.DuckDBPyConnection) -> None:
    everywhere = [
        a.Cell(CITY, "diagnosis", "current", 1),
        a.Cell("testowo-dolne", "animation", "current", 2),
        a.Cell("testowo-dolne", "selfhelp", "planned", 1),
        a.Cell("testowo-gorne", "selfhelp", "past", 1),
    ]
    assert a.practice(connection, NONE, by_city=False) == everywhere
    assert a.practice(connection, GORNE, by_city=False) == everywhere[3:]
    assert a.practice(connection, NONE) == [
        a.Cell(CITY, "animation", "current", 2),
        a.Cell(CITY, "diagnosis", "current", 1),
        a.Cell(CITY, "selfhelp", "past", 1),
        a.Cell(CITY, "selfhelp", "planned", 1),
    ]


def test_groups_by_place(connection: duckdb.DuckDBPyConnection) -> None:
    everywhere = [
        a.Cell(CITY, "children", "past", 1),
        a.Cell("testowo-dolne", "children", "planned", 1),
        a.Cell("testowo-dolne", "general", "current", 1),
        a.Cell("testowo-dolne", "seniors", "current", 1),
        a.Cell("testowo-gorne", "seniors", "past", 1),
    ]
    assert a.groups_reached(connection, NONE, by_city=False) == everywhere
    assert a.groups_reached(connection, GORNE, by_city=False) == everywhere[4:]
    assert a.groups_reached(connection, NONE) == [
        a.Cell(CITY, "children", "past", 1),
        a.Cell(CITY, "children", "planned", 1),
        a.Cell(CITY, "general", "current", 1),
        a.Cell(CITY, "seniors", "current", 1),
        a.Cell(CITY, "seniors", "past", 1),
    ]


def test_week(connection: duckdb.DuckDBPyConnection) -> None:
    office = ("contact", "zespol-1-biuro", CITY, "Zespół Terenowy nr 1", None, "office", "current")
    meeting = ("activity", "dolne-spotkania", CITY, "Program Aktywności Lokalnej Dolne", "pal-dolne")
    meeting_ = (*meeting, "animation", "current")
    rows = [
        a.WeeklyHours(*office, "mon", "08:00", "16:00", None, False, "strona-2024"),
        a.WeeklyHours(*office, "tue", "08:00", "16:00", None, False, "strona-2024"),
        a.WeeklyHours(*meeting_, "tue", "16:00", "18:00", "świetlica", False, "strona-2024"),
        a.WeeklyHours(*meeting_, "thu", "16:00", "18:00", "świetlica", False, "strona-2024"),
    ]
    assert a.week(connection, NONE) == rows
    assert a.week(connection, Filters(types=("pal",))) == rows
    assert a.week(connection, GORNE) == []


def test_sessions_that_are_not_weekly(connection: duckdb.DuckDBPyConnection) -> None:
    dated = a.DatedSession(
        "klub-grupa",
        CITY,
        "Klub Seniora Górne",
        None,
        "klub-gorne",
        "selfhelp",
        "past",
        "2013-06-01",
        "2013-06-02",
        None,
        None,
        None,
        "gazeta",
    )
    daily = a.DatedSession(
        "sasiedzi-spotkania",
        CITY,
        "Klub Sąsiadów",
        None,
        "klub-sasiadow",
        "animation",
        "current",
        None,
        None,
        "10:00",
        "12:00",
        None,
        "strona-2024",
    )
    assert a.dated_sessions(connection, NONE) == [dated, daily]
    assert a.dated_sessions(connection, GORNE) == [dated]
    assert a.sessions_of(connection, ["sasiedzi-spotkania", "most-mapa"]) == [
        a.Session("sasiedzi-spotkania", [], "10:00", "12:00", None, None, None, True, None, "strona-2024")
    ]


def test_figures(connection: duckdb.DuckDBPyConnection) -> None:
    first, second, *_ = f.figures(connection, NONE)
    assert second == f.Figure(
        id="dolne-uczestnicy-2024",
        city=CITY,
        what_pl="Liczba dolne-uczestnicy-2024",
        what_en="Number dolne-uczestnicy-2024",
        nature="activity",
        measure="participants",
        value=30.0,
        value_to=40.0,
        qualifier="about",
        unit="people",
        start=None,
        end="2024",
        programme="pal-dolne",
        programme_name="Program Aktywności Lokalnej Dolne",
        organisation=None,
        place=None,
        sources=["strona-2024"],
    )
    assert f.why_not_added([first]) == []
    assert f.why_not_added([first, first]) == ["overlap"]
    assert f.why_not_added([first, second]) == ["periods", "qualifiers", "overlap"]
    assert f.why_not_added(f.figures(connection, NONE)) == ["measures", "periods", "qualifiers", "overlap"]


def test_overview(connection: duckdb.DuckDBPyConnection) -> None:
    (city,) = o.city_overview(connection, NONE)
    assert city == o.CityOverview(
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
        stated=54,
    )
    assert city.completeness == pytest.approx(0.675)
    (part,) = o.city_overview(connection, GORNE)
    assert (part.programmes, part.contacts, part.activities, part.figures, part.sources) == (3, 1, 1, 0, 4)
    assert (part.looked_for, part.stated) == (3 * 7 + 6 + 4 * 3, 3 + 7 + 5 + 1 + 6)


def test_newest_and_oldest(connection: duckdb.DuckDBPyConnection) -> None:
    newest = [
        o.DatedSource("strona-2024", CITY, "Tytuł strona-2024", "MOPS Testowo", "2024-05", False),
        o.DatedSource("gazeta", CITY, "Tytuł gazeta", "MOPS Testowo", "2023", True),
        o.DatedSource("strona-2015", CITY, "Tytuł strona-2015", "MOPS Testowo", "2015-03-10", False),
    ]
    assert o.newest_sources(connection, NONE) == newest
    assert o.newest_sources(connection, NONE, most=1) == newest[:1]
    oldest = o.oldest_records(connection, NONE)
    assert [(row.kind, row.id, row.stated_on, row.inferred) for row in oldest] == [
        ("contact", "jan-dawny", "2015-03-10", False),
        ("figure", "dolne-uczestnicy-2013", "2015-03-10", False),
        ("figure", "mosty-dotacja", "2015-03-10", False),
        ("programme", "projekt-mosty", "2015-03-10", False),
        ("programme", "klub-gorne", "2023", True),
    ]
    assert oldest[0] == o.DatedRecord("jan-dawny", "contact", CITY, "Jan Dawny", "Jan Dawny", "2015-03-10", False)


def test_totals(connection: duckdb.DuckDBPyConnection) -> None:
    assert o.totals(connection) == {
        "activity": 5,
        "contact": 4,
        "disagreement": 1,
        "figure": 4,
        "organisation": 3,
        "place": 4,
        "programme": 6,
        "source": 4,
    }


def test_places(connection: duckdb.DuckDBPyConnection) -> None:
    found = r.places(connection)
    assert found[0] == r.Place(
        id=CITY,
        city=CITY,
        type="city",
        name="Testowo",
        parent=None,
        teryt="1400011",
        voivodeship="14",
        precision="city",
        programmes=6,
        population=[{"residents": 12000, "as_of": "2023-12-31", "approximate": False, "source": "rejestr"}],
    )
    assert [(place.id, place.parent, place.programmes) for place in found] == [
        (CITY, None, 6),
        ("testowo-dolne", CITY, 2),
        ("testowo-gorne", CITY, 3),
        ("testowo-zrodla", "testowo-gorne", 1),
    ]


def test_terms(connection: duckdb.DuckDBPyConnection) -> None:
    found = r.terms(connection)
    assert found[0] == r.Term("activity_type", "animation", "animation po polsku", "animation in English", "groups")
    weekdays = [term.code for term in found if term.vocabulary == "weekday"]
    assert weekdays == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def test_titles(connection: duckdb.DuckDBPyConnection) -> None:
    found = {title.id: title for title in r.titles(connection)}
    assert len(found) == 32
    assert "ewa-usunieta" not in found
    assert found["anna-testowa"] == r.Title("anna-testowa", "contact", CITY, "Anna Testowa", "Anna Testowa")
    assert {id_: (found[id_].title_pl, found[id_].title_en) for id_ in ("mops-dyrekcja", "dolne-spotkania")} == {
        "mops-dyrekcja": (
            "Miejski Ośrodek Pomocy Społecznej w Testowie",
            "Miejski Ośrodek Pomocy Społecznej w Testowie",
        ),
        "dolne-spotkania": (
            "animation po polsku: Spotkania przy herbacie",
            "animation in English: Spotkania przy herbacie",
        ),
    }


def test_codebook(connection: duckdb.DuckDBPyConnection) -> None:
    found = r.codebook(connection)
    assert found[0] == r.CodebookEntry(
        "record", "", "", "Every record that may be linked to, with the name it goes by."
    )
    assert r.CodebookEntry("phone", "e164", "VARCHAR", "number in E.164") in found
    assert r.CodebookEntry("export_programmes", "name", "VARCHAR", "full name in the nominative") in found


def test_sources(connection: duckdb.DuckDBPyConnection) -> None:
    found = s.sources(connection, NONE)
    assert found[0] == s.Source(
        id="strona-2024",
        city=CITY,
        type="page",
        title="Tytuł strona-2024",
        publisher="MOPS Testowo",
        url="https://mops.example/",
        published="2024-05",
        published_inferred=None,
        read="2026-11-21",
        confirmed="2026-11-22",
        complete=False,
        text="restated",
        summary_pl="Streszczenie strona-2024.",
        summary_en="Summary of strona-2024.",
        licence=None,
        versions=["strona-2015"],
        records=13,
        old=False,
    )
    assert [(source.id, source.versions, source.records, source.old) for source in found[1:]] == [
        ("gazeta", [], 3, False),
        ("strona-2015", ["strona-2024"], 6, True),
        ("ulotka", [], 6, False),
        ("rejestr", [], 2, False),
    ]


def test_what_a_source_states(connection: duckdb.DuckDBPyConnection) -> None:
    assert s.stated_by(connection, "gazeta") == [
        s.Stated(
            "klub-grupa",
            "activity",
            "selfhelp po polsku: Klub Seniora Górne",
            "selfhelp in English: Klub Seniora Górne",
            ["modality", "programme", "schedule", "target_groups", "type"],
            ["fact 3"],
        ),
        s.Stated("testowo-gorne", "place", "Górne", "Górne", ["name"], ["fact 1"]),
        s.Stated(
            "klub-gorne",
            "programme",
            "Klub Seniora Górne",
            "Klub Seniora Górne",
            ["areas", "community", "end", "name", "start", "status", "type"],
            ["fact 2"],
        ),
    ]


def test_evidence(connection: duckdb.DuckDBPyConnection) -> None:
    found = s.evidence(connection, ["mops-dyrekcja"])
    assert [(row.field, row.source, row.locator) for row in found] == [
        ("phones", "ulotka", "line 7"),
        ("role", "ulotka", "line 7"),
        ("unit", "ulotka", "line 7"),
    ]
    assert found[0] == s.Evidence(
        record="mops-dyrekcja",
        field="phones",
        source="ulotka",
        title="Tytuł ulotka",
        publisher="MOPS Testowo",
        url=None,
        locator="line 7",
        printed=None,
        published=None,
        published_inferred=None,
        read="2026-11-21",
        confirmed=None,
        text="verbatim",
    )


def test_disagreements(connection: duckdb.DuckDBPyConnection) -> None:
    (found,) = s.disagreements(connection, NONE)
    plain = asdict(found)
    claims = plain.pop("claims")
    (record,) = plain.pop("records")
    assert plain == {
        "id": "spor-poczatek-klubu",
        "city": CITY,
        "types": ["contradiction"],
        "title_pl": "Początek klubu",
        "title_en": "Start of the club",
        "note_pl": "Nie wiadomo, która data jest właściwa.",
        "note_en": "Which date is right is not known.",
        "certain": True,
    }
    assert (record["id"], record["kind"], record["title_pl"]) == ("klub-gorne", "programme", "Klub Seniora Górne")
    assert [
        (claim["source"], claim["locator"], claim["states_en"], claim["printed"], claim["published"])
        for claim in claims
    ] == [
        ("gazeta", "fact 2", "Since 2010.", None, None),
        ("strona-2015", "line 8", "Since 2011.", "2011", "2015-03-10"),
    ]
    assert s.disagreements_about(connection, ["klub-gorne", "pal-dolne"]) == [found]
    assert s.disagreements_about(connection, ["pal-dolne"]) == []


def test_quality(connection: duckdb.DuckDBPyConnection) -> None:
    counts = {row.rule: row.records for row in s.quality(connection, NONE)}
    assert counts == {
        "contact_no_address": 2,
        "contact_no_date": 1,
        "contact_no_email": 2,
        "contact_no_hours": 2,
        "contact_no_postcode": 2,
        "contact_old": 1,
        "contact_single_source": 3,
        "contact_superseded": 1,
        "figure_no_period": 1,
        "figure_old": 2,
        "programme_no_activity": 3,
        "programme_no_contact": 1,
        "programme_no_status": 1,
        "programme_no_target_group": 2,
        "programme_no_unit": 1,
        "programme_no_years": 2,
        "programme_old": 1,
        "programme_single_source": 4,
        "programme_undated": 1,
        "source_no_date": 2,
        "source_no_url": 2,
        "source_no_whole_text": 2,
    }
    assert s.quality(connection, NONE)[0] == s.QualityCount("contact_no_address", "contact", CITY, 2)
    assert s.quality_records(connection, NONE, "contact_superseded") == [
        s.QualityRecord("contact_superseded", "contact", CITY, "jan-dawny", "Jan Dawny", "Jan Dawny")
    ]
    assert s.quality_records(connection, GORNE, "contact_superseded") == []
