"""Statistics of a small register, counted by hand; and the same by aggregates as by the events themselves."""

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from osl_data.registers.columns import COLUMNS, MEASURES
from osl_data.statistics import aggregates as cubes
from osl_data.statistics.aggregates import cube
from osl_data.statistics.questions import (
    About,
    Beside,
    Change,
    Novelty,
    Periods,
    Season,
    Span,
    about,
    beside_last_year,
    choices,
    half_there,
    novelty,
    of_largest,
    periods,
    seasons,
    spread,
    sums,
    total,
)
from osl_data.statistics.selecting import BY, EventFilters, Events, open_events
from osl_data.statistics.summing import Measure, Sums
from tests.registers.example import KNOWN, TODAY, file, import_file

BLANK = dict.fromkeys(COLUMNS, "")


def made(**cells: str) -> list[str]:
    return [(BLANK | cells)[name] for name in COLUMNS]


ROWS = [
    made(date="2024-03-04", time_from="16:00", programme="pal-dolne", type="club", groups="seniors", place="testowo-dolne", participants="10", women="7", men="3", cost="100", own_id="1"),  # noqa: E501
    made(date="2024-03-11", time_from="16:30", programme="pal-dolne", type="club", groups="seniors; children", place="testowo-dolne", participants="20", volunteers="2", volunteer_hours="3,5", own_id="2"),  # noqa: E501
    made(date="2024-05-25", programme="klub", type="event", groups="children", place="testowo-zrodla", participants="3", women="2", men="1", cost="0", own_id="3"),  # noqa: E501
    made(date="2025-03-03", time_from="9:00", programme="pal-dolne", type="club", groups="seniors", place="testowo-dolne", participants="15", own_id="4"),  # noqa: E501
    made(date="2025-03-31", type="event", place="testowo-dolne", participants="0", own_id="5"),
    made(date="2025-05-01", own_id="6"),
]  # fmt: skip


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Events]:
    folder = tmp_path_factory.mktemp("statistics")
    import_file(file(folder, ROWS), KNOWN, folder / "registers", today=TODAY)
    opened = open_events(cube(folder / "registers"))
    yield opened
    opened.close()


def keyed(events: Events, by: Any, filters: EventFilters | None = None) -> dict[Any, tuple[int, int | None, int]]:
    """Events, participants and how many events state them, by key."""
    found = sums(events, filters or EventFilters(), by)
    return {row.key: (row.events, row.participants, row.participants_stated) for row in found}


def test_all_together(register: Events) -> None:
    found = total(register, EventFilters())
    assert (found.key, found.events) == (None, 6)
    assert {name: found.measure(name) for name in MEASURES} == {
        "participants": Measure(48, 5),
        "women": Measure(9, 2),
        "men": Measure(4, 2),
        "under_18": Measure(None, 0),
        "aged_60": Measure(None, 0),
        "volunteers": Measure(2, 1),
        "volunteer_hours": Measure(Decimal("3.50"), 1),
        "cost": Measure(Decimal("100.00"), 2),
    }


BY_HAND: list[tuple[str, dict[Any, tuple[int, int | None, int]]]] = [
    (
        "month",
        {
            date(2024, 3, 1): (2, 30, 2),
            date(2024, 5, 1): (1, 3, 1),
            date(2025, 3, 1): (2, 15, 2),
            date(2025, 5, 1): (1, None, 0),
        },
    ),
    (
        "quarter",
        {
            date(2024, 1, 1): (2, 30, 2),
            date(2024, 4, 1): (1, 3, 1),
            date(2025, 1, 1): (2, 15, 2),
            date(2025, 4, 1): (1, None, 0),
        },
    ),
    ("year", {2024: (3, 33, 3), 2025: (3, 15, 2)}),
    ("weekday", {1: (4, 45, 4), 4: (1, None, 0), 6: (1, 3, 1)}),
    ("hour", {9: (1, 15, 1), 16: (2, 30, 2), None: (3, 3, 2)}),
    ("city", {"testowo": (6, 48, 5)}),
    ("place", {"testowo-dolne": (4, 45, 4), "testowo-zrodla": (1, 3, 1), None: (1, None, 0)}),
    ("programme", {"klub": (1, 3, 1), "pal-dolne": (3, 45, 3), None: (2, 0, 1)}),
    ("type", {"club": (3, 45, 3), "event": (2, 3, 2), None: (1, None, 0)}),
    ("group", {"children": (2, 23, 2), "seniors": (3, 45, 3), None: (2, 0, 1)}),
]


@pytest.mark.parametrize(("by", "found"), BY_HAND, ids=[case[0] for case in BY_HAND])
def test_by_a_dimension(register: Events, by: str, found: dict[Any, tuple[int, int | None, int]]) -> None:
    assert keyed(register, by) == found


FILTERED: list[tuple[EventFilters, int]] = [
    (EventFilters(cities=("testowo",)), 6),
    (EventFilters(cities=("inne",)), 0),
    (EventFilters(places=("testowo-dolne",)), 4),
    (EventFilters(places=("testowo-dolne", "testowo-zrodla")), 5),
    (EventFilters(programmes=("klub",)), 1),
    (EventFilters(types=("club",)), 3),
    (EventFilters(types=("club", "event")), 5),
    (EventFilters(types=("nic",)), 0),
    (EventFilters(groups=("seniors",)), 3),
    (EventFilters(groups=("seniors", "children")), 4),
    (EventFilters(groups=("nic",)), 0),
    (EventFilters(start=date(2025, 1, 1)), 3),
    (EventFilters(end=date(2024, 3, 10)), 1),
    (EventFilters(start=date(2024, 3, 11), end=date(2025, 3, 3)), 3),
    (EventFilters(groups=("seniors",), types=("club",), start=date(2024, 1, 1), end=date(2024, 12, 31)), 2),
    (EventFilters(places=("testowo-dolne",), types=("event",)), 1),
]


@pytest.mark.parametrize(("filters", "number"), FILTERED)
def test_events_that_pass_the_filters(register: Events, filters: EventFilters, number: int) -> None:
    assert total(register, filters).events == number
    assert sum(row.events for row in sums(register, filters, "month")) == number


def test_by_group_only_the_chosen_are_shown(register: Events) -> None:
    assert keyed(register, "group", EventFilters(groups=("seniors",))) == {"seniors": (3, 45, 3)}


def test_beside_the_same_period_a_year_before(register: Events) -> None:
    (found,) = beside_last_year(register, EventFilters())
    assert (found.now.events, found.before.events) == (3, 2)  # January to 1 May; the event of 25 May is later
    whole = EventFilters(start=date(2025, 1, 1), end=date(2025, 12, 31))
    assert beside_last_year(register, whole) == [found]  # the year is not over: what is to come is not beside it
    early = EventFilters(start=date(2025, 1, 1), end=date(2025, 3, 31))
    months = beside_last_year(register, early, "month")
    assert [(each.key, each.now.events, each.before.events) for each in months] == [(date(2025, 3, 1), 2, 2)]
    years = beside_last_year(register, early, "year")
    assert [(each.key, each.now.participants, each.before.participants) for each in years] == [(2025, 15, 30)]
    groups = beside_last_year(register, whole, "group")
    assert [(each.key, each.now.events, each.before.events) for each in groups] == [
        ("children", 0, 1),
        ("seniors", 1, 2),
        (None, 2, 0),
    ]


PERIODS = [
    (EventFilters(), (date(2025, 1, 1), date(2025, 5, 1), date(2024, 1, 1), date(2024, 5, 1))),
    (EventFilters(end=date(2025, 2, 28)), (date(2025, 1, 1), date(2025, 2, 28), date(2024, 1, 1), date(2024, 2, 29))),
    (EventFilters(end=date(2024, 2, 29)), (date(2024, 1, 1), date(2024, 2, 29), date(2023, 1, 1), date(2023, 2, 28))),
    (EventFilters(start=date(2024, 2, 29)), (date(2024, 2, 29), date(2025, 5, 1), date(2023, 2, 28), date(2024, 5, 1))),
]


@pytest.mark.parametrize(("filters", "days"), PERIODS)
def test_the_days_that_are_compared(register: Events, filters: EventFilters, days: tuple[date, ...]) -> None:
    assert periods(register, filters) == Periods(*days)


def test_days_of_a_city_without_newer_events(tmp_path: Path) -> None:
    folder = tmp_path / "registers"
    import_file(file(tmp_path, ROWS[:3]), replace(KNOWN, city="inne"), folder, today=TODAY)
    import_file(file(tmp_path, ROWS[3:]), KNOWN, folder, today=TODAY)
    opened = open_events(cube(folder))
    assert periods(opened, EventFilters()).end == date(2025, 5, 1)
    assert periods(opened, EventFilters(cities=("inne",))).end == date(2024, 5, 25)
    opened.close()


def beside(now: int | None, before: int | None) -> Beside:
    return Beside(None, Sums(None, 1, participants=now), Sums(None, 1, participants=before))


@pytest.mark.parametrize(
    ("now", "before", "change"),
    [
        (45, 30, Change(15, 0.5)),
        (15, 60, Change(-45, -0.75)),
        (40, 29, Change(11, None)),
        (3, 0, Change(3, None)),
        (None, 40, None),
        (40, None, None),
    ],
)
def test_a_change_of_few_is_told_in_numbers_only(now: int | None, before: int | None, change: Change | None) -> None:
    assert beside(now, before).change("participants") == change


def test_shares_of_the_largest() -> None:
    assert of_largest([5, None, 10, Decimal(0)]) == [0.5, None, 1.0, 0.0]
    assert of_largest([0, 0]) == [0.0, 0.0]
    assert of_largest([]) == []


def test_february_has_its_last_day_beside_it(register: Events) -> None:
    for day in (date(2024, 2, 29), date(2025, 2, 28)):
        assert beside_last_year(register, EventFilters(start=day, end=day)) == []


def test_spread_of_participants(register: Events) -> None:
    (found,) = spread(register, EventFilters())
    assert (found.stated, found.mean) == (5, 9.6)
    assert (found.least, found.lower, found.median, found.upper, found.most) == (0, 3.0, 10.0, 15.0, 20)
    by_year = {each.key: each for each in spread(register, EventFilters(), "year")}
    assert (by_year[2024].lower, by_year[2024].median, by_year[2024].upper) == (6.5, 10.0, 15.0)
    assert (by_year[2025].lower, by_year[2025].median, by_year[2025].upper) == (3.75, 7.5, 11.25)
    by_group = {each.key: each for each in spread(register, EventFilters(), "group")}
    children = by_group["children"]
    assert (children.stated, children.lower, children.median, children.upper) == (2, 7.25, 11.5, 15.75)
    assert by_group[None].median == 0.0


def test_seasons(register: Events) -> None:
    assert seasons(register, EventFilters()) == [
        Season(3, 1, 4, 45, 4),
        Season(5, 4, 1, None, 0),
        Season(5, 6, 1, 3, 1),
    ]


def test_new_and_repeated_types(register: Events) -> None:
    assert novelty(register, EventFilters()) == [Novelty(2024, 2, 0), Novelty(2025, 1, 1)]
    assert novelty(register, EventFilters(), "month") == [
        Novelty(date(2024, 3, 1), 1, 0),
        Novelty(date(2024, 5, 1), 1, 0),
        Novelty(date(2025, 3, 1), 1, 1),
    ]
    assert novelty(register, EventFilters(start=date(2025, 1, 1)), "quarter") == [Novelty(date(2025, 1, 1), 1, 1)]


def test_a_register_that_ends_in_between_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "registers"
    days = ["2024-01-10", "2024-06-10", "2025-01-10", "2025-06-10"]
    import_file(file(tmp_path, [made(date=day, own_id=f"z {day}") for day in days]), KNOWN, folder, today=TODAY)
    other = replace(KNOWN, city="drugie")
    rows = [made(date=day, own_id=f"z {day}") for day in days[:3]]
    import_file(file(tmp_path, rows, "drugie.csv"), other, folder, today=TODAY)
    events = open_events(cube(folder))
    compared = periods(events, EventFilters())
    assert (compared.earlier_start, compared.end) == (date(2024, 1, 1), date(2025, 6, 10))
    assert half_there(events, EventFilters(), compared) == [Span("drugie", date(2024, 1, 10), date(2025, 1, 10))]
    assert half_there(events, EventFilters(cities=("testowo",)), compared) == []
    events.close()


def test_what_there_is(register: Events) -> None:
    assert about(register) == About(6, date(2024, 3, 4), date(2025, 5, 1))
    assert [(each.kind, each.code, each.city) for each in choices(register)] == [
        ("city", "testowo", "testowo"),
        ("group", "children", None),
        ("group", "seniors", None),
        ("place", "testowo-dolne", "testowo"),
        ("place", "testowo-zrodla", "testowo"),
        ("programme", "klub", "testowo"),
        ("programme", "pal-dolne", "testowo"),
        ("type", "club", None),
        ("type", "event", None),
    ]


def test_no_register_has_no_events(tmp_path: Path) -> None:
    opened = open_events(cube(tmp_path / "registers"))
    assert about(opened) == About(0, None, None)
    assert total(opened, EventFilters()).events == 0
    assert [sums(opened, EventFilters(), by) for by in BY] == [[]] * len(BY)
    assert (seasons(opened, EventFilters()), novelty(opened, EventFilters()), choices(opened)) == ([], [], [])
    assert (spread(opened, EventFilters()), beside_last_year(opened, EventFilters())) == ([], [])


def any_events(number: int) -> list[list[str]]:
    chance = random.Random(11)

    def one(values: Iterable[str]) -> str:
        return chance.choice([*values, ""])

    return [
        made(
            date=str(date(2021, 1, 1) + timedelta(days=chance.randrange(1500))),
            time_from=one(["9:00", "16:30"]),
            programme=one(KNOWN.programmes.names),
            type=one(KNOWN.types.names),
            groups=one([*KNOWN.groups.names, "seniors; children", "general; seniors"]),
            place=one(KNOWN.places.names),
            participants=one(map(str, range(30))),
            volunteers=one("123"),
            volunteer_hours=one(["0,5", "2"]),
            cost=one(["12,34", "0"]),
        )
        for _ in range(number)
    ]


CHOSEN: dict[str, dict[str, Any]] = {
    "places": {"places": ("testowo-dolne",)},
    "programmes": {"programmes": ("klub", "pal-dolne")},
    "types": {"types": ("club",)},
    "two types": {"types": ("club", "event")},
    "groups": {"groups": ("seniors",)},
    "two groups": {"groups": ("seniors", "children")},
    "months": {"start": date(2021, 4, 1), "end": date(2023, 6, 30)},
    "days": {"start": date(2021, 4, 5), "end": date(2023, 6, 12)},
}


def test_aggregates_and_events_answer_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import_file(file(tmp_path, any_events(600)), KNOWN, tmp_path / "registers", today=TODAY)
    plain = open_events(cube(tmp_path / "registers"))
    assert plain.aggregates == ()
    expected: dict[Any, Any] = {}

    def ask(events: Events) -> dict[Any, Any]:
        found: dict[Any, Any] = {}
        for filters in {EventFilters(**some | more) for some, more in product(CHOSEN.values(), repeat=2)}:
            for by in BY:
                found[filters, by] = sums(events, filters, by)
            found[filters, "seasons"] = seasons(events, filters)
            found[filters, "novelty"] = novelty(events, filters, "quarter")
        for below, by in product((0, 5), BY):
            found[below, by] = sums(events, EventFilters(), by, none_below=below)
        for below in (0, 5):
            found[below, "seasons"] = seasons(events, EventFilters(), none_below=below)
            found[below, "novelty"] = novelty(events, EventFilters(), "month", none_below=below)
            found[below, "about"] = about(events, none_below=below)
        return found

    expected = ask(plain)
    plain.close()
    for path in (tmp_path / "registers").glob("*.duckdb"):
        path.unlink()
    monkeypatch.setattr(cubes, "AGGREGATED_FROM", 0)
    steps: list[tuple[str, float]] = []
    aggregated = open_events(cube(tmp_path / "registers", lambda *step: steps.append(step)))
    assert [what for what, _ in steps] == ["events"] + ["aggregates"] * (len(steps) - 1)
    assert [done * (len(steps) - 1) for _, done in steps[1:]] == pytest.approx(range(1, len(steps)))
    assert len(aggregated.aggregates) == 4
    assert ask(aggregated) == expected
    assert sum(row.events for row in expected[0, "month"]) == 600


def test_what_is_added_up_is_said_once() -> None:
    """Columns of a register, fields of an answer and sums in SQL are the same measures, in the same order."""
    summed = re.findall(r"\bAS (\w+)", cubes.measures("BIGINT"))
    assert summed == ["events", *(name for measure in MEASURES for name in (measure, f"{measure}_stated"))]
    assert ["key", *summed] == [*Sums._fields]
    assert re.findall(r"\bAS (\w+)", cubes.measures("BIGINT", "of_")) == [f"of_{name}" for name in summed]
    assert [name for name in COLUMNS if name in MEASURES] == [*MEASURES]
