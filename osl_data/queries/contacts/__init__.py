"""Contacts with all ways to reach them."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from osl_data.queries.filters import Filters
from osl_data.queries.matching import restriction
from osl_data.store.statement import fetch

HERE = Path(__file__).parent


Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class PhoneRow:
    """A number in E.164 with its extension, kind (`phone_type`), label and printed form; a fax is not `callable`."""

    e164: str
    extension: str | None
    type: str
    label: str | None
    printed: str | None
    source: str
    unverified: bool
    callable: bool


@dataclass(frozen=True, slots=True)
class EmailRow:
    """An e-mail address."""

    address: str
    printed: str | None
    source: str


@dataclass(frozen=True, slots=True)
class AddressRow:
    """A postal address; `town` is the town's name."""

    street: str | None
    number: str | None
    detail: str | None
    room: str | None
    postcode: str | None
    town: str
    printed: str | None
    source: str


@dataclass(frozen=True, slots=True)
class HoursRow:
    """An interval on some weekdays (`mon` … `sun`; none: not stated), times as HH:MM."""

    weekdays: list[str]
    opens: str
    closes: str
    printed: str | None
    source: str


@dataclass(frozen=True, slots=True)
class WebRow:
    """A web page."""

    url: str
    source: str


@dataclass(frozen=True, slots=True)
class UnitPhone:
    """A number of a unit: whose it is, and which of theirs."""

    contact: str
    position: int


@dataclass(frozen=True, slots=True)
class Link:
    """Another record by id and name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A contact: role first (`contact_role`), then unit and perhaps a person, with the reason for naming them.

    `unit_phone` is a number of the unit, for who has none; `stated_on` the date of the newest dated source, None when
    all are undated; `superseded_by` the id of the contact that a newer source names instead.
    """

    id: str
    city: str
    role: str
    title: str | None
    person: str | None
    why_public: str | None
    unit: str | None
    programmes: list[Link]
    areas: list[str]
    phones: list[PhoneRow]
    emails: list[EmailRow]
    addresses: list[AddressRow]
    hours: list[HoursRow]
    web: list[WebRow]
    unit_phone: UnitPhone | None
    superseded: bool
    superseded_by: str | None
    stated_on: str | None
    inferred: bool
    read: str | None
    confirmed: str | None

    def __post_init__(self) -> None:
        nested = {
            "programmes": Link,
            "phones": PhoneRow,
            "emails": EmailRow,
            "addresses": AddressRow,
            "hours": HoursRow,
            "web": WebRow,
        }
        for name, item in nested.items():
            object.__setattr__(self, name, _items(getattr(self, name), item))
        object.__setattr__(self, "areas", self.areas or [])
        (unit_phone,) = _items([self.unit_phone], UnitPhone) if self.unit_phone else [None]  # type: ignore[list-item]
        object.__setattr__(self, "unit_phone", unit_phone)

    @property
    def callable(self) -> list[PhoneRow]:
        """The numbers at which somebody can be called."""
        return [phone for phone in self.phones if phone.callable]


@dataclass(frozen=True, slots=True)
class _Id:
    id: str


def _items(values: list[dict[str, Any]] | None, item: type[Item]) -> list[Item]:
    names = [field.name for field in fields(item)]  # type: ignore[arg-type]
    return [item(**{name: value[name] for name in names}) for value in values or []]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody named in sources, whom the page of a programme alone names.

    `id` is that of the record, `named_on` the date of the newest dated source of the name; `old` says that each of its
    sources is over five years old.
    """

    id: str
    role: str
    title: str | None
    person: str
    why_public: str
    unit: str | None
    named_on: str | None
    old: bool


def contacts(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[ContactRow]:
    """Contacts that pass the filters: callable ones first, superseded ones last."""
    return fetch(connection, HERE / "contacts.sql", ContactRow, restriction(connection, filters))


def contacts_of_programme(connection: duckdb.DuckDBPyConnection, programme: str) -> list[ContactRow]:
    """Contacts that can be asked about a programme, superseded ones last."""
    ids = {row.id for row in fetch(connection, HERE / "contacts_of_programme.sql", _Id, {"programme": programme})}
    return [contact for contact in contacts(connection, Filters()) if contact.id in ids]


def people_of_programme(connection: duckdb.DuckDBPyConnection, programme: str) -> list[PersonRow]:
    """People named in sources on a programme who are no contacts, or whose names are old; the newest first."""
    return fetch(connection, HERE / "people_of_programme.sql", PersonRow, {"programme": programme})
