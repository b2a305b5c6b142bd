"""People who asked to be removed: no text of any record names them.

A suppressed contact is left out as a record (`osl_data.store.rows`); this takes the name of its person out of all other
records, before anything is made of them. Where a text of ours or of a publisher names the person, the role stands
instead; a printed form, an e-mail address or a web address that does is left out, for it cannot be another.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import unquote

from pydantic import BaseModel

from osl_data.records.base import Evidence, Record, is_filled
from osl_data.records.contact import Contact, Email, Web
from osl_data.records.library import CITY_FILES, Library, RecordEntry
from osl_data.records.organisation import Organisation
from osl_data.records.place import Place
from osl_data.records.programme import Programme
from osl_data.records.vocabulary import Suppression, VocabularyTerm
from osl_data.text.fold import fold
from osl_data.text.mentions import NamedPerson, find
from osl_data.text.sought_people import SoughtPerson, sought
from osl_data.text.words import pieces

_LEFT_OUT = frozenset({"printed", "url"})
"""What stands as a source or the web has it: without the name it would be another."""
_CODES = frozenset({"set", "code", "group", "type", "role", "where", "fields"})
_NEUTRAL = "…"
"""What stands for a person whose role has no label."""


def without_suppressed_people(library: Library) -> Library:
    """The records, with nobody named in them whose contact is suppressed; the same library where nobody is.

    Shape: the same entries in the same order. An id that holds the name gets the code of the role in its place, and so
    does whatever refers to it.
    """
    hidden = library.suppressed()
    removed = [e.record for e in library.of(Contact) if e.record.id in hidden and e.record.person]
    if not removed:
        return library
    taking = _Taking(library, removed, hidden)
    return replace(library, entries=[taking.entry(entry) for entry in library.entries])


def left_out(library: Library) -> set[str]:
    """What a build of some records leaves out: the ids that are suppressed, and the names that go with them.

    Who is corrected after that is another: a build that left out the old name may hold the new one.
    """
    hidden = library.suppressed()
    return hidden | {e.record.person for e in library.of(Contact) if e.record.id in hidden and e.record.person}


@dataclass(frozen=True)
class _Labels:
    """What stands for a person: the role in both languages, and as a part of an id."""

    pl: str
    en: str
    slug: str


class _Taking:
    """Names on their way out of records."""

    def __init__(self, library: Library, removed: list[Contact], hidden: set[str]) -> None:
        self._people: dict[SoughtPerson, _Labels] = {}
        self._others: list[SoughtPerson] = []
        for contact in removed:
            self._people.setdefault(sought(contact.person or ""), _Labels("", "", contact.role.replace("_", "-")))
        kept = {sought(e.record.person) for e in library.of(Contact) if e.record.person and e.record.id not in hidden}
        self._others = [each for each in kept - set(self._people) if self._is_near(each)]
        self._hidden = hidden
        self._shared = frozenset().union(*(each.lasts for each in self._others)) | self._names(library)
        terms = {e.record.code: e.record for e in library.of(VocabularyTerm) if e.record.set == "contact_role"}
        for contact in removed:
            person, term = sought(contact.person or ""), terms.get(contact.role)
            polish, english = (f"[{self._label(getattr(term, name, ''))}]" for name in ("label_pl", "label_en"))
            self._people[person] = _Labels(polish, english, self._people[person].slug)
        self._known: dict[tuple[str, str], str] = {}
        self._ids = dict(self._renamed(library))

    def entry(self, entry: RecordEntry) -> RecordEntry:
        """An entry whose record names nobody of them; suppressions stay, for they say which records to leave out."""
        if entry.model is Suppression or getattr(entry.record, "id", None) in self._hidden:
            return entry
        record = self._model(entry.record)
        return replace(entry, record=record, city=self._ids.get(entry.city, entry.city))

    def _is_near(self, other: SoughtPerson) -> bool:
        """Whether somebody has a word of the surname of one of them; by an initial alone it may be one of them."""
        return len(other.given.rstrip(".")) > 1 and any(
            fold(name) in person.lasts for person in self._people for name in other.families
        )

    def _names(self, library: Library) -> frozenset[str]:
        """Words of the names of places and streets, and other words than names in those of units and programmes.

        Alone they mean these. A surname that is another word does so in all its forms: `Rada`, `członek Rady`.
        """
        texts = [text for e in library.of(Place) for text in (e.record.name, *e.record.aliases)]
        texts += [a.street for e in library.of(Contact) for a in e.record.addresses if a.street]
        every = frozenset().union(*(person.lasts for person in self._people))
        whole = [text for text in texts if not find(text, [*self._people], self._others, every)]
        found = {piece.folded for text in whole for piece in pieces(text)}
        kinds = (Organisation, Programme)
        named = [text for kind in kinds for e in library.of(kind) for text in (e.record.name, *e.record.aliases)]
        named = [text for text in named if not find(text, [*self._people], self._others, every)]
        words = found | {piece.folded for text in named for piece in pieces(text)}
        others = [person for person in self._people if not person.only_people]
        return frozenset(found).union(*(person.lasts for person in others if not words.isdisjoint(person.lasts)))

    def _named(self, text: str) -> list[NamedPerson]:
        return find(text, [*self._people], self._others, self._shared)

    def _label(self, label: str) -> str:
        """What stands for a person: the label of the role, but if that names somebody."""
        return _NEUTRAL if not label or self._named(label) else label

    def _renamed(self, library: Library) -> Iterator[tuple[str, str]]:
        """Ids that hold a name, each with the one it gets: its own, of the order of the records."""
        taken = {getattr(e.record, "id", "") for e in library.entries} | {e.city for e in library.entries}
        for id_ in [
            *dict.fromkeys(getattr(e.record, "id", "") for e in library.entries if e.model in CITY_FILES.values())
        ]:
            made = self._text(id_, "slug")
            if made == id_ or id_ in self._hidden:
                continue
            free, number = made, 1
            while free in taken:
                number += 1
                free = f"{made}-{number}"
            taken.add(free)
            yield id_, free

    def _text(self, text: str, language: str) -> str:
        """A text with the role in place of the name, in a language or as part of an id."""
        if (text, language) not in self._known:
            made = text
            for found in reversed(self._named(text)):
                made = made[: found.start] + getattr(self._people[found.person], language) + made[found.end :]
            self._known[text, language] = made
        return self._known[text, language]

    def _model(self, model: BaseModel) -> Any:
        """A record or a part of one without the names; None where nothing is left of a part."""
        changed = {name: new for name, old in model if (new := self._value(name, old)) is not old}
        if not changed:
            return model
        if isinstance(model, Contact) and model.person and sought(model.person) in self._others:
            changed.pop("person", None)  # `Janka` is a form of `Janek`, and a name of her own
        if isinstance(model, Web) and "url" in changed:
            return None
        if isinstance(model, Email) and "address" in changed:
            return None
        if isinstance(model, Contact) and "person" in changed:
            # The post of somebody of the same name stays: who of the two asked cannot be told, so that the name goes.
            changed |= {"person": None, "why_public": None}
        if isinstance(model, Record):
            changed |= _evidence_of_filled(model, changed)
        return model.model_copy(update=changed)

    def _value(self, name: str, value: Any) -> Any:
        if isinstance(value, str):
            return self._string(name, value)
        if isinstance(value, BaseModel):
            return self._model(value)
        if isinstance(value, list):
            made = [self._value(name, item) for item in value]
            if all(new is old for new, old in zip(made, value, strict=True)):
                return value
            kept = [item for item in made if item is not None]
            return [*dict.fromkeys(kept)] if all(isinstance(item, str) for item in kept) else kept
        return value

    def _string(self, name: str, value: str) -> str | None:
        if value in self._ids:
            return self._ids[value]
        if value in self._hidden or name in _CODES or not any(map(str.isalpha, value)):
            return value
        written = unquote(value) if name in _LEFT_OUT else value
        language = "en" if name.endswith("_en") else "pl"
        made = self._text(written, language)
        if "%" in made and self._named(unquote(unquote(made))):
            made = self._text(unquote(unquote(made)), language)
        if made == written:
            return value
        return None if name in _LEFT_OUT else made


def _evidence_of_filled(record: Record, changed: dict[str, Any]) -> dict[str, Any]:
    """The evidence of a record without fields that have become empty."""
    gone = {name for name, value in changed.items() if not is_filled(value)}
    evidence: list[Evidence] = changed.get("evidence", record.evidence)
    if not gone:
        return {}
    left = [e.model_copy(update={"fields": [name for name in e.fields if name not in gone]}) for e in evidence]
    return {"evidence": [e for e in left if e.fields]}
