"""What the pages say of whether something runs: each state in both languages, on the shipped records."""

from pathlib import Path

import pytest

from tests.dashboard.opening import nodes, opened

SAID = [
    ("warszawa-siec-mal", "trwa (stan na 24.08.2025)", "running (as of 24 Aug 2025)"),
    ("starachowice-e-seniorek", "działał w 2019, dziś nie wiadomo", "ran in 2019, today not known"),
    ("ostrowiec-osl-grupa-rodziny", "działał w 2020, dziś nie wiadomo", "ran in 2020, today not known"),
    ("wroclaw-cal-huby-widna-17", "działał ok. 2025, dziś nie wiadomo", "ran in about 2025, today not known"),
    (
        "warszawa-targowek-osl",
        "opisany jako działający, bez daty, nie wcześniej niż 2017",
        "described as running, undated, not before 2017",
    ),
    (
        "wroclaw-pal-aktywne-huby",
        "opisany jako działający, bez daty, nie wcześniej niż 2013",
        "described as running, undated, not before 2013",
    ),
    (
        "starachowice-osl-lazy",
        "opisany jako działający, bez daty, nie wcześniej niż 11.2021",
        "described as running, undated, not before Nov 2021",
    ),
    ("warszawa-program-wspolnota", "zakończony (według planu, 2025)", "ended (by plan, 2025)"),
    ("wroclaw-pas-ja", "zakończony (według planu, 30.06.2020)", "ended (by plan, 30 Jun 2020)"),
    ("starachowice-cus-model", "zakończony (30.04.2023)", "ended (30 Apr 2023)"),
    (
        "wroclaw-cal-zakrzow",
        "planowano na 03.2025, nie wiadomo, czy się odbyło",
        "planned for Mar 2025, not known whether it took place",
    ),
    (
        "wroclaw-cal-widawa",
        "planowano (bez daty, nie wcześniej niż 02.2025), nie wiadomo, czy się odbyło",
        "planned (undated, not before Feb 2025), not known whether it took place",
    ),
]
RULE = {"pl": "Kiedy mówimy, że coś trwa", "en": "When we say that something is running"}


def shown_on(page: str, **params: str) -> list[str]:
    """Every run of text of a page."""
    return [node.text for node in nodes(opened(page, **params))]


@pytest.mark.parametrize(("programme", "polish", "english"), SAID, ids=[programme for programme, _, _ in SAID])
def test_a_programme_says_its_state(home: Path, programme: str, polish: str, english: str) -> None:
    for language, said in (("pl", polish), ("en", english)):
        shown = shown_on("program", id=programme, lang=language)
        assert said in shown
        assert RULE[language] in shown


def test_an_undated_source_says_what_it_is_not_older_than_and_where_that_stands(home: Path) -> None:
    for language, said in (
        ("pl", "bez daty, nie wcześniej niż 2017 (wiersz 9)"),
        ("en", "undated, not before 2017 (line 9)"),
    ):
        assert said in shown_on("zrodla", id="seed-ops-targowek-osl", lang=language)


def test_the_same_hours_of_several_days_are_one_line(home: Path) -> None:
    for language, days in (("pl", "poniedziałek–piątek 08:00–16:00"), ("en", "Monday–Friday 08:00–16:00")):
        assert shown_on("aktywnosc", view="week", city="warszawa", lang=language).count(days) == 1
    times = [told for told in shown_on("aktywnosc", view="week", city="starachowice") if "09:30–12:00" in told]
    assert times == ["poniedziałek, wtorek, czwartek 09:30–12:00"]


def test_hours_of_which_nothing_is_known_today_stand_apart(home: Path) -> None:
    for language, none, apart, said in (
        (
            "pl",
            "Żadne źródło z ostatnich 24 miesięcy nie podaje godzin.",
            "Godziny dawne lub niepewne",
            "prowadzone ok. 2023, dziś nie wiadomo",
        ),
        (
            "en",
            "No source of the last 24 months states any hours.",
            "Hours of the past, or not certain today",
            "done in about 2023, today not known",
        ),
    ):
        shown = shown_on("aktywnosc", view="week", city="starachowice", lang=language)
        assert [text for text in (none, apart, said) if text not in shown] == []
