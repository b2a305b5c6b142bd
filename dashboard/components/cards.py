"""A contact as a card, phone first."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from dashboard.components.evidence import Stating, age, evidence
from dashboard.components.html import Html, join, link, tag
from dashboard.i18n import Words
from dashboard.labels import Labels
from osl_data.queries.contacts import Address, Contact, Hours, Phone
from osl_data.text.phones import format_national


def card(
    contact: Contact,
    words: Words,
    labels: Labels,
    items: Sequence[Stating],
    hrefs: dict[str, str],
    replacement: str | None = None,
) -> Markup:
    """One contact: where, who, the number large, other ways, and the evidence that unfolds.

    Args:
        items: evidence for the contact.
        hrefs: source id or programme id → link.
        replacement: title of the contact that superseded this one.
    """
    where = " · ".join([labels.place(contact.city), *contact.areas])
    who = contact.person or contact.unit or contact.title or labels.term("contact_role", contact.role)
    role = contact.title if contact.title and contact.title != who else labels.term("contact_role", contact.role)
    below = [part for part in (role, contact.unit if contact.unit != who else None) if part and part != who]
    gone = None
    if contact.superseded:
        gone = words("contact.superseded", name=replacement) if replacement else words("contact.superseded.unnamed")
    return tag(
        "article",
        tag("p", where, css="over"),
        tag("h3", who),
        tag("p", " · ".join(below), css="over") if below else None,
        tag("p", tag("span", gone, css="badge warn")) if gone else None,
        *(_phone(phone, words, labels) for phone in contact.phones),
        None if contact.phones else tag("p", words("contact.no_phone"), css="muted"),
        _lines(contact, words, labels, hrefs),
        tag("p", age(contact.stated_on, contact.inferred, contact.confirmed, words), css="small muted"),
        evidence(items, words, hrefs),
        css="card gone" if gone else "card",
    )


def _phone(phone: Phone, words: Words, labels: Labels) -> Markup:
    shown = format_national(phone.e164)
    extension = words("contact.extension", extension=phone.extension) if phone.extension else ""
    target = phone.e164 + (f";ext={phone.extension}" if phone.extension else "")
    kind = None if phone.type in ("landline", "mobile") else labels.term("phone_type", phone.type)
    return tag(
        "p",
        link(f"tel:{target}", shown),
        Markup(' <span class="ext">{}</span>').format(extension) if extension else None,
        Markup(' <span class="badge">{}</span>').format(phone.label or kind) if phone.label or kind else None,
        Markup(' <button type="button" class="copy" data-copy="{}" data-done="{}" aria-label="{}">{}</button>').format(
            phone.e164, words("copied"), words("copy_number", number=shown), words("copy")
        ),
        css="phone",
    )


def _lines(contact: Contact, words: Words, labels: Labels, hrefs: dict[str, str]) -> Markup:
    lines: list[Html] = []
    lines += [link(f"mailto:{email.address}", email.address) for email in contact.emails]
    lines += [address_line(address, words) for address in contact.addresses]
    lines += [hours_line(hours, words, labels) for hours in contact.hours]
    lines += [link(web.url, web.url.removeprefix("https://").removeprefix("http://")) for web in contact.web]
    lines += [link(hrefs[programme.id], programme.name) for programme in contact.programmes]
    return tag("ul", *(tag("li", line) for line in lines), css="plain")


def address_line(address: Address, words: Words) -> str:
    """An address in one line, in Polish order."""
    street = " ".join(part for part in (address.street, address.number, address.detail) if part)
    room = words("contact.room", room=address.room) if address.room else ""
    town = " ".join(part for part in (address.postcode, address.town) if part)
    return ", ".join(part for part in (street, room, town) if part)


def hours_line(hours: Hours, words: Words, labels: Labels) -> Markup:
    """Hours in one line: days, from, to."""
    return join([escape(days(hours.weekdays, words, labels)), f"{hours.opens}–{hours.closes}"], " ")


def days(weekdays: Sequence[str], words: Words, labels: Labels) -> str:
    """Weekdays in words, runs of three or more joined by a dash."""
    order = list(labels.vocabulary("weekday"))
    positions = sorted(order.index(day) for day in weekdays)
    if not positions:
        return words("days.not_stated")
    if len(positions) == len(order):
        return words("days.daily")
    name = [labels.term("weekday", code) for code in order]
    if len(positions) > 2 and positions[-1] - positions[0] == len(positions) - 1:
        return f"{name[positions[0]]}–{name[positions[-1]]}"
    return ", ".join(name[position] for position in positions)
