"""Whether a printed form normalises to the value stored beside it."""

from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

from osl_data.records.activity import Session
from osl_data.records.base import Stated
from osl_data.records.contact import Address, Email, Hours, Phone
from osl_data.text.addresses import parse_address
from osl_data.text.emails import parse_emails
from osl_data.text.hours import parse_hours
from osl_data.text.phones import parse_phones

_SLIP = 2
"""How many letters a spelling slip may change."""


def problems_of(value: Stated | Session) -> Iterator[str]:
    """What is wrong between a stored value and its printed form; nothing when they agree.

    A value marked `misprint` may differ by a slip of up to two letters.
    """
    assert value.printed is not None
    stored, read = _stored(value), _read(value, value.printed)
    if any(_agree(stored, candidate, getattr(value, "misprint", False)) for candidate in read):
        return
    found = "; ".join(map(str, read)) or "nothing that can be read as one"
    yield f"expected a printed form of {stored}, found {value.printed!r}, which reads as {found}"


def _stored(value: Stated | Session) -> str:
    if isinstance(value, Phone):
        return value.e164 + (f" ext. {value.extension}" if value.extension else "")
    if isinstance(value, Email):
        return value.address
    if isinstance(value, Address):
        parts = (
            value.street,
            value.number,
            value.detail,
            value.room and f"room {value.room}",
            value.postcode,
        )
        return " ".join(part for part in parts if part)
    if isinstance(value, Hours | Session):
        return f"{','.join(value.weekdays)} {value.opens}-{value.closes}"
    raise TypeError(type(value).__name__)


def _read(value: Stated | Session, printed: str) -> list[str]:
    if isinstance(value, Phone):
        return [p.e164 + (f" ext. {p.extension}" if p.extension else "") for p in parse_phones(printed)]
    if isinstance(value, Email):
        return parse_emails(printed)
    if isinstance(value, Address):
        read = parse_address(printed)
        parts = (read.street, read.number, read.detail, read.room and f"room {read.room}", read.postcode)
        return [" ".join(part for part in parts if part)]
    return [f"{','.join(i.weekdays)} {i.opens}-{i.closes}" for i in parse_hours(printed)]


def _agree(stored: str, read: str, misprint: bool) -> bool:
    return stored == read or (misprint and DamerauLevenshtein.distance(stored, read) <= _SLIP)
