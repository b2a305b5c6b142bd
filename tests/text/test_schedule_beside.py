"""What stands beside hours: brackets, dates, other numbers; each notation with all that is read of it."""

import pytest

from osl_data.text.hours import Interval, parse_hours
from tests.text.written_rules import read

BRACKETS = [
    ("czwartki 18–20 (ostatni czwartek miesiąca – gość z zewnątrz)", ["TH 18:00-20:00"]),
    ("piątki 17.00–19.00 (pierwszy piątek: zebranie zarządu)", ["FR 17:00-19:00"]),
    ("poniedziałki 16–18 (II poniedziałek miesiąca dla seniorów)", ["MO 16:00-18:00"]),
    ("wtorki i soboty 10–12 (sobota – grupa młodsza)", ["TU,SA 10:00-12:00"]),
    ("soboty 9–12 (tylko druga sobota miesiąca)", ["MONTHLY 2SA 09:00-12:00"]),
    ("czwartki 15–17 (w ostatni czwartek miesiąca)", ["MONTHLY -1TH 15:00-17:00"]),
    ("codziennie 9–14 (pn.–pt. w budynku głównym)", ["Mon-Fri 09:00-14:00"]),
]
"""Brackets that say what is on some of the days, and those that say on which of them it is open."""

OTHERS = [
    ("codziennie 7–21 (jacuzzi wt.–pt. 16–20)", ["daily 07:00-21:00", "? jacuzzi wt.-pt. 16-20"]),
    ("pn.–pt. 9–18 (fizjoterapeuta: pn., śr. 12–15)", ["Mon-Fri 09:00-18:00", "? fizjoterapeuta: pn., śr. 12-15"]),
    ("wt.–nd. 9–17 (taras do 16)", ["Tue-Sun 09:00-17:00", "? taras do 16"]),
    (
        "pn.–pt. 8–15 (okienko nr 3 we wtorki 9–11), sob. 8–11",
        ["Mon-Fri 08:00-15:00", "SA 08:00-11:00", "? okienko nr 3 we wtorki 9-11"],
    ),
    (
        "pn.–sob. 6–22 (siłownia sob. 9–13, sauna w piątki 17–21)",
        ["Mon-Sat 06:00-22:00", "? siłownia sob. 9-13", "? sauna w piątki 17-21"],
    ),
    ("pn.–pt. 8–15 (wyjątkowo w czwartki 9–17)", ["MO,TU,WE,FR 08:00-15:00", "TH 09:00-17:00"]),
    ("pn.–pt. 8–15 (uwaga: w czwartki do 17)", ["MO,TU,WE,FR 08:00-15:00", "TH 08:00-17:00"]),
    ("Klub Sąsiada (ul. Lipowa 4, środy 15–18)", ["WE 15:00-18:00"]),
]
"""Hours of something else, and of the house itself, in brackets."""

DATES = [
    ("wt.-sob. 9-17, 3 czerwca 2025 r. nieczynne", ["TU,WE,TH,FR,SA 09:00-17:00", "closed 2025-06-03..2025-06-03"]),
    ("pn.–pt. 7–15, 24 grudnia nieczynne", ["Mon-Fri 07:00-15:00", "closed MONTHLY day 24 month 12"]),
    (
        "pn.–pt. 9–12, 14–18, 31 grudnia zamknięte",
        ["Mon-Fri 09:00-12:00", "Mon-Fri 14:00-18:00", "closed MONTHLY day 31 month 12"],
    ),
    (
        "Świetlica nieczynna 12 listopada 2025 r. Zapraszamy wt.–pt. 12–18.",
        ["closed 2025-11-12..2025-11-12", "TU,WE,TH,FR 12:00-18:00"],
    ),
    (
        "pn.–pt. 9–16, nieczynne: 2.01.2026, 5.06.2026",
        ["Mon-Fri 09:00-16:00", "closed 2026-01-02..2026-01-02", "closed 2026-06-05..2026-06-05"],
    ),
    ("2 stycznia (piątek) zamknięte, pn.–pt. 9–16", ["closed MONTHLY FR day 2 month 1", "Mon-Fri 09:00-16:00"]),
    ("pn.–pt. 9–16, 7 maja 9–12", ["Mon-Fri 09:00-16:00", "MONTHLY day 7 month 5 09:00-12:00"]),
    ("w dniach 9–16, 20 i 21 maja 10–12", ["MONTHLY day 9,10,11,12,13,14,15,16,20,21 month 5 10:00-12:00"]),
]
"""A date beside the hours of every week."""

NAMES = [
    ("Klub „Pogodna Jesień” czynny: środy, 9–13", ["WE 09:00-13:00"]),
    ('Koło "Wiosna": piątki 10–12', ["FR 10:00-12:00"]),
    ("Zespół „Niedziela”, próby: czwartki 18–20", ["TH 18:00-20:00"]),
    ("mityng zamknięty: poniedziałki 18–20", ["MO 18:00-20:00"]),
    ("mityng AA, soboty 17–19 (trzecia sobota – zamknięty)", ["SA 17:00-19:00"]),
    ("soboty 17–19 (trzecia sobota – zamknięte)", ["SA 17:00-19:00", "closed MONTHLY 3SA"]),
]
"""Names in quotation marks that are words of days and seasons, and meetings that are closed to guests."""

NEXT_DAY = [
    ("od 19 do 7 dnia następnego, od poniedziałku do czwartku", ["MO,TU,WE,TH 19:00-07:00"]),
    ("od 21 do 5 następnego dnia, w piątki i soboty", ["FR,SA 21:00-05:00"]),
    ("codziennie 19:30–7:30 (następnego dnia)", ["daily 19:30-07:30"]),
    ("niedz. i święta 7.00–7.00 dnia następnego", ["SU 07:00-07:00", "07:00-07:00 holidays=only"]),
    ("od 9 do 17 dnia następnego, w soboty", ["? od 9 do 17 dnia następnego, w soboty"]),
    ("sob. 9–12, następnego dnia 10–11", ["SA 09:00-12:00", "? 10-11"]),
]
"""Closing on the next day, in words."""

LETTERS = [
    ("Pn-Czw 12-20; Pt-S 12-22; N 12-18", ["MO,TU,WE,TH 12:00-20:00", "FR,SA 12:00-22:00", "SU 12:00-18:00"]),
    ("Wt-Pt 10-18, S, N 11-15", ["TU,WE,TH,FR 10:00-18:00", "Sat-Sun 11:00-15:00"]),
    ("Pn-Pt 7-17, N nieczynne", ["Mon-Fri 07:00-17:00", "closed SU"]),
    ("Pn–So 8–20, N I ŚWIĘTA 9–14", ["Mon-Sat 08:00-20:00", "SU 09:00-14:00", "09:00-14:00 holidays=only"]),
    ("wtorek 9–12, sala N 10", ["TU 09:00-12:00"]),
]
"""Days by one letter."""

ENGLISH = [
    ("Tuesday to Friday: 9.30 a.m.-5.30 p.m.", ["TU,WE,TH,FR 09:30-17:30"]),
    ("Sat 10 a.m. to noon", ["SA 10:00-12:00"]),
    ("Sundays 1p.m.–4 p. m.", ["SU 13:00-16:00"]),
    ("Friday 8 p.m. – midnight", ["FR 20:00-24:00"]),
    ("Thu 6–8 p.m.", ["? Thu 6-8 p.m."]),
]
"""Halves of the day in English."""

SENTENCES = [
    ("Dla osób od 16. roku życia, al. 3 Maja 7/2, czynne we środy w godz. 14–17, wpisowe 15 zł", ["WE 14:00-17:00"]),
    (
        "Od 2021 r. przy ul. 1 Maja 6-8 działa klub dla dzieci w wieku 8-12 lat, czynny we wtorki 15–18",
        ["TU 15:00-18:00"],
    ),
    ("Uchwałą nr 7/2023 z dnia 9.02.2023 r. kasę otwarto we wtorki 9–15", ["TU 09:00-15:00"]),
    ("na podstawie umowy z 4 marca 2022 r. w piątki 9–13", ["FR 09:00-13:00"]),
    ("Data publikacji: 17.03.2025, czwartki 10–12", ["TH 10:00-12:00"]),
    ("z dniem 1 października 2025 r. pn.–pt. 9–17", ["Mon-Fri 2025-10-01.. 09:00-17:00"]),
    ("wpłaty do 12 000 zł w czwartki 8–17 (opłata 1 200 zł)", ["TH 08:00-17:00"]),
    ("klasy 4–8: wtorki 14–16", ["TU 14:00-16:00"]),
]
"""Streets with a date for a name, dates of documents, ages, amounts."""

COUNTED = [
    ("czas oczekiwania 9-12 dni", []),
    ("zwrot w 7-10 dni roboczych; środy 12–17", ["WE 12:00-17:00", "? dni roboczych"]),
    ("spotkanie trwa 10-20 minut, grupy 8-12 osób", []),
    ("dla dzieci 7-9 i 10-12 lat, piątki 15–17", ["FR 15:00-17:00"]),
    ("odpowiedź w ciągu 7 dni, pn.–pt. 9–15", ["Mon-Fri 09:00-15:00"]),
    ("9–17 dni powszednie", ["Mon-Fri 09:00-17:00 holidays=closed"]),
    ("realizacja 8-10 tygodni, przez 10-12 godzin", []),
    ("czynne 7 dni w tygodniu 9–19", ["daily 09:00-19:00"]),
]
"""Ranges that count something."""

DIGITS = [
    ("１２３ ４５６, środa 9–12", ["WE 09:00-12:00"]),
]
"""Digits of other scripts are no numbers."""


@pytest.mark.parametrize(
    ("printed", "rules"),
    [*BRACKETS, *OTHERS, *DATES, *NAMES, *NEXT_DAY, *LETTERS, *ENGLISH, *SENTENCES, *COUNTED, *DIGITS],
)
def test_all_that_is_read(printed: str, rules: list[str]) -> None:
    assert read(printed) == rules


def test_a_date_that_is_closed_takes_no_weekday_out_of_the_hours_of_every_week() -> None:
    assert parse_hours("2 stycznia (piątek) zamknięte, czw.–sob. 9–16") == [
        Interval(("thu", "fri", "sat"), "09:00", "16:00")
    ]


def test_a_whole_day_from_morning_to_morning_is_an_interval() -> None:
    assert parse_hours("niedz. i święta 7.00–7.00 dnia następnego") == [Interval(("sun",), "07:00", "07:00")]
