"""A contact: a role first, then perhaps a person, with the ways to reach it."""

from typing import Annotated, ClassVar

from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator, model_validator

from osl_data.records.base import Form, Record, Ref, Slug, Stated, Term, Text, WebAddress
from osl_data.records.slot import ScheduleSlot
from osl_data.text.phones import is_valid_polish
from osl_data.text.short_numbers import is_short

Postcode = Annotated[str, Form(r"\d\d-\d\d\d", "a postcode as 00-000")]
E164 = Annotated[
    str, Form(r"\+[1-9]\d{6,14}|[1-9]\d{2,5}", "a phone number in E.164, as +48717823555, or a short one, as 19115")
]
Extension = Annotated[str, Form(r"\d{1,6}", "an extension of one to six digits")]


def _email(value: str) -> str:
    try:
        return validate_email(value, check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise ValueError(f"expected an e-mail address ({error}), found {value!r}") from error


class Phone(Stated):
    """A phone number; one that is no valid Polish number must say so with `unverified`.

    A short number (`19115`, `112`) has no form in E.164: `e164` then holds what is dialled.
    """

    e164: E164
    extension: Extension | None = None
    type: Annotated[str, Term("phone_type")]
    label: Text | None = None
    unverified: bool = False

    @model_validator(mode="after")
    def _valid_or_marked(self) -> "Phone":
        if not (self.unverified or is_valid_polish(self.e164) or is_short(self.e164)):
            raise ValueError(f"expected a valid Polish number (or `unverified: true`), found {self.e164!r}")
        return self

    def is_callable(self) -> bool:
        """Whether somebody can be called at it: a fax is no number to call."""
        return self.type != "fax"


class Email(Stated):
    """An e-mail address, lower-cased in its domain."""

    address: Annotated[str, AfterValidator(_email)]


class Address(Stated):
    """A postal address.

    `street` keeps its kind of way (ul., pl., al. and os. in short, others in full), `detail` what is neither number
    nor room.
    """

    street: Text | None = None
    number: Text | None = None
    detail: Text | None = None
    room: Text | None = None
    postcode: Postcode | None = None
    town: Annotated[Slug, Ref("place")]


class Hours(ScheduleSlot, Stated):
    """When the contact can be reached, or cannot; without `closes` only the start is stated."""

    @model_validator(mode="after")
    def _opens_or_is_closed(self) -> "Hours":
        if not self.closed and not self.opens:
            raise ValueError("expected `opens`, or `closed: true`, found neither")
        return self


class Web(Stated):
    """A web page of the contact."""

    url: WebAddress


_LOCAL_POSTS = {"organiser", "animator"}
"""Roles of those whom residents look for by name: they are listed even where no source says how to reach them."""


class Contact(Record):
    """Someone to call or write to, known by role and unit.

    `why_public` says for what reason a person may be named; nobody is named without one. `superseded_by` names whom a
    newer source puts in its place.
    """

    kind: ClassVar[str] = "contact"
    editorial = frozenset({"why_public", "superseded_by"})

    role: Annotated[str, Term("contact_role")]
    title: Text | None = None
    person: Text | None = None
    why_public: Annotated[str, Term("why_public")] | None = None
    unit: Annotated[Slug, Ref("organisation")] | None = None
    programmes: list[Annotated[Slug, Ref("programme")]] = []
    areas: list[Annotated[Slug, Ref("place")]] = []
    phones: list[Phone] = []
    emails: list[Email] = []
    addresses: list[Address] = []
    hours: list[Hours] = []
    web: list[Web] = []
    superseded_by: Annotated[Slug, Ref("contact")] | None = None

    @model_validator(mode="after")
    def _named_for_a_reason(self) -> "Contact":
        if self.person and not self.why_public:
            raise ValueError("expected `why_public` beside a `person` (nobody is named without a reason), found none")
        if self.why_public and not self.person:
            raise ValueError(f"expected no `why_public` where no `person` is named, found {self.why_public!r}")
        return self

    def is_reachable(self) -> bool:
        """Whether it has a channel: a phone, an e-mail, an address or a web page."""
        return bool(self.phones or self.emails or self.addresses or self.web)

    def is_listed(self) -> bool:
        """Whether it is a contact for whoever looks for one; others are only people named in sources.

        It is one with a channel, and without one an institution, or a local post that residents ask for by name:
        an organiser, an animator, somebody elected.
        """
        local = self.role in _LOCAL_POSTS or self.why_public == "elected_office"
        return self.is_reachable() or not self.person or local
