"""Kinds of ways, towns, villages without streets, and texts that hold more than one address."""

import pytest

from osl_data.text.addresses import PostalAddress, parse_address


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("Al. Jerozolimskie 144", PostalAddress("al. Jerozolimskie", "144")),
        ("Aleje Jerozolimskie 144", PostalAddress("al. Jerozolimskie", "144")),
        ("w Alejach Ujazdowskich 4", PostalAddress("al. Ujazdowskich", "4")),
        ("plac Powstańców Warszawy 3", PostalAddress("pl. Powstańców Warszawy", "3")),
        ("ul. Pl. Żołnierza 3", PostalAddress("pl. Żołnierza", "3")),
        ("ul. Plac Wolności 3", PostalAddress("ul. Plac Wolności", "3")),
        ("ul. Plac 3 Maja 7", PostalAddress("ul. Plac 3 Maja", "7")),
        ("ul. Aleja 11 Listopada", PostalAddress("ul. Aleja 11 Listopada")),
        ("ul. Rondo 2 Dywizji Pancernej 4", PostalAddress("ul. Rondo 2 Dywizji Pancernej", "4")),
        ("ul. Szosa 12", PostalAddress("ul. Szosa", "12")),
        ("ul. Szosa 12 Starachowice", PostalAddress("ul. Szosa", "12", town="Starachowice")),
        ("ul. Szosa 12 maja", PostalAddress("ul. Szosa")),
        ("ul. al. Lipowa 5", PostalAddress("al. Lipowa", "5")),
        ("skwer Kościuszki 15", PostalAddress("skwer Kościuszki", "15")),
        ("Skwer Kardynała Wyszyńskiego 9", PostalAddress("Skwer Kardynała Wyszyńskiego", "9")),
        ("przy skwerze Kościuszki 15", PostalAddress("skwer Kościuszki", "15")),
        ("Wybrzeże Wyspiańskiego 27", PostalAddress("Wybrzeże Wyspiańskiego", "27")),
        ("wyb. Kościuszkowskie 37", PostalAddress("wybrzeże Kościuszkowskie", "37")),
        ("bulw. Czerwieński 2", PostalAddress("bulwar Czerwieński", "2")),
        ("bulwar Nadmorski 4", PostalAddress("bulwar Nadmorski", "4")),
        ("rondo Daszyńskiego 2B", PostalAddress("rondo Daszyńskiego", "2B")),
        ("przy rondzie ONZ 1", PostalAddress("rondo ONZ", "1")),
        ("ul. Rondo ONZ 1", PostalAddress("ul. Rondo ONZ", "1")),
        ("Szosa Lubicka 5", PostalAddress("Szosa Lubicka", "5")),
        ("ul. Szosa Chełmińska 26", PostalAddress("ul. Szosa Chełmińska", "26")),
        ("Trakt Lubelski 40", PostalAddress("Trakt Lubelski", "40")),
        ("droga Dębińska 12", PostalAddress("droga Dębińska", "12")),
        ("zaułek Szyperski 3", PostalAddress("zaułek Szyperski", "3")),
        ("pasaż Schillera 2", PostalAddress("pasaż Schillera", "2")),
        ("promenada Królewska 5", PostalAddress("promenada Królewska", "5")),
        ("park im. Jana Pawła II 4", PostalAddress("park im. Jana Pawła II", "4")),
        ("Rynek 12", PostalAddress("Rynek", "12")),
        ("Stary Rynek 7", PostalAddress("Stary Rynek", "7")),
        ("Biblioteka, Rynek Główny 3", PostalAddress("Rynek Główny", "3")),
        ("58-300 Wałbrzych Rynek 9", PostalAddress("Rynek", "9", postcode="58-300", town="Wałbrzych")),
        ("50-449 Wrocław Plac Wolności 5", PostalAddress("pl. Wolności", "5", postcode="50-449", town="Wrocław")),
        ("przy Rynku Głównym 5", PostalAddress("Rynku Głównym", "5")),
        ("Miejska 5", PostalAddress("Miejska", "5")),
        ("Polska 114, 60-595 Poznań", PostalAddress("Polska", "114", postcode="60-595", town="Poznań")),
        ("ul. Rynek 5", PostalAddress("ul. Rynek", "5")),
        ("ul.: Polna 5", PostalAddress("ul. Polna", "5")),
        ("ul . Polna 5", PostalAddress("ul. Polna", "5")),
        ("Al.Jerozolimskie 44", PostalAddress("al. Jerozolimskie", "44")),
        ("pl.Wolności5", PostalAddress("pl. Wolności", "5")),
    ],
)
def test_kinds_of_ways(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("Osiedle Leśne 7", PostalAddress("os. Leśne", "7")),
        ("osiedle Leśne bl. 4", PostalAddress("os. Leśne", "4")),
        ("os. Piastowskie 45 m. 12", PostalAddress("os. Piastowskie", "45", detail="lok. 12")),
        ("os. Piastowskie blok nr 4, m. 12", PostalAddress("os. Piastowskie", "4", detail="lok. 12")),
        ("os. Leśne bl. 4A/5", PostalAddress("os. Leśne", "4A/5")),
        ("Osiedle Leśne, bl. 4, kl. II, m. 5", PostalAddress("os. Leśne", "4", detail="kl. II, lok. 5")),
        ("os. Złotej Jesieni 11B/20", PostalAddress("os. Złotej Jesieni", "11B/20")),
        ("os. Centrum C 10", PostalAddress("os. Centrum C", "10")),
        ("os. Centrum A bl. 1", PostalAddress("os. Centrum A", "1")),
        ("os. Leśne D-4", PostalAddress("os. Leśne", "D-4")),
        ("os. Leśne B/4", PostalAddress("os. Leśne", "B/4")),
        ("oś. Leśne 4", PostalAddress("os. Leśne", "4")),
        ("os. Na Skarpie 35, 31-913 Kraków", PostalAddress("os. Na Skarpie", "35", postcode="31-913", town="Kraków")),
        ("dla 20 os. ul. Polna 5", PostalAddress("ul. Polna", "5")),
    ],
)
def test_estates(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address


@pytest.mark.parametrize(
    "printed",
    [
        "Plac Wolności",
        "Park Kaskada",
        "park Kaskada",
        "Osiedle Stawki",
        "plac zabaw 5",
        "Plac Zabaw 12",
        "Wola Park 5",
        "Droga Krajowa 7",
        "os. starszych 20",
        "dla 20 os. Starszych 5",
        "ulica ma 5 km",
        "skrzyżowanie ulic Polnej i Szkolnej",
        "Seniorzy 60+",
        "świetlica wiejska w Radkowicach 12",
        "blok 12 m. 4",
        "Kawiarenka, Majówka 21A",
    ],
)
def test_no_way_and_no_estate(printed: str) -> None:
    assert parse_address(printed) == PostalAddress()


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        (
            "ul. Długa 3, 26-110 Skarżysko-Kam.",
            PostalAddress("ul. Długa", "3", postcode="26-110", town="Skarżysko-Kam."),
        ),
        ("ul. Długa 3, 43-300 Bielsko-B.", PostalAddress("ul. Długa", "3", postcode="43-300", town="Bielsko-B.")),
        (
            "ul. Długa 3, 96-320 Grodzisk Maz., tel. 22 555 12 12",
            PostalAddress("ul. Długa", "3", postcode="96-320", town="Grodzisk Maz."),
        ),
        (
            "ul. Długa 3, 63-400 Ostrów Wlkp. (parter)",
            PostalAddress("ul. Długa", "3", detail="parter", postcode="63-400", town="Ostrów Wlkp."),
        ),
        (
            "ul. Długa 3, 05-100 Nowy Dwór Maz.",
            PostalAddress("ul. Długa", "3", postcode="05-100", town="Nowy Dwór Maz."),
        ),
        ("ul. Długa 3, Ostrowiec Św.", PostalAddress("ul. Długa", "3", town="Ostrowiec Św.")),
        ("Ostrowiec Św., ul. Długa 3", PostalAddress("ul. Długa", "3", town="Ostrowiec Św.")),
        (
            "27-400 Ostrowiec Św., al. 3 Maja 36",
            PostalAddress("al. 3 Maja", "36", postcode="27-400", town="Ostrowiec Św."),
        ),
        ("ul. Długa 3, 00-238 W-wa", PostalAddress("ul. Długa", "3", postcode="00-238", town="W-wa")),
        ("ul. Długa 3, W-wa", PostalAddress("ul. Długa", "3", town="W-wa")),
        ("ul. Długa 3, Wwa", PostalAddress("ul. Długa", "3", town="Wwa")),
        (
            "ul. Długa 3, 54-204 Wrocław-Fabryczna",
            PostalAddress("ul. Długa", "3", postcode="54-204", town="Wrocław-Fabryczna"),
        ),
        (
            "ul. Długa 3, 03-291 Warszawa-Targówek",
            PostalAddress("ul. Długa", "3", postcode="03-291", town="Warszawa-Targówek"),
        ),
        ("ul. Długa 3, 00-238 m.st. Warszawa", PostalAddress("ul. Długa", "3", postcode="00-238", town="Warszawa")),
        ("m. st. Warszawa, ul. Długa 3", PostalAddress("ul. Długa", "3", town="Warszawa")),
        ("ul. Długa 3, 00-238 warszawa", PostalAddress("ul. Długa", "3", postcode="00-238", town="warszawa")),
        (
            "ul. Długa 3, 05-500 Piaseczno k. Warszawy",
            PostalAddress("ul. Długa", "3", postcode="05-500", town="Piaseczno k. Warszawy"),
        ),
        (
            "ul. Długa 3, 00-238 Warszawa. Zapraszamy",
            PostalAddress("ul. Długa", "3", postcode="00-238", town="Warszawa"),
        ),
        ("ul. Długa 3, 00-238 Warszawa, Polska", PostalAddress("ul. Długa", "3", postcode="00-238", town="Warszawa")),
        ("ul. Długa 3, PL-00-238 Warszawa", PostalAddress("ul. Długa", "3", postcode="00-238", town="Warszawa")),
        ("ul. Długa 3, 00 – 238 Warszawa", PostalAddress("ul. Długa", "3", postcode="00-238", town="Warszawa")),
        ("ul. Długa 3 | 00-238 Warszawa", PostalAddress("ul. Długa", "3", postcode="00-238", town="Warszawa")),
        (
            "ul. Długa 3, 37-450 Stalowa Wola Klub Seniora",
            PostalAddress("ul. Długa", "3", postcode="37-450", town="Stalowa Wola"),
        ),
        ("Starachowice 27-200, ul. Długa 3", PostalAddress("ul. Długa", "3", postcode="27-200", town="Starachowice")),
        (
            "Łaziska Górne, 43-170, Długa 3",
            PostalAddress("Długa", "3", postcode="43-170", town="Łaziska Górne"),
        ),
        ("Starachowice 27-200, Długa 3", PostalAddress("Długa", "3", postcode="27-200", town="Starachowice")),
        ("(27-200) Starachowice, ul. Długa 3", PostalAddress("ul. Długa", "3", postcode="27-200", town="Starachowice")),
        ("ul. Długa 3 (27-200) Starachowice", PostalAddress("ul. Długa", "3", postcode="27-200", town="Starachowice")),
        ("Starachowice (27-200) Dom Kultury", PostalAddress(postcode="27-200")),
        ("ul. Długa 3, Starachowice 27-200", PostalAddress("ul. Długa", "3", postcode="27-200", town="Starachowice")),
        ("ul. Długa 3 Starachowice", PostalAddress("ul. Długa", "3", town="Starachowice")),
        ("ul. Długa 3, Zielona Góra", PostalAddress("ul. Długa", "3", town="Zielona Góra")),
        ("Łaziska Górne, ul. Długa 3", PostalAddress("ul. Długa", "3", town="Łaziska Górne")),
        ("Starachowice – ul. Długa 3", PostalAddress("ul. Długa", "3", town="Starachowice")),
        ("Starachowice: ul. Długa 3", PostalAddress("ul. Długa", "3", town="Starachowice")),
        ("Starachowice (ul. Długa 3)", PostalAddress("ul. Długa", "3", town="Starachowice")),
        ("ul. Długa 3, Starachowice, tel. 41 274 00 00", PostalAddress("ul. Długa", "3", town="Starachowice")),
        (
            "ul. Długa 3 (wejście od ul. Krótkiej), Warszawa",
            PostalAddress("ul. Długa", "3", detail="wejście od ul. Krótkiej", town="Warszawa"),
        ),
        ("PL. WOLNOŚCI 1, ŁÓDŹ", PostalAddress("pl. WOLNOŚCI", "1", town="ŁÓDŹ")),
        ("Plac Wolności, 90-001 Łódź", PostalAddress("pl. Wolności", postcode="90-001", town="Łódź")),
        (
            'Dom Sąsiedzki "Przystań"\nul. Widna 8\n81-634 Gdynia\ntel. 58 555 12 34',
            PostalAddress("ul. Widna", "8", postcode="81-634", town="Gdynia"),
        ),
        ("Adres: Starachowice, ul. Długa 3", PostalAddress("ul. Długa", "3", town="Starachowice")),
        ("Adres: Długa 3", PostalAddress("Długa", "3")),
        (
            "Biblioteka Publiczna, Długa 3, 27-200 Starachowice",
            PostalAddress("Długa", "3", postcode="27-200", town="Starachowice"),
        ),
        ("Długa 3 Wrocław", PostalAddress("Długa", "3", town="Wrocław")),
        ("50-449 Wrocław Podwale 75", PostalAddress(postcode="50-449")),
    ],
)
def test_towns_and_postcodes(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("Klub Seniora, ul. Polna 5", PostalAddress("ul. Polna", "5")),
        ("Dom Kultury, pl. Wolności 1", PostalAddress("pl. Wolności", "1")),
        ("Jan Kowalski, ul. Polna 5", PostalAddress("ul. Polna", "5")),
        ("MOPS, ul. Polna 5", PostalAddress("ul. Polna", "5")),
        ("CAL Kozanów ul. Pałucka 62b", PostalAddress("ul. Pałucka", "62b")),
        ("ul. Polna 5, Sala Kameralna", PostalAddress("ul. Polna", "5")),
        ("ul. Polna 5, Sekretariat", PostalAddress("ul. Polna", "5")),
        ("ul. Polna 5, Jan Kowalski, tel. 41 274 00 00", PostalAddress("ul. Polna", "5")),
    ],
)
def test_what_is_no_town(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("27-225 Kałków 84", PostalAddress(None, "84", postcode="27-225", town="Kałków")),
        ("28-313 Książnice Małe 45", PostalAddress(None, "45", postcode="28-313", town="Książnice Małe")),
        ("05-806 Nowa Wieś 12A", PostalAddress(None, "12A", postcode="05-806", town="Nowa Wieś")),
        ("05-806 Nowa Wola 12 m. 3", PostalAddress(None, "12", detail="lok. 3", postcode="05-806", town="Nowa Wola")),
        ("27-225 Pawłów k. Starachowic 56", PostalAddress(None, "56", postcode="27-225", town="Pawłów k. Starachowic")),
        ("27-225, Kałków 84", PostalAddress(None, "84", postcode="27-225", town="Kałków")),
        ("Dom Kultury, 27-225, Kałków 84", PostalAddress(None, "84", postcode="27-225", town="Kałków")),
        ("Kałków nr 84, 27-225 Pawłów", PostalAddress("Kałków", "84", postcode="27-225", town="Pawłów")),
        ("Kałków 84, 27-225 Kałków", PostalAddress(None, "84", postcode="27-225", town="Kałków")),
        ("27-225 Kałków 84, tel. 41 274 00 00", PostalAddress(None, "84", postcode="27-225", town="Kałków")),
        ("Kałków 84, 27-225 Pawłów", PostalAddress("Kałków", "84", postcode="27-225", town="Pawłów")),
        (
            "Szkoła w Radkowicach, Radkowice 12, 27-225 Pawłów",
            PostalAddress("Radkowice", "12", postcode="27-225", town="Pawłów"),
        ),
        ("27-225 Kałków 20 osób", PostalAddress(postcode="27-225", town="Kałków")),
        ("27-225 Kałków 41 274 71 92", PostalAddress(postcode="27-225", town="Kałków")),
        ("05-806 Nowa Wieś, ul. Główna 5", PostalAddress("ul. Główna", "5", postcode="05-806", town="Nowa Wieś")),
    ],
)
def test_villages_without_streets(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        (
            "ul. Długa 3, 00-238 Warszawa; ul. Krótka 5 lok. 2, 50-449 Wrocław",
            PostalAddress("ul. Długa", "3", postcode="00-238", town="Warszawa"),
        ),
        ("ul. Długa 3; ul. Krótka 5 lok. 2", PostalAddress("ul. Długa", "3")),
        ("ul. Długa 3 i ul. Krótka 5 pok. 7", PostalAddress("ul. Długa", "3")),
        ("ul. Długa 3, ul. Krótka 5, 00-238 Warszawa", PostalAddress("ul. Długa", "3")),
        ("ul. Długa 3\nul. Krótka 5, parter", PostalAddress("ul. Długa", "3")),
        (
            "53-611 Wrocław, ul. Strzegomska 6; 50-449 Wrocław, ul. Podwale 75",
            PostalAddress("ul. Strzegomska", "6", postcode="53-611", town="Wrocław"),
        ),
        ("ul. Strzegomska 6; 50-449 Wrocław, ul. Podwale 75", PostalAddress("ul. Strzegomska", "6")),
        ("ul. Widok, ul. Polna 5 lok. 2", PostalAddress("ul. Polna", "5", detail="lok. 2")),
    ],
)
def test_the_first_of_several(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address
