"""Whether the place that evidence names holds what it is evidence for: a claim that shows nothing of it is doubtful."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from osl_data.records.base import Evidence, Record, Ref, Term, is_filled
from osl_data.records.contact import Address, Email, Hours, Phone, Web
from osl_data.records.figure import Figure
from osl_data.records.library import Library, RecordEntry, Violation
from osl_data.records.marks import marks_of
from osl_data.records.organisation import Organisation
from osl_data.records.passages import Passage, SourceTexts
from osl_data.records.place import Coordinates, Place
from osl_data.records.programme import Programme
from osl_data.records.signs import Signs
from osl_data.records.source import Source
from osl_data.records.vocabulary import VocabularyTerm
from osl_data.text.fold import fold
from osl_data.text.phones import parse_phones

_ENOUGH = 0.5
"""So much of the weight of its words must be there for a name to be there."""
_SHOWN = 100
_BEFORE = 16
"""How far before a number its qualifier may stand; only a plus stands behind it."""
_LOOSE = ("about", "over", "nearly", "at_least", "average")
_UNSAID = ("voivodeship", "measure", "figure_nature", "precision")
"""Sets whose codes are our sorting: no source says them."""


@dataclass(frozen=True)
class Doubtful(Violation):
    """A claim that its source does not show at the place named; `kind` tells what sort of value is missing."""

    city: str
    kind: str


@dataclass(frozen=True)
class Supported:
    """What a check of evidence against texts came to: how many claims, how many of them by a note, and the doubtful."""

    claims: int
    noted: int
    doubtful: list[Doubtful]

    def summary(self, doubtful: list[Doubtful]) -> Iterator[str]:
        """Lines that count the doubtful claims by city and by kind."""
        yield f"{len(doubtful)} doubtful among {self.claims} claims, {self.noted} with a note"
        for title, counts in (("city", Counter(d.city for d in doubtful)), ("kind", Counter(d.kind for d in doubtful))):
            if counts:
                yield f"by {title}: " + ", ".join(f"{name} {count}" for name, count in counts.most_common())


@dataclass(frozen=True)
class _Value:
    """A part of a field that a passage can show: what it is called, its kind, and how it is recognised."""

    kind: str
    name: str
    shown_in: Callable[[Passage], bool]


def supported(library: Library, folder: Path) -> Supported:
    """Check every evidence of every record against the text of its source.

    Args:
        folder: holds the texts as `<city>/<source>.txt`.

    Raises:
        RecordFileError: there are no texts.
    """
    return _Support(library, folder).run()


class _Support:
    def __init__(self, library: Library, folder: Path) -> None:
        self.library = library
        self.signs = Signs([e.record for e in library.of(VocabularyTerm)])
        self.sources = {e.record.id: e.record for e in library.of(Source)}
        self.texts = SourceTexts(folder, self.sources, self.signs)
        self.entries = {e.record.id: e for e in library.entries if hasattr(e.record, "id")}
        named = [e.record for e in library.entries if e.model in (Organisation, Programme, Place)]
        self.common = Counter(
            min(word) for r in named for word in {frozenset(w) for n in _names(r) for w in self.signs.wanted(n)}
        )

    def run(self) -> Supported:
        claims = noted = 0
        doubtful: list[Doubtful] = []
        for entry in self.library.entries:
            if not isinstance(entry.record, Record):
                continue
            for evidence in entry.record.evidence:
                claims += len(evidence.fields)
                noted += len(evidence.fields) if evidence.note else 0
            doubtful += self._of(entry)
        return Supported(claims, noted, sorted(doubtful, key=lambda d: (str(d.path), d.line, d.where, d.problem)))

    def _of(self, entry: RecordEntry) -> Iterator[Doubtful]:
        record = entry.record
        covering: dict[str, list[int]] = {}
        for index, evidence in enumerate(record.evidence):
            for name in evidence.fields:
                covering.setdefault(name, []).append(index)
        for name, indexes in covering.items():
            if any(not self._checkable(record.evidence[index]) for index in indexes):
                continue
            items = self._items(entry, name)
            for item in items:
                own = [i for i in indexes if item.source in (None, record.evidence[i].source)]
                if items[1:] and not any(record.evidence[i].note for i in own):
                    yield from self._item(entry, name, item, own)
            for index in indexes:
                yield from self._claim(entry, name, index, items)

    def _checkable(self, evidence: Evidence) -> bool:
        source = self.sources.get(evidence.source)
        return source is not None and (self.texts.has(evidence.source) or source.type != "reference")

    def _item(self, entry: RecordEntry, name: str, item: "_Item", indexes: list[int]) -> Iterator[Doubtful]:
        """One of several items that none of the evidence for their field shows."""
        passages = [(e, self._passage(e)) for e in (entry.record.evidence[i] for i in indexes)]
        for value in item.values:
            if indexes and not any(passage and value.shown_in(passage) for _, passage in passages):
                evidence, passage = passages[0]
                yield self._doubt(entry, ("evidence", indexes[0]), name, value, evidence, passage)

    def _claim(self, entry: RecordEntry, name: str, index: int, items: list["_Item"]) -> Iterator[Doubtful]:
        """Evidence that shows nothing of a field; of a field with one value, not the whole of it."""
        evidence = entry.record.evidence[index]
        if evidence.note:
            return
        passage = self._passage(evidence)
        mine = [item for item in items if item.source in (None, evidence.source)]
        if passage is not None and len(mine) > 1:
            if any(value.shown_in(passage) for item in mine for value in item.values[:1]):
                return
            mine = mine[:1]
        for item in mine:
            for value in item.values:
                if passage is None or not value.shown_in(passage):
                    yield self._doubt(entry, ("evidence", index), name, value, evidence, passage)

    def _passage(self, evidence: Evidence) -> Passage | None:
        if not self.texts.has(evidence.source):
            return None
        return self.texts.passage(evidence.source, evidence.where)

    def _doubt(
        self,
        entry: RecordEntry,
        where: tuple[str | int, ...],
        name: str,
        value: _Value,
        evidence: Evidence,
        passage: Passage | None,
    ) -> Doubtful:
        found = repr(" ".join(passage.text.split())[:_SHOWN]) if passage else "nothing there"
        elsewhere = [
            place
            for place in (self.texts.places(evidence.source) if self.texts.has(evidence.source) else [])
            if (other := self.texts.passage(evidence.source, place)) and value.shown_in(other)
        ]
        hint = f" (it stands in {', '.join(elsewhere[:4])})" if elsewhere else ""
        problem = f"expected {value.name} in {evidence.source} {evidence.where}, found {found}{hint}"
        at = self.library.violation(entry, where, problem)
        return Doubtful(at.path, at.line, f"{entry.name}.{name}", problem, entry.city, value.kind)

    # What a field holds

    def _items(self, entry: RecordEntry, name: str) -> list["_Item"]:
        record = entry.record
        value = getattr(record, name)
        marks = marks_of(type(record).model_fields[name])
        items = value if isinstance(value, list) else [value]
        return [
            _Item(getattr(item, "source", None), list(self._values(entry, name, item, marks)))
            for item in items
            if is_filled(item)
        ]

    def _values(self, entry: RecordEntry, name: str, value: Any, marks: list[Ref | Term]) -> Iterator[_Value]:
        for mark in marks:
            if isinstance(mark, Ref):
                yield self._reference(entry, name, value)
            else:
                yield self._code(entry.record, name, mark.vocabulary, value)
        if marks:
            return
        if isinstance(value, BaseModel):
            yield from self._parts(entry, name, value)
        elif isinstance(value, Decimal | int):
            yield _Value("number", f"the number {value}", lambda p: _has_number(p, Decimal(value)))
        elif re.fullmatch(r"(19|20)\d\d(-\d\d(-\d\d)?)?", value) and name in ("start", "end"):
            yield _Value("date", f"the date {value}", lambda p: p.dates.hold(value))
        elif name == "teryt":
            yield _Value("number", f"the code {value}", lambda p: value in p.digits)
        else:
            yield self._text(entry, name, value)

    def _parts(self, entry: RecordEntry, name: str, value: BaseModel) -> Iterator[_Value]:
        if isinstance(value, Phone):
            yield _Value("phone", f"the number {value.e164}", lambda p: _has_phone(p, value))
        elif isinstance(value, Email):
            yield _Value("email", value.address, lambda p: fold(value.address) in p.addresses)
        elif isinstance(value, Web):
            short = re.sub(r"^https?://(www\.)?|/$", "", value.url)
            yield _Value("web", value.url, lambda p: fold(short) in p.addresses)
        elif isinstance(value, Address):
            for part in (value.street, value.number, value.postcode):
                if part:
                    yield _Value(
                        "address", f"{part!r}", lambda p, part=part: self._has_address(p, value, part, entry.city)
                    )
        elif isinstance(value, Coordinates):
            return
        elif isinstance(value, Hours):
            for clock in (value.opens, value.closes):
                yield _Value("hours", clock, lambda p, clock=clock: _has_clock(p, clock))
        else:
            fields = type(value).model_fields
            for part, field in fields.items():
                inner = getattr(value, part)
                if part in ("source", "printed", "misprint", "approximate", "venue_may_change") or not is_filled(inner):
                    continue
                marks = marks_of(field)
                for one in inner if isinstance(inner, list) else [inner]:
                    if part in ("opens", "closes"):
                        yield _Value("hours", one, lambda p, one=one: _has_clock(p, one))
                    elif part in ("as_of", "first_day", "last_day"):
                        yield self._dated(entry, name, part, one)
                    else:
                        yield from self._values(entry, part, one, marks)

    def _dated(self, entry: RecordEntry, name: str, part: str, value: str) -> _Value:
        published = {
            date
            for evidence in entry.record.evidence
            if name in evidence.fields and (source := self.sources.get(evidence.source))
            for date in (source.published, source.published_inferred)
            if date
        }
        ok = part == "as_of" and any(date.startswith(value) or value.startswith(date) for date in published)
        return _Value("date", f"the date {value}", lambda p: ok or p.dates.hold(value))

    def _text(self, entry: RecordEntry, name: str, value: str) -> _Value:
        names = _names(entry.record) if name == "name" else [value]
        return _Value("name", f"{value!r}", lambda p: any(self._names(p, n, entry.city) for n in names))

    def _reference(self, entry: RecordEntry, name: str, value: str) -> _Value:
        target = self.entries.get(value)
        if target is None:
            return _Value("reference", value, lambda p: False)
        called = f"the {target.model.kind} {target.record.name or target.name!r}"
        own = _names(target.record)
        if target.model is not Place:
            return _Value("reference", called, lambda p: any(self._names(p, n, entry.city) for n in own))
        names = [n for place in self._related(value) for n in _names(place)]
        return _Value(
            "reference",
            called,
            lambda p: any(self._names(p, n, "") for n in names) or any(_has_adjective(p, n) for n in own),
        )

    def _related(self, place: str) -> Iterator[Place]:
        """A place, those within it, and those above it below the city."""
        parents = {i: e.record.parent for i, e in self.entries.items() if e.model is Place}
        yield self.entries[place].record
        above = parents.get(place)
        while above and parents.get(above):
            yield self.entries[above].record
            above = parents[above]
        within = {place}
        while more := {i for i, parent in parents.items() if parent in within} - within:
            within |= more
        for i in sorted(within - {place}):
            yield self.entries[i].record

    def _code(self, record: Any, name: str, vocabulary: str, code: str) -> _Value:
        if vocabulary == "weekday":
            return _Value("hours", code, lambda p: _has_weekday(p, code))
        if vocabulary in _UNSAID or code == "unknown":
            return _Value("code", code, lambda p: True)
        kind = vocabulary if vocabulary in ("modality", "status", "qualifier") else "code"
        called = f"a sign of {vocabulary} {code}"
        if isinstance(record, Figure) and vocabulary == "qualifier" and code != "target":
            return _Value(kind, called, lambda p: self._qualified(p, record.value, code))
        if isinstance(record, Figure) and vocabulary == "figure_unit":
            return _Value(kind, called, lambda p: _has_number(p, record.value) and self._carry(p, vocabulary, code))
        return _Value(kind, called, lambda p: self._carry(p, vocabulary, code) or self._over(p, vocabulary, code))

    def _carry(self, passage: Passage, vocabulary: str, code: str) -> bool:
        return self.signs.carry(vocabulary, code, passage.bases, passage.folded)

    def _over(self, passage: Passage, vocabulary: str, code: str) -> bool:
        """Whether a year tells that something is over: where nothing tells that it goes on, or is to come."""
        others = {"modality": ("current", "planned"), "status": ("active", "planned")}.get(vocabulary, ())
        return (
            code in ("past", "ended")
            and bool(passage.dates.years)
            and not any(self._carry(passage, vocabulary, other) for other in others)
        )

    def _qualified(self, passage: Passage, value: Decimal, code: str) -> bool:
        """Whether a number stands there with the words of its qualifier beside it, or bare where it is exact."""
        beside = [
            passage.folded[max(0, n.start - _BEFORE) : n.start] + " | " + passage.folded[n.end : n.end + 1]
            for n in passage.numbers
            if n.value == value
        ]
        if code == "exact":
            return any(not any(self._says(text, other) for other in _LOOSE) for text in beside)
        return any(self._says(text, code) for text in beside)

    def _says(self, text: str, qualifier: str) -> bool:
        return self.signs.carry("qualifier", qualifier, frozenset(text.split()), text)

    # What a passage shows

    def _has_address(self, passage: Passage, address: Address, part: str, city: str) -> bool:
        printed = address.printed
        return bool(printed and fold(printed) in passage.folded) or self._names(passage, part, city)

    def _names(self, passage: Passage, name: str, city: str) -> bool:
        if re.search(rf"(?<!\w){re.escape(fold(name))}(?!\w)", passage.folded):
            return True
        if _has_initials(passage, name):
            return True
        context = self.signs.wanted(self.entries[city].record.name) if city in self.entries else []
        words = self.signs.wanted(name)
        telling = [w for w in words if not any(w & c for c in context)] or words
        weights = {w: 1 / (1 + self.common[min(w)]) ** 0.5 for w in telling}
        there = {w for w in telling if w & passage.bases}
        if any(min(w).isdigit() and w not in there for w in telling):
            return False
        total = sum(weights.values())
        return bool(total) and sum(weights[w] for w in there) / total >= _ENOUGH


@dataclass(frozen=True)
class _Item:
    """One value of a field, or one of its list: the source that it names, and what of it can be shown."""

    source: str | None
    values: list[_Value]


def _names(record: Any) -> list[str]:
    return [record.name, *getattr(record, "aliases", [])] if record.name else []


_INITIAL = re.compile(r"(?<!\w)[^\W\d_a-ząćęłńóśźż]")


def _has_initials(passage: Passage, name: str) -> bool:
    """Whether a name of three words or more stands there by its first letters: `CES`."""
    initials = "".join(_INITIAL.findall(name))
    return len(initials) > 2 and re.search(rf"(?<!\w){initials}(?!\w)", passage.text) is not None


def _has_adjective(passage: Passage, place: str) -> bool:
    """Whether a place stands there as an adjective: `Warszawskie`, `Żoliborska`, `Wawerski`."""
    stem = re.sub(r"(ice|a|o|y|e|z|sz|s)$", "", fold(place))
    return re.search(rf"(?<!\w){re.escape(stem)}(?:s|c)k(?:i|a|ie|iej|iego|im|ich)(?!\w)", passage.folded) is not None


def _has_number(passage: Passage, value: Decimal) -> bool:
    return any(n.value == value for n in passage.numbers)


def _has_phone(passage: Passage, phone: Phone) -> bool:
    if phone.printed and fold(phone.printed) in passage.folded:
        return True
    national = phone.e164.removeprefix("+48").lstrip("+")
    return national in passage.digits or any(p.e164 == phone.e164 for p in parse_phones(passage.text))


def _has_clock(passage: Passage, clock: str) -> bool:
    hour, minute = clock.split(":")
    pattern = rf"(?<!\d)0?{int(hour)} ?[.:]? ?{minute}(?!\d)"
    if minute == "00":
        pattern += rf"|(?<![\d.:]){int(hour)}(?![\d]|[.:]\d)"
    return re.search(pattern, passage.folded) is not None


_WEEKDAYS = {
    "mon": r"pon|pn|mon",
    "tue": r"wt|tue",
    "wed": r"sr|wed",
    "thu": r"czw|thu",
    "fri": r"piat|pt|fri",
    "sat": r"sob|sat",
    "sun": r"niedz|nd|sun",
}


def _has_weekday(passage: Passage, code: str) -> bool:
    if re.search(rf"(?<!\w)(?:{_WEEKDAYS[code]})|codzien|daily|every day", passage.folded):
        return True
    return re.search(r"(?<!\w)(pon|pn|mon)\w*\.? ?[-–] ?|weekday", passage.folded) is not None and code not in (
        "sat",
        "sun",
    )
