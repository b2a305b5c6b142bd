"""Contacts in words, in the order of the sheet."""

from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from osl_data.build import build
from osl_data.records.files import dump
from osl_data.records.vocabulary import Suppression
from osl_data.store.connection import connect
from osl_data.wording.contacts import Cited, days_line, entries, entries_by_id
from osl_data.wording.labels import labels
from osl_data.wording.words import words_of
from tests import sample

WORDS = words_of("pl")


def test_everybody_in_order(connection: duckdb.DuckDBPyConnection) -> None:
    found = entries(connection, WORDS)
    assert [(e.contact.id, e.city, e.districts, e.areas, bool(e.superseded)) for e in found] == [
        ("mops-dyrekcja", "Testowo", (), (), False),
        ("anna-testowa", "Testowo", (), ("Dolne",), False),
        ("zespol-1-biuro", "Testowo", (), ("Dolne",), False),
        ("jan-dawny", "Testowo", (), ("Dolne",), True),
    ]


def test_an_office(connection: duckdb.DuckDBPyConnection) -> None:
    (office,) = entries(connection, WORDS, {"zespol-1-biuro"})
    assert (office.who, office.role, office.function) == ("Zespół Terenowy nr 1", "biuro", "biuro")
    assert office.name == "Zespół Terenowy nr 1, biuro"
    assert office.units == ("Miejski Ośrodek Pomocy Społecznej w Testowie", "Zespół Terenowy nr 1")
    assert [(str(number), number.remark) for number in office.numbers] == [
        ("22 555 01 01", "biuro"),
        ("22 555 01 00 wew. 12", ""),
    ]
    assert office.streets == ("ul. Próbna 10/12, pok. 3",)
    assert office.addresses == ("ul. Próbna 10/12, pok. 3, 05-100 Testowo",)
    assert office.hours == ("poniedziałek, wtorek 08:00–16:00",)
    assert office.age == "potwierdzono 22.11.2026"
    assert office.superseded == ""
    assert office.sources == (
        Cited("strona-2024", "Tytuł strona-2024", "MOPS Testowo", "https://mops.example/", "05.2024"),
        Cited("ulotka", "Tytuł ulotka", "MOPS Testowo", None, ""),
    )
    assert office.is_reachable()


def test_a_person_and_the_one_before(connection: duckdb.DuckDBPyConnection) -> None:
    anna, jan = entries(connection, WORDS, {"anna-testowa", "jan-dawny"})
    assert (anna.name, anna.who, anna.role) == ("Anna Testowa", "Anna Testowa", "organizatorka społeczności lokalnej")
    assert anna.function == "organizator społeczności lokalnej"
    assert anna.why_public == "official_post po polsku"
    assert (jan.name, jan.who) == ("Zespół Terenowy nr 1, organizator społeczności lokalnej", "Zespół Terenowy nr 1")
    assert (jan.role, jan.why_public) == ("organizator społeczności lokalnej", "")
    assert jan.superseded == "Dane nieaktualne; zastąpiono przez: Anna Testowa"
    assert jan.age == "stan na 10.03.2015"


def test_what_a_number_is_has_to_be_said(connection: duckdb.DuckDBPyConnection) -> None:
    (head,) = entries(connection, WORDS, {"mops-dyrekcja"})
    assert [(str(number), number.remark) for number in head.numbers] == [("22 555 01 09", "faks")]
    assert head.age == "stan na: źródło bez daty"


def test_nobody(connection: duckdb.DuckDBPyConnection) -> None:
    assert entries(connection, WORDS, set()) == []


def test_the_words_are_the_readers(connection: duckdb.DuckDBPyConnection) -> None:
    (jan,) = entries(connection, words_of("en"), {"jan-dawny"})
    assert (jan.function, jan.superseded) == ("organiser in English", "Out of date; replaced by: Anna Testowa")


def test_who_was_replaced_by_somebody_who_asked_to_be_removed(tmp_path: Path) -> None:
    """Nothing tells who it is, but the old number is still out of date."""
    data = sample.write(tmp_path / "data")
    removed = Suppression(id="anna-testowa", reason="prośba o usunięcie", date="2026-11-22")
    (data / "suppressed.yml").write_text(dump([*sample.suppressed(), removed]), encoding="utf-8")
    with connect(build(data, tmp_path / "home")) as connection:
        for language, said in {
            "pl": "Dane nieaktualne; nowsze źródło podaje kogoś innego",
            "en": "Out of date; a newer source names somebody else",
        }.items():
            found = {entry.contact.id: entry.superseded for entry in entries(connection, words_of(language))}
            assert found == {"mops-dyrekcja": "", "zespol-1-biuro": "", "jan-dawny": said}


@pytest.mark.parametrize(
    ("days", "polish", "english"),
    [
        ("mon tue wed thu fri sat sun", "codziennie", "daily"),
        ("mon tue wed", "poniedziałek–środa", "mon in English–wed in English"),
        ("mon tue", "poniedziałek, wtorek", "mon in English, tue in English"),
        ("thu mon tue", "poniedziałek, wtorek, czwartek", "mon in English, tue in English, thu in English"),
        ("sun fri sat", "piątek–niedziela", "fri in English–sun in English"),
        ("wed", "środa", "wed in English"),
    ],
)
def test_days(connection: duckdb.DuckDBPyConnection, days: str, polish: str, english: str) -> None:
    english_words = words_of("en")
    assert days_line(days.split(), WORDS, labels(connection, WORDS)) == polish
    assert days_line(days.split(), english_words, labels(connection, english_words)) == english


def test_hours_of_no_stated_day(tmp_path: Path) -> None:
    data = sample.write(tmp_path / "data")
    sample.edit(data / "testowo/contacts.yml", "    weekdays:\n    - mon\n    - tue\n", "")
    sample.edit(data / "testowo/contacts.yml", "printed: poniedziałek-wtorek 8.00", "printed: 8.00")
    with connect(build(data, tmp_path / "home")) as connection:
        (office,) = entries(connection, WORDS, {"zespol-1-biuro"})
    assert office.hours == ("08:00–16:00 (dni nie podano)",)


def test_who_cannot_be_reached_has_the_number_of_the_unit(two_cities: duckdb.DuckDBPyConnection) -> None:
    by_id = entries_by_id(two_cities, WORDS)
    maria, office, other = (by_id[id_] for id_ in ("nowa-organizatorka", "biuro", "organizator"))
    assert (maria.name, maria.is_reachable(), maria.numbers) == ("Maria Nowa", False, ())
    assert maria.unit_number == replace(office.numbers[0], remark=f"telefon jednostki: {office.name}")
    assert maria.shown_numbers() == (maria.unit_number,)
    assert (office.unit_number, office.shown_numbers()) == (None, office.numbers)
    assert (other.unit_number, other.shown_numbers()) == (None, ())
    (english,) = entries(two_cities, words_of("en"), {"nowa-organizatorka"})
    assert english.unit_number
    assert english.unit_number.remark.startswith("the unit's number: ")
