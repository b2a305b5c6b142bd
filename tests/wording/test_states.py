"""What is said of each state, in both languages, with every date that it may rest on."""

from dataclasses import dataclass

import pytest

from osl_data.wording.states import state_phrase
from osl_data.wording.words import words_of


@dataclass(frozen=True)
class Known:
    """A state with its dates."""

    kind: str
    state: str
    due: str | None = None
    stated_on: str | None = None
    inferred: bool = False
    not_before: str | None = None
    with_programme: bool = False


def programme(state: str, **dates: str | bool) -> Known:
    return Known("programme", state, **dates)  # type: ignore[arg-type]


def activity(state: str, **dates: str | bool) -> Known:
    return Known("activity", state, **dates)  # type: ignore[arg-type]


SAID = [
    (programme("running", stated_on="2025-08-24"), "trwa (stan na 24.08.2025)", "running (as of 24 Aug 2025)"),
    (activity("running", stated_on="2025-02"), "trwa (stan na 02.2025)", "running (as of Feb 2025)"),
    (
        programme("was_running", stated_on="2019-05-01"),
        "działał w 2019, dziś nie wiadomo",
        "ran in 2019, today not known",
    ),
    (
        programme("was_running", stated_on="2019", inferred=True),
        "działał ok. 2019, dziś nie wiadomo",
        "ran in about 2019, today not known",
    ),
    (
        activity("was_running", stated_on="2024-02"),
        "prowadzone w 2024, dziś nie wiadomo",
        "done in 2024, today not known",
    ),
    (
        Known("contact", "was_running", stated_on="2022", inferred=True),
        "podane ok. 2022, dziś nie wiadomo",
        "stated in about 2022, today not known",
    ),
    (programme("undated"), "opisany jako działający, bez daty", "described as running, undated"),
    (
        programme("undated", not_before="2017"),
        "opisany jako działający, bez daty, nie wcześniej niż 2017",
        "described as running, undated, not before 2017",
    ),
    (activity("undated"), "opisane jako prowadzone, bez daty", "described as being done, undated"),
    (Known("contact", "undated"), "podane bez daty", "stated, undated"),
    (
        Known("contact", "ended", with_programme=True, stated_on="2025"),
        "zakończone wraz z programem",
        "ended with its programme",
    ),
    (
        programme("ended_by_plan", due="2024", stated_on="2023", inferred=True),
        "zakończony (według planu, 2024)",
        "ended (by plan, 2024)",
    ),
    (
        activity("ended_by_plan", due="2026-04-30"),
        "zakończone (według planu, 30.04.2026)",
        "ended (by plan, 30 Apr 2026)",
    ),
    (
        activity("ended_by_plan", due="2024", with_programme=True),
        "zakończone wraz z programem (według planu, 2024)",
        "ended with its programme (by plan, 2024)",
    ),
    (programme("ended", due="2018", stated_on="2019"), "zakończony (2018)", "ended (2018)"),
    (programme("ended", stated_on="2019"), "zakończony (stan na 2019)", "ended (as of 2019)"),
    (activity("ended", stated_on="2012", inferred=True), "zakończone (stan na ok. 2012)", "ended (as of about 2012)"),
    (programme("ended", not_before="2019"), "zakończony", "ended"),
    (
        activity("ended", due="2018", with_programme=True),
        "zakończone wraz z programem (2018)",
        "ended with its programme (2018)",
    ),
    (
        activity("ended", stated_on="2026", with_programme=True),
        "zakończone wraz z programem",
        "ended with its programme",
    ),
    (programme("planned", due="2027-03", stated_on="2026"), "planowany na 03.2027", "planned for Mar 2027"),
    (programme("planned", stated_on="2026-06-01"), "planowany (stan na 01.06.2026)", "planned (as of 1 Jun 2026)"),
    (activity("planned", due="2027"), "planowane na 2027", "planned for 2027"),
    (
        programme("plan_passed", due="2025-03", stated_on="2025-02"),
        "planowano na 03.2025, nie wiadomo, czy się odbyło",
        "planned for Mar 2025, not known whether it took place",
    ),
    (
        activity("plan_passed", stated_on="2019-10"),
        "planowano w 2019, nie wiadomo, czy się odbyło",
        "planned in 2019, not known whether it took place",
    ),
    (
        activity("plan_passed", stated_on="2017", inferred=True),
        "planowano ok. 2017, nie wiadomo, czy się odbyło",
        "planned in about 2017, not known whether it took place",
    ),
    (
        programme("plan_passed"),
        "planowano (bez daty), nie wiadomo, czy się odbyło",
        "planned (undated), not known whether it took place",
    ),
    (
        programme("plan_passed", not_before="2025-02"),
        "planowano (bez daty, nie wcześniej niż 02.2025), nie wiadomo, czy się odbyło",
        "planned (undated, not before Feb 2025), not known whether it took place",
    ),
    (programme("unknown"), "nie podano", "not stated"),
]


@pytest.mark.parametrize(("known", "polish", "english"), SAID)
def test_a_state_in_words(known: Known, polish: str, english: str) -> None:
    assert (state_phrase(known, words_of("pl")), state_phrase(known, words_of("en"))) == (polish, english)
