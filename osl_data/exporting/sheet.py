"""The contact sheet: filtered contacts as a PDF for the notice board."""

import datetime
import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from osl_data.exporting.typesetting import typeset
from osl_data.wording.contacts import Cited, ContactEntry, Number
from osl_data.wording.words import Words

_POSTER = 6
"""A city with no more contacts than this is set large, in one column."""

_KEPT_TOGETHER = 3
"""A group of no more contacts than this is not parted between columns."""

_LONG = 4000
"""Characters of data from which a contact may be parted, for it might not fit on a page."""


_WORDS = ("page", "no_area", "unreachable", "sources")
"""What the template says by itself."""


def sheet(entries: Sequence[ContactEntry], filtered: str, today: datetime.date, words: Words) -> bytes:
    """Contacts as a PDF on A4: a city begins a page, in it first those of no stated area, then by district and estate.

    Phones are large; who is out of date, of ended work or disputed says so. Those who cannot be reached are named in
    short behind all others, with the number of their unit; the sources follow, numbered. All text goes to the
    typesetter as data, never as markup.

    Args:
        entries: in the order of `wording.contacts.entries`.
        filtered: what they are filtered by, in words.
        today: the day of print.
        words: the words of the reader's language.
    """
    data = {
        "title": words("sheet.title"),
        "filtered": filtered,
        "printed": words("sheet.printed", date=words.date(today.isoformat())),
        "foot": words("foot"),
        "language": words.language,
        "words": {name: words(f"sheet.{name}") for name in _WORDS},
        "cities": [_city(name, list(group), words) for name, group in groupby(entries, lambda entry: entry.city)],
    }
    return typeset("sheet.typ", data)


def _city(name: str, entries: Sequence[ContactEntry], words: Words) -> dict[str, Any]:
    reachable = [entry for entry in entries if entry.is_reachable()]
    mentions = sorted(
        (entry for entry in entries if not entry.is_reachable()), key=lambda entry: entry.superseded != ""
    )
    sources = {cited.id: cited for entry in (*reachable, *mentions) for cited in entry.sources}
    numbers = {id_: number for number, id_ in enumerate(sources, 1)}
    groups = []
    for heading, group in groupby(reachable, _heading):
        contacts = [_contact(entry, numbers) for entry in group]
        together = len(contacts) <= _KEPT_TOGETHER and not any(contact["long"] for contact in contacts)
        groups.append({"name": heading or words("sheet.no_area"), "long": not together, "entries": contacts})
    return {
        "name": name,
        "poster": len(reachable) <= _POSTER,
        "groups": groups,
        "mentions": [_contact(entry, numbers) for entry in mentions],
        "sources": [_source(cited, numbers[cited.id]) for cited in sources.values()],
    }


def _heading(entry: ContactEntry) -> str:
    """The areas of a contact, with what they lie in before them."""
    return " · ".join(filter(None, (", ".join(entry.districts), ", ".join(entry.areas))))


def _contact(entry: ContactEntry, numbers: dict[str, int]) -> dict[str, Any]:
    contact = entry.contact
    values: dict[str, Any] = {
        "who": entry.who,
        "role": entry.role,
        "unit": contact.unit if contact.unit and contact.unit != entry.who else "",
        "areas": ", ".join(entry.areas),
        "numbers": [_number(number) for number in entry.shown_numbers()],
        "emails": [email.address for email in contact.emails],
        "addresses": list(_addresses(entry)),
        "hours": entry.hours,
        "hours_age": entry.hours_age,
        "web": [web.url for web in contact.web],
        "age": entry.age,
        "superseded": bool(entry.superseded),
        "cautions": entry.cautions,
        "sources": sorted(numbers[cited.id] for cited in entry.sources),
    }
    return {**values, "long": len(json.dumps(values, ensure_ascii=False)) > _LONG}


def _number(number: Number) -> dict[str, Any]:
    phone = number.phone
    return {
        "dial": f"{phone.e164};ext={phone.extension}" if phone.extension else phone.e164,
        "shown": number.shown,
        "extension": number.extension,
        "remark": number.remark,
        "callable": phone.callable,
    }


def _addresses(entry: ContactEntry) -> Iterator[str]:
    """Addresses without the town where it is the city that they stand under."""
    for address, street, line in zip(entry.contact.addresses, entry.streets, entry.addresses, strict=True):
        yield street if street and not address.postcode and address.town == entry.city else line


def _source(cited: Cited, number: int) -> dict[str, Any]:
    return {
        "number": number,
        "title": cited.title,
        "publisher": cited.publisher or "",
        "date": cited.date,
        "url": cited.url or "",
        "site": (urlsplit(cited.url or "").hostname or "").removeprefix("www."),
    }
