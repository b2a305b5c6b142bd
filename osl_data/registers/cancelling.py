"""Events that a register names and that did not take place: they are not counted."""

import re
from functools import cache
from typing import Any

from osl_data.registers.words import words
from osl_data.text.fold import fold
from osl_data.text.months import month_of, weekday_of

_FIRST_WORDS = 3
"""Among so many words of a note it is said of the event itself, not of something in it."""
_WORD = re.compile(r"[^\W_]+")


def cancelled(notes: Any, people: Any = None) -> list[int]:
    """Which cells of a pyarrow array tell that the event did not take place.

    Args:
        notes: notes, or what is said of the state of events.
        people: how many came, beside each: where some did, only a note that begins so says it of the event.
    """
    import pyarrow.compute as pc

    named = pc.fill_null(pc.match_substring_regex(notes, words()["cancelled"]["seen"], ignore_case=True), False)
    return [
        at
        for at in pc.indices_nonzero(named).to_pylist()
        if tells(notes[at].as_py(), came=people is not None and bool(people[at].as_py()))
    ]


def tells(note: str, *, came: bool = False) -> bool:
    """Whether a note tells that the event did not take place; `came`: whether somebody came to it."""
    found = _WORD.findall(fold(note))
    said = _said()
    places = [at for at in range(len(found)) if _of_no_event(found, at)]
    held = any(word in said["held"] and "nie" not in found[max(0, at - 1) : at] for at, word in enumerate(found))
    if not places or held or any(word.startswith(said["instead"]) for word in found):
        return False
    return not came or places[0] < _FIRST_WORDS


def _of_no_event(found: list[str], at: int) -> bool:
    """Whether the word there says it, with those around it."""
    said, word, rest = _said(), found[at], found[at + 1 : at + 4]
    denied = "nie" in found[max(0, at - 2) : at]
    if word in said["cancelled"]:
        return not denied
    if word in said["held"] or word in said["done"]:
        return denied
    if word in said["moved"]:
        return not denied and (not rest or rest[:2] == ["z", "powodu"] or (rest[0] == "na" and _is_day(rest[1:])))
    if word in said["none"] and (word == "brak" or found[max(0, at - 1) : at] == ["nie"]):
        return rest[:1] != [] and rest[0] in said["events"] and rest[1:3] in ([], ["z", "powodu"])
    return word in said["alone"] and len(found) == 1


def _is_day(rest: list[str]) -> bool:
    """Whether an event was moved to another day, not into another room or to another hour."""
    first = rest[0] if rest else ""
    if first.isdecimal():
        return len(rest) > 1 and (rest[1].isdecimal() or month_of(rest[1]) is not None) and rest[1] != "00"
    return bool(month_of(first) or weekday_of(first) is not None or any(word in _said()["days"] for word in rest[:2]))


@cache
def _said() -> dict[str, tuple[str, ...]]:
    return {name: tuple(listed) for name, listed in words()["cancelled"].items() if name != "seen"}
