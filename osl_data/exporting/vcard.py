"""Contacts as vCards of version 4.0 (RFC 6350), or 3.0 (RFC 2426) for old address books, one or many in a file."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from osl_data.queries.contacts import AddressRow
from osl_data.text.people import name_parts
from osl_data.wording.contacts import ContactEntry, Number

_LONGEST_LINE = 75
"""Octets in a line, its end not counted."""

_NOT_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_ESCAPED = {"\\": r"\\", ",": r"\,", ";": r"\;", "\n": r"\n"}
_IN_PARAMETER = {"^": "^^", '"': "^'", "\n": "^n"}
"""RFC 6868."""

_PHONE_TYPES = {"mobile": "cell,voice", "fax": "fax"}
_WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def vcard(entry: ContactEntry, *, short: bool = False, old: bool = False) -> str:
    """A contact as one vCard.

    A person is of the kind `individual`, all else `org`; `UID` is made from the id alone and so stays. `ORG` goes from
    the widest organisation to the unit, as the RFC wants it. `SOURCE` names the pages that state it, `NOTE` tells
    that it is out of date, of ended work or disputed, the hours, what the phones are, how old all is, and the sources.

    Args:
        short: only who it is and how to reach them, for a QR code: without programmes, pages, sources and labels of
            addresses, and with no note but its cautions and that a number is the unit's.
        old: of version 3.0.
    """
    lines = _old_lines(entry) if old else _lines(entry, short)
    return "".join(map(_folded, ["BEGIN:VCARD", f"VERSION:{'3.0' if old else '4.0'}", *lines, "END:VCARD"]))


def vcards(entries: Iterable[ContactEntry], *, superseded: bool = False, old: bool = False) -> bytes:
    """Many contacts as one `.vcf` file; superseded ones are left out unless they are asked for."""
    return "".join(vcard(entry, old=old) for entry in entries if superseded or not entry.superseded).encode()


def _lines(entry: ContactEntry, short: bool) -> Iterator[str]:
    contact = entry.contact
    yield _uid(entry)
    yield f"KIND:{'individual' if contact.person else 'org'}"
    yield f"FN:{_text(entry.name)}"
    if name := _name(entry):
        yield f"N:{name}"
    yield from _post(entry)
    yield from _phones(entry, "TEL;VALUE=text", ";PREF=1")
    yield from (f"EMAIL;TYPE=work:{_text(email.address)}" for email in contact.emails)
    labels = [""] * len(entry.addresses) if short else entry.addresses
    yield from (_address(*each) for each in zip(contact.addresses, entry.streets, labels, strict=True))
    if not short:
        yield from _background(entry)
    elif brief := "\n".join(filter(None, (*entry.cautions, _of_unit(entry)))):
        yield f"NOTE:{_text(brief)}"


def _old_lines(entry: ContactEntry) -> Iterator[str]:
    """The same for version 3.0: `N` is required, parameters have no quoted text, an address has a label of its own."""
    contact = entry.contact
    yield _uid(entry)
    yield f"FN:{_text(entry.name)}"
    yield f"N:{_name(entry) or _text(entry.name) + ';;;;'}"
    if not contact.person:
        yield "X-ABSHOWAS:COMPANY"
    yield from _post(entry)
    yield from _phones(entry, "TEL", ",pref")
    yield from (f"EMAIL;TYPE=internet,work:{_text(email.address)}" for email in contact.emails)
    for address, street, label in zip(contact.addresses, entry.streets, entry.addresses, strict=True):
        yield _address(address, street, "")
        yield f"LABEL;TYPE=work:{_text(label)}"
    yield from _background(entry)


def _uid(entry: ContactEntry) -> str:
    return f"UID:{uuid5(NAMESPACE_URL, f'atlas-osl:contact:{entry.contact.id}').urn}"


def _name(entry: ContactEntry) -> str:
    """The parts of a person's name between semicolons, where a dictionary tells them; else empty."""
    name = name_parts(entry.contact.person) if entry.contact.person else None
    if name is None:
        return ""
    return ";".join((_text(name.family), _text(name.given), ",".join(map(_text, name.additional)), "", ""))


def _post(entry: ContactEntry) -> Iterator[str]:
    if entry.units:
        yield "ORG:" + ";".join(map(_text, entry.units))
    if entry.contact.title == entry.role:
        yield f"TITLE:{_text(entry.role)}"
    if entry.function != entry.contact.title:
        yield f"ROLE:{_text(entry.function)}"


def _background(entry: ContactEntry) -> Iterator[str]:
    contact = entry.contact
    yield from (f"URL:{_uri(web.url)}" for web in contact.web)
    if contact.programmes:
        yield "CATEGORIES:" + ",".join(_text(programme.name) for programme in contact.programmes)
    yield f"NOTE:{_text(note(entry))}"
    urls = dict.fromkeys(_uri(source.url) for source in entry.sources if source.url)
    yield from (f"SOURCE:{url}" for url in urls)
    seen = max(filter(None, (contact.read, contact.confirmed)), default="")
    if _WHOLE_DAY.fullmatch(seen):
        yield f"REV:{seen.replace('-', '')}T000000Z"


def note(entry: ContactEntry) -> str:
    """What else is to be known, a line each: cautions, hours and their age, what the phones are, age, sources."""
    lines = [*entry.cautions, *entry.hours, entry.hours_age]
    lines += [_remarked(number) for number in entry.shown_numbers() if number.remark or number.extension]
    lines.append(entry.age)
    lines += [", ".join(filter(None, (cited.title, cited.date, cited.url))) for cited in entry.sources]
    return "\n".join(filter(None, lines))


def _of_unit(entry: ContactEntry) -> str:
    """That the number is the unit's."""
    return _remarked(entry.unit_number) if entry.unit_number else ""


def _remarked(number: Number) -> str:
    return ": ".join(filter(None, (str(number), number.remark)))


def _phones(entry: ContactEntry, name: str, preferred: str) -> Iterator[str]:
    """Numbers as text, which address books show as it stands; the first one that can be called is preferred."""
    phones = [entry.unit_number.phone] if entry.unit_number else entry.contact.phones
    first = next((phone for phone in phones if phone.callable), None)
    for phone in phones:
        dialled = f"{phone.e164},{phone.extension}" if phone.extension else phone.e164  # at a comma a phone waits
        types = f"work,{_PHONE_TYPES.get(phone.type, 'voice')}"
        yield f"{name};TYPE={types}{preferred if phone is first else ''}:{_text(dialled)}"


def _address(address: AddressRow, street: str, label: str) -> str:
    """`ADR`: after two parts that the RFC wants empty street, town, region, postcode, country; the label is whole."""
    parts = ("", "", street, address.town, "", address.postcode or "", "")
    labelled = f";LABEL={_parameter(label)}" if label else ""
    return f"ADR;TYPE=work{labelled}:" + ";".join(map(_text, parts))


def _text(value: str) -> str:
    """A text value: separators escaped, line breaks as `\\n`, other control characters gone."""
    plain = _NOT_TEXT.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(_ESCAPED.get(letter, letter) for letter in plain)


def _parameter(value: str) -> str:
    plain = _NOT_TEXT.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    return '"' + "".join(_IN_PARAMETER.get(letter, letter) for letter in plain) + '"'


def _uri(url: str) -> str:
    """A web address with nothing but ASCII in it."""
    return quote(url, safe="!#$%&'()*+,/:;=?@[]~")


def _folded(line: str) -> str:
    """A line with its end, folded so that no part is longer than 75 octets nor splits a letter."""
    parts, room = [""], _LONGEST_LINE
    for letter in line:
        size = len(letter.encode())
        if size > room:
            parts.append("")
            room = _LONGEST_LINE - 1  # a space begins each part but the first
        parts[-1] += letter
        room -= size
    return "\r\n ".join(parts) + "\r\n"
