"""How many printed notations are read in a second of the processor, without a browser."""

import time
from collections.abc import Callable
from typing import Any

from osl_data.text.hours import parse_hours
from osl_data.text.phones import parse_phones
from tests.bench.results import Result, at_least

BAR_HOURS = 5_000
BAR_PHONES = 20_000
_SECONDS = 1.0

PHONES = [
    *("71 555 01 01", "(0-71) 555-01-01", "+48 (0) 71 555 01 01", "tel./fax 71 555 01 01 wew. 12, 13", "601 555 010"),
    *("71 555 01 01 (02, 03)", "(71) 555-01-01, 555-01-02", "tel. 71 555 01 01 do 05", "infolinia 19 115", "tel. 112"),
    *(
        "Sekretariat 71 555 01 01 w godz. 8.00-15.30",
        "NIP 525-22-48-481",
        "ul. Próbna 112, 50-001 Testowo",
        "800 12 12 12",
    ),
    *(
        "tel:+48715550101;ext=12",
        "71 555 01 01 wew. 12 (kadry), 13 (kasa)",
        "kom. 601-555-010, 602 555 010",
        "2014–2020",
    ),
]

HOURS = [
    "poniedziałek – piątek 7.30–15.30",
    "pn.-pt. 8:00-16:00, sob. 9:00-13:00",
    "od poniedziałku do piątku w godz. od 8.00 do 16.00",
    "we wtorki i czwartki od godziny 16.00 do 19.00",
    "pon. 8-18, wt.-czw. 8-16, pt. 8-14",
    "Pn - Pt: 08:00 - 16:00; So: 10:00 - 14:00; Nd: nieczynne",
    "wtorek–niedziela 10.00–18.00 (kasa do 17.30), poniedziałek nieczynne",
    "I i III środa miesiąca 16.00-17.30",
    "codziennie oprócz świąt 10-17",
    "lipiec–sierpień: pn.–pt. 8–14; wrzesień–czerwiec: pn.–pt. 8–16",
    "Poniedziałek: 7:00 - 15:00\nWtorek: 7:00 - 16:00\nŚroda: 7:00 - 15:00\nSobota, Niedziela: nieczynne",
    "pn.-pt. 7:30-15:30 (śr. do 17:00), przerwa 11.00–11.15",
    "całodobowo, 7 dni w tygodniu",
    "w poniedziałki od 10.00 do 18.00, w pozostałe dni robocze od 8.00 do 16.00",
    "8.30–15.30 pon.–czw., 8.30–13.30 pt., tel. 71 555 01 01",
    "12.03.2025 godz. 17.00–19.00, świetlica przy ul. Polnej 8",
]


def reading() -> list[Result]:
    """Strings of hours and of phones a second, each with its bar."""
    return [
        at_least("hours as printed, read in a second", _a_second(parse_hours, HOURS), "", BAR_HOURS),
        at_least("phones as printed, read in a second", _a_second(parse_phones, PHONES), "", BAR_PHONES),
    ]


def _a_second(read: Callable[[str], Any], notations: list[str]) -> float:
    """How many of some notations are read in a second, over and over; the first round only warms up."""
    for notation in notations:
        read(notation)
    done, start = 0, time.process_time()
    while (taken := time.process_time() - start) < _SECONDS:
        for notation in notations:
            read(notation)
        done += len(notations)
    return done / taken
