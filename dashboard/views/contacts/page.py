"""Kontakty, for staff: from a name, a street, an estate or half a number to a number that can be called."""

from dashboard import frame as frames
from dashboard.components.files import PDF, File, files
from dashboard.components.html import link, show, tag
from dashboard.data import ask
from dashboard.frame import Frame
from dashboard.views.contacts import finder
from dashboard.views.contacts.finder import FoundContacts
from osl_data.exporting.sheet import sheet
from osl_data.exporting.vcard import vcards
from osl_data.text import clock
from osl_data.wording.contacts import entries_by_id

SHOWN = 12
TABLES = ("contacts", "phones", "emails", "addresses", "hours")


def render() -> None:
    """Draw the page."""
    frame = frames.begin("kontakty", "kontakty.title", "kontakty.lead")
    frames.filter_row(frame, search="kontakty.search")
    chosen = frame.local("id")
    found = _one(frame, chosen) if chosen else finder.find(frame)
    if chosen:
        show(tag("p", link(frame.href("kontakty"), frame.words("kontakty.everybody"))))
    if chosen and not found.entries:
        show(tag("p", frame.words("unknown_id", id=chosen), css="muted"))
    else:
        finder.show_found(frame, found, frame.page, None if frame.local("all") else SHOWN)
    if found.answer:
        finder.show_others(frame)
    if found.entries:
        _take(frame, found, chosen)
    frames.end(frame, focus=True)


def _one(frame: Frame, id_: str) -> FoundContacts:
    """The contact that the page is opened at."""
    everybody = ask(entries_by_id, frame.words)
    return FoundContacts([everybody[id_]] if id_ in everybody else [])


def _take(frame: Frame, found: FoundContacts, chosen: str | None) -> None:
    """Files of the contacts found: of the one that the page is opened at, also where it is superseded."""
    words = frame.words
    ids = {entry.contact.id for entry in found.entries}
    entries = [entry for id_, entry in ask(entries_by_id, words).items() if id_ in ids]
    note = entries[0].who if chosen else frames.note(frame)
    files(
        [
            File(
                words("export.pdf"),
                "atlas-osl-kontakty.pdf",
                PDF,
                lambda: sheet(entries, note, clock.today(), words),
            ),
            File(
                words("export.vcf"),
                "atlas-osl-kontakty.vcf",
                "text/vcard",
                lambda: vcards(found.entries, superseded=bool(chosen)),
            ),
            File(
                words("export.vcf_old"),
                "atlas-osl-kontakty-3.vcf",
                "text/vcard",
                lambda: vcards(found.entries, superseded=bool(chosen), old=True),
                quiet=True,
            ),
        ]
    )
    frames.export(frame, TABLES, ids, note)
