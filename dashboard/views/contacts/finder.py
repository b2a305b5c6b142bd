"""The contact finder, for the pages that have its search box: who was found, why, and what else there is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.components.empty import empty
from dashboard.components.html import Html, link, show, tag
from dashboard.components.search import also, remarks, why
from dashboard.data import ask
from dashboard.frame import Frame
from dashboard.i18n import Words
from dashboard.views.contacts.card_list import card_list
from osl_data.queries import contacts
from osl_data.search import finding
from osl_data.search.finding import Answer, Result
from osl_data.wording.contacts import ContactEntry, entries_by_id

TRIAL = "osl"
"""A search made when the server starts, so that the first one of a user finds everything loaded."""
MOST = 500
"""Contacts that a search looks for; the filters are asked afterwards."""
ALSO = 6
OTHERS = ("programme", "organisation", "place", "source")


@dataclass(frozen=True)
class FoundContacts:
    """The contacts to show, best first, and why each was found, or whom it replaces."""

    entries: list[ContactEntry]
    answer: Answer | None = None
    reasons: dict[str, Result] = field(default_factory=dict)
    replaced: dict[str, ContactEntry] = field(default_factory=dict)


def find(frame: Frame) -> FoundContacts:
    """The contacts that pass the filters; with a text those that it finds, best first."""
    everybody = ask(entries_by_id, frame.words)
    filters = frame.filters
    passing = [contact.id for contact in ask(contacts.contacts, filters.model_copy(update={"text": ""}))]
    if not filters.text.strip():
        return FoundContacts([everybody[id_] for id_ in passing])
    answer = ask(finding.find, filters.text, ("contact",), filters.cities, MOST)
    reasons = {result.id: result for result in answer.results if result.id in set(passing)}
    entries = [everybody[id_] for id_ in reasons]
    replaced = _replaced(entries, everybody)
    entries = sorted([*entries, *(everybody[id_] for id_ in replaced)], key=lambda entry: entry.superseded != "")
    return FoundContacts(entries, answer, reasons, replaced)


def _replaced(found: Sequence[ContactEntry], everybody: Mapping[str, ContactEntry]) -> dict[str, ContactEntry]:
    """Of superseded contacts that a text finds: who is in the place of each, where it does not find that one too."""
    newest = {_newest(entry, everybody).contact.id: entry for entry in found if entry.superseded}
    known = {entry.contact.id for entry in found}
    return {id_: entry for id_, entry in newest.items() if id_ not in known}


def _newest(entry: ContactEntry, everybody: Mapping[str, ContactEntry]) -> ContactEntry:
    while newer := everybody.get(entry.contact.superseded_by or ""):
        entry = newer
    return entry


def show_found(frame: Frame, found: FoundContacts, path: str, most: int | None) -> None:
    """The contacts found, at most so many, with a link to all; or why there are none.

    `path` is that of the page, on which what was perhaps meant is searched for.
    """
    words, text = frame.words, frame.filters.text
    if found.answer:
        _remarks(frame, found.answer, path)
    if not found.entries:
        empty(words, words("kontakty.empty", text=text) if text else words("empty.filters"))
        return
    show(tag("p", _count(found, words), css="muted"))
    shown = found.entries[:most]
    css = "cards found" if found.answer else "cards"
    show(card_list(frame, shown, css, lambda id_: _why(found, id_, words)))
    if len(found.entries) > len(shown):
        show(tag("p", link(frame.href("kontakty", all="1"), words("show_all", count=len(found.entries)))))


def _remarks(frame: Frame, answer: Answer, path: str) -> None:
    meant = answer.suggestion
    suggested = frame.href(path, frame.filters.model_copy(update={"text": meant})) if meant else None
    said = remarks(answer, frame.words, suggested)
    if said:
        show(said)


def _count(found: FoundContacts, words: Words) -> str:
    reachable = sum(bool(entry.contact.callable) for entry in found.entries)
    count = words.count("n.contacts", len(found.entries))
    return words("kontakty.count", contacts=count, phones=words.number(reachable))


def _why(found: FoundContacts, id_: str, words: Words) -> Html | None:
    if id_ in found.replaced:
        return tag("p", words("search.replaces", name=found.replaced[id_].who), css="small why")
    return why(found.reasons[id_], words) if id_ in found.reasons else None


def show_others(frame: Frame) -> None:
    """Other records that the search finds: a programme, a unit, a place, a source."""
    filters = frame.filters
    results = ask(finding.find, filters.text, OTHERS, filters.cities, ALSO).results
    if results:
        hrefs = {result.id: _href(frame, result) for result in results}
        show(also(results, hrefs, frame.labels.cities, frame.words))


def _href(frame: Frame, result: Result) -> str:
    """Where a result leads: its page, or the contacts of a unit, or the programmes of a place."""
    without_text = frame.filters.model_copy(update={"text": ""})
    if result.kind == "place":
        where = {"cities": (result.id,)} if result.id in frame.labels.cities else {"places": (result.id,)}
        return frame.href("programy", without_text.model_copy(update=where))
    if result.kind == "organisation":
        return frame.href("kontakty", frame.filters.model_copy(update={"text": result.title}))
    return frame.record_href(result.kind, result.id) or ""
