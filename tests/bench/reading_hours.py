"""How many printed hours are read a second: what offices, libraries, parishes and clubs print, long and short."""

import time

from osl_data.text.hours import parse_hours
from tests.bench.results import Result

BAR_PER_SECOND = 5_000
_ROUNDS = 40
PRINTED = (
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
)


def reading_hours() -> list[Result]:
    """The best round of several: what else the machine does only takes time away."""
    rates = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        for printed in PRINTED:
            parse_hours(printed)
        rates.append(len(PRINTED) / (time.perf_counter() - start))
    rate = max(rates)
    return [Result("printed hours read", rate, "/s", bar=f"≥ {BAR_PER_SECOND:,}/s", ok=rate >= BAR_PER_SECOND)]
