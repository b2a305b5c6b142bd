"""E-mail addresses as pages hide them from robots, and what only looks like one."""

import pytest
from email_validator import validate_email

from osl_data.text.emails import parse_emails
from tests.text.any_text import any_text, slow

BRACKETS = """
rada (at) klub.example | rada@klub.example
rada[AT]klub.example | rada@klub.example
rada{at}klub{dot}example | rada@klub.example
rada<at>klub.example | rada@klub.example
rada *at* klub *dot* example | rada@klub.example
rada_at_klub.example | rada@klub.example
rada(a)klub.example | rada@klub.example
rada [ at ] dom [ dot ] klub [ dot ] example | rada@dom.klub.example
"""

APE = """
rada(małpa)klub.example | rada@klub.example
rada [małpka] klub [kropka] example | rada@klub.example
rada (malpa) klub (kropka) example | rada@klub.example
rada małpa klub.example | rada@klub.example
rada małpa klub kropka example | rada@klub.example
jan kropka lis małpa dom kropka klub kropka example | jan.lis@dom.klub.example
rada „małpa” klub.example | rada@klub.example
rada-małpa-klub.example | rada@klub.example
"""

WORDS = """
e-mail: rada at klub dot example | rada@klub.example
rada at klub.example | rada@klub.example
E-mail: rada AT klub.example, tel. 5 | rada@klub.example
adres e-mail rada at klub dot example | rada@klub.example
kontakt: rada at klub.example. | rada@klub.example
"""

SENTENCES = """
see us at klub.example |
Visit us at klub dot example |
patrz at klub dot example |
please look at klub.example for more |
the council met at klub.example |
To jest małpa klub.example |
małpa w zoo.example |
Spotkanie 12.03 (at) dom |
Rada
@rada.klub.example |
"""

ENCODED = """
rada&#64;klub.example | rada@klub.example
rada&#x40;klub&#46;example | rada@klub.example
rada&commat;klub&period;example | rada@klub.example
rada%40klub.example | rada@klub.example
mailto:rada%40klub.example | rada@klub.example
mailto:rada@klub.example?subject=Pytanie&cc=kasa@klub.example | rada@klub.example kasa@klub.example
mailto:Rada%20Klubu%3Crada@klub.example%3E | rada@klub.example
rada＠klub.example | rada@klub.example
"""

BLANKS = """
rada @ klub.example | rada@klub.example
rada@ klub.example | rada@klub.example
rada@\u00a0klub.example | rada@klub.example
rada@
klub.example | rada@klub.example
rada@dom.
klub.com | rada@dom.klub.com
rada@klub. com | rada@klub.com
rada@klub . com | rada@klub.com
anna . nowak @ klub . com | anna.nowak@klub.com
koło . rada @ dom . klub . com |
Zapraszamy. rada @ klub . com | rada@klub.com
Zapraszamy . rada@klub.com | rada@klub.com
rada@dom.klub. com | rada@dom.klub.com
rada@klub.com. Polska | rada@klub.com
rada@klub.com.
dom.klub.com | rada@klub.com
"""

AROUND = """
rada@klub.example... | rada@klub.example
e-mail:rada@klub.example | rada@klub.example
E-MAIL: RADA@KLUB.EXAMPLE | RADA@klub.example
e-mail:rada@klub.comTelefon | rada@klub.com
rada@klub.example;kasa@klub.example/biuro@klub.example | rada@klub.example kasa@klub.example biuro@klub.example
.rada@klub.example | rada@klub.example
jan_at_dom@klub.example | jan_at_dom@klub.example
rada@klub |
rada@klub,example |
rada@klub.c om |
znak@2x.png |
łąka@klub.example |
"""

TAKE_OUT = """
rada@usuń_to.klub.example | rada@klub.example
rada@usun-to.klub.example | rada@klub.example
rada@klub.usuń_to.example | rada@klub.example
rada@klub(usuń to).example | rada@klub.example
radaUSUŃTO@klub.example | rada@klub.example
rada.NOSPAM@klub.example | rada@klub.example
rada@klub.example.usuń_to | rada@klub.example
rada_wytnij_to@klub.example | rada@klub.example
"""

CLASSES = {name: table for name, table in dict(globals()).items() if name.isupper() and isinstance(table, str)}


def _cases(table: str) -> list[tuple[str, list[str]]]:
    """The notations of a table; one of several lines ends where its addresses stand."""
    cases, kept = [], ""
    for line in table.strip("\n").split("\n"):
        text, bar, addresses = line.rpartition(" |")
        if bar:
            cases.append((kept + text, addresses.split()))
        kept = "" if bar else f"{kept}{line}\n"
    return cases


@pytest.mark.parametrize(
    ("printed", "addresses"),
    [pytest.param(*case, id=f"{name}-{case[0]}") for name, table in CLASSES.items() for case in _cases(table)],
)
def test_notations(printed: str, addresses: list[str]) -> None:
    assert parse_emails(printed) == addresses


def test_every_class_has_its_notations() -> None:
    assert min(len(_cases(table)) for table in CLASSES.values()) >= 5


PIECES = [
    *(
        "rada",
        "@",
        "klub",
        ".",
        ".example",
        " at ",
        " dot ",
        "(at)",
        "[dot]",
        "małpa",
        " małpa ",
        " kropka ",
        "usuń_to",
    ),
    *(
        "_at_",
        "-",
        "_",
        " ",
        "\n",
        "e-mail: ",
        "(a)",
        "&#64;",
        "%40",
        "%20",
        "do ",
        "ą",
        "'",
        "*",
        "(",
        ")",
        "＠",
        "💬",
    ),
]


def test_whatever_is_printed_raises_nothing() -> None:
    for text in any_text(PIECES, 5000, [3, 8, 30, 400]):
        addresses = parse_emails(text)
        assert [validate_email(each, check_deliverability=False).normalized for each in addresses] == addresses


@pytest.mark.long
def test_nothing_takes_long() -> None:
    assert slow(parse_emails, any_text(PIECES, 20_000, [3, 8, 30, 400])) == []
