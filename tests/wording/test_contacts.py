"""Contacts in words, in the order of the sheet."""

import duckdb

from osl_data.wording.contacts import Cited, entries
from osl_data.wording.words import words_of

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
    assert (jan.who, jan.role) == ("Jan Dawny", "organizator społeczności lokalnej")
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


def test_who_does_not_read_polish_is_told_the_role_and_reads_the_title_as_a_quotation(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    people = {"anna-testowa", "jan-dawny"}
    polish = [(e.role, e.as_stated) for e in entries(connection, WORDS, people)]
    assert polish == [("organizatorka społeczności lokalnej", ""), ("organizator społeczności lokalnej", "")]
    english = [(e.role, e.as_stated) for e in entries(connection, words_of("en"), people)]
    quoted = "as stated: “organizatorka społeczności lokalnej”"
    assert english == [("organiser in English", quoted), ("organiser in English", "")]
