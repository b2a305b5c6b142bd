"""A small, whole set of records: the city of Testowo, which does not exist, with one of everything.

Numbers in the tests are counted by hand from this page.
"""

from decimal import Decimal
from pathlib import Path

from osl_data.records.activity import Activity, Session
from osl_data.records.contact import Address, Contact, Email, Hours, Phone, Web
from osl_data.records.disagreement import Claim, Disagreement
from osl_data.records.figure import Figure
from osl_data.records.organisation import Organisation
from osl_data.records.place import Coordinates, Place, Population
from osl_data.records.programme import Accreditation, Partner, Programme, Status
from osl_data.records.source import Bound, Source
from osl_data.records.vocabulary import Suppression, VocabularyTerm
from tests.making import activity, by, figure, source, write_records

CITY = "testowo"

_CODES = {
    "activity_type": "animation selfhelp diagnosis",
    "osl_tool": "process groups",
    "target_group": "seniors children general",
    "modality": "planned current past",
    "status": "planned active ended unknown",
    "state": "running was_running undated ended_by_plan ended planned plan_passed unknown",
    "programme_type": "pal club project",
    "community": "territorial categorial",
    "partner_role": "partner",
    "contact_role": "head organiser office",
    "why_public": "official_post duty_phone",
    "phone_type": "landline mobile fax",
    "organisation_type": "mops team ngo",
    "place_type": "city district estate",
    "precision": "city place",
    "voivodeship": "14",
    "source_type": "leaflet page news reference",
    "source_text": "verbatim restated",
    "weekday": "MO TU WE TH FR SA SU",
    "figure_nature": "activity money context",
    "measure": "participants grant residents",
    "qualifier": "exact about",
    "figure_unit": "people PLN",
    "disagreement_type": "contradiction version trap",
}
_LABELS = {
    "head": "osoba kierująca",
    "organiser": "organizator społeczności lokalnej",
    "office": "biuro",
    "landline": "telefon stacjonarny",
    "mobile": "telefon komórkowy",
    "fax": "faks",
    "MO": "poniedziałek",
    "TU": "wtorek",
    "WE": "środa",
    "TH": "czwartek",
    "FR": "piątek",
    "SA": "sobota",
    "SU": "niedziela",
}
"""What cards, sheets and vCards of the sample say; all else is the code with a language."""
_TOOLS = {"animation": "groups", "selfhelp": "groups", "diagnosis": "process"}


def vocabulary() -> list[VocabularyTerm]:
    """Every code that the sample holds; labels are the code with a language."""
    return [
        VocabularyTerm(
            set=name,
            code=code,
            label_pl=_LABELS.get(code, f"{code} po polsku"),
            label_en=f"{code} in English",
            group=_TOOLS.get(code) if name == "activity_type" else None,
        )
        for name, codes in _CODES.items()
        for code in codes.split()
    ]


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


def contacts() -> list[Contact]:
    """An office, an organiser and the one before her, a head with a fax, one who asked to be removed."""
    return [
        Contact(
            id="zespol-1-biuro",
            role="office",
            unit="mops-testowo-zespol-1",
            areas=["testowo-dolne"],
            phones=[
                Phone(
                    e164="+48225550101",
                    type="landline",
                    label="biuro",
                    printed="22 555 01 01",
                    source="ulotka",
                ),
                Phone(
                    e164="+48225550100",
                    extension="12",
                    type="landline",
                    printed="22 555 01 00 wew. 12",
                    source="ulotka",
                ),
            ],
            emails=[Email(address="zespol1@mops.example", printed="zespol1@mops.example", source="strona-2024")],
            addresses=[
                Address(
                    street="ul. Próbna",
                    number="10/12",
                    room="3",
                    postcode="05-100",
                    town=CITY,
                    printed="ul. Próbna 10/12 pok. 3, 05-100 Testowo",
                    source="ulotka",
                )
            ],
            hours=[
                Hours(
                    freq="WEEKLY",
                    byday=["MO", "TU"],
                    opens="08:00",
                    closes="16:00",
                    printed="poniedziałek-wtorek 8.00-16.00",
                    source="strona-2024",
                )
            ],
            web=[Web(url="https://mops.example/zespol-1", source="strona-2024")],
            evidence=[
                by("ulotka", "lines 3-5", "role", "unit", "areas", "phones", "addresses"),
                by("strona-2024", "fact 9", "emails", "hours", "web"),
            ],
        ),
        Contact(
            id="anna-testowa",
            role="organiser",
            title="organizatorka społeczności lokalnej",
            person="Anna Testowa",
            why_public="official_post",
            unit="mops-testowo-zespol-1",
            programmes=["pal-dolne"],
            phones=[
                Phone(e164="+48601234567", type="mobile", printed="601 234 567", source="strona-2024"),
            ],
            evidence=[by("strona-2024", "fact 10", "role", "title", "person", "unit", "programmes", "phones")],
        ),
        Contact(
            id="jan-dawny",
            role="organiser",
            person="Jan Dawny",
            why_public="official_post",
            unit="mops-testowo-zespol-1",
            programmes=["pal-dolne"],
            phones=[
                Phone(e164="+48601234568", type="mobile", printed="601 234 568", source="strona-2015"),
            ],
            superseded_by="anna-testowa",
            evidence=[by("strona-2015", "line 6", "role", "person", "unit", "programmes", "phones")],
        ),
        Contact(
            id="mops-dyrekcja",
            role="head",
            unit="mops-testowo",
            phones=[
                Phone(e164="+48225550109", type="fax", printed="fax 22 555 01 09", source="ulotka"),
            ],
            evidence=[by("ulotka", "line 7", "role", "unit", "phones")],
        ),
        Contact(
            id="ewa-usunieta",
            role="organiser",
            person="Ewa Usunięta",
            why_public="duty_phone",
            unit="mops-testowo",
            programmes=["pal-zrodla"],
            phones=[
                Phone(e164="+48601234569", type="mobile", printed="601 234 569", source="ulotka"),
            ],
            evidence=[by("ulotka", "line 9", "role", "person", "unit", "programmes", "phones")],
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


def suppressed() -> list[Suppression]:
    return [Suppression(id="ewa-usunieta", reason="prośba o usunięcie", date="2026-11-22")]


SHARED = (vocabulary, references, suppressed)
IN_CITY = (sources, places, organisations, programmes, contacts, activities, figures, disagreements)


def write(root: Path) -> Path:
    """Write the sample as a data folder."""
    write_records(root, SHARED)
    write_records(root / CITY, IN_CITY)
    return root


def edit(path: Path, old: str, new: str) -> int:
    """Replace the one place where `old` stands; the line (from 1) where `new` starts."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1
