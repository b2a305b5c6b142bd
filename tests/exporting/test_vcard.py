"""vCards that a strict reader and an address book's library read back as they were."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import icalendar
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from osl_data.exporting.vcard import note, vcard, vcards
from osl_data.queries.contacts import AddressRow, ContactRow, PhoneRow, WebRow
from osl_data.store.connection import connect
from osl_data.store.home import current
from osl_data.wording.contacts import ContactEntry, Disputed, entries
from osl_data.wording.words import words_of
from tests.exporting.vcards import Property, read

WORDS = words_of("pl")

OFFICE = """\
BEGIN:VCARD
VERSION:4.0
UID:urn:uuid:dfabcd2a-1aa2-5059-bdec-72d53763776d
KIND:org
FN:Zespół Terenowy nr 1\\, biuro
ORG:Miejski Ośrodek Pomocy Społecznej w Testowie;Zespół Terenowy nr 1
ROLE:biuro
TEL;VALUE=text;TYPE=work,voice;PREF=1:+48225550101
TEL;VALUE=text;TYPE=work,voice:+48225550100\\,12
EMAIL;TYPE=work:zespol1@mops.example
ADR;TYPE=work;LABEL="ul. Próbna 10/12, pok. 3, 05-100 Testowo":;;ul. Próbna 10/12\\, pok. 3;Testowo;;05-100;
URL:https://mops.example/zespol-1
NOTE:poniedziałek\\, wtorek 08:00–16:00\\n22 555 01 01: biuro\\n22 555 01 00 wew. 12\\nnumer: źródło bez daty\\n\
Tytuł strona-2024\\, 05.2024\\, https://mops.example/\\nTytuł ulotka
SOURCE:https://mops.example/
REV:20261121T000000Z
END:VCARD
"""


def made(connection: duckdb.DuckDBPyConnection, id_: str, language: str = "pl") -> ContactEntry:
    (entry,) = entries(connection, words_of(language), {id_})
    return entry


def changed(entry: ContactEntry, **fields: object) -> ContactEntry:
    """The entry with other fields of its contact."""
    values = {name: getattr(entry.contact, name) for name in ContactRow.__dataclass_fields__}
    contact = object.__new__(ContactRow)
    for name, value in {**values, **fields}.items():
        object.__setattr__(contact, name, value)
    return replace(entry, contact=contact)


def named(card: list[Property], name: str) -> list[Property]:
    return [property_ for property_ in card if property_.name == name]


@pytest.fixture
def anna(connection: duckdb.DuckDBPyConnection) -> ContactEntry:
    return made(connection, "anna-testowa")


OLD_OFFICE = """\
BEGIN:VCARD
VERSION:3.0
UID:urn:uuid:dfabcd2a-1aa2-5059-bdec-72d53763776d
FN:Zespół Terenowy nr 1\\, biuro
N:Zespół Terenowy nr 1\\, biuro;;;;
X-ABSHOWAS:COMPANY
ORG:Miejski Ośrodek Pomocy Społecznej w Testowie;Zespół Terenowy nr 1
ROLE:biuro
TEL;TYPE=work,voice,pref:+48225550101
TEL;TYPE=work,voice:+48225550100\\,12
EMAIL;TYPE=internet,work:zespol1@mops.example
ADR;TYPE=work:;;ul. Próbna 10/12\\, pok. 3;Testowo;;05-100;
LABEL;TYPE=work:ul. Próbna 10/12\\, pok. 3\\, 05-100 Testowo
"""


def test_a_whole_old_card(connection: duckdb.DuckDBPyConnection) -> None:
    text = vcard(made(connection, "zespol-1-biuro"), old=True)
    (card,) = read(text, "3.0")
    assert text.replace("\r\n ", "").replace("\r\n", "\n") == f"{OLD_OFFICE}URL:{OFFICE.partition('URL:')[2]}"
    assert [p.name for p in card][-4:] == ["NOTE", "SOURCE", "REV", "END"]


def test_a_person_on_an_old_card(anna: ContactEntry) -> None:
    (card,) = read(vcard(anna, old=True), "3.0")
    assert [p.value for p in named(card, "N")] == ["Testowa;Anna;;;"]
    assert named(card, "X-ABSHOWAS") == []
    fax = PhoneRow("+48225550109", None, "fax", None, None, "ulotka", False, False)
    info = PhoneRow("19115", None, "infoline", None, None, "ulotka", False, True)
    (card,) = read(vcard(changed(anna, phones=[fax, info]), old=True), "3.0")
    assert [(p.parameters["TYPE"], p.value) for p in named(card, "TEL")] == [
        ("work,fax", "+48225550109"),
        ("work,voice,pref", "19115"),
    ]


def test_a_whole_card(connection: duckdb.DuckDBPyConnection) -> None:
    text = vcard(made(connection, "zespol-1-biuro"))
    unfolded = text.replace("\r\n ", "").replace("\r\n", "\n")
    assert unfolded == OFFICE
    (card,) = read(text)
    (address,) = named(card, "ADR")
    assert address.parts() == ["", "", "ul. Próbna 10/12, pok. 3", "Testowo", "", "05-100", ""]
    assert address.parameters == {"TYPE": "work", "LABEL": "ul. Próbna 10/12, pok. 3, 05-100 Testowo"}


def test_a_person(anna: ContactEntry) -> None:
    (card,) = read(vcard(anna))
    assert {p.name: p.value for p in card if p.name in {"KIND", "FN", "N", "TITLE", "ROLE", "CATEGORIES"}} == {
        "KIND": "individual",
        "FN": "Anna Testowa",
        "N": "Testowa;Anna;;;",
        "TITLE": "organizatorka społeczności lokalnej",
        "ROLE": "organizator społeczności lokalnej",
        "CATEGORIES": "Program Aktywności Lokalnej Dolne",
    }
    assert [(p.parameters["TYPE"], p.value) for p in named(card, "TEL")] == [("work,cell,voice", "+48601234567")]


def test_a_person_in_english(connection: duckdb.DuckDBPyConnection) -> None:
    (card,) = read(vcard(made(connection, "anna-testowa", "en")))
    assert [(p.name, p.value) for p in card if p.name in {"TITLE", "ROLE"}] == [("ROLE", "organiser in English")]


def test_a_name_that_the_dictionary_does_not_know_is_not_split(anna: ContactEntry) -> None:
    (card,) = read(vcard(changed(anna, person="Xyzzy Testowa")))
    assert named(card, "N") == []
    (card,) = read(vcard(changed(anna, person="Anna Maria Testowa Próbna")))
    assert [p.value for p in named(card, "N")] == ["Testowa Próbna;Anna;Maria;;"]


def test_a_fax_is_never_preferred(anna: ContactEntry) -> None:
    fax = PhoneRow("+48225550109", None, "fax", None, None, "ulotka", False, False)
    info = PhoneRow("+48225550110", None, "infoline", None, None, "ulotka", False, True)
    (card,) = read(vcard(changed(anna, phones=[fax, info])))
    assert [p.parameters for p in named(card, "TEL")] == [
        {"VALUE": "text", "TYPE": "work,fax"},
        {"VALUE": "text", "TYPE": "work,voice", "PREF": "1"},
    ]


@pytest.mark.parametrize("short", [False, True])
def test_the_number_of_a_unit_says_that_it_is_the_units(two_cities: duckdb.DuckDBPyConnection, short: bool) -> None:
    (card,) = read(vcard(made(two_cities, "nowa-organizatorka"), short=short))
    assert [p.value for p in named(card, "FN")] == ["Maria Nowa"]
    assert [p.value for p in named(card, "TEL")] == ["+48325550202"]
    first = named(card, "NOTE")[0].text().split("\n")[0]
    assert first == "32 555 02 02: telefon jednostki: Ośrodek Pomocy Społecznej w Próbowie, punkt informacyjny"


def test_what_is_superseded_says_so_first(connection: duckdb.DuckDBPyConnection) -> None:
    said = "Dane nieaktualne; zastąpiono przez: Anna Testowa"
    jan = made(connection, "jan-dawny")
    (card,) = read(vcard(jan))
    assert named(card, "NOTE")[0].text().split("\n")[:2] == [said, "numer: stan na 10.03.2015"]
    (card,) = read(vcard(jan, short=True))
    assert [p.text() for p in named(card, "NOTE")] == [said]


def test_who_is_of_ended_work_or_disputed_says_so(anna: ContactEntry) -> None:
    cautious = replace(anna, ended="Zakończone", disputes=(Disputed("a", "Spór A"), Disputed("b", "Spór B")))
    said = ["Zakończone", "Spór A", "Spór B"]
    (card,) = read(vcard(cautious))
    assert named(card, "NOTE")[0].text().split("\n")[:4] == [*said, "numer: potwierdzono 22.11.2026"]
    (card,) = read(vcard(replace(cautious, superseded="Nieaktualne"), short=True))
    assert [p.text() for p in named(card, "NOTE")] == ["\n".join(["Nieaktualne", *said])]
    assert "NOTE" not in vcard(anna, short=True)


def test_old_hours_say_so(connection: duckdb.DuckDBPyConnection) -> None:
    office = replace(made(connection, "zespol-1-biuro"), hours_age="według źródła z 2019 r.")
    assert note(office).splitlines()[:2] == ["poniedziałek, wtorek 08:00–16:00", "według źródła z 2019 r."]


def test_many_cards_without_superseded_ones_unless_asked(connection: duckdb.DuckDBPyConnection) -> None:
    found = entries(connection, WORDS)
    names = [named(card, "FN")[0].text() for card in read(vcards(found).decode())]
    assert names == [
        "Miejski Ośrodek Pomocy Społecznej w Testowie, osoba kierująca",
        "Zespół Terenowy nr 1, biuro",
        "Anna Testowa",
    ]
    assert len(read(vcards(found, superseded=True).decode())) == 4
    assert vcards([]) == b""


def test_the_uid_depends_on_nothing_but_the_id(anna: ContactEntry) -> None:
    def uid(entry: ContactEntry) -> str:
        return named(read(vcard(entry))[0], "UID")[0].value

    assert uid(anna) == uid(changed(anna, person="Anna Inna", phones=[]))
    assert uid(anna) == "urn:uuid:b364d23a-b064-5f68-8cbf-0f57e1981ea7"
    assert uid(changed(anna, id="jan-dawny")) != uid(anna)


def test_addresses_of_pages_are_ascii(anna: ContactEntry) -> None:
    (card,) = read(vcard(changed(anna, web=[WebRow("https://pl.example/Społeczność%20?a=b&c=\r\nTEL:1#ś", "ulotka")])))
    assert [p.value for p in named(card, "URL")] == [
        "https://pl.example/Spo%C5%82eczno%C5%9B%C4%87%20?a=b&c=%0D%0ATEL:1#%C5%9B"
    ]


HOSTILE = st.text(st.characters(codec="utf-8"), min_size=1, max_size=200)
PLAIN = {*range(0x00, 0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x2028, 0x2029}


def kept(text: str) -> str:
    """What a text value can hold: line breaks as one, and no other control character."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(letter for letter in text if ord(letter) not in PLAIN)


@pytest.fixture(scope="module")
def entry(sample_build: object) -> ContactEntry:
    with connect(sample_build) as connection:  # type: ignore[arg-type]
        return made(connection, "anna-testowa")


@given(text=HOSTILE)
def test_any_text_comes_back(entry: ContactEntry, text: str) -> None:
    where = AddressRow(text, None, None, None, None, "Testowo", None, "ulotka")
    hostile = replace(
        changed(entry, title=text, addresses=[where]),
        name=text,
        superseded=text,
        units=(text, "A"),
        streets=(text,),
        addresses=(text,),
    )
    (card,) = read(vcard(hostile))
    assert named(card, "FN")[0].text() == kept(text)
    assert named(card, "ORG")[0].parts() == [kept(text), "A"]
    assert named(card, "ADR")[0].parts()[2] == kept(text)
    assert named(card, "ADR")[0].parameters["LABEL"] == kept(text)
    assert named(card, "NOTE")[0].text() == kept(note(hostile))


def test_a_line_break_begins_no_property(anna: ContactEntry) -> None:
    (card,) = read(vcard(replace(anna, name="Anna\r\nTEL:112\r\nEND:VCARD")))
    assert named(card, "FN")[0].text() == "Anna\nTEL:112\nEND:VCARD"
    assert len(named(card, "TEL")) == 1


@pytest.mark.parametrize("old", [False, True])
def test_the_shipped_contacts_are_read_by_a_library(shipped_home: Path, old: bool) -> None:
    with connect(current(shipped_home)) as connection:
        found = [e for e in entries(connection, WORDS) if not e.superseded]
    text = vcards(found, old=old).decode()
    ours = read(text, "3.0" if old else "4.0")
    theirs = list(vobject.readComponents(text))
    assert len(ours) == len(theirs) == len(found) > 50
    for entry_, card, other in zip(found, ours, theirs, strict=True):
        assert named(card, "FN")[0].text() == other.fn.value
        assert [p.text() for p in named(card, "TEL")] == [tel.value for tel in other.contents.get("tel", [])]
        assert named(card, "NOTE")[0].text() == other.note.value
        assert [a.value.code for a in other.contents.get("adr", [])] == [
            a.postcode or "" for a in entry_.contact.addresses
        ]
        assert [p.parts() for p in named(card, "ORG")] == [list(entry_.units)] * bool(entry_.units)


@pytest.mark.parametrize("old", [False, True])
def test_another_library_reads_the_same(shipped_home: Path, old: bool) -> None:
    """It knows the parts of names, organisations and addresses; a number is text to it only where `VALUE` says so."""
    with connect(current(shipped_home)) as connection:
        found = [e for e in entries(connection, WORDS) if not e.superseded]
    assert sum(bool(phone.extension) for each in found for phone in each.contact.phones) > 0
    for each in found:
        (card,) = read(text := vcard(each, old=old), "3.0" if old else "4.0")
        other = icalendar.Component.from_ical(text)

        def theirs(name: str, other: icalendar.Component = other) -> list[Any]:
            return [value for key, value in other.property_items() if key == name]

        assert [str(value) for value in theirs("TEL")] == [p.value if old else p.text() for p in named(card, "TEL")]
        assert [_listed(value.params["TYPE"]) for value in theirs("TEL")] == [
            p.parameters["TYPE"].split(",") for p in named(card, "TEL")
        ]
        assert [[*value.ical_value] for value in theirs("ADR")] == [p.parts() for p in named(card, "ADR")]
        assert [[*value.ical_value] for value in theirs("ORG")] == [p.parts() for p in named(card, "ORG")]
        assert [[*value.ical_value] for value in theirs("N")] == [p.parts() for p in named(card, "N")]


def _listed(types: str | list[str]) -> list[str]:
    return [types] if isinstance(types, str) else [*types]
