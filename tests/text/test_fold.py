"""Folding and plain spacing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osl_data.text.fold import fold, plain


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Zażółć gęślą jaźń", "zazolc gesla jazn"),
        ("ŁÓDŹ", "lodz"),
        ("  Plac\u00a0Świętej \n Łucji ", "plac swietej lucji"),
        ("Częstocice", "czestocice"),
        ("Café Müller Øresund Đ", "cafe muller oresund d"),
        ("ul. 8-go Maja 5", "ul. 8-go maja 5"),
        ("", ""),
        (" \t\n", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("71\u00a078\u200923\u2011590\u2013593", "71 78 23-590-593"),
        ("a  b \n\n  c\t", "a b\nc"),
        ("22\u204456\u00ad92", "22/5692"),
        ("Łódź – Śródmieście", "Łódź - Śródmieście"),
        ("s\u0301roda, Ło\u0301dz\u0301", "środa, Łódź"),
        ("\u202a71\u202c \u200e78", "71 78"),
        ("", ""),
    ],
)
def test_plain(text: str, read: str) -> None:
    assert plain(text) == read


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_plain_twice_changes_nothing_more(text: str) -> None:
    assert plain(plain(text)) == plain(text)
