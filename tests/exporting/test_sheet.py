"""The contact sheet: text that can be searched, in order, with nothing from outside as markup."""

import datetime
import io
import re
import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pypdf
import pytest
from pypdf.generic import DictionaryObject

from osl_data.exporting.sheet import sheet
from osl_data.queries.contacts import ContactRow
from osl_data.store.connection import connect
from osl_data.store.home import current
from osl_data.wording.contacts import ContactEntry, entries
from osl_data.wording.words import words_of

FILTERED = "Miasto: Testowo"
TODAY = datetime.date(2026, 11, 22)
WORDS = words_of("pl")
SAMPLE = """\
Kontakty OSL
Miasto: Testowo
wydrukowano 22.11.2026
Testowo
Bez podanej dzielnicy lub osiedla
Miejski Ośrodek Pomocy Społecznej w Testowie
osoba kierująca
numer: źródło bez daty [1]
22 555 01 09 faks
Dolne
Zespół Terenowy nr 1
biuro
zespol1@mops.example
ul. Próbna 10/12, pok. 3, 05-100 Testowo
poniedziałek, wtorek 08:00–16:00
https://mops.example/zespol-1
numer: źródło bez daty [1, 2]
22 555 01 01 biuro
22 555 01 00 wew. 12
Anna Testowa
organizatorka społeczności lokalnej · Zespół Terenowy nr 1
numer: potwierdzono 22.11.2026 [2]
601 234 567
Dane nieaktualne; zastąpiono przez: Anna Testowa
Zespół Terenowy nr 1
organizator społeczności lokalnej
numer: stan na 10.03.2015 [3]
601 234 568
Źródła
[1] Tytuł ulotka, MOPS Testowo
[2] Tytuł strona-2024, MOPS Testowo, 05.2024 · mops.example
[3] Tytuł strona-2015, MOPS Testowo, 10.03.2015 · mops.example
"""

PROBOWO = """\
OSL contacts
Filtered
printed 22 Nov 2026
Próbowo
Łąki
Adam Próbny
organiser in English
adam@probowo.example
Monday 09:00–12:00 · hours of an undated source
e-mail: undated source [1]
Łąki, Zawodzie
Sources differ. Zdanie in English
Ośrodek Pomocy Społecznej w Próbowie
office in English
z@probowo.example
a@probowo.example
ul. Żytnia 7
ul. Biała 1, oficyna, 40-001 Próbowo
Wednesday 10:00–12:00
Friday 10:00–13:00
Wednesday 09:00–12:00
Wednesday, Thursday 10:00–12:00
break: Thursday 11:30–11:45
closed: last Friday of the month
https://probowo.example/z
https://probowo.example/a
number: confirmed 20 Nov 2026 [2, 3]
32 555 02 02
32 555 02 01 sekretariat, fax in English
005550204 number not verified
Nowe
Zorza
head in English
Wednesday 10:00–12:00 · by a source of about 2021
number: as of about 22 Nov 2021 (by context) [4]
32 555 02 03
"""
PROBOWO_END = """\
OSL contacts Próbowo
Zawodzie
Out of date; replaced by: Ośrodek Pomocy Społecznej w Próbowie, office in English
Zofia Dawna
organiser in English · Zorza
zofia@probowo.example
Tuesday 08:00–09:00
number: confirmed 19 Nov 2026 [3]
601 234 570
No contact details stated
Maria Nowa, organiser in English · Ośrodek Pomocy Społecznej w Próbowie ·
32 555 02 02 the unit's number: Ośrodek Pomocy Społecznej w Próbowie, office in English · undated source [1]
Out of date; replaced by: Zorza, head in English · Zorza, head in English · confirmed 19 Nov 2026 [3]
Sources
[1] Łuk, Zorza
[2] Strona witryna, Wydawca witryna, 3 Feb 2025 · probowo.example
[3] Strona raport, Wydawca raport, 21 Nov 2021 · probowo.example
[4] Strona folder, Wydawca folder, about 22 Nov 2021
"""
MENTIONS = """\
No contact details stated
Anna Testowa, organiser in English · Zespół Terenowy nr 1 · Dolne · number: confirmed 22 Nov 2026 [1]
Out of date; replaced by: Anna Testowa · Zespół Terenowy nr 1, organiser in English · Dolne \
· number: as of 10 Mar 2015 [2]
Sources
[1] Tytuł strona-2024, MOPS Testowo, May 2024 · mops.example
[2] Tytuł strona-2015, MOPS Testowo, 10 Mar 2015 · mops.example
"""


def pages(pdf: bytes) -> list[str]:
    """The text of each page; spaces that may not break read as spaces."""
    return [page.extract_text().replace("\xa0", " ") for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def links(pdf: bytes) -> set[str]:
    found = (page.get("/Annots", []) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    return {str(note.get_object()["/A"]["/URI"]) for notes in found for note in notes}


def lines(pdf: bytes) -> list[str]:
    return [" ".join(line.split()) for text in pages(pdf) for line in text.split("\n") if line.strip()]


@pytest.fixture(scope="module")
def sample(sample_build: Path) -> list[ContactEntry]:
    with connect(sample_build) as connection:
        return entries(connection, WORDS)


@pytest.fixture(scope="module")
def shipped(shipped_home: Path) -> list[ContactEntry]:
    with connect(current(shipped_home)) as connection:
        return entries(connection, WORDS)


def test_a_whole_sheet(sample: list[ContactEntry]) -> None:
    pdf = sheet(sample, FILTERED, TODAY, WORDS)
    assert "\n".join(lines(pdf)) == f"{SAMPLE}{WORDS('foot')} strona 1 z 1"
    assert links(pdf) == {
        "tel:+48225550109",
        "tel:+48601234567",
        "tel:+48225550101",
        "tel:+48225550100;ext=12",
        "tel:+48601234568",
        "mailto:zespol1@mops.example",
        "https://mops.example/zespol-1",
        "https://mops.example/",
        "https://mops.example/2015",
    }


def test_the_same_contacts_make_the_same_file(sample: list[ContactEntry]) -> None:
    pdf = sheet(sample, FILTERED, TODAY, WORDS)
    assert pdf == sheet(sample, FILTERED, TODAY, WORDS)
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert reader.metadata
    assert reader.metadata.title == "Kontakty OSL"
    assert str(reader.root_object["/Lang"]) == "pl"
    marks = reader.root_object["/MarkInfo"]
    assert isinstance(marks, DictionaryObject)
    assert marks["/Marked"]
    assert [float(edge) for edge in reader.pages[0].mediabox] == pytest.approx([0, 0, 595.28, 841.89], abs=0.01)


def test_nobody_makes_a_sheet_with_its_head_only() -> None:
    assert lines(sheet([], FILTERED, TODAY, WORDS)) == ["Kontakty OSL", "Miasto: Testowo", "wydrukowano 22.11.2026"]


def test_polish_letters(sample: list[ContactEntry]) -> None:
    pangram = "Zażółć gęślą jaźń ZAŻÓŁĆ GĘŚLĄ JAŹŃ fi ff ﬁ"
    pdf = sheet([replace(sample[0], who=pangram)], FILTERED, TODAY, WORDS)
    assert pangram in lines(pdf)


@pytest.mark.parametrize(
    "name",
    [
        "#panic[x] #sys.inputs.data",
        "*a* _b_ `c` $d^2$ = e",
        "<label> @ref \\ // /* ~ ---",
        '"); #import "x": y',
        "{page} z {pages}",
        "https://x.example/",
        "- [ ] + 1. ''",
    ],
)
def test_names_are_no_markup(sample: list[ContactEntry], name: str) -> None:
    entry = replace(sample[0], who=name, role=name, age=name)
    text = lines(sheet([entry], name, TODAY, WORDS))
    assert text[1] == name
    assert text.count(name) == 2
    assert {f"{name} · {entry.contact.unit}", f"{name} [1]"} < {*text}


def test_control_characters_and_other_scripts_do_no_harm(sample: list[ContactEntry]) -> None:
    for name in ("\x00\x07\u2028a", "العربية", "😀", "漢字", "a" * 20_000):
        assert pages(sheet([replace(sample[0], who=name)], FILTERED, TODAY, WORDS))


def test_shipped_contacts(shipped: list[ContactEntry]) -> None:
    start = time.process_time()  # what else runs here does not count
    pdf = sheet(shipped, FILTERED, TODAY, WORDS)
    assert time.process_time() - start < 3  # 0.1 s
    found = pages(pdf)
    for at, text in enumerate(found, 1):
        assert f"strona {at} z {len(found)}" in text
    text = re.sub(r"\s+", " ", " ".join(found))
    for entry in shipped:
        assert entry.who in text
        for number in entry.numbers:
            assert str(number) in text
        for email in entry.contact.emails:
            assert email.address in text
    cities = list(dict.fromkeys(entry.city for entry in shipped))
    positions = [next(n for n, page in enumerate(found) if f"\n{city}\n" in f"\n{page}") for city in cities]
    assert positions == sorted(set(positions))


def test_no_contact_is_parted(shipped: list[ContactEntry]) -> None:
    """A number stands on the page that names whom it belongs to."""
    found = [re.sub(r"\s+", " ", text) for text in pages(sheet(shipped, FILTERED, TODAY, WORDS))]
    for entry in shipped:
        for number in entry.numbers:
            assert any(str(number) in page and entry.who in page and entry.age in page for page in found), entry.who


def test_a_sheet_of_two_cities_in_english(two_cities_build: Path) -> None:
    words = words_of("en")
    with connect(two_cities_build) as connection:
        found = lines(sheet(entries(connection, words), "Filtered", TODAY, words))
    feet = [f"{words('foot')} page {page} of 3" for page in (1, 2, 3)]
    first, second = found.index(feet[0]), found.index(feet[1])
    assert "\n".join(found[:first]) + "\n" == PROBOWO
    assert "\n".join(found[first + 1 : second]) + "\n" == PROBOWO_END
    assert found[second + 1 : second + 4] == ["OSL contacts Testowo", "Testowo", "No district or estate stated"]
    assert found[-1] == feet[2]


def test_who_cannot_be_reached_is_named_in_short(sample_build: Path) -> None:
    """Those whose data is out of date come last; here they are asked for first."""
    words = words_of("en")
    with connect(sample_build) as connection:
        anna, jan = entries(connection, words, {"anna-testowa", "jan-dawny"})
    unreachable = [
        replace(one, numbers=(), contact=ContactRow(**asdict(one.contact) | {"phones": []})) for one in (jan, anna)
    ]
    found = lines(sheet(unreachable, "", TODAY, words))
    assert found[:3] == ["OSL contacts", "printed 22 Nov 2026", "Testowo"]
    assert "\n".join(found[3:-1]) + "\n" == MENTIONS


@pytest.mark.parametrize(("contacts", "poster"), [(6, True), (7, False)])
def test_a_city_with_few_contacts_is_set_large(
    sample: list[ContactEntry], monkeypatch: pytest.MonkeyPatch, contacts: int, poster: bool
) -> None:
    given = typeset_with(monkeypatch)
    office = next(entry for entry in sample if entry.contact.id == "zespol-1-biuro")
    sheet([office] * contacts, FILTERED, TODAY, WORDS)
    assert [city["poster"] for city in given["cities"]] == [poster]


@pytest.mark.parametrize(("contacts", "web", "parted"), [(3, 0, False), (4, 0, True), (1, 300, True)])
def test_a_group_is_parted_only_where_it_is_long(
    sample: list[ContactEntry], monkeypatch: pytest.MonkeyPatch, contacts: int, web: int, parted: bool
) -> None:
    given = typeset_with(monkeypatch)
    office = next(entry for entry in sample if entry.contact.id == "zespol-1-biuro")
    sheet([replace(office, hours=("sobota 08:00",) * web)] * contacts, FILTERED, TODAY, WORDS)
    (group,) = given["cities"][0]["groups"]
    assert group["long"] == parted
    assert [entry["long"] for entry in group["entries"]] == [web > 0] * contacts


def typeset_with(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the typesetter is given, once it is called."""
    given: dict[str, Any] = {}
    monkeypatch.setattr("osl_data.exporting.sheet.typeset", lambda template, data: given.update(data) or b"")
    return given
