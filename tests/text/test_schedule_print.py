"""How hours are printed: times, lists, whose they are, signs, each notation with all that is read of it."""

import pytest

from tests.text.written_rules import read

ROUND = [
    ("dyżur całą dobę", ["daily 00:00-24:00"]),
    ("całodobowo, 7 dni w tygodniu", ["daily 00:00-24:00"]),
    ("telefon czynny 24h", ["daily 00:00-24:00"]),
    ("dyżur non stop", ["daily 00:00-24:00"]),
    ("pn.–pt. non-stop, sob. 8–12", ["Mon-Fri 00:00-24:00", "SA 08:00-12:00"]),
    ("24/7", ["daily 00:00-24:00"]),
    ("pt.–sob. całą dobę, pn.–czw. 8–20", ["FR,SA 00:00-24:00", "MO,TU,WE,TH 08:00-20:00"]),
    ("sob. i niedz. całodobowo; pn.–pt. 15.30–7.30", ["Sat-Sun 00:00-24:00", "Mon-Fri 15:30-07:30"]),
    ("sobota 21.00–3.00", ["SA 21:00-03:00"]),
    ("pt., sob. 18.00–24.00", ["FR,SA 18:00-24:00"]),
    ("niedziela 16–0.00", ["SU 16:00-24:00"]),
    ("od 20.00 do północy w soboty", ["SA 20:00-24:00"]),
    ("codziennie 22–6", ["daily 22:00-06:00"]),
]
"""Round the clock, past midnight, to midnight."""

START = [
    ("czwartki, godz. 17.30", ["TH 17:30-"]),
    ("w poniedziałki od 16.00", ["MO 16:00-"]),
    ("wtorek o godz. 18", ["TU 18:00-"]),
    ("niedziela: 9.00, 11.30 i 18.00", ["SU 09:00-", "SU 11:30-", "SU 18:00-"]),
    ("próby: środa 19:15", ["WE 19:15-"]),
    ("we wtorki o 10.00 i w piątki o 12.00", ["TU 10:00-", "FR 12:00-"]),
    ("I środa miesiąca, 17.00", ["MONTHLY 1WE 17:00-"]),
]
"""Only the start is named."""

LINES = [
    ("pon.\n9.00–15.00\nwt.\n11.00–17.00", ["MO 09:00-15:00", "TU 11:00-17:00"]),
    ("Poniedziałek:\n10–18\nWtorek:\nnieczynne\nŚroda:\n10–14", ["MO 10:00-18:00", "closed TU", "WE 10:00-14:00"]),
    (
        "w poniedziałki, czwartki\nw godz. 9.00–11.30 i 15.00–17.00\noraz w sobotę 9.00–11.00",
        ["MO,TH 09:00-11:30", "MO,TH 15:00-17:00", "SA 09:00-11:00"],
    ),
    ("Poniedziałek Wtorek Środa\n8-15 9-16 10-17", ["MO 08:00-15:00", "TU 09:00-16:00", "WE 10:00-17:00"]),
    (
        "Wtorek\nCzwartek\nPiątek\n9:00-12:00\n13:00-16:00\n9:00-11:00",
        ["TU 09:00-12:00", "TH 13:00-16:00", "FR 09:00-11:00"],
    ),
    ("Pn | 8:00–15:00\nWt | 10:00–17:00", ["MO 08:00-15:00", "TU 10:00-17:00"]),
    ("• wtorek: 10–14\n• czwartek: 14–18", ["TU 10:00-14:00", "TH 14:00-18:00"]),
    ("1) poniedziałek 8–15\n2) wtorek 8–17", ["MO 08:00-15:00", "TU 08:00-17:00"]),
    ("Godziny otwarcia\npn.–pt.\n7.30–15.30\nsob.\n9.00–12.00", ["Mon-Fri 07:30-15:30", "SA 09:00-12:00"]),
]
"""Lists over several lines, tables made to lines."""

AFTER = [
    ("8.30–15.30 pon.–czw., 8.30–13.30 pt.", ["MO,TU,WE,TH 08:30-15:30", "FR 08:30-13:30"]),
    ("od 16 do 18 we wtorki", ["TU 16:00-18:00"]),
    ("10–14 (sob.–niedz.)", ["Sat-Sun 10:00-14:00"]),
    ("9:00–17:00\nwt.–pt.", ["TU,WE,TH,FR 09:00-17:00"]),
    ("10–16 wt., śr., czw.; 12–18 pt.", ["TU,WE,TH 10:00-16:00", "FR 12:00-18:00"]),
    ("9–17 pn–pt, sob. 9–12", ["Mon-Fri 09:00-17:00", "SA 09:00-12:00"]),
    ("w godz. 8–14 od poniedziałku do piątku", ["Mon-Fri 08:00-14:00"]),
    ("codziennie 8–20 (pn.–sob.)", ["Mon-Sat 08:00-20:00"]),
]
"""Days after their hours."""

OTHERS = [
    ("wt.–nd. 10–17 (kasa do 16.30)", ["Tue-Sun 10:00-17:00", "? kasa do 16.30"]),
    ("pn–pt 8–16, kasa 8–14.30", ["Mon-Fri 08:00-16:00", "? kasa 8-14.30"]),
    ("Muzeum: wt–nd 9–17. Ostatnie wejście o 16.15", ["Tue-Sun 09:00-17:00", "? wejście o 16.15"]),
    ("pn.–pt. 7.30–15.30\nSekretariat: 8.00–14.00", ["Mon-Fri 07:30-15:30", "? Sekretariat: 8.00-14.00"]),
    ("pon.–pt. 8–16; prezes przyjmuje we wtorki 15–17", ["Mon-Fri 08:00-16:00", "? prezes przyjmuje we wtorki 15-17"]),
    ("biblioteka pn–pt 10–18, czytelnia pn–pt 12–18", ["Mon-Fri 10:00-18:00", "? czytelnia pn-pt 12-18"]),
    ("kasa czynna wt.–sob. 11–18", ["TU,WE,TH,FR,SA 11:00-18:00"]),
    ("Przychodnia pn–pt 7–18 (rejestracja od 6.45)", ["Mon-Fri 07:00-18:00", "? rejestracja od 6.45"]),
    ("Wypożyczalnia: wt 10–15\nCzytelnia: śr 10–15", ["? Wypożyczalnia: wt 10-15 Czytelnia: śr 10-15"]),
    ("pn–pt 9–15 kasa, 8–16 sekretariat", ["? pn-pt 9-15", "? 8-16"]),
]
"""Others' hours beside the house's."""

SIGNS = [
    ("pn–pt 7.15÷15.15", ["Mon-Fri 07:15-15:15"]),
    ("1430 – 1800", ["no day 14:30-18:00"]),
    ("wt. 815-1545", ["TU 08:15-15:45"]),
    ("środa 9³⁰–17⁰⁰", ["WE 09:30-17:00"]),
    ("czw. 10ºº – 14ºº", ["TH 10:00-14:00"]),
    ("pt. 8°°–13°°", ["FR 08:00-13:00"]),
    ("pn–śr 8.OO–l5.OO", ["MO,TU,WE 08:00-15:00"]),
    ("sob. I0.00-14.OO", ["SA 10:00-14:00"]),
    ("czw. 16 00 - 18 30", ["TH 16:00-18:30"]),
    ("wt. 9,30–13,00", ["TU 09:30-13:00"]),
    ("pn 7:30 -15.30", ["MO 07:30-15:30"]),
    ("pon.–pt. 8.00 do 16.00", ["Mon-Fri 08:00-16:00"]),
    ("między 10.00 a 14.00 w soboty", ["SA 10:00-14:00"]),
    ("WTOREK I PIĄTEK 14.00—18.00", ["TU,FR 14:00-18:00"]),
    ("czw.9.00-12.00,pt.godz.14.00-16.00", ["TH 09:00-12:00", "FR 14:00-16:00"]),
    ("pn-pt: 8:00 -- 16:00", ["Mon-Fri 08:00-16:00"]),
    ("Wed 5pm – 7pm", ["WE 17:00-19:00"]),
]
"""Signs, lost superscripts, letters for digits."""


@pytest.mark.parametrize(("printed", "rules"), [*ROUND, *START, *LINES, *AFTER, *OTHERS, *SIGNS])
def test_all_that_is_read(printed: str, rules: list[str]) -> None:
    assert read(printed) == rules
