"""Sources, places and organisations of the second city."""

from osl_data.records.organisation import Organisation
from osl_data.records.place import Place, Population
from osl_data.records.source import Bound, Source
from tests.making import by, source

CITY = "probowo"


def sources() -> list[Source]:
    """Two are five years old to the day, as far as days are known, one a day less; one is new, one undated."""
    return [
        source(
            "raport",
            type="page",
            published="2021-11-21",
            url="https://probowo.example/raport",
            confirmed="2026-11-19",
            licence="CC BY 4.0",
        ),
        source("folder", type="leaflet", published_inferred="2021-11-22", complete=True),
        source(
            "witryna",
            type="page",
            published="2025-02-03",
            url="https://probowo.example/",
            read="2026-11-22",
            confirmed="2026-11-20",
            versions=["raport", "folder"],
            area="probowo-a",
        ),
        source(
            "afisz", type="leaflet", title="Łuk", publisher="Zorza", not_before=Bound(date="2018-03", where="fact 1")
        ),
        source("broszura", type="leaflet", title="Most", publisher="Zorza", published="2020", read="2025"),
    ]


def places() -> list[Place]:
    """The city, counted twice, two districts with ids in the other order than their names, and an empty one."""
    return [
        Place(
            id=CITY,
            type="city",
            name="Próbowo",
            aliases=["Próbówko", "Nowe Próbowo"],
            population=[
                Population(residents=500, as_of="2019", approximate=True, source="raport"),
                Population(residents=510, as_of="2024", source="witryna"),
            ],
            evidence=[by("raport", "fact 1", "name", "aliases", "population"), by("witryna", "fact 1", "population")],
        ),
        Place(
            id="probowo-a",
            type="district",
            name="Zawodzie",
            parent=CITY,
            evidence=[by("witryna", "fact 2", "name")],
        ),
        Place(id="probowo-b", type="district", name="Łąki", parent=CITY, evidence=[by("witryna", "fact 3", "name")]),
        Place(id="probowo-c", type="district", name="Nowe", parent=CITY, evidence=[by("witryna", "fact 15", "name")]),
    ]


def organisations() -> list[Organisation]:
    return [
        Organisation(
            id="ops-probowo",
            type="mops",
            name="Ośrodek Pomocy Społecznej w Próbowie",
            aliases=["OPS", "Ośrodek"],
            evidence=[by("witryna", "fact 4", "name")],
        ),
        Organisation(
            id="zorza",
            type="ngo",
            name="Zorza",
            area="probowo-a",
            evidence=[by("witryna", "fact 5", "name", "area")],
        ),
        Organisation(id="lodka", type="ngo", name="Łódka", evidence=[by("witryna", "fact 6", "name")]),
    ]
