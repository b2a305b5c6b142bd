"""Whether the place that evidence names holds what it is evidence for: a claim that shows nothing of it is doubtful."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from osl_data.records.base import Evidence, Record
from osl_data.records.disagreement import Claim, Disagreement
from osl_data.records.library import Library, RecordEntry, Violation
from osl_data.records.marks import Location
from osl_data.records.passages import SourceTexts
from osl_data.records.signs import Signs
from osl_data.records.source import Source
from osl_data.records.stated_parts import StatedItem, StatedPart, StatedParts
from osl_data.records.vocabulary import VocabularyTerm

_SHOWN = 100
_PLACES_NAMED = 4
_DIGITS = re.compile(r"\d{2,}")


@dataclass(frozen=True)
class Doubtful(Violation):
    """A claim that its source does not show at the place named; `kind` tells what sort of value is missing."""

    city: str
    kind: str


@dataclass(frozen=True)
class Supported:
    """What a check against the texts came to: the claims (a field under evidence is one), and those in doubt."""

    claims: int
    noted: int
    doubtful: list[Doubtful]

    def of(self, city: str | None) -> "Supported":
        """The same with the doubtful claims of one city only; all when none is named."""
        return Supported(self.claims, self.noted, [claim for claim in self.doubtful if city in (None, claim.city)])

    def summary(self) -> Iterator[str]:
        """How many claims there are, and the doubtful ones by city and by kind; a line each."""
        yield f"{len(self.doubtful)} doubtful of {self.claims} claims, {self.noted} looked at (with a note)"
        for title, names in (("city", [d.city for d in self.doubtful]), ("kind", [d.kind for d in self.doubtful])):
            if names:
                yield f"by {title}: " + ", ".join(f"{name} {count}" for name, count in Counter(names).most_common())


def supported(library: Library, folder: Path) -> Supported:
    """Check all evidence, and the claims of disagreements, against the texts of their sources.

    Evidence with a note has been looked at. Reference works without a text are passed over.

    Args:
        library: the records.
        folder: holds the texts as `<city>/<source>.txt`.

    Raises:
        RecordFileError: there are no texts.
    """
    return _Support(library, folder).check()


class _Support:
    def __init__(self, library: Library, folder: Path) -> None:
        signs = Signs([e.record for e in library.of(VocabularyTerm)])
        self.library = library
        self.sources: dict[str, Source] = {e.record.id: e.record for e in library.of(Source)}
        self.texts = SourceTexts(folder, self.sources, signs)
        self.parts = StatedParts(library, signs)

    def check(self) -> Supported:
        records = [entry for entry in self.library.entries if isinstance(entry.record, Record)]
        evidence = [one for entry in records for one in entry.record.evidence]
        doubtful = {doubt for entry in records for doubt in self.of(entry)}
        doubtful |= {doubt for entry in self.library.of(Disagreement) for doubt in self._claims(entry)}
        return Supported(
            sum(len(one.fields) for one in evidence),
            sum(len(one.fields) for one in evidence if one.note),
            sorted(doubtful, key=lambda doubt: (str(doubt.path), doubt.line, doubt.where, doubt.problem)),
        )

    def of(self, entry: RecordEntry) -> Iterator[Doubtful]:
        """The doubtful claims of a record."""
        evidence: list[Evidence] = entry.record.evidence
        for field in dict.fromkeys(field for one in evidence for field in one.fields):
            items = self.parts.of(entry, field)
            indexes = [index for index, one in enumerate(evidence) if field in one.fields]
            for index in indexes:
                yield from self.claim(entry, field, index, items)
            if len(items) > 1:
                yield from self._left_out(entry, field, indexes, items)
        for index, one in enumerate(evidence):
            if one.printed and not one.note:
                yield from self._doubts(entry, ("evidence", index), "evidence", one, [self.parts.printed(one.printed)])

    def claim(self, entry: RecordEntry, field: str, index: int, items: list[StatedItem]) -> Iterator[Doubtful]:
        """What evidence does not show of a field: of a list, one item must be there; else every part of the value."""
        evidence = entry.record.evidence[index]
        if evidence.note or not self._is_checkable(evidence):
            return
        own = [item for item in items if item.source in (None, evidence.source)]
        passage = self.texts.passage(evidence.source, evidence.where)
        if len(own) > 1 and passage and any(part.shown_in(passage) for item in own for part in item.parts[:1]):
            return
        for item in own[:1]:
            yield from self._doubts(entry, ("evidence", index), field, evidence, item.parts)

    def _left_out(
        self, entry: RecordEntry, field: str, indexes: list[int], items: list[StatedItem]
    ) -> Iterator[Doubtful]:
        """Items of a list that no evidence for it shows."""
        for item in items:
            own = [i for i in indexes if item.source in (None, entry.record.evidence[i].source)]
            evidence = [entry.record.evidence[i] for i in own]
            if any(one.note or not self._is_checkable(one) for one in evidence):
                continue
            passages = [self.texts.passage(one.source, one.where) for one in evidence]
            missing = [part for part in item.parts if not any(p and part.shown_in(p) for p in passages)]
            if own and missing:
                yield from self._doubts(entry, ("evidence", own[0]), field, evidence[0], missing)

    def _is_checkable(self, evidence: Evidence) -> bool:
        source = self.sources.get(evidence.source)
        return self.texts.has(evidence.source) or (source is not None and source.type != "reference")

    def _claims(self, entry: RecordEntry) -> Iterator[Doubtful]:
        """Claims of a disagreement whose place lacks the printed form, or every number that they tell of."""
        for index, claim in enumerate(entry.record.claims):
            part = self.parts.printed(claim.printed) if claim.printed else _any_number(claim.states_pl)
            yield from self._doubts(entry, ("claims", index), "claims", claim, [part])

    def _doubts(
        self, entry: RecordEntry, at: Location, field: str, evidence: Evidence | Claim, parts: list[StatedPart]
    ) -> Iterator[Doubtful]:
        """One for each part that the place does not hold, with the places that do."""
        passage = self.texts.passage(evidence.source, evidence.where)
        found = repr(" ".join(passage.text.split())[:_SHOWN]) if passage else "nothing there"
        for part in parts:
            if passage and part.shown_in(passage):
                continue
            others = (
                (place, self.texts.passage(evidence.source, place)) for place in self.texts.places(evidence.source)
            )
            holding = [place for place, other in others if other and part.shown_in(other)]
            hint = f" (it stands in {', '.join(holding[:_PLACES_NAMED])})" if holding else ""
            problem = f"expected {part.called} in {evidence.source} {evidence.where}, found {found}{hint}"
            place = self.library.violation(entry, at, problem)
            yield Doubtful(place.path, place.line, f"{entry.name}.{field}", problem, entry.city, part.kind)


def _any_number(states: str) -> StatedPart:
    """One of the numbers of two digits or more that a claim tells of; any text where it tells of none."""
    told = set(_DIGITS.findall(states))
    called = f"one of the numbers {', '.join(sorted(told))}" if told else "a text"
    return StatedPart("claim", called, lambda p: not told or bool(told & set(_DIGITS.findall(p.text))))
