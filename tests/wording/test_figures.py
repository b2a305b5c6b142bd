"""Figures, periods and hours in words."""

import pytest

from osl_data.wording.figures import days, hours, period
from osl_data.wording.words import words_of

PL, EN = words_of("pl"), words_of("en")


@pytest.mark.parametrize(
    ("opens", "closes", "polish", "english"),
    [
        ("10:00", "12:00", "10:00–12:00", "10:00–12:00"),
        ("10:00", None, "od 10:00", "from 10:00"),
        (None, "12:00", "do 12:00", "until 12:00"),
        (None, None, "", ""),
    ],
)
def test_hours(opens: str | None, closes: str | None, polish: str, english: str) -> None:
    assert (hours(opens, closes, PL), hours(opens, closes, EN)) == (polish, english)


@pytest.mark.parametrize(
    ("start", "end", "polish", "of_days"),
    [
        ("2013", "2014", "2013\N{NO-BREAK SPACE}– 2014", "2013\N{NO-BREAK SPACE}– 2014"),
        ("2013", "2013", "2013", "2013"),
        ("2013-05", None, "od 05.2013", "05.2013"),
        (None, "2014", "do 2014", "do 2014"),
        (None, None, "", ""),
    ],
)
def test_periods_and_days(start: str | None, end: str | None, polish: str, of_days: str) -> None:
    assert (period(start, end, PL), days(start, end, PL)) == (polish, of_days)
