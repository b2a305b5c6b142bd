"""Contacts → words: names, places, phones, addresses, hours and ages as a reader is told them."""

from collections.abc import Iterable, Sequence, Set
from itertools import groupby

import duckdb

from osl_data.queries.contacts import Address, Contact, Hours, Phone, contacts
from osl_data.queries.contacts.units import units
from osl_data.queries.filters import Filters
from osl_data.queries.reference import Place, places
from osl_data.queries.sources import Evidence, evidence
from osl_data.text.hours import WEEKDAYS
from osl_data.text.phones import format_national
from osl_data.wording.entry import Cited, Entry, Number, Words

_PLAIN_PHONES = {"landline", "mobile"}
"""Kinds that a number shows by itself."""


def entries(connection: duckdb.DuckDBPyConnection, words: Words, ids: Set[str] | None = None) -> list[Entry]:
    """Contacts in words: by city, there those of no stated area first, then by area; superseded ones last in theirs.

    Args:
        words: the words of the reader's language.
        ids: ids of the contacts wanted; None wants all.
    """
    everybody = contacts(connection, Filters())
    chosen = [contact for contact in everybody if ids is None or contact.id in ids]
    chains = {unit.contact: tuple(unit.names) for unit in units(connection)}
    stated = evidence(connection, [contact.id for contact in chosen])
    stating = {id_: list(items) for id_, items in groupby(stated, lambda item: item.record)}
    atlas = _Atlas(places(connection))
    found: list[tuple[tuple[int, ...], Entry]] = []
    for contact in chosen:
        areas = atlas.areas(contact)
        entry = Entry(
            contact=contact,
            city=atlas.name(contact.city),
            districts=tuple(dict.fromkeys(atlas.name(d) for area in areas for d in atlas.above(area))),
            areas=tuple(area.name for area in areas),
            name=_name(contact, words),
            who=_who(contact, words),
            role=_role(contact, words),
            function=words.label("contact_role", contact.role),
            units=chains.get(contact.id, ()),
            numbers=tuple(_number(phone, words) for phone in contact.phones),
            streets=tuple(_street(address, words) for address in contact.addresses),
            addresses=tuple(_address(address, words) for address in contact.addresses),
            hours=tuple(_hours(hours, words) for hours in contact.hours),
            age=_age(contact, words),
            superseded=_superseded(contact, everybody, words),
            sources=_cited(stating.get(contact.id, []), words),
        )
        found.append((atlas.position(contact.city, areas), entry))
    return [entry for _, entry in sorted(found, key=lambda pair: pair[0])]  # keeps the order of the query


class _Atlas:
    """Places in the order of the query: cities, and what lies in each by name."""

    def __init__(self, found: Sequence[Place]) -> None:
        self._places = {place.id: place for place in found}
        self._positions = {place.id: number for number, place in enumerate(found)}
        self._named = {(place.city, place.name): place for place in found}

    def name(self, id_: str) -> str:
        return self._places[id_].name

    def areas(self, contact: Contact) -> list[Place]:
        areas = [self._named[(contact.city, name)] for name in contact.areas]
        return sorted(areas, key=lambda area: self._path(area))

    def above(self, area: Place) -> list[str]:
        """Ids of what an area lies in, the city apart, the widest first."""
        parent = self._places.get(area.parent or "")
        return [*self.above(parent), parent.id] if parent and parent.id != area.city else []

    def position(self, city: str, areas: Sequence[Place]) -> tuple[int, ...]:
        return (self._positions[city], *(step for area in areas for step in self._path(area)))

    def _path(self, area: Place) -> list[int]:
        return [self._positions[id_] for id_ in (*self.above(area), area.id)]


def _who(contact: Contact, words: Words) -> str:
    only = contact.programmes[0].name if len(contact.programmes) == 1 else None
    return contact.person or contact.unit or only or contact.title or words.label("contact_role", contact.role)


def _name(contact: Contact, words: Words) -> str:
    """What a contact is listed by: a unit may have many contacts, so it goes with what the contact is."""
    parts = (_who(contact, words), "" if contact.person else _role(contact, words))
    return ", ".join(filter(None, parts))


def _role(contact: Contact, words: Words) -> str:
    role = contact.title or words.label("contact_role", contact.role)
    who = _who(contact, words)
    return role if role != who else words.label("contact_role", contact.role) if contact.title else ""


def _number(phone: Phone, words: Words) -> Number:
    remarks = (
        phone.label,
        None if phone.type in _PLAIN_PHONES else words.label("phone_type", phone.type),
        words.unverified if phone.unverified else None,
    )
    return Number(
        phone,
        format_national(phone.e164),
        words.extension.format(extension=phone.extension) if phone.extension else "",
        ", ".join(dict.fromkeys(filter(None, remarks))),
    )


def _street(address: Address, words: Words) -> str:
    street = " ".join(filter(None, (address.street, address.number)))
    room = words.room.format(room=address.room) if address.room else ""
    return ", ".join(filter(None, (street, address.detail, room)))


def _address(address: Address, words: Words) -> str:
    """An address in one line, in Polish order."""
    town = " ".join(filter(None, (address.postcode, address.town)))
    return ", ".join(filter(None, (_street(address, words), town)))


def _hours(hours: Hours, words: Words) -> str:
    """Hours in one line: days, then from and to."""
    times = f"{hours.opens}–{hours.closes}"
    return f"{days_line(hours.weekdays, words)} {times}" if hours.weekdays else f"{times} ({words.days_unknown})"


def days_line(codes: Iterable[str], words: Words) -> str:
    """Weekdays in words, runs of three or more joined by a dash; says so where none is stated."""
    """Weekdays in words, a run of three or more joined by a dash."""
    positions = sorted(WEEKDAYS.index(code) for code in codes)
    if len(positions) == len(WEEKDAYS):
        return words.daily
    names = [words.label("weekday", WEEKDAYS[position]) for position in positions]
    run = len(positions) > 2 and positions[-1] - positions[0] == len(positions) - 1
    return f"{names[0]}–{names[-1]}" if run else ", ".join(names)


def _age(contact: Contact, words: Words) -> str:
    if contact.confirmed:
        return words.confirmed.format(date=words.date(contact.confirmed))
    if not contact.stated_on:
        return words.undated
    return (words.inferred if contact.inferred else words.stated).format(date=words.date(contact.stated_on))


def _superseded(contact: Contact, everybody: Sequence[Contact], words: Words) -> str:
    if not contact.superseded:
        return ""
    newer = next((other for other in everybody if other.id == contact.superseded_by), None)
    return words.superseded.format(name=_name(newer, words)) if newer else words.superseded_unnamed


def _cited(items: Sequence[Evidence], words: Words) -> tuple[Cited, ...]:
    """The sources of a contact, each once, the newest first."""
    sources = {item.source: item for item in items}.values()
    return tuple(
        Cited(item.source, item.title, item.publisher, item.url, words.date(_dated(item)) if _dated(item) else "")
        for item in sorted(sources, key=_dated, reverse=True)
    )


def _dated(item: Evidence) -> str:
    return item.published or item.published_inferred or ""
