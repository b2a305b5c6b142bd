"""Names of streets as pages print them: small words, titles, short forms, numbers in names."""

import pytest

from osl_data.text.addresses import PostalAddress, parse_address


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("ul. Zbyszka z Bogdańca 14", PostalAddress("ul. Zbyszka z Bogdańca", "14")),
        ("ul. Juranda ze Spychowa 5", PostalAddress("ul. Juranda ze Spychowa", "5")),
        ("ul. Matki Teresy z Kalkuty 8", PostalAddress("ul. Matki Teresy z Kalkuty", "8")),
        ("ul. św. Jana z Dukli 2A", PostalAddress("ul. św. Jana z Dukli", "2A")),
        ("ul. Pawła z Krosna", PostalAddress("ul. Pawła z Krosna")),
        ("ul. Zawiszy Czarnego z Garbowa 6", PostalAddress("ul. Zawiszy Czarnego z Garbowa", "6")),
        ("ul. Matki Boskiej z Lourdes 3", PostalAddress("ul. Matki Boskiej z Lourdes", "3")),
        ("ul. św. Teresy od Dzieciątka Jezus 7", PostalAddress("ul. św. Teresy od Dzieciątka Jezus", "7")),
        ("ul. Leonarda da Vinci 4", PostalAddress("ul. Leonarda da Vinci", "4")),
        ("ul. Ludwiga van Beethovena 10", PostalAddress("ul. Ludwiga van Beethovena", "10")),
        ("ul. Bitwy pod Płowcami 12", PostalAddress("ul. Bitwy pod Płowcami", "12")),
        ("ul. Bohaterów spod Monte Cassino 4", PostalAddress("ul. Bohaterów spod Monte Cassino", "4")),
        ("ul. Poległych w Katyniu 2", PostalAddress("ul. Poległych w Katyniu", "2")),
        ("ul. Na Skarpie 35", PostalAddress("ul. Na Skarpie", "35")),
        ("ul. na Skarpie 35", PostalAddress("ul. na Skarpie", "35")),
        ("ul. Do Studzienki 34", PostalAddress("ul. Do Studzienki", "34")),
        ("ul. Za Bramką 1", PostalAddress("ul. Za Bramką", "1")),
        ("pl. pod Lipami 1", PostalAddress("pl. pod Lipami", "1")),
        ("Jana z Kolna 11", PostalAddress("Jana z Kolna", "11")),
        ("ul. Obrońców Helu w Juracie 6", PostalAddress("ul. Obrońców Helu w Juracie", "6")),
        ("ul. Żołnierzy Września w Mławie 3A", PostalAddress("ul. Żołnierzy Września w Mławie", "3A")),
        ("ul. Bohaterów Getta w Łodzi", PostalAddress("ul. Bohaterów Getta")),
        ("ul. Obrońców w Łodzi 5 osób", PostalAddress("ul. Obrońców")),
        ("ul. Ani z Avonlea 4", PostalAddress("ul. Ani z Avonlea", "4")),
        ("ul. Chłopców z Ferajnowa 7", PostalAddress("ul. Chłopców z Ferajnowa", "7")),
        ("ul. Zielona z Ferajnowa 7", PostalAddress("ul. Zielona")),
        ("UL. MAĆKA Z BOGDAŃCA 9", PostalAddress("ul. MAĆKA Z BOGDAŃCA", "9")),
    ],
)
def test_small_words(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("ul. Cyryla i Metodego 3A", PostalAddress("ul. Cyryla i Metodego", "3A")),
        ("ul. św. Piotra i Pawła 5", PostalAddress("ul. św. Piotra i Pawła", "5")),
        ("ul. Marii i Lecha Kaczyńskich 2", PostalAddress("ul. Marii i Lecha Kaczyńskich", "2")),
        ("ul. Zofii i Stanisława Tarnowskich 5", PostalAddress("ul. Zofii i Stanisława Tarnowskich", "5")),
        ("ul. Tristana i Izoldy 1", PostalAddress("ul. Tristana i Izoldy", "1")),
        ("ul. Żwirki i Wigury 16/20", PostalAddress("ul. Żwirki i Wigury", "16/20")),
        ("Żwirki i Wigury 4", PostalAddress("Żwirki i Wigury", "4")),
        ("ul. F. Żwirki i S. Wigury 9", PostalAddress("ul. F. Żwirki i S. Wigury", "9")),
        ("ul. Franciszka Żwirki i Stanisława Wigury", PostalAddress("ul. Franciszka Żwirki i Stanisława Wigury")),
        ("ul. Sacco i Vanzettiego 2", PostalAddress("ul. Sacco i Vanzettiego", "2")),
        ("ul. Jasia i Małgosi 6", PostalAddress("ul. Jasia i Małgosi", "6")),
        ("ul. J. i J. Śniadeckich 7", PostalAddress("ul. J. i J. Śniadeckich", "7")),
        ("ul. Wolności i Niezawisłości 15", PostalAddress("ul. Wolności i Niezawisłości", "15")),
        ("UL. JANA I JĘDRZEJA ŚNIADECKICH 8", PostalAddress("ul. JANA I JĘDRZEJA ŚNIADECKICH", "8")),
    ],
)
def test_pairs(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address


@pytest.mark.parametrize(
    ("printed", "street"),
    [
        ("ul. Polna i Szkolna 5", "ul. Polna"),
        ("róg ul. Polnej i Szkolnej", "ul. Polnej"),
        ("ul. Mickiewicza i Słowackiego 5", "ul. Mickiewicza"),
        ("ul. Jana Pawła II i Polna", "ul. Jana Pawła II"),
        ("ul. A. Mickiewicza i J. Słowackiego", "ul. A. Mickiewicza"),
        ("ul. 3 Maja i Kościuszki", "ul. 3 Maja"),
        ("ul. Polowa w Stawiskach", "ul. Polowa"),
        ("ul. Widok i filia w Czersku", "ul. Widok"),
        ("ul. Polna z dojazdem", "ul. Polna"),
        ("ul. Polna A.", "ul. Polna"),
        ("ul. Bór. Zapraszamy w 5 dni", "ul. Bór"),
    ],
)
def test_a_name_ends_before_what_is_none_of_it(printed: str, street: str) -> None:
    assert parse_address(printed) == PostalAddress(street)


@pytest.mark.parametrize(
    "printed",
    [
        "ul. Zgody i Pokoju 5",
        "ul. Pracy i Nauki 3",
        "ul. 7 P.",
        "ul. 3 p. p. 4",
        "ul. K. 5",
        "ul. prof.",
        "ul. gen. w st. spocz.",
    ],
)
def test_half_a_name_is_none(printed: str) -> None:
    assert parse_address(printed) == PostalAddress()


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("ul. J. Piłsudskiego 12", PostalAddress("ul. J. Piłsudskiego", "12")),
        ("ul. J.J. Śniadeckich 7", PostalAddress("ul. J.J. Śniadeckich", "7")),
        ("ul. gen. Wł. Sikorskiego 6", PostalAddress("ul. gen. Wł. Sikorskiego", "6")),
        ("UL. GEN. WŁ. ANDERSA 5", PostalAddress("ul. GEN. WŁ. ANDERSA", "5")),
        ("ul. ks. Bp. Józefa Gawliny 2", PostalAddress("ul. ks. Bp. Józefa Gawliny", "2")),
        ("ul. Abpa Antoniego Baraniaka 96", PostalAddress("ul. Abpa Antoniego Baraniaka", "96")),
        ("ul. bpa Jana Chrapka 5", PostalAddress("ul. bpa Jana Chrapka", "5")),
        ("ul. bł. ks. J. Popiełuszki 3", PostalAddress("ul. bł. ks. J. Popiełuszki", "3")),
        ("ul. Kard. St. Wyszyńskiego 8", PostalAddress("ul. Kard. St. Wyszyńskiego", "8")),
        ("ul. prof. dr. hab. Jana Nowaka 3", PostalAddress("ul. prof. dr. hab. Jana Nowaka", "3")),
        ("ul. prof. zw. Jana Nowaka 3", PostalAddress("ul. prof. zw. Jana Nowaka", "3")),
        ("ul. por. rez. Jana Nowaka 4", PostalAddress("ul. por. rez. Jana Nowaka", "4")),
        ("ul. dra Judyma 2", PostalAddress("ul. dra Judyma", "2")),
        ("ul. hr. Fredry 5", PostalAddress("ul. hr. Fredry", "5")),
        ("ul. Marsz. J. Piłsudskiego 10/12", PostalAddress("ul. Marsz. J. Piłsudskiego", "10/12")),
        ("ul. Św.Wojciecha 1", PostalAddress("ul. Św.Wojciecha", "1")),
        ("ul. Sw. Wojciecha 3", PostalAddress("ul. Sw. Wojciecha", "3")),
        ("ul. o. Maksymiliana Kolbego 5", PostalAddress("ul. o. Maksymiliana Kolbego", "5")),
        ("ul. oo. Bernardynów 4", PostalAddress("ul. oo. Bernardynów", "4")),
        ("ul. Al. Fredry 5", PostalAddress("ul. Al. Fredry", "5")),
        ("ul. Gwn. Nowaka 5", PostalAddress("ul. Gwn. Nowaka", "5")),
        ("ul. Powst. Śląskich 5", PostalAddress("ul. Powst. Śląskich", "5")),
        ("ul. Król. Jadwigi", PostalAddress("ul. Król. Jadwigi")),
        ("ul. Armii Kraj. 5", PostalAddress("ul. Armii Kraj.", "5")),
        ("al. Woj. Pol. 5", PostalAddress("al. Woj. Pol.", "5")),
        ("ul. N.M.P. 5", PostalAddress("ul. N.M.P.", "5")),
        ("ul. św. s. Faustyny 5", PostalAddress("ul. św. s. Faustyny", "5")),
        ("ul. ks. inf. J. Kowalskiego 7", PostalAddress("ul. ks. inf. J. Kowalskiego", "7")),
        ("ul. gen. A. E. Fieldorfa „Nila” 10", PostalAddress("ul. gen. A. E. Fieldorfa „Nila”", "10")),
        ("ul. ks. Kan. J. Nowaka 7", PostalAddress("ul. ks. Kan. J. Nowaka", "7")),
        ("ul. Ks. Prał. Nowaka", PostalAddress("ul. Ks. Prał. Nowaka")),
        ("ul. Ks. Ekon. J. Nowaka 7", PostalAddress("ul. Ks. Ekon. J. Nowaka", "7")),
        ("ul. S. „Grota” Nowaka 4", PostalAddress("ul. S. „Grota” Nowaka", "4")),
        ('ul. 7 P. P. "Orłów" 5', PostalAddress('ul. 7 P. P. "Orłów"', "5")),
        ("ul. V. van Gogha 5", PostalAddress("ul. V. van Gogha", "5")),
        ("rondo gen. Ch. de Gaulle'a 3", PostalAddress("rondo gen. Ch. de Gaulle'a", "3")),
        ("ul. de Gaulle'a 5", PostalAddress("ul. de Gaulle'a", "5")),
        ("ul. księdza Jerzego Popiełuszki 5", PostalAddress("ul. księdza Jerzego Popiełuszki", "5")),
        ("ul. marszałka Piłsudskiego 3", PostalAddress("ul. marszałka Piłsudskiego", "3")),
        ("ul. gen Sikorskiego 5", PostalAddress("ul. gen Sikorskiego", "5")),
        ("ul. Stefana „Grota” Roweckiego 3", PostalAddress("ul. Stefana „Grota” Roweckiego", "3")),
        ("al. „Solidarności” 61", PostalAddress("al. „Solidarności”", "61")),
        ("ul. Marii Skłodowskiej - Curie 5", PostalAddress("ul. Marii Skłodowskiej - Curie", "5")),
        ("ul. Skłodowskiej–Curie 3", PostalAddress("ul. Skłodowskiej-Curie", "3")),
        ("św. Wojciecha 3", PostalAddress("św. Wojciecha", "3")),
        ("gen. Andersa 5", PostalAddress("gen. Andersa", "5")),
    ],
)
def test_titles_and_first_names_in_short(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("ul. 1 Maja 17", PostalAddress("ul. 1 Maja", "17")),
        ("ul. 3-go Maja 5b", PostalAddress("ul. 3-go Maja", "5b")),
        ("ul. 3go Maja 7", PostalAddress("ul. 3go Maja", "7")),
        ("ul. 3. Maja 7", PostalAddress("ul. 3. Maja", "7")),
        ("ul. 11 Listopada 20", PostalAddress("ul. 11 Listopada", "20")),
        ("ul. 23 lutego 7", PostalAddress("ul. 23 lutego", "7")),
        ("ul. 22 Lipca", PostalAddress("ul. 22 Lipca")),
        ("ul. I Maja 3", PostalAddress("ul. I Maja", "3")),
        ("ul. 28 Czerwca 1956 r. 223/229", PostalAddress("ul. 28 Czerwca 1956 r.", "223/229")),
        ("ul. 28 Czerwca 1956 roku 5", PostalAddress("ul. 28 Czerwca 1956 roku", "5")),
        ("ul. Poznańskiego Czerwca 1956 3", PostalAddress("ul. Poznańskiego Czerwca 1956", "3")),
        ("ul. 11 Pułku Ułanów 3", PostalAddress("ul. 11 Pułku Ułanów", "3")),
        ("ul. 4. Pułku Lotniczego 5", PostalAddress("ul. 4. Pułku Lotniczego", "5")),
        ("ul. 9 Zaodrzańskiego Pułku Piechoty 4", PostalAddress("ul. 9 Zaodrzańskiego Pułku Piechoty", "4")),
        ("ul. 1 pułku strzelców podhalańskich 5", PostalAddress("ul. 1 pułku strzelców podhalańskich", "5")),
        ("ul. 27 Wołyńskiej Dywizji Piechoty AK 5", PostalAddress("ul. 27 Wołyńskiej Dywizji Piechoty AK", "5")),
        ("ul. 1 Dywizji im. T. Kościuszki 3", PostalAddress("ul. 1 Dywizji im. T. Kościuszki", "3")),
        ("ul. 2-go Korpusu 5", PostalAddress("ul. 2-go Korpusu", "5")),
        ("ul. I Armii Wojska Polskiego 3", PostalAddress("ul. I Armii Wojska Polskiego", "3")),
        ("ul. Dywizjonu 303 5", PostalAddress("ul. Dywizjonu 303", "5")),
        ("ul. 303 Dywizjonu 5", PostalAddress("ul. 303 Dywizjonu", "5")),
        ("al. Konstytucji 3-go Maja 5/7", PostalAddress("al. Konstytucji 3-go Maja", "5/7")),
        ("pl. Konstytucji 3 Maja", PostalAddress("pl. Konstytucji 3 Maja")),
        ("ul. Konst. 3 Maja 5", PostalAddress("ul. Konst. 3 Maja", "5")),
        ("ul. Ofiar 10 Kwietnia 5", PostalAddress("ul. Ofiar 10 Kwietnia", "5")),
        ("ul. Powstania 1863 r. 4", PostalAddress("ul. Powstania 1863 r.", "4")),
        ("ul. Konstytucji 1791 roku 8", PostalAddress("ul. Konstytucji 1791 roku", "8")),
        ("ul. Rewolucji 1905 12", PostalAddress("ul. Rewolucji 1905", "12")),
        ("ul. Bohaterów 1939 r. 5", PostalAddress("ul. Bohaterów 1939 r.", "5")),
        ("al. 1000-lecia Państwa Polskiego 3", PostalAddress("al. 1000-lecia Państwa Polskiego", "3")),
        ("os. XX-lecia 5", PostalAddress("os. XX-lecia", "5")),
        ("ul. Jana III Sobieskiego 5", PostalAddress("ul. Jana III Sobieskiego", "5")),
    ],
)
def test_numbers_in_names(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("ul. majówka 21a", PostalAddress("ul. majówka", "21a")),
        ("ul. jana pawła ii 5", PostalAddress("ul. jana pawła ii", "5")),
        ("ul. Armii krajowej 28", PostalAddress("ul. Armii krajowej", "28")),
        ("ul. Powstańców śląskich 3/5", PostalAddress("ul. Powstańców śląskich", "3/5")),
        (
            "UL. MARII SKŁODOWSKIEJ-CURIE 5, 40-058 KATOWICE",
            PostalAddress("ul. MARII SKŁODOWSKIEJ-CURIE", "5", postcode="40-058", town="KATOWICE"),
        ),
        ("UL. JANA PAWŁA I 5", PostalAddress("ul. JANA PAWŁA I", "5")),
        ("UL. POLNA 5 I PIĘTRO", PostalAddress("ul. POLNA", "5", detail="I piętro")),
        ("Ul. Widna 8", PostalAddress("ul. Widna", "8")),
        ("na ulicy Łąkowej", PostalAddress("ul. Łąkowej")),
        ("ulicą Łąkową 3", PostalAddress("ul. Łąkową", "3")),
        ("przy ulicy Iłżeckiej 33A", PostalAddress("ul. Iłżeckiej", "33A")),
    ],
)
def test_lower_and_upper_case(printed: str, address: PostalAddress) -> None:
    assert parse_address(printed) == address
