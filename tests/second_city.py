"""A second city beside the sample: Próbowo, where things come in twos, in another order than their ids, and at a limit.

It stands for what one city cannot show: which comes first, what is five years old to the day, what hours are told once.
"""

from pathlib import Path

from osl_data.records.activity import Activity, Session
from osl_data.records.contact import Address, Contact, Email, Hours, Phone, Web
from osl_data.records.disagreement import Claim, Disagreement
from osl_data.records.figure import Figure
from osl_data.records.organisation import Organisation
from osl_data.records.place import Place, Population
from osl_data.records.programme import Accreditation, Partner, Programme, Status
from osl_data.records.source import Bound, Source
from tests.making import activity, add_terms, by, figure, source, write_records

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


def programmes() -> list[Programme]:
    """One with two of everything and two parts, and a project that is known only to have ended."""
    return [
        Programme(
            id="pal-razem",
            type="pal",
            name="Razem",
            aliases=["PAL Razem", "Blisko"],
            areas=["probowo-b", "probowo-a"],
            unit="ops-probowo",
            community="territorial",
            status=Status(value="active"),
            start="2020-05-01",
            target_groups=["seniors", "children"],
            legal_basis=["uchwała 2", "uchwała 1"],
            funding=["Fundusz B", "Fundusz A"],
            accreditations=[
                Accreditation(name="Znak", holder="zorza", source="witryna"),
                Accreditation(name="Atest", holder="lodka", source="witryna"),
            ],
            partners=[Partner(organisation="zorza"), Partner(organisation="lodka", role="partner")],
            summary_pl="Dwie dzielnice razem.",
            summary_en="Two districts together.",
            evidence=[
                by("witryna", "fact 7", "type", "name", "aliases", "areas", "unit", "community", "status", "start"),
                by("witryna", "fact 8", "target_groups", "legal_basis", "funding", "accreditations", "partners"),
                by("raport", "fact 2", "name", "partners"),
            ],
        ),
        Programme(
            id="klub-a",
            type="club",
            name="Zegar",
            areas=["probowo-a"],
            unit="zorza",
            part_of="pal-razem",
            status=Status(value="planned"),
            target_groups=["general"],
            summary_pl="Klub z folderu.",
            summary_en="A club of the folder.",
            evidence=[by("folder", "fact 1", "type", "name", "areas", "unit", "part_of", "status", "target_groups")],
        ),
        Programme(
            id="klub-b",
            type="club",
            name="Łan",
            areas=["probowo-b"],
            part_of="pal-razem",
            status=Status(value="unknown"),
            target_groups=["seniors"],
            funding=["Fundusz A"],
            partners=[Partner(organisation="zorza")],
            summary_pl="Klub z raportu.",
            summary_en="A club of the report.",
            evidence=[
                by("raport", "fact 3", "type", "name", "areas", "part_of", "status", "target_groups"),
                by("raport", "fact 8", "funding", "partners"),
            ],
        ),
        Programme(
            id="projekt-dawny",
            type="project",
            name="Dawny",
            unit="lodka",
            status=Status(value="ended", as_of="2019"),
            end="2019-06-30",
            summary_pl="Skończył się w 2019 r.",
            summary_en="It ended in 2019.",
            evidence=[by("afisz", "fact 1", "type", "name", "unit", "status", "end")],
        ),
    ]


def contacts() -> list[Contact]:
    """An office with two of everything, one with e-mail only, one of a unit in a district, two replaced.

    An organiser nobody says how to reach, and two heads whom sources only name, one of them long ago.
    """
    return [
        Contact(
            id="biuro",
            role="office",
            title="punkt informacyjny",
            unit="ops-probowo",
            programmes=["pal-razem", "klub-b"],
            areas=["probowo-a", "probowo-b"],
            phones=[
                Phone(e164="+48325550202", type="landline", source="witryna"),
                Phone(e164="+48325550201", type="fax", label="sekretariat", source="witryna"),
                Phone(e164="+48005550204", type="mobile", unverified=True, source="raport"),
            ],
            emails=[
                Email(address="z@probowo.example", source="witryna"),
                Email(address="a@probowo.example", source="raport"),
            ],
            addresses=[
                Address(street="ul. Żytnia", number="7", town=CITY, source="witryna"),
                Address(
                    street="ul. Biała", number="1", detail="oficyna", postcode="40-001", town=CITY, source="raport"
                ),
            ],
            hours=[
                Hours(freq="WEEKLY", byday=["WE"], opens="10:00", closes="12:00", source="witryna"),
                Hours(freq="WEEKLY", byday=["FR"], opens="10:00", closes="13:00", source="witryna"),
                Hours(freq="WEEKLY", byday=["WE"], opens="09:00", closes="12:00", source="raport"),
                Hours(freq="WEEKLY", byday=["WE", "TH"], opens="10:00", closes="12:00", source="raport"),
                Hours(freq="WEEKLY", byday=["TH"], opens="11:30", closes="11:45", closed=True, source="raport"),
                Hours(freq="MONTHLY", byday=["-1FR"], closed=True, source="raport"),
            ],
            web=[
                Web(url="https://probowo.example/z", source="witryna"),
                Web(url="https://probowo.example/a", source="raport"),
            ],
            evidence=[
                by("witryna", "fact 9", "role", "title", "unit", "programmes", "areas"),
                by("witryna", "fact 10", "phones", "emails", "addresses", "hours", "web"),
                by("raport", "fact 4", "phones", "emails", "addresses", "hours", "web"),
            ],
        ),
        Contact(
            id="dawna-organizatorka",
            role="organiser",
            person="Zofia Dawna",
            why_public="official_post",
            unit="zorza",
            programmes=["klub-a"],
            areas=["probowo-a"],
            phones=[Phone(e164="+48601234570", type="mobile", source="raport")],
            emails=[Email(address="zofia@probowo.example", source="raport")],
            hours=[Hours(freq="WEEKLY", byday=["TU"], opens="08:00", closes="09:00", source="raport")],
            superseded_by="biuro",
            evidence=[
                by("raport", "fact 5", "role", "person", "unit", "programmes", "areas", "phones", "emails", "hours")
            ],
        ),
        Contact(
            id="organizator",
            role="organiser",
            person="Adam Próbny",
            why_public="duty_phone",
            programmes=["projekt-dawny", "klub-b"],
            emails=[Email(address="adam@probowo.example", source="afisz")],
            hours=[Hours(freq="WEEKLY", byday=["MO"], opens="09:00", closes="12:00", source="afisz")],
            evidence=[by("afisz", "fact 2", "role", "person", "programmes", "emails", "hours")],
        ),
        Contact(
            id="nowa-organizatorka",
            role="organiser",
            person="Maria Nowa",
            why_public="official_post",
            unit="ops-probowo",
            evidence=[by("afisz", "fact 5", "role", "person", "unit")],
        ),
        Contact(
            id="dyrektor",
            role="head",
            person="Piotr Główny",
            why_public="official_post",
            unit="ops-probowo",
            evidence=[by("witryna", "fact 16", "role", "person", "unit")],
        ),
        Contact(
            id="dawna-dyrektorka",
            role="head",
            title="dyrektorka",
            person="Ewa Stara",
            why_public="duty_phone",
            unit="zorza",
            programmes=["klub-b", "klub-a"],
            emails=[Email(address="ewa.stara@probowo.example", source="broszura")],
            evidence=[by("broszura", "fact 1", "role", "title", "person", "unit", "programmes", "emails")],
        ),
        Contact(
            id="dawny-dyzur",
            role="head",
            unit="zorza",
            superseded_by="zorza-dyzur",
            evidence=[by("raport", "fact 9", "role", "unit")],
        ),
        Contact(
            id="zorza-dyzur",
            role="head",
            unit="zorza",
            areas=["probowo-c"],
            phones=[Phone(e164="+48325550203", type="landline", source="folder")],
            hours=[Hours(freq="WEEKLY", byday=["WE"], opens="10:00", closes="12:00", source="folder")],
            evidence=[by("folder", "fact 2", "role", "unit", "areas", "phones", "hours")],
        ),
    ]


def activities() -> list[Activity]:
    return [
        activity(
            "razem-spacer",
            "animation",
            "current",
            ("witryna", "fact 11"),
            programme="pal-razem",
            target_groups=["seniors", "children"],
            schedule=[
                Session(freq="WEEKLY", byday=["WE", "FR"], opens="10:00", closes="12:00", source="witryna"),
                Session(freq="WEEKLY", byday=["SA"], source="witryna"),
                Session(freq="WEEKLY", byday=["SA"], opens="10:00", source="witryna"),
                Session(freq="WEEKLY", byday=["SA"], opens="09:30", closes="10:00", venue="park", source="witryna"),
                Session(freq="MONTHLY", byday=["1WE", "3WE"], opens="17:00", closes="19:00", source="witryna"),
                Session(freq="WEEKLY", byday=["TH"], bymonth=[7, 8], opens="22:00", closes="01:00", source="witryna"),
                Session(freq="WEEKLY", byday=["FR"], opens="11:00", closes="11:15", closed=True, source="witryna"),
            ],
        ),
        activity(
            "razem-dawniej",
            "animation",
            "past",
            ("raport", "fact 6"),
            programme="pal-razem",
            schedule=[Session(freq="WEEKLY", byday=["SU"], opens="08:00", closes="09:00", source="raport")],
        ),
        activity(
            "razem-zjazd",
            "diagnosis",
            "planned",
            ("witryna", "fact 12"),
            programme="pal-razem",
            schedule=[
                Session(valid_from="2027-02", source="witryna"),
                Session(
                    freq="WEEKLY",
                    byday=["SU"],
                    opens="12:00",
                    closes="14:00",
                    valid_from="2027-01-03",
                    valid_to="2027-01-10",
                    source="witryna",
                ),
            ],
        ),
        activity(
            "zorza-mapa",
            "diagnosis",
            "current",
            ("folder", "fact 3"),
            unit="zorza",
            schedule=[
                Session(freq="WEEKLY", byday=["TU"], opens="09:00", closes="10:30", source="folder"),
                Session(venue="świetlica", source="folder"),
            ],
        ),
        activity("zorza-marsz", "walk", "past", ("folder", "fact 5"), unit="zorza", target_groups=["general"]),
        activity("dawny-krag", "selfhelp", "past", ("afisz", "fact 3"), programme="projekt-dawny"),
        activity("lan-krag", "selfhelp", "current", ("raport", "fact 7"), programme="klub-b", name="Krąg"),
    ]


def figures() -> list[Figure]:
    """Of an organisation, of a place, of both a programme and a place, and of nothing that is named."""
    return [
        figure(
            "zorza-czlonkowie", "activity", "participants", ("folder", "fact 13"), organisation="zorza", start="2021"
        ),
        figure("laki-ludnosc", "context", "residents", ("witryna", "fact 13"), place="probowo-b", end="2024"),
        figure(
            "razem-2021",
            "activity",
            "participants",
            ("raport", "fact 13"),
            programme="pal-razem",
            start="2021",
            end="2021",
        ),
        figure("razem-2020", "activity", "participants", ("raport", "fact 13"), programme="pal-razem", start="2020"),
        figure("razem-bez-daty", "activity", "participants", ("afisz", "fact 13"), programme="pal-razem"),
        figure(
            "lan-grant",
            "money",
            "grant",
            ("raport", "fact 13"),
            programme="klub-b",
            place="probowo-b",
            unit="PLN",
            start="2020",
        ),
    ]


def _disagreement(id_: str, types: list[str], title: str, records: list[str], **more: bool) -> Disagreement:
    return Disagreement(
        id=id_,
        types=types,
        title_pl=title,
        title_en=f"{title} in English",
        note_pl=f"Uwaga {id_}.",
        note_en=f"Note {id_}.",
        records=records,
        claims=[
            Claim(source="witryna", where="fact 14", states_pl="Tak.", states_en="Yes."),
            Claim(source="folder", where="fact 4", states_pl="Nie.", states_en="No."),
        ],
        **more,
    )


def disagreements() -> list[Disagreement]:
    """Of one certain and two that may be none, and of one that is no contradiction."""
    return [
        _disagreement("spor-a", ["version", "contradiction"], "Zdanie", ["pal-razem", "biuro"], certain=False),
        _disagreement("spor-b", ["contradiction"], "Łata", ["zorza", "pal-razem"]),
        _disagreement("spor-c", ["version"], "Wersja", ["klub-b"]),
    ]


IN_CITY = (sources, places, organisations, programmes, contacts, activities, figures, disagreements)


def write(root: Path) -> Path:
    """Write the city as one more of a data folder that has the shared files, and a type of activity without a tool."""
    add_terms(root, "activity_type", "walk")
    write_records(root / CITY, IN_CITY)
    return root
