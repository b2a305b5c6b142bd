"""The week of meetings and duty hours, and the dates that stand alone."""

from dashboard.components.html import link, show, stated, tag
from dashboard.components.tables import TableColumn, table
from dashboard.components.week import WeekSlot, week
from dashboard.data import ask
from dashboard.frame import Frame
from osl_data.queries import activities
from osl_data.wording.figures import days, hours


def draw(frame: Frame) -> bool:
    """The week; False where no source states a time."""
    words, names = frame.words, frame.labels
    found = ask(activities.week, frame.filters)
    dated = ask(activities.dated_sessions, frame.filters)
    if not found and not dated:
        return False
    slots = [
        WeekSlot(
            slot.weekday,
            hours(slot.opens, slot.closes, words) or words("hours.not_stated"),
            slot.title,
            frame.record_href("programme", slot.programme) if slot.programme else frame.record_href(slot.kind, slot.id),
            _slot_lines(frame, slot),
            names.place(slot.city),
            names.city_position(slot.city),
        )
        for slot in found
    ]
    show(
        tag("h2", words("aktywnosc.week.title")),
        tag("p", words("aktywnosc.week.about"), css="small muted"),
        week(slots, names.vocabulary("weekday"), words),
    )
    if dated:
        columns = [TableColumn(words(f"column.{name}")) for name in ("when", "activity", "programme", "where")]
        rows = [
            [
                stated(_when(frame, s), words),
                s.name or names.term("activity_type", s.type),
                link(frame.record_href("programme", s.programme) or "", s.title) if s.programme else s.title,
                " · ".join(part for part in (names.place(s.city), s.venue) if part),
            ]
            for s in dated
        ]
        show(tag("h2", words("aktywnosc.dated.title")), table(columns, rows))
    return True


def _slot_lines(frame: Frame, slot: activities.WeeklyHours) -> tuple[str, ...]:
    vocabulary = "activity_type" if slot.kind == "activity" else "contact_role"
    lines = [frame.labels.term(vocabulary, slot.type)]
    if slot.modality != "current":
        lines.append(frame.labels.term("modality", slot.modality))
    if slot.venue:
        lines.append(slot.venue + (f" ({frame.words('venue.may_change')})" if slot.venue_may_change else ""))
    return tuple(lines)


def _when(frame: Frame, s: activities.DatedSession) -> str:
    parts = days(s.first_day, s.last_day, frame.words), hours(s.opens, s.closes, frame.words)
    return ", ".join(filter(None, parts))
