"""Dates in text: in digits or with month names, Polish and English, alone or in spans."""

import pytest

from osl_data.text.dates import PrintedDates


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("od 2013 r.", "2013"),
        ("edycja 2014/15", "2015"),
        ("lata 2014–2015", "2014"),
        ("17.05.2024", "2024-05-17"),
        ("17.5.2024", "2024-05"),
        ("2024-05-17", "2024-05-17"),
        ("05.2024", "2024-05"),
        ("17 maja 2024 r.", "2024-05-17"),
        ("17 V 2024", "2024-05-17"),
        ("piątek, 08, kwiecień 2022", "2022-04"),
        ("May 17, 2024", "2024-05-17"),
        ("Thursday (7 July 2022)", "2022-07-07"),
        ("October 2016 - July 2017", "2017-07"),
        ("5–14 September 2025", "2025-09-05"),
        ("5–14 September 2025", "2025-09-14"),
        ("Q1 2021", "2021-03"),
        ("II kwartał 2021", "2021-04"),
    ],
)
def test_a_date_that_is_named(text: str, date: str) -> None:
    assert PrintedDates(text).hold(date)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2013", "2014"),
        ("2013", "2013-05"),
        ("May 2024", "2024-05-17"),
        ("17 May 2023", "2024-05-17"),
        ("17 May", "2024-05-17"),
        ("tel. 71 20 13 590", "2013"),
        ("2013 zł? 12.2013", "2013-11"),
        ("", "2013"),
    ],
)
def test_a_date_that_is_not(text: str, date: str) -> None:
    assert not PrintedDates(text).hold(date)
