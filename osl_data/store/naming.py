"""Who is named, and where: a name that only old sources state is told on the pages of its programmes alone."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from osl_data.records.base import first_day
from osl_data.records.contact import Contact
from osl_data.records.source import Source
from osl_data.text.fold import fold

YEARS = 5
"""A name goes from contacts when the newest source that states it is older than so many years."""


@dataclass(frozen=True)
class ToldContact:
    """A contact as it is told everywhere but on the pages of its programmes.

    Attributes:
        contact: without the name where that is old.
        listed: whether it is a contact at all; else it is somebody named in sources.
        named_on: date of the newest dated source that names the person.
        old: whether the name is old.
    """

    contact: Contact
    listed: bool
    named_on: str | None
    old: bool


def told(contact: Contact, sources: Mapping[str, Source], day: date) -> ToldContact:
    """How a contact is told on a day.

    A name is old when each source that states it is dated, and the newest was published, or found confirmed, more than
    five years before that day; of a date that is not whole the first possible day counts. An undated source is not
    old. With the name go the e-mail addresses that hold it and the printed forms of the evidence.
    """
    dates = [_newest(sources[item.source]) for item in contact.evidence if "person" in item.fields]
    named_on = max(filter(None, dates), default=None)
    old = named_on is not None and all(dates) and _is_over(named_on, day)
    if not old:
        return ToldContact(contact, contact.is_listed(), named_on, old)
    emails = [email for email in contact.emails if not _names(email.address, contact.person or "")]
    evidence = [item.model_copy(update={"printed": None}) for item in contact.evidence]
    post = contact.model_copy(update={"emails": emails, "evidence": evidence})
    unnamed = post.model_copy(update={"person": None, "why_public": None})
    return ToldContact(unnamed, post.is_listed(), named_on, old)


def _newest(source: Source) -> str | None:
    return max(filter(None, (source.published or source.published_inferred, source.confirmed)), default=None)


def _is_over(stated: str, day: date) -> bool:
    since = date.fromisoformat(first_day(stated))
    return (since.year + YEARS, since.month, since.day) < (day.year, day.month, day.day)


def _names(address: str, person: str) -> bool:
    """Whether an e-mail address holds a surname, or the given name as a word: `a.nowak@…`, `anna@…`."""
    given, *surnames = fold(person).split()
    local = fold(address.partition("@")[0])
    return given in re.split(r"[\W\d_]+", local) or any(part in local for name in surnames for part in name.split("-"))
