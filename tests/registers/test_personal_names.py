"""Names of people in cells, by the reader of names that all use; institutions, estates and programmes are none."""

from typing import Any

import pytest

from osl_data.registers.personal import kind_of_cell, suspects

PEOPLE = [
    *(
        "Nguyen Van Anh",
        "Олена Ткаченко",
        "Kowalski J.",
        "MOPS; Nowak A.",
        "Nowak, Anna",
        "ks. Jan Kowalski",
        "Anną Nowak",
    ),
    *(
        "Biblioteka, Olena Kovalenko",
        "Anna\u00a0Nowak",
        "Anna Kowalska - Nowak",
        "Klub Seniora i John Smith",
        "1. Lis E.",
        "Z\u0301re\u0328ba Anna",
        "Anna Zaja\u0328c",
        "MOPS; Rafał Go\u0301rski",
        "• Anna Nowak",
        "Anna Nowak 67 lat",
        "Anna Nowak ur. 1957",
    ),
    *("E.Lis", "zajęcia (prow. Jan Lis)", "Wo\u0301jcik Anna"),
]

HIDDEN = [
    ("anna(a)klub.example", "email"),
    ("anna [małpka] klub [kropka] example", "email"),
    ("anna at klub dot example", "email"),
    ("anna%40klub.example", "email"),
    ("71–555–01–01", "phone"),
    ("0-601 555 010", "phone"),
    ("tel. 112", ""),
    ("116 111", ""),
]

INSTITUTIONS = """
Aktywna Leśnica | Aktywne Huby | Aktywny Szczepin | Alternatywny Klub Seniora | Biblioteka Publiczna Żoliborz
CAL Gajowice | CAL Księże | CAL Psie Pole | CAL Traugutta 81 | Centrum Aktywności Lokalnej Zakrzów | Community Garden
Centrum Inicjatyw Senioralnych | Dolnośląska Federacja Organizacji Pozarządowych | Duży Pokój | Fundacja Hereditas
Fundacja Malwa | Fundacja Myślę, Czuję, Jestem | Fundacja Opieka i Troska | Fundacja Sóweczka | Galeria Skałka
Galeria Żoliborz | Gmina Starachowice | Instytut Kultury Polskiej UW | Kierunek Przyszłość | Klub SURMA
Klub Ludzi Aktywnych Społecznie | Klub Seniora „Manhattan” | Klub Seniora „Złota Majówka” | Klub Złotego Wieku
LGD „Krzemienny Krąg” | MAL Gutwin | MAL Kotłownia | MAL OPS Włochy | MOPS Ostrowiec Św. | Mamy Klub
Miejskie Centrum Kultury | Moje Sielce | Młyn na Woli | OPS Praga-Północ | OPS Targówek | Ognisko Marymont
Os. Wzgórze | Os. Łazy | Ostrowiec Świętokrzyski | Ośrodek CES | Ośrodek Kultury Ochoty | PAL Noclegownia
Ośrodek Pomocy Społecznej Wola | PAL PAS-ja na Nadodrzu | Parafia św. Jana Kantego | Park Kaskada | Park Kultury
Partnerstwo dla Mokotowa | Partnerstwo „Żoliborz Oficerski” | Pawilon Kulturalny | Posiłki Mocy | Projekt PAS-ja
Przepis na Muranów | Psie Pole-Zawidawie | Sady Żoliborskie | Social Activity Centre | Stowarzyszenie BORIS
Stowarzyszenie Marii Kazimiery 18/26 | Stowarzyszenie Otwarte Drzwi | Stowarzyszenie „Serce Szczepina” | Straż Miejska
TPD Wola | TU PRAGA | Teatr Baza | UM Warszawa | Uniwersytet Trzeciego Wieku | Urząd Dzielnicy Bielany
WSM Żoliborz II | Wrocław Miastem @ktywnych | Zespół Interdyscyplinarny | Zmieniaj Zakrzów
Żoliborskie Partnerstwa Lokalne | Otwarcie w styczniu 2024 roku | Founded January 2001 by a club
"""


@pytest.mark.parametrize("text", PEOPLE)
def test_a_person_is_refused(text: str) -> None:
    assert kind_of_cell(text) == "name"


@pytest.mark.parametrize(("text", "kind"), HIDDEN)
def test_a_channel_in_disguise_is_refused(text: str, kind: str) -> None:
    assert kind_of_cell(text) == kind


@pytest.mark.parametrize("name", INSTITUTIONS.strip().replace("\n", " | ").split(" | "))
def test_an_institution_passes(name: str) -> None:
    assert kind_of_cell(name) == ""


def test_the_quick_look_misses_nothing() -> None:
    import pyarrow as pa

    texts = PEOPLE + [text for text, kind in HIDDEN if kind]
    found: Any = suspects(pa.array(texts))
    assert [text for text, suspect in zip(texts, found.to_pylist(), strict=True) if not suspect] == []
