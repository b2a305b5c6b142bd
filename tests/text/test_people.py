"""What is nothing but the name of one person."""

import pytest

from osl_data.text.people import is_person


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
        ("Anna Biblioteka", False),
        ("Anna Maria Biblioteka", False),
        ("Anna Maria Nowak", True),
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
