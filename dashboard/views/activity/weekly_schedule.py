"""The week of meetings and duty hours that run, those of which nobody knows today, and the dates that stand alone."""

from collections import defaultdict
from dataclasses import replace

from dashboard import frame as frames
from dashboard.components.html import join, link, show, stated, tag
from dashboard.components.tables import TableColumn, table
from dashboard.components.week import WeekSlot, week
from dashboard.data import ask
from dashboard.frame import Frame
from osl_data.queries import activities, states
from osl_data.queries.activities import DatedSession, WeeklyHours
from osl_data.queries.states import RUNNING
from osl_data.wording.contacts import days_line
from osl_data.wording.figures import days, hours
from osl_data.wording.states import state_phrase


def draw(frame: Frame) -> bool:
    """The week; False where no source states a time."""
    found = ask(activities.week, frame.filters)
    dated = ask(activities.dated_sessions, frame.filters)
    if not found and not dated:
        return False
    _week(frame, [slot for slot in found if slot.state == RUNNING])
    _earlier(frame, [slot for slot in found if slot.state != RUNNING])
    _dated(frame, dated)
    return True


def _week(frame: Frame, running: list[WeeklyHours]) -> None:
    words, names = frame.words, frame.labels
    slots = [
        WeekSlot(
            slot.weekday,
            _hours(frame, slot),
            slot.title,
            _href(frame, slot),
            tuple(_lines(frame, slot)),
            names.place(slot.city),
            names.city_position(slot.city),
        )
        for slot in running
    ]
    about = words("aktywnosc.week.about" if slots else "aktywnosc.week.none", months=ask(states.months_believed))
    show(
        tag("h2", words("aktywnosc.week.title")),
        tag("p", about, css="small muted"),
        week(slots, names.vocabulary("weekday"), words) if slots else None,
        frames.states_explained(frame),
    )


def _earlier(frame: Frame, slots: list[WeeklyHours]) -> None:
    """Hours of a week that is over, or of no known week, with their state: a line for all days of the same hours."""
    if not slots:
        return
    together: dict[WeeklyHours, list[str]] = defaultdict(list)
    for slot in slots:
        together[replace(slot, weekday="")].append(slot.weekday)
    words, names = frame.words, frame.labels
    columns = [TableColumn(words(f"column.{name}")) for name in ("when", "what", "status", "where")]
    rows = [
        [
            f"{days_line(weekdays, words, names)}, {_hours(frame, slot)}",
            join([link(href, slot.title) if (href := _href(frame, slot)) else slot.title, *_below(frame, slot)]),
            state_phrase(slot, words),
            names.place(slot.city),
        ]
        for slot, weekdays in together.items()
    ]
    show(
        tag("h2", words("aktywnosc.earlier.title")),
        tag("p", words("aktywnosc.earlier.about"), css="small muted"),
        table(columns, rows),
    )


def _dated(frame: Frame, dated: list[DatedSession]) -> None:
    if not dated:
        return
    words, names = frame.words, frame.labels
    columns = [TableColumn(words(f"column.{name}")) for name in ("when", "activity", "status", "programme", "where")]
    rows = [
        [
            stated(_when(frame, s), words),
            s.name or names.term("activity_type", s.type),
            frame.state_of(s.id),
            link(frame.record_href("programme", s.programme) or "", s.title) if s.programme else s.title,
            " · ".join(part for part in (names.place(s.city), s.venue) if part),
        ]
        for s in dated
    ]
    show(tag("h2", words("aktywnosc.dated.title")), table(columns, rows))


def _href(frame: Frame, slot: WeeklyHours) -> str | None:
    return frame.record_href("programme", slot.programme) if slot.programme else frame.record_href(slot.kind, slot.id)


def _hours(frame: Frame, slot: WeeklyHours) -> str:
    return hours(slot.opens, slot.closes, frame.words) or frame.words("hours.not_stated")


def _lines(frame: Frame, slot: WeeklyHours) -> list[str]:
    vocabulary = "activity_type" if slot.kind == "activity" else "contact_role"
    lines = [frame.labels.term(vocabulary, slot.type)]
    if slot.venue:
        lines.append(slot.venue + (f" ({frame.words('venue.may_change')})" if slot.venue_may_change else ""))
    return lines


def _below(frame: Frame, slot: WeeklyHours) -> list[str]:
    return [tag("div", line, css="small muted") for line in _lines(frame, slot)]


def _when(frame: Frame, s: DatedSession) -> str:
    parts = days(s.first_day, s.last_day, frame.words), hours(s.opens, s.closes, frame.words)
    return ", ".join(filter(None, parts))
