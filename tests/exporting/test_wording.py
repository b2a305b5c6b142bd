"""Contacts in words, in the order of the sheet."""

from dataclasses import replace

import duckdb

from osl_data.wording.contacts import entries
from osl_data.wording.entry import Cited
from tests.exporting.wording import WORDS


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
    assert (jan.who, jan.role) == ("Jan Dawny", "organizator społeczności lokalnej")
    assert jan.superseded == "Dane nieaktualne; zastąpiono przez: Anna Testowa"
    assert jan.age == "stan na 10.03.2015"


def test_what_a_number_is_has_to_be_said(connection: duckdb.DuckDBPyConnection) -> None:
    (head,) = entries(connection, WORDS, {"mops-dyrekcja"})
    assert [(str(number), number.remark) for number in head.numbers] == [("22 555 01 09", "faks")]
    assert head.age == "źródło bez daty"


def test_nobody(connection: duckdb.DuckDBPyConnection) -> None:
    assert entries(connection, WORDS, set()) == []


def test_the_words_are_the_callers(connection: duckdb.DuckDBPyConnection) -> None:
    words = replace(WORDS, superseded="gone: {name}", label=lambda vocabulary, code: f"{vocabulary}/{code}")
    (jan,) = entries(connection, words, {"jan-dawny"})
    assert (jan.role, jan.superseded) == ("contact_role/organiser", "gone: Anna Testowa")
