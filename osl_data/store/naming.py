"""Who is named, and where: a name that only old sources state is told on the pages of its programmes alone."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from pydantic import BaseModel

from osl_data.records.base import first_day
from osl_data.records.contact import Contact
from osl_data.records.source import Source
from osl_data.text.fold import fold

Item = TypeVar("Item", bound=BaseModel)

_WAYS = ("phones", "emails", "addresses", "hours", "web")
YEARS = 5
"""A name goes from contacts when the newest source that states it is older than so many years."""


@dataclass(frozen=True)
class ToldContact:
    """A contact as it is told everywhere but on the pages of its programmes.

    Attributes:
        contact: without the name where that is old.
        listed: whether it is a contact at all; else it is somebody named in sources.
        named_on: date of the newest dated source that names the person.
        inferred: whether that date is only what the context shows.
        old: whether the name is old.
    """

    contact: Contact
    listed: bool
    named_on: str | None
    inferred: bool
    old: bool


def told(contact: Contact, sources: Mapping[str, Source], day: date) -> ToldContact:
    """How a contact is told on a day.

    A name is old when each source that states it is dated, and the newest was published, or found confirmed, more than
    five years before that day; of a date that is not whole the first possible day counts. An undated source is not
    old. With the name go the e-mail addresses, web pages, printed forms and notes that hold it, and every printed form
    of the evidence.
    """
    naming = [sources[item.source] for item in contact.evidence if "person" in item.fields]
    dates = {source.id: _newest(source) for source in naming}
    named_on = max(filter(None, dates.values()), default=None)
    inferred = named_on is not None and all(_is_inferred(source) for source in naming if dates[source.id] == named_on)
    old = named_on is not None and all(dates.values()) and _is_over(named_on, day)
    if not old:
        return ToldContact(contact, contact.is_listed(), named_on, inferred, old)
    person = contact.person or ""
    ways = {name: [_without(person, way) for way in getattr(contact, name)] for name in _WAYS}
    ways["emails"] = [email for email in ways["emails"] if not _names(email.address.partition("@")[0], person)]
    ways["web"] = [page for page in ways["web"] if not _names(page.url, person)]
    evidence = [_without(person, item.model_copy(update={"printed": None})) for item in contact.evidence]
    post = contact.model_copy(update={**ways, "evidence": evidence})
    unnamed = post.model_copy(update={"person": None, "why_public": None})
    return ToldContact(unnamed, post.is_listed(), named_on, inferred, old)


def _newest(source: Source) -> str | None:
    return max(filter(None, (source.published or source.published_inferred, source.confirmed)), default=None)


def _is_inferred(source: Source) -> bool:
    """Whether the newest date of a source is only what the context shows."""
    return not source.published and _newest(source) != source.confirmed


def _is_over(stated: str, day: date) -> bool:
    since = date.fromisoformat(first_day(stated))
    return (since.year + YEARS, since.month, since.day) < (day.year, day.month, day.day)


def _without(person: str, item: Item) -> Item:
    """A value or evidence without the printed form or note that holds a name."""
    holding = {name for name in ("printed", "note") if _names(getattr(item, name, None) or "", person)}
    return item.model_copy(update=dict.fromkeys(holding))


def _names(text: str, person: str) -> bool:
    """Whether a text holds a surname, or the given name as a word: `a.nowak`, `anna`."""
    given, *surnames = fold(person).split()
    folded = fold(text)
    return given in re.split(r"[\W\d_]+", folded) or any(
        part in folded for name in surnames for part in name.split("-")
    )
