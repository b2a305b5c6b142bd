"""Phone numbers as offices, parishes and libraries print them; here without +48, an extension after `;`."""

import pytest

from osl_data.text.phones import PhoneNumber, format_national, parse_phones
from osl_data.text.short_numbers import is_short
from tests.text.any_text import any_text, slow

TRUNK = """
0 71 555 01 01 | 715550101
0-71 555-01-01 | 715550101
(0 71) 555 01 01 | 715550101
(0-71) 555-01-01 | 715550101
(0)71 555 01 01 | 715550101
(0) 71 555 01 01 | 715550101
0 (71) 555 01 01 | 715550101
0/71/555-01-01 | 715550101
0**71 555 01 01 | 715550101
0*71 555 01 01 | 715550101
0xx71 555 01 01 | 715550101
(0-xx-71) 555 01 01 | 715550101
0...71 555 01 01 | 715550101
0-prefiks-71 555 01 01 | 715550101
0-601 555 010 | 601555010
(0) 601 555 010 | 601555010
(0-601) 555 010 | 601555010
0 801 55 50 10 | 801555010
0601555010 | 601555010
"""

COUNTRY = """
+48 (0) 71 555 01 01 | 715550101
+48(0)71 555 01 01 | 715550101
+48 (0-71) 555 01 01 | 715550101
(+48) (0) 71 555 01 01 | 715550101
+48 0 601 555 010 | 601555010
(+48-71) 555-01-01 | 715550101
+48/71/555-01-01 | 715550101
00 48 71 555 01 01 | 715550101
tel. 48715550101 | 715550101
48715550101 |
+49 (0) 71 555 01 01 |
+44 (0)71 555 01 01 |
48 555 01 01 | 485550101
"""

WITHOUT_AREA = """
(71) 555-01-01, 555-01-02 | 715550101 715550102
71 555 01 01; 555 01 02; 555 01 09 | 715550101 715550102 715550109
(71) 5550101 lub 5550102 | 715550101 715550102
(71) 555-01-01, fax 555-01-09 | 715550101 715550109
71 555 01 01 / 555 02 00 | 715550101 715550200
71/555 01 01, tel./fax: 555 01 02 | 715550101 715550102
(71) 555-01-01 wew. 5, 555-01-02 | 715550101;5 715550102
71 555 01 01, 55 50 102 | 715550101 715550102
71 555 01 01
555 01 02 | 715550101 715550102
601 555 010, 555 01 02 | 601555010
71 555 01 01, 601 555 010, 555 01 02 | 715550101 601555010
71 555 01 01, konto 555 01 02 | 715550101
71 555 01 01, kwota 5 550 102 | 715550101
71 555 01 01 (pokój 7), 555 01 02 | 715550101
71 555 01 01 (biuro), 555 01 02 (świetlica) | 715550101 715550102
71 555 01 01 – biuro; 555 01 02 – świetlica | 715550101 715550102
biuro 71 555 01 01, świetlica 555 01 02 | 715550101 715550102
biuro 71 555 01 01
świetlica: 555 01 02 | 715550101 715550102
71 555 01 01, Testowo 555 01 02 | 715550101
71 555 01 01 (filia w Testowie), 555 01 02 | 715550101
"""

ENDINGS = """
71 555 01 01 (02, 03) | 715550101 715550102 715550103
71 555 01 01(02,03) | 715550101 715550102 715550103
71 555 01 01 (02) | 715550101 715550102
71 555 01 01 (do 04) | 715550101 715550102 715550103 715550104
71 555 01 01, 02, 03 | 715550101 715550102 715550103
71 555 01 01,02,03 | 715550101 715550102 715550103
71 555 01 01 lub 02 | 715550101 715550102
71 555 01 01, 02 i 03, fax 71 555 01 09 | 715550101 715550102 715550103 715550109
71 555 01 01, -02, -03 | 715550101 715550102 715550103
71 555 01 01, …02 | 715550101 715550102
71 555 01 01…03 | 715550101 715550102 715550103
71 555 01 01 ÷ 03 | 715550101 715550102 715550103
71 555 01 01 do 03 | 715550101 715550102 715550103
71 555 01 01/02/03 | 715550101 715550102 715550103
71 555 01 01 - 71 555 01 03 | 715550101 715550102 715550103
71 555 01 78 do 80 | 715550178 715550179 715550180
71 555-01-01 / -02 | 715550101 715550102
71 55 50 101, 102, 105 | 715550101 715550102 715550105
71 55 50 101 (103-105) | 715550101 715550103 715550104 715550105
601 555 010, -011 | 601555010 601555011
71 555 01 01 bądź 02 | 715550101 715550102
71 555 01 01\\02 | 715550101 715550102
"""

NO_ENDINGS = """
71 555 01 01, 102 | 715550101
71 55 50 101, 305 | 715550101
71 555 01 01 (12) | 715550101
71 555 01 01 (12, 14) | 715550101
71 555 01 01 (02, 14) | 715550101
71 555 01 01 (02 piętro) | 715550101
71 555 01 02, 01 | 715550102
71 555 01 01, 02 osoby | 715550101
71 555 01 01, 02-321 Testowo | 715550101
71 555 01 01, 08.00-16.00 | 715550101
71 555 01 01 do 15 | 715550101
71 555 01 01 8-16 | 715550101
71 555 01 01 - 8.00 do 16.00 | 715550101
71 555 01 01 8:00-16:00 | 715550101
71 555 01 01 - 8 | 715550101
71 555 01 01 / 12 | 715550101
601 555 010, 011 | 601555010
71 555 01 01/102 |
"""

EXTENSIONS = """
71 555 01 01 w. 21, 22 | 715550101;21 715550101;22
71 555 01 01 w 21 | 715550101;21
71 555 01 01w21 | 715550101;21
71 555 01 01 wew 21 | 715550101;21
71 555 01 01 wew21 | 715550101;21
71 555 01 01 wewn. 21 | 715550101;21
71 555 01 01 wew.: 21 | 715550101;21
71 555 01 01, nr wew. 21 | 715550101;21
71 555 01 01 numer wewnętrzny: 21 | 715550101;21
71 555 01 01 (wew. nr 21) | 715550101;21
71 555 01 01
wew. 21 | 715550101;21
71 555 01 01 wew. 21; 22 | 715550101;21 715550101;22
71 555 01 01 wew. 21/22 | 715550101;21 715550101;22
71 555 01 01 wew. 21-23 | 715550101;21 715550101;22 715550101;23
71 555 01 01 wew. od 21 do 23 | 715550101;21 715550101;22 715550101;23
71 555 01 01 w. 21, w. 22 | 715550101;21 715550101;22
71 555 01 01 wew. 21 lub wew. 5 | 715550101;21 715550101;5
71 555 01 01 ext. 21 | 715550101;21
71 555 01 01 x21 | 715550101;21
71 555 01 01 #21 | 715550101;21
601 555 010 wew. 3 | 601555010;3
"""

LABELLED_EXTENSIONS = """
71 555 01 01 wew. 21 (kadry), 22 (kasa) | 715550101;21 715550101;22
71 555 01 01 wew. 21 – kadry, 22 – kasa | 715550101;21 715550101;22
71 555 01 01 wew. 21 kadry, wew. 22 kasa | 715550101;21 715550101;22
71 555 01 01 wew. 21 (kancelaria) | 715550101;21
71 555 01 01 (kancelaria) wew. 21 | 715550101;21
71 555 01 01 kancelaria parafialna wew. 21 | 715550101;21
71 555 01 01, kancelaria wew. 21 | 715550101 715550101;21
71 555 01 01, fax w. 21 | 715550101 715550101;21
tel. 71 555 01 01
kadry wew. 21
kasa wew. 22 | 715550101 715550101;21 715550101;22
"""

NO_EXTENSIONS = """
71 555 01 01 w godz. 8-16 | 715550101
71 555 01 01 w 2 pokoju | 715550101
71 555 01 01 w. 8.00 | 715550101
71 555 01 01 w 12 filiach | 715550101
71 555 01 01 wew. 21, 13 maja nieczynne | 715550101;21
71 555 01 01 wew. 21, 3 piętro | 715550101;21
71 555 01 01 wew. 21, 12-345 Testowo | 715550101;21
71 555 01 01 wew. 21, 8-16 | 715550101;21
71 555 01 01 wew. 21, pok. 5 | 715550101;21
601 555 010, kasa wew. 21 | 601555010
71 555 01 01, pokój 5, kasa wew. 21 | 715550101
wew. 21 |
"""

SHORT = """
112 | 112
19 115 | 19115
116 111 lub 116 123 | 116111 116123
tel. 112 | 112
tel.: 19 115 | 19115
tel. 116-123 | 116123
tel. 986, 71 555 01 01 | 986 715550101
telefon alarmowy 112 | 112
numer alarmowy: 986 | 986
tel. 997, 998, 999 | 997 998 999
infolinia 19 115 | 19115
zadzwoń pod numer 112 w razie pożaru | 112
telefon zaufania dla dzieci: 116 111 | 116111
Telefon zaufania dla młodzieży 116 111, dla dorosłych 116 123 | 116111 116123
Straż Miejska 986 | 986
Policja – 997, Pogotowie Ratunkowe – 999 | 997 999
71 555 01 01, 19 115 | 715550101 19115
71 555 01 01 lub 986 | 715550101 986
tel:112 | 112
Straż Miejska (986) | 986
116 111 – telefon zaufania dla dzieci | 116111
116 123 (Kryzysowy Telefon Zaufania) | 116123
19115 - Miejskie Centrum Kontaktu | 19115
997 – Policja, 998 – Straż Pożarna | 997 998
+48 22 19 115 | 2219115
bezpłatny numer 986 | 986
całodobowy nr 112 (bez opłat) | 112
"""

NOT_SHORT = """
nr 112 |
ul. Próbna 112 |
tel. do filii: ul. Próbna 112 |
tel. do filii, Próbna 112 |
filia mieści się pod numerem 112 |
19-115 Testowo |
tel. 102 |
tel. 1999 |
w 1999 r. |
116 123 mieszkańców |
infolinia odebrała 116 123 rozmowy |
71 555 01 01, 986 | 715550101
w roku 998 |
112 zł |
986 osób |
116 123 osoby czekały na telefon |
dom 112 - pogotowie przyjechało |
"""

LINKS = """
tel:+48715550101;ext=21 | 715550101;21
tel:+48715550101,21 | 715550101;21
tel:+48-71-555-01-01 | 715550101
tel:%2B48715550101 | 715550101
tel:+48%2071%20555%2001%2001 | 715550101
tel:715550101 | 715550101
[71 555 01 01](tel:+48715550101) | 715550101
tel:+49305550101 |
71&nbsp;555&nbsp;01&nbsp;01 | 715550101
"""

BESIDE = """
NIP 525-22-48-481, tel. 71 555 01 01 | 715550101
[71] 555 01 01 | 715550101
t. 71 555 01 01, f. 71 555 01 09, m. 601 555 010 | 715550101 715550109 601555010
tel:71 555 01 01 fax:71 555 01 09 | 715550101 715550109
71 555 01 01 | 601 555 010 | 715550101 601555010
71 ‒ 555 ‐ 01 – 01 | 715550101
71 555 01 01 00-950 Testowo | 715550101
numery od 71 555 01 01 do 03 | 715550101 715550102 715550103
od 71 555 01 01 do 71 555 01 03 | 715550101 715550102 715550103
555 010 101,50 zł |
identyfikator: 715550101 |
nr sprawy 715.550.101 |
legitymacja nr 715550101 |
\u202a71 555 01 01\u202c | 715550101
"""

CLASSES = {name: table for name, table in dict(globals()).items() if name.isupper() and isinstance(table, str)}


def _cases(table: str) -> list[tuple[str, str]]:
    """The notations of a table; one of several lines ends where its numbers stand."""
    cases, kept = [], ""
    for line in table.strip().split("\n"):
        text, bar, numbers = line.rpartition(" |")
        if not bar:
            kept += f"{line}\n"
            continue
        cases.append((kept + text, numbers.strip()))
        kept = ""
    return cases


def _told(number: PhoneNumber) -> str:
    return number.e164.removeprefix("+48") + (f";{number.extension}" if number.extension else "")


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [pytest.param(*case, id=f"{name}-{case[0]}") for name, table in CLASSES.items() for case in _cases(table)],
)
def test_notations(printed: str, numbers: str) -> None:
    assert " ".join(map(_told, parse_phones(printed))) == numbers


def test_every_class_has_its_notations() -> None:
    assert min(len(_cases(table)) for table in CLASSES.values()) >= 5
    assert sum(len(_cases(table)) for table in CLASSES.values()) >= 150


@pytest.mark.parametrize(
    ("dialled", "short", "shown"),
    [
        ("112", True, "112"),
        ("986", True, "986"),
        ("19115", True, "19 115"),
        ("116111", True, "116 111"),
        ("118913", True, "118 913"),
        ("113", False, "113"),
        ("9860", False, "9860"),
        ("191150", False, "191150"),
        ("117111", False, "117111"),
        ("", False, ""),
    ],
)
def test_short_numbers_are_dialled_as_they_are(dialled: str, short: bool, shown: str) -> None:
    assert is_short(dialled) is short
    assert format_national(dialled) == shown


def test_a_number_says_whether_it_is_short() -> None:
    assert [phone.is_short for phone in parse_phones("tel. 19 115, 71 555 01 01")] == [True, False]


PIECES = [
    *(
        "71 555 01 01",
        "601 555 010",
        "+48 ",
        "(",
        "( ",
        ")",
        " ",
        ", ",
        "-",
        "/",
        " do ",
        "w. ",
        "wew. ",
        "21",
        "0",
        "19 115",
    ),
    *(
        "tel. ",
        "fax",
        "112",
        "...",
        "…",
        "\n",
        "lub ",
        "i ",
        ".",
        "116 111",
        "x",
        "#",
        ";ext=",
        "0**",
        "(0-",
        "555-01-02",
    ),
    *("zł", "ą", "nip ", "1", "\u00a0", "&#", "%2B", "tel:", "Straż ", "\u200b", "💬"),
]


def test_whatever_is_printed_raises_nothing() -> None:
    for text in any_text(PIECES, 5000, [3, 8, 30, 400]):
        numbers = parse_phones(text)
        assert len(set(numbers)) == len(numbers)
        assert all(number.e164.startswith("+48") or is_short(number.e164) for number in numbers)


@pytest.mark.long
def test_nothing_takes_long() -> None:
    assert slow(parse_phones, any_text(PIECES, 20_000, [3, 8, 30, 400])) == []
