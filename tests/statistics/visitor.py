"""A small register drawn at random, and everything that a visitor can ask of its statistics."""

import random
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations, product
from pathlib import Path
from typing import Any

from osl_data.keeping.importing import import_bytes
from osl_data.registers.columns import COLUMNS, PEOPLE
from osl_data.statistics.aggregates import cube
from osl_data.statistics.questions import beside_last_year, periods, seasons, sums
from osl_data.statistics.selecting import BY, Dimension, EventFilters, Events, open_events
from tests.registers.example import KNOWN, csv_bytes
from tests.statistics.attacker import Held, Told

TODAY = date(2025, 6, 30)
_DAYS = [date(2024, 1, 1) + timedelta(days=day) for day in range(540)]
_NO_LIMIT = 1_000_000
_BESIDE: tuple[Dimension, ...] = ("all", "month", "place", "group")
"""What a visitor looks at beside the year before."""


def drawn(chance: random.Random) -> list[Held]:
    """Events of a small centre in a year and a half, each on a day of its own: few, many of them with few people."""
    return [_event(chance, day) for day in sorted(chance.sample(_DAYS, chance.randrange(12, 26)))]


def _event(chance: random.Random, day: date) -> Held:
    participants = chance.choice([0, *range(1, 9), *range(1, 6), chance.randrange(30)])
    women = chance.randrange(participants + 1)
    young = chance.randrange(participants + 1)
    people = {
        "participants": participants,
        "women": women,
        "men": participants - women,
        "under_18": young,
        "aged_60": chance.randrange(participants - young + 1),
        "volunteers": chance.randrange(5),
    }
    stated = [name for name in PEOPLE if chance.random() < 0.85]
    return Held(
        day=day,
        hour=chance.choice([None, 9, 16]),
        place=chance.choice([None, *KNOWN.places.names]),
        programme=chance.choice([None, *KNOWN.programmes.names]),
        type=chance.choice([None, *KNOWN.types.names]),
        groups=tuple(sorted(chance.sample([*KNOWN.groups.names], chance.randrange(3)))),
        numbers={"events": 1} | {name: people[name] for name in stated},
    )


def opened(held: list[Held], folder: Path) -> Events:
    """The events as a register that is open for questions."""
    outcome = import_bytes(
        csv_bytes([_cells(at, each) for at, each in enumerate(held)]), "r.csv", KNOWN, folder, today=TODAY
    )
    assert outcome.new == len(held)
    return open_events(cube(folder))


def _cells(at: int, each: Held) -> list[str]:
    cells = {"date": each.day.isoformat(), "time_from": f"{each.hour}:00" if each.hour else "", "own_id": str(at)}
    cells |= {name: getattr(each, name) or "" for name in ("place", "programme", "type")}
    cells |= {"groups": "; ".join(each.groups)} | {name: str(number) for name, number in each.numbers.items()}
    return [cells.get(name, "") for name in COLUMNS]


def asked(held: list[Held]) -> Iterator[EventFilters]:
    """The filters of a visitor: none, one, two together, and each with years."""
    values: dict[str, set[Any]] = {
        "places": {each.place for each in held},
        "programmes": {each.programme for each in held},
        "types": {each.type for each in held},
        "groups": {code for each in held for code in each.groups},
    }
    codes = {name: sorted(code for code in found if code) for name, found in values.items()}
    single: list[dict[str, Any]] = [{name: (code,)} for name, found in codes.items() for code in found]
    pairs = [one | other for one, other in combinations(single, 2) if one.keys() != other.keys()]
    both = [{name: two} for name, found in codes.items() for two in combinations(found, 2)]
    years: list[dict[str, Any]] = [{}, {"end": date(2024, 12, 31)}, {"start": date(2025, 1, 1)}]
    for chosen, days in product([{}, *single], years):
        yield EventFilters(**chosen | days)
    for chosen in (*pairs, *both):
        yield EventFilters(**chosen)


def passing(held: list[Held], filters: EventFilters) -> list[int]:
    """Which of the events pass."""
    return [
        at
        for at, each in enumerate(held)
        if (not filters.places or each.place in filters.places)
        and (not filters.programmes or each.programme in filters.programmes)
        and (not filters.types or each.type in filters.types)
        and (not filters.groups or {*each.groups} & {*filters.groups})
        and (filters.start is None or each.day >= filters.start)
        and (filters.end is None or each.day <= filters.end)
    ]


def keys(each: Held, by: str, filters: EventFilters) -> list[Any]:
    """The values of a dimension that an event counts for."""
    if by == "group":
        return [code for code in each.groups if not filters.groups or code in filters.groups] or [None]
    day = each.day
    of: dict[str, Any] = {
        "all": None,
        "month": day.replace(day=1),
        "quarter": date(day.year, (day.month - 1) // 3 * 3 + 1, 1),
        "year": day.year,
        "weekday": day.isoweekday(),
        "hour": each.hour,
        "city": KNOWN.city,
        "place": each.place,
        "programme": each.programme,
        "type": each.type,
    }
    return [of[by]]


def cells(held: list[Held], by: str, filters: EventFilters) -> dict[Any, frozenset[int]]:
    """The events of each value of a dimension, among those that pass."""
    found: dict[Any, set[int]] = {}
    for at in passing(held, filters):
        for key in keys(held[at], by, filters):
            found.setdefault(key, set()).add(at)
    return {key: frozenset(events) for key, events in found.items()}


def told(events: Events, held: list[Held], asked: Iterable[EventFilters], below: int) -> Iterator[Told]:
    """All that the statistics of a register tell somebody who asks with these filters."""
    for filters in asked:
        for by in BY:
            rows = {row.key: row for row in sums(events, filters, by, none_below=below)}
            yield from _of_table(held, cells(held, by, filters), rows, below)
        for by in _BESIDE:
            yield from _beside(events, held, filters, by, below)
        of_season: dict[Any, set[int]] = {}
        for at in passing(held, filters):
            of_season.setdefault((held[at].day.month, held[at].day.isoweekday()), set()).add(at)
        in_season = {(row.month, row.weekday): row for row in seasons(events, filters, none_below=below)}
        found = {key: frozenset(each) for key, each in of_season.items()}
        yield from _of_table(held, found, in_season, below, ("events", "participants"))


def _beside(events: Events, held: list[Held], filters: EventFilters, by: Dimension, below: int) -> Iterator[Told]:
    days = periods(events, filters)
    rows = beside_last_year(events, filters, by, none_below=below)
    now = filters.model_copy(update={"start": days.start, "end": days.end})
    before = filters.model_copy(update={"start": days.earlier_start, "end": days.earlier_end})
    yield from _of_table(held, cells(held, by, now), {row.key: row.now for row in rows if row.now.events}, below)
    earlier = {_year_before(row.key, by): row.before for row in rows if row.before.events}
    yield from _of_table(held, cells(held, by, before), earlier, below)


def _year_before(key: Any, by: str) -> Any:
    return key.replace(year=key.year - 1) if isinstance(key, date) else key - 1 if by == "year" else key


def _of_table(
    held: list[Held],
    found: dict[Any, frozenset[int]],
    rows: dict[Any, Any],
    below: int,
    names: tuple[str, ...] = ("events", *PEOPLE),
) -> Iterator[Told]:
    """What a table tells; of a row that is not there, that its events were rounded to none."""
    assert {*rows} <= {*found}
    for key, name in product(found, names):
        yield from _of_row(held, found[key], rows.get(key), name, below)


def _of_row(held: list[Held], events: frozenset[int], row: Any, name: str, below: int) -> Iterator[Told]:
    if not any(name in held[at].numbers for at in events):
        assert row is None or getattr(row, name) is None
        return
    value = getattr(row, name) if row else 0
    if name == "events":
        yield Told(events, name, value - below // 2, value + below // 2)
    elif row:
        yield Told(events, name, value, value)
    else:
        yield Told(events, name, 0, _NO_LIMIT)


def told_singly(events: Events, held: list[Held]) -> Iterator[Told]:
    """What everybody is told is added up of, event by event: more than any visitor can ask."""
    names = ("events", *PEOPLE)
    found = events.connection.execute(f"SELECT day, {', '.join(names)} FROM released_by_event").fetchall()
    on = {each.day: at for at, each in enumerate(held)}
    for day, *values in found:
        for name, value in zip(names, values, strict=True):
            if value is not None:
                yield Told(frozenset({on[day]}), name, value, value)
