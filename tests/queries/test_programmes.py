"""What there is to ask about programmes: whole answers, counted by hand on the sample."""

import duckdb

from osl_data.queries import programmes
from osl_data.queries.filters import Filters

NONE = Filters()
CITY = "testowo"


def test_programmes(connection: duckdb.DuckDBPyConnection) -> None:
    rows = {row.id: row for row in programmes.programmes(connection, NONE)}
    assert rows["pal-dolne"] == programmes.ProgrammeRow(
        id="pal-dolne",
        city=CITY,
        name="Program Aktywności Lokalnej Dolne",
        type="pal",
        status="active",
        state="running",
        start="2012",
        end=None,
        until=None,
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
    assert programmes.programme(connection, "pal-dolne") == programmes.ProgrammeDetails(
        id="pal-dolne",
        city=CITY,
        name="Program Aktywności Lokalnej Dolne",
        type="pal",
        status="active",
        state="running",
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
    part = programmes.programme(connection, "klub-sasiadow")
    assert part is not None
    assert (part.part_of_id, part.part_of) == ("pal-dolne", "Program Aktywności Lokalnej Dolne")
    assert programmes.programme(connection, "nic") is None
