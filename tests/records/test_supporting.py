"""Evidence against the text of its source: for each kind of value a text that holds it, and one that does not."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from osl_data.records.base import Record
from osl_data.records.contact import Email, Web
from osl_data.records.place import Population
from osl_data.records.programme import Accreditation, Partner, Status
from tests.records.held import (
    HOURS,
    MISPRINT,
    PHONE,
    RANGE,
    SESSION,
    SHORT,
    STREET,
    activity,
    by,
    contact,
    doubts,
    figure,
    place,
    programme,
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
