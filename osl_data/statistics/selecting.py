"""Which events are asked for, and where the answer is quickest: the filters, and the source that a statement reads."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

import duckdb
from pydantic import BaseModel, ConfigDict

from osl_data.queries.filters import Codes, Filters
from osl_data.queries.programmes import programmes
from osl_data.queries.reference import PlaceRow, places
from osl_data.statistics.aggregates import AGGREGATES, MEMORY, RELEASED, Aggregate, measures
from osl_data.store.statement import sql

HERE = Path(__file__).parent


Dimension = Literal["all", "month", "quarter", "year", "weekday", "hour", "city", "place", "programme", "type", "group"]


class EventFilters(BaseModel):
    """Empty means no restriction; within a field any value passes, between fields all must.

    `places` are matched as they are: a caller who wants the parts of a place names them. By group, only the chosen
    `groups` are shown. `start` and `end` are
    the first and the last day.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    cities: Codes = ()
    places: Codes = ()
    programmes: Codes = ()
    types: Codes = ()
    groups: Codes = ()
    start: date | None = None
    end: date | None = None


def event_filters(build: duckdb.DuckDBPyConnection, filters: Filters) -> EventFilters:
    """What the filters of the dashboard mean for events: a place takes its parts with it, a year its days, and a type
    or state of programmes those programmes. Text is not asked for.

    Args:
        build: a connection to a build of the records.
    """
    of_programmes = Filters(types=filters.types, states=filters.states)
    chosen = [] if of_programmes.is_empty() else [row.id for row in programmes(build, of_programmes)] or [_NOTHING]
    return EventFilters(
        cities=filters.cities,
        places=_with_parts(places(build), filters.places),
        programmes=tuple(chosen),
        types=filters.activity_types,
        groups=filters.target_groups,
        start=date(filters.year_from, 1, 1) if filters.year_from else None,
        end=date(filters.year_to, 12, 31) if filters.year_to else None,
    )


_NOTHING = "-"
"""An id that no programme has: a filter that no programme passes finds no event."""


def _with_parts(all_places: Sequence[PlaceRow], chosen: Codes) -> Codes:
    """The chosen places and all that lies in them."""
    found = dict.fromkeys(chosen)
    while more := [place.id for place in all_places if place.parent in found and place.id not in found]:
        found |= dict.fromkeys(more)
    return tuple(found)


_PARAMETER = re.compile(r"\$([a-z]+)")


@dataclass(frozen=True)
class Events:
    """Registers that are open for questions: `open_events(path)` of what `osl_data.statistics.aggregates.cube` made.

    `aggregates` are those that are there, the shortest first; `groups` and `types` are the numbers of codes.
    """

    connection: duckdb.DuckDBPyConnection
    aggregates: tuple[Aggregate, ...]
    types: Mapping[str, int]
    groups: Mapping[str, int]

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def rows(self, name: str, parts: Mapping[str, str], parameters: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Run `<name>.sql` with the parts that its braces name; no part ever holds what a user wrote."""
        text = sql(HERE / f"{name}.sql").format(**parts, measures=measures("BIGINT"))
        named = {*_PARAMETER.findall(text)}
        used = {name: value for name, value in parameters.items() if name in named}
        return self.connection.cursor().execute(text, used or None).fetchall()


def open_events(path: Path) -> Events:
    """Open what the registers were made into, for reading; it stays as it is while they change."""
    connection = duckdb.connect(str(path), read_only=True, config={"memory_limit": MEMORY})
    sizes = dict(connection.execute("SELECT table_name, estimated_size FROM duckdb_tables()").fetchall())
    there = sorted((each for each in AGGREGATES if each.name in sizes), key=lambda each: sizes[each.name])
    codes = [
        dict(connection.execute(f"SELECT code, id FROM {table} WHERE code IS NOT NULL").fetchall())
        for table in ("type_code", "group_code")
    ]
    return Events(connection, tuple(there), *map(MappingProxyType, codes))


@dataclass(frozen=True)
class By:
    """How a dimension is read: the column it is worked out from, what is shown for it, and what is joined for that."""

    column: str
    shown: str
    join: str = ""


BY: dict[Dimension, By] = {
    "all": By("", "NULL::INTEGER"),
    "month": By("month", "make_date(key // 12, key % 12 + 1, 1)"),
    "quarter": By("month", "make_date(key // 12, key % 12 // 3 * 3 + 1, 1)"),
    "year": By("month", "(key // 12)::INTEGER"),
    "weekday": By("weekday", "key::INTEGER"),
    "hour": By("hour", "key::INTEGER"),
    "city": By("spot", "spot.city", "JOIN spot ON spot.id = part.key"),
    "place": By("spot", "spot.place", "JOIN spot ON spot.id = part.key"),
    "programme": By("spot", "spot.programme", "JOIN spot ON spot.id = part.key"),
    "type": By("type", "type_code.code", "JOIN type_code ON type_code.id = part.key"),
    "group": By("grp", "group_code.code", "JOIN group_code ON group_code.id = part.key"),
}
_OF_BITS = "JOIN group_code ON (part.key & group_code.mask <> 0 OR (part.key = 0 AND group_code.mask = 0))"


@dataclass(frozen=True)
class Reading:
    """What a statement reads: a table or view, a condition on it, the values of its parameters.

    `only` restricts the groups shown to those chosen.
    """

    source: str
    condition: str
    parameters: dict[str, Any]
    only: str = ""

    def parts(self, dimension: Dimension) -> dict[str, str]:
        """The parts of a statement that groups by a dimension."""
        by = BY[dimension]
        from_bits = dimension == "group" and self.source.endswith("by_event")
        return {
            "source": self.source,
            "condition": self.condition,
            "key": "groups" if from_bits else by.column or "0",
            "shown": by.shown,
            "join": f"{_OF_BITS}{self.only}" if from_bits else by.join,
        }


def reading(
    events: Events, filters: EventFilters, *columns: str, aggregated: bool = True, released: bool = False
) -> Reading:
    """Where a question is answered: the shortest aggregate with all columns that it takes, else the events.

    Args:
        columns: columns that the statement itself needs.
        aggregated: whether an aggregate will do at all.
        released: whether it is what everybody is told, in place of the true numbers.
    """
    spots = [name for name in ("cities", "places", "programmes") if getattr(filters, name)]
    whole = _whole_months(filters)
    needed = {*columns} - {""}
    needed |= {"type"} if filters.types else set()
    needed |= {"grp"} if filters.groups else set()
    needed |= ({"month"} if whole else {"day"}) if filters.start or filters.end else set()
    # Sums of several groups are not to be added, for an event may be of both; by group they stand side by side.
    apart = "grp" in columns or len(filters.groups) < 2
    # Events are sorted by place: those of some places are read quicker than any aggregate of all.
    takes = () if spots or not aggregated else events.aggregates
    fitting = [each for each in takes if needed <= {*each.columns}]
    source = fitting[0].name if fitting and apart else "by_event"
    conditions = ["true"]
    if source != "by_event" and "grp" in fitting[0].columns:
        every = "grp > 0" if "grp" in columns else "grp = 0"
        conditions.append("list_contains($groups::UTINYINT[], grp)" if filters.groups else every)
    elif filters.groups:
        conditions.append("groups & $mask <> 0")
    if filters.types:
        conditions.append(
            "type IN (SELECT unnest($types::UTINYINT[]))" if len(filters.types) > 1 else "type = $type::UTINYINT"
        )
    if spots:
        within = " AND ".join(f"list_contains(${name}::VARCHAR[], {_OF_SPOT[name]})" for name in spots)
        conditions.append(f"spot IN (SELECT id FROM spot WHERE {within})")
    column = "month" if whole else "day"
    conditions += [f"{column} >= $start"] if filters.start else []
    conditions += [f"{column} <= $end"] if filters.end else []
    only = " AND list_contains($groups::UTINYINT[], group_code.id)" if filters.groups else ""
    source = f"{RELEASED}{source}" if released else source
    return Reading(source, " AND ".join(conditions), _parameters(events, filters, whole), only)


_OF_SPOT = {"cities": "city", "places": "place", "programmes": "programme"}


def _parameters(events: Events, filters: EventFilters, whole: bool) -> dict[str, Any]:
    groups = [events.groups.get(code, _NO_CODE) for code in filters.groups]
    types = [events.types.get(code, _NO_CODE) for code in filters.types]
    return {
        "groups": groups,
        "mask": sum(1 << (number - 1) for number in {*groups} - {_NO_CODE}),
        "types": types,
        "type": types[0] if types else None,
        "cities": list(filters.cities),
        "places": list(filters.places),
        "programmes": list(filters.programmes),
        "start": _month(filters.start) if whole and filters.start else filters.start,
        "end": _month(filters.end) if whole and filters.end else filters.end,
    }


_NO_CODE = 254
"""A code that occurs in no event; it is the number of none."""


def _whole_months(filters: EventFilters) -> bool:
    starts = filters.start is None or filters.start.day == 1
    return starts and (filters.end is None or (filters.end + timedelta(days=1)).day == 1)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
