"""A week of meetings and duty hours."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dashboard.components.html import Html, dot, link, tag
from dashboard.i18n import Words


@dataclass(frozen=True)
class Slot:
    """One entry of a day: hours, what, where, and the hue of its city."""

    weekday: str
    hours: str
    title: str
    href: str | None
    lines: tuple[str, ...]
    city: str
    position: int


def week(slots: Sequence[Slot], weekdays: dict[str, str], words: Words) -> Markup:
    """Seven columns, Monday first; on a phone one below the other, days without entries left out."""
    return tag(
        "div",
        *(_day(label, [s for s in slots if s.weekday == code], words) for code, label in weekdays.items()),
        css="week",
    )


def _day(label: str, slots: Sequence[Slot], words: Words) -> Markup:
    if not slots:
        return tag("section", tag("h3", label), tag("p", words("week.nothing"), css="small muted"), css="off")
    return tag("section", tag("h3", label), *(_slot(slot) for slot in slots))


def _slot(slot: Slot) -> Markup:
    title: Html = link(slot.href, slot.title) if slot.href else slot.title
    lines = (Markup("<br>{}").format(line) for line in slot.lines)
    where = Markup('<br><span class="muted">{}{}</span>').format(dot(slot.position), slot.city)
    return tag("article", tag("time", slot.hours), title, *lines, where, css=f"c{slot.position % 4}")
