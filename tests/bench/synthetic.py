"""SYNTHETIC contacts of a whole country, for measuring only: nobody in here exists.

Every id begins with `synthetic-`, every address ends in `.example`. Names of people, towns, estates and streets are
combined from the lists of `synthetic.yml` by a generator with a fixed seed: the same size gives the same records. They
never go into `data/`, nor into a build.
"""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from random import Random

import yaml

from osl_data.store.rows import Row, Rows
from osl_data.text.fold import fold

SEED = 2026

_LISTS: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))

_ENDINGS = [
    ("ski", "ska"),
    ("cki", "cka"),
    ("czyk", "czyk"),
    ("iak", "iak"),
    ("owicz", "owicz"),
    ("ewicz", "ewicz"),
    ("arek", "arek"),
    ("orz", "orz"),
    ("ik", "ik"),
    ("ała", "ała"),
]
_ROLES = {
    "organiser": "organizator społeczności lokalnej",
    "coordinator": "koordynator",
    "social_worker": "pracownik socjalny",
    "animator": "animator",
    "head": "osoba kierująca",
    "office": "biuro",
}
_UNITS = [
    ("mops", "Miejski Ośrodek Pomocy Społecznej", "MOPS"),
    ("cus", "Centrum Usług Społecznych", "CUS"),
    ("ngo", "Stowarzyszenie Dobre Sąsiedztwo", "SDS"),
]
_TYPES = {
    "pal": "Program Aktywności Lokalnej",
    "club": "Klub Sąsiedzki",
    "mal": "Miejsce Aktywności Lokalnej",
}
_TERMS = {
    ("organisation_type", "mops"): "miejski ośrodek pomocy społecznej (MOPS)",
    ("organisation_type", "cus"): "centrum usług społecznych (CUS)",
    ("organisation_type", "ngo"): "organizacja pozarządowa",
    ("programme_type", "pal"): "Program Aktywności Lokalnej (PAL)",
    ("programme_type", "club"): "Klub",
    ("programme_type", "mal"): "Miejsce Aktywności Lokalnej (MAL)",
    ("place_type", "city"): "miasto",
    ("place_type", "estate"): "osiedle",
}


@dataclass(frozen=True)
class Person:
    """What a synthetic contact was made of, for making queries that look for it."""

    id: str
    given: str
    surname: str
    town: str
    estate: str
    street: str
    number: str
    postcode: str
    phone: str
    email: str


@dataclass(frozen=True)
class Country:
    """Synthetic rows as of a build's tables, and the people among them."""

    rows: Rows
    people: list[Person]


def country(contacts: int) -> Country:
    """That many synthetic contacts with their towns, estates, units and programmes: the same for the same number."""
    random = Random(SEED)
    rows: Rows = defaultdict(list)
    rows["term"] = [
        {"vocabulary": vocabulary, "code": code, "label_pl": label} for (vocabulary, code), label in _TERMS.items()
    ] + [{"vocabulary": "contact_role", "code": code, "label_pl": label} for code, label in _ROLES.items()]
    surnames = _surnames(random)
    towns = [_town(rows, random, name) for name in _LISTS["towns"]]
    people = [_contact(rows, random, number, random.choice(towns), surnames) for number in range(contacts)]
    return Country(rows, people)


def _surnames(random: Random) -> list[tuple[str, str]]:
    """Surnames of a man and of a woman; of those that occur, some are much more frequent than others."""
    every = [(root + his, root + hers) for root in _LISTS["roots"] for his, hers in _ENDINGS]
    random.shuffle(every)
    return every


def _town(rows: Rows, random: Random, name: str) -> Row:
    id_ = f"synthetic-{fold(name).replace(' ', '-')}"
    rows["place"].append({"id": id_, "city": id_, "type": "city", "name": name, "parent": None})
    estates = []
    for estate in random.sample(_LISTS["estates"], 8):
        estate_id = f"{id_}-{fold(estate).replace(' ', '-')}"
        rows["place"].append({"id": estate_id, "city": id_, "type": "estate", "name": estate, "parent": id_})
        estates.append((estate_id, estate))
    units = []
    for type_, long, short in _UNITS:
        unit = f"{id_}-{type_}"
        rows["organisation"].append(
            {"id": unit, "city": id_, "type": type_, "name": f"{long}: {name}", "parent": None, "area": id_}
        )
        rows["alias"].append({"record": unit, "name": f"{short} {name}"})
        units.append(unit)
    programmes = {}
    for estate_id, estate in estates:
        type_ = random.choice(list(_TYPES))
        programme = f"{estate_id}-{type_}"
        rows["programme"].append(
            {
                "id": programme,
                "city": id_,
                "type": type_,
                "name": f"{_TYPES[type_]} {estate}",
                "unit": random.choice(units),
                "part_of": None,
                "summary_pl": f"Praca z mieszkańcami: {estate}. Dane syntetyczne.",
            }
        )
        rows["programme_area"].append({"programme": programme, "place": estate_id})
        programmes[estate_id] = programme
    return {"id": id_, "name": name, "estates": estates, "units": units, "programmes": programmes}


def _contact(rows: Rows, random: Random, number: int, town: Row, surnames: list[tuple[str, str]]) -> Person:
    id_ = f"synthetic-{number:06}"
    woman = random.random() < 0.6
    given = random.choice(_LISTS["women"] if woman else _LISTS["men"])
    his, hers = surnames[int(len(surnames) * random.random() ** 2)]
    surname = hers if woman else his
    estate_id, estate = random.choice(town["estates"])
    street = "ul. " + random.choice(_LISTS["streets"])
    house = f"{random.randint(1, 180)}{random.choice(['', '', '', 'a', 'b'])}"
    postcode = f"{random.randint(0, 99):02}-{random.randint(0, 999):03}"
    phone = f"{random.choice('567')}{random.randint(0, 99_999_999):08}"
    email = f"{fold(given)}.{fold(surname)}{number}@{fold(town['name']).replace(' ', '-')}.example"
    unit = random.choice(town["units"])
    rows["contact"].append(
        {
            "id": id_,
            "city": town["id"],
            "role": random.choice(list(_ROLES)),
            "title": None,
            "person": f"{given} {surname}",
            "unit": unit,
            "superseded_by": None,
        }
    )
    rows["contact_programme"].append({"contact": id_, "programme": town["programmes"][estate_id]})
    rows["phone"].append(
        {
            "contact": id_,
            "e164": f"+48{phone}",
            "callable": True,
            "extension": None,
            "type": "mobile",
            "label": None,
            "printed": f"{phone[:3]} {phone[3:6]} {phone[6:]}",
        }
    )
    rows["email"].append({"contact": id_, "address": email})
    rows["address"].append(
        {
            "contact": id_,
            "street": street,
            "number": house,
            "detail": None,
            "room": None,
            "postcode": postcode,
            "town": town["id"],
            "printed": None,
            "misprint": False,
        }
    )
    return Person(id_, given, surname, town["name"], estate, street, house, postcode, phone, email)
