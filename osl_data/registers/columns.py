"""The columns of a register: what an event is, and which headers mean which column."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from rapidfuzz import fuzz, process

from osl_data.registers import cells, days, times
from osl_data.registers.known import Known, Names, key
from osl_data.registers.personal import kind_of_header
from osl_data.registers.words import words

Kind = Literal["date", "time", "name", "names", "count", "number", "amount", "text"]

_SPELLED = {"<18": "poniżej 18", ">60": "60+", "60plus": "60+", "60 plus": "60+"}
"""Ages, as they are written in headers."""
_SIGNS = re.compile(r"\s*([<>+])\s*")
_NEAR = 75
_LONGEST_HEADER = 300
"""Characters of a header that are looked at: a longer one names no column."""
_HINT = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")


@dataclass(frozen=True)
class RegisterColumn:
    """One column: `name` as it is kept, `kind` of value, `type` as Parquet keeps it."""

    name: str
    kind: Kind
    type: str

    @property
    def header(self) -> str:
        """The header that we write."""
        return str(words()["headers"][self.name][0])

    @property
    def plain_reader(self) -> Callable[[str], Any] | None:
        """The function that reads a cell of a date, time or number; None for other columns."""
        if self.kind == "text":
            return None
        return times.read_start if self.name == "time_from" else _READERS.get(self.kind)

    def names(self, known: Known) -> Names:
        """The names that a cell of this column may use."""
        return {
            "programme": known.programmes,
            "place": known.places,
            "type": known.types,
            "groups": known.groups,
        }[self.name]

    def reader(self, known: Known) -> Callable[[str], Any]:
        """The function that reads a cell; it raises UnreadableError."""
        if self.kind == "names":
            return self.names(known).code_list
        return self.names(known).code if self.kind == "name" else self.plain_reader or _READERS[self.kind]


_READERS: dict[str, Callable[[str], Any]] = {
    "date": days.read_date,
    "time": times.read_time,
    "count": cells.read_count,
    "number": cells.read_hours,
    "amount": cells.read_amount,
    "text": cells.read_text,
}

COLUMNS: dict[str, RegisterColumn] = {
    column.name: column
    for column in (
        RegisterColumn("date", "date", "DATE"),
        RegisterColumn("time_from", "time", "TIME"),
        RegisterColumn("time_to", "time", "TIME"),
        RegisterColumn("programme", "name", "VARCHAR"),
        RegisterColumn("type", "name", "VARCHAR"),
        RegisterColumn("groups", "names", "VARCHAR[]"),
        RegisterColumn("place", "name", "VARCHAR"),
        RegisterColumn("participants", "count", "INTEGER"),
        RegisterColumn("women", "count", "INTEGER"),
        RegisterColumn("men", "count", "INTEGER"),
        RegisterColumn("under_18", "count", "INTEGER"),
        RegisterColumn("aged_60", "count", "INTEGER"),
        RegisterColumn("volunteers", "count", "INTEGER"),
        RegisterColumn("volunteer_hours", "number", "DECIMAL(10, 2)"),
        RegisterColumn("partners", "text", "VARCHAR"),
        RegisterColumn("cost", "amount", "DECIMAL(12, 2)"),
        RegisterColumn("note", "text", "VARCHAR"),
        RegisterColumn("own_id", "text", "VARCHAR"),
    )
}
"""What an event may state, in the order of the template; only the date has to be there."""

PARTS = {"parts": ("women", "men"), "parts_age": ("under_18", "aged_60")}
"""Parts of the participants that nobody belongs to twice, by the code of the problem when they are more than all."""

PEOPLE = ("participants", *PARTS["parts"], *PARTS["parts_age"], "volunteers")
"""Columns that count people."""

MEASURES = (*PEOPLE, "volunteer_hours", "cost")
"""Columns that are added up over events."""

REASONS = "reasons"
ORDINAL = "ordinal"
WEEKDAY = "weekday"
STATUS = "status"
IGNORED = (REASONS, ORDINAL, WEEKDAY, STATUS)
"""Columns that may be there and are not kept: why a row was rejected, running numbers of rows, days of the week, and
whether the event took place, which rejects it if it did not."""


def field_of(header: str) -> str:
    """The column that a header means, or one of `IGNORED`; empty when it means none we know."""
    header = " ".join(header.split())
    if len(header) > _LONGEST_HEADER:
        return ""
    said = _fields().get(_header_key(header), "")
    hint = _HINT.search(header)
    if said or not hint or kind_of_header(hint[1]):
        return said
    return _fields().get(_header_key(_HINT.sub(" ", header)), "")


def nearest_header(header: str) -> str:
    """The header that we write of the column whose name is most like this one; empty if none is."""
    header = " ".join(header.split())[:_LONGEST_HEADER]
    found = process.extractOne(_header_key(header), list(_fields()), scorer=fuzz.ratio, score_cutoff=_NEAR)
    name = _fields()[found[0]] if found else ""
    return COLUMNS[name].header if name in COLUMNS else ""


def _header_key(header: str) -> str:
    text = _SIGNS.sub(lambda sign: f"{sign[1]} " if sign[1] == "+" else f" {sign[1]}", header.lower())
    for spelled, meant in _SPELLED.items():
        text = text.replace(spelled, meant)
    return key(text)


def looks_like_header(row: Sequence[str]) -> bool:
    """Whether a row names the date and at least one more column."""
    found = {field_of(cell) for cell in row} - {"", *IGNORED}
    return "date" in found and len(found) > 1


@cache
def _fields() -> dict[str, str]:
    said = words()
    named = {name: [*variants, name] for name, variants in (said["headers"] | said["ignored"]).items()}
    return {key(variant): name for name, variants in named.items() for variant in variants}
