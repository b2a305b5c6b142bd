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
from osl_data.queries.sources import EvidenceRow
from osl_data.queries.states import RUNNING
from osl_data.wording.contacts import days_line
from osl_data.wording.figures import days, hours


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
    slots = [
        WeekSlot(
            day,
            hours(s.opens, s.closes, words) or words("hours.not_stated"),
            names.term("activity_type", a.type),
            None,
            (s.venue,) if s.venue else (),
            names.place(a.city),
            names.city_position(a.city),
        )
        for a in done
        if a.state == RUNNING
        for s in times[a.id]
        for day in s.weekdays
    ]
    if slots:
        show(
            tag("h2", words("program.week")),
            week(sorted(slots, key=lambda slot: slot.hours), names.vocabulary("weekday"), words),
        )


def session_line(frame: Frame, session: SessionRow) -> str:
    """When and where, in one line."""
    words = frame.words
    times = hours(session.opens, session.closes, words)
    weekly = days_line(session.weekdays, words, frame.labels) if session.weekdays else ""
    dated = days(session.first_day, session.last_day, words)
    may_change = words("venue.may_change") if session.venue_may_change else ""
    return ", ".join(part for part in (weekly, dated, times, session.venue, may_change) if part)
