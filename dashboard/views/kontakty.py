"""Kontakty, for staff: from a name, a street, an estate or half a number to a number that can be called."""

from itertools import groupby

from dashboard import frame as frames
from dashboard.components.cards import card
from dashboard.components.empty import empty
from dashboard.components.export import export
from dashboard.components.html import link, show, tag
from dashboard.data import as_csv, as_xlsx, ask
from dashboard.frame import Frame
from osl_data.queries import contacts, sources
from osl_data.queries.contacts import Contact
from osl_data.queries.sources import Evidence

SHOWN = 24
TABLES = ("contacts", "phones", "emails", "addresses", "hours")


def render() -> None:
    """Draw the page."""
    frame = frames.begin("kontakty", "kontakty.title", "kontakty.lead")
    frames.filter_row(frame, search="kontakty.search")
    found = ask(contacts.contacts, frame.filters)
    chosen = frame.local("id")
    if chosen:
        found = [contact for contact in ask(contacts.contacts, frames.EVERYTHING) if contact.id == chosen]
    if found:
        _count(frame, found, chosen)
        _cards(frame, found if frame.local("all") else found[:SHOWN])
        _more(frame, len(found))
        _export(frame)
    else:
        empty(
            frame.words,
            frame.words("kontakty.empty", text=frame.filters.text)
            if frame.filters.text
            else frame.words("empty.filters"),
        )
    frames.end(frame, focus=True)


def _count(frame: Frame, found: list[Contact], chosen: str | None) -> None:
    words = frame.words
    reachable = sum(any(phone.type != "fax" for phone in contact.phones) for contact in found)
    said = words("kontakty.count", contacts=words.count("n.contacts", len(found)), phones=words.number(reachable))
    back = link(frame.href("kontakty"), words("kontakty.everybody")) if chosen else None
    show(tag("p", said, css="muted") if not chosen else tag("p", back))


def _cards(frame: Frame, found: list[Contact]) -> None:
    items = ask(sources.evidence, tuple(contact.id for contact in found))
    evidence: dict[str, list[Evidence]] = {id_: list(group) for id_, group in groupby(items, lambda item: item.record)}
    names = {contact.id: contact.person or contact.unit or "" for contact in ask(contacts.contacts, frames.EVERYTHING)}
    hrefs = frames.Hrefs(frame)
    drawn = (
        card(
            contact,
            frame.words,
            frame.labels,
            evidence.get(contact.id, []),
            hrefs,
            names.get(contact.superseded_by or ""),
        )
        for contact in found
    )
    show(tag("div", *drawn, css="cards"))


def _more(frame: Frame, count: int) -> None:
    if count > SHOWN and not frame.local("all"):
        show(tag("p", link(frame.href("kontakty", all="1"), frame.words("show_all", count=count))))


def _export(frame: Frame) -> None:
    export(
        "kontakty",
        TABLES,
        lambda name: as_csv(name, frame.filters),
        lambda: as_xlsx(TABLES, frame.filters, frames.note(frame)),
        frame.words,
    )
