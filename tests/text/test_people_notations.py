"""Names of people in all the ways that tables hold them, and what looks like one and is none."""

import pytest

from osl_data.text.people import is_person
from tests.text.any_text import any_text, slow

ORDERS = """
Anna Kowalska | Kowalska Anna | KOWALSKA Anna | ANNA NOWAK | Nowak, Anna | Anna Maria Nowak | Anna-Maria Nowak
Anna Nowak Zając | Jan "Janek" Lis | Jan „Janek” Lis | Jan (Janek) Lis
"""

HYPHENS = """
Anna Kowalska-Nowak | Kowalska-Nowak Anna | Anna Kowalska - Nowak | Anna Kowalska–Nowak | ANNA KOWALSKA-NOWAK
"""

INITIALS = """
Kowalski J. | J. Kowalski | J.A. Kowalski | Nowak A. M. | Anna M. Nowak | Anna N. | Kowalska-Nowak A. | Sikora A.
J.Kowalski | A.M.Nowak
"""

TITLES = """
dr hab. Anna Nowak | mgr inż. Jan Kowalski | prof. dr hab. n. med. Jan Lis | ks. Jan Kowalski | s. Maria Nowak
o. Jan Nowak OP | p. Anna Nowak | ks. Nowak | Pani Nowak | dr Kowalska | lek. med. Ewa Lis | asp. szt. Jan Lis
ks. prob. Jan Lis | prow. Anna Nowak | mgr inż.Jan Lis | opiekunka Anna Nowak | burmistrz Jan Kowalski | Wójt Anna
Radna Anna Nowak | Dyrektor Jan Kowalski | phm. Ewa Lis
"""

CASES = """
Anną Nowak | Janem Kowalskim | Annę Kowalską | Janowi Kowalskiemu | Ewą Lis-Nowak
"""

CYRILLIC = """
Олена Ткаченко | Ткаченко Олена | О. Ткаченко | Ткаченко О. | Сергій Шевчук | Марія Іванівна Бондар | Мар'яна Ткач
Дмитрий Петров | ОЛЕНА ТКАЧЕНКО
"""

VIETNAMESE = """
Nguyen Thi Lan | Nguyễn Văn Hùng | Tran Minh Duc | Le Thi Hoa | Vu Van Minh | Lan Nguyen | NGUYEN THI LAN
"""

OTHERS = """
Olena Kovalenko | Oksana Shevchenko | Iryna Bondar | Serhii Melnyk | John Smith | Mohammed Al Hassan | Rahul Sharma
Zhang Wei | Patrick O'Brien | Yuliia Tkachenko | Ludwig van Testen | Volodymyr Tkachuk
Levan Gelashvili | Otar Lomidze | Nargiz Hasanova | Ulvi Hasanov | Zuhra Aliyeva
"""

NOBODY = """
Pan Tadeusz | Święty Mikołaj | Fundacja Anna | Anna Biblioteka | Klub Olena | Sala B. | Hala A. | Blok C. | Park Kim
Stanisława Moniuszki | Marii Konopnickiej | Jana Kowalskiego | Ks. Skorupki | Pani Wiosna | Pan Kleks | Дім Софія
Культурний Центр | Українська Рада | Le Monde | Rada Osiedla | Nowy Rok | Dom Kultury | Szkoła Podstawowa | Osiedle Huby
Nasz Dom | Klub Seniora | Sołtys Roku | Dyrektor Szkoły | Pedagog Szkolny | Prezes Zarządu | Ks. Proboszcz
Bossa Nova | Osiedle Casanova | Wójt Gminy | ul.Sowia | św.Anna
Pani Dyrektor | Radny Miejski | Trener Jogi | anna nowak | Anna | J. | A. B. | van de | ks. | Nowak
"""

CLASSES = {name: table for name, table in dict(globals()).items() if name.isupper() and isinstance(table, str)}


def _cases(table: str) -> list[str]:
    return table.strip().replace("\n", " | ").split(" | ")


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        pytest.param(case, name != "NOBODY", id=f"{name}-{case}")
        for name, table in CLASSES.items()
        for case in _cases(table)
    ],
)
def test_what_is_only_a_name(text: str, is_one: bool) -> None:
    assert is_person(text) is is_one


def test_every_class_has_its_names() -> None:
    assert min(len(_cases(table)) for table in CLASSES.values()) >= 5


PIECES = [
    *(
        "Anna",
        "Nowak",
        "Nguyen",
        "Van",
        "Олена",
        "J.",
        ".",
        ",",
        " ",
        "-",
        "dr ",
        "ks. ",
        "van ",
        "„",
        "”",
        "(",
        ")",
        "'",
    ),
    *("\n", "1", "ą", "Klub", "\u00a0", "💬", "ǅ", "ß", "İ", "Anną"),
]


def test_whatever_is_given_raises_nothing() -> None:
    assert {is_person(text) for text in any_text(PIECES, 5000, [1, 3, 5, 300])} == {True, False}


@pytest.mark.long
def test_nothing_takes_long() -> None:
    assert slow(is_person, any_text(PIECES, 20_000, [1, 3, 5, 300])) == []
