"""Words and numbers of a text."""

import pytest

from osl_data.text.words import composed, joined, pieces, tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ul. Kniaziewicza 29 a", ["ul", "kniaziewicza", "29", "a"]),
        ("29a", ["29", "a", "29a"]),
        ("ztps8@mops.wroclaw.pl", ["ztps", "8", "mops", "wroclaw", "pl", "ztps8"]),
        ("50-449", ["50", "449", "50/449", "50449"]),
        ("20/3", ["20", "3", "20/3"]),
        ("1-3-5", ["1", "3", "5", "1/3/5", "3/5"]),
        ("10–12", ["10", "12", "10/12"]),
        ("20 3", ["20", "3"]),
        ("C.A.L.", ["c", "a", "l", "cal"]),
        ("„PAS-ja”", ["pas", "ja", "pasja"]),
        ("Piekarska-Olszówka", ["piekarska", "olszowka"]),
        ("Łódź Łódź", ["lodz"]),
        ("", []),
        ("%_'\";--", []),
    ],
)
def test_tokens(text: str, found: list[str]) -> None:
    assert tokens(text) == found


def test_a_piece_knows_its_place() -> None:
    text = "na Ołbinie 29"
    assert [(piece.text, piece.folded, text[piece.start : piece.end]) for piece in pieces(text)] == [
        ("na", "na", "na"),
        ("Ołbinie", "olbinie", "Ołbinie"),
        ("29", "29", "29"),
    ]
    assert [piece.is_number for piece in pieces(text)] == [False, False, True]


def test_joined_of_words_with_spaces_is_nothing() -> None:
    assert joined("Klub Seniora") == []


def test_letters_with_their_marks_apart_are_composed() -> None:
    assert [piece.folded for piece in pieces(composed("o\u0301semka"))] == ["osemka"]
