"""Whether a printed form normalises to the value stored beside it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import DamerauLevenshtein

from osl_data.records.activity import Session
from osl_data.records.base import Stated
from osl_data.records.contact import Address, Email, Hours, Phone
from osl_data.records.slot import week_order
from osl_data.text.addresses import parse_address
from osl_data.text.emails import parse_emails
from osl_data.text.hours import parse_schedule
from osl_data.text.phones import parse_phones
from osl_data.text.schedule import Rule

_SLIP = 2
"""How many letters a spelling slip may change."""
_NOTHING = Rule()


def problems_of(value: Stated) -> Iterator[str]:
    """What is wrong between a stored value and its printed form; nothing when they agree.

    A value marked `misprint` may differ by a slip of up to two letters.
    """
    assert value.printed is not None
    stored, read = _stored(value), _read(value, value.printed)
    if any(_agree(stored, candidate, getattr(value, "misprint", False)) for candidate in read):
        return
    found = "; ".join(map(str, read)) or "nothing that can be read as one"
    yield f"expected a printed form of {stored}, found {value.printed!r}, which reads as {found}"


def problems_of_hours(slots: Sequence[Hours | Session]) -> Iterator[tuple[int, str]]:
    """What is wrong between stored hours and their printed forms, each with the place of the hours in their list.

    What is printed has to be understood whole, and to be stored whole: each rule that it reads as stands in one of the
    hours of that printed form. Dates may come from another place of the source.
    """
    printed: dict[str, list[int]] = defaultdict(list)
    for index, slot in enumerate(slots):
        if slot.printed is not None:
            printed[slot.printed].append(index)
    for text, indexes in printed.items():
        schedule = parse_schedule(text)
        if schedule.unread:
            unread = "; ".join(map(repr, schedule.unread))
            yield indexes[0], f"expected printed hours that can be read whole, found {text!r}, of which not: {unread}"
            continue
        read = [_said(rule) for rule in schedule.rules]
        agreeing = {index: [each for each in read if _is_printed(slots[index], each)] for index in indexes}
        for index, candidates in agreeing.items():
            if not candidates:
                found = "; ".join(read) or "nothing that can be read as hours"
                yield (
                    index,
                    f"expected a printed form of {_said(slots[index].rule())}, found {text!r}, which reads as {found}",
                )
        for candidate in read if all(agreeing.values()) else ():
            if not any(candidate in candidates for candidates in agreeing.values()):
                yield indexes[0], f"expected all hours of {text!r} to be stored, found none that are {candidate}"


def _is_printed(slot: Hours | Session, read: str) -> bool:
    """Whether a stored rule is one that was read, with its dates or without."""
    rule = slot.rule()
    slip = isinstance(slot, Stated) and slot.misprint
    return any(_agree(_said(each), read, slip) for each in (rule, replace(rule, valid_from=None, valid_to=None)))


def _said(rule: Rule) -> str:
    """A rule in short, in one form for equal ones."""
    told = [",".join(sorted(rule.byday, key=week_order)), f"{rule.opens}-{rule.closes}" if rule.opens else ""]
    told += ["closed" if rule.closed else "", rule.freq if rule.freq == "MONTHLY" else ""]
    for name in ("interval", "bymonthday", "bymonth", "valid_from", "valid_to", "holidays", "season"):
        value = getattr(rule, name)
        if value != getattr(_NOTHING, name):
            told.append(f"{name} {','.join(map(str, value)) if isinstance(value, tuple) else value}")
    return " ".join(filter(None, told))


def _stored(value: Stated) -> str:
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
    raise TypeError(type(value).__name__)


def _read(value: Stated, printed: str) -> list[str]:
    if isinstance(value, Phone):
        return [p.e164 + (f" ext. {p.extension}" if p.extension else "") for p in parse_phones(printed)]
    if isinstance(value, Email):
        return parse_emails(printed)
    read = parse_address(printed)
    parts = (read.street, read.number, read.detail, read.room and f"room {read.room}", read.postcode)
    return [" ".join(part for part in parts if part)]


def _agree(stored: str, read: str, misprint: bool) -> bool:
    return stored == read or (misprint and DamerauLevenshtein.distance(stored, read) <= _SLIP)
