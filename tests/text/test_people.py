"""Names of people as lists print them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osl_data.text.people import is_person, parse_person


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        # surname first
        ("Kłys Magdalena", "Magdalena Kłys"),
        ("Kozińska Katarzyna", "Katarzyna Kozińska"),
        ("Struska Dorota", "Dorota Struska"),
        ("Margula Tomasz", "Tomasz Margula"),  # Tomasz may be a surname, Margula no given name
        ("Gorwa-Wałkiewicz Elwira", "Elwira Gorwa-Wałkiewicz"),
        ("Kowalska Anna Maria", "Anna Maria Kowalska"),
        ("KŁYS MAGDALENA", "Magdalena Kłys"),
        ("Adam Magdalena", "Magdalena Adam"),  # Adam may be a surname, Magdalena may not
        ("Kędzierski P.", "P. Kędzierski"),
        # given name first
        ("Tomasz Margula", "Tomasz Margula"),
        ("Agnieszka Radziuk", "Agnieszka Radziuk"),
        ("Danuta Olchowska-Kubik", "Danuta Olchowska-Kubik"),
        ("Anna Maria Kowalska", "Anna Maria Kowalska"),
        ("P. Kędzierski", "P. Kędzierski"),
        # what surrounds a name
        ("dr Ewelina Szkutnicka", "Ewelina Szkutnicka"),
        ("mgr inż. Nowak Jan", "Jan Nowak"),
        ("Kłys Magdalena – tel. 883 508 999", "Magdalena Kłys"),
        ("Kłys Magdalena tel. 883 508 999", "Magdalena Kłys"),
        ("Agnieszka Radziuk – pracownik socjalny tel. 519 516 162", "Agnieszka Radziuk"),
        ("Pani Kłys Magdalena, psycholog", "Magdalena Kłys"),
        # undecidable: as printed
        ("Adam Marek", "Adam Marek"),
        ("Marek Adam", "Marek Adam"),
        ("Qwerty Zxcvb", "Qwerty Zxcvb"),
        ("Magdalena", "Magdalena"),
        # nothing
        ("", ""),
        ("883 508 999", ""),
    ],
)
def test_names(printed: str, name: str) -> None:
    assert parse_person(printed) == name


@given(st.sampled_from(["Magdalena", "Katarzyna", "Dorota"]), st.sampled_from(["Kłys", "Radziuk", "Kik-Głowacz"]))
def test_both_orders_give_one_name(given_name: str, surname: str) -> None:
    assert parse_person(f"{given_name} {surname}") == parse_person(f"{surname} {given_name}")


@given(st.text())
def test_any_text_gives_a_plain_line(text: str) -> None:
    name = parse_person(text)
    assert name == " ".join(name.split())


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Anna Nowak", True),
        ("Kłys Magdalena", True),
        ("KOWALSKA Maria", True),
        ("mgr Ewa Lis", True),
        ("Maria Skłodowska-Curie", True),
        ("Ola Wójcik", True),
        ("Mateusz Xkdjf", True),
        ("Fundacja Anna", False),
        ("Rada Osiedla", False),
        ("Święty Mikołaj", False),
        ("Pan Tadeusz", False),
        ("Nowy Rok", False),
        ("anna nowak", False),
        ("Anna", False),
        ("", False),
    ],
)
def test_what_is_only_a_name(text: str, is_one: bool) -> None:
    assert is_person(text) is is_one
