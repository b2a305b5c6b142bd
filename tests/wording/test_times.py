"""Stated times in words of both languages, with dates as exact as the source has them."""

import pytest

from osl_data.text.schedule import Rule
from osl_data.wording.times import told_breaks, told_time
from osl_data.wording.words import words_of


@pytest.mark.parametrize(
    ("rule", "dates", "polish", "english"),
    [
        (Rule(), (None, None), "", ""),
        (
            Rule(opens="10:00", closes="12:00"),
            (None, None),
            "10:00–12:00 (dni nie podano)",
            "10:00–12:00 (days not stated)",
        ),
        (Rule(opens="10:00"), (None, None), "od 10:00 (dni nie podano)", "from 10:00 (days not stated)"),
        (Rule(valid_from="2024-05-01", valid_to="2024-05-31"), ("2024-05", "2024-05"), "05.2024", "May 2024"),
        (Rule(valid_from="2019-01-01"), ("2019", None), "2019", "2019"),
        (
            Rule(valid_from="2023-04-11", valid_to="2023-04-11", opens="14:00", closes="16:00"),
            ("2023-04-11", "2023-04-11"),
            "11.04.2023, 14:00–16:00",
            "11 Apr 2023, 14:00–16:00",
        ),
        (
            Rule(freq="WEEKLY", byday=("MO", "TU", "WE"), opens="08:00", closes="16:00"),
            (None, None),
            "poniedziałek–środa 08:00–16:00",
            "Monday–Wednesday 08:00–16:00",
        ),
        (Rule(freq="WEEKLY", byday=("SA",)), (None, None), "sobota", "Saturday"),
        (
            Rule(freq="WEEKLY", byday=("SA",), opens="10:00", valid_from="2024-09-01"),
            ("2024-09", None),
            "sobota od 10:00 od 09.2024",
            "Saturday from 10:00 from Sep 2024",
        ),
        (
            Rule(freq="MONTHLY", byday=("1WE",), opens="17:00", closes="19:00"),
            (None, None),
            "I środa miesiąca 17:00–19:00",
            "1st Wednesday of the month 17:00–19:00",
        ),
        (Rule(freq="MONTHLY"), (None, None), "co miesiąc", "every month"),
        (Rule(freq="WEEKLY", opens="17:00"), (None, None), "co tydzień, od 17:00", "every week, from 17:00"),
        (Rule(freq="WEEKLY", interval=2), (None, None), "co 2 tygodnie", "every 2 weeks"),
        (
            Rule(freq="MONTHLY", interval=3, valid_from="2024-01-01"),
            ("2024", None),
            "co 3 miesiące, od 2024",
            "every 3 months, since 2024",
        ),
        (Rule(freq="WEEKLY", byday=("SU",), closed=True), (None, None), "nieczynne w niedziele", "closed on Sundays"),
        (
            Rule(valid_from="2026-12-24", valid_to="2026-12-24", closed=True),
            ("2026-12-24", "2026-12-24"),
            "nieczynne 24.12.2026",
            "closed 24 Dec 2026",
        ),
    ],
)
def test_times(rule: Rule, dates: tuple[str | None, str | None], polish: str, english: str) -> None:
    assert told_time(rule, *dates, words_of("pl")) == polish
    assert told_time(rule, *dates, words_of("en")) == english


def test_breaks() -> None:
    assert told_breaks([("12:00", "12:30"), ("14:00", "14:15")], words_of("pl")) == [
        "przerwa: 12:00–12:30",
        "przerwa: 14:00–14:15",
    ]
    assert told_breaks([], words_of("pl")) == []
