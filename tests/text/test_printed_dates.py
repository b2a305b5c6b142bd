"""Whole dates and spans of a text, one class of notation per block: all that is stated, and nothing that is not."""

import pytest

from osl_data.text.dates import PrintedDate, parse_dates

DAY = "2024-10-09"

IN_NUMBERS = ["09.10.2024", "9.10.2024", "09-10-2024", "9.10.24", "2024-10-09", "2024.10.09", "2024/10/09"]
WITH_BLANKS = ["09. 10. 2024", "9. 10. 2024 r.", "09.10. 2024", "09 .10 .2024", "9.10 2024"]
IN_WORDS = [
    "9 października 2024",
    "09 października 2024",
    "9. października 2024",
    "9-go października 2024",
    "9 Oct 2024",
]
IN_SHORT = ["9 paź 2024", "9 paź. 2024", "9-paź-24", "09.paz.2024", "9 pazdz. 2024", "9-Oct-24"]
ROMAN = ["9 X 2024", "9.X.2024", "09-X-2024", "9 X 2024 r.", "9/X/2024", "9.x.2024"]
WITH_YEAR_WORD = ["09.10.2024 r.", "09.10.2024r.", "9 października 2024 roku", "9.10.2024 r", "9 października 2024r."]
ENGLISH = ["October 9, 2024", "Oct 9, 2024", "9 October 2024", "October 9 2024", "Oct. 9, 2024"]


@pytest.mark.parametrize(
    "text", [*IN_NUMBERS, *WITH_BLANKS, *IN_WORDS, *IN_SHORT, *ROMAN, *WITH_YEAR_WORD, *ENGLISH], ids=repr
)
def test_a_day_is_all_of_the_text(text: str) -> None:
    assert parse_dates(text) == [PrintedDate(DAY, DAY, 0, len(text))]


AROUND = [
    ("ul. 3 Maja 12, 4.02.2025 r.", ["2025-02-04"]),
    ("plac 1 Maja, 4 lutego 2025", ["2025-02-04"]),
    ("rondo 15 Września, 4 II 2025", ["2025-02-04"]),
    ("we wtorek, 4 lutego 2025 r., o 17.30", ["2025-02-04"]),
    ("dnia 4.02.2025 r. w świetlicy", ["2025-02-04"]),
    ("(4 II 2025)", ["2025-02-04"]),
    ("4.02.2025, godz. 17:30", ["2025-02-04"]),
    ("nabór do 4 lutego 2025", ["2025-02-04"]),
    ("4 lutego 2025 i 11 marca 2025", ["2025-02-04", "2025-03-11"]),
]
SPANS = [
    ("7–9 listopada 2024", ["2024-11-07/2024-11-09"]),
    ("7-9.11.2024", ["2024-11-07/2024-11-09"]),
    ("7.–9.11.2024 r.", ["2024-11-07/2024-11-09"]),
    ("od 7 do 9 listopada 2024", ["2024-11-07/2024-11-09"]),
    ("od dnia 7.11 do 9.12.2024", ["2024-11-07/2024-12-09"]),
    ("29.04–3.05.2025", ["2025-04-29/2025-05-03"]),
    ("29 kwietnia – 3 maja 2025", ["2025-04-29/2025-05-03"]),
    ("29.04.2025–03.05.2025", ["2025-04-29/2025-05-03"]),
    ("29.04.-3.05.2025", ["2025-04-29/2025-05-03"]),
    ("30.12–4.01.2025", ["2024-12-30/2025-01-04"]),
    ("30 grudnia – 4 stycznia 2025", ["2024-12-30/2025-01-04"]),
    ("2 – 5 V 2025", ["2025-05-02/2025-05-05"]),
    ("20 IX – 4 X 2024", ["2024-09-20/2024-10-04"]),
    ("5–14 July 2025", ["2025-07-05/2025-07-14"]),
    ("29.IV–3.V.2025", ["2025-04-29/2025-05-03"]),
    ("8.X-05.XI.2024 r.", ["2024-10-08/2024-11-05"]),
    ("20-IX-2024–4-X-2024", ["2024-09-20/2024-10-04"]),
    ("od 2-go do 6-go września 2024", ["2024-09-02/2024-09-06"]),
    ("1-szego – 3-ciego grudnia 2024", ["2024-12-01/2024-12-03"]),
    ("między 10 a 21 lutego 2025 r.", ["2025-02-10/2025-02-21"]),
    ("pomiędzy 28 lutego a 4 marca 2025", ["2025-02-28/2025-03-04"]),
    ("sala 10 a 21 lutego 2025", ["2025-02-21"]),
    ("od środy 7 do niedzieli 11 maja 2025", ["2025-05-07/2025-05-11"]),
    ("czw. 8.05 – pt. 9.05.2025", ["2025-05-08/2025-05-09"]),
]
LISTS = [
    ("3, 10 i 17 czerwca 2025", ["2025-06-03", "2025-06-10", "2025-06-17"]),
    ("3 i 10 czerwca 2025", ["2025-06-03", "2025-06-10"]),
    ("w dniach 3, 10 czerwca 2025", ["2025-06-03", "2025-06-10"]),
    ("3 oraz 10.06.2025", ["2025-06-03", "2025-06-10"]),
    ("3/4 czerwca 2025", ["2025-06-03", "2025-06-04"]),
    ("3–5 i 10 czerwca 2025", ["2025-06-03/2025-06-05", "2025-06-10"]),
    ("sala 3, 10 czerwca 2025", ["2025-06-10"]),
    ("Terminy: 3, 10, 17.06.2025", ["2025-06-03", "2025-06-10", "2025-06-17"]),
    ("3, 10, 17 czerwca 2025", ["2025-06-03", "2025-06-10", "2025-06-17"]),
    ("sale 3, 10, 17 czerwca 2025", ["2025-06-17"]),
    ("Terminy: 10, 3, 17 czerwca 2025", ["2025-06-17"]),
    ("Terminy: 10, 17 czerwca 2025", ["2025-06-17"]),
    ("z 14 na 15 czerwca 2025", ["2025-06-14", "2025-06-15"]),
    ("na 15 czerwca 2025", ["2025-06-15"]),
    ("przeniesione z 14.06 na 21.06.2025", ["2025-06-14", "2025-06-21"]),
    ("w sobotę 14.06 i w niedzielę 15.06.2025", ["2025-06-14", "2025-06-15"]),
    ("14.06 (sob.) i 15.06.2025 (niedz.)", ["2025-06-14", "2025-06-15"]),
    ("wtorek 3, środa 4 i czwartek, 5 czerwca 2025", ["2025-06-03", "2025-06-04", "2025-06-05"]),
    ("4-go i 5-go czerwca 2025", ["2025-06-04", "2025-06-05"]),
]
MONTHS = [
    ("w kwietniu 2023", ["2023-04"]),
    ("kwiecień 2023 r.", ["2023-04"]),
    ("04.2023", ["2023-04"]),
    ("04/2023", ["2023-04"]),
    ("2023-04", ["2023-04"]),
    ("IV 2023", ["2023-04"]),
    ("kwiecień–czerwiec 2023", ["2023-04/2023-06"]),
    ("od kwietnia do czerwca 2023", ["2023-04/2023-06"]),
    ("IV–VI 2023", ["2023-04/2023-06"]),
    ("04–06.2023", ["2023-04/2023-06"]),
    ("grudzień 2022 – marzec 2023", ["2022-12/2023-03"]),
    ("lipiec/sierpień 2023", ["2023-07", "2023-08"]),
    ("lipiec/2023", []),
    ("VII/VIII 2023", ["2023-08"]),
]
QUARTERS = [
    ("II kwartał 2023", ["2023-04/2023-06"]),
    ("w II kwartale 2023 r.", ["2023-04/2023-06"]),
    ("II kw. 2023", ["2023-04/2023-06"]),
    ("2 kwartał 2023", ["2023-04/2023-06"]),
    ("Q2 2023", ["2023-04/2023-06"]),
    ("drugi kwartał 2023 roku", ["2023-04/2023-06"]),
    ("II półrocze 2023", ["2023-07/2023-12"]),
    ("drugiego półrocza 2023", ["2023-07/2023-12"]),
    ("II poł. 2023 r.", ["2023-07/2023-12"]),
    ("w pierwszej połowie 2023 roku", ["2023-01/2023-06"]),
    ("połowa 2023 r.", ["2023"]),
    ("III i IV kwartał 2023", ["2023-07/2023-09", "2023-10/2023-12"]),
    ("II–IV kwartał 2023", ["2023-04/2023-12"]),
    ("3-4 kw. 2023", ["2023-07/2023-12"]),
    ("I i II półrocze 2023", ["2023-01/2023-06", "2023-07/2023-12"]),
    ("II kwartał i II półrocze 2023", ["2023-04/2023-06", "2023-07/2023-12"]),
    ("V i I kwartał 2023", ["2023-01/2023-03"]),
]
YEARS = [
    ("2022", ["2022"]),
    ("w 2022 r.", ["2022"]),
    ("od 2022 roku", ["2022"]),
    ("2022/2023", ["2022/2023"]),
    ("rok szkolny 2022/23", ["2022/2023"]),
    ("lata 2019–2022", ["2019/2022"]),
    ("od 2019 do 2022", ["2019/2022"]),
    ("w latach 2019 i 2022", ["2019", "2022"]),
]


@pytest.mark.parametrize(("text", "dates"), [*AROUND, *SPANS, *LISTS, *MONTHS, *QUARTERS, *YEARS], ids=repr)
def test_what_a_text_states(text: str, dates: list[str]) -> None:
    assert told(text) == dates


IMPOSSIBLE = ["31.04.2025", "30 lutego 2024", "29.02.2023", "0.05.2024", "12.13.2024", "31 XI 2024", "2024-02-30"]
UNCERTAIN = ["05/06/2024", "05-06-24", "5/6/24", "5.06.47", "2011/12", "październik–styczeń 2024", "9.05–7.05.2024"]
UNDATED = ["9 maja", "9.05", "9–11 maja", "w maju", "maj–lipiec", "I kwartał", "od maja do lipca"]
NO_DATES = [
    "tel. 71 31-12-25",
    "10.12.14.2024",
    "1.2.3.2024",
    "wersja 1.5.2024.1",
    "2013 zł",
    "tel. 71 20 13 590",
    "zmieściło 9 się 2024 razy",
    "godz. 9.05.2024",
    "nr 5/2024",
    "pkt 9.05.2024",
    "ul. 3 Maja 2024",
    "al. 11-go Listopada",
]


@pytest.mark.parametrize("text", [*IMPOSSIBLE, *UNCERTAIN, *UNDATED, *NO_DATES], ids=repr)
def test_what_is_no_date_for_certain(text: str) -> None:
    assert told(text) == []


CASES = [
    "stycznia stycznia styczniu styczniem sty",
    "luty lutego lutym lut lut",
    "marzec marca marcu marcem mar",
    "kwiecień kwietnia kwietniu kwietniem kwi",
    "maj maja maju majem maj",
    "czerwiec czerwca czerwcu czerwcem cze",
    "lipiec lipca lipcu lipcem lip",
    "sierpień sierpnia sierpniu sierpniem sie",
    "wrzesień września wrześniu wrześniem wrz",
    "październik października październiku październikiem paź",
    "listopad listopada listopadzie listopadem lis",
    "grudzień grudnia grudniu grudniem gru",
]


@pytest.mark.parametrize(("number", "forms"), list(enumerate(CASES, 1)))
def test_every_case_of_every_month(number: int, forms: str) -> None:
    for form in forms.split():
        assert told(f"11 {form} 2024") == [f"2024-{number:02}-11"]
        assert told(f"11 {form.upper()} 2024") == [f"2024-{number:02}-11"]


@pytest.mark.parametrize(
    ("digits", "years"),
    [("00", ["2000"]), ("30", ["2030"]), ("31", []), ("89", []), ("90", ["1990"]), ("99", ["1999"])],
)
def test_short_years_where_the_century_is_certain(digits: str, years: list[str]) -> None:
    assert [date[:4] for date in told(f"4.05.{digits}")] == years


def test_where_a_date_stands() -> None:
    (found,) = parse_dates("Piknik\u00a0odbył się 8.06.2024 r. w parku")
    assert "Piknik odbył się 8.06.2024 r. w parku"[found.start : found.end] == "8.06.2024 r."


def told(text: str) -> list[str]:
    """Each date, a span with both its ends."""
    return [each.first if each.first == each.last else f"{each.first}/{each.last}" for each in parse_dates(text)]
