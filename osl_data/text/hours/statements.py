"""What is said of which days: statements, and what holds for the next one while they are put together."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace

from osl_data.text.hours.hour_phrases import (
    UNKNOWN_PART,
    WHOLE_YEAR,
    DaysPhrase,
    Phrase,
    Times,
    YearPart,
)
from osl_data.text.schedule import BYDAYS, Holidays

ONE_LIST = 30
"""Days further apart than this are not one list: only the later ones are those of the hours that follow."""
STRONG = frozenset((";", "\n", "."))
LIST = frozenset((",", "and", "\n", "dash", ":", "("))
MARKS = frozenset((",", ";", ":", ".", "\n", "(", ")", "and", "dash"))


@dataclass(slots=True)
class Statement:
    """That it is open (or shut) at times on days in parts of the year; what is not named is None.

    `doubt`: that nobody can tell what it says. `pause`: that it is a break. `inside`: that it stands in brackets, or
    beside days of its own.
    """

    start: int
    end: int
    days: DaysPhrase | None
    times: Times | None
    spans: tuple[YearPart, ...] = WHOLE_YEAR
    closed: bool = False
    subject: str = ""
    holidays: Holidays | None = None
    doubt: bool = False
    pause: bool = False
    inside: bool = False


@dataclass(slots=True)
class State:
    """What holds for what comes next: the current days and part of the year, and what was just begun."""

    days: DaysPhrase | None = None
    pending: bool = False
    spans: tuple[YearPart, ...] = WHOLE_YEAR
    heading: bool = False
    subject: str = ""
    subject_at: int | None = None
    holidays: Holidays | None = None
    closing: Phrase | None = None
    pausing: Phrase | None = None
    excepting: bool = False

    def copied(self) -> "State":
        """The same, to come back to after a bracket."""
        return replace(self, closing=None, pausing=None, excepting=False)


class Builder:
    """Statements of a text, the places of what was not understood, and what holds for what comes next."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self.phrases = phrases
        self.statements: list[Statement] = []
        self.unread: list[tuple[int, int]] = []
        self._state = State()
        self._outer: list[tuple[State, int, str]] = []
        self._last: list[Statement] = []
        self._dashes = 0
        self._days_last = self._suffixed = self._alternating = False

    def _kind(self, at: int) -> str:
        return self.phrases[at].kind if 0 <= at < len(self.phrases) else ""

    def _skip(self, at: int, marks: frozenset[str]) -> int:
        while self._kind(at) in marks:
            at += 1
        return at

    def _add(self, statement: Statement) -> None:
        statement.inside = bool(self._outer)
        self.statements.append(statement)
        self._last = [statement]
        self._suffixed = False

    def _forget_pending(self) -> None:
        state = self._state
        if state.pending and state.days is not None:
            self.unread.append((state.days.start, state.days.end))
        state.pending = False

    def _end_clause(self) -> None:
        """What was begun and not gone on with: days without hours, `nieczynne` without days."""
        state = self._state
        self._forget_pending()
        if state.closing is not None:
            begun = state.closing
            days = state.days if self._outer and state.days else DaysPhrase("days", 0, 0, set(BYDAYS))
            if state.spans is not WHOLE_YEAR:
                self._add(Statement(begun.start, begun.end, days, None, state.spans, True, state.subject))
            else:
                self.unread.append((begun.start, begun.end))
        state.closing = None
        state.excepting = False


def copied(days: DaysPhrase) -> DaysPhrase:
    """The same days, to be changed without changing what else is of them."""
    return replace(days, codes=set(days.codes), monthdays=set(days.monthdays))


def items_before(phrases: Sequence[Phrase], at: int) -> list[DaysPhrase]:
    """The days that stand before a place, each for itself."""
    items: list[DaysPhrase] = []
    at -= 1
    while at >= 0 and phrases[at].kind in ("days", "\n"):
        found = phrases[at]
        if isinstance(found, DaysPhrase):
            items.insert(0, found)
        at -= 1
    return items


def merged(first: tuple[YearPart, ...], second: tuple[YearPart, ...]) -> tuple[YearPart, ...]:
    """Parts of the year that are both said; an unknown one where they do not go together."""
    return tuple(_both(a, b) for a in first for b in second)


def _both(a: YearPart, b: YearPart) -> YearPart:
    said = zip(astuple(a), astuple(b), strict=True)
    if (a.is_day and b.is_day) or any(one and other and one != other for one, other in said):
        return UNKNOWN_PART[0]
    return YearPart(*(one or other for one, other in zip(astuple(a), astuple(b), strict=True)))
