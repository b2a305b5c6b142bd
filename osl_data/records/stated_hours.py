"""What of stated hours a source can show, and how a passage is seen to hold it."""

import re
from collections.abc import Callable, Iterator

from osl_data.records.passages import Passage
from osl_data.records.slot import ScheduleSlot

Shown = Callable[[Passage], bool]

_DAYS = {
    "MO": "pon|pn|mon",
    "TU": "wt|tue",
    "WE": "sr|wed",
    "TH": "czw|thu",
    "FR": "piat|pt|fri",
    "SA": "sob|sat|weekend",
    "SU": "niedz|nd|sun|weekend",
}
_EVERY_DAY = r"codzien|daily|every day|7 dni w tyg|7 days|24/7|caly tydzien"
_FROM_MONDAY = re.compile(r"(?<!\w)(?:pon|pn|mon)\w*\.? ?-|weekday|workday|working day|dni roboc|dni powszedn")
_ALL_DAY = r"calodob|cala dobe|24 ?h|24 godz|24/7|round[- ]the[- ]clock|dobowo"
_OF_THE_MONTH = {
    "1": r"pierwsz|first|1st|1\.|i\b",
    "2": r"drug|second|2nd|2\.|ii\b",
    "3": r"trzeci|third|3rd|3\.|iii\b",
    "4": r"czwart[aey]|fourth|4th|4\.|iv\b",
    "5": r"piat[aey]|fifth|5th|5\.|v\b",
    "-1": r"ostatni|last",
}
_MONTHS = (
    "stycz|jan",
    "lut|feb",
    "marc|marzec|mar\\.",
    "kwie|apr",
    "maj|may",
    "czerw|jun",
    "lip[cieo]|jul",
    "sierp|aug",
    "wrze|sep",
    "pazdz|oct",
    "listop|nov",
    "grud|dec",
)
_EVERY_OTHER = r"co drug|co dwa tyg|co 2 tyg|co dwa miesi|co 2 miesi|every other|every second|every two|fortnight"
_MONTHLY = r"miesi|month"
_CLOSED = r"nieczynn|zamkni|przerw|closed|break|nie pracuj|wolne"


def shown_parts(slot: ScheduleSlot) -> Iterator[tuple[str, Shown]]:
    """Each part of stated hours but their dates, as it is called, with whether a passage holds it."""
    all_day = (slot.opens, slot.closes) == ("00:00", "24:00")
    if all_day:
        yield "00:00-24:00", _said(_ALL_DAY)
    for clock in () if all_day else filter(None, (slot.opens, slot.closes)):
        yield clock, _at_clock(clock)
    for day in slot.byday:
        yield day, _on_day(day)
    if slot.interval > 1:
        yield (
            f"interval {slot.interval}",
            _said(_EVERY_OTHER if slot.interval == 2 else rf"co {slot.interval}|every {slot.interval}"),
        )
    if slot.freq == "MONTHLY" and not slot.byday:
        yield "monthly", _said(_MONTHLY)
    if slot.closed:
        yield "closed", _said(_CLOSED)
    for number in slot.bymonthday:
        yield f"day {number}", _number(number)
    for month in slot.bymonth:
        if not {(month - 2) % 12 + 1, month % 12 + 1} <= set(slot.bymonth):  # between the ends of a run none is named
            yield f"month {month}", _said(_MONTHS[month - 1])
    if slot.season:
        yield slot.season, _printed(slot.season)


def _said(pattern: str) -> Shown:
    there = re.compile(rf"(?<!\w)(?:{pattern})")
    return lambda passage: there.search(passage.folded) is not None


def _at_clock(clock: str) -> Shown:
    return lambda passage: passage.holds_clock(clock)


def _number(number: int) -> Shown:
    return _said(rf"{number}(?!\d)")


def _printed(text: str) -> Shown:
    return lambda passage: passage.holds_printed(text)


def _on_day(day: str) -> Shown:
    """By its name, or within days from Monday on; the nth of a month by its number before it or far from it."""
    ordinal, code = day[:-2], day[-2:]
    named, numbered = _said(f"{_DAYS[code]}|{_EVERY_DAY}"), _said(_OF_THE_MONTH[ordinal] if ordinal else "")

    def shown(passage: Passage) -> bool:
        within = not ordinal and code not in ("SA", "SU") and _FROM_MONDAY.search(passage.folded) is not None
        return numbered(passage) and (named(passage) or within)

    return shown
