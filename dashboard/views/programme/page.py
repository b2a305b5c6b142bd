"""One programme, for everybody: every fact with its evidence, activities, figures, contacts, disputes."""

from collections import defaultdict

from dashboard import frame as frames
from dashboard import state
from dashboard.components.differences import difference
from dashboard.components.empty import empty
from dashboard.components.evidence import evidence
from dashboard.components.html import Html, join, link, listing, show, stated, tag
from dashboard.components.tables import TableColumn, facts, table
from dashboard.components.week import WeekSlot, week
from dashboard.data import ask
from dashboard.frame import Frame, Hrefs
from dashboard.i18n import Words, words_of
from dashboard.views.contacts.card_list import card_list
from osl_data.queries import activities, contacts, figures, programmes, sources
from osl_data.queries.activities import ActivityRow, SessionRow
from osl_data.queries.programmes import ProgrammeDetails
from osl_data.queries.sources import EvidenceRow
from osl_data.wording.contacts import days_line, entries_by_id
from osl_data.wording.figures import amount, days, period

ByRecord = dict[str, list[EvidenceRow]]


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
    ids = [p.id, *(a.id for a in done), *(f.id for f in counted), *(c.id for c in called)]
    by_record = sources.by_record(ask(sources.evidence, tuple(ids)))
    show(_facts(frame, p, by_record[p.id], hrefs))
    _differences(frame, ids, hrefs)
    _activities(frame, done, by_record, hrefs)
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


def _facts(frame: Frame, p: ProgrammeDetails, items: list[EvidenceRow], hrefs: Hrefs) -> Html:
    words, names = frame.words, frame.labels
    labelled = {
        "type": names.term("programme_type", p.type),
        "areas": ", ".join(p.areas) or names.place(p.city),
        "unit": p.unit,
        "part_of": link(hrefs[p.part_of_id], p.part_of or "") if p.part_of_id else None,
        "community": names.term("community", p.community) if p.community else None,
        "status": f"{names.term('status', p.status)}, {words.as_of(p.status_as_of)}",
        "start": words.date(p.start) if p.start else None,
        "end": words.date(p.end) if p.end else None,
        "target_groups": ", ".join(names.term("target_group", code) for code in p.target_groups),
        "legal_basis": listing(p.legal_basis) if p.legal_basis else None,
        "funding": listing(p.funding) if p.funding else None,
        "accreditations": listing([f"{a['name']}: {a['holder']}" for a in p.accreditations])
        if p.accreditations
        else None,
        "partners": listing([_partner(frame, partner) for partner in p.partners]) if p.partners else None,
    }
    always = {"areas", "unit", "status", "start", "end", "target_groups"}
    rows: list[tuple[str, Html]] = []
    for name, value in labelled.items():
        if value or name in always:
            shown = evidence([item for item in items if item.field == name], words, hrefs)
            rows.append((words(f"field.{name}"), join([value or stated(None, words), shown], " ")))
    if p.aliases:
        rows.append((words("field.aliases"), ", ".join(p.aliases)))
    if p.parts:
        rows.append((words("field.parts"), listing([link(hrefs[part["id"]], part["name"]) for part in p.parts])))
    return facts(rows)


def _partner(frame: Frame, partner: dict[str, str | None]) -> str:
    name = partner["name"] or ""
    role = partner["role"]
    return f"{name} ({frame.labels.term('partner_role', role)})" if role and role != "partner" else name


def _activities(frame: Frame, done: list[ActivityRow], by_record: ByRecord, hrefs: Hrefs) -> None:
    words, names = frame.words, frame.labels
    show(tag("h2", words("program.activities")))
    if not done:
        show(tag("p", words("program.no_activities"), css="muted"))
        return
    times: dict[str, list[SessionRow]] = defaultdict(list)
    for session in ask(activities.sessions_of, tuple(a.id for a in done)):
        times[session.activity].append(session)
    columns = [
        TableColumn(words(f"column.{name}")) for name in ("activity", "what", "modality", "when", "groups", "evidence")
    ]
    rows = [
        [
            names.term("activity_type", a.type),
            join([tag("b", a.name) if a.name else None, words.pick(a.summary_pl, a.summary_en)], " "),
            names.term("modality", a.modality),
            listing([session_line(frame, s) for s in times[a.id]]) if times[a.id] else stated(None, words),
            stated(", ".join(names.term("target_group", code) for code in a.target_groups), words),
            evidence(by_record[a.id], words, hrefs),
        ]
        for a in done
    ]
    show(table(columns, rows))
    slots = [
        WeekSlot(
            day,
            hours_of(s, words),
            names.term("activity_type", a.type),
            None,
            (s.venue,) if s.venue else (),
            names.place(a.city),
            names.city_position(a.city),
        )
        for a in done
        for s in times[a.id]
        for day in s.weekdays
    ]
    if slots:
        show(
            tag("h2", words("program.week")),
            week(sorted(slots, key=lambda slot: slot.hours), names.vocabulary("weekday"), words),
        )


def hours_of(session: SessionRow, words: Words) -> str:
    """The hours of a session, or that none are stated."""
    return f"{session.opens}–{session.closes}" if session.opens else words("hours.not_stated")


def session_line(frame: Frame, session: SessionRow) -> str:
    """When and where, in one line."""
    words = frame.words
    hours = f"{session.opens}–{session.closes}" if session.opens else ""
    weekly = days_line(session.weekdays, words, frame.labels) if session.weekdays else ""
    dated = days(session.first_day, session.last_day, words)
    may_change = words("venue.may_change") if session.venue_may_change else ""
    return ", ".join(part for part in (weekly, dated, hours, session.venue, may_change) if part)


def _differences(frame: Frame, ids: list[str], hrefs: Hrefs) -> None:
    found = ask(sources.disagreements_about, tuple(ids))
    if found:
        show(
            tag("h2", frame.words("program.differences")),
            *(difference(d, frame.words, frame.labels, hrefs) for d in found),
        )
