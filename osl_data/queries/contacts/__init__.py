"""Contacts with all ways to reach them."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from osl_data.queries.filters import Filters
from osl_data.queries.matching import restriction
from osl_data.queries.rules import rule_of
from osl_data.store.statement import fetch
from osl_data.text.schedule import Rule

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
    """When it is open or closed; dates stand in the rule as whole days, beside it as the source has them."""

    rule: Rule
    valid_from: str | None
    valid_to: str | None
    printed: str | None
    source: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "rule", rule_of(self.rule))


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
class ContactDispute:
    """A disagreement of sources over a contact."""

    id: str
    title_pl: str
    title_en: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A contact: role first (`contact_role`), then unit and perhaps a person, with the reason for naming them.

    `superseded_by` is the id of the contact that a newer source names instead; `ended` says that the programmes
    it is there for have ended (`ended`, or `ended_by_plan`). `stated_on`, `inferred` and `confirmed` are of the newest
    source that states what is `dated`: its `phones`, or without one its `emails`, `addresses` or `web`; None for all
    of it. `hours_stated_on` and `hours_inferred` are of the newest source of its hours, `hours_recent` says whether one
    is new enough to believe that it is open. `unit_phone` is a number of the unit, for who has none.
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
    ended: str | None
    disputes: list[ContactDispute]
    dated: str | None
    stated_on: str | None
    inferred: bool
    confirmed: str | None
    hours_stated_on: str | None
    hours_inferred: bool
    hours_recent: bool
    read: str

    def __post_init__(self) -> None:
        nested = {
            "programmes": Link,
            "phones": PhoneRow,
            "emails": EmailRow,
            "addresses": AddressRow,
            "hours": HoursRow,
            "web": WebRow,
            "disputes": ContactDispute,
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


@dataclass(frozen=True, slots=True)
class _Rank:
    contact: str
    rank: int


def _items(values: list[dict[str, Any]] | None, item: type[Item]) -> list[Item]:
    names = [field.name for field in fields(item)]  # type: ignore[arg-type]
    return [item(**{name: value[name] for name in names}) for value in values or []]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody named in sources, whom the page of a programme alone names.

    `id` is that of the record, `named_on` the date of the newest dated source of the name, `named_inferred` when only
    the context shows it; `old` says that each of its sources is over five years old.
    """

    id: str
    role: str
    title: str | None
    person: str
    why_public: str
    unit: str | None
    named_on: str | None
    named_inferred: bool
    old: bool


def contacts(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[ContactRow]:
    """Contacts that pass the filters, in the order of `contact_standing`: whom to call first."""
    return fetch(connection, HERE / "contacts.sql", ContactRow, restriction(connection, filters))


def ranks(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Where each contact stands in a list of all, from 1, by id."""
    return {row.contact: row.rank for row in fetch(connection, HERE / "ranks.sql", _Rank)}


def contacts_of_programme(connection: duckdb.DuckDBPyConnection, programme: str) -> list[ContactRow]:
    """Contacts that can be asked about a programme, superseded ones too, in the order of `contacts`."""
    ids = {row.id for row in fetch(connection, HERE / "contacts_of_programme.sql", _Id, {"programme": programme})}
    return [contact for contact in contacts(connection, Filters()) if contact.id in ids]


def people_of_programme(connection: duckdb.DuckDBPyConnection, programme: str) -> list[PersonRow]:
    """People named in sources on a programme who are no contacts, or whose names are old; the newest first."""
    return fetch(connection, HERE / "people_of_programme.sql", PersonRow, {"programme": programme})
