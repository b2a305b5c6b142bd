"""Contacts in words: names, places, phones, addresses, hours and ages, for cards, vCards, sheets and reports."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import groupby

import duckdb

from osl_data.queries.contacts import AddressRow, ContactDispute, ContactRow, HoursRow, PhoneRow, contacts
from osl_data.queries.contacts.units import units
from osl_data.queries.filters import Filters
from osl_data.queries.reference import PlaceRow, places
from osl_data.queries.sources import EvidenceRow, evidence
from osl_data.text.phones import format_national
from osl_data.wording.evidence import age
from osl_data.wording.labels import Labels, labels
from osl_data.wording.times import told_time
from osl_data.wording.words import Words

_PLAIN_PHONES = {"landline", "mobile"}
"""Kinds that a number shows by itself."""


@dataclass(frozen=True, slots=True)
class Number:
    """A phone as it is shown: the number, how to dial on (`wew. 12`), and what it is, where that has to be said."""

    phone: PhoneRow
    shown: str
    extension: str
    remark: str

    def __str__(self) -> str:
        return " ".join(filter(None, (self.shown, self.extension)))


@dataclass(frozen=True, slots=True)
class Cited:
    """A source of a contact; `date` is the one that it stands for, in words, empty when it has none."""

    id: str
    title: str
    publisher: str | None
    url: str | None
    date: str


@dataclass(frozen=True, slots=True)
class Disputed:
    """That sources dispute a contact, in words, with the id of the disagreement."""

    id: str
    told: str


@dataclass(frozen=True, slots=True)
class ContactEntry:
    """A contact in words.

    Attributes:
        city: the name of its city.
        districts: what its areas lie in, below the city.
        areas: districts, estates and smaller places that it is for.
        name: what it is listed by: the person, or the unit and what it is there.
        who: the person, else the unit, else the one programme it is for, else what it is.
        role: what it is, in Polish as stated where that is stated; empty where `who` says so.
        function: the label of its role.
        units: from the widest organisation to its own unit.
        streets: its addresses without postcode and town.
        hours_age: that the hours are of an old or undated source; empty when they are not, and where there are none.
        age: how fresh its number is, or what stands for it.
        superseded: that it is out of date; empty when it is not.
        ended: that what it is there for has ended; empty when it has not.
        disputes: that sources dispute it.
        why_public: for what reason the person is named; empty where nobody is.
        unit_number: a number of its unit that says whose it is, where it has no channel of its own.
    """

    contact: ContactRow
    city: str
    districts: tuple[str, ...]
    areas: tuple[str, ...]
    name: str
    who: str
    role: str
    function: str
    units: tuple[str, ...]
    numbers: tuple[Number, ...]
    streets: tuple[str, ...]
    addresses: tuple[str, ...]
    hours: tuple[str, ...]
    hours_age: str
    age: str
    superseded: str
    ended: str
    disputes: tuple[Disputed, ...]
    sources: tuple[Cited, ...]
    why_public: str
    unit_number: Number | None

    @property
    def cautions(self) -> tuple[str, ...]:
        """What has to be known before calling: out of date, ended, disputed."""
        return tuple(filter(None, (self.superseded, self.ended, *(each.told for each in self.disputes))))

    def is_reachable(self) -> bool:
        """Whether any way to reach them is known."""
        return is_reachable(self.contact)

    def shown_numbers(self) -> tuple[Number, ...]:
        """Its numbers, or that of its unit where it cannot be reached."""
        return (self.unit_number,) if self.unit_number else self.numbers


def is_reachable(contact: ContactRow) -> bool:
    """Whether a contact has a phone, an e-mail, an address or a web page."""
    return bool(contact.phones or contact.emails or contact.addresses or contact.web)


def entries(connection: duckdb.DuckDBPyConnection, words: Words, ids: Set[str] | None = None) -> list[ContactEntry]:
    """Contacts in words: by city, there those of no stated area first, then by area; in each as `contacts` has them.

    Args:
        words: the words of the reader's language.
        ids: ids of the contacts wanted; None wants all.
    """
    everybody = contacts(connection, Filters())
    known = {contact.id: contact for contact in everybody}
    chosen = [contact for contact in everybody if ids is None or contact.id in ids]
    chains = {unit.contact: tuple(unit.names) for unit in units(connection)}
    stated = evidence(connection, [contact.id for contact in chosen])
    stating = {id_: list(items) for id_, items in groupby(stated, lambda item: item.record)}
    said = _Said(words, labels(connection, words))
    atlas = _Atlas(places(connection))
    found: list[tuple[tuple[int, ...], ContactEntry]] = []
    for contact in chosen:
        areas = atlas.areas(contact)
        entry = ContactEntry(
            contact=contact,
            city=atlas.name(contact.city),
            districts=tuple(dict.fromkeys(atlas.name(d) for area in areas for d in atlas.above(area))),
            areas=tuple(area.name for area in areas),
            name=said.name(contact),
            who=said.who(contact),
            role=said.role(contact),
            function=said.label("contact_role", contact.role),
            units=chains.get(contact.id, ()),
            numbers=tuple(map(said.number, contact.phones)),
            streets=tuple(map(said.street, contact.addresses)),
            addresses=tuple(map(said.address, contact.addresses)),
            hours=tuple(map(said.hours, contact.hours)),
            hours_age=said.hours_age(contact),
            age=said.age(contact),
            superseded=said.superseded(contact, everybody),
            ended=words(f"contact.{contact.ended}") if contact.ended else "",
            disputes=tuple(map(said.disputed, contact.disputes)),
            sources=_cited(stating.get(contact.id, []), words),
            why_public=said.label("why_public", contact.why_public) if contact.why_public else "",
            unit_number=said.unit_number(contact, known),
        )
        found.append((atlas.position(contact.city, areas), entry))
    return [entry for _, entry in sorted(found, key=lambda pair: pair[0])]  # keeps the order of the query


def entries_by_id(connection: duckdb.DuckDBPyConnection, words: Words) -> dict[str, ContactEntry]:
    """All contacts in words by their id, in the order of `entries`."""
    return {entry.contact.id: entry for entry in entries(connection, words)}


class _Atlas:
    """Places in the order of the query: cities, and what lies in each by name."""

    def __init__(self, found: Sequence[PlaceRow]) -> None:
        self._places = {place.id: place for place in found}
        self._positions = {place.id: number for number, place in enumerate(found)}
        self._named = {(place.city, place.name): place for place in found}

    def name(self, id_: str) -> str:
        return self._places[id_].name

    def areas(self, contact: ContactRow) -> list[PlaceRow]:
        areas = [self._named[(contact.city, name)] for name in contact.areas]
        return sorted(areas, key=lambda area: self._path(area))

    def above(self, area: PlaceRow) -> list[str]:
        """Ids of what an area lies in, the city apart, the widest first."""
        parent = self._places.get(area.parent or "")
        return [*self.above(parent), parent.id] if parent and parent.id != area.city else []

    def position(self, city: str, areas: Sequence[PlaceRow]) -> tuple[int, ...]:
        return (self._positions[city], *(step for area in areas for step in self._path(area)))

    def _path(self, area: PlaceRow) -> list[int]:
        return [self._positions[id_] for id_ in (*self.above(area), area.id)]


class _Said:
    """The parts of a contact in the words of one language."""

    def __init__(self, words: Words, labels: Labels) -> None:
        self._words = words
        self.label = labels.term
        self._labels = labels

    def who(self, contact: ContactRow) -> str:
        only = contact.programmes[0].name if len(contact.programmes) == 1 else None
        return contact.person or contact.unit or only or self._labels.role(contact.role, contact.title)

    def name(self, contact: ContactRow) -> str:
        """What a contact is listed by: a unit may have many contacts, so it goes with what the contact is."""
        parts = (self.who(contact), "" if contact.person else self.role(contact))
        return ", ".join(filter(None, parts))

    def role(self, contact: ContactRow) -> str:
        label = self.label("contact_role", contact.role)
        return next(
            (role for role in (self._labels.role(contact.role, contact.title), label) if role != self.who(contact)), ""
        )

    def number(self, phone: PhoneRow) -> Number:
        remarks = (
            phone.label,
            None if phone.type in _PLAIN_PHONES else self.label("phone_type", phone.type),
            self._words("contact.unverified") if phone.unverified else None,
        )
        return Number(
            phone,
            format_national(phone.e164),
            self._words("contact.extension", extension=phone.extension) if phone.extension else "",
            ", ".join(dict.fromkeys(filter(None, remarks))),
        )

    def unit_number(self, contact: ContactRow, known: Mapping[str, ContactRow]) -> Number | None:
        """A number of the unit of who cannot be reached and is no earlier one; it says that it is the unit's."""
        if is_reachable(contact) or contact.superseded or contact.unit_phone is None:
            return None
        owner = known[contact.unit_phone.contact]
        number = self.number(owner.phones[contact.unit_phone.position])
        note = self._words("contact.unit_number", name=self.name(owner))
        return replace(number, remark=", ".join(filter(None, (note, number.remark))))

    def street(self, address: AddressRow) -> str:
        street = " ".join(filter(None, (address.street, address.number)))
        room = self._words("contact.room", room=address.room) if address.room else ""
        return ", ".join(filter(None, (street, address.detail, room)))

    def address(self, address: AddressRow) -> str:
        """An address in one line, in Polish order."""
        town = " ".join(filter(None, (address.postcode, address.town)))
        return ", ".join(filter(None, (self.street(address), town)))

    def hours(self, hours: HoursRow) -> str:
        """Hours in one line: days, then from and to."""
        return told_time(hours.rule, hours.valid_from, hours.valid_to, self._words)

    def hours_age(self, contact: ContactRow) -> str:
        """That nobody can rely on the hours; nothing where a source of them is new enough."""
        if not contact.hours or contact.hours_recent:
            return ""
        if not contact.hours_stated_on:
            return self._words("hours.undated")
        key = "hours.inferred" if contact.hours_inferred else "hours.dated"
        return self._words(key, year=contact.hours_stated_on[:4])

    def age(self, contact: ContactRow) -> str:
        """How fresh the number is, or what stands for it, which is then named."""
        told = age(contact.stated_on, contact.inferred, contact.confirmed, self._words)
        return self._words(f"age.of.{contact.dated}", age=told) if contact.dated else told

    def disputed(self, dispute: ContactDispute) -> Disputed:
        title = self._words.pick(dispute.title_pl, dispute.title_en)
        return Disputed(dispute.id, self._words("contact.disputed", title=title))

    def superseded(self, contact: ContactRow, everybody: Sequence[ContactRow]) -> str:
        if not contact.superseded:
            return ""
        newer = next((other for other in everybody if other.id == contact.superseded_by), None)
        if newer is None:
            return self._words("contact.superseded.unnamed")
        return self._words("contact.superseded", name=self.name(newer))


def _cited(items: Sequence[EvidenceRow], words: Words) -> tuple[Cited, ...]:
    """The sources of a contact, each once, the newest first."""
    sources = {item.source: item for item in items}.values()
    return tuple(
        Cited(item.source, item.title, item.publisher, item.url, _date(item, words))
        for item in sorted(sources, key=_dated, reverse=True)
    )


def _date(item: EvidenceRow, words: Words) -> str:
    dated = _dated(item)
    return words.date(dated, inferred=not item.published) if dated else ""


def _dated(item: EvidenceRow) -> str:
    return item.published or item.published_inferred or ""
