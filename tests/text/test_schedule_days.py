"""Which days printed hours are of, each notation with all that is read of it."""

import pytest

from tests.text.written_rules import read

DAYS = [
    ("W poniedziałki i środy od 9.00 do 13.30", ["MO,WE 09:00-13:30"]),
    ("od wtorku do soboty, 10.00–17.00", ["TU,WE,TH,FR,SA 10:00-17:00"]),
    ("Wtorek, czwartek, piątek: 11:30 – 18:30", ["TU,TH,FR 11:30-18:30"]),
    ("Pon. - Czw. 8.30-16.30, Pt. 8.30-14.30", ["MO,TU,WE,TH 08:30-16:30", "FR 08:30-14:30"]),
    ("wtorki/czwartki 15–17", ["TU,TH 15:00-17:00"]),
    ("co tydzień w piątek 17–19", ["FR 17:00-19:00"]),
    ("codziennie 7.00-21.00", ["daily 07:00-21:00"]),
    ("Codziennie od poniedziałku do soboty w godz. 6.30–21.00", ["Mon-Sat 06:30-21:00"]),
    ("każdego dnia od 9.00 do 21.00", ["daily 09:00-21:00"]),
    ("siedem dni: poniedziałek–niedziela 5.30–22.30", ["daily 05:30-22:30"]),
    ("w weekendy 11–15, w tygodniu 9–17", ["Sat-Sun 11:00-15:00", "Mon-Fri 09:00-17:00"]),
    ("niedz.–czw. 12.00-22.00", ["MO,TU,WE,TH,SU 12:00-22:00"]),
]
"""Days in full and in short, in every case form, in lists and ranges."""

TWO_LETTERS = [
    ("Pn-Cz 8-17, Pt 8-14", ["MO,TU,WE,TH 08:00-17:00", "FR 08:00-14:00"]),
    ("Wt, Cz 9-12", ["TU,TH 09:00-12:00"]),
    ("Śr 14-18", ["WE 14:00-18:00"]),
    ("So 9-13; Nd 10-12", ["SA 09:00-13:00", "SU 10:00-12:00"]),
    ("Sb. 8.00-13.00", ["SA 08:00-13:00"]),
    (
        "Pn 7-15 Wt 7-15 Śr 9-17 Cz 7-15 Pt 7-15",
        ["MO 07:00-15:00", "TU 07:00-15:00", "WE 09:00-17:00", "TH 07:00-15:00", "FR 07:00-15:00"],
    ),
    ("So–Ni: 11–19", ["Sat-Sun 11:00-19:00"]),
    ("Wt. 9-15, Pi. 9-12", ["TU 09:00-15:00", "FR 09:00-12:00"]),
    ("poniedz.–piąt. 7–15", ["Mon-Fri 07:00-15:00"]),
    ("PONIEDZ. 10-14, SOB. 9-12", ["MO 10:00-14:00", "SA 09:00-12:00"]),
]
"""Short forms, of two letters above all."""

CLOSED = [
    ("czwartek 9-15, piątek nieczynny, sobota 9-12", ["TH 09:00-15:00", "closed FR", "SA 09:00-12:00"]),
    ("pn. zamknięte, wt.–nd. 10.00–17.30", ["closed MO", "Tue-Sun 10:00-17:30"]),
    ("sob. – zamk., niedz. – zamk., pon.–pt. 7–21", ["closed SA", "closed SU", "Mon-Fri 07:00-21:00"]),
    ("Nieczynne w soboty i niedziele; pon.-pt. 8.15-15.45", ["closed Sat-Sun", "Mon-Fri 08:15-15:45"]),
    ("poniedziałki: nieczynne\nwtorki: 12-18\nśrody: 9-15", ["closed MO", "TU 12:00-18:00", "WE 09:00-15:00"]),
    ("w czwartki świetlica nie pracuje, pozostałe dni robocze 13–18", ["closed TH", "MO,TU,WE,FR 13:00-18:00"]),
    ("piątki – dzień wewnętrzny; pn.–czw. 8–15", ["closed FR", "MO,TU,WE,TH 08:00-15:00"]),
    ("Czw. 9–15 Pt. dzień bez interesantów Sob. 9–12", ["TH 09:00-15:00", "closed FR", "SA 09:00-12:00"]),
    ("środa: bez przyjęć stron, piątek 10–14", ["closed WE", "FR 10:00-14:00"]),
    ("wt. 9–17 bez przerwy, bez limitu miejsc", ["TU 09:00-17:00"]),
    ("pn.–sob. 9–19 dni ustawowo wolne zamknięte", ["Mon-Sat 09:00-19:00", "closed holidays=only"]),
    ("pn.–sob. 9–19, dni ustawowo wolne 10–14", ["Mon-Sat 09:00-19:00", "10:00-14:00 holidays=only"]),
    ("pn.–pt. 9–15, dni wolne nieczynne", ["Mon-Fri 09:00-15:00", "closed Sat-Sun", "closed holidays=only"]),
    ("niedziela: wolne; sobota 8-12", ["closed SU", "SA 08:00-12:00"]),
    ("w środę urząd nie przyjmuje interesantów, pon., wt. 9–14", ["closed WE", "MO,TU 09:00-14:00"]),
    ("wtorek i czwartek 15–18, pozostałe dni nieczynne", ["TU,TH 15:00-18:00", "closed MO,WE,FR,SA,SU"]),
]
"""Closed days in a list: they take no neighbour's hours."""

EXCEPTIONS = [
    ("pn.-pt. 9.00-17.00 (czw. nieczynne)", ["MO,TU,WE,FR 09:00-17:00", "closed TH"]),
    ("pon.–pt. 7–15 (wt. do 18)", ["MO,WE,TH,FR 07:00-15:00", "TU 07:00-18:00"]),
    (
        "pon.–pt. 7.30–15.30, w środy do 17.30, w piątki do 13.30",
        ["MO,TU,TH 07:30-15:30", "WE 07:30-17:30", "FR 07:30-13:30"],
    ),
    ("pn-pt 8-16 oprócz czwartku", ["MO,TU,WE,FR 08:00-16:00"]),
    ("od poniedziałku do soboty z wyjątkiem środy 10–14", ["MO,TU,TH,FR,SA 10:00-14:00"]),
    ("codziennie (oprócz poniedziałków) 10.30–17.30", ["Tue-Sun 10:30-17:30"]),
    ("pn.–pt. 8–15, śr. 8–17", ["MO,TU,TH,FR 08:00-15:00", "WE 08:00-17:00"]),
    ("czw. 10–18, pn.–pt. 8–16", ["TH 10:00-18:00", "MO,TU,WE,FR 08:00-16:00"]),
    ("pn–pt 8–12, wt 15–18", ["Mon-Fri 08:00-12:00", "TU 15:00-18:00"]),
    ("od wt. do nd. 10–18, nie dotyczy piątku", ["TU,WE,TH,SA,SU 10:00-18:00"]),
    ("pn.–sob. 7–19, nie licząc środy", ["MO,TU,TH,FR,SA 07:00-19:00"]),
    ("codziennie 7–20, ale nie w soboty", ["MO,TU,WE,TH,FR,SU 07:00-20:00"]),
    ("pn.–pt. 9–14 (nie obejmuje świąt)", ["Mon-Fri 09:00-14:00 holidays=closed"]),
    ("codziennie prócz niedziel i świąt 6–20", ["Mon-Sat 06:00-20:00 holidays=closed"]),
    ("wt.–pt. 11–19 z wyjątkiem ostatniego piątku miesiąca", ["TU,WE,TH,FR 11:00-19:00", "closed MONTHLY -1FR"]),
]
"""Exceptions after the hours and before them."""

REMAINING = [
    ("w środy 11.00–18.00, w pozostałe dni 8.00–15.00", ["WE 11:00-18:00", "MO,TU,TH,FR 08:00-15:00"]),
    ("zamknięte: niedziela; pozostałe dni: 7–20", ["closed SU", "Mon-Sat 07:00-20:00"]),
    ("piątek 7–13; pozostałe dni robocze 7–15", ["FR 07:00-13:00", "MO,TU,WE,TH 07:00-15:00"]),
    (
        "śr. 7–17, reszta tygodnia 7–15, sob. i nd. nieczynne",
        ["WE 07:00-17:00", "MO,TU,TH,FR 07:00-15:00", "closed Sat-Sun"],
    ),
    ("w czwartki 12–19, przez resztę tygodnia 9–16", ["TH 12:00-19:00", "MO,TU,WE,FR 09:00-16:00"]),
    ("poniedziałki nieczynne, pozostałe dni 9–16", ["closed MO", "Tue-Sun 09:00-16:00"]),
    ("wtorek 9–17, w pozostałych dniach 9–15", ["TU 09:00-17:00", "MO,WE,TH,FR 09:00-15:00"]),
    ("sobota 8–12, niedziela nieczynne, pozostałe dni 8–18", ["SA 08:00-12:00", "closed SU", "Mon-Fri 08:00-18:00"]),
]
"""The remaining days."""

BREAKS = [
    ("wtorek 10.00–17.00, przerwa 13.00–13.30", ["TU 10:00-17:00", "closed TU 13:00-13:30"]),
    ("pn.–pt. 8–16 (przerwa obiadowa 12.15–12.45)", ["Mon-Fri 08:00-16:00", "closed Mon-Fri 12:15-12:45"]),
    ("czwartek 9–15 z przerwą od 11 do 11.30", ["TH 09:00-15:00", "closed TH 11:00-11:30"]),
    ("śr. 14–20, 17.00–17.30 przerwa", ["WE 14:00-20:00", "closed WE 17:00-17:30"]),
    (
        "pn–pt 7–15\nsob 8–12\nprzerwa: 10.00–10.15",
        ["Mon-Fri 07:00-15:00", "SA 08:00-12:00", "closed Mon-Sat 10:00-10:15"],
    ),
    ("pon. 9–17 (przerwa w godz. 13–14), wt. 9–15", ["MO 09:00-17:00", "closed MO 13:00-14:00", "TU 09:00-15:00"]),
    ("pn.–pt. 9–17, od 13.00 do 14.00 nieczynne", ["Mon-Fri 09:00-17:00", "closed Mon-Fri 13:00-14:00"]),
    ("w godz. 8–18, przerwa 14–15", ["no day 08:00-18:00", "closed no day 14:00-15:00"]),
    ("wt. 10–12, 15–18", ["TU 10:00-12:00", "TU 15:00-18:00"]),
]
"""Breaks."""


@pytest.mark.parametrize(("printed", "rules"), [*DAYS, *TWO_LETTERS, *CLOSED, *EXCEPTIONS, *REMAINING, *BREAKS])
def test_all_that_is_read(printed: str, rules: list[str]) -> None:
    assert read(printed) == rules
