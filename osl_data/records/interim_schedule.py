"""Until the reader of whole schedules is there: its answer by the reader of weekly hours."""

from dataclasses import dataclass

from osl_data.text.hours import WEEKDAYS, parse_hours
from osl_data.text.schedule import BYDAYS, Rule


@dataclass(frozen=True, slots=True)
class Schedule:
    """Rules that were read, and what was not understood."""

    rules: tuple[Rule, ...]
    unread: tuple[str, ...] = ()


def parse_schedule(printed: str) -> Schedule:
    """The rules of a printed text."""
    codes = dict(zip(WEEKDAYS, BYDAYS, strict=True))
    return Schedule(
        tuple(
            Rule(
                freq="WEEKLY" if each.weekdays else None,
                byday=tuple(codes[day] for day in each.weekdays),
                opens=each.opens,
                closes=each.closes,
            )
            for each in parse_hours(printed)
        )
    )
