"""Evidence against the text of its source: for each kind of value a text that holds it, and one that does not."""

import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from osl_data.records.activity import Activity, Session
from osl_data.records.base import Evidence, Record
from osl_data.records.contact import Address, Contact, Email, Hours, Phone, Web
from osl_data.records.disagreement import Claim, Disagreement
from osl_data.records.figure import Figure
from osl_data.records.files import RecordFileError, dump
from osl_data.records.library import CITY_FILES, load
from osl_data.records.organisation import Organisation
from osl_data.records.place import Coordinates, Place, Population
from osl_data.records.programme import Accreditation, Partner, Programme, Status
from osl_data.records.source import Source
from osl_data.records.supporting import Supported, supported
from tests.shipped import RECORDS

OWN = [Evidence(source="rejestr", where="title", fields=["name"])]
"""What the records around the one under test rest on: a reference work, whose text is not at hand."""
SUMMARY: dict[str, Any] = {"summary_pl": "Streszczenie.", "summary_en": "Summary."}


def _source(id_: str, type_: str, text: str, **more: Any) -> Source:
    given: dict[str, Any] = {"title": id_, "publisher": id_, "read": "2026-11-21", "complete": True, **SUMMARY, **more}
    return Source(id=id_, type=type_, text=text, **given)


AROUND: dict[str, list[Any]] = {
    "sources": [
        _source("rejestr", "reference", "restated"),
        _source("strona", "page", "verbatim", published="2024-05"),
        _source("notatki", "page", "restated", published_inferred="2023-04"),
        Source(
            id="gazeta",
            type="news",
            title="Klub „Pod Lipą” rusza na Górnym",
            publisher="MOPS Testowo",
            url="https://gazeta.example/zrealizowane/klub-pod-lipa",
            published_inferred="2023-04",
            read="2026-11-21",
            complete=True,
            text="restated",
            **SUMMARY,
        ),
    ],
    "places": [
        Place(id="testowo", type="city", name="Testowo", evidence=OWN),
        Place(id="testowo-gorne", type="district", name="Górne", parent="testowo", evidence=OWN),
        Place(id="testowo-lipki", type="estate", name="Lipki", parent="testowo-gorne", evidence=OWN),
    ],
    "organisations": [
        Organisation(id="mops", type="mops", name="Miejski Ośrodek Pomocy Społecznej w Testowie", evidence=OWN),
        Organisation(id="zespol-3", type="team", name="Zespół Pracy Środowiskowej nr 3", evidence=OWN),
        Organisation(id="fundacja-most", type="ngo", name="Fundacja Most", evidence=OWN),
    ],
    "programmes": [
        Programme(
            id="klub",
            type="club",
            name="Klub Sąsiedzki „Pod Lipą”",
            status=Status(value="unknown"),
            evidence=OWN,
            **SUMMARY,
        )
    ],
}


def checked(tmp_path: Path, record: Any, text: str, source: str = "notatki") -> Supported:
    """The check of a city that holds one record more, by the text of one source."""
    data, sources = tmp_path / "data", tmp_path / "sources"
    for folder in (data / "testowo", sources / "testowo"):
        folder.mkdir(parents=True)
    shutil.copy(RECORDS / "vocabulary.yml", data)
    kind = next(name for name, model in CITY_FILES.items() if model is type(record))
    files = {name: list(records) for name, records in AROUND.items()}
    files.setdefault(kind, []).append(record)
    for name, records in files.items():
        (data / "testowo" / f"{name}.yml").write_text(dump(records), encoding="utf-8")
    head = f"URL: https://x.example/\nPUBLISHER: {source}\nTITLE: {source}\nPUBLISHED: None\n\n"
    (sources / "testowo" / f"{source}.txt").write_text(("" if source == "strona" else head) + text, encoding="utf-8")
    library = load(data)
    assert library.violations == []
    return supported(library, sources)


def doubts(tmp_path: Path, record: Any, text: str, source: str = "notatki") -> list[str]:
    """What is in doubt, without file and line."""
    return [str(doubt).split(": ", 1)[1] for doubt in checked(tmp_path, record, text, source).doubtful]


def by_head(where: str, *fields: str) -> list[Evidence]:
    return by(*fields, where=where, source="gazeta")


def by(*fields: str, where: str = "fact 1", source: str = "notatki", **more: Any) -> list[Evidence]:
    return [Evidence(source=source, where=where, fields=list(fields), **more)]


def activity(evidence: list[Evidence], **fields: Any) -> Activity:
    given: dict[str, Any] = {"type": "workshop", "modality": "past", **fields}
    return Activity(id="x", programme="klub", evidence=evidence, **SUMMARY, **given)


def contact(evidence: list[Evidence], **fields: Any) -> Contact:
    given: dict[str, Any] = {"role": "coordinator", **fields}
    return Contact(id="x", evidence=evidence, **given)


def programme(evidence: list[Evidence], **fields: Any) -> Programme:
    given: dict[str, Any] = {"type": "pal", "name": "Wspólne Podwórko", "status": Status(value="unknown"), **fields}
    return Programme(id="x", evidence=evidence, **SUMMARY, **given)


def figure(evidence: list[Evidence], **fields: Any) -> Figure:
    given: dict[str, Any] = {"value": Decimal(20), "qualifier": "exact", "unit": "people", **fields}
    return Figure(
        id="x", what_pl="osoby", what_en="people", nature="activity", measure="participants", evidence=evidence, **given
    )


def place(evidence: list[Evidence], **fields: Any) -> Place:
    return Place(id="x", type="estate", parent="testowo", name="Łąki", evidence=evidence, **fields)


PHONE = Phone(e164="+48717823555", type="landline", source="notatki")
SHORT = Phone(e164="19115", type="infoline", source="notatki")
RANGE = Phone(e164="+48717823592", type="landline", source="notatki", printed="71 78 23 590-593")
STREET = Address(street="ul. Świętej Łucji", number="9 a", postcode="50-449", town="testowo", source="notatki")
MISPRINT = Address(
    street="ul. Kniaziewicza",
    number="29",
    town="testowo",
    printed="ul. Kniaziewiczza 29",
    misprint=True,
    source="notatki",
)
HOURS = Hours(freq="WEEKLY", byday=["TU", "WE"], opens="08:00", closes="15:30", source="notatki")
SESSION = Session(
    freq="WEEKLY", byday=["TH"], opens="17:30", valid_from="2023-05-04", venue="Dom Kultury", source="notatki"
)

KINDS = [
    ("name", activity(by("name"), name="Kuchnia świata"), "W maju „Kuchnia świata”.", "'Kuchnia świata'"),
    ("name in other forms", programme(by("name")), "o Wspólnym Podwórku", "'Wspólne Podwórko'"),
    (
        "person",
        contact(by("person"), person="Anna Łącka", why_public="official_post"),
        "z Anną Łącką, MOPS",
        "'Anna Łącka'",
    ),
    (
        "title in English",
        contact(by("title"), title="dyrektor ośrodka"),
        "director of the centre",
        "'dyrektor ośrodka'",
    ),
    (
        "money",
        programme(by("funding"), funding=["Europejski Fundusz Społeczny"]),
        "ESF",
        "'Europejski Fundusz Społeczny'",
    ),
    ("phone", contact(by("phones"), phones=[PHONE]), "tel. (71) 78-23-555", "the number +48717823555"),
    ("phone of a range", contact(by("phones"), phones=[RANGE]), "71 78 23 590-593", "the number +48717823592"),
    ("short phone", contact(by("phones"), phones=[SHORT]), "infolinia 19 115", "the number 19115"),
    (
        "web",
        contact(by("web"), web=[Web(url="https://www.klub.example/", source="notatki")]),
        "klub.example",
        "https://www.klub.example/",
    ),
    (
        "e-mail",
        contact(by("emails"), emails=[Email(address="klub@mops.example", source="notatki")]),
        "[Klub](mailto:klub@mops.example)",
        "klub@mops.example",
    ),
    ("number", figure(by("value")), "twenty people", "the number 20"),
    ("grouped number", figure(by("value"), value=Decimal(3125000)), "3,125,000.00 zł", "the number 3125000"),
    ("unit of a number", figure(by("unit")), "20 osób", "a sign of figure_unit people"),
    ("qualifier", figure(by("qualifier"), qualifier="about"), "ok. 20 osób", "a sign of qualifier about"),
    ("exact", figure(by("qualifier")), "20 osób", "a sign of qualifier exact"),
    ("target", figure(by("qualifier"), qualifier="target"), "planned: 20 people", "a sign of qualifier target"),
    ("start", programme(by("start"), start="2023-05"), "od maja 2023 r.", "the date 2023-05"),
    ("type", activity(by("type")), "warsztaty", "a sign of activity_type workshop"),
    ("type in English", activity(by("type")), "two trainings", "a sign of activity_type workshop"),
    ("programme type", programme(by("type")), "Programy Aktywności Lokalnej", "a sign of programme_type pal"),
    (
        "group",
        activity(by("target_groups"), target_groups=["seniors"]),
        "elderly people",
        "a sign of target_group seniors",
    ),
    ("role", contact(by("role")), "koordynatorka", "a sign of contact_role coordinator"),
    ("modality", activity(by("modality")), "had a picnic", "a sign of modality past"),
    ("modality by year", activity(by("modality")), "picnic, 2019", "a sign of modality past"),
    ("plan", activity(by("modality"), modality="planned"), "odbędą się, to be held", "a sign of modality planned"),
    ("status", programme(by("status"), status=Status(value="ended")), "until 2019", "a sign of status ended"),
    ("programme", activity(by("programme")), "w Klubie Pod Lipą", "the programme 'Klub Sąsiedzki „Pod Lipą”'"),
    (
        "unit by initials",
        programme(by("unit"), unit="zespol-3"),
        "team for środowiskowa work 3, ZPŚ",
        "the organisation 'Zespół Pracy Środowiskowej nr 3'",
    ),
    ("area by what is within it", programme(by("areas"), areas=["testowo-gorne"]), "na Lipkach", "the place 'Górne'"),
    ("area as an adjective", programme(by("areas"), areas=["testowo"]), "testowskie osiedla", "the place 'Testowo'"),
    ("code of a place", place(by("teryt"), teryt="0264011"), "TERC 0264011", "the code 0264011"),
]


@pytest.mark.parametrize(("record", "text", "called"), [pytest.param(*case, id=name) for name, *case in KINDS])
def test_a_kind_of_value(record: Record, text: str, called: str, tmp_path: Path) -> None:
    (field,) = record.evidence[0].fields
    assert doubts(tmp_path / "held", record, f"- {text}\n- Pogoda, 7 zł.\n") == []
    assert doubts(tmp_path / "elsewhere", record, f"- Pogoda, 7 zł.\n- {text}\n")[0] == (
        f"x.{field}: expected {called} in notatki fact 1, found 'Pogoda, 7 zł.' (it stands in fact 2)"
    )


SAID = [
    ("activity_type", "osl_plan", "napisano plan organizowania społeczności", "planowano piknik"),
    ("activity_type", "osl_plan", "an action plan was agreed", "a meeting was planned"),
    ("activity_type", "evaluation", "z ewaluacją programu", "raport z wydarzeń"),
    ("activity_type", "evaluation", "the programme was evaluated", "the value of help"),
    ("activity_type", "initiative_meeting", "spotkania grupy inicjatywnej", "spotkanie grupy sąsiedzkiej"),
    ("activity_type", "initiative_meeting", "meetings of the initiative group", "a local initiative"),
    ("activity_type", "time_bank", "w banku czasu", "zbiórka dla banku żywności"),
    ("activity_type", "time_bank", "an exchange of services between neighbours", "services for neighbours"),
    ("activity_type", "partnership", "Koalicja na rzecz osiedla", "komisja osiedla"),
    ("activity_type", "network", "w koalicji", "w komisji"),
    ("programme_type", "neighbourhood_house", "domy sąsiedzkie", "dom kultury"),
    ("programme_type", "neighbourhood_house", "a neighbourhood house", "a house of culture"),
    ("programme_type", "community_centre", "Centrum Społecznościowe", "centrum usług społecznych"),
    ("programme_type", "community_centre", "a community centre", "the community of the estate"),
    ("programme_type", "residents_club", "Klub Mieszkańca", "klub dla dzieci mieszkających obok"),
    ("programme_type", "residents_club", "the residents' club", "a club for seniors"),
]


@pytest.mark.parametrize(("set_", "code", "text", "other"), SAID)
def test_a_term_is_said_in_either_language(set_: str, code: str, text: str, other: str, tmp_path: Path) -> None:
    of = {"activity_type": activity, "programme_type": programme}[set_]
    record = of(by("type"), type=code)
    assert doubts(tmp_path / "said", record, f"- {text}\n") == []
    assert doubts(tmp_path / "other", record, f"- {other}\n") == [
        f"x.type: expected a sign of {set_} {code} in notatki fact 1, found {other!r}"
    ]


PARTED = [
    (
        contact(by("addresses"), addresses=[STREET]),
        "ul. Św. Łucji 9 a, 50-449 Testowo",
        ["'ul. Świętej Łucji'", "'9 a'", "'50-449'"],
    ),
    (contact(by("addresses"), addresses=[MISPRINT]), "ul. Kniaziewiczza 29", ["'ul. Kniaziewicza'", "'29'"]),
    (contact(by("hours"), hours=[HOURS]), "pon.-pt. 8-15.30", ["08:00", "15:30", "TU", "WE"]),
    (
        activity(by("schedule"), schedule=[SESSION]),
        "Thursdays 17.30 from 4 May 2023, Dom Kultury",
        ["'Dom Kultury'", "17:30", "the date 2023-05-04", "TH"],
    ),
    (
        place(by("population"), population=[Population(residents=12677, as_of="2018", source="notatki")]),
        "12 677 residents in 2018",
        ["the date 2018", "the number 12677"],
    ),
    (
        programme(by("partners"), partners=[Partner(organisation="fundacja-most", role="operator")]),
        "run by the Most foundation",
        ["a sign of partner_role operator", "the organisation 'Fundacja Most'"],
    ),
    (
        programme(by("accreditations"), accreditations=[Accreditation(name="Znak", holder="mops", source="notatki")]),
        "Znak, MOPS",
        ["'Znak'", "the organisation 'Miejski Ośrodek Pomocy Społecznej w Testowie'"],
    ),
    (
        programme(by("status"), status=Status(value="active", as_of="2019")),
        "active in 2019",
        ["a sign of status active", "the date 2019"],
    ),
]


@pytest.mark.parametrize(("record", "text", "called"), PARTED)
def test_a_value_of_several_parts_must_be_there_whole(
    record: Record, text: str, called: list[str], tmp_path: Path
) -> None:
    (field,) = record.evidence[0].fields
    assert doubts(tmp_path / "held", record, f"- {text}\n") == []
    missing = doubts(tmp_path / "missing", record, "- Pogoda.\n")
    assert sorted(missing) == sorted(
        f"x.{field}: expected {part} in notatki fact 1, found 'Pogoda.'" for part in [*called, *_printed(record)]
    )


def _printed(record: Any) -> list[str]:
    addresses = getattr(record, "addresses", [])
    return [f"the printed form {address.printed!r}" for address in addresses if address.printed]


def test_a_status_is_known_for_the_date_of_its_source(tmp_path: Path) -> None:
    record = programme(by("status"), status=Status(value="active", as_of="2023-04"))
    assert doubts(tmp_path, record, "- Klub działa.\n") == []


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(activity(by_head("title", "programme")), id="title"),
        pytest.param(programme(by_head("title", "areas"), areas=["testowo-gorne"]), id="area in the title"),
        pytest.param(programme(by_head("address", "status"), status=Status(value="ended")), id="address"),
        pytest.param(programme(by_head("publisher", "unit"), unit="mops"), id="publisher"),
        pytest.param(figure(by_head("published", "start"), start="2023-04"), id="published"),
    ],
)
def test_the_head_of_a_source_holds_what_it_says(record: Record, tmp_path: Path) -> None:
    assert doubts(tmp_path, record, "- Pogoda.\n", "gazeta") == []


def test_a_date_of_publication_tells_nothing_of_the_past(tmp_path: Path) -> None:
    assert doubts(tmp_path, activity(by("modality", where="published")), "- Pogoda.\n") == [
        "x.modality: expected a sign of modality past in notatki published, found 'None 2023-04'"
    ]


def test_a_title_holds_nothing_else(tmp_path: Path) -> None:
    record = activity(by_head("title", "type", "target_groups"), target_groups=["children"])
    assert doubts(tmp_path, record, "- Warsztaty dla dzieci.\n", "gazeta") == [
        "x.target_groups: expected a sign of target_group children in gazeta title, found 'gazeta Klub „Pod Lipą” "
        "rusza na Górnym' (it stands in fact 1)",
        "x.type: expected a sign of activity_type workshop in gazeta title, found 'gazeta Klub „Pod Lipą” rusza na "
        "Górnym' (it stands in fact 1)",
    ]


def test_places_are_counted_in_lines_of_a_copy_and_in_facts_of_a_sheet(tmp_path: Path) -> None:
    lines = "\n\nWarsztaty\n**dla** [seniorów](http://a.example)\n"
    facts = "- Pogoda.\n- Warsztaty,\n  two of them, dla\n  seniorów\n"
    for source, text, where in (("strona", lines, "lines 3-4"), ("notatki", facts, "fact 2")):
        record = activity(by("type", "target_groups", where=where, source=source), target_groups=["seniors"])
        assert doubts(tmp_path / source, record, text, source) == []


@pytest.mark.parametrize("where", ["fact 3", "facts 1, 4", "line 1", "facts 2-3"])
def test_a_place_that_is_not_there_holds_nothing(where: str, tmp_path: Path) -> None:
    assert doubts(tmp_path, activity(by("type", where=where)), "- Warsztaty.\n- Kursy.\n") == [
        f"x.type: expected a sign of activity_type workshop in notatki {where}, found nothing there "
        "(it stands in fact 1, fact 2)"
    ]


def test_each_item_of_a_list_stands_in_some_evidence_and_each_evidence_holds_some_item(tmp_path: Path) -> None:
    evidence = [*by("target_groups"), *by("target_groups", where="fact 2")]
    record = activity(evidence, target_groups=["seniors", "children", "migrants"])
    assert doubts(tmp_path / "each", record, "- seniorzy, uchodźcy\n- dzieci\n") == []
    assert doubts(tmp_path / "one", record, "- seniorzy\n- pogoda\n") == [
        "x.target_groups: expected a sign of target_group children in notatki fact 1, found 'seniorzy'",
        "x.target_groups: expected a sign of target_group migrants in notatki fact 1, found 'seniorzy'",
        "x.target_groups: expected a sign of target_group seniors in notatki fact 2, found 'pogoda' "
        "(it stands in fact 1)",
    ]


def test_every_evidence_of_a_single_value_holds_it(tmp_path: Path) -> None:
    record = activity([*by("type"), *by("type", where="fact 2")])
    assert doubts(tmp_path, record, "- warsztaty\n- pogoda\n") == [
        "x.type: expected a sign of activity_type workshop in notatki fact 2, found 'pogoda' (it stands in fact 1)"
    ]


def test_a_note_says_that_somebody_has_looked(tmp_path: Path) -> None:
    note = "„spotkanie z mapą”: tak nazwano warsztat"
    found = checked(tmp_path, activity(by("type", "modality", note=note)), "- Spotkanie z mapą.\n")
    assert (found.claims, found.noted, found.doubtful) == (9, 2, [])


def test_a_number_belongs_to_a_name(tmp_path: Path) -> None:
    record = programme(by("unit"), unit="zespol-3")
    assert doubts(tmp_path, record, "- Zespół Pracy Środowiskowej nr 4\n") == [
        "x.unit: expected the organisation 'Zespół Pracy Środowiskowej nr 3' in notatki fact 1, found 'Zespół Pracy "
        "Środowiskowej nr 4'"
    ]


def test_the_name_of_the_city_alone_names_no_unit(tmp_path: Path) -> None:
    assert doubts(tmp_path, programme(by("unit"), unit="mops"), "- Miasto Testowo.\n") == [
        "x.unit: expected the organisation 'Miejski Ośrodek Pomocy Społecznej w Testowie' in notatki fact 1, found "
        "'Miasto Testowo.'"
    ]


@pytest.mark.parametrize(
    ("qualifier", "text"),
    [
        ("exact", "about 20 people"),
        ("exact", "20+ people"),
        ("about", "20 people, about 50 events"),
        ("over", "20 people, over 3 years"),
        ("nearly", "nearly 30 people, 20 events"),
    ],
)
def test_a_qualifier_stands_before_its_number(qualifier: str, text: str, tmp_path: Path) -> None:
    assert doubts(tmp_path, figure(by("qualifier"), qualifier=qualifier), f"- {text}\n") == [
        f"x.qualifier: expected a sign of qualifier {qualifier} in notatki fact 1, found {text!r}"
    ]


def test_a_year_does_not_tell_the_past_of_what_goes_on(tmp_path: Path) -> None:
    assert doubts(tmp_path, activity(by("modality")), "- Warsztaty co tydzień, since 2019\n") == [
        "x.modality: expected a sign of modality past in notatki fact 1, found 'Warsztaty co tydzień, since 2019'"
    ]


def test_what_is_our_sorting_is_not_looked_for(tmp_path: Path) -> None:
    record = figure(by("nature", "measure"))
    point = Coordinates(lat=Decimal("51.1"), lon=Decimal("17.0"), precision="place", source="notatki")
    assert doubts(tmp_path / "figure", record, "- Pogoda.\n") == []
    assert doubts(tmp_path / "status", programme(by("status")), "- Pogoda.\n") == []
    assert doubts(tmp_path / "place", place(by("coordinates"), coordinates=point), "- Pogoda.\n") == []


def test_a_printed_form_stands_there_word_for_word(tmp_path: Path) -> None:
    record = activity(by("type", printed="Warsztaty „Kuchnia”"))
    assert doubts(tmp_path / "held", record, "- Odbyły się **warsztaty** 'Kuchnia'.\n") == []
    assert doubts(tmp_path / "missing", record, "- Warsztaty w kuchni.\n- Warsztaty: Kuchnia\n") == [
        "x.evidence: expected the printed form 'Warsztaty „Kuchnia”' in notatki fact 1, found 'Warsztaty w kuchni.' "
        "(it stands in fact 2)"
    ]


def test_claims_of_a_disagreement_show_their_printed_form_or_a_number(tmp_path: Path) -> None:
    def disagreement(*claims: Claim) -> Disagreement:
        words: dict[str, Any] = {
            "title_pl": "Spór",
            "title_en": "Dispute",
            "note_pl": "Nie wiadomo.",
            "note_en": "Not known.",
        }
        return Disagreement(id="x", types=["contradiction"], claims=list(claims), **words)

    def claim(where: str, states: str, printed: str | None = None) -> Claim:
        return Claim(source="notatki", where=where, states_pl=states, states_en=states, printed=printed)

    text = "- Od 2019 r. 14 osób\n- Pogoda.\n"
    good = [
        claim("fact 1", "Podaje 14 osób od 2018."),
        claim("fact 2", "Nic nie podaje."),
        claim("fact 1", "x", "14 osób"),
    ]
    assert doubts(tmp_path / "good", disagreement(*good), text) == []
    bad = [claim("fact 2", "Podaje 14 osób od 2018."), claim("fact 3", "Nic."), claim("fact 2", "x", "14 osób")]
    assert doubts(tmp_path / "bad", disagreement(*bad), text) == [
        "x.claims: expected one of the numbers 14, 2018 in notatki fact 2, found 'Pogoda.' (it stands in fact 1)",
        "x.claims: expected a text in notatki fact 3, found nothing there "
        "(it stands in fact 1, fact 2, title, address)",
        "x.claims: expected the printed form '14 osób' in notatki fact 2, found 'Pogoda.' (it stands in fact 1)",
    ]


def test_a_source_without_a_text_holds_nothing_save_a_reference_work(tmp_path: Path) -> None:
    found = checked(tmp_path, activity(by("type", source="strona", where="line 3")), "- Pogoda.\n")
    data = tmp_path / "data" / "testowo" / "activities.yml"
    assert list(map(str, found.doubtful)) == [
        f"{data}:8: x.type: expected a sign of activity_type workshop in strona line 3, found nothing there"
    ]


def test_the_summary_counts_by_city_and_by_kind(tmp_path: Path) -> None:
    record = activity(by("type", "modality", "programme", note=None))
    found = checked(tmp_path, record, "- Warsztaty.\n")
    assert list(found.summary()) == [
        "2 doubtful of 10 claims, 0 looked at (with a note)",
        "by city: testowo 2",
        "by kind: modality 1, reference 1",
    ]
    assert list(found.of("testowo").summary()) == list(found.summary())
    assert list(found.of("inne").summary()) == ["0 doubtful of 10 claims, 0 looked at (with a note)"]


def test_a_folder_without_texts_is_refused(tmp_path: Path) -> None:
    checked(tmp_path, activity(by("type")), "- Warsztaty.\n")
    library = load(tmp_path / "data")
    (tmp_path / "empty").mkdir()
    for name, problem in (
        ("none", "expected the folder of the sources' texts, found none"),
        ("empty", "expected texts named <city>/<source>.txt, found none"),
    ):
        with pytest.raises(RecordFileError) as refusal:
            supported(library, tmp_path / name)
        assert str(refusal.value) == f"{tmp_path / name}: {problem}"
