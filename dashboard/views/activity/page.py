"""Aktywność, for managers and researchers: what is done, for whom, when, and what was counted."""

from collections.abc import Callable

from dashboard import frame as frames
from dashboard.components.empty import empty
from dashboard.components.picking import choice
from dashboard.frame import Frame
from dashboard.views.activity import figures, practice_matrices, programme_timeline, weekly_schedule
from dashboard.views.statistics import section

TABLES = ("activities", "schedules", "figures")
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
        "practice": practice_matrices.draw_practice,
        "groups": practice_matrices.draw_groups,
        "week": weekly_schedule.draw,
        "timeline": programme_timeline.draw,
        "figures": figures.draw,
    }
    if draw[shown](frame):
        frames.export(frame, TABLES)
    else:
        empty(frame.words, frame.words(f"aktywnosc.{shown}.empty"))
    frames.end(frame, view=shown if shown != VIEWS[0] else None)
