"""A week of meetings and duty hours."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dashboard.components.templates import macros
from dashboard.i18n import Words

_macros = macros("week")


@dataclass(frozen=True)
class WeekSlot:
    """One entry of a day: hours, what, where, and the hue of its city."""

    weekday: str
    hours: str
    title: str
    href: str | None
    lines: tuple[str, ...]
    city: str
    position: int


def week(slots: Sequence[WeekSlot], weekdays: dict[str, str], words: Words) -> Markup:
    """Seven columns, Monday first; on a phone one below the other, days without entries left out."""
    days = [(label, [s for s in slots if s.weekday == code]) for code, label in weekdays.items()]
    return _macros.week(days, words)
