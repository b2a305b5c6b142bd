"""Given names and surnames apart, where a dictionary tells them."""

import pytest

from osl_data.text.people import Name, name_parts


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        ("Anna Testowa", Name("Anna", (), "Testowa")),
        ("Andrzej Jacek Tarnowski", Name("Andrzej", ("Jacek",), "Tarnowski")),
        ("Agnieszka Kubiak Opozda", Name("Agnieszka", (), "Kubiak Opozda")),
        ("Katarzyna Mandes-Kanarek", Name("Katarzyna", (), "Mandes-Kanarek")),
        ("Paweł Jordan", Name("Paweł", (), "Jordan")),
        ("Anna", None),
        ("Xyzzy Testowa", None),
        ("", None),
    ],
)
def test_name_parts(person: str, expected: Name | None) -> None:
    assert name_parts(person) == expected
