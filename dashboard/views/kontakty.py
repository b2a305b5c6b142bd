"""Kontakty, for staff: from a name, a street, an estate or half a number to a number that can be called."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime

from dashboard import contacts as cards
from dashboard import frame as frames
from dashboard.components.cards import card
from dashboard.components.empty import empty
from dashboard.components.export import export
from dashboard.components.files import PDF, File, files
from dashboard.components.html import Html, link, show, tag
from dashboard.components.search import also, remarks, why
from dashboard.data import as_csv, as_xlsx, ask
from dashboard.frame import Frame, Hrefs
from osl_data.exporting.entry import Entry
from osl_data.exporting.sheet import Head, sheet
from osl_data.exporting.vcard import vcards
from osl_data.queries import contacts, search, sources
from osl_data.queries.search import Answer, Result
from osl_data.queries.sources import Evidence
from osl_data.text.opening import WARSAW, opening

SHOWN = 12
TRIAL = "osl"
"""A search made when the server starts, so that the first one of a user finds everything loaded."""
MOST = 500
"""Contacts that a search looks for; the filters are asked afterwards."""
ALSO = 6
OTHERS = ("programme", "organisation", "place", "source")
TABLES = ("contacts", "phones", "emails", "addresses", "hours")


@dataclass(frozen=True)
class Found:
    """The contacts to show, best first, and why each was found."""

    entries: list[Entry]
    answer: Answer | None = None
    reasons: dict[str, Result] = field(default_factory=dict)


def render() -> None:
    """Draw the page."""
    frame = frames.begin("kontakty", "kontakty.title", "kontakty.lead")
    frames.filter_row(frame, search="kontakty.search")
    chosen = frame.local("id")
    found = _found(frame, chosen)
    if chosen:
        show(tag("p", link(frame.href("kontakty"), frame.words("kontakty.everybody"))))
    if found.answer:
        _remarks(frame, found.answer)
    if found.entries:
        _count(frame, found)
        _cards(frame, found)
    elif chosen:
        show(tag("p", frame.words("unknown_id", id=chosen), css="muted"))
    else:
        text = frame.filters.text
        empty(frame.words, frame.words("kontakty.empty", text=text) if text else frame.words("empty.filters"))
    _also(frame)
    if found.entries:
        _take(frame, found)
    frames.end(frame, focus=True)


def _found(frame: Frame, chosen: str | None) -> Found:
    everybody = cards.entries(frame.words)
    if chosen:
        return Found([everybody[chosen]] if chosen in everybody else [])
    filters = frame.filters
    passing = [contact.id for contact in ask(contacts.contacts, filters.model_copy(update={"text": ""}))]
    if not filters.text.strip():
        return Found([everybody[id_] for id_ in passing])
    answer = ask(search.find, filters.text, ("contact",), filters.cities, MOST)
    reasons = {result.id: result for result in answer.results if result.id in set(passing)}
    return Found([everybody[id_] for id_ in reasons], answer, reasons)


def _remarks(frame: Frame, answer: Answer) -> None:
    meant = answer.suggestion
    suggested = frame.href("kontakty", frame.filters.model_copy(update={"text": meant})) if meant else None
    said = remarks(answer, frame.words, suggested)
    if said:
        show(said)


def _count(frame: Frame, found: Found) -> None:
    words = frame.words
    reachable = sum(any(number.phone.type != "fax" for number in entry.numbers) for entry in found.entries)
    count = words.count("n.contacts", len(found.entries))
    show(tag("p", words("kontakty.count", contacts=count, phones=words.number(reachable)), css="muted"))


def _cards(frame: Frame, found: Found) -> None:
    words = frame.words
    shown = found.entries if frame.local("all") else found.entries[:SHOWN]
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    for item in ask(sources.evidence, tuple(entry.contact.id for entry in shown)):
        evidence[item.record].append(item)
    hrefs = Hrefs(frame)
    now = datetime.now(UTC)
    drawn: list[Html] = []
    for entry in shown:
        id_ = entry.contact.id
        reason = why(found.reasons[id_], words) if id_ in found.reasons else None
        open_ = opening(entry.contact.hours, now, words.language)
        told = cards.report(entry, evidence[id_], words)
        drawn.append(card(entry, evidence[id_], words, hrefs, now=open_, report=told, why=reason))
    show(tag("div", *drawn, css="cards found" if found.answer else "cards"))
    if len(found.entries) > len(shown):
        show(tag("p", link(frame.href("kontakty", all="1"), words("show_all", count=len(found.entries)))))


def _also(frame: Frame) -> None:
    """Other records that a search finds: a programme, a unit, a place, a source."""
    filters = frame.filters
    if not filters.text.strip() or frame.local("id"):
        return
    results = ask(search.find, filters.text, OTHERS, filters.cities, ALSO).results
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


def _take(frame: Frame, found: Found) -> None:
    words, filters = frame.words, frame.filters
    today = words.date(f"{datetime.now(WARSAW):%Y-%m-%d}")
    head = Head(words("sheet.title"), frames.note(frame), words("sheet.printed", date=today), words("foot"))
    order = cards.entries(words)
    ids = {entry.contact.id for entry in found.entries}
    entries = [entry for id_, entry in order.items() if id_ in ids]
    files(
        [
            File(
                words("export.pdf"),
                "atlas-osl-kontakty.pdf",
                PDF,
                lambda: sheet(entries, head, cards.sheet_words(words)),
            ),
            File(words("export.vcf"), "atlas-osl-kontakty.vcf", "text/vcard", lambda: vcards(entries)),
        ]
    )
    export(
        "kontakty",
        TABLES,
        lambda name: as_csv(name, filters),
        lambda: as_xlsx(TABLES, filters, frames.note(frame)),
        words,
    )
