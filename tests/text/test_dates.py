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


YEAR = range(1, 13)


@pytest.mark.parametrize(
    "months",
    [
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu",
        "January February March April May June July August September October November December",
        "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
        "I II III IV V VI VII VIII IX X XI XII",
    ],
)
def test_every_month_is_itself_and_no_other(months: str) -> None:
    named = months.split()
    for number, month in enumerate(named, 1):
        found = PrintedDates(f"17 {month} 2024")
        assert [other for other in YEAR if found.hold(f"2024-{other:02}")] == [number]
        assert [other for other in YEAR if found.hold(f"2024-{other:02}-17")] == [number]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("I kw. 2024", [1, 2, 3]),
        ("II kw. 2024", [4, 5, 6]),
        ("III kw. 2024", [7, 8, 9]),
        ("IV kw. 2024", [10, 11, 12]),
        ("Q3 2024", [7, 8, 9]),
    ],
)
def test_a_quarter_is_three_months(text: str, months: list[int]) -> None:
    assert [month for month in YEAR if PrintedDates(text).hold(f"2024-{month:02}")] == months


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
