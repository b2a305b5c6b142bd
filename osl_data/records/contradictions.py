"""Records that may contradict one another without a disagreement that says so: for a person to look at."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from osl_data.records.activity import Activity
from osl_data.records.base import Record
from osl_data.records.contact import Address, Contact
from osl_data.records.disagreement import Disagreement
from osl_data.records.dismissal import Dismissal
from osl_data.records.figure import Figure
from osl_data.records.library import Library, RecordEntry, Violation
from osl_data.records.place import Place
from osl_data.text.addresses import PostalAddress, parse_address
from osl_data.text.fold import fold

_DIGITS = re.compile(r"\d+")
_FIELD: dict[type[Any], str] = {Contact: "addresses", Activity: "schedule"}


@dataclass(frozen=True)
class Pair:
    """Two records that may contradict one another, and how."""

    first: RecordEntry
    second: RecordEntry
    field: str
    found: str


def unrecorded(library: Library) -> list[Violation]:
    """Likely contradictions that no disagreement names and nobody has dismissed, in file order.

    Figures of other sources with one measure, subject and time, but other values; one name in two posts; the name of
    a place within another's; one house with two numbers.
    """
    settled = [set(e.record.records) for e in (*library.of(Disagreement), *library.of(Dismissal))]
    pairs = [*_figures(library), *_posts(library), *_places(library), *_houses(library)]
    return [
        library.violation(
            pair.first,
            (pair.field,),
            f"expected a disagreement with {pair.second.name}, or a reason "
            f"for none in dismissed.yml, found {pair.found}",
        )
        for pair in pairs
        if not any({pair.first.name, pair.second.name} <= records for records in settled)
    ]


def _figures(library: Library) -> Iterator[Pair]:
    for first, second in _alike(
        library.of(Figure), lambda f: (f.measure, f.unit, f.programme, f.organisation, f.place)
    ):
        one, other = first.record, second.record
        if (
            not _sources(one) & _sources(other)
            and _overlap(one, other)
            and (one.value, one.value_to, one.qualifier) != (other.value, other.value_to, other.qualifier)
        ):
            yield Pair(first, second, "value", f"{one.what_pl}: {one.value}; {other.what_pl}: {other.value}")


def _sources(record: Record) -> set[str]:
    """What a record rests on: a source that states both figures means two things by them."""
    return {evidence.source for evidence in record.evidence}


def _overlap(one: Figure, other: Figure) -> bool:
    """Whether two figures count at the same time: of no period at all, or of periods that meet."""
    if not (one.start or one.end) or not (other.start or other.end):
        return (one.start, one.end) == (other.start, other.end)
    begins = [f.start or f.end or "" for f in (one, other)]
    ends = [(f.end or f.start or "") + "~" for f in (one, other)]
    return begins[0] <= ends[1] and begins[1] <= ends[0]


def _posts(library: Library) -> Iterator[Pair]:
    people = [entry for entry in library.of(Contact) if entry.record.person]
    for first, second in _alike(people, lambda c: frozenset(fold(c.person).split())):
        one, other = first.record, second.record
        if (one.role, one.unit) != (other.role, other.unit):
            yield Pair(
                first, second, "person", f"{one.person} as {one.role} of {one.unit} and {other.role} of {other.unit}"
            )


def _places(library: Library) -> Iterator[Pair]:
    names = [
        (entry, {frozenset(re.findall(r"\w+", fold(n))) for n in (entry.record.name, *entry.record.aliases)})
        for entry in library.of(Place)
    ]
    for (first, one), (second, other) in combinations(names, 2):
        related = first.record.parent == second.record.id or second.record.parent == first.record.id
        if first.city == second.city and not related and any(a <= b or b <= a for a in one for b in other):
            yield Pair(first, second, "name", f"{first.record.name} and {second.record.name}")


def _houses(library: Library) -> Iterator[Pair]:
    """Contacts and activities at one house whose number is written in two ways."""
    for (first, one), (second, other) in combinations(_addresses(library), 2):
        if first.city == second.city and _house(one) == _house(other) and _plain(one) != _plain(other):
            yield Pair(first, second, _FIELD[first.model], f"{one.street} {one.number} and {other.number}")


def _addresses(library: Library) -> Iterator[tuple[RecordEntry, Address | PostalAddress]]:
    for entry in library.of(Contact):
        yield from ((entry, address) for address in entry.record.addresses if address.number)
    for entry in library.of(Activity):
        venues = (parse_address(session.venue) for session in entry.record.schedule if session.venue)
        yield from ((entry, venue) for venue in venues if venue.number)


def _house(address: Address | PostalAddress) -> tuple[str, list[str]]:
    return fold(address.street or ""), _DIGITS.findall(address.number or "")[:1]


def _plain(address: Address | PostalAddress) -> str:
    return fold(address.number or "").replace(" ", "")


def _alike(entries: Iterable[RecordEntry], key: Any) -> Iterator[tuple[RecordEntry, RecordEntry]]:
    groups: dict[Hashable, list[RecordEntry]] = defaultdict(list)
    for entry in entries:
        groups[key(entry.record)].append(entry)
    for group in groups.values():
        yield from combinations(group, 2)
