"""Dictionary forms, stems and forms of nouns, all folded."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osl_data.text.lemmas import lemmas, noun_forms, stems


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("bezdomnych", "bezdomny"),
        ("seniorów", "senior"),
        ("Ostrowcu", "ostrowiec"),
        ("Częstocicach", "czestocice"),
        ("Łazach", "lazy"),
        ("uchodźcom", "uchodzca"),
        ("św", "swiety"),
        ("pok", "pokoj"),
        ("Tomka", "tomasz"),
        ("kasia", "katarzyna"),
    ],
)
def test_lemmas(word: str, lemma: str) -> None:
    assert lemma in lemmas(word)


@pytest.mark.parametrize("word", ["Gutwinie", "lazach", "xyzzy", "", "123", "a" * 5000, "שלום", "🙂"])
def test_what_no_dictionary_has_has_no_lemma(word: str) -> None:
    assert lemmas(word) == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [("Gutwinie", "gutwin"), ("Ołbinie", "olbin"), ("seniorow", "seniorów"), ("bezdomnych", "bezdomny")],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stems(one) & stems(other)


def test_forms_of_a_noun() -> None:
    assert {"targowek", "targowka", "targowku", "targowkiem"} <= noun_forms("Targówek")
    assert noun_forms("dla") == frozenset()


@given(st.text(max_size=30))
def test_any_text(text: str) -> None:
    for found in (lemmas(text), stems(text), noun_forms(text)):
        assert all(isinstance(word, str) for word in found)


def test_threads_may_ask_at_once() -> None:
    words = ["seniorów", "bezdomnych", "Ostrowcu", "Targówek", "Gutwinie"] * 40
    for function in (lemmas, stems, noun_forms):
        function.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lemmas, words)) == set(map(lemmas, words))
        assert set(pool.map(stems, words)) == set(map(stems, words))
