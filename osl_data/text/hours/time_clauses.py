"""Times in their place: of the days before them or behind them, breaks, rows of a table."""

from collections.abc import Sequence
from itertools import pairwise

from osl_data.text.hours.day_clauses import DayClauses
from osl_data.text.hours.phrases import (
    DaysPhrase,
    Phrase,
    TimesPhrase,
)
from osl_data.text.hours.statements import (
    LIST,
    Statement,
    copied,
    items_before,
)
from osl_data.text.schedule import BYDAYS


class TimeClauses(DayClauses):
    """Takes times as they come."""

    def _times(self, at: int) -> int:
        state = self._state
        group, after = self._group(at)
        if state.pausing is not None or self._is_pause(after):
            self._pause(group, state.pausing)
            return after
        if state.closing is not None or self._is_shut(after):
            self._shut(group)
            return after
        if state.pending and state.days is not None and len(group) > 1 and self._is_table(group):
            return self._columns(at, group, after)
        explicit = self._kind(self._skip(after, frozenset("("))) == "no_days"
        if not state.pending and not explicit and (state.days is None or self._days_last):
            belonging, later = self._days_after(after)
            if belonging is not None:
                self._days_last = True
                state.days, after = belonging, later
                self._open(group, state.days)
                if self._kind(after) == ")":
                    after += 1
                return after
        self._open(group, None if explicit else state.days)
        return after

    def _group(self, at: int) -> tuple[list[TimesPhrase], int]:
        """Neighbouring times, and the place after them; one that is a break, or of other days, is none of them."""
        group: list[TimesPhrase] = []
        ahead = at
        while isinstance(found := self.phrases[ahead] if ahead < len(self.phrases) else None, TimesPhrase):
            if group and (self._is_pause(ahead + 1) or self._is_shut(ahead + 1)):
                break
            group.append(found)
            at = ahead + 1
            ahead = self._skip(at, frozenset((",", "and", "\n")))
            if "\n" in {self._kind(place) for place in range(at, ahead)} and not (
                self._state.pending and self._state.days and self._state.days.items > 1
            ):
                break
        return group, at

    def _is_pause(self, after: int) -> bool:
        return self._kind(after) == "break" and self._kind(self._skip(after + 1, frozenset((":", "dash")))) != "times"

    def _is_shut(self, after: int) -> bool:
        return self._kind(after) == "closed" and self._kind(after + 1) in ("", ",", ";", "\n", ".", ")")

    def _pause(self, group: Sequence[TimesPhrase], begun: Phrase | None) -> None:
        state = self._state
        if state.days is None:
            self._add_closed_times(group, None, pause=True)
        else:
            self._add_closed_times(group, state.days, pause=True)
        if begun is not None:
            self.statements[-1].start = min(begun.start, self.statements[-1].start)
        state.pausing = None

    def _shut(self, group: Sequence[TimesPhrase]) -> None:
        self._add_closed_times(group, self._state.days, pause=False)
        self._state.closing = None
        self._state.pending = False

    def _add_closed_times(self, group: Sequence[TimesPhrase], days: DaysPhrase | None, *, pause: bool) -> None:
        state = self._state
        made = []
        for each in group:
            start = min(each.start, days.start) if days and state.pending else each.start
            whole = None not in each.times
            made.append(
                Statement(
                    start, each.end, days, each.times, state.spans, True, state.subject, doubt=not whole, pause=pause
                )
            )
            made[-1].inside = bool(self._outer) or state.pending
        if state.pending and pause:
            state.pending = False
        self.statements += made
        if not pause:
            self._last = made

    def _is_table(self, group: Sequence[TimesPhrase]) -> bool:
        """Whether days and times stand one under or beside the other, without a comma or a word."""
        days = self._state.days
        return (
            days is not None
            and days.columns
            and days.items > 1
            and all(b.start - a.end <= 3 for a, b in pairwise(group))
        )

    def _columns(self, at: int, group: Sequence[TimesPhrase], after: int) -> int:
        """A row of days over a row of times: each day has its own, when they are as many."""
        state = self._state
        assert state.days is not None
        items = items_before(self.phrases, at)
        start = state.days.start
        if len(items) == len(group) and len(items) > 2 and state.days.items == len(items):
            for item, times in zip(items, group, strict=True):
                self._add(
                    Statement(item.start, times.end, copied(item), times.times, state.spans, False, state.subject)
                )
            self._last = self.statements[-len(items) :]
        else:
            self.unread.append((start, group[-1].end))
            self._last = []
        state.days, state.pending = None, False
        return after

    def _days_after(self, at: int) -> tuple[DaysPhrase | None, int]:
        """Days that stand behind their hours, and the place after them; None when they begin what follows."""
        ahead = self._skip(at, LIST)
        if self._kind(ahead) != "days":
            return None, at
        items, after = self._list_from(ahead)
        following = self._kind(self._skip(after, frozenset((":", "dash"))))
        if following in ("times", "closed") and not self._alternating:
            del items[-1]
            after -= 1
            while after > ahead and self._kind(after - 1) != "days":
                after -= 1
        if not items:
            return None, at
        days = copied(items[0])
        for item in items[1:]:
            days.join(item, blank=False)
        return days, after

    def _open(self, group: Sequence[TimesPhrase], days: DaysPhrase | None) -> None:
        state = self._state
        made = []
        for each in group:
            of = days
            doubt = False
            if (
                each.times == ("00:00", "24:00")
                and not state.pending
                and not self._days_last
                and not any(s.is_day for s in state.spans)
            ):
                doubt = bool(days) and self._last != []
                of = days if doubt else DaysPhrase("days", each.start, each.end, set(BYDAYS))
            start = min(each.start, of.start) if of and (state.pending or self._days_last) else each.start
            end = max(each.end, of.end) if of and self._days_last else each.end
            statement = Statement(start, end, of, each.times, state.spans, False, state.subject, state.holidays, doubt)
            statement.inside = bool(self._outer)
            made.append(statement)
        state.pending, state.holidays = False, None
        self.statements += made
        self._last = made
        self._suffixed = False
