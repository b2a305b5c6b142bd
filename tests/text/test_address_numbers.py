"""Numbers of houses, rooms, flats and entrances, and numbers that are none."""

import pytest

from osl_data.text.addresses import PostalAddress, parse_address


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("ul. Krótka 12A", PostalAddress("ul. Krótka", "12A")),
        ("ul. Krótka 12 a", PostalAddress("ul. Krótka", "12 a")),
        ("ul. Krótka 12 A", PostalAddress("ul. Krótka", "12 A")),
        ("ul. Krótka 12 s. 5", PostalAddress("ul. Krótka", "12", detail="s. 5")),
        ("ul. Krótka 12/14", PostalAddress("ul. Krótka", "12/14")),
        ("ul. Krótka 12 / 14", PostalAddress("ul. Krótka", "12/14")),
        ("ul. Krótka 5/7/9", PostalAddress("ul. Krótka", "5/7/9")),
        ("ul. Krótka 2-4-6", PostalAddress("ul. Krótka", "2-4-6")),
        ("ul. Krótka 12 – 14", PostalAddress("ul. Krótka", "12-14")),
        ("ul. Krótka 12 - 12", PostalAddress("ul. Krótka", "12")),
        ("ul. Krótka 12 - 11", PostalAddress("ul. Krótka", "12")),
        ("ul. Krótka 5a–5c", PostalAddress("ul. Krótka", "5a-5c")),
        ("ul. Krótka 5 a-c", PostalAddress("ul. Krótka", "5 a-c")),
        ("ul. Krótka 7/A", PostalAddress("ul. Krótka", "7/A")),
        ("ul. Krótka 3 B/2", PostalAddress("ul. Krótka", "3 B/2")),
        ("ul. Krótka 12/U3", PostalAddress("ul. Krótka", "12/U3")),
        ("ul. Krótka 98-102", PostalAddress("ul. Krótka", "98-102")),
        ("ul. Krótka 5bis", PostalAddress("ul. Krótka", "5bis")),
        ("ul. Krótka nr 5", PostalAddress("ul. Krótka", "5")),
        ("ul. Krótka, nr 5", PostalAddress("ul. Krótka", "5")),
        ("ul. Krótka nr. 5", PostalAddress("ul. Krótka", "5")),
        ("ul. Krótka nr domu 5", PostalAddress("ul. Krótka", "5")),
        ("ul. Krótka (dawniej Nowotki) 5", PostalAddress("ul. Krótka", "5")),
        ("ul.Krótka33A", PostalAddress("ul. Krótka", "33A")),
        ("ul.Krótka5/7,27-200Starachowice", PostalAddress("ul. Krótka", "5/7", postcode="27-200", town="Starachowice")),
        ("ul. Krótka 11, 12A, 13A", PostalAddress("ul. Krótka", "11")),
    ],
)
def test_numbers_of_houses(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("ul. Krótka 12 lok. 3", PostalAddress("ul. Krótka", "12", detail="lok. 3")),
        ("ul. Krótka 12 lok.3", PostalAddress("ul. Krótka", "12", detail="lok. 3")),
        ("ul. Krótka 12/lok. 3", PostalAddress("ul. Krótka", "12", detail="lok. 3")),
        ("ul. Krótka 12 lokal nr 3", PostalAddress("ul. Krótka", "12", detail="lok. 3")),
        ("ul. Krótka 12 lokal usługowy U2", PostalAddress("ul. Krótka", "12", detail="lok. U2")),
        ("ul. Krótka 12 lok. użytk. 4", PostalAddress("ul. Krótka", "12", detail="lok. 4")),
        ("ul. Krótka 12 lok. U-3", PostalAddress("ul. Krótka", "12", detail="lok. U-3")),
        ("ul. Krótka 12 lok. LU 2", PostalAddress("ul. Krótka", "12", detail="lok. LU 2")),
        ("ul. Krótka 12 lok. 3/4", PostalAddress("ul. Krótka", "12", detail="lok. 3/4")),
        ("ul. Krótka 12 lok. A", PostalAddress("ul. Krótka", "12", detail="lok. A")),
        ("ul. Krótka 12 lok. 1A i 1B", PostalAddress("ul. Krótka", "12", detail="lok. 1A i 1B")),
        ("ul. Krótka 12 m. 4", PostalAddress("ul. Krótka", "12", detail="lok. 4")),
        ("ul. Krótka 12 m 4", PostalAddress("ul. Krótka", "12", detail="lok. 4")),
        ("ul. Krótka 12m4", PostalAddress("ul. Krótka", "12", detail="lok. 4")),
        ("ul. Krótka 12a m.4", PostalAddress("ul. Krótka", "12a", detail="lok. 4")),
        ("ul. Krótka 12/m. 4", PostalAddress("ul. Krótka", "12", detail="lok. 4")),
        ("ul. Krótka 12, m. 4", PostalAddress("ul. Krótka", "12", detail="lok. 4")),
        ("ul. Krótka 12 mieszkanie 12", PostalAddress("ul. Krótka", "12", detail="lok. 12")),
        ("ul. Krótka 12 l. 5", PostalAddress("ul. Krótka", "12", detail="l. 5")),
    ],
)
def test_flats(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("ul. Krótka 12 pok. 12", PostalAddress("ul. Krótka", "12", room="12")),
        ("ul. Krótka 12, pokój A12", PostalAddress("ul. Krótka", "12", room="A12")),
        ("ul. Krótka 12, pok. 1.12", PostalAddress("ul. Krótka", "12", room="1.12")),
        ("ul. Krótka 12, pok. nr 012", PostalAddress("ul. Krótka", "12", room="012")),
        ("ul. Krótka 12, pok. 12 i 14", PostalAddress("ul. Krótka", "12", room="12 i 14")),
        ("ul. Krótka 12, pok. nr 12 i nr 14", PostalAddress("ul. Krótka", "12", room="12 i 14")),
        ("ul. Krótka 12, pok. 12-14", PostalAddress("ul. Krótka", "12", room="12-14")),
        ("ul. Krótka 12, pok. 12a/b", PostalAddress("ul. Krótka", "12", room="12a/b")),
        ("ul. Krótka 12, pok. 12, 13", PostalAddress("ul. Krótka", "12", room="12, 13")),
        ("ul. Krótka 12, pok. 12, 13 maja", PostalAddress("ul. Krótka", "12", room="12")),
        ("ul. Krótka 12, pok. 12, 8.00-16.00", PostalAddress("ul. Krótka", "12", room="12")),
        ("ul. Krótka 12, sala nr 3", PostalAddress("ul. Krótka", "12", room="3")),
        ("ul. Krótka 12 sala A", PostalAddress("ul. Krótka", "12", room="A")),
        ("ul. Krótka 12 gab. 12a", PostalAddress("ul. Krótka", "12", room="12a")),
        ("ul. Krótka 12, p. 106", PostalAddress("ul. Krótka", "12", room="106")),
        ("ul. Krótka 12, p. nr 4", PostalAddress("ul. Krótka", "12", room="4")),
        ("ul. Krótka 12, sala 30 osób", PostalAddress("ul. Krótka", "12")),
        ("ul. Krótka 12, pok. 12, tel. 41 274 00 00", PostalAddress("ul. Krótka", "12", room="12")),
        ("ul. Obrońców Pokoju 5", PostalAddress("ul. Obrońców Pokoju", "5")),
        ("al. Pokoju 5", PostalAddress("al. Pokoju", "5")),
    ],
)
def test_rooms(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("ul. Krótka 12, p. 3", PostalAddress("ul. Krótka", "12", detail="p. 3")),
        ("ul. Krótka 12 p. II", PostalAddress("ul. Krótka", "12", detail="p. II")),
        ("ul. Krótka 12, II p.", PostalAddress("ul. Krótka", "12", detail="II p.")),
        ("ul. Krótka 12, II p", PostalAddress("ul. Krótka", "12", detail="II p.")),
        ("ul. Krótka 12, 1 p.", PostalAddress("ul. Krótka", "12", detail="1 p.")),
        ("ul. Krótka 12, II piętro, pokój 204", PostalAddress("ul. Krótka", "12", detail="II piętro", room="204")),
        ("ul. Krótka 12, na I piętrze", PostalAddress("ul. Krótka", "12", detail="I piętro")),
        ("ul. Krótka 12, 1. piętro", PostalAddress("ul. Krótka", "12", detail="1. piętro")),
        ("ul. Krótka 12 piętro 2", PostalAddress("ul. Krótka", "12", detail="piętro 2")),
        ("ul. Krótka 12, drugie piętro", PostalAddress("ul. Krótka", "12", detail="drugie piętro")),
        ("ul. Krótka 1 p. 3", PostalAddress("ul. Krótka", "1", detail="p. 3")),
        ("ul. Krótka 12 (parter)", PostalAddress("ul. Krótka", "12", detail="parter")),
        ("ul. Krótka 12 na parterze", PostalAddress("ul. Krótka", "12", detail="parter")),
        ("ul. Krótka 12, wysoki parter", PostalAddress("ul. Krótka", "12", detail="wysoki parter")),
        ("ul. Krótka 12, oficyna lewa", PostalAddress("ul. Krótka", "12", detail="oficyna lewa")),
        ("ul. Krótka 12, oficyna II", PostalAddress("ul. Krótka", "12", detail="oficyna II")),
        ("ul. Krótka 12, of. II", PostalAddress("ul. Krótka", "12", detail="of. II")),
        ("ul. Krótka 12, I i II piętro", PostalAddress("ul. Krótka", "12", detail="I i II piętro")),
        ("ul. Krótka 12 kl. II", PostalAddress("ul. Krótka", "12", detail="kl. II")),
        ("ul. Krótka 12 kl II", PostalAddress("ul. Krótka", "12", detail="kl. II")),
        ("ul. Krótka 12, kl.C, m. 5", PostalAddress("ul. Krótka", "12", detail="kl. C, lok. 5")),
        ("ul. Krótka 12, klatka schodowa 3", PostalAddress("ul. Krótka", "12", detail="klatka schodowa 3")),
        ("ul. Krótka 12, III klatka", PostalAddress("ul. Krótka", "12", detail="III klatka")),
        ("ul. Krótka 12 bud. C", PostalAddress("ul. Krótka", "12", detail="bud. C")),
        ("ul. Krótka 12, budynek D2", PostalAddress("ul. Krótka", "12", detail="bud. D2")),
        ("ul. Krótka 12, budynek nr 4", PostalAddress("ul. Krótka", "12", detail="bud. 4")),
        ("ul. Krótka 12 pawilon 3", PostalAddress("ul. Krótka", "12", detail="pawilon 3")),
        ("ul. Krótka 12 blok 4 m. 5", PostalAddress("ul. Krótka", "12", detail="blok 4, lok. 5")),
        ("ul. Krótka bl. 4", PostalAddress("ul. Krótka", detail="bl. 4")),
        ("ul. Krótka 12, wejście B", PostalAddress("ul. Krótka", "12", detail="wejście B")),
        ("ul. Krótka 12, wejście od podwórza", PostalAddress("ul. Krótka", "12", detail="wejście od podwórza")),
        ("ul. Krótka 12 (wejście od ul. Długiej)", PostalAddress("ul. Krótka", "12", detail="wejście od ul. Długiej")),
        (
            "ul. Krótka 12, wejście od ul. Długiej 4, pok. 3",
            PostalAddress("ul. Krótka", "12", detail="wejście od ul. Długiej 4", room="3"),
        ),
        ("ul. Krótka 12, brama od ul. Długiej", PostalAddress("ul. Krótka", "12", detail="brama od ul. Długiej")),
        ("ul. Krótka 12 (budynek szkoły)", PostalAddress("ul. Krótka", "12")),
        ("ul. Polna Parter", PostalAddress("ul. Polna", detail="parter")),
        ("UL. POLNA II PIĘTRO", PostalAddress("ul. POLNA", detail="II piętro")),
        ("ul. Jana Pawła II piętro 2", PostalAddress("ul. Jana Pawła II", detail="piętro 2")),
        ("OS. LEŚNE BL. 4 M. 5", PostalAddress("os. LEŚNE", "4", detail="lok. 5")),
        ("pl. Brama Portowa 1", PostalAddress("pl. Brama Portowa", "1")),
    ],
)
def test_floors_buildings_and_entrances(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("ul. Krótka 5a – 4 mieszkania", PostalAddress("ul. Krótka", "5a")),
        ("ul. Krótka 5 - 20 osób", PostalAddress("ul. Krótka", "5")),
        ("ul. Krótka 5-7 miejsc", PostalAddress("ul. Krótka", "5")),
        ("ul. Krótka 12 – 16.00", PostalAddress("ul. Krótka", "12")),
        ("ul. Krótka 20 osób", PostalAddress("ul. Krótka")),
        ("ul. Krótka 20 wolontariuszy", PostalAddress("ul. Krótka")),
        ("ul. Krótka 15 lat", PostalAddress("ul. Krótka")),
        ("ul. Krótka 20 os.", PostalAddress("ul. Krótka")),
        ("ul. Krótka 500 m od ratusza", PostalAddress("ul. Krótka")),
        ("ul. Krótka 800 m²", PostalAddress("ul. Krótka")),
        ("ul. Krótka 200 m2", PostalAddress("ul. Krótka")),
        ("ul. Krótka 1,5 km", PostalAddress("ul. Krótka")),
        ("ul. Krótka 10%", PostalAddress("ul. Krótka")),
        ("ul. Krótka 60+", PostalAddress("ul. Krótka")),
        ("ul. Krótka 24 h", PostalAddress("ul. Krótka")),
        ("ul. Krótka 2024", PostalAddress("ul. Krótka")),
        ("ul. Krótka 5/2024", PostalAddress("ul. Krótka")),
        ("ul. Krótka 12 maja 2024", PostalAddress("ul. Krótka")),
        ("ul. Krótka 12. maja", PostalAddress("ul. Krótka")),
        ("ul. Krótka 12.05.2024", PostalAddress("ul. Krótka")),
        ("ul. Krótka 8.00-16.00", PostalAddress("ul. Krótka")),
        ("ul. Krótka 8-16:00", PostalAddress("ul. Krótka")),
        ("ul. Krótka 5 8.00-16.00", PostalAddress("ul. Krótka", "5")),
        ("ul. Krótka 5, 8-16", PostalAddress("ul. Krótka", "5")),
        ("ul. Krótka 5 godz. 16.00", PostalAddress("ul. Krótka", "5")),
        ("ul. Krótka 71 78 23 584", PostalAddress("ul. Krótka")),
        ("ul. Krótka 600-123-456", PostalAddress("ul. Krótka")),
        ("ul. Krótka 48 600 123 456", PostalAddress("ul. Krótka")),
        ("ul. Krótka 274-71-92", PostalAddress("ul. Krótka")),
        ("ul. Krótka 5 71 78 23 584", PostalAddress("ul. Krótka", "5")),
        ("ul. Krótka 12 600 123 456", PostalAddress("ul. Krótka", "12")),
        ("ul. Krótka 5, tel. 41 274 00 00", PostalAddress("ul. Krótka", "5")),
        ("ul. Krótka 53-611 Wrocław", PostalAddress("ul. Krótka", postcode="53-611", town="Wrocław")),
        ("ul. Krótka 6 53-611 Wrocław", PostalAddress("ul. Krótka", "6", postcode="53-611", town="Wrocław")),
        ("ul. Krótka 12. Zapraszamy", PostalAddress("ul. Krótka", "12")),
        ("ul. Krótka 5 – 600 123 456", PostalAddress("ul. Krótka", "5")),
        ("ul. Krótka 5-41 274 71 92", PostalAddress("ul. Krótka", "5")),
        ("ul. Krótka 5/41 274 71 92", PostalAddress("ul. Krótka", "5")),
        ("ul. Krótka 5 s. Maria", PostalAddress("ul. Krótka", "5")),
        ("ul. Krótka 5,biuro@x.pl", PostalAddress("ul. Krótka", "5")),
        ("ul. Krótka 12, order of 25 September", PostalAddress("ul. Krótka", "12")),
    ],
)
def test_numbers_that_count_what_is_no_house(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address
