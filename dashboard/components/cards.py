"""A contact as a card, phone first."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from dashboard.components.evidence import Stating, evidence
from dashboard.components.html import Html, fold, join, link, tag
from dashboard.i18n import Words
from osl_data.text.opening import WARSAW, Opening
from osl_data.wording.contacts import Entry, Number
from osl_data.wording.report import Report


def card(
    entry: Entry,
    items: Sequence[Stating],
    words: Words,
    hrefs: Mapping[str, str],
    *,
    now: Opening,
    report: Report,
    why: Html | None = None,
) -> Markup:
    """One contact: where, who, the number large, other ways, what can be done with it, and the evidence that unfolds.

    Args:
        items: evidence for the contact.
        hrefs: source id or programme id → link.
        now: whether its hours say that it is open.
        report: a ready report of an error in it.
        why: why it was found.
    """
    contact = entry.contact
    where = " · ".join([entry.city, *entry.areas])
    below = [part for part in (entry.role, contact.unit if contact.unit != entry.who else None) if part]
    return Markup('<article class="card{}" data-hit id="{}">{}</article>').format(
        " gone" if entry.superseded else "",
        contact.id,
        join(
            [
                tag("p", where, css="over"),
                tag("h3", entry.who),
                tag("p", " · ".join(below), css="over") if below else None,
                tag("p", tag("span", entry.superseded, css="badge warn")) if entry.superseded else None,
                *(_phone(number, words) for number in entry.numbers),
                None if contact.callable else tag("p", words("contact.no_phone"), css="muted"),
                why,
                _open(now, words),
                _lines(entry, hrefs),
                tag("p", entry.age, css="small muted"),
                evidence(items, words, hrefs),
                _actions(entry, report, words),
            ]
        ),
    )


def _phone(number: Number, words: Words) -> Markup:
    phone = number.phone
    target = phone.e164 + (f";ext={phone.extension}" if phone.extension else "")
    return tag(
        "p",
        link(f"tel:{target}", number.shown),
        Markup(' <span class="ext">{}</span>').format(number.extension) if number.extension else None,
        Markup(' <span class="badge">{}</span>').format(number.remark) if number.remark else None,
        " ",
        copy_button(phone.e164, words("copy"), words, words("copy_number", number=number.shown)),
        css="phone",
    )


def copy_button(text: str, label: str, words: Words, said: str = "") -> Markup:
    """A button that copies a text; `said` is what a screen reader calls it."""
    button = Markup('<button type="button" class="copy" data-copy="{}" data-done="{}"{}>{}</button>')
    return button.format(text, words("copied"), Markup(' aria-label="{}"').format(said) if said else "", label)


def _open(now: Opening, words: Words) -> Markup | None:
    """Whether it is open, until when, or when it opens next; nothing where no source states its days."""
    if now.state == "unknown":
        return None
    if now.state == "open" and now.until:
        said: Html = tag("b", words("open.now", until=f"{now.until.astimezone(WARSAW):%H:%M}"))
    elif now.next_opening:
        said = words("open.next", when=words.moment(now.next_opening.astimezone(WARSAW)))
    else:
        said = words("open.closed")
    holiday = tag("span", " · ", now.holiday, css="muted") if now.holiday else None
    return tag("p", said, holiday, css="small")


def _lines(entry: Entry, hrefs: Mapping[str, str]) -> Markup:
    contact = entry.contact
    lines: list[Html] = [link(f"mailto:{email.address}", email.address) for email in contact.emails]
    lines += [*entry.addresses, *entry.hours]
    lines += [link(web.url, web.url.removeprefix("https://").removeprefix("http://")) for web in contact.web]
    lines += [link(hrefs[programme.id], programme.name) for programme in contact.programmes]
    return tag("ul", *(tag("li", line) for line in lines), css="plain")


def _actions(entry: Entry, report: Report, words: Words) -> Markup:
    """The card for an address book, its QR code, and a report of an error."""
    id_, language = entry.contact.id, words.language
    image = Markup('<img class="qr" loading="lazy" alt="{}" src="./qr/{}.svg?lang={}">')
    told = (
        link(report.mailto, words("report.send"))
        if report.mailto
        else copy_button(f"{report.subject}\n\n{report.body}", words("report.copy"), words)
    )
    return tag(
        "div",
        link(f"./vcard/{id_}.vcf?lang={language}", words("card.vcard"), inside=False),
        fold(words("card.qr"), image.format(words("card.qr_of", name=entry.who), id_, language)),
        told,
        css="actions small",
    )
