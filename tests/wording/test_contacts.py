"""Contacts in words, in the order of the sheet."""

from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import duckdb
import pytest

from osl_data.build import build
from osl_data.queries.contacts import ContactRow, contacts
from osl_data.queries.filters import Filters
from osl_data.queries.sources import EvidenceRow, evidence
from osl_data.records.files import dump
from osl_data.records.vocabulary import Suppression
from osl_data.store.connection import connect
from osl_data.wording.contacts import Cited, ContactEntry, entries, entries_by_id
from osl_data.wording.words import words_of
from tests import sample

WORDS = words_of("pl")


def test_everybody_in_order(connection: duckdb.DuckDBPyConnection) -> None:
    found = entries(connection, WORDS)
    assert [(e.contact.id, e.city, e.districts, e.areas, bool(e.superseded)) for e in found] == [
        ("mops-dyrekcja", "Testowo", (), (), False),
        ("zespol-1-biuro", "Testowo", (), ("Dolne",), False),
        ("anna-testowa", "Testowo", (), ("Dolne",), False),
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
    assert (office.age, office.hours_age) == ("numer: źródło bez daty", "")
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
    assert jan.age == "numer: stan na 10.03.2015"


def test_what_a_number_is_has_to_be_said(connection: duckdb.DuckDBPyConnection) -> None:
    (head,) = entries(connection, WORDS, {"mops-dyrekcja"})
    assert [(str(number), number.remark) for number in head.numbers] == [("22 555 01 09", "faks")]
    assert head.age == "numer: źródło bez daty"


def test_nobody(connection: duckdb.DuckDBPyConnection) -> None:
    assert entries(connection, WORDS, set()) == []


def test_the_words_are_the_readers(connection: duckdb.DuckDBPyConnection) -> None:
    (jan,) = entries(connection, words_of("en"), {"jan-dawny"})
    assert (jan.function, jan.superseded) == ("organiser in English", "Out of date; replaced by: Anna Testowa")


Telling = Callable[..., tuple[ContactEntry, ContactEntry]]


@pytest.fixture
def telling(connection: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch) -> Telling:
    """Tells the office of the sample, with other fields, in Polish and in English."""
    office = next(row for row in contacts(connection, Filters()) if row.id == "zespol-1-biuro")

    def tell(**fields: object) -> tuple[ContactEntry, ContactEntry]:
        row = ContactRow(**asdict(office) | fields)
        monkeypatch.setattr("osl_data.wording.contacts.contacts", lambda *_: [row])
        (polish,), (english,) = (entries(connection, words_of(language)) for language in ("pl", "en"))
        return polish, english

    return tell


@pytest.mark.parametrize(
    ("dated", "polish", "english"),
    [
        ("phones", "numer: stan na 05.2024", "number: as of May 2024"),
        ("emails", "e-mail: stan na 05.2024", "e-mail: as of May 2024"),
        ("addresses", "adres: stan na 05.2024", "address: as of May 2024"),
        ("web", "strona: stan na 05.2024", "page: as of May 2024"),
        (None, "stan na 05.2024", "as of May 2024"),
    ],
)
def test_what_is_dated_is_named(telling: Telling, dated: str | None, polish: str, english: str) -> None:
    found = telling(dated=dated, stated_on="2024-05")
    assert tuple(entry.age for entry in found) == (polish, english)


@pytest.mark.parametrize(
    ("fields", "polish", "english"),
    [
        ({"hours_recent": True, "hours_stated_on": "2019-04"}, "", ""),
        ({"hours_stated_on": "2019-04"}, "według źródła z 2019 r.", "by a source of 2019"),
        (
            {"hours_stated_on": "2019-04", "hours_inferred": True},
            "według źródła z ok. 2019 r.",
            "by a source of about 2019",
        ),
        ({"hours_stated_on": None}, "godziny z niedatowanego źródła", "hours of an undated source"),
        ({"hours_stated_on": None, "hours": []}, "", ""),
    ],
)
def test_hours_of_an_old_or_undated_source_say_so(
    telling: Telling, fields: dict[str, object], polish: str, english: str
) -> None:
    found = telling(**{"hours_recent": False} | fields)
    assert tuple(entry.hours_age for entry in found) == (polish, english)


@pytest.mark.parametrize(
    ("stated_on", "polish", "english"),
    [
        ("2024-04-30", "numer: potwierdzono 01.05.2024", "number: confirmed 1 May 2024"),
        ("2024-05-01", "numer: potwierdzono 01.05.2024", "number: confirmed 1 May 2024"),
        ("2024-05-02", "numer: stan na 02.05.2024", "number: as of 2 May 2024"),
        (None, "numer: potwierdzono 01.05.2024", "number: confirmed 1 May 2024"),
    ],
)
def test_a_check_counts_unless_a_source_is_newer(
    telling: Telling, stated_on: str | None, polish: str, english: str
) -> None:
    found = telling(dated="phones", stated_on=stated_on, confirmed="2024-05-01")
    assert tuple(entry.age for entry in found) == (polish, english)


def test_a_source_that_only_the_context_dates_says_so(telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    def dated(connection: duckdb.DuckDBPyConnection, ids: list[str]) -> list[EvidenceRow]:
        return [replace(item, published=None, published_inferred="2023") for item in evidence(connection, ids)]

    monkeypatch.setattr("osl_data.wording.contacts.evidence", dated)
    polish, english = telling()
    assert {cited.date for cited in polish.sources} == {"ok. 2023"}
    assert {cited.date for cited in english.sources} == {"about 2023"}


def test_what_has_to_be_known_before_calling_is_told_in_order(telling: Telling) -> None:
    found = telling(
        superseded=True,
        ended="ended",
        disputes=[
            {"id": "a", "title_pl": "Numer 1 czy 2", "title_en": "Number 1 or 2"},
            {"id": "b", "title_pl": "Kto dzwoni", "title_en": "Who calls"},
        ],
    )
    assert tuple(entry.cautions for entry in found) == (
        (
            "Dane nieaktualne; nowsze źródło podaje kogoś innego",
            "Dotyczy działań już zakończonych",
            "Źródła się różnią. Numer 1 czy 2",
            "Źródła się różnią. Kto dzwoni",
        ),
        (
            "Out of date; a newer source names somebody else",
            "About work that has ended",
            "Sources differ. Number 1 or 2",
            "Sources differ. Who calls",
        ),
    )
    assert [dispute.id for dispute in found[0].disputes] == ["a", "b"]


def test_what_has_ended_by_plan_alone_says_so(telling: Telling) -> None:
    polish, english = telling(ended="ended_by_plan")
    assert polish.cautions == ("Dotyczy działań zakończonych (według planu)",)
    assert english.cautions == ("About work that has ended (by plan)",)


def test_there_is_nothing_to_know_before_calling_most(telling: Telling) -> None:
    assert [entry.cautions for entry in telling()] == [(), ()]


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


def test_hours_of_no_stated_day(tmp_path: Path) -> None:
    data = sample.write(tmp_path / "data")
    sample.edit(data / "testowo/contacts.yml", "    freq: WEEKLY\n    byday:\n    - MO\n    - TU\n", "")
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


def test_who_does_not_read_polish_is_told_the_role(connection: duckdb.DuckDBPyConnection) -> None:
    people = {"anna-testowa", "jan-dawny"}
    polish = [entry.role for entry in entries(connection, WORDS, people)]
    assert polish == ["organizatorka społeczności lokalnej", "organizator społeczności lokalnej"]
    english = [entry.role for entry in entries(connection, words_of("en"), people)]
    assert english == ["organiser in English", "organiser in English"]
