"""A sheet → events and rejected rows: every row is one or the other, and every problem names its cell."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import cache, partial
from typing import Any

from osl_data.registers.cancelling import cancelled
from osl_data.registers.cells import ERROR, LONGEST_TEXT, PLAIN_NUMBER, UNTIDY
from osl_data.registers.columns import COLUMNS, IGNORED, PARTS, STATUS, RegisterColumn
from osl_data.registers.days import IN_ORDER, Orders, orders_of, read_date
from osl_data.registers.headers import fields
from osl_data.registers.known import Known
from osl_data.registers.own_ids import SEEN, changed, is_day, not_its_day
from osl_data.registers.personal import kind_of_cell, kind_of_id, shown, suspects
from osl_data.registers.problems import Problem, RegisterError, UnreadableError, letter
from osl_data.registers.sheets import Sheet
from osl_data.registers.spreading import spread
from osl_data.text import clock

EARLIEST = date(1990, 1, 1)
AHEAD = timedelta(days=366)
MOST_WRONG = 400_000
"""Cells that may be wrong: two in each row of the longest register."""
_MOST_HINTS = 200
_MOST_NAMED = 10
_DASHED = ("time", "name", "names", "text")
_DASHES = ("-", "–", "—")
"""Where there is nothing to state, many draw a line; not in numbers, where a line is how Excel shows a nought."""
_NOT_MASKED = ("date_several", "date_calendar", "date_weekday", "date_span", "time_several", "time_span")
"""Codes of cells that are known to hold a day or a time."""
_DECIMAL = re.compile(r"[0-9]+[.,][0-9]+")


@dataclass(frozen=True)
class CheckedSheet:
    """A sheet whose rows are told apart.

    Attributes:
        sheet: what was read.
        events: a pyarrow table of the accepted rows: the columns of an event, and `row`.
        problems: what is wrong with the others, by row and column.
        ignored: headers of the columns that are known and not kept.
        orders: what its days tell of the order of day and month.
    """

    sheet: Sheet
    events: Any
    problems: list[Problem]
    ignored: list[str]
    orders: Orders

    @property
    def accepted(self) -> int:
        """How many rows are accepted."""
        return int(self.events.num_rows)

    @property
    def rejected(self) -> int:
        """How many rows are rejected."""
        return len(self.sheet.rows) - self.accepted


def check(
    sheet: Sheet, known: Known, today: date | None = None, told: Callable[[int], None] = lambda _: None
) -> CheckedSheet:
    """Check every row of a sheet.

    Args:
        known: the programmes and places of the city, the vocabulary.
        today: events more than a year after it are rejected; by default the day it is.
        told: told how many rows' worth of cells are checked.

    Raises:
        RegisterError: a column is unknown, stands twice, or holds personal data; or too many cells are wrong.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    held = fields(sheet)
    check_ = _Check(sheet, held, known, (today or clock.today()) + AHEAD)
    values: dict[str, Any] = {}
    for at, (name, column) in enumerate(COLUMNS.items()):
        told(len(sheet.rows) * at // len(COLUMNS))
        values[name] = check_.read(column)
        check_.refuse_too_many()
    check_.across(values)
    problems = sorted(check_.problems, key=lambda problem: (problem.row, len(problem.column), problem.column))
    bad = pa.array(sorted({problem.row for problem in problems}), pa.int32())
    events = pa.table({**values, "row": sheet.rows}).filter(pc.invert(pc.is_in(sheet.rows, value_set=bad)))
    ignored = [sheet.header[index] for name, index in held.items() if name in IGNORED]
    return CheckedSheet(sheet, events, problems, ignored, check_.orders)


class _Check:
    """The problems of one sheet, as they are found."""

    def __init__(self, sheet: Sheet, fields: dict[str, int], known: Known, latest: date) -> None:
        self.sheet, self.fields, self.known, self.latest = sheet, fields, known, latest
        self.problems = list(sheet.marked)
        self._rows = sheet.rows
        self._spread = spread(sheet, fields)
        self.orders = self._ordered(self._spread["date"])

    @staticmethod
    def _ordered(days: Any) -> Orders:
        import pyarrow.compute as pc

        texts = days.unique()
        return orders_of(texts.filter(pc.match_substring_regex(texts, IN_ORDER)).drop_null().to_pylist())

    def read(self, column: RegisterColumn) -> Any:
        """The values of a column: each text that occurs is read once, however often it occurs."""
        import pyarrow as pa
        import pyarrow.compute as pc

        type_ = types()[column.name]
        if column.name in self._spread:
            cells = self._spread[column.name]
        elif column.name in self.fields:
            cells = self.sheet.columns[self.fields[column.name]]
        else:
            return pa.nulls(len(self._rows), type_)
        if column.name == "date":
            self._missing(column, cells)
        if column.kind in _DASHED:
            cells = pc.if_else(pc.is_in(cells, value_set=pa.array(_DASHES)), None, cells)
        if column.kind == "text":
            untidy = pc.match_substring_regex(cells, f"{UNTIDY}|^#")
            doubtful = pc.or_(suspects(cells), untidy)
            if column.name == "own_id":
                doubtful = pc.or_(doubtful, pc.match_substring_regex(cells, SEEN))
            plain = pc.invert(pc.or_(doubtful, pc.greater(pc.utf8_length(cells), LONGEST_TEXT)))
        elif column.kind in ("number", "amount"):
            plain = pc.match_substring_regex(cells, PLAIN_NUMBER)
        else:
            return self._read_each(column, cells, self._rows)
        # What is as it should be passes all at once; only the rest is read one by one.
        doubtful = pc.and_(cells.is_valid(), pc.fill_null(pc.invert(plain), False))
        values = pc.if_else(doubtful, None, cells)
        if column.kind != "text":
            values = pc.replace_substring(values, ",", ".").cast(type_)
        return pc.replace_with_mask(
            values, doubtful, self._read_each(column, cells.filter(doubtful), self._rows.filter(doubtful))
        )

    def _read_each(self, column: RegisterColumn, cells: Any, rows: Any) -> Any:
        import pyarrow as pa
        import pyarrow.compute as pc

        coded = cells.dictionary_encode()
        reader = partial(read_date, orders=self.orders) if column.kind == "date" else column.reader(self.known)
        values: list[Any] = []
        wrong: dict[int, Problem] = {}
        for at, text in enumerate(coded.dictionary.to_pylist()):
            try:
                values.append(self._value(column, reader, text))
            except UnreadableError as error:
                values.append(None)
                wrong[at] = self._problem(column, text, error, len(wrong) < _MOST_HINTS)
        if wrong:
            held = pc.indices_nonzero(pc.is_in(coded.indices, value_set=pa.array(list(wrong), pa.int32())))
            for at, row in zip(coded.indices.take(held).to_pylist(), rows.take(held).to_pylist(), strict=True):
                self.problems.append(replace(wrong[at], row=row))
        return pa.array(values, types()[column.name]).take(coded.indices)

    def refuse_too_many(self) -> None:
        """Refuse a file that is wrong nearly everywhere, with the first of what is wrong."""
        if len(self.problems) > MOST_WRONG:
            first = sorted(self.problems[: _MOST_HINTS * len(COLUMNS)], key=lambda each: each.row)[:_MOST_NAMED]
            found = f"> {MOST_WRONG}"
            raise RegisterError(Problem("wrong_many", found=found, values={"limit": MOST_WRONG}), *first)

    def across(self, values: dict[str, Any]) -> None:
        """Rules that hold between the cells of a row; a blank cell breaks none."""
        import pyarrow.compute as pc

        self._compare("time_to", "time_order", values["time_to"], values["time_from"], _ends_early)
        total = values["participants"]
        for code, names in PARTS.items():
            for name in names:
                self._compare(name, "part", values[name], total, pc.greater)
            parts = [pc.coalesce(values[name], 0) for name in names]
            fits = pc.and_(*(pc.less_equal(part, total) for part in parts))
            last = names[1] if names[1] in self.fields else names[0]
            self._mark(last, code, pc.and_(fits, pc.greater(pc.add(*parts), total)), total)
        hours, volunteers = values["volunteer_hours"], values["volunteers"]
        self._mark("volunteer_hours", "no_volunteers", pc.and_(pc.greater(hours, 0), pc.equal(volunteers, 0)), hours)
        made = not_its_day(values["own_id"], values["date"])
        for at in pc.indices_nonzero(pc.fill_null(made, False)).to_pylist():
            self._add("own_id", "id_changed", at)
        self._twice(pc.if_else(made, None, values["own_id"]))
        for name in ("note", STATUS):
            if name in self.fields:
                for at in cancelled(self.sheet.columns[self.fields[name]], total if name == "note" else None):
                    self._add(name, "cancelled", at)

    def _compare(self, name: str, code: str, value: Any, limit: Any, breaks: Callable[[Any, Any], Any]) -> None:
        self._mark(name, code, breaks(value, limit), limit)

    def _mark(self, name: str, code: str, mask: Any, limits: Any) -> None:
        import pyarrow.compute as pc

        for at in pc.indices_nonzero(pc.fill_null(mask, False)).to_pylist():
            limit = limits[at].as_py()
            self._add(name, code, at, limit=f"{limit:%H:%M}" if isinstance(limit, time) else limit)

    def _twice(self, own_ids: Any) -> None:
        import pyarrow.compute as pc

        counted = pc.value_counts(own_ids.drop_null())
        twice = counted.filter(pc.greater(counted.field("counts"), 1)).field("values")
        held = pc.indices_nonzero(pc.is_in(own_ids, value_set=twice))
        rows: dict[str, list[int]] = {}
        for at in held.to_pylist():
            rows.setdefault(own_ids[at].as_py(), []).append(self._rows[at].as_py())
        for at in held.to_pylist():
            self._add("own_id", "id_twice", at, rows=rows[own_ids[at].as_py()][:_MOST_NAMED])

    def _missing(self, column: RegisterColumn, cells: Any) -> None:
        import pyarrow.compute as pc

        for at in pc.indices_nonzero(cells.is_null()).to_pylist():
            self._add(column.name, "missing", at)

    def _add(self, name: str, code: str, at: int, **values: Any) -> None:
        index = self.fields[name]
        found = shown(self.sheet.columns[index][at].as_py() or "")
        self.problems.append(
            Problem(code, self._rows[at].as_py(), letter(index), self.sheet.header[index], *found, values)
        )

    def _value(self, column: RegisterColumn, reader: Callable[[str], Any], text: str) -> Any:
        value = reader(text)
        if column.kind == "date":
            if value < EARLIEST:
                raise UnreadableError("date_early", limit=EARLIEST)
            if value > self.latest:
                raise UnreadableError("date_late", limit=self.latest)
        if column.kind == "text" and ERROR.fullmatch(value):
            raise UnreadableError("error_value")
        if column.name == "own_id" and changed(value) and not is_day(value):
            raise UnreadableError("id_changed")
        if column.kind == "text" and (kind := (kind_of_id if column.name == "own_id" else kind_of_cell)(value)):
            raise UnreadableError("personal_cell", kind=kind)
        return value or None if column.kind == "text" else value

    def _problem(self, column: RegisterColumn, text: str, error: UnreadableError, hint: bool) -> Problem:
        at = self.fields[column.name]
        masked = "" if _DECIMAL.fullmatch(text) or error.code in _NOT_MASKED else kind_of_cell(text)
        values = dict(error.values)
        seen = values.pop("kind", "")  # in the text without what nobody sees
        masked = masked or seen
        if error.code.endswith("_unknown"):
            names = column.names(self.known)
            values["nearest"] = names.nearest(values.pop("text")) if hint and not masked else ""
        return Problem(error.code, 0, letter(at), self.sheet.header[at], "" if masked else text, masked, values)


def _ends_early(ends: Any, begins: Any) -> Any:
    """Whether an end is not after the beginning; midnight ends the day that began before it."""
    import pyarrow as pa
    import pyarrow.compute as pc

    midnight = pa.scalar(time(0), pa.time64("us"))
    to_midnight = pc.and_(pc.equal(ends, midnight), pc.greater(begins, midnight))
    return pc.and_(pc.less_equal(ends, begins), pc.invert(to_midnight))


@cache
def types() -> dict[str, Any]:
    """The type of each column in memory and in Parquet."""
    import pyarrow as pa

    by_kind = {
        "date": pa.date32(),
        "time": pa.time64("us"),
        "name": pa.string(),
        "names": pa.list_(pa.string()),
        "count": pa.int32(),
        "number": pa.decimal128(10, 2),
        "amount": pa.decimal128(12, 2),
        "text": pa.string(),
    }
    return {column.name: by_kind[column.kind] for column in COLUMNS.values()}
