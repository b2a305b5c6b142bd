"""The week of meetings and duty hours that run, what returns but not each week, what nobody knows today, and dates."""

from collections import defaultdict
from dataclasses import replace

from dashboard import frame as frames
from dashboard.components.html import Html, join, link, show, stated, tag
from dashboard.components.tables import TableColumn, table
from dashboard.components.week import WeekSlot, week
from dashboard.data import ask
from dashboard.frame import Frame
from osl_data.queries import activities, states
from osl_data.queries.activities import DatedSession, ReturningTime, ToldTime, WeeklyHours
from osl_data.queries.states import RUNNING
from osl_data.text.schedule import Rule
from osl_data.wording.figures import hours
from osl_data.wording.states import state_phrase
from osl_data.wording.times import told_breaks, told_time


def draw(frame: Frame) -> bool:
    """The week; False where no source states a time."""
    found = ask(activities.week, frame.filters)
    returning = ask(activities.returning_times, frame.filters)
    dated = ask(activities.dated_sessions, frame.filters)
    if not found and not returning and not dated:
        return False
    _week(frame, [slot for slot in found if slot.state == RUNNING])
    _returning(frame, returning)
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
            (*told_breaks(slot.breaks, frame.words), *_lines(frame, slot)),
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
    rows = [
        _row(frame, slot, _told_week(frame, slot, [day for day in names.vocabulary("weekday") if day in weekdays]))
        for slot, weekdays in together.items()
    ]
    show(
        tag("h2", words("aktywnosc.earlier.title")),
        tag("p", words("aktywnosc.earlier.about"), css="small muted"),
        table(_columns(frame), rows),
    )


def _returning(frame: Frame, times: list[ReturningTime]) -> None:
    """What returns, but not in each week, told in words: nobody should come on each of these weekdays."""
    if not times:
        return
    words = frame.words
    rows = [_row(frame, each, told_time(each.rule, each.valid_from, each.valid_to, words)) for each in times]
    show(
        tag("h2", words("aktywnosc.returning.title")),
        tag("p", words("aktywnosc.returning.about"), css="small muted"),
        table(_columns(frame), rows),
    )


def _columns(frame: Frame) -> list[TableColumn]:
    return [TableColumn(frame.words(f"column.{name}")) for name in ("when", "what", "status", "where")]


def _row(frame: Frame, slot: ToldTime, when: str) -> list[Html]:
    return [
        when,
        join([link(href, slot.title) if (href := _href(frame, slot)) else slot.title, *_below(frame, slot)]),
        state_phrase(slot, frame.words),
        frame.labels.place(slot.city),
    ]


def _told_week(frame: Frame, slot: WeeklyHours, weekdays: list[str]) -> str:
    """Days and hours of every week, with breaks."""
    rule = Rule(freq="WEEKLY", byday=tuple(weekdays), opens=slot.opens, closes=slot.closes)
    told = told_time(rule, None, None, frame.words)
    return ", ".join(
        [
            told if slot.opens or slot.closes else f"{told}, {frame.words('hours.not_stated')}",
            *told_breaks(slot.breaks, frame.words),
        ]
    )


def _dated(frame: Frame, dated: list[DatedSession]) -> None:
    if not dated:
        return
    words, names = frame.words, frame.labels
    columns = [TableColumn(words(f"column.{name}")) for name in ("when", "activity", "status", "programme", "where")]
    rows = [
        [
            stated(told_time(s.rule, s.valid_from, s.valid_to, words), words),
            s.name or names.term("activity_type", s.type),
            frame.state_of(s.id),
            link(frame.record_href("programme", s.programme) or "", s.title) if s.programme else s.title,
            " · ".join(part for part in (names.place(s.city), s.venue) if part),
        ]
        for s in dated
    ]
    show(tag("h2", words("aktywnosc.dated.title")), table(columns, rows))


def _href(frame: Frame, slot: ToldTime) -> str | None:
    return frame.record_href("programme", slot.programme) if slot.programme else frame.record_href(slot.kind, slot.id)


def _hours(frame: Frame, slot: WeeklyHours) -> str:
    return hours(slot.opens, slot.closes, frame.words) or frame.words("hours.not_stated")


def _lines(frame: Frame, slot: ToldTime) -> list[str]:
    vocabulary = "activity_type" if slot.kind == "activity" else "contact_role"
    lines = [frame.labels.term(vocabulary, slot.type)]
    if slot.venue:
        lines.append(slot.venue + (f" ({frame.words('venue.may_change')})" if slot.venue_may_change else ""))
    return lines


def _below(frame: Frame, slot: ToldTime) -> list[str]:
    return [tag("div", line, css="small muted") for line in _lines(frame, slot)]
