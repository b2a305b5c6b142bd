"""What everybody is told of registers: the same of the same events, right on average, and nothing that is of few."""

import os
import random
import stat
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from osl_data.keeping.journal import JournalError
from osl_data.registers.columns import MEASURES, PEOPLE
from osl_data.statistics.aggregates import cube
from osl_data.statistics.questions import About, Novelty, Season, Spread, about, novelty, seasons, spread, sums, total
from osl_data.statistics.releasing import BASE, base_of, nearest, secret
from osl_data.statistics.selecting import BY, EventFilters, Events, open_events
from osl_data.statistics.summing import NOTHING, Sums
from tests.registers.example import KNOWN, TODAY, file, import_file
from tests.statistics.test_questions import any_events
from tests.statistics.visitor import asked, cells, drawn, opened

SECRET = "5" * 64
EVERYTHING = EventFilters()
SHIFT = {"volunteers": ("shift_volunteers", 1), "volunteer_hours": ("shift_hours", 100), "cost": ("shift_cost", 100)}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """600 events, with a secret that we know."""
    made = tmp_path_factory.mktemp("releasing")
    import_file(file(made, any_events(600)), KNOWN, made / "registers", today=TODAY)
    (made / "registers" / "secret").write_text(f"{SECRET}\n")
    return made / "registers"


@pytest.fixture(scope="module")
def register(folder: Path) -> Iterator[Events]:
    events = open_events(cube(folder))
    yield events
    events.close()


def rows(events: Events, text: str) -> list[tuple[Any, ...]]:
    return events.connection.execute(text).fetchall()


# An event


@pytest.mark.parametrize("name", MEASURES)
def test_a_number_of_an_event_goes_up_or_down_to_a_multiple(register: Events, name: str) -> None:
    """By a shift that is drawn: one for all people at an event, so that parts are never more than all."""
    shift, unit = SHIFT.get(name, ("shift_people", 1))
    drawn_ = rows(register, f"SELECT {name}, {shift}, times FROM event")
    told = rows(register, f"SELECT {name}, {name}_stated, events FROM released_by_event")
    expected = []
    for value, by, times in drawn_:
        known = value is not None
        expected.append((int(value * unit + by) // (BASE * unit) * BASE if known else None, known * times, times))
    assert told == expected
    assert {by for _, by, _ in drawn_} <= {*range(BASE * unit)}


def test_all_that_is_drawn_occurs_as_often_as_it_should(register: Events) -> None:
    """Of 600 events; a shift that is never drawn would tell too much of the others."""
    for name in ("shift_people", "shift_volunteers", "shift_hours // 100", "shift_cost // 100"):
        often = dict(rows(register, f"SELECT {name}, count(*) FROM event GROUP BY 1"))
        assert often.keys() == {*range(BASE)}
        assert all(80 < number < 160 for number in often.values())
    often = dict(rows(register, "SELECT times, count(*) FROM event GROUP BY 1"))
    assert (50 < often[0] < 100, 400 < often[1] < 500, 50 < often[2] < 100) == (True, True, True)
    apart = "count(DISTINCT (shift_people, shift_volunteers, shift_hours // 100, shift_cost // 100, times)) FROM event"
    assert rows(register, f"SELECT {apart}")[0][0] > 400, "each is drawn by itself"


def test_a_change_is_right_on_average_and_nought_stays(register: Events) -> None:
    for people in range(12):
        read = f"sum(shifted({people}, shift)), max(shifted({people}, shift))"
        found = rows(register, f"SELECT {read} FROM range(5) each(shift)")
        assert found == [(5 * people, (people + 4) // 5 * 5)]
    amounts = "sum(shifted_amount(3.47, shift)), max(shifted_amount(0, shift))"
    assert rows(register, f"SELECT {amounts} FROM range(500) each(shift)") == [(5 * 347, 0)]
    assert rows(register, "SELECT avg(times(drawn)) FROM range(64) each(drawn)") == [(1.0,)]


def test_nothing_is_known_of_a_small_number_within_one() -> None:
    """Of all events of up to 14 people: who is told all changed numbers of one knows none of 1 to 4 within 1.

    Since what is told is added up of such numbers, and the shift of an event is drawn apart from those of all others,
    this holds for whatever is asked, and for sums of several events.
    """
    event = [
        (people, women, people - women - rest, young, old)
        for people in range(15)
        for women in range(people + 1)
        for rest in range(people - women + 1)
        for young in range(people + 1)
        for old in range(people - young + 1)
    ]
    true = np.tile(np.array(event, dtype=np.int64), (BASE, 1))
    shifts = np.repeat(np.arange(BASE), len(event))[:, None]
    told = (true + shifts) // BASE
    for stated in ([0], [0, 1], [0, 2, 3], [0, 1, 2], [0, 3, 4], [0, 1, 2, 3], [0, 1, 2, 3, 4]):
        _, alike = np.unique(told[:, stated] @ (4 ** np.arange(len(stated))), return_inverse=True)
        for column in stated:
            values = true[:, column]
            least, most = np.full(alike.max() + 1, 99), np.zeros(alike.max() + 1, dtype=np.int64)
            np.minimum.at(least, alike, values)
            np.maximum.at(most, alike, values)
            small = (values > 0) & (values < BASE) & (told[:, 0] < 15 // BASE)
            pinned = small & (least[alike] >= values - 1) & (most[alike] <= values + 1)
            assert not pinned.any(), (stated, column, true[pinned][:1], told[pinned][:1])


# Tables


def test_the_same_events_give_the_same_number_whatever_is_asked(tmp_path: Path) -> None:
    """And no number is of 1 to 4, in any table; where none is stated, that is told."""
    held = drawn(random.Random(4))
    folder = tmp_path / "registers"
    folder.mkdir()
    (folder / "secret").write_text(SECRET)  # of another one more or fewer rows may be left
    events = opened(held, folder)
    found: dict[frozenset[int], Sums] = {}
    again = 0
    for filters, by in product([*asked(held)][:9], BY):
        of = cells(held, by, filters)
        for row in sums(events, filters, by, none_below=5):
            again += of[row.key] in found
            assert found.setdefault(of[row.key], row._replace(key=None)) == row._replace(key=None)
            assert {value for value in row[1:] if value is not None} & {*range(1, 5)} == set()
            for name in PEOPLE:
                stated = any(name in held[at].numbers for at in of[row.key])
                assert (getattr(row, name) is not None) == stated
    assert (len(found) > 20, again > 20) == (True, True)
    events.close()


def test_what_is_told_of_600_events(register: Events) -> None:
    """Truly 600 events of 8,671 people with 875 volunteers, who gave 518 hours, for 2,369.28 zł."""
    assert about(register, none_below=5) == About(620, date(2021, 1, 7), date(2025, 2, 7))
    assert total(register, EVERYTHING, none_below=5) == Sums(
        None,
        620,
        participants=8710,
        participants_stated=605,
        volunteers=825,
        volunteers_stated=455,
        volunteer_hours=Decimal(500),
        volunteer_hours_stated=420,
        cost=Decimal(2415),
        cost_stated=405,
    )
    assert [(row.key, row.events, row.participants) for row in sums(register, EVERYTHING, "place", none_below=5)] == [
        ("testowo", 145, 2140),
        ("testowo-dolne", 160, 2450),
        ("testowo-zrodla", 160, 2060),
        (None, 155, 2060),
    ]
    assert spread(register, EVERYTHING, "type", none_below=5)[:2] == [
        Spread("club", 160, 0, 10.0, 15.0, 25.0, 30, 15.28125),
        Spread("consult", 145, 0, 5.0, 15.0, 20.0, 30, 14.65986394557823),
    ]
    assert novelty(register, EVERYTHING, none_below=5)[:2] == [Novelty(2021, 10, 0), Novelty(2022, 0, 10)]
    assert seasons(register, EVERYTHING, none_below=5)[:2] == [Season(1, 1, 5, 140, 5), Season(1, 2, 5, 100, 5)]


def test_what_is_told_of_few_events_is_left_out(register: Events) -> None:
    day = EventFilters(start=date(2021, 1, 7), end=date(2021, 1, 8))
    assert total(register, day).events == 2
    assert total(register, day, none_below=5) == NOTHING
    assert (seasons(register, day, none_below=5), novelty(register, day, none_below=5)) == ([], [])
    assert spread(register, day, none_below=5) == []


@pytest.mark.parametrize("below", [1, 5, 7, 30])
def test_no_number_below_what_is_set_is_told(register: Events, below: int) -> None:
    base = base_of(below)
    for by in BY:
        for row in sums(register, EVERYTHING, by, none_below=below):
            assert {value % base for value in row[1:] if value is not None} == {0}
    for season in seasons(register, EVERYTHING, none_below=below):
        assert {season.events % base, (season.participants or 0) % base, season.participants_stated % base} == {0}
    for each in novelty(register, EVERYTHING, "month", none_below=below):
        assert (each.new % base, each.repeated % base) == (0, 0)
    for some in spread(register, EVERYTHING, "month", none_below=below):
        assert some.stated % base == 0
        told = (some.least, some.lower, some.median, some.upper, some.most, some.mean)
        assert all(value is None or value == 0 or value >= base for value in told)


@pytest.mark.parametrize(
    ("number", "base", "told"),
    [(2, 5, 0), (3, 5, 5), (7, 5, 5), (8, 5, 10), (0, 5, 0), (4, 10, 0), (5, 10, 10), (14, 10, 10), (3, 0, 3)],
)
def test_the_nearest_multiple(number: int, base: int, told: int) -> None:
    assert nearest(number, base) == told
    assert nearest(Decimal(number), base) == told


@pytest.mark.parametrize(("below", "base"), [(0, 0), (1, 5), (5, 5), (6, 6), (30, 30)])
def test_what_told_numbers_are_multiples_of(below: int, base: int) -> None:
    assert base_of(below) == base


# The secret


def test_the_same_is_told_when_all_is_made_anew(folder: Path, register: Events) -> None:
    told = sums(register, EVERYTHING, "month", none_below=5)
    again = folder.parent / "again"
    for name in ("events", "journal"):
        (again / name).mkdir(parents=True)
        for path in (folder / name).iterdir():
            (again / name / path.name).write_bytes(path.read_bytes())
    (again / "secret").write_text(SECRET)
    copy = open_events(cube(again))
    assert sums(copy, EVERYTHING, "month", none_below=5) == told
    copy.close()
    for path in (*again.glob("cube-*"), again / "secret"):
        path.unlink()
    other = open_events(cube(again))
    assert sums(other, EVERYTHING, "month", none_below=5) != told
    assert sums(other, EVERYTHING, "month") == sums(register, EVERYTHING, "month")
    other.close()


def test_the_secret_is_made_once_and_read_by_its_owner_alone(tmp_path: Path) -> None:
    (tmp_path / "draft-secret").write_text("of a process that was killed")
    found = secret(tmp_path)
    assert (len(found), secret(tmp_path)) == (64, found)
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]
    (tmp_path / "other").mkdir()
    assert secret(tmp_path / "other") != found


@pytest.mark.parametrize("held", ["", "5" * 63, "5" * 65, "5" * 63 + "x", "5" * 63 + "A"])
def test_a_broken_secret_is_said(tmp_path: Path, held: str) -> None:
    (tmp_path / "secret").write_text(held)
    with pytest.raises(JournalError, match="expected 64 digits 0-9 and a-f, found something else; restore it"):
        secret(tmp_path)


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_a_secret_that_is_no_file_is_said(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "secret")
    with pytest.raises(JournalError, match="expected 64 digits"):
        secret(tmp_path)
