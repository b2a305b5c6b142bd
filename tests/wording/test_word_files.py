"""The word files of records and registers: no text stands where another belongs."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import osl_data
from osl_data.wording.words import words_of

PACKAGE = Path(osl_data.__file__).parent
PAIRS = [
    {"as_of", "age.stated"},
    {"sheet.page", "brief.page"},
    {"date.confirmed", "age.confirmed"},
    {"field.areas", "field.area"},
    {"field.community", "unit.communities"},
    {"field.person", "unit.people"},
    {"field.programmes", "unit.programmes"},
    {"field.programme", "unit.programmes"},
    {"field.place", "unit.places"},
]
"""Keys that say the same in both languages: a label that is also what is counted, or one text at two places."""
NAMED_AGAIN = ("kind.", "match.", "search.how.", "workbook.")
"""Words for what a search finds and what a workbook holds: they name fields and sources again."""
ALIKE = {
    "wording/pl.yml": [
        *PAIRS,
        {"state.ended.activity", "state.ended.contact"},
        {"state.planned.activity", "state.planned.contact"},
        {"period.by", "schedule.until"},
        {"period.since", "schedule.from"},
    ],
    "wording/en.yml": [
        *PAIRS,
        {"field.organisation", "unit.organisations"},
        {"state.ended.activity", "state.ended.contact", "state.ended.programme"},
        {"state.plan_passed", "state.planned.activity", "state.planned.contact", "state.planned.programme"},
    ],
    "registers/words_pl.yml": [],
    "registers/words_en.yml": [],
}
COUNTED = {
    "pl": """
communities: społeczność, społeczności, społeczności, społeczności
districts: dzielnica, dzielnice, dzielnic, dzielnicy
events: wydarzenie, wydarzenia, wydarzeń, wydarzenia
families: rodzina, rodziny, rodzin, rodziny
films: film, filmy, filmów, filmu
flats: mieszkanie, mieszkania, mieszkań, mieszkania
groups: grupa, grupy, grup, grupy
loans: wypożyczenie, wypożyczenia, wypożyczeń, wypożyczenia
meetings: spotkanie, spotkania, spotkań, spotkania
organisations: instytucja lub organizacja, instytucje lub organizacje, instytucji lub organizacji, instytucji lub organizacji
partnerships: partnerstwo, partnerstwa, partnerstw, partnerstwa
people: osoba, osoby, osób, osoby
places: miejsce, miejsca, miejsc, miejsca
programmes: program, programy, programów, programu
projects: projekt, projekty, projektów, projektu
rooms: sala, sale, sal, sali
rounds: tura, tury, tur, tury
services: usługa, usługi, usług, usługi
teams: zespół, zespoły, zespołów, zespołu
tonnes: tona, tony, ton, tony
years: rok, lata, lat, roku
""",  # noqa: E501
    "en": """
communities: community, communities, communities, communities
districts: district, districts, districts, districts
events: event, events, events, events
families: family, families, families, families
films: film, films, films, films
flats: flat, flats, flats, flats
groups: group, groups, groups, groups
loans: loan, loans, loans, loans
meetings: meeting, meetings, meetings, meetings
organisations: organisation, organisations, organisations, organisations
partnerships: partnership, partnerships, partnerships, partnerships
people: person, people, people, people
places: place, places, places, places
programmes: programme, programmes, programmes, programmes
projects: project, projects, projects, projects
rooms: room, rooms, rooms, rooms
rounds: round, rounds, rounds, rounds
services: service, services, services, services
teams: team, teams, teams, teams
tonnes: tonne, tonnes, tonnes, tonnes
years: year, years, years, years
""",
}
"""What is counted, as it stands behind 1, 2, 5 and 1.5."""


def texts(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a word file with its key; the forms of a plural have one."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, within in value.items():
            form = name in ("one", "few", "many", "other")
            yield from texts(within, key if form else f"{key}.{name}".removeprefix("."))


@pytest.mark.parametrize("name", ALIKE)
def test_no_two_keys_say_the_same(name: str) -> None:
    keys: dict[str, set[str]] = defaultdict(set)
    for key, text in texts(yaml.safe_load((PACKAGE / name).read_text(encoding="utf-8"))):
        if not key.startswith(NAMED_AGAIN):
            keys[text].add(key)
    alike = [found for found in keys.values() if len(found) > 1]
    assert sorted(map(sorted, alike)) == sorted(map(sorted, ALIKE[name]))


@pytest.mark.parametrize("language", COUNTED)
def test_what_is_counted_agrees_with_the_number(language: str) -> None:
    words = words_of(language)
    units = [line.split(": ") for line in COUNTED[language].split("\n") if line]
    told = {code: ", ".join(str(words.unit(code, number)) for number in (1, 2, 5, 1.5)) for code, _ in units}
    assert told == dict(units)
    assert words.unit("PLN", 2) is None
    sources = [words.count("n.sources", number) for number in (1, 2, 5, 1.5)]
    assert (
        sources
        == {
            "pl": ["1 źródło", "2 źródła", "5 źródeł", "1,5 źródła"],
            "en": ["1 source", "2 sources", "5 sources", "1.5 sources"],
        }[language]
    )
