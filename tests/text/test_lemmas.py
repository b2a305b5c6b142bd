"""Dictionary forms, stems and forms of nouns, all folded."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osl_data.text.given_names import FULL
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


def test_all_that_a_short_name_stands_for() -> None:
    """The full names beside what the dictionary knows; a list to be read as closely as code."""
    found = [f"{name}: {' '.join(sorted(lemmas(name)))}" for name in sorted(FULL)]
    assert found == Path(__file__).with_name("short_names.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("al. Sportowa", "aleja"),
        ("dz. Wola", "dzielnica"),
        ("gen. Maczka", "general"),
        ("ks. Popiełuszki", "ksiadz"),
        ("nr 5", "numer"),
        ("os. Stawki", "osiedle"),
        ("pl. Solny", "plac"),
        ("pok. 3", "pokoj"),
        ("św. Jana", "swiety"),
        ("tel. 71", "telefon"),
        ("ul. Prosta", "ulica"),
        ("wew. 12", "wewnetrzny"),
    ],
)
def test_short_forms_of_addresses(printed: str, whole: str) -> None:
    assert whole in lemmas(printed.partition(" ")[0].rstrip("."))


@pytest.mark.parametrize("word", ["Gutwinie", "lazach", "xyzzy", "", "123", "a" * 5000, "שלום", "🙂"])
def test_what_no_dictionary_has_has_no_lemma(word: str) -> None:
    assert lemmas(word) == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [("Gutwinie", "gutwin"), ("Ołbinie", "olbin"), ("seniorow", "seniorów"), ("bezdomnych", "bezdomny")],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stems(one) & stems(other)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("Ołbinie", {"olbin"}),
        ("seniorów", {"senior", "seniorow"}),
        ("seniorow", {"senior", "seniorow"}),
        ("Wydział", {"wydz", "wydzial"}),
        ("wydzial", {"wydzial"}),
        ("ks", {"ks"}),
        ("ząb", {"zab"}),
        ("a" * 41, {"a" * 41}),
    ],
)
def test_all_stems_of_a_word(word: str, found: set[str]) -> None:
    assert stems(word) == found


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
