"""One programme, for everybody: every fact with its evidence, activities, figures, contacts, disputes."""

from dashboard import frame as frames
from dashboard import state
from dashboard.components.differences import difference
from dashboard.components.empty import empty
from dashboard.components.evidence import evidence
from dashboard.components.html import link, show, stated, tag
from dashboard.components.tables import TableColumn, table
from dashboard.data import ask
from dashboard.frame import Frame, Hrefs
from dashboard.i18n import words_of
from dashboard.views.contacts.card_list import card_list
from dashboard.views.programme import activity_list, fact_table, named_people
from osl_data.queries import activities, contacts, figures, programmes, sources
from osl_data.queries.programmes import ProgrammeDetails
from osl_data.wording.contacts import entries_by_id
from osl_data.wording.figures import amount, period


def render() -> None:
    """Draw the page."""
    address = state.begin("program")
    id_ = dict(address.local).get("id", "")
    found = ask(programmes.programme, id_)
    words = words_of(address.language)
    title = found.name if found else words("program.unknown")
    lead = words.pick(found.summary_pl, found.summary_en) if found else words("program.unknown_lead")
    frame = frames.resume("program", address, title, lead)
    if found:
        _draw(frame, found)
    else:
        empty(frame.words, frame.words("program.unknown_why", id=id_))
    show(tag("p", link(frame.href("programy"), frame.words("program.back"))))
    frames.end(frame)


def _draw(frame: Frame, p: ProgrammeDetails) -> None:
    hrefs = Hrefs(frame)
    done = [a for a in ask(activities.activities, frames.EVERYTHING) if a.programme == p.id]
    counted = [f for f in ask(figures.figures, frames.EVERYTHING) if f.programme == p.id]
    called = ask(contacts.contacts_of_programme, p.id)
    named = ask(contacts.people_of_programme, p.id)
    ids = [p.id, *(a.id for a in done), *(f.id for f in counted), *(c.id for c in called), *(n.id for n in named)]
    by_record = sources.by_record(ask(sources.evidence, tuple(ids)))
    show(fact_table.fact_table(frame, p, by_record[p.id], hrefs), frames.states_explained(frame))
    _differences(frame, ids, hrefs)
    activity_list.draw(frame, done, by_record, hrefs)
    words = frame.words
    if counted:
        columns = [TableColumn(words(f"column.{name}")) for name in ("figure", "what", "period", "evidence")]
        rows = [
            [
                amount(f, words, frame.labels),
                words.pick(f.what_pl, f.what_en),
                stated(period(f.start, f.end, words), words),
                evidence(by_record[f.id], words, hrefs),
            ]
            for f in counted
        ]
        show(
            tag("h2", words("program.figures")),
            table(columns, rows),
            tag("p", words("figures.never_added"), css="small muted"),
        )
    show(tag("h2", words("program.contacts")))
    if called:
        everybody = ask(entries_by_id, words)
        show(card_list(frame, [everybody[contact.id] for contact in called]))
    else:
        show(tag("p", words("program.no_contacts"), css="muted"))
    if named:
        named_people.draw(frame, named, by_record, hrefs)


def _differences(frame: Frame, ids: list[str], hrefs: Hrefs) -> None:
    found = ask(sources.disagreements_about, tuple(ids))
    if found:
        show(
            tag("h2", frame.words("program.differences")),
            *(difference(d, frame.words, frame.labels, hrefs) for d in found),
        )
