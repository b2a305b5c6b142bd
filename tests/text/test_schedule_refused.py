"""What printed hours leave open, and numbers that are no hours, each notation with all that is read of it."""

import pytest

from tests.text.written_rules import read

REFUSED = [
    ("wybrane soboty 9–13", ["? wybrane soboty 9-13"]),
    ("soboty pracujące 8–12; pn–pt 8–16", ["Mon-Fri 08:00-16:00", "? soboty pracujące 8-12"]),
    ("w niedziele handlowe 10–18", ["? niedziele handlowe 10-18"]),
    ("wtorek lub piątek 15–17", ["? wtorek lub piątek 15-17"]),
    ("w każdą drugą środę 16–18", ["? drugą środę 16-18"]),
    ("co drugi czwartek miesiąca 17–19", ["? co drugi czwartek miesiąca 17-19"]),
    ("raz w miesiącu w sobotę 10–13", ["? raz w miesiącu w sobotę 10-13"]),
    ("dwa razy w tygodniu 16–18, wtorek 9–11", ["TU 09:00-11:00", "? tygodniu 16-18"]),
    ("tygodnie parzyste: poniedziałek 15–17", ["? parzyste: poniedziałek 15-17"]),
    ("poniedziałek (tydzień nieparzysty) 15–17", ["? poniedziałek (tydzień nieparzysty) 15-17"]),
    ("pierwszy dzień roboczy miesiąca 9–15", ["? pierwszy dzień roboczy miesiąca 9-15"]),
    ("pierwszy tydzień miesiąca: środa 10–12", ["? pierwszy tydzień miesiąca: środa 10-12"]),
    ("od października: czwartki 17–19", ["? od października", "? czwartki 17-19"]),
    ("pt. od 20.00 do niedz. 6.00", ["? pt. od 20.00 do niedz. 6.00"]),
    ("od 17.00 w sobotę do 7.00 w poniedziałek", ["? od 17.00 w sobotę do 7.00 w poniedziałek"]),
    ("od godz. 17 w sobotę do godz. 7 w niedzielę", ["? od godz. 17 w sobotę do godz. 7 w niedzielę"]),
    ("w godz. 8–14 lub 9–15 w środy", ["? godz. 8-14", "? 9-15 w środy"]),
    ("środa 9:00 17:00", ["? środa 9:00 17:00"]),
    ("Wielki Piątek 9–12, pn–pt 9–17", ["Mon-Fri 09:00-17:00", "? Wielki Piątek 9-12"]),
    ("Poniedziałek Wielkanocny 11–13", ["? Poniedziałek Wielkanocny 11-13"]),
    ("nieczynne", ["? nieczynne"]),
    ("pn.–pt. 8–16, sobota –", ["Mon-Fri 08:00-16:00", "? sobota"]),
    ("czwartki po 17", ["? czwartki"]),
    ("I półrocze: wtorki 10–12", ["? półrocze: wtorki 10-12"]),
    ("sobota niedziela\n9–13 10–12", ["? sobota niedziela 9-13 10-12"]),
    ("pn–pt 9–17 (wt.)", ["? pn-pt 9-17", "? wt"]),
    ("w sierpniu nieczynne w piątki, pn–pt 9–15", ["closed FR month 8", "? pn-pt 9-15"]),
    ("18.06.2026 (środa) 10–12", ["? środa) 10-12"]),
    ("pn–pt 10–12, przerwa 13–14", ["Mon-Fri 10:00-12:00", "? przerwa 13-14"]),
    ("pozostałe dni 9–15", ["? pozostałe dni 9-15"]),
    ("do 18.00", ["? do 18.00"]),
    ("pn.–pt. do 15", ["? pn.-pt. do 15"]),
]
"""What cannot be told is named, and not read."""

OTHERS_NUMBERS = [
    ("ul. Krótka 8-10, wtorek 9–11", ["TU 09:00-11:00"]),
    ("pok. 12-14", []),
    ("tel. 61 855 40 10-12", []),
    ("dzieci 7-12 lat, czwartki 16.00–17.00", ["TH 16:00-17:00"]),
    ("bilety 10-15 zł", []),
    ("NIP 525-10-12-345", []),
    ("2019-2024", []),
    ("ul. Leśna 24/7", []),
    ("od 5 do 15 osób", []),
    ("sala 8-10", []),
    ("1. 10 stanowisk", []),
]
"""Numbers that are no hours."""


@pytest.mark.parametrize(("printed", "rules"), [*REFUSED, *OTHERS_NUMBERS])
def test_all_that_is_read(printed: str, rules: list[str]) -> None:
    assert read(printed) == rules
