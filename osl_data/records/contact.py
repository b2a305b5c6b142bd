"""A contact: a role first, then perhaps a person, with the ways to reach it."""

from typing import Annotated, ClassVar

from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator, model_validator

from osl_data.records.base import Clock, Form, Record, Ref, ScheduleSlot, Slug, Stated, Term, Text
from osl_data.text.phones import is_valid_polish

Postcode = Annotated[str, Form(r"\d\d-\d\d\d", "a postcode as 00-000")]
E164 = Annotated[str, Form(r"\+[1-9]\d{6,14}", "a phone number in E.164, as +48717823555")]
Extension = Annotated[str, Form(r"\d{1,6}", "an extension of one to six digits")]
WebAddress = Annotated[str, Form(r"https?://\S+", "a web address that starts with http:// or https://")]


def _email(value: str) -> str:
    try:
        return validate_email(value, check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise ValueError(f"expected an e-mail address ({error}), found {value!r}") from error


class Phone(Stated):
    """A phone number; one that is no valid Polish number must say so with `unverified`."""

    e164: E164
    extension: Extension | None = None
    type: Annotated[str, Term("phone_type")]
    label: Text | None = None
    unverified: bool = False

    @model_validator(mode="after")
    def _valid_or_marked(self) -> "Phone":
        if not self.unverified and not is_valid_polish(self.e164):
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

    `street` keeps its short prefix (ul., pl., al., os.), `detail` what is neither number nor room.
    """

    street: Text | None = None
    number: Text | None = None
    detail: Text | None = None
    room: Text | None = None
    postcode: Postcode | None = None
    town: Annotated[Slug, Ref("place")]


class Hours(ScheduleSlot, Stated):
    """When the contact can be reached."""

    opens: Clock
    closes: Clock


class Web(Stated):
    """A web page of the contact."""

    url: WebAddress


class Contact(Record):
    """Someone to call or write to, known by role and unit.

    `superseded_by` names whom a newer source puts in its place.
    """

    kind: ClassVar[str] = "contact"
    editorial = frozenset({"superseded_by"})

    role: Annotated[str, Term("contact_role")]
    title: Text | None = None
    person: Text | None = None
    unit: Annotated[Slug, Ref("organisation")] | None = None
    programmes: list[Annotated[Slug, Ref("programme")]] = []
    areas: list[Annotated[Slug, Ref("place")]] = []
    phones: list[Phone] = []
    emails: list[Email] = []
    addresses: list[Address] = []
    hours: list[Hours] = []
    web: list[Web] = []
    superseded_by: Annotated[Slug, Ref("contact")] | None = None
