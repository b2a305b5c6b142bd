"""What a programme does, for whom and when."""

from collections import defaultdict

from dashboard.components.evidence import evidence
from dashboard.components.html import join, listing, show, stated, tag
from dashboard.components.tables import TableColumn, table
from dashboard.components.week import WeekSlot, week
from dashboard.data import ask
from dashboard.frame import Frame, Hrefs
from osl_data.queries import activities
from osl_data.queries.activities import ActivityRow, SessionRow
from osl_data.queries.filters import Filters
from osl_data.queries.sources import EvidenceRow
from osl_data.queries.states import RUNNING
from osl_data.wording.figures import hours
from osl_data.wording.times import told_breaks, told_time


def draw(frame: Frame, done: list[ActivityRow], by_record: dict[str, list[EvidenceRow]], hrefs: Hrefs) -> None:
    """The activities of a programme with their sessions."""
    words, names = frame.words, frame.labels
    show(tag("h2", words("program.activities")))
    if not done:
        show(tag("p", words("program.no_activities"), css="muted"))
        return
    times: dict[str, list[SessionRow]] = defaultdict(list)
    for session in ask(activities.sessions_of, tuple(a.id for a in done)):
        times[session.activity].append(session)
    columns = [
        TableColumn(words(f"column.{name}")) for name in ("activity", "what", "status", "when", "groups", "evidence")
    ]
    rows = [
        [
            names.term("activity_type", a.type),
            join([tag("b", a.name) if a.name else None, words.pick(a.summary_pl, a.summary_en)], " "),
            frame.state_of(a.id),
            listing([session_line(frame, s) for s in times[a.id]]) if times[a.id] else stated(None, words),
            stated(", ".join(names.term("target_group", code) for code in a.target_groups), words),
            evidence(by_record[a.id], words, hrefs),
        ]
        for a in done
    ]
    show(table(columns, rows))
    ids = {a.id for a in done}
    slots = [
        WeekSlot(
            t.weekday,
            hours(t.opens, t.closes, words) or words("hours.not_stated"),
            names.term("activity_type", t.type),
            None,
            (*told_breaks(t.breaks, words), *([t.venue] if t.venue else [])),
            names.place(t.city),
            names.city_position(t.city),
        )
        for t in ask(activities.week, Filters())
        if t.id in ids and t.state == RUNNING
    ]
    if slots:
        show(tag("h2", words("program.week")), week(slots, names.vocabulary("weekday"), words))


def session_line(frame: Frame, session: SessionRow) -> str:
    """When and where, in one line."""
    words = frame.words
    when = told_time(session.rule, session.valid_from, session.valid_to, words)
    may_change = words("venue.may_change") if session.venue_may_change else ""
    return ", ".join(part for part in (when, session.venue, may_change) if part)
