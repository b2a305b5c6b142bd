"""How many printed notations are read in a second of the processor, without a browser."""

import time
from collections.abc import Callable
from typing import Any

from osl_data.text.phones import parse_phones
from tests.bench.results import Result, at_least

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


def reading() -> list[Result]:
    """Strings of phones a second, with its bar."""
    return [at_least("phones as printed, read in a second", _a_second(parse_phones, PHONES), "", BAR_PHONES)]


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
