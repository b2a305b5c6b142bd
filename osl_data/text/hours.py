"""Opening hours as pages print them: days in any case form, times with dots, colons or lost superscripts."""

import re
from dataclasses import dataclass, field
from itertools import zip_longest

from osl_data.text.fold import fold, plain

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class Interval:
    """From `opens` to `closes` (`HH:MM`) on `weekdays` (codes in week order; none if the text names none)."""

    weekdays: tuple[str, ...]
    opens: str
    closes: str


# Folded spellings: Polish in all cases and the usual short forms, then English.
_DAYS = {
    "mon": r"poniedzial(?:ek|k\w{1,3})|pon|pn(?!\.? ?[„\"'])|mondays?|mon",  # pn. „…" is "pod nazwą"
    "tue": r"wtor(?:ek|k\w{1,3})|wto?|tuesdays?|tues?",
    "wed": r"srod(?:a|e|y|zie|om|ami|ach)(?! (?:slask|wlkp|wielkop))|sr|wednesdays?|wed",
    "thu": r"czwart(?:ek|k\w{1,3})|czwa?|cz|thursdays?|thu(?:rs?)?",
    "fri": r"piat(?:ek|k\w{1,3})|piat|pt|fridays?|fri",
    "sat": r"sobot\w{0,3}|sob|saturdays?|sat",
    "sun": r"niedziel\w{0,3}|niedz?|ndz?|sundays?|sun",
}
_DAY = "|".join(_DAYS.values())
_TIME = r"[0-9]{1,2}(?: ?[:.] ?|,)[0-5][0-9]|[0-9]{1,2} [0-5][05]|[0-9]{3,4}|[0-9]{1,2}"
_TOKEN = re.compile(
    rf"\b(?P<first>{_DAY})\b\.? ?(?:-|do|to|through) ?(?P<last>{_DAY})\b"
    rf"|\b(?P<day>{_DAY})\b"
    r"|\b(?P<daily>codziennie|daily|every day|7 dni w tygodniu)\b"
    r"|\b(?P<weekend>weekend\w*)\b"
    r"|\b(?P<without>oprocz|poza|z wyjatkiem|except)\b"
    r"|\b(?P<hint>godz\w*|czynn\w+|otwart\w+|hours|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4})\b"
    rf"|(?<![0-9])(?<![0-9][.:,/-])(?P<opens>{_TIME}) ?h? ?(?:-|do|to) ?(?:godz\w*\.? ?)?(?P<closes>{_TIME})"
    r"(?![.:,/-]?[0-9])(?! ?(?:rok|lat\b|os\b|osob|zl\b|tys\b|%|r\b))"
)
_DAYS_NEXT = re.compile(rf"[ (]*(?:-|od|w|we|on)? ?(?:{_DAY}|codziennie|daily)\b")
_ONE_LIST = 30
"""Days further apart than this are not one list: only the later ones are those of the hours that follow."""
_NO_TIME_NEXT = re.compile(
    r"(?<!\.[0-9]{4})(?<=[0-9]) $"  # inside a phone number; after a date there may be hours
    r"|\b(?:ul|ulic[aeyi]|pl|plac\w{0,2}|al|os)\b\.? (?:[\w.]+ ){1,4}$"  # after a street
)
_EARLIEST = "06:00"
"""No house opens before: an earlier `4-5` printed without minutes numbers something else."""


@dataclass
class _Group:
    """Neighbouring days, or neighbouring times as pairs of clock times, and where they end."""

    end: int
    days: set[str] = field(default_factory=set)
    times: list[tuple[str, str]] = field(default_factory=list)


def parse_hours(printed: str) -> list[Interval]:
    """All intervals in a fragment, in order; `[]` when there are none.

    Days hold for the times after them, or for those before them when times come first and days last.
    `1500 – 1900` and `730-1530` have lost their superscripts. A range of bare numbers (`10-12`) is hours only
    beside days, after a date or a word such as `godz.`, or alone. Closing must come after opening, on one
    day. Never raises.
    """
    # A line break ends a clause, so that the number of the next item does not join the time before it.
    text = fold(re.sub(r"(?<=[0-9])[º°]{2}", "00", plain(printed)).replace("\n", " ; "))
    groups = _groups(text)
    days_last = _days_last(text, groups)
    days: set[str] = set()
    found: list[Interval] = []
    for group, after in zip_longest(groups, groups[1:]):
        if not group.times:
            days = group.days
            continue
        if days_last and after:
            days = after.days
        in_order = tuple(code for code in WEEKDAYS if code in days)
        found += [Interval(in_order, opens, closes) for opens, closes in group.times]
    return list(dict.fromkeys(found))


def _groups(text: str) -> list[_Group]:
    """The days and the times of a folded text, by turns."""
    groups: list[_Group] = []
    hinted = without = False
    for token in _TOKEN.finditer(text):
        if token["hint"] or token["without"]:
            hinted, without = hinted or bool(token["hint"]), bool(token["without"])
            continue
        times = _times(token, text, hinted or any(group.days for group in groups)) if token["opens"] else None
        if token["opens"] and not times:
            continue
        if not groups or bool(groups[-1].times) != bool(times):
            groups.append(_Group(token.start()))
        group = groups[-1]
        apart = token.start() - group.end > _ONE_LIST
        group.end = token.end()
        if times:
            group.times.append(times)
            without = False
        elif without:
            group.days -= _days(token)
        else:
            group.days = _days(token) if apart else group.days | _days(token)
    return groups


def _days_last(text: str, groups: list[_Group]) -> bool:
    """Whether days follow their hours throughout: `8-16 pon.-pt., 9-13 sob.`."""
    by_turns = len(groups) % 2 == 0 and bool(groups) and bool(groups[0].times)
    return by_turns and _DAYS_NEXT.match(text.replace(",", " "), groups[0].end) is not None


def _days(token: re.Match[str]) -> set[str]:
    """The weekdays that one token names; a range may pass over Sunday."""
    if token["daily"]:
        return set(WEEKDAYS)
    if token["weekend"]:
        return {"sat", "sun"}
    first, last = (_index(token[name] or token["day"]) for name in ("first", "last"))
    return {WEEKDAYS[(first + i) % 7] for i in range((last - first) % 7 + 1)}


def _index(name: str) -> int:
    return next(i for i, code in enumerate(WEEKDAYS) if re.fullmatch(_DAYS[code], name))


def _times(token: re.Match[str], text: str, expected: bool) -> tuple[str, str] | None:
    """Opening and closing that a token prints, or None when it is a range of something else."""
    opens, closes = _clock(token["opens"]), _clock(token["closes"])
    if opens is None or closes is None or closes <= opens:
        return None
    if not token["opens"].isdigit():  # minutes are printed apart, as nothing but times has them
        return None if re.fullmatch("[0-9]{3,4}", token["closes"]) else (opens, closes)
    before, after = text[max(0, token.start() - 80) : token.start()], text[token.end() : token.end() + 2]
    if opens < _EARLIEST or _NO_TIME_NEXT.search(before) or re.match(" [0-9]", after):
        return None
    if len(token["opens"]) > 2:
        years = all(re.fullmatch("20[0-5][0-9]", token[name]) for name in ("opens", "closes"))
        return (opens, closes) if not years and opens[-1] in "05" and closes[-1] in "05" else None
    return (opens, closes) if expected or token.group() == text or _DAYS_NEXT.match(text, token.end()) else None


def _clock(printed: str) -> str | None:
    """`HH:MM` of a printed time: `7.30`, `7`, `730`, `7 30`; None when no clock shows it."""
    digits = re.sub("[^0-9]", "", printed)
    hour, minute = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    return f"{int(hour):02}:{minute}" if int(hour) < 24 and int(minute) < 60 else None
