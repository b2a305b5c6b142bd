"""Addresses as printed, from leaflets, office pages and reading notes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osl_data.text.addresses import PostalAddress, parse_address


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        # the parts of a whole address
        (
            "ul. Podwale 75 oficyna 50-449 Wrocław",
            PostalAddress("ul. Podwale", "75", "oficyna", None, "50-449", "Wrocław"),
        ),
        (
            "ul. Podwale 75 oficyna\n50-449 Wrocław",
            PostalAddress("ul. Podwale", "75", "oficyna", None, "50-449", "Wrocław"),
        ),
        (
            "pl. Solidarności 1-3-5, 53-661 Wrocław",
            PostalAddress("pl. Solidarności", "1-3-5", postcode="53-661", town="Wrocław"),
        ),
        (
            "ul. Błońska 46/48\n\n05-807 Podkowa Leśna\n\n+48 (0-22) 729 10 82",
            PostalAddress("ul. Błońska", "46/48", postcode="05-807", town="Podkowa Leśna"),
        ),
        (
            "ul. Kościuszki 2a , 28-100 Busko-Zdrój",
            PostalAddress("ul. Kościuszki", "2a", postcode="28-100", town="Busko-Zdrój"),
        ),
        (
            "ul. Św. Wincentego 87, 03-291 Warszawa, room 39 floor I",
            PostalAddress("ul. Św. Wincentego", "87", "floor I", "39", "03-291", "Warszawa"),
        ),
        ("Św. Wincentego 87, 03-291, r. 39", PostalAddress("Św. Wincentego", "87", room="39", postcode="03-291")),
        (
            "Filia Grunwald, ul. Matejki 50, 60-770 Poznań",
            PostalAddress("ul. Matejki", "50", postcode="60-770", town="Poznań"),
        ),
        (
            "Ul. Daszyńskiego 16 c\n\n55.300 Środa Śląska",
            PostalAddress("ul. Daszyńskiego", "16 c", postcode="55-300", town="Środa Śląska"),
        ),
        (
            "ul. Kilińskiego 1, 27-400 Ostrowiec Świętokrzyski, tel. 41 276 76 00",
            PostalAddress("ul. Kilińskiego", "1", postcode="27-400", town="Ostrowiec Świętokrzyski"),
        ),
        ("ul. Strzegomska 6, 53-611", PostalAddress("ul. Strzegomska", "6", postcode="53-611")),
        ("53-611 Wrocław", PostalAddress(postcode="53-611", town="Wrocław")),
        (
            "53-611 Wrocław, ul. Strzegomska 6",
            PostalAddress("ul. Strzegomska", "6", postcode="53-611", town="Wrocław"),
        ),
        (
            "53-611 Wrocław, ul. Długa 3, 00-238 Warszawa",
            PostalAddress("ul. Długa", "3", postcode="00-238", town="Warszawa"),
        ),
        # prefixes
        ("ul Zawiszy 5 we wtorki", PostalAddress("ul. Zawiszy", "5")),
        ("UL. STRZEGOMSKA 6", PostalAddress("ul. STRZEGOMSKA", "6")),
        ("ulica Długa 3", PostalAddress("ul. Długa", "3")),
        ("przy ulicy Mazowieckiej 10 od poniedziałku", PostalAddress("ul. Mazowieckiej", "10")),
        ("plac Grunwaldzki 7", PostalAddress("pl. Grunwaldzki", "7")),
        ("pl. Św. Macieja 4 tel. 71 78 22 422/425", PostalAddress("pl. Św. Macieja", "4")),
        ("al. Armii Krajowej 28", PostalAddress("al. Armii Krajowej", "28")),
        ("Aleja Wojska Polskiego 1a", PostalAddress("al. Wojska Polskiego", "1a")),
        ("al. Jana Pawła II 12", PostalAddress("al. Jana Pawła II", "12")),
        ("os. Ogrody 12", PostalAddress("os. Ogrody", "12")),
        ("os. Wzgórze", PostalAddress("os. Wzgórze")),
        ("przy ul. Ostrowieckiej.", PostalAddress("ul. Ostrowieckiej")),
        ("Widok 10A", PostalAddress("Widok", "10A")),
        ("Widok 10A (Osiedle Wzgórze)", PostalAddress("Widok", "10A")),
        ("Dembińskiego 3, 01-644", PostalAddress("Dembińskiego", "3", postcode="01-644")),
        # names
        ("ul. 8-go Maja 5", PostalAddress("ul. 8-go Maja", "5")),
        ("ul. 1 Maja 13", PostalAddress("ul. 1 Maja", "13")),
        ("ul. 11 listopada 3a", PostalAddress("ul. 11 listopada", "3a")),
        ("1 Maja 13", PostalAddress("1 Maja", "13")),
        ("Szkolna 5", PostalAddress("Szkolna", "5")),
        ("Strzegomska 6, 53-611", PostalAddress("Strzegomska", "6", postcode="53-611")),
        ("Odrzańska 1", PostalAddress("Odrzańska", "1")),
        ("ul. 1000-lecia 5", PostalAddress("ul. 1000-lecia", "5")),
        ("os. 35-lecia PRL 2", PostalAddress("os. 35-lecia PRL", "2")),
        ("ul. Ks. Sajny 4 i filia w Czersku", PostalAddress("ul. Ks. Sajny", "4")),
        ("ul. gen. J. Bema 3", PostalAddress("ul. gen. J. Bema", "3")),
        ("ul. Boya-Żeleńskiego 12/14", PostalAddress("ul. Boya-Żeleńskiego", "12/14")),
        ("ul. Vincenta van Gogha 7", PostalAddress("ul. Vincenta van Gogha", "7")),
        ("ul. Kniaziewiczza 29 a, tel. 71 33 52 377", PostalAddress("ul. Kniaziewiczza", "29 a")),
        ("ul. Pokoju 1", PostalAddress("ul. Pokoju", "1")),
        # numbers
        ("ul. Oficerska 9 a", PostalAddress("ul. Oficerska", "9 a")),
        ("ul. Woronicza 44 a: nearly 800 m²", PostalAddress("ul. Woronicza", "44 a")),
        ("ul. Ostrowieckiej 21 A.", PostalAddress("ul. Ostrowieckiej", "21 A")),
        ("ul. Braniborska 6/8", PostalAddress("ul. Braniborska", "6/8")),
        ("ul. Braniborska 6 / 8", PostalAddress("ul. Braniborska", "6/8")),
        ("pl. Legionów 4-5", PostalAddress("pl. Legionów", "4-5")),
        ("ul. Krucza 110–112", PostalAddress("ul. Krucza", "110-112")),
        ("ul. Polowa 26 w Stawiskach", PostalAddress("ul. Polowa", "26")),
        ("ul. Polna nr 5", PostalAddress("ul. Polna", "5")),
        ("ul. Zachodnia, 200 m²", PostalAddress("ul. Zachodnia")),
        # details and rooms
        ("ul. Polna 3 lok. 5", PostalAddress("ul. Polna", "3", "lok. 5")),
        ("ul. Polna 3 m. 5", PostalAddress("ul. Polna", "3", "lok. 5")),
        ("ul. Polna 3 m 5, 00-001 Warszawa", PostalAddress("ul. Polna", "3", "lok. 5", None, "00-001", "Warszawa")),
        ("ul. Kiełczowska 43 bud. 6", PostalAddress("ul. Kiełczowska", "43", "bud. 6")),
        ("ul. Polna 3, budynek B, I piętro", PostalAddress("ul. Polna", "3", "bud. B, I piętro")),
        ("ul. Majówka 21A, pok. Nr 106", PostalAddress("ul. Majówka", "21A", room="106")),
        ("w pokoju nr 2, I piętro ul. Krzycka 2", PostalAddress("ul. Krzycka", "2", "I piętro", "2")),
        # a town without a postcode
        ("Gubin ul. Gdańska 17", PostalAddress("ul. Gdańska", "17", town="Gubin")),
        ("ul. Podwale 75, Wrocław", PostalAddress("ul. Podwale", "75", town="Wrocław")),
        ("Warszawa, Dembińskiego 3", PostalAddress("Dembińskiego", "3", town="Warszawa")),
    ],
)
def test_addresses(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "Wrocław",
        "Zespół Terenowej Pracy Socjalnej Nr 1",
        "Filia 2",
        "pok. 106",
        "tel. 71 78 23 590-593",
        "22/56-92-847",
        "NIP 661-123-11-22",
        "Poniedziałek 8-16",
        "piątek, 08, kwiecień 2022",
        "Rybnik 2010",
        "w latach 2014-2020",
        "AKTYWNY PLAC GRUNWALDZKI",
        "Osiedle Wzgórze",
        "12 marca 2004",
        "24 kwietnia 15-17",
        "Szkoła Podstawowa 267",
        "sekretariat@mops.wroclaw.pl Zapraszamy 5",
    ],
)
def test_no_address(printed: str) -> None:
    assert parse_address(printed) == PostalAddress()


STREETS = st.sampled_from(
    [
        "Podwale",
        "Św. Wincentego",
        "Jana Pawła II",
        "8-go Maja",
        "1 Maja",
        "Boya-Żeleńskiego",
        "Armii Krajowej",
    ]
)
PREFIXES = st.sampled_from([("ul. ", "ul. "), ("ul ", "ul. "), ("ulica ", "ul. "), ("plac ", "pl. "), ("", "")])
NUMBERS = st.from_regex(r"[1-9][0-9]{0,2}([a-zA-Z]| [a-c]|/[1-9][0-9]?|-[1-9][0-9]?){0,1}", fullmatch=True)
DETAILS = st.sampled_from([None, "oficyna", "lok. 5", "bud. 6"])
ROOMS = st.none() | st.integers(1, 999).map(str)
POSTCODES = st.none() | st.from_regex(r"[0-9]{2}-[0-9]{3}", fullmatch=True)
TOWNS = st.sampled_from(["Wrocław", "Ostrowiec Świętokrzyski", "Busko-Zdrój"])


@given(PREFIXES, STREETS, NUMBERS, DETAILS, ROOMS, POSTCODES, TOWNS)
def test_what_is_printed_is_read(
    prefix: tuple[str, str],
    name: str,
    number: str,
    detail: str | None,
    room: str | None,
    postcode: str | None,
    town: str,
) -> None:
    printed = f"{prefix[0]}{name} {number}"
    printed += f" {detail}" if detail else ""
    printed += f", pok. {room}" if room else ""
    printed += f", {postcode} {town}" if postcode else ""
    expected = PostalAddress(prefix[1] + name, number, detail, room, postcode, town if postcode else None)
    assert parse_address(printed) == expected


@given(st.text() | st.text("ulpalos. Aż12-/,r\n", max_size=40))
def test_any_text_gives_whole_parts(text: str) -> None:
    address = parse_address(text)
    assert all(part is None or part.strip() == part != "" for part in vars(address).values())
    assert address.postcode is None or re.fullmatch("[0-9]{2}-[0-9]{3}", address.postcode)
    assert address == PostalAddress() or address.street or address.postcode
