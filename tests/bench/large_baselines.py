"""The same questions to SQLite and to pandas, on as many events as each bears within reason."""

import sqlite3
import time
from pathlib import Path
from typing import Any

import duckdb

from osl_data.statistics.selecting import EventFilters
from osl_data.statistics.withholding import MEASURES
from tests.bench.large_questions import FEW, Question, questions

SQLITE_ROWS, PANDAS_ROWS = 1_000_000, 5_000_000
_EVERY = 6
"""Every so many-th question is asked: both take long."""

_COLUMNS = f"spot.city, spot.programme, type, groups, day, month, weekday, hour, {', '.join(MEASURES)}"
_KEYS = {
    "all": "0",
    "month": "month",
    "quarter": "month / 3",
    "year": "month / 12",
    "weekday": "weekday",
    "hour": "hour",
    "city": "city",
    "place": "city",
    "programme": "programme",
    "type": "type",
}


def compared() -> list[Question]:
    """Some of the questions with up to two filters; none by group, which takes neither a plain grouping."""
    plain = [question for question in questions() if question.kind == FEW and question.by in _KEYS]
    return plain[::_EVERY]


class Codes:
    """What the database calls types and groups."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.types = dict(connection.execute("SELECT code, id FROM type_code").fetchall())
        self.masks = dict(connection.execute("SELECT code, mask FROM group_code").fetchall())

    def conditions(self, filters: EventFilters) -> list[tuple[str, str, Any]]:
        """Column, comparison and value of each filter."""
        found: list[tuple[str, str, Any]] = []
        found += [("city", "=", filters.cities[0])] if filters.cities else []
        found += [("programme", "=", filters.programmes[0])] if filters.programmes else []
        found += [("type", "=", self.types[filters.types[0]])] if filters.types else []
        found += [("groups", "&", self.masks[filters.groups[0]])] if filters.groups else []
        for sign, day in ((">=", filters.start), ("<=", filters.end)):
            found += [("month", sign, day.year * 12 + day.month - 1)] if day else []
        return found


def sqlite_milliseconds(cube: Path, folder: Path, rows: int) -> tuple[int, list[float]]:
    """Rows, and what each of the compared questions takes SQLite, with an index on every filter."""
    with duckdb.connect(str(cube), read_only=True) as source:
        codes = Codes(source)
        cursor = source.execute(
            _sample(source, rows).replace(" day,", " day::VARCHAR,").replace("volunteer_hours, cost", _DOUBLES)
        )
        target = sqlite3.connect(folder / "events.sqlite")
        names = [name.strip().removeprefix("spot.") for name in _COLUMNS.split(",")]
        target.execute(f"CREATE TABLE event ({', '.join(names)})")
        while chunk := cursor.fetchmany(50_000):
            target.executemany(f"INSERT INTO event VALUES ({', '.join('?' * len(names))})", chunk)
    for name in ("city", "programme", "type", "month"):
        target.execute(f"CREATE INDEX {name} ON event ({name})")
    target.execute("ANALYZE")
    target.commit()
    number = target.execute("SELECT count(*) FROM event").fetchone()[0]
    sums = ", ".join(f"sum({name}), count({name})" for name in MEASURES)
    taken = []
    for question in compared():
        conditions = codes.conditions(question.filters)
        where = " AND ".join("groups & ? <> 0" if sign == "&" else f"{name} {sign} ?" for name, sign, _ in conditions)
        text = f"SELECT {_KEYS[question.by]}, count(*), {sums} FROM event WHERE {where or 'true'} GROUP BY 1"
        start = time.perf_counter()
        target.execute(text, [value for _, _, value in conditions]).fetchall()
        taken.append((time.perf_counter() - start) * 1000)
    target.close()
    return number, taken


def pandas_milliseconds(cube: Path, rows: int) -> tuple[int, list[float]]:
    """Rows, and what each of the compared questions takes pandas, with codes as categories and a filter at a time."""
    with duckdb.connect(str(cube), read_only=True) as source:
        codes = Codes(source)
        frame = source.execute(_sample(source, rows).replace("volunteer_hours, cost", _DOUBLES)).df()
    frame[["city", "programme"]] = frame[["city", "programme"]].astype("category")
    taken = []
    for question in compared():
        start = time.perf_counter()
        part = frame
        for name, sign, value in codes.conditions(question.filters):
            column = part[name]
            part = part[
                (column & value) != 0
                if sign == "&"
                else column == value
                if sign == "="
                else column >= value
                if sign == ">="
                else column <= value
            ]
        key = {"all": part["month"] * 0, "quarter": part["month"] // 3, "year": part["month"] // 12}
        by = key.get(question.by, part.get({"place": "city"}.get(question.by, question.by)))
        grouped = part.groupby(by, observed=True)
        grouped.size()
        grouped[[*MEASURES]].agg(["sum", "count"])
        taken.append((time.perf_counter() - start) * 1000)
    return len(frame), taken


_DOUBLES = "volunteer_hours::DOUBLE AS volunteer_hours, cost::DOUBLE AS cost"


def _sample(source: duckdb.DuckDBPyConnection, rows: int) -> str:
    """Every so many-th event: all municipalities and years, so that a filter finds the same share."""
    events = source.execute("SELECT count(*) FROM event").fetchall()[0][0]
    every = max(1, -(-events // rows))
    return f"SELECT {_COLUMNS} FROM event JOIN spot ON spot.id = event.spot WHERE event.rowid % {every} = 0"
