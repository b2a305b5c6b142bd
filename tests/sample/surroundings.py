"""Sources, places and organisations of the made-up city."""

from decimal import Decimal

from osl_data.records.organisation import Organisation
from osl_data.records.place import Coordinates, Place, Population
from osl_data.records.source import Bound, Source
from tests.making import by, source

CITY = "testowo"


def _source(id_: str, type_: str, text: str, **more: object) -> Source:
    named = {"title": f"Tytuł {id_}", "publisher": "MOPS Testowo", "complete": text == "verbatim"}
    return source(id_, type=type_, text=text, **named, **more)


def references() -> list[Source]:
    return [_source("rejestr", "reference", "restated", published="2024")]


def sources() -> list[Source]:
    """One undated leaflet with a bound, one old page, one recent page, one news item of an inferred date."""
    return [
        _source("ulotka", "leaflet", "verbatim", not_before=Bound(date="2019", where="line 9")),
        _source("strona-2015", "page", "verbatim", published="2015-03-10", url="https://mops.example/2015"),
        _source(
            "strona-2024",
            "page",
            "restated",
            published="2024-05",
            url="https://mops.example/",
            confirmed="2026-11-22",
            versions=["strona-2015"],
        ),
        _source("gazeta", "news", "restated", published_inferred="2023", area="testowo-gorne"),
    ]


def places() -> list[Place]:
    """The city, two districts, and an estate in one of them."""
    return [
        Place(
            id=CITY,
            type="city",
            name="Testowo",
            aliases=["Testowo nad Próbą"],
            teryt="1400011",
            voivodeship="14",
            population=[Population(residents=12000, as_of="2023-12-31", source="rejestr")],
            coordinates=Coordinates(lat=Decimal("52.5"), lon=Decimal("21.01"), precision="city", source="rejestr"),
            evidence=[by("rejestr", "title", "name", "teryt", "voivodeship", "population", "coordinates")],
        ),
        Place(
            id="testowo-dolne",
            type="district",
            name="Dolne",
            parent=CITY,
            evidence=[by("ulotka", "line 2", "name")],
        ),
        Place(
            id="testowo-gorne",
            type="district",
            name="Górne",
            parent=CITY,
            evidence=[by("gazeta", "fact 1", "name", note="góra znaczy tu Górne")],
        ),
        Place(
            id="testowo-zrodla",
            type="estate",
            name="Źródła",
            parent="testowo-gorne",
            evidence=[by("ulotka", "line 9", "name")],
        ),
    ]


def organisations() -> list[Organisation]:
    return [
        Organisation(
            id="mops-testowo",
            type="mops",
            name="Miejski Ośrodek Pomocy Społecznej w Testowie",
            aliases=["MOPS Testowo"],
            evidence=[by("ulotka", "line 1", "name"), by("strona-2024", "fact 1", "name")],
        ),
        Organisation(
            id="mops-testowo-zespol-1",
            type="team",
            name="Zespół Terenowy nr 1",
            parent="mops-testowo",
            area="testowo-dolne",
            evidence=[by("strona-2024", "fact 2", "name", "parent", "area")],
        ),
        Organisation(
            id="fundacja-most",
            type="ngo",
            name="Fundacja Most",
            evidence=[by("strona-2024", "fact 3", "name")],
        ),
    ]
