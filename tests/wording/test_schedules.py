"""Rules of a schedule in words, in both languages."""

import pytest

from osl_data.text.schedule import BYDAYS, Rule
from osl_data.wording.schedules import told_schedule
from osl_data.wording.words import words_of

WORKING = BYDAYS[:5]


@pytest.mark.parametrize(
    ("rule", "polish", "english"),
    [
        (
            Rule("WEEKLY", byday=WORKING, opens="08:00", closes="16:00"),
            "poniedziałek–piątek 08:00–16:00",
            "Monday–Friday 08:00–16:00",
        ),
        (
            Rule("WEEKLY", byday=("TU", "TH"), opens="16:00", closes="19:00"),
            "wtorek, czwartek 16:00–19:00",
            "Tuesday, Thursday 16:00–19:00",
        ),
        (
            Rule(
                "WEEKLY", byday=("MO", "TU", "WE", "FR"), opens="20:00", closes="02:00", bymonth=(1, 2, 9, 10, 11, 12)
            ),
            "poniedziałek–środa, piątek 20:00–02:00 (wrzesień–luty)",
            "Monday–Wednesday, Friday 20:00–02:00 (September–February)",
        ),
        (
            Rule("WEEKLY", byday=WORKING, opens="08:00", closes="16:00", holidays="closed"),
            "w dni robocze 08:00–16:00",
            "on working days 08:00–16:00",
        ),
        (
            Rule("WEEKLY", byday=("SA",), opens="08:00", closes="16:00", holidays="closed"),
            "sobota 08:00–16:00, oprócz świąt",
            "Saturday 08:00–16:00, except public holidays",
        ),
        (
            Rule("WEEKLY", byday=BYDAYS, opens="00:00", closes="24:00", holidays="open"),
            "codziennie całą dobę, także w święta",
            "daily round the clock, also on public holidays",
        ),
        (
            Rule(opens="08:00", closes="15:00"),
            "08:00–15:00 (dni nie podano)",
            "08:00–15:00 (days not stated)",
        ),
        (
            Rule("MONTHLY", byday=("1WE", "3WE", "-1SA"), opens="16:00", closes="17:30"),
            "I i III środa, ostatnia sobota miesiąca 16:00–17:30",
            "1st and 3rd Wednesday, last Saturday of the month 16:00–17:30",
        ),
        (
            Rule("WEEKLY", 2, ("TU",), opens="10:00"),
            "co 2 tygodnie wtorek od 10:00",
            "every 2 weeks Tuesday from 10:00",
        ),
        (
            Rule("MONTHLY", bymonthday=(1, 2, 3, 15), bymonth=(7,), opens="10:00", closes="12:00"),
            "1.–3., 15. dnia miesiąca 10:00–12:00 w lipcu",
            "1.–3., 15. day of the month 10:00–12:00 in July",
        ),
        (
            Rule(valid_from="2025-03-12", valid_to="2025-03-12", opens="10:00", closes="12:00"),
            "12.03.2025 10:00–12:00",
            "12 Mar 2025 10:00–12:00",
        ),
        (
            Rule(
                "WEEKLY", byday=("MO",), valid_from="2025-09-01", valid_to="2026-06-30", opens="10:00", closes="12:00"
            ),
            "poniedziałek 10:00–12:00 od 01.09.2025 do 30.06.2026",
            "Monday 10:00–12:00 from 1 Sep 2025 until 30 Jun 2026",
        ),
        (
            Rule("WEEKLY", byday=("WE",), closed=True, opens="12:00", closes="13:00", season="okres letni"),
            "przerwa: środa 12:00–13:00 (okres letni)",
            "break: Wednesday 12:00–13:00 (okres letni)",
        ),
        (
            Rule(holidays="only", opens="10:00", closes="14:00"),
            "w święta 10:00–14:00",
            "on public holidays 10:00–14:00",
        ),
        (Rule(holidays="only", closed=True), "nieczynne w święta", "closed on public holidays"),
        (Rule("WEEKLY", byday=BYDAYS, bymonth=(8,), closed=True), "nieczynne w sierpniu", "closed in August"),
        (
            Rule("WEEKLY", byday=("SA", "SU"), bymonth=(7, 9), closed=True),
            "nieczynne w soboty i niedziele w lipcu i wrześniu",
            "closed on Saturdays and Sundays in July and September",
        ),
        (
            Rule("WEEKLY", byday=("MO", "TU", "WE"), closed=True),
            "nieczynne: poniedziałek–środa",
            "closed: Monday–Wednesday",
        ),
        (
            Rule(valid_from="2025-12-24", valid_to="2025-12-24", closed=True),
            "nieczynne 24.12.2025",
            "closed 24 Dec 2025",
        ),
    ],
)
def test_a_rule_in_words(rule: Rule, polish: str, english: str) -> None:
    assert (told_schedule(words_of("pl"), [rule]), told_schedule(words_of("en"), [rule])) == (polish, english)


def test_several_rules_are_one_line() -> None:
    rules = (Rule("WEEKLY", byday=("MO",), opens="08:00", closes="16:00"), Rule("WEEKLY", byday=("SA",), closed=True))
    assert told_schedule(words_of("pl"), rules) == "poniedziałek 08:00–16:00; nieczynne w soboty"


def test_no_rules_are_nothing() -> None:
    assert told_schedule(words_of("pl"), ()) == ""
