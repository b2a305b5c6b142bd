"""Aktywność, for managers and researchers: what is done, for whom, when, and what was counted."""

from collections import defaultdict
from collections.abc import Callable

from dashboard import frame as frames
from dashboard.components.empty import empty
from dashboard.components.html import fold, link, show, stated, tag
from dashboard.components.matrix import MatrixRow, matrix
from dashboard.components.picking import choice
from dashboard.components.tables import TableColumn, table
from dashboard.components.timeline import ProgrammeBar, decimal_year, timeline
from dashboard.components.week import WeekSlot, week
from dashboard.data import ask
from dashboard.frame import Frame
from dashboard.views.activity import figures
from dashboard.views.statistics import section
from osl_data.queries import activities, programmes
from osl_data.queries.activities import PracticeCell
from osl_data.queries.filters import Filters
from osl_data.wording.figures import days, period

TABLES = ("activities", "schedules", "figures")
NO_TIME = "none"
MARKS = {"current": "●", "past": "○", "planned": "◇", NO_TIME: "?"}
VIEWS = ("practice", "groups", "week", "timeline", "figures", "register")


def render() -> None:
    """Draw the page."""
    frame = frames.begin("aktywnosc", "aktywnosc.title", "aktywnosc.lead")
    offered = VIEWS if section.available(frame) else VIEWS[:-1]
    of_register = frame.local("view") == "register"
    if of_register:
        section.prepare(frame)  # the filters offer what the registers hold
    frames.filter_row(frame, register=of_register)
    shown = choice(
        "view",
        offered,
        frame.local("view"),
        lambda code: frame.words(f"aktywnosc.{code}"),
        frame.words("aktywnosc.view"),
    )
    if shown == "register":
        frames.end(frame, focus=False, view=shown, **section.draw(frame))
        return
    draw: dict[str, Callable[[Frame], bool]] = {
        "practice": _practice,
        "groups": _groups,
        "week": _week,
        "timeline": _timeline,
        "figures": figures.draw,
    }
    if draw[shown](frame):
        frames.export(frame, TABLES)
    else:
        empty(frame.words, frame.words(f"aktywnosc.{shown}.empty"))
    frames.end(frame, view=shown if shown != VIEWS[0] else None)


def _practice(frame: Frame) -> bool:
    cells = ask(activities.practice, frame.filters, not _one_city(frame))
    names = frame.labels
    codes = {cell.code for cell in cells}
    rows = [
        MatrixRow(code, label, names.term("osl_tool", names.broader("activity_type", code) or ""))
        for tool in names.vocabulary("osl_tool")
        for code, label in names.vocabulary("activity_type").items()
        if code in codes and names.broader("activity_type", code) == tool
    ]
    return _matrix(frame, cells, rows, "activity_types", "aktywnosc.practice")


def _groups(frame: Frame) -> bool:
    cells = ask(activities.groups_reached, frame.filters, not _one_city(frame))
    codes = {cell.code for cell in cells}
    rows = [MatrixRow(code, label) for code, label in frame.labels.vocabulary("target_group").items() if code in codes]
    return _matrix(frame, cells, rows, "target_groups", "aktywnosc.groups")


def _matrix(frame: Frame, cells: list[PracticeCell], rows: list[MatrixRow], field: str, key: str) -> bool:
    if not cells:
        return False
    words = frame.words
    columns = _columns(frame, {cell.place for cell in cells})
    counts: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for cell in cells:
        counts[(cell.code, cell.place)][cell.modality or NO_TIME] = cell.programmes
    hrefs = {(code, place): frame.href("programy", _narrowed(frame, field, code, place)) for code, place in counts}
    told = {cell.modality or NO_TIME for cell in cells}
    legend = ", ".join(f"{mark} {_time(frame, code)}" for code, mark in MARKS.items() if code in told)
    show(
        tag("h2", words(f"{key}.title")),
        tag("p", words(f"{key}.about", legend=legend), css="small muted"),
        matrix(rows, columns, counts, hrefs, MARKS, words, words(f"{key}.corner")),
        tag("p", words("matrix.caution"), css="small muted"),
    )
    return True


def _time(frame: Frame, modality: str) -> str:
    return frame.words("porownanie.no_time") if modality == NO_TIME else frame.labels.term("modality", modality)


def _one_city(frame: Frame) -> bool:
    return len(frame.filters.cities) == 1


def _columns(frame: Frame, places: set[str]) -> dict[str, str]:
    """Cities side by side; within one chosen city, the whole of it, then its districts and estates."""
    names = frame.labels
    if not _one_city(frame):
        return {id_: name for id_, name in names.cities.items() if id_ in places}
    whole = {id_: frame.words("place.whole", place=names.place(id_)) for id_ in frame.filters.cities if id_ in places}
    return whole | {id_: names.place(id_) for id_ in sorted(places - set(whole), key=names.place)}


def _narrowed(frame: Frame, field: str, code: str, place: str) -> Filters:
    where = {"cities": (place,)} if place in frame.labels.cities else {"places": (place,)}
    return frame.filters.model_copy(update={field: (code,), **where})


def _week(frame: Frame) -> bool:
    words, names = frame.words, frame.labels
    found = ask(activities.week, frame.filters)
    dated = ask(activities.dated_sessions, frame.filters)
    if not found and not dated:
        return False
    slots = [
        WeekSlot(
            slot.weekday,
            f"{slot.opens}–{slot.closes}" if slot.opens else words("hours.not_stated"),
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
    hours = f"{s.opens}–{s.closes}" if s.opens else ""
    return ", ".join(filter(None, (days(s.first_day, s.last_day, frame.words), hours)))


def _timeline(frame: Frame) -> bool:
    words, names = frame.words, frame.labels
    found = [p for p in ask(programmes.programmes, frame.filters) if p.start]
    without = [p for p in ask(programmes.programmes, frame.filters) if not p.start]
    if not found:
        return False
    ordered = sorted(found, key=lambda p: (p.city, p.start or "", p.name))
    last = max(decimal_year(date) for p in ordered for date in (p.start, p.end, p.status_as_of) if date) + 1
    groups: dict[str, list[ProgrammeBar]] = defaultdict(list)
    for p in ordered:
        hover = "<br>".join([p.name, period(p.start, p.end, words), names.term("status", p.status)])
        end = decimal_year(p.end) if p.end else None
        groups[names.place(p.city)].append(
            ProgrammeBar(p.name, decimal_year(p.start or ""), end, names.city_position(p.city), hover)
        )
    timeline(groups, words("aktywnosc.timeline.title"), last)
    columns = [TableColumn(words(f"column.{name}")) for name in ("programme", "where", "years", "status", "sources")]
    rows = [
        [
            link(frame.record_href("programme", p.id) or "", p.name),
            names.place(p.city),
            period(p.start, p.end, words),
            names.term("status", p.status),
            words.number(p.sources),
        ]
        for p in ordered
    ]
    show(
        tag(
            "p",
            words("aktywnosc.timeline.about", count=words.count("n.programmes", len(without))),
            css="small muted",
        ),
        fold(words("as_table"), table(columns, rows)),
    )
    return True
