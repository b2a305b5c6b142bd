"""What is done in the made-up city: programmes, activities, figures, and what sources disagree on."""

from decimal import Decimal

from osl_data.records.activity import Activity, Session
from osl_data.records.disagreement import Claim, Disagreement
from osl_data.records.figure import Figure
from osl_data.records.programme import Accreditation, Partner, Programme, Status
from tests.making import activity, by, figure
from tests.sample.surroundings import CITY


def programmes() -> list[Programme]:
    """Two active, one planned, two ended, one of which nothing but the leaflet is known."""
    return [
        Programme(
            id="pal-dolne",
            type="pal",
            name="Program Aktywności Lokalnej Dolne",
            aliases=["PAL Dolne"],
            areas=["testowo-dolne"],
            unit="mops-testowo-zespol-1",
            community="territorial",
            status=Status(value="active"),
            start="2012",
            target_groups=["seniors"],
            legal_basis=["zarządzenie 7/2012"],
            funding=["Europejski Fundusz Społeczny"],
            accreditations=[Accreditation(name="Certyfikat", holder="mops-testowo-zespol-1", source="strona-2024")],
            partners=[Partner(organisation="fundacja-most", role="partner")],
            summary_pl="Praca z mieszkańcami Dolnego.",
            summary_en="Work with the residents of Dolne.",
            evidence=[
                by("strona-2015", "lines 3-5", "type", "name", "areas", "start", "legal_basis", "funding"),
                by("strona-2024", "facts 4, 6", "name", "unit", "community", "status", "target_groups"),
                by("strona-2024", "fact 5", "accreditations", "partners"),
            ],
        ),
        Programme(
            id="pal-zrodla",
            type="pal",
            name="Program Aktywności Lokalnej Źródła",
            areas=["testowo-zrodla"],
            unit="mops-testowo",
            status=Status(value="unknown"),
            summary_pl="Znany tylko z ulotki.",
            summary_en="Known from the leaflet only.",
            evidence=[by("ulotka", "line 9", "type", "name", "areas", "unit", "status")],
        ),
        Programme(
            id="klub-gorne",
            type="club",
            name="Klub Seniora Górne",
            areas=["testowo-gorne"],
            unit="mops-testowo",
            community="categorial",
            status=Status(value="ended"),
            start="2010",
            end="2014",
            summary_pl="Klub, który działał do 2014 r.",
            summary_en="A club that ran until 2014.",
            evidence=[
                by("gazeta", "fact 2", "type", "name", "areas", "community", "status", "start", "end"),
                by("strona-2015", "line 8", "name", "unit"),
            ],
        ),
        Programme(
            id="projekt-mosty",
            type="project",
            name="Projekt „Mosty”",
            areas=[CITY],
            status=Status(value="ended"),
            start="2015-03",
            end="2016",
            target_groups=["children"],
            summary_pl="Projekt dla dzieci.",
            summary_en="A project for children.",
            evidence=[
                by("strona-2015", "line 10", "type", "name", "areas", "status", "start", "end"),
                by("strona-2015", "line 11", "target_groups"),
            ],
        ),
        Programme(
            id="pal-gorne",
            type="pal",
            name="Program Aktywności Lokalnej Górne",
            areas=["testowo-gorne"],
            unit="mops-testowo",
            community="territorial",
            status=Status(value="planned"),
            start="2025",
            summary_pl="Ma ruszyć w 2025 r.",
            summary_en="To start in 2025.",
            evidence=[by("strona-2024", "fact 7", "type", "name", "areas", "unit", "community", "status", "start")],
        ),
        Programme(
            id="klub-sasiadow",
            type="club",
            name="Klub Sąsiadów",
            areas=["testowo-dolne"],
            unit="mops-testowo-zespol-1",
            part_of="pal-dolne",
            status=Status(value="active"),
            summary_pl="Część programu na Dolnym.",
            summary_en="Part of the programme in Dolne.",
            evidence=[by("strona-2024", "fact 8", "type", "name", "areas", "unit", "part_of", "status")],
        ),
    ]


def activities() -> list[Activity]:
    return [
        activity(
            "dolne-spotkania",
            "animation",
            "current",
            ("strona-2024", "fact 11"),
            programme="pal-dolne",
            name="Spotkania przy herbacie",
            target_groups=["seniors"],
            schedule=[
                Session(
                    freq="WEEKLY",
                    byday=["TU", "TH"],
                    opens="16:00",
                    closes="18:00",
                    venue="świetlica",
                    printed="wtorek i czwartek 16-18",
                    source="strona-2024",
                )
            ],
        ),
        activity(
            "dolne-grupa",
            "selfhelp",
            "planned",
            ("strona-2024", "fact 12"),
            programme="pal-dolne",
            target_groups=["children"],
        ),
        activity(
            "klub-grupa",
            "selfhelp",
            "past",
            ("gazeta", "fact 3"),
            programme="klub-gorne",
            target_groups=["seniors"],
            schedule=[Session(valid_from="2013-06-01", valid_to="2013-06-02", source="gazeta")],
        ),
        activity("most-mapa", "diagnosis", "current", ("strona-2024", "fact 13"), unit="fundacja-most"),
        activity(
            "sasiedzi-spotkania",
            "animation",
            "current",
            ("strona-2024", "fact 14"),
            programme="klub-sasiadow",
            target_groups=["general"],
            schedule=[
                Session(opens="10:00", closes="12:00", venue_may_change=True, source="strona-2024"),
                Session(
                    freq="MONTHLY",
                    byday=["1WE"],
                    opens="17:00",
                    closes="19:00",
                    printed="w pierwszą środę miesiąca 17-19",
                    source="strona-2024",
                ),
            ],
        ),
    ]


def figures() -> list[Figure]:
    return [
        figure(
            "dolne-uczestnicy-2013",
            "activity",
            "participants",
            ("strona-2015", "line 12"),
            value=Decimal(25),
            qualifier="exact",
            unit="people",
            start="2013",
            end="2013",
            programme="pal-dolne",
        ),
        figure(
            "dolne-uczestnicy-2024",
            "activity",
            "participants",
            ("strona-2024", "fact 15"),
            value=Decimal(30),
            value_to=Decimal(40),
            qualifier="about",
            unit="people",
            end="2024",
            programme="pal-dolne",
        ),
        figure(
            "mosty-dotacja",
            "money",
            "grant",
            ("strona-2015", "line 13"),
            value=Decimal("9000.5"),
            qualifier="exact",
            unit="PLN",
            programme="projekt-mosty",
        ),
        figure(
            "testowo-mieszkancy",
            "context",
            "residents",
            ("rejestr", "fact 1"),
            value=Decimal(12000),
            qualifier="exact",
            unit="people",
            end="2023-12-31",
            place=CITY,
        ),
    ]


def disagreements() -> list[Disagreement]:
    return [
        Disagreement(
            id="spor-poczatek-klubu",
            types=["contradiction"],
            title_pl="Początek klubu",
            title_en="Start of the club",
            note_pl="Nie wiadomo, która data jest właściwa.",
            note_en="Which date is right is not known.",
            records=["klub-gorne"],
            claims=[
                Claim(source="gazeta", where="fact 2", states_pl="Od 2010 r.", states_en="Since 2010."),
                Claim(
                    source="strona-2015",
                    where="line 8",
                    states_pl="Od 2011 r.",
                    states_en="Since 2011.",
                    printed="2011",
                ),
            ],
        )
    ]
