"""Places, terms, titles and meanings: whole answers, counted by hand on the sample."""

import duckdb

from osl_data.queries import reference

CITY = "testowo"


def test_places(connection: duckdb.DuckDBPyConnection) -> None:
    found = reference.places(connection)
    assert found[0] == reference.PlaceRow(
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
    found = reference.terms(connection)
    assert found[0] == reference.TermRow(
        "activity_type", "animation", "animation po polsku", "animation in English", "groups"
    )
    weekdays = [term.code for term in found if term.vocabulary == "weekday"]
    assert weekdays == ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def test_titles(connection: duckdb.DuckDBPyConnection) -> None:
    found = {title.id: title for title in reference.titles(connection)}
    assert len(found) == 32
    assert "ewa-usunieta" not in found
    assert found["anna-testowa"] == reference.Title("anna-testowa", "contact", CITY, "Anna Testowa", "Anna Testowa")
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
    found = reference.codebook(connection)
    assert found[0] == reference.CodebookEntry(
        "record", "", "", "Every record that may be linked to, with the name it goes by."
    )
    assert reference.CodebookEntry("phone", "e164", "VARCHAR", "number in E.164, a short one as it is dialled") in found
    assert reference.CodebookEntry("export_programmes", "name", "VARCHAR", "full name in the nominative") in found
