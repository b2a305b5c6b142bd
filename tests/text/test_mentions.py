"""Where a text names a person: every case, order and spelling of the name, and nobody else's."""

import unicodedata

import pytest

from osl_data.text.fold import fold
from osl_data.text.mentions import find
from osl_data.text.sought_people import sought
from tests.attacks.suppressed_names import Declined, declined

NOTHING: frozenset[str] = frozenset()


def without(text: str, person: str, *others: str, shared: frozenset[str] = NOTHING) -> str:
    """A text with a sign for everybody who is found in it."""
    for found in reversed(find(text, [sought(person)], [*map(sought, others)], shared)):
        text = f"{text[: found.start]}▮{text[found.end :]}"
    return text


def written(given: str, family: str) -> list[str]:
    """The ways one case of a name is written."""
    return [
        f"{given} {family}",
        f"{family} {given}",
        f"{family}, {given}",
        f"{given[0]}. {family}",
        f"{family} {given[0]}.",
        f"{given[0]}.{family}",
        f"{given} {family}".upper(),
        fold(f"{given} {family}"),
        unicodedata.normalize("NFD", f"{given} {family}"),
        f"{given}\n{family}",
        f"{given}\u00a0{family}",
        f"{given} {family[:3]}-\n{family[3:]}",
        f"{given}\u200b {family[:2]}\u00ad{family[2:]}",
        f"{given} Maria {family}",
        f"{given} „Kula” {family}",
        f"dr {family}",
        f"mówi {family}",
        f"{given}{family}",
        f"wywiad_{given}_{family}.pdf",
        f"{fold(given)}.{fold(family)}@gmina.example",
        "-".join(fold(f"{given} {family}").split()),
    ]


@pytest.mark.parametrize("name", declined(), ids=lambda name: fold(name.person))
def test_every_case_in_every_spelling(name: Declined) -> None:
    for given, family in zip(name.given, name.family, strict=True):
        parts = fold(family).replace("'", "").split("-")
        for form in written(given, family):
            left = fold(without(f"Rozmowa z {form} o klubie", name.person)).replace("'", "")
            assert "▮" in left
            assert not any(part in left for part in parts), (form, left)
            assert left.endswith(" o klubie")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Doroty i Jana Trzuskich", "▮"),
        ("rodzina Trzuskich i państwo Trzuscy", "rodzina ▮ i państwo ▮"),
        ("Dorotka Trzuska", "▮"),
        ("Dorota Nowak-Trzuska i Dorota Trzuska-Nowak", "▮ i ▮"),
        ("trzuskad, dtrzuska, DorotaTrzuska", "▮, ▮, ▮"),
        ("D o r o t a T r z u s k a", "▮"),
        ("Trzuska, Jan Nowak", "▮, Jan Nowak"),
        ("https://gmina.example/Dorota%20Trzuska", "https://gmina.example/▮"),
    ],
)
def test_a_name_in_other_company(text: str, left: str) -> None:
    assert without(text, "Dorota Trzuska") == left


@pytest.mark.parametrize(
    "text",
    [
        "Jan Trzuski, Maria Trzuska i M. Trzuska",
        "Trzuska Maria",
        "pan Trzuski, Trzuskiego, Trzuskiemu",
        "Dorota Trzuskanowska",
        "Dorota Trzusińska",
        "Trzuskanowicz",
        "Dorota Kowalska",
        "dorota-testowa-maria-trzuska",
        "ul. Trzuskiej 5",
        "Szkoła im. Doroty Trzuskiej",
        "Dorota",
    ],
)
def test_somebody_else_stays(text: str) -> None:
    assert without(text, "Dorota Trzuska") == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Lis i lisy w lesie", "Lis i lisy w lesie"),
        ("mówi Lis", "mówi ▮"),
        ("lis@gmina.example", "lis@gmina.example"),
        ("pan Lis", "pan ▮"),
        ("Janem Lisem. Lis mówi", "▮. ▮ mówi"),
    ],
)
def test_a_surname_that_is_another_word(text: str, left: str) -> None:
    assert without(text, "Jan Lis") == left


def test_who_fits_better_is_meant() -> None:
    longer = "Anna Maria Nowak"
    text = "Anny Marii Nowak, Anną Nowak i pani Nowak"
    assert without(text, "Anna Nowak", longer, shared=frozenset({"nowak"})) == "Anny Marii Nowak, ▮ i pani Nowak"
    assert without("Anna Nowak i Anna Maria Nowak", longer, "Anna Nowak") == "Anna Nowak i ▮"
    both = "Doroty Trzuskiej-Kowal i Doroty Trzuskiej"
    assert without(both, "Dorota Trzuska", "Dorota Trzuska-Kowal") == "Doroty Trzuskiej-Kowal i ▮"


def test_a_surname_that_others_have_stays_alone() -> None:
    shared = frozenset({"trzuska", "trzuskiej"})
    assert without("U Trzuskiej", "Dorota Trzuska", "Jan Trzuski", shared=shared) == "U Trzuskiej"
    assert without("D. Trzuska. U Trzuskiej", "Dorota Trzuska", "Jan Trzuski", shared=shared) == "▮. U ▮"


def test_names_of_other_languages() -> None:
    assert without("Оксаною Петренко і О. Петренка", "Оксана Петренко") == "▮ і ▮"
    assert without("Johnem Smith'em, Smithowi", "John Smith") == "▮, ▮"


@pytest.mark.parametrize(
    ("text", "person", "left"),
    [
        ("Kinga Wróbel's club, Wróbel’s", "Kinga Wróbel", "▮'s club, ▮’s"),
        ("with Kinga and Jan Wróbels", "Kinga Wróbel", "with ▮"),
        ("Patrick O'Hanlon, O’Hanlona Patricka, ohanlon.p@gmina.example", "Patrick O'Hanlon", "▮, ▮, ▮@gmina.example"),
        ("Мар'яну Лук'яненко", "Мар'яна Лук'яненко", "▮"),
        ("Henryka Dęba, henrykdab@gmina.example", "Henryk Dąb", "▮, ▮@gmina.example"),
        ("slawomiralos, slos", "Sławomira Łoś", "▮, slos"),
        ("anielapawlowskazieba, apawlowska-zieba", "Aniela Pawłowska-Zięba", "▮, ▮"),
        ("o Al-Haddadzie", "Mohammed Al-Haddad", "o Al-▮"),
        ("imię: Kinga, nazwisko: Wróbel", "Kinga Wróbel", "imię: Kinga, nazwisko: ▮"),
        ("Trzuska Dorota, Dorota Nowak", "Dorota Trzuska", "▮, Dorota Nowak"),
        ("spotkanie z kotem, z. kot, Z Kotem, Z kotem", "Zofia Kot", "spotkanie z kotem, ▮, ▮, Z kotem"),
        ("od 3 Maja, o maju, ul. 8-go Maja, o. Maj", "Jan Maj", "od 3 Maja, o maju, ul. 8-go Maja, o. ▮"),
        ("Poniedziałek – Piątek, pan Piątek", "Jan Piątek", "Poniedziałek – Piątek, pan ▮"),
        ("Ulica 8-go Lisa", "Jan Lis", "Ulica 8-go Lisa"),
        ("A radio item, o radzie, o Polakach", "Anna Rada", "A radio item, o radzie, o Polakach"),
        ("o Polakach, p. Polak", "Jan Polak", "o Polakach, p. ▮"),
        ("dla Polaków; pan Polak", "Jan Polak", "dla Polaków; pan ▮"),
        ("z Markiem Nowakiem, Nowak Marek, ks. Marek Nowak, dr Marek", "Jan Marek", None),
        ("Stefan Wilk", "Ewa Stefan", "Stefan Wilk"),
        ("Doroty Trzuskiej i Jana Trzuski", "D. Trzuska", "▮ i Jana Trzuski"),
        ("Dorocie Trzuskiej, pedagogowi", "Dorota Trzuska, pedagog", "▮, pedagogowi"),
        ("Dorocie Trzuskiej", "Trzuska, Dorota", "▮"),
        ("Dorocie Trzuskiej", "Trzuska D.", "▮"),
        ("with the Trzuskas", "Dorota Trzuska", "with the ▮"),
        ("Do\u034frota Trz\u3164us\ufe0fka", "Dorota Trzuska", "▮"),
    ],
)
def test_names_that_are_odd_or_other_words(text: str, person: str, left: str | None) -> None:
    assert without(text, person) == (left or text.replace("dr Marek", "dr ▮"))
