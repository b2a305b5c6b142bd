"""A third city, Liczbowo, for what is set against residents: each case of a count, a state and a population."""

from pathlib import Path

from osl_data.records.contact import Contact, Phone
from osl_data.records.organisation import Organisation
from osl_data.records.place import Place, Population
from osl_data.records.programme import Programme
from osl_data.records.source import Source
from tests.making import add_terms, by, programme, source, write_records

CITY = "liczbowo"
FULL, UNCOUNTED, EMPTY, ENDED = "liczbowo-a", "liczbowo-b", "liczbowo-c", "liczbowo-d"


def sources() -> list[Source]:
    """One new, one a little older, one undated; by the context alone one like the second, and one of long ago."""
    return [
        source("nowa", published="2026-03"),
        source("starsza", published="2025-06"),
        source("bez-daty"),
        source("z-kontekstu", published_inferred="2025-06"),
        source("dawna", published_inferred="2019"),
    ]


def places() -> list[Place]:
    """The city, counted twice, and four districts: about counted, uncounted, without a record, nothing that runs."""

    def district(id_: str, name: str, *population: Population) -> Place:
        evidence = [by("nowa", "fact 1", "name", *(["population"] if population else []))]
        return Place(id=id_, type="district", name=name, parent=CITY, population=[*population], evidence=evidence)

    return [
        Place(
            id=CITY,
            type="city",
            name="Liczbowo",
            population=[
                Population(residents=20_000, as_of="2015", source="dawna"),
                Population(residents=24_000, as_of="2024-12-31", source="nowa"),
            ],
            evidence=[by("nowa", "fact 1", "name", "population"), by("dawna", "fact 1", "population")],
        ),
        district(FULL, "Pełne", Population(residents=9_000, as_of="2018", approximate=True, source="nowa")),
        district(UNCOUNTED, "Nieliczone"),
        district(EMPTY, "Puste", Population(residents=5_000, as_of="2024", source="nowa")),
        district(ENDED, "Skończone", Population(residents=4_000, as_of="2024", source="nowa")),
    ]


def organisations() -> list[Organisation]:
    return [Organisation(id="ops", type="mops", name="OPS Liczbowo", evidence=[by("nowa", "fact 2", "name")])]


def _programme(id_: str, type_: str, place: str, source: str, status: str, **more: str) -> Programme:
    return programme(id_, (source, "fact 3"), status, type=type_, areas=[place], **more)


def programmes() -> list[Programme]:
    """Of each state, centres and clubs: here what runs or may run, there what does not."""
    return [
        _programme("mal-nowy", "mal", FULL, "nowa", "active"),
        _programme("cal-starszy", "cal", FULL, "starsza", "active"),
        _programme("mal-nieznany", "mal", FULL, "bez-daty", "unknown"),
        _programme("cal-kiedys", "cal", FULL, "dawna", "active"),
        _programme("klub-czynny", "club", FULL, "nowa", "active"),
        _programme("klub-bez-daty", "club", FULL, "bez-daty", "active"),
        _programme("klub-planowany", "club", FULL, "dawna", "planned"),
        _programme("cal-inny", "cal", UNCOUNTED, "nowa", "active"),
        _programme("mal-dawny", "mal", ENDED, "dawna", "ended"),
        _programme("dom-dawny", "neighbourhood_house", ENDED, "nowa", "active", end="2026-06"),
        _programme("klub-dawny", "residents_club", ENDED, "dawna", "ended"),
        _programme("centrum-dawne", "community_centre", ENDED, "dawna", "ended"),
        _programme("mal-przyszly", "mal", ENDED, "nowa", "planned"),
        _programme("cal-z-rejestru", "cal", ENDED, "rejestr", "ended"),
    ]


def _contact(id_: str, role: str, place: str, source: str, person: str | None = None, **more: object) -> Contact:
    stated = ["person"] if person else []
    return Contact(
        id=id_,
        role=role,
        person=person,
        why_public="official_post" if person else None,
        unit="ops",
        areas=[place],
        evidence=[by(source, "fact 4", "role", "unit", "areas", *stated, *(["phones"] if "phones" in more else []))],
        **more,  # type: ignore[arg-type]
    )


def contacts() -> list[Contact]:
    """Organisers: one twice, undated, of a reference work, long ago, replaced, without a name; and a head."""
    phones = [Phone(e164="+48325550301", type="landline", source="z-kontekstu")]
    of_reference = [Phone(e164="+48325550302", type="landline", source="rejestr")]
    return [
        _contact("ola-raz", "organiser", FULL, "nowa", "Ola Próbna"),
        _contact("ola-dwa", "organiser", FULL, "z-kontekstu", "Ola Próbna", phones=phones),
        _contact("iza", "organiser", FULL, "bez-daty", "Iza Próbna"),
        _contact("ewa", "organiser", FULL, "rejestr", "Ewa Próbna", phones=of_reference),
        _contact("dawna-osoba", "organiser", FULL, "dawna", "Zoja Próbna"),
        _contact("zastapiona", "organiser", FULL, "nowa", "Lena Próbna", superseded_by="iza"),
        _contact("bez-nazwiska", "organiser", FULL, "nowa"),
        _contact("kierujaca", "head", FULL, "nowa", "Maja Próbna"),
        _contact("inny", "organiser", UNCOUNTED, "z-kontekstu", "Jan Próbny"),
    ]


CENTRES = ("mal", "cal", "neighbourhood_house", "residents_club", "community_centre")
IN_CITY = (sources, places, organisations, programmes, contacts)


def write(root: Path) -> Path:
    """Write the city as one more of a data folder that has the shared files, and its types of centres."""
    add_terms(root, "programme_type", *CENTRES)
    write_records(root / CITY, IN_CITY)
    return root
