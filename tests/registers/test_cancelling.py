"""Events that did not take place are not counted; notes that only speak of such things reject nothing."""

import pytest

from osl_data.registers.cancelling import tells
from tests.registers.example import checked, csv_bytes, problems, row

CALLED_OFF = [
    "odwołane",
    "ODWOŁANO",
    "Odwołany!",
    "warsztaty odwołane",
    "odwołane – choroba prowadzącej",
    "zajęcia zostały odwołane",
]
NOT_HELD = [
    "nie odbyło się",
    "Zebranie się nie odbyło",
    "NIE ODBYŁO SIĘ (deszcz)",
    "nie odbyły się",
    "dyżur nie odbędzie się",
    "nieodbyte",
]
NOT_DONE = [
    "nie doszło do skutku",
    "niezrealizowane",
    "nie zrealizowano",
    "nie zostało zrealizowane",
    "nie zrealizowane",
]
MOVED = [
    "przełożone",
    "przełożone na 8.04",
    "Przeniesione na 8 kwietnia",
    "przesunięto na inny termin",
    "przełożono na czwartek",
    "przełożone z powodu upału",
    "przeniesione na maj",
]
OTHERWISE = ["anulowane", "Anulowano", "zawieszone", "cancelled", "odw.", "odwoł."]
NONE = [
    "nie było zajęć",
    "Nie było spotkania z powodu choroby",
    "święto – brak zajęć",
    "brak warsztatów",
    "brak dyżuru",
]


@pytest.mark.parametrize("note", [*CALLED_OFF, *NOT_HELD, *NOT_DONE, *MOVED, *OTHERWISE, *NONE], ids=repr)
def test_an_event_that_did_not_take_place(note: str) -> None:
    assert tells(note)
    assert problems(csv_bytes([row(note=note, participants="", women="", men="", under_18="", aged_60="")])) == [
        (2, "Q", "cancelled", note)
    ]


HELD = ["odbyło się", "Odbyło się mimo odwołania autobusu", "nie odwołano", "nie zostało odwołane", "odbyły się oba"]
MOVED_HERE = [
    "przełożone z 8.04",
    "przeniesione z marca",
    "przeniesione do sali gimnastycznej",
    "przesunięte na godz. 17",
    "przesunięto na 17.00",
    "przeniesione na salę",
]
BESIDE = [
    "zamiast odwołanego koncertu",
    "część warsztatów odwołano",
    "odrobione zajęcia, odwołane w marcu",
    "zastępstwo za odwołany dyżur",
    "w zamian za odwołane spotkanie",
]
OF_OTHERS = [
    "rozmowa o odwołaniu dyrektora",
    "nie doszły materiały",
    "nie było prądu",
    "odwiedziny",
    "nie było zajęć plastycznych, tylko gry",
    "brak sali, gry na dworze",
    "było spotkanie, brak wody",
    "nie zabrakło zajęć",
    "procedura odwoławcza",
]


@pytest.mark.parametrize("note", [*HELD, *MOVED_HERE, *BESIDE, *OF_OTHERS[:1], *OF_OTHERS[2:]], ids=repr)
def test_an_event_that_took_place(note: str) -> None:
    assert not tells(note)
    assert problems(csv_bytes([row(note=note)])) == []


def test_where_people_came_only_a_note_that_begins_so_says_it_of_the_event() -> None:
    note = "Piknik udany, tylko pokaz straży odwołano"
    assert problems(csv_bytes([row(note=note)])) == []
    assert problems(csv_bytes([row(note="Piknik odwołano")])) == [(2, "Q", "cancelled", "Piknik odwołano")]
    bare = dict.fromkeys(("participants", "women", "men", "under_18", "aged_60"), "")
    assert problems(csv_bytes([row(note=note, **bare)])) == [(2, "Q", "cancelled", note)]


@pytest.mark.parametrize("header", ["Status", "Stan", "Status wydarzenia", "Stan realizacji"])
def test_a_column_for_the_state_is_read_and_not_kept(header: str) -> None:
    states = ["odbyło się", "odwołane", "", "zrealizowane", "nie odbyło się", "zaplanowane"]
    data = csv_bytes(
        [[f"{day}.03.2025", "Dolne", state] for day, state in enumerate(states, 1)], ["Data", "Miejsce", header]
    )
    assert problems(data) == [(3, "C", "cancelled", "odwołane"), (6, "C", "cancelled", "nie odbyło się")]
    assert (checked(data).accepted, checked(data).ignored) == (4, [header])


def test_personal_data_in_such_a_note_are_not_told() -> None:
    found = checked(csv_bytes([row(note="Odwołane, tel. 601 234 568")])).problems
    assert [(each.code, each.found, each.masked) for each in found] == [
        ("personal_cell", "", "phone"),
        ("cancelled", "", "phone"),
    ]
