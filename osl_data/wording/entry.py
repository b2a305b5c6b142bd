"""A contact in words: what a vCard, a printed sheet and a report have in common."""

from collections.abc import Callable
from dataclasses import dataclass

from osl_data.queries.contacts import Contact, Phone


@dataclass(frozen=True, slots=True)
class Words:
    """What has to be said of a contact, in one language; `{…}` in a text is filled in.

    Attributes:
        language: its code (`pl`).
        label: the label of a vocabulary's code.
        date: YYYY, YYYY-MM or YYYY-MM-DD as it is printed.
        stated: how fresh a fact is, with `{date}`; so are `inferred` (from the context) and `confirmed`.
        undated: the same, when no source has a date.
        superseded: that it is out of date, with `{name}` of who is named instead.
        superseded_unnamed: the same, when that name is not known.
        extension: has `{extension}`.
        room: has `{room}`.
        daily: all weekdays.
        days_unknown: no weekday is stated.
        unverified: of a number that is no valid one.
    """

    language: str
    label: Callable[[str, str], str]
    date: Callable[[str], str]
    stated: str
    inferred: str
    confirmed: str
    undated: str
    superseded: str
    superseded_unnamed: str
    extension: str
    room: str
    daily: str
    days_unknown: str
    unverified: str


@dataclass(frozen=True, slots=True)
class Number:
    """A phone as it is shown: the number, how to dial on (`wew. 12`), and what it is, where that has to be said."""

    phone: Phone
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
    publisher: str
    url: str | None
    date: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A contact in words.

    Attributes:
        city: the name of its city.
        districts: what its areas lie in, below the city.
        areas: districts, estates and smaller places that it is for.
        name: what it is listed by: the person, or the unit and what it is there.
        who: the person, else the unit, else the one programme it is for, else what it is.
        role: what it is, as stated where that is stated; empty where `who` says so.
        function: the label of its role.
        units: from the widest organisation to its own unit.
        streets: its addresses without postcode and town.
        age: how fresh it is.
        superseded: that it is out of date; empty when it is not.
    """

    contact: Contact
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
    age: str
    superseded: str
    sources: tuple[Cited, ...]

    def is_reachable(self) -> bool:
        """Whether any way to reach them is known."""
        contact = self.contact
        return bool(contact.phones or contact.emails or contact.addresses or contact.web)
