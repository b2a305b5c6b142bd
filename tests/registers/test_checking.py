"""Rows: which are accepted, which cell of the others is named, what is expected there; personal data."""

from typing import Any

import pytest

from osl_data.registers.checking import check
from osl_data.registers.personal import is_pesel, kind_of_cell, kind_of_header
from osl_data.registers.problems import RegisterError
from osl_data.registers.reading import read_bytes
from tests.registers.example import GOOD, HEADER, KNOWN, TODAY, checked, csv_bytes, event, problems, row

PESEL = "44051401359"

WRONG: list[tuple[dict[str, str], list[tuple[str, str, str]]]] = [
    ({"date": ""}, [("A", "missing", "")]),
    ({"date": "31.12.1989"}, [("A", "date_early", "31.12.1989")]),
    ({"date": "2.07.2026"}, [("A", "date_late", "2.07.2026")]),
    ({"date": "12/03/2025"}, [("A", "date_several", "12/03/2025")]),
    ({"time_from": "po szkole"}, [("B", "time_form", "po szkole")]),
    ({"date": "marzec 2025"}, [("A", "date_form", "marzec 2025")]),
    ({"date": "12.03.45"}, [("A", "date_short", "12.03.45")]),
    ({"date": "12–14.03.2025"}, [("A", "date_span", "12–14.03.2025")]),
    ({"date": "czwartek, 12.03.2025"}, [("A", "date_weekday", "czwartek, 12.03.2025")]),
    ({"time_from": "24:00"}, [("B", "time_start", "24:00")]),
    ({"time_from": "16.3"}, [("B", "time_several", "16.3")]),
    ({"time_from": "16–17"}, [("B", "time_span", "16–17")]),
    ({"own_id": "mar.25"}, [("R", "id_changed", "mar.25")]),
    ({"note": "Odwołane"}, [("Q", "cancelled", "Odwołane")]),
    ({"time_to": "15:59"}, [("C", "time_order", "15:59")]),
    ({"time_to": "16:00"}, [("C", "time_order", "16:00")]),
    ({"programme": "PAL Nigdzie"}, [("D", "programme_unknown", "PAL Nigdzie")]),
    ({"programme": "OSL"}, [("D", "programme_several", "OSL")]),
    ({"type": "Klub; Wydarzenie"}, [("E", "type_unknown", "Klub; Wydarzenie")]),
    ({"groups": "Seniorzy; Kosmici"}, [("F", "groups_unknown", "Seniorzy; Kosmici")]),
    ({"place": "Nigdzie"}, [("G", "place_unknown", "Nigdzie")]),
    ({"participants": "ok. 20"}, [("H", "count_form", "ok. 20")]),
    ({"women": "25"}, [("I", "part", "25")]),
    ({"men": "8"}, [("J", "parts", "8")]),
    ({"women": "25", "men": "26"}, [("I", "part", "25"), ("J", "part", "26")]),
    ({"under_18": "25"}, [("K", "part", "25")]),
    ({"aged_60": "25"}, [("L", "part", "25")]),
    ({"volunteers": "2,5"}, [("M", "count_form", "2,5")]),
    ({"volunteer_hours": "5 godz."}, [("N", "number_form", "5 godz.")]),
    ({"cost": "12,3456"}, [("P", "number_places", "12,3456")]),
    ({"cost": "12.345"}, [("P", "number_thousands", "12.345")]),
    ({"under_18": "4"}, [("L", "parts_age", "21")]),
    ({"volunteers": "0"}, [("N", "no_volunteers", "5")]),
    ({"participants": "-"}, [("H", "count_form", "-")]),
    ({"date": "45728.6875"}, [("A", "date_moment", "45728.6875")]),
    ({"note": "#ARG!"}, [("Q", "error_value", "#ARG!")]),
    ({"note": "a\x1b[2Jb"}, [("Q", "text_control", "a\x1b[2Jb")]),
    ({"note": "a" * 1001}, [("Q", "text_long", "a" * 1001)]),
    ({"note": "tel. 601 234 568"}, [("Q", "personal_cell", "")]),
    ({"partners": "Anna, anna@mops.example"}, [("O", "personal_cell", "")]),
    ({"partners": "Biblioteka; Anna Nowak"}, [("O", "personal_cell", "")]),
    ({"note": "Kłys Magdalena"}, [("Q", "personal_cell", "")]),
    ({"note": "tel. 6\u206a01 234\u2061 568"}, [("Q", "personal_cell", "")]),
    ({"note": "6" + "\u200b" * 5 + "01 234 568"}, [("Q", "personal_cell", "")]),
    ({"partners": "An\U000e0041na\u2062 No\u061cwak"}, [("O", "personal_cell", "")]),
    ({"place": PESEL}, [("G", "place_unknown", "")]),
    ({"participants": "x", "women": "99"}, [("H", "count_form", "x")]),
    ({"time_from": "x", "cost": "x"}, [("B", "time_form", "x"), ("P", "number_form", "x")]),
]


@pytest.mark.parametrize(("changes", "found"), WRONG, ids=[repr(case[0])[:50] for case in WRONG])
def test_a_row_is_rejected(changes: dict[str, str], found: list[tuple[str, str, str]]) -> None:
    data = csv_bytes([row(own_id="A-0"), row(**changes)])
    assert problems(data) == [(3, column, code, text) for column, code, text in found]
    assert (checked(data).accepted, checked(data).rejected) == (1, 1)


RIGHT: list[dict[str, str]] = [
    dict.fromkeys([name for name in GOOD if name != "date"], ""),
    {"date": "1.01.1990"},
    {"date": "1.07.2026"},
    {"women": "", "men": "24"},
    {"participants": "", "women": "99", "under_18": "50"},
    {"time_to": ""},
    {"time_from": ""},
    {"time_from": "–", "programme": "-", "groups": "—", "partners": "-", "note": "-"},
    {"note": "#OSL"},
    {"volunteers": "0", "volunteer_hours": "0"},
    {"own_id": "250111001"},
    {"own_id": PESEL},
    {"note": "Koszt 1 234 567,89 zł; umowa 12/2025, NIP 123-456-78-90"},
    {"note": "Ala ma kota @ dom"},
]


@pytest.mark.parametrize("changes", RIGHT, ids=repr)
def test_a_row_is_accepted(changes: dict[str, str]) -> None:
    assert problems(csv_bytes([row(**changes)])) == []


def test_blank_stays_blank_and_zero_stays_zero() -> None:
    found = event(csv_bytes([row(participants="", women="", men="0", under_18="", aged_60="", cost="0", groups="")]))
    assert [found[name] for name in ("participants", "women", "men", "groups")] == [None, None, 0, None]
    assert found["cost"] == 0


def test_an_own_id_stands_once_in_a_file() -> None:
    data = csv_bytes([row(own_id="A"), row(own_id="B"), row(own_id="A"), row(own_id=""), row(own_id="")])
    assert problems(data) == [(2, "R", "id_twice", "A"), (4, "R", "id_twice", "A")]
    assert checked(data).problems[0].values == {"rows": [2, 4]}


def test_what_is_said_of_a_cell() -> None:
    data = csv_bytes([row(place="Zrodla L", note=f"Jan, PESEL {PESEL}", women="30")])
    assert [str(problem) for problem in checked(data).problems] == [
        "row 2, column G (Miejsce): expected a name or id of a place of this city; "
        "nearest: Źródła Łąki, found 'Zrodla L'",
        "row 2, column I (Kobiety): expected a number not above the participants (24), found '30'",
        "row 2, column Q (Uwagi): expected text without personal data, found personal data (PESEL numbers)",
    ]
    assert [problem.said() for problem in checked(data).problems] == [
        "kolumna G (Miejsce): oczekiwano: nazwy albo id miejsca tego miasta; najbliższe: Źródła Łąki; jest: 'Zrodla L'",
        "kolumna I (Kobiety): oczekiwano: liczby nie większej niż uczestników razem (24); jest: '30'",
        "kolumna Q (Uwagi): oczekiwano: tekstu bez danych osobowych; jest: dane osobowe (PESEL)",
    ]


def refusal(data: bytes) -> list[tuple[str, str, str]]:
    with pytest.raises(RegisterError) as error:
        check(read_bytes(data), KNOWN, TODAY)
    assert PESEL not in str(error.value)
    return [(each.column, each.code, str(each.values.get("kind", ""))) for each in error.value.problems]


PERSONAL = [
    ("Imię i nazwisko", ["Jan Kowalski"], "column_personal", "name"),
    ("Nazwisko uczestnika", ["Kowalski"], "column_personal", "name"),
    ("Uczestnik", ["Jan"], "column_personal", "name"),
    ("PESEL", [PESEL], "column_personal", "pesel"),
    ("Data urodzenia", ["1.1.1980"], "column_personal", "pesel"),
    ("Nr telefonu", [""], "column_personal", "phone"),
    ("E-mail", ["x"], "column_personal", "email"),
    ("Adres zamieszkania", ["Zielona 1"], "column_personal", "address"),
    ("Dodatkowe", [PESEL, "", "x", "y"], "values_personal", "pesel"),
    ("Dodatkowe", ["anna@mops.example", "", "x", "y"], "values_personal", "email"),
    ("Dodatkowe", ["601 234 568", "x"], "values_personal", "phone"),
    ("Dodatkowe", ["Anna Nowak", "Jan Kowalski", ""], "values_personal", "name"),
    ("Dodatkowe", ["601 234 568", "a", "b", "c", "d"], "column_unknown", ""),
    ("", ["601 234 568"], "values_personal", "phone"),
    ("", ["cokolwiek"], "column_unnamed", ""),
    ("Pogoda", ["słońce"], "column_unknown", ""),
]


@pytest.mark.parametrize(("header", "cells", "code", "kind"), PERSONAL)
def test_a_column_is_refused(header: str, cells: list[str], code: str, kind: str) -> None:
    data = csv_bytes([["1.03.2025", "Dolne", cell] for cell in cells], ["Data", "Miejsce", header])
    assert refusal(data) == [("C", code, kind)]


def test_a_habit_of_personal_data_in_notes_refuses_the_file() -> None:
    notes = ["601 234 568"] * 6 + [""] * 50 + ["x"] * 4
    data = csv_bytes([["1.03.2025", "Dolne", note] for note in notes], ["Data", "Miejsce", "Uwagi"])
    assert refusal(data) == [("C", "values_personal", "phone")]


def test_a_habit_of_names_refuses_the_file() -> None:
    notes = ["Anna Nowak", "Jan Kowalski", "Ewa Lis", "Adam Wójcik", "Maria Zając", "Piotr Zieliński", "x", ""]
    data = csv_bytes([["1.03.2025", "Dolne", note] for note in notes], ["Data", "Miejsce", "Uwagi"])
    assert refusal(data) == [("C", "values_personal", "name")]


def test_what_is_said_of_a_column() -> None:
    data = csv_bytes([["1.03.2025", "x", "y", "z"]], ["Data", "Miejsce", "Telefon", "Osiedle"])
    with pytest.raises(RegisterError) as error:
        check(read_bytes(data), KNOWN, TODAY)
    assert list(map(str, error.value.problems)) == [
        "column C (Telefon): expected a column without personal data (it looks like phone numbers); "
        "remove the column, found 'Telefon'",
        "column D (Osiedle): expected one column \"Miejsce\", not several (B, D), found 'Osiedle'",
    ]


def test_known_columns_that_are_not_kept_are_told() -> None:
    data = csv_bytes([["1", "1.03.2025", "Dolne", "bo tak", ""]], ["Lp.", "Data", "Miejsce", "Powody odrzucenia", ""])
    found = checked(data)
    assert (found.accepted, found.ignored) == (1, ["Lp.", "Powody odrzucenia"])


def test_the_template_has_no_personal_column() -> None:
    assert [header for header in HEADER if kind_of_header(header)] == []


@pytest.mark.parametrize(
    ("digits", "is_one"),
    [
        (PESEL, True),
        ("02070803628", True),
        ("44051401358", False),
        ("4405140135", False),
        ("44001401354", False),
        ("44011401355", True),
        ("44121401359", True),
        ("44131401350", False),
        ("44050001352", False),
        ("44050101359", True),
        ("44053101356", True),
        ("44053201353", False),
    ],
)
def test_a_pesel_is_known_by_its_check_digit(digits: str, is_one: bool) -> None:
    assert is_pesel(digits) is is_one


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"p. Anna {PESEL}", "pesel"),
        ("anna (at) mops.example", "email"),
        ("tel. 71 782 35 55", "phone"),
        ("12.03.2025 16:00", ""),
        ("1234567890123", ""),
        ("Anna Nowak", "name"),
        ("Biblioteka; KOWALSKI Jan", "name"),
        ("mgr Ewa Wójcik-Lis, psycholog", "name"),
        ("Biblioteka Publiczna; Rada Osiedla", ""),
        ("Anna Nowak i Jan Kowalski", "name"),
        ("Prowadząca: Anna Nowak", "name"),
        ("1. Anna Nowak (MOPS)", "name"),
        ("Anna Nowak - MOPS", "name"),
        ("A. Nowak", "name"),
        ("440514 01359", "pesel"),
        ("anna.nowak małpa mops.example", "email"),
        ("Hala Mirowska", ""),
        ("Lech Poznań", ""),
        ("Mikołajki Szkolne", ""),
        ("Klub Karol", ""),
        ("Stanisława Moniuszki", ""),
        ("Jana Pawła II", ""),
        ("E. Leclerc", ""),
        ("Fundacja Anna", ""),
        ("Święty Mikołaj", ""),
        ("Spotkanie z Anną Nowak", ""),
        ("", ""),
    ],
)
def test_personal_data_in_a_cell(text: str, kind: str) -> None:
    assert kind_of_cell(text) == kind


def test_a_table_of_events_has_every_column() -> None:
    names: list[Any] = checked(csv_bytes([["1.03.2025", "5"]], ["Data", "Koszt"])).events.column_names
    assert names == [*GOOD, "row"]
