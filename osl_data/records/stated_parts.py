"""What of a record's fields a source can show: each part of a value, and how a passage is seen to hold it."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from pydantic import BaseModel

from osl_data.records.base import Ref, Stated, Term, is_filled
from osl_data.records.contact import Address, Email, Phone, Web
from osl_data.records.figure import Figure
from osl_data.records.library import Library, RecordEntry
from osl_data.records.marks import marks_of
from osl_data.records.organisation import Organisation
from osl_data.records.passages import Passage
from osl_data.records.place import Coordinates, Place
from osl_data.records.programme import Programme
from osl_data.records.signs import Signs
from osl_data.records.slot import ScheduleSlot
from osl_data.records.source import Source
from osl_data.records.stated_hours import shown_parts

_ENOUGH = 0.45
"""A name is there when words of so much of its weight are."""
_REACH = 16
"""How far before a number its qualifier may stand."""
_LOOSE = ("about", "over", "nearly", "at_least", "average")
_OURS = ("voivodeship", "measure", "figure_nature", "precision")
"""Sets whose codes are our sorting: no source says them."""
_OPPOSED = {"modality": ("current", "planned"), "status": ("active", "planned")}
"""What keeps a mere year from telling that something is over."""
_OF_THEIR_OWN = ("modality", "status", "qualifier")
_UNSHOWN = ("source", "printed", "misprint", "approximate", "venue_may_change", "unverified")


@dataclass(frozen=True)
class StatedPart:
    """A part of a value: its kind, what a reader would look for, and whether a passage holds it."""

    kind: str
    called: str
    shown_in: Callable[[Passage], bool]


@dataclass(frozen=True)
class StatedItem:
    """A value of a field, or one of its list, with the source that it names for itself."""

    source: str | None
    parts: list[StatedPart]


class StatedParts:
    """The parts of all records of a library, which know one another by name.

    Args:
        library: the records.
        signs: the words that carry codes and names.
    """

    def __init__(self, library: Library, signs: Signs) -> None:
        self._signs = signs
        self._entries = {e.record.id: e for e in library.entries if hasattr(e.record, "id")}
        self._sources = {e.record.id: e.record for e in library.of(Source)}
        self._parents = {e.record.id: e.record.parent for e in library.of(Place)}
        named = [e.record for model in (Organisation, Programme, Place) for e in library.of(model)]
        self._common = Counter(
            _key(word) for r in named for word in {w for name in _names(r) for w in signs.wanted(name)}
        )

    def of(self, entry: RecordEntry, field: str) -> list[StatedItem]:
        """The values of a field; one for a single value, one each for a list."""
        value = getattr(entry.record, field)
        marks = marks_of(type(entry.record).model_fields[field])
        items = value if isinstance(value, list) else [value]
        return [
            StatedItem(getattr(item, "source", None), list(self._parts(entry, field, item, marks)))
            for item in items
            if is_filled(item)
        ]

    def printed(self, text: str) -> StatedPart:
        """A printed form."""
        return StatedPart("printed", f"the printed form {text!r}", lambda p: p.holds_printed(text))

    def _parts(self, entry: RecordEntry, field: str, value: Any, marks: list[Ref | Term]) -> Iterator[StatedPart]:
        for mark in marks:
            yield self._reference(entry, value) if isinstance(mark, Ref) else self._code(entry, mark.vocabulary, value)
        if marks:
            return
        if isinstance(value, BaseModel):
            yield from self._of_model(entry, field, value)
        elif isinstance(value, Decimal | int):
            number = Decimal(value)
            yield StatedPart("number", f"the number {value}", lambda p: p.holds_number(number))
        elif field in ("start", "end"):
            yield StatedPart("date", f"the date {value}", lambda p: p.dates.hold(value))
        elif field == "teryt":
            yield StatedPart("number", f"the code {value}", lambda p: p.holds_digits(value))
        else:
            names = _names(entry.record) if field == "name" else [value]
            yield StatedPart("name", repr(value), lambda p: any(self._named(p, n, entry.city) for n in names))

    def _of_model(self, entry: RecordEntry, field: str, value: BaseModel) -> Iterator[StatedPart]:
        if isinstance(value, Phone):
            e164 = value.e164
            yield StatedPart("phone", f"the number {e164}", lambda p: p.holds_phone(e164))
        elif isinstance(value, Email):
            address = value.address
            yield StatedPart("email", address, lambda p: p.holds_link(address))
        elif isinstance(value, Web):
            short = re.sub(r"^https?://(www\.)?|/$", "", value.url)
            yield StatedPart("web", value.url, lambda p: p.holds_link(short))
        elif isinstance(value, Address):
            for part in (value.street, value.number, value.postcode):
                if part:
                    yield StatedPart("address", repr(part), partial(self._addressed, value, part, entry.city))
        elif not isinstance(value, Coordinates):
            yield from self._of_fields(entry, field, value)
        if isinstance(value, Stated) and value.printed:
            yield self.printed(value.printed)

    def _of_fields(self, entry: RecordEntry, field: str, value: BaseModel) -> Iterator[StatedPart]:
        own = set(type(value).model_fields) - set(_UNSHOWN)
        if isinstance(value, ScheduleSlot):
            yield from (StatedPart("hours", called, shown) for called, shown in shown_parts(value))
            own -= set(ScheduleSlot.model_fields) - {"valid_from", "valid_to"}
        for name, info in type(value).model_fields.items():
            inner = getattr(value, name)
            if name not in own or not is_filled(inner):
                continue
            for one in inner if isinstance(inner, list) else [inner]:
                if name in ("as_of", "valid_from", "valid_to"):
                    known = name == "as_of" and self._published(entry, field, one)
                    yield StatedPart("date", f"the date {one}", partial(_on_date, one, known))
                else:
                    yield from self._parts(entry, f"{field}.{name}", one, marks_of(info))

    def _published(self, entry: RecordEntry, field: str, date: str) -> bool:
        """Whether a source of a field is of a date, so that what it says is known for that date."""
        sources = [self._sources.get(e.source) for e in entry.record.evidence if field in e.fields]
        dates = [d for source in sources if source for d in (source.published, source.published_inferred) if d]
        return any(d.startswith(date) or date.startswith(d) for d in dates)

    def _reference(self, entry: RecordEntry, value: str) -> StatedPart:
        target = self._entries.get(value)
        if target is None:
            return StatedPart("reference", f"the record {value!r}", lambda _: False)
        own = _names(target.record)
        called = f"the {target.model.kind} {target.record.name!r}"
        if target.model is not Place:
            return StatedPart("reference", called, lambda p: any(self._named(p, n, entry.city) for n in own))
        names = [n for place in self._around(value) for n in _names(self._entries[place].record)]
        return StatedPart(
            "reference",
            called,
            lambda p: any(self._named(p, n, "") for n in names) or any(p.holds_adjective(n) for n in own),
        )

    def _around(self, place: str) -> list[str]:
        """A place, those above it below the city, and all within it."""
        above, up = [], self._parents.get(place)
        while up and self._parents.get(up):
            above.append(up)
            up = self._parents[up]
        within = {place}
        while more := {p for p, parent in self._parents.items() if parent in within} - within:
            within |= more
        return [place, *above, *sorted(within - {place})]

    def _code(self, entry: RecordEntry, vocabulary: str, code: str) -> StatedPart:
        called = f"a sign of {vocabulary} {code}"
        kind = vocabulary if vocabulary in _OF_THEIR_OWN else "code"
        if vocabulary in _OURS or code == "unknown":
            return StatedPart(kind, called, lambda _: True)
        if isinstance(entry.record, Figure):
            value = entry.record.value
            if vocabulary == "qualifier" and code != "target":
                return StatedPart(kind, called, lambda p: self._qualified(p, value, code))
            return StatedPart(kind, called, lambda p: p.holds_number(value) and p.carries(vocabulary, code))
        return StatedPart(kind, called, lambda p: p.carries(vocabulary, code) or _is_over(p, vocabulary, code))

    def _qualified(self, passage: Passage, value: Decimal, code: str) -> bool:
        """Whether a number stands there with the words of its qualifier before it, or bare where it is exact."""
        texts = passage.before(value, _REACH)
        if code == "exact":
            return any(not any(self._says(text, other) for other in _LOOSE) for text in texts)
        return any(self._says(text, code) for text in texts)

    def _says(self, text: str, qualifier: str) -> bool:
        return self._signs.carry("qualifier", qualifier, frozenset(text.split()), text)

    def _addressed(self, address: Address, part: str, city: str, passage: Passage) -> bool:
        printed = address.printed
        return bool(printed and passage.holds_printed(printed)) or self._named(passage, part, city)

    def _named(self, passage: Passage, name: str, city: str) -> bool:
        """Whether a name is there: whole, by its initials, or enough of its words, the rarer the weightier.

        The name of the city at hand tells nothing; a number must be there in any case.
        """
        if passage.holds_printed(name) or passage.holds_initials(name):
            return True
        ours = self._signs.wanted(self._entries[city].record.name) if city in self._entries else []
        words = self._signs.wanted(name)
        telling = [word for word in words if not any(word & other for other in ours)] or words
        there = [word for word in telling if word & passage.bases]
        if any(_key(word).isdigit() and word not in there for word in telling):
            return False
        weight = {word: 1 / (1 + self._common[_key(word)]) ** 0.5 for word in telling}
        return bool(there) and sum(weight[w] for w in there) / sum(weight[w] for w in telling) >= _ENOUGH


def _names(record: Any) -> list[str]:
    return [record.name, *getattr(record, "aliases", [])] if record.name else []


def _key(word: frozenset[str]) -> str:
    return min(word)


def _on_date(date: str, known: bool, passage: Passage) -> bool:
    return known or passage.dates.hold(date)


def _is_over(passage: Passage, vocabulary: str, code: str) -> bool:
    """Whether a year tells that something is over: where nothing tells that it goes on, or is to come."""
    return (
        code in ("past", "ended")
        and passage.tells
        and bool(passage.dates.years)
        and not any(passage.carries(vocabulary, other) for other in _OPPOSED[vocabulary])
    )
