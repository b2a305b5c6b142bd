"""Hours in tables: columns, empty cells; each notation with all that is read of it."""

import pytest

from tests.text.written_rules import read

COLUMNS = [
    ("Dzień | Od | Do\nWtorek | 11:30 | 17:30\nSobota | 9:15 | 12:15", ["TU 11:30-17:30", "SA 09:15-12:15"]),
    ("dni od do\nponiedziałek–środa 7 14\nczwartek 12 19", ["MO,TU,WE 07:00-14:00", "TH 12:00-19:00"]),
    ("Godziny pracy: od: do:\npn.\n8.45\n16.45\npt.\n8.45\n13.15", ["MO 08:45-16:45", "FR 08:45-13:15"]),
    (
        "Dzień Godzina otwarcia Godzina zamknięcia\nŚroda 13:00 20:00\nNiedziela nieczynne",
        ["WE 13:00-20:00", "closed SU"],
    ),
    (
        "Dzień od do od do\nWtorek 7:00 11:00 15:00 19:00\nPiątek 7:00 11:00",
        ["TU 07:00-11:00", "TU 15:00-19:00", "FR 07:00-11:00"],
    ),
    ("Dzień od do\nŚroda 8.00–14.30\nCzwartek 9.00 15.30", ["WE 08:00-14:30", "TH 09:00-15:30"]),
    ("Dzień od do przerwa od do\nŚroda 8:00 15:00 11:00 11:20", ["? Środa 8:00 15:00 11:00 11:20"]),
    ("od do\nwtorek 17:00 9:00", ["? wtorek 17:00 9:00"]),
    ("wtorek 9:00 17:00", ["? wtorek 9:00 17:00"]),
    ("Dzień Od Do\nPoniedziałek 9.30 18.30\nwejście od ul. Łąkowej 12 14", ["MO 09:30-18:30"]),
]
"""Opening and closing in columns of their own, under a head that says so."""

DASHES = [
    ("pon. 10–14, wt. –, śr. 12–17", ["MO 10:00-14:00", "closed TU", "WE 12:00-17:00"]),
    ("poniedziałek: –\nwtorek: 9–13\nśroda: –", ["closed MO", "TU 09:00-13:00", "closed WE"]),
    ("czwartek 9–12\npiątek –\nsobota 10–13", ["TH 09:00-12:00", "closed FR", "SA 10:00-13:00"]),
    ("Wt 13-18; Śr ---; Cz 13-18", ["TU 13:00-18:00", "closed WE", "TH 13:00-18:00"]),
    ("Dzień od do\nWtorek - -\nŚroda 10.00 15.00", ["closed TU", "WE 10:00-15:00"]),
    ("pn.–pt. 7–19, śr. –, sob. 7–13", ["MO,TU,TH,FR 07:00-19:00", "closed WE", "SA 07:00-13:00"]),
    ("wtorek: brak, czwartek: 14–17", ["closed TU", "TH 14:00-17:00"]),
    ("poniedziałek –\nczwartek\n9–14", ["MO,TU,WE,TH 09:00-14:00"]),
    ("środa –\n9–14", ["WE 09:00-14:00"]),
    ("wtorek – warcaby, czwartek 16–18", ["TH 16:00-18:00", "? wtorek"]),
]
"""A dash or `brak` in place of hours, and dashes that are something else."""


@pytest.mark.parametrize(("printed", "rules"), [*COLUMNS, *DASHES])
def test_all_that_is_read(printed: str, rules: list[str]) -> None:
    assert read(printed) == rules
