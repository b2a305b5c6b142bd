"""Checks across records: ids, references, vocabulary, evidence, printed forms; all in one run."""

import re
from collections.abc import Iterator
from typing import Any

from osl_data.records.activity import Activity
from osl_data.records.base import Record, Ref, Term
from osl_data.records.contact import Contact
from osl_data.records.library import CITY_FILES, Library, RecordEntry, Violation
from osl_data.records.marks import Location, marked
from osl_data.records.normalising import problems_of, problems_of_hours
from osl_data.records.place import Place
from osl_data.records.programme import Programme
from osl_data.records.source import Source
from osl_data.records.vocabulary import Suppression, VocabularyTerm
from osl_data.text.fold import fold

Problem = tuple[Location, str]

_MOST_NOTED = 0.1
"""So many of the fields under evidence may need a note."""


def violations_of(library: Library) -> list[Violation]:
    """All that is wrong with the records: what models refuse, and what only shows across records.

    References and terms of refused records are checked as well; a reference to one counts as resolved.
    """
    violations = [
        *library.violations,
        *_repeated_ids(library),
        *_cities(library),
        *_chains(library),
        *_mentions(library),
        *_notes(library),
    ]
    violations += _references(library)
    sources = {e.record.id: e.record for e in library.of(Source)}
    for entry in library.entries:
        record = entry.record
        problems = [*_evidence(record), *_nested_sources(record), *_printed(record, sources), *_as_of(record, sources)]
        violations += [library.violation(entry, where, problem) for where, problem in problems]
    return violations


def _kinds(library: Library) -> dict[str, str]:
    """The kind of every id that records may refer to."""
    return {e.key: e.model.kind for e in library.written() if e.key and e.model in CITY_FILES.values()}


def _repeated_ids(library: Library) -> Iterator[Violation]:
    seen: dict[str, RecordEntry] = {}
    for entry in library.written():
        if entry.key is None or entry.model is Suppression:
            continue
        first = seen.setdefault(entry.key, entry)
        if first is not entry:
            other = library.violation(first, ("id",), "")
            problem = f"expected an id of its own, found one that {other.path}:{other.line} has"
            yield library.violation(entry, ("id",), problem)


def _cities(library: Library) -> Iterator[Violation]:
    """Every folder is a city: the place of its name says which."""
    if Place.kind in library.unread:
        return
    places = {e.key: e for e in library.written() if e.model is Place}
    for city in sorted({e.city for e in library.written()} - {""}):
        place = places.get(city)
        if place and place.city == city and place.raw.get("type") == "city":
            continue
        path = library.root / city / "places.yml"
        yield Violation(path, 1, "file", f"expected a place of type city with the id {city!r}, found none")


def _chains(library: Library) -> Iterator[Violation]:
    """Following a reference from record to record of the same kind comes to an end."""
    entries = {e.name: e for e in library.entries}
    for name in ("parent", "part_of", "superseded_by"):
        circling = _circling({id_: getattr(entry.record, name, None) for id_, entry in entries.items()})
        for id_ in (id_ for id_ in entries if id_ in circling):
            problem = f"expected a chain that ends, found one that comes back to {id_!r}"
            yield library.violation(entries[id_], (name,), problem)


def _circling(following: dict[str, str | None]) -> set[str]:
    """What comes back to itself; each is walked once, however long the chains."""
    circling: set[str] = set()
    walked: dict[str, str] = {}
    for start in following:
        id_: str | None = start
        way = []
        while id_ in following and id_ not in walked:
            walked[id_] = start
            way.append(id_)
            id_ = following[id_]
        if id_ in following and walked[id_] == start:
            circling.update(way[way.index(id_) :])
    return circling


def _mentions(library: Library) -> Iterator[Violation]:
    """Texts that name a person: only the `person` of a contact does, so that a name goes whole when it has to go.

    Printed forms within a contact go with its own name, and with no other.
    """
    spellings: dict[str, list[str]] = {}
    for each in sorted({each for e in library.of(Contact) for each in _spellings(e.record.person)}):
        spellings.setdefault(_first_word(each), []).append(each)
    if not spellings:
        return
    hidden = library.suppressed()
    for entry in library.entries:
        if entry.model is Suppression or entry.name in hidden:
            continue
        own = _spellings(entry.raw.get("person")) if entry.model is Contact else set()
        for where, text in _texts(entry.raw):
            if entry.model is Contact and where == ("person",):
                continue
            found = set(_named(fold(text), spellings)) - (own if where[-1] == "printed" else set())
            if found:
                problem = f"expected no person named but as the `person` of a contact, found {text!r}"
                yield library.violation(entry, where, problem)


def _first_word(text: str) -> str:
    """How a text begins, up to the first sign that belongs to no word, or that sign."""
    return re.match(r"\w+|", text)[0] or text[:1]  # type: ignore[index]


def _named(text: str, spellings: dict[str, list[str]]) -> Iterator[str]:
    """Spellings that stand in a text as words, one after the other; only those that begin as a word are compared."""
    end = 0
    for match in re.finditer(r"(?<!\w)(?:\w+|\W)", text):
        for each in spellings.get(match[0], ()) if match.start() >= end else ():
            after = match.start() + len(each)
            if text.startswith(each, match.start()) and not re.match(r"\w", text[after : after + 1]):
                end = after
                yield each
                break


def _spellings(person: str | None) -> set[str]:
    """A name as it may be written: the surname last or first."""
    parts = fold(person or "").split()
    return {" ".join(parts), " ".join(reversed(parts))} if parts else set()


def _notes(library: Library) -> Iterator[Violation]:
    """A note is written for one place each, and for few of them: else it explains nothing."""
    claims = noted = 0
    seen: dict[str, Violation] = {}
    for entry in library.entries:
        for index, evidence in enumerate(entry.record.evidence if isinstance(entry.record, Record) else ()):
            claims += len(evidence.fields)
            if evidence.note:
                noted += len(evidence.fields)
                here = library.violation(entry, ("evidence", index, "note"), "")
                first = seen.setdefault(evidence.note, here)
                if first is not here:
                    problem = f"expected a note of its own, found that of {first.path}:{first.line}"
                    yield library.violation(entry, ("evidence", index, "note"), problem)
    if noted > _MOST_NOTED * claims:
        problem = f"expected notes on at most {_MOST_NOTED:.0%} of what evidence is for, found {noted} of {claims}"
        yield Violation(library.root, 1, "evidence", problem)


def _texts(value: Any, where: Location = ()) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(item, (*where, key))


def _references(library: Library) -> Iterator[Violation]:
    """References that do not resolve and codes that the vocabulary lacks, at any depth."""
    known = _kinds(library)
    codes = _codes(library)
    reported = {(v.path, v.where) for v in library.violations}
    for entry in library.written():
        problems = [
            (m.where, _unresolved(m.mark, m.value, known, codes, library.unread))
            for m in marked(entry.model, entry.raw)
        ]
        if entry.model is Suppression and entry.record and entry.record.id not in known and not library.unread:
            problems.append((("id",), f"expected the id of a record, found {entry.record.id!r}"))
        for where, problem in problems:
            if problem:
                violation = library.violation(entry, where, problem)
                if (violation.path, violation.where) not in reported:
                    yield violation


def _codes(library: Library) -> dict[str, set[str]]:
    codes: dict[str, set[str]] = {}
    for entry in library.written():
        if entry.model is VocabularyTerm and entry.key:
            vocabulary, _, code = entry.key.partition("/")
            codes.setdefault(vocabulary, set()).add(code)
    return codes


def _unresolved(
    mark: Ref | Term, value: str, known: dict[str, str], codes: dict[str, set[str]], unread: set[str]
) -> str | None:
    """What is wrong with a reference or a term; nothing if the file it may be in cannot be read."""
    if isinstance(mark, Ref):
        kind = known.get(value)
        if kind is None and (unread & set(mark.kinds) or (unread and not mark.kinds)):
            return None
        if kind is None or (mark.kinds and kind not in mark.kinds):
            wanted = " or ".join(mark.kinds) or "record"
            return f"expected the id of a known {wanted}, found {value!r}" + (f" (a {kind})" if kind else "")
    elif value not in codes.get(mark.vocabulary, ()) and VocabularyTerm.kind not in unread:
        allowed = ", ".join(sorted(codes.get(mark.vocabulary, ())))
        return f"expected a term of {mark.vocabulary} ({allowed}), found {value!r}"
    return None


def _evidence(record: Any) -> Iterator[Problem]:
    """Every filled field needs a source; evidence may only name fields that are filled."""
    if not isinstance(record, Record):
        return
    stated = record.stated_fields()
    covered = {name for evidence in record.evidence for name in evidence.fields}
    for index, evidence in enumerate(record.evidence):
        if evidence.where == "inferred" and not evidence.note:
            yield ("evidence", index, "where"), "expected a note that tells what it is inferred from, found none"
    for name in stated:
        if name not in covered:
            yield (name,), "expected evidence that names this field, found none"
    for index, evidence in enumerate(record.evidence):
        for name in evidence.fields:
            if name not in stated and not (name in record.editorial and getattr(record, name, None)):
                yield ("evidence", index, "fields"), f"expected names of filled fields, found {name!r}"


def _nested_sources(record: Any) -> Iterator[Problem]:
    """A value that names its source needs that source among the evidence for its field."""
    if not isinstance(record, Record):
        return
    covered = {(e.source, name) for e in record.evidence for name in e.fields}
    for name in type(record).model_fields:
        value = getattr(record, name)
        items = value if isinstance(value, list) else [value]
        for index, item in enumerate(items):
            source = getattr(item, "source", None)
            if name != "evidence" and source and (source, name) not in covered:
                problem = f"expected evidence by this source for {name}, found none by {source!r}"
                yield ((name, index, "source") if isinstance(value, list) else (name, "source")), problem


def _as_of(record: Any, sources: dict[str, Source]) -> Iterator[Problem]:
    """A date of a status is one that its source gives for it: that of the source itself is known without."""
    if isinstance(record, Programme) and record.status.as_of:
        stating = [sources[e.source] for e in record.evidence if "status" in e.fields and e.source in sources]
        known = [record.end, *(source.published or source.published_inferred for source in stating)]
        if record.status.as_of in known:
            problem = f"expected none, for a source or the end has that date; found {record.status.as_of!r}"
            yield ("status", "as_of"), problem


def _printed(record: Any, sources: dict[str, Source]) -> Iterator[Problem]:
    """Printed forms normalise to the stored values; verbatim sources must show theirs."""
    if isinstance(record, Contact):
        for name in ("phones", "emails", "addresses", "hours"):
            for index, value in enumerate(getattr(record, name)):
                source = sources.get(value.source)
                if value.printed is None and source is not None and source.text == "verbatim":
                    yield (
                        (name, index),
                        "expected the printed form (the source is at hand word for word), found none",
                    )
                if value.printed is not None and name != "hours":
                    for problem in problems_of(value):
                        yield (name, index, "printed"), problem
        for index, problem in problems_of_hours(record.hours):
            yield ("hours", index, "printed"), problem
    if isinstance(record, Activity):
        for index, problem in problems_of_hours(record.schedule):
            yield ("schedule", index, "printed"), problem
