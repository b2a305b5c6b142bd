"""Headers: which column each means, and the names that cells of coded columns use."""

import pytest

from osl_data.registers.columns import COLUMNS, field_of, looks_like_header
from osl_data.registers.problems import UnreadableError, letter
from osl_data.registers.words import words
from tests.registers.example import KNOWN

HEADERS = [
    ("Data", "date"),
    ("DATA WYDARZENIA", "date"),
    ("  Godz.  od ", "time_from"),
    ("godzina zakończenia", "time_to"),
    ("Rodzaj działania", "type"),
    ("RODZAJ DZIALANIA", "type"),
    ("Grupa docelowa:", "groups"),
    ("Dzielnica/osiedle", "place"),
    ("Liczba uczestników", "participants"),
    ("w tym kobiety", "women"),
    ("Mezczyzni", "men"),
    ("< 18", "under_18"),
    ("Osoby 60 + lat", "aged_60"),
    ("Koszty (zł)", "cost"),
    ("Data (dd.mm.rrrr)", "date"),
    ("Miejsce (adres)", ""),
    ("Ilość uczestników", "participants"),
    ("Dzień tygodnia", "weekday"),
    ("Razem", ""),
    ("<18", "under_18"),
    ("poniżej 18 r.ż.", "under_18"),
    ("60+", "aged_60"),
    ("60 +", "aged_60"),
    ("Koszt (PLN)", "cost"),
    ("koszt [zł]", "cost"),
    ("Numer własny", "own_id"),
    ("volunteer_hours", "volunteer_hours"),
    ("Lp.", "ordinal"),
    ("Nr", "ordinal"),
    ("Powody odrzucenia", "reasons"),
    ("Imię i nazwisko", ""),
    ("", ""),
    ("60", ""),
]


@pytest.mark.parametrize(("header", "field"), HEADERS)
def test_a_header_means_a_column(header: str, field: str) -> None:
    assert field_of(header) == field


def test_no_header_means_two_columns() -> None:
    said = words()
    variants = [variant for group in ("headers", "ignored") for each in said[group].values() for variant in each]
    meant = {variant: field_of(variant) for variant in variants}
    assert meant == {
        variant: name for group in ("headers", "ignored") for name, each in said[group].items() for variant in each
    }
    assert set(said["headers"]) == set(COLUMNS)


def test_a_header_names_the_date_and_more() -> None:
    assert looks_like_header(["Miejsce", "", "Data"])
    assert not looks_like_header(["Data", "Data spotkania"])
    assert not looks_like_header(["Rejestr 2025", "Data"])
    assert not looks_like_header(["Lp.", "Data"])


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Seniorzy", ["seniors"]),
        ("SENIORZY; dzieci", ["children", "seniors"]),
        ("seniors|children|seniors", ["children", "seniors"]),
        ("Dzieci, Seniorzy", ["children", "seniors"]),
        ("Instytucje, NGO, przedsiębiorcy", ["partners"]),
        ("Dzieci, Instytucje, NGO, przedsiębiorcy, Seniorzy", ["children", "seniors", "partners"]),
        ("Older people\nOgół mieszkańców;", ["general", "seniors"]),
    ],
)
def test_groups_are_listed(text: str, codes: list[str]) -> None:
    assert KNOWN.groups.code_list(text) == codes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("pal-dolne", "pal-dolne"),
        ("pal dolne", "pal-dolne"),
        ("Program aktywnosci lokalnej GÓRNE", "pal-gorne"),
        ("klub", "klub"),
    ],
)
def test_a_name_names_a_programme(text: str, code: str) -> None:
    assert KNOWN.programmes.code(text) == code


def test_a_name_of_two_names_neither() -> None:
    with pytest.raises(UnreadableError) as error:
        KNOWN.programmes.code("OSL")
    assert (error.value.code, error.value.values) == ("programme_several", {"names": ["pal-gorne", "klub"]})


def test_names_that_look_alike_are_offered() -> None:
    assert KNOWN.places.nearest("Zrodlo Laki") == "Źródła Łąki"
    assert KNOWN.places.nearest("xyz") == ""


@pytest.mark.parametrize(("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ")])
def test_letters_of_columns(index: int, name: str) -> None:
    assert letter(index) == name
