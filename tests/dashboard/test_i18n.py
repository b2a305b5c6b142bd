"""Plurals, numbers, dates and units, as each language writes them; no text stands where another belongs."""

import os
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from dashboard.i18n import LANGUAGES, Words, words_of
from tests.shipped import ROOT

FILES = {"pl": "dashboard/i18n/pl.yml", "en": "dashboard/i18n/en.yml"}
EXPECTED = Path(__file__).with_name("expected")

PL = words_of("pl")
EN = words_of("en")
SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("number", "polish", "english"),
    [
        (0, "0 programów", "0 programmes"),
        (1, "1 program", "1 programme"),
        (2, "2 programy", "2 programmes"),
        (5, "5 programów", "5 programmes"),
        (12, "12 programów", "12 programmes"),
        (21, "21 programów", "21 programmes"),
        (22, "22 programy", "22 programmes"),
        (25, "25 programów", "25 programmes"),
        (112, "112 programów", "112 programmes"),
        (1.5, "1,5 programu", "1.5 programmes"),
        (1234, f"1{SPACE}234 programy", "1,234 programmes"),
    ],
)
def test_counted(number: float, polish: str, english: str) -> None:
    assert PL.count("n.programmes", number) == polish
    assert EN.count("n.programmes", number) == english
    assert PL.noun("n.programmes", number) == polish.rpartition(" ")[2]
    assert EN.noun("n.programmes", number) == english.rpartition(" ")[2]


@pytest.mark.parametrize(
    ("value", "polish", "english"),
    [
        (0, "0", "0"),
        (7, "7", "7"),
        (1234.5, f"1{SPACE}234,5", "1,234.5"),
        (0.25, "0,25", "0.25"),
        (2.0, "2", "2"),
        (1234567, f"1{SPACE}234{SPACE}567", "1,234,567"),
    ],
)
def test_numbers(value: float, polish: str, english: str) -> None:
    assert (PL.number(value), EN.number(value)) == (polish, english)


def test_amounts_of_money_have_grosze_or_none() -> None:
    assert [PL.amount(Decimal(value)) for value in ("1234.5", "180", "0.05")] == [f"1{SPACE}234,50", "180", "0,05"]
    assert EN.amount(Decimal("1234.5")) == "1,234.50"


@pytest.mark.parametrize(
    ("date", "polish", "english"),
    [
        ("2025", "2025", "2025"),
        ("2025-03", "03.2025", "Mar 2025"),
        ("2025-03-12", "12.03.2025", "12 Mar 2025"),
        ("2025-03-02", "02.03.2025", "2 Mar 2025"),
        (None, "nie podano", "not stated"),
    ],
)
def test_dates(date: str | None, polish: str, english: str) -> None:
    assert (PL.date(date), EN.date(date)) == (polish, english)


@pytest.mark.parametrize(
    ("date", "polish", "english"),
    [
        ("2018", "stan na 2018", "as of 2018"),
        ("2018-02-01", "stan na 01.02.2018", "as of 1 Feb 2018"),
    ],
)
def test_freshness_is_told_in_words(date: str, polish: str, english: str) -> None:
    assert (PL.as_of(date), EN.as_of(date)) == (polish, english)


def test_what_only_the_context_shows_is_about_right() -> None:
    assert (PL.date("2018", inferred=True), EN.date("2018", inferred=True)) == ("ok. 2018", "about 2018")
    assert (PL.as_of("2018-02", inferred=True), EN.as_of("2018-02", inferred=True)) == (
        "stan na ok. 02.2018",
        "as of about Feb 2018",
    )
    assert PL.date(None, inferred=True) == "nie podano"


@pytest.mark.parametrize(
    ("value", "polish", "english"),
    [
        (1, "osoba", "person"),
        (2, "osoby", "people"),
        (28, "osób", "people"),
        (22, "osoby", "people"),
        (1.5, "osoby", "people"),
    ],
)
def test_units_agree_with_their_value(value: float, polish: str, english: str) -> None:
    assert (PL.unit("people", value), EN.unit("people", value)) == (polish, english)


def test_a_unit_that_does_not_change_has_no_forms() -> None:
    assert PL.unit("PLN", 5) is None


@pytest.mark.parametrize(("share", "shown"), [(0, "0%"), (0.605, "60%"), (1, "100%")])
def test_shares_are_whole_percents(share: float, shown: str) -> None:
    assert (PL.percent(share), EN.percent(share)) == (shown, shown)


@pytest.mark.parametrize(("words", "picked"), [(PL, "po polsku"), (EN, "in English")])
def test_of_a_pair_the_own_language_is_picked(words: Words, picked: str) -> None:
    assert words.pick("po polsku", "in English") == picked


def test_an_unknown_message_is_an_error() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        PL("nowhere")


def said(language: str) -> dict[str, str | dict[str, str]]:
    """The messages of the interface alone: key → text, or → plural forms."""
    found: dict[str, str | dict[str, str]] = yaml.safe_load((ROOT / FILES[language]).read_text(encoding="utf-8"))
    return found


def compare(name: str, found: list[str]) -> None:
    """State that lines are as a file says; `OSL_RENEW=1` writes it anew."""
    path = EXPECTED / f"{name}.txt"
    if os.environ.get("OSL_RENEW"):
        path.write_text("".join(line + "\n" for line in found), encoding="utf-8")
    assert found == path.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
def test_which_keys_say_the_same(language: str) -> None:
    """A page, its link and its table may have one name; any other two keys that say the same are a slip."""
    keys: dict[str, list[str]] = defaultdict(list)
    for key, text in said(language).items():
        if isinstance(text, str):
            keys[text].append(key)
    compare(f"slowa-takie-same.{language}", [f"{text}: {', '.join(of)}" for text, of in keys.items() if len(of) > 1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_counted_agrees_with_its_number(language: str) -> None:
    words = words_of(language)
    plural = [key for key, text in said(language).items() if isinstance(text, dict)]
    found = [" | ".join(words.count(key, number) for number in (1, 2, 5, 1.5)) for key in plural]
    compare(f"slowa-z-liczba.{language}", found)
