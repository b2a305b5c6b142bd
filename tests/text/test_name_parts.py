"""Given names and surnames apart, where a dictionary tells them."""

import pytest

from osl_data.text.people import Name, name_parts


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        ("Anna Testowa", Name("Anna", (), "Testowa")),
        ("Andrzej Jacek Nowak", Name("Andrzej", ("Jacek",), "Nowak")),
        ("Anna Kubiak Zając", Name("Anna", (), "Kubiak Zając")),
        ("Katarzyna Nowak-Kanarek", Name("Katarzyna", (), "Nowak-Kanarek")),
        ("Piotr Jordan", Name("Piotr", (), "Jordan")),
        ("Anna", None),
        ("Xyzzy Testowa", None),
        ("", None),
    ],
)
def test_name_parts(person: str, expected: Name | None) -> None:
    assert name_parts(person) == expected
