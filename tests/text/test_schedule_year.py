"""Parts of the year, nth weekdays, dates and holidays in printed hours, each notation with all that is read of it."""

import pytest

from tests.text.written_rules import read

SEASONS = [
    (
        "czerwiec–sierpień: wt.–nd. 10–20; wrzesień–maj: wt.–nd. 10–16",
        ["Tue-Sun month 6-8 10:00-20:00", "Tue-Sun month 1,2,3,4,5,9,10,11,12 10:00-16:00"],
    ),
    ("w lipcu i sierpniu: pn.–pt. 9–14", ["Mon-Fri month 7,8 09:00-14:00"]),
    ("pn.–pt. 9–18 (wrzesień–czerwiec)", ["Mon-Fri month 1,2,3,4,5,6,9,10,11,12 09:00-18:00"]),
    (
        "VI–VIII: codziennie 8–21\nIX–V: pn–pt 8–16",
        ["daily month 6-8 08:00-21:00", "Mon-Fri month 1,2,3,4,5,9,10,11,12 08:00-16:00"],
    ),
    ("od maja do października sob.–niedz. 10–18", ["Sat-Sun month 5-10 10:00-18:00"]),
    ("w wakacje wtorki 10–13", ["TU 10:00-13:00 season=wakacje"]),
    (
        "okres letni: pn–pt 7–14; okres zimowy: pn–pt 8–15",
        ["Mon-Fri 07:00-14:00 season=okres letni", "Mon-Fri 08:00-15:00 season=okres zimowy"],
    ),
    (
        "w piątki 18.00–19.00 (w sezonie letnim) i 16.00–17.00 (w sezonie zimowym)",
        ["FR 18:00-19:00 season=sezon letni", "FR 16:00-17:00 season=sezon zimowy"],
    ),
    (
        "pn.–pt. 10–18; w wakacje pn.–pt. 9–15",
        ["Mon-Fri 10:00-18:00 season=poza wakacjami", "Mon-Fri 09:00-15:00 season=wakacje"],
    ),
    (
        "pn–pt 8–18, w lipcu i sierpniu 8–15",
        ["Mon-Fri month 1,2,3,4,5,6,9,10,11,12 08:00-18:00", "Mon-Fri month 7,8 08:00-15:00"],
    ),
    (
        "rok szkolny: wt 16–18\nwakacje: wt 10–12",
        ["TU 16:00-18:00 season=rok szkolny", "TU 10:00-12:00 season=wakacje"],
    ),
    ("w ferie i wakacje pn–pt 9–14", ["Mon-Fri 09:00-14:00 season=ferie i wakacje"]),
    ("wakacje (lipiec, sierpień): śr. 10–12", ["WE month 7,8 10:00-12:00"]),
    ("od 1 maja do 30 września codziennie 9–19", ["daily month 5-9 09:00-19:00"]),
    ("15 czerwca – 31 sierpnia: pn–nd 10–18", ["daily month 7,8 10:00-18:00", "MONTHLY day 15-30 month 6 10:00-18:00"]),
    ("1.07–31.08 wt. 9–12", ["TU month 7,8 09:00-12:00"]),
    ("poza sezonem pn.–pt. 10–15", ["Mon-Fri 10:00-15:00 season=poza sezonem"]),
    ("w lutym nieczynne; czwartki 16–18", ["closed daily month 2", "TH 16:00-18:00"]),
    ("W lipcu klub nieczynny w piątki; wt.–pt. 15–19", ["closed FR month 7", "TU,WE,TH,FR 15:00-19:00"]),
    ("czwartki 16–18, nieczynne w sierpniu", ["TH 16:00-18:00", "closed daily month 8"]),
    ("nieczynne od 1 do 14 sierpnia", ["closed MONTHLY day 1-14 month 8"]),
    ("od września 2026: śr. 17–19", ["WE 2026-09-01.. 17:00-19:00"]),
    ("w środy (oprócz lipca i sierpnia) 17–19", ["WE month 1,2,3,4,5,6,9,10,11,12 17:00-19:00"]),
]
"""Months and seasons."""

NTH = [
    ("w każdy pierwszy czwartek miesiąca 17-19", ["MONTHLY 1TH 17:00-19:00"]),
    ("II i IV środa miesiąca 15.30–17.00", ["MONTHLY 2WE,4WE 15:30-17:00"]),
    ("pierwszy wtorek miesiąca, godz. 16.00–18.00", ["MONTHLY 1TU 16:00-18:00"]),
    ("w ostatni piątek miesiąca od 18 do 20", ["MONTHLY -1FR 18:00-20:00"]),
    ("1. i 3. poniedziałek miesiąca 10–12", ["MONTHLY 1MO,3MO 10:00-12:00"]),
    ("trzecia sobota każdego miesiąca 9–14", ["MONTHLY 3SA 09:00-14:00"]),
    ("pn.–pt. 9–17, druga sobota miesiąca 10–13", ["Mon-Fri 09:00-17:00", "MONTHLY 2SA 10:00-13:00"]),
    ("wt. 14–16, pierwszy i trzeci piątek m-ca 9–11", ["TU 14:00-16:00", "MONTHLY 1FR,3FR 09:00-11:00"]),
    ("pierwsze soboty miesiąca: 9–12", ["MONTHLY 1SA 09:00-12:00"]),
    ("I, III i V sobota 8–12", ["MONTHLY 1SA,3SA,5SA 08:00-12:00"]),
    ("wt.–sob. 9–15, ostatnia sobota miesiąca nieczynne", ["TU,WE,TH,FR,SA 09:00-15:00", "closed MONTHLY -1SA"]),
    (
        "pon.–pt. 8–15, pierwszy poniedziałek miesiąca 8–18",
        ["TU,WE,TH,FR 08:00-15:00", "MONTHLY 2MO,3MO,4MO,5MO 08:00-15:00", "MONTHLY 1MO 08:00-18:00"],
    ),
    ("sob. 9–13 (II sobota miesiąca)", ["MONTHLY 2SA 09:00-13:00"]),
    ("15. dnia miesiąca 12–14", ["MONTHLY day 15 12:00-14:00"]),
]
"""Nth weekdays of a month."""

TURNS = [
    ("co dwa tygodnie w czwartek 16–18", ["every 2 TH 16:00-18:00"]),
    ("co drugi piątek 17.30–19.00", ["every 2 FR 17:30-19:00"]),
    ("w co drugą środę 10–12", ["every 2 WE 10:00-12:00"]),
    ("raz na dwa tygodnie: wtorek 15–17", ["every 2 TU 15:00-17:00"]),
    ("poniedziałek 16–17 (co drugi tydzień)", ["every 2 MO 16:00-17:00"]),
    ("co 3 tygodnie, sobota 10–13", ["every 3 SA 10:00-13:00"]),
    ("niedziela (co druga) 12–14", ["every 2 SU 12:00-14:00"]),
]
"""Every other week."""

DATES = [
    ("14.05.2026 17.00–19.00", ["2026-05-14..2026-05-14 17:00-19:00"]),
    ("3 czerwca 2026 r., godz. 16–18", ["2026-06-03..2026-06-03 16:00-18:00"]),
    ("w dniu 7 maja 2026 o godz. 18.00", ["2026-05-07..2026-05-07 18:00-"]),
    ("w sobotę 6 czerwca 2026 r. 10.00–14.00", ["2026-06-06..2026-06-06 10:00-14:00"]),
    ("11.06.2026 (czwartek) 9–12", ["2026-06-11..2026-06-11 09:00-12:00"]),
    ("24 i 31 grudnia nieczynne", ["closed MONTHLY day 24,31 month 12"]),
    ("nieczynne 2.05.2026; pn.–sob. 9–17", ["closed 2026-05-02..2026-05-02", "Mon-Sat 09:00-17:00"]),
    ("31.12.2026 nieczynne, pn–pt 7–15", ["closed 2026-12-31..2026-12-31", "Mon-Fri 07:00-15:00"]),
    ("od 1.10.2026: wt., czw. 15–18", ["TU,TH 2026-10-01.. 15:00-18:00"]),
    ("od 5.01.2026 do 26.06.2026 pn.–czw. 14–18", ["MO,TU,WE,TH 2026-01-05..2026-06-26 14:00-18:00"]),
    ("w maju 2026: czwartki 16–18", ["TH 2026-05-01..2026-05-31 16:00-18:00"]),
    ("Wigilia nieczynne; pn–pt 8–16", ["closed MONTHLY day 24 month 12", "Mon-Fri 08:00-16:00"]),
    ("1–15 lipca nieczynne", ["closed MONTHLY day 1-15 month 7"]),
    ("10.09.2026 16–18; 8.10.2026 16–18", ["2026-09-10..2026-09-10 16:00-18:00", "2026-10-08..2026-10-08 16:00-18:00"]),
    ("nieczynne od 3.08 do 16.08", ["closed MONTHLY day 3-16 month 8"]),
]
"""Single dates and ranges of dates."""

WORKING = [
    ("dni robocze: 7.45–15.45", ["Mon-Fri 07:45-15:45 holidays=closed"]),
    ("w dni powszednie od 8 do 18", ["Mon-Fri 08:00-18:00 holidays=closed"]),
    ("od 9 do 13 w dni robocze", ["Mon-Fri 09:00-13:00 holidays=closed"]),
    ("pn.–pt. 10–18 (oprócz świąt)", ["Mon-Fri 10:00-18:00 holidays=closed"]),
    ("w święta nieczynne; wt–nd 11–17", ["closed holidays=only", "Tue-Sun 11:00-17:00"]),
    ("soboty, niedziele i święta 9–15", ["Sat-Sun 09:00-15:00", "09:00-15:00 holidays=only"]),
    ("codziennie, także w święta 6–22", ["daily 06:00-22:00 holidays=open"]),
    ("w niedziele i święta nieczynne, pn–sob 7–19", ["closed SU", "closed holidays=only", "Mon-Sat 07:00-19:00"]),
    ("w dni wolne od pracy nieczynne; pn–pt 9–15", ["closed Sat-Sun", "closed holidays=only", "Mon-Fri 09:00-15:00"]),
    ("pn.–sob. 8–20, niedz. i święta 9–14", ["Mon-Sat 08:00-20:00", "SU 09:00-14:00", "09:00-14:00 holidays=only"]),
    (
        "pon.–pt. 8–16, sob., niedz. i święta: nieczynne",
        ["Mon-Fri 08:00-16:00", "closed Sat-Sun", "closed holidays=only"],
    ),
]
"""Working days and public holidays."""


@pytest.mark.parametrize(("printed", "rules"), [*SEASONS, *NTH, *TURNS, *DATES, *WORKING])
def test_all_that_is_read(printed: str, rules: list[str]) -> None:
    assert read(printed) == rules
