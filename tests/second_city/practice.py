"""What is done in the second city: programmes, activities, figures, and what sources disagree on."""

from osl_data.records.activity import Activity, Session
from osl_data.records.disagreement import Claim, Disagreement
from osl_data.records.figure import Figure
from osl_data.records.programme import Accreditation, Partner, Programme, Status
from tests.making import activity, by, figure


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
