"""Days in their place: lists, exceptions, closed days, and what leaves open which days are meant."""

from osl_data.text.hours.hour_phrases import UNKNOWN_PART, WHOLE_YEAR, DaysPhrase, Phrase, TimesPhrase
from osl_data.text.hours.statements import MARKS, ONE_LIST, STRONG, Builder, Statement, copied
from osl_data.text.schedule import BYDAYS


class DayClauses(Builder):
    """Takes days as they come."""

    def _days(self, at: int, days: DaysPhrase) -> int:
        state = self._state
        turned = days.interval > 1 and not days.codes and not days.doubt and not state.pending
        if turned and self._last and self._kind(at - 1) not in STRONG:
            return self._turn(at, days)
        if state.excepting:
            self._except(at, days)
        elif state.closing is not None:
            return self._close_forward(at)
        elif state.pending and state.days is not None and self._is_list(at, days):
            blank = self._kind(at - 1) in ("days", "\n", "(")
            state.days.join(days, blank=blank)
        else:
            self._forget_pending()
            self._begin(days)
        return at + 1

    def _begin(self, days: DaysPhrase) -> None:
        """Days for the times that follow; what was said of a date, or closed in a part of the year, ends with it."""
        state = self._state
        state.days, state.pending = copied(days), True
        if state.heading or not self._last or self._last[-1].spans is not state.spans or state.spans is WHOLE_YEAR:
            return
        if any(span.is_day for span in state.spans):
            state.spans = WHOLE_YEAR
        elif self._last[-1].closed and self._last[-1].times is None:
            state.spans = UNKNOWN_PART  # of that part of the year too, or of the whole?

    def _turn(self, at: int, turn: DaysPhrase) -> int:
        """`wtorek 10–12 (co dwa tygodnie)`: every how many weeks, after the hours."""
        for statement in self._last:
            if statement.days is None:
                statement.doubt = True
            else:
                statement.days = copied(statement.days)
                statement.days.interval = turn.interval
        return at + 1

    def _is_list(self, at: int, days: DaysPhrase) -> bool:
        assert self._state.days is not None
        if days.start - self._state.days.end > ONE_LIST:
            return False
        before = at - 1
        marks = set()
        while self._kind(before) in MARKS or self._kind(before) in ("part", "subject"):
            marks.add(self._kind(before))
            before -= 1
        if marks >= {"dash", ","}:
            return False  # `wtorek – szachy, środa 10–12`
        return ";" not in marks and not (":" in marks and marks & {"\n", ",", "."})

    def _except(self, at: int, days: DaysPhrase) -> None:
        state = self._state
        after = self._skip(at + 1, frozenset((":", "dash")))
        later = self._kind(at - 1) in (",", "and")
        if self._last and not state.pending and later and self._kind(after) in ("times", "closed"):
            state.excepting = False
            state.days, state.pending = copied(days), True
            return
        if state.pending and state.days is not None:
            self._take_out(state.days, days, None)
        elif self._last:
            for statement in self._last:
                if statement.days is None:
                    statement.doubt = True
                else:
                    statement.days = copied(statement.days)
                    self._take_out(statement.days, days, statement)
        else:
            self.unread.append((days.start, days.end))
        ahead = self._skip(at + 1, frozenset((",", "and")))
        state.excepting = ahead > at + 1 and self._kind(ahead) == "days"

    def _take_out(self, base: DaysPhrase, days: DaysPhrase, of: Statement | None) -> None:
        if days.doubt or days.monthdays or days.rest or days.interval > 1:
            base.doubt = True
        if days.holidays:
            if of is not None:
                of.holidays = "closed"
            else:
                self._state.holidays = "closed"
        if days.is_nth:
            self.statements.append(Statement(days.start, days.end, copied(days), None, closed=True))
        base.codes = base.codes - days.codes
        if not base.codes and not base.monthdays:
            base.doubt = True

    def _close_forward(self, at: int) -> int:
        """`nieczynne: sobota, niedziela`; of a list of two before hours the second day is that of the hours."""
        state = self._state
        items, after = self._list_from(at)
        following = self._kind(self._skip(after, frozenset((":", "dash"))))
        timed = following in ("times", "closed")
        doubt = timed and len(items) > 2
        closed = items[:-1] if timed and len(items) > 1 else items
        if timed and len(items) == 1:
            doubt = True
        days = copied(closed[0])
        for item in closed[1:]:
            days.join(item, blank=False)
        assert state.closing is not None
        self._add(Statement(state.closing.start, days.end, days, None, state.spans, True, state.subject, doubt=doubt))
        state.closing = None
        state.days, state.pending = None, False
        if timed and len(items) > 1:
            items[-1].doubt |= doubt
            self._begin(items[-1])
        return after

    def _list_from(self, at: int) -> tuple[list[DaysPhrase], int]:
        """The days of a list from a place on, and the place after them."""
        items: list[DaysPhrase] = []
        ahead = at
        while isinstance(found := self.phrases[ahead] if ahead < len(self.phrases) else None, DaysPhrase):
            if found.rest and items:
                break
            items.append(found)
            at = ahead + 1
            ahead = self._skip(at, frozenset((",", "and", "\n")))
            near = ahead < len(self.phrases) and self.phrases[ahead].start - found.end <= ONE_LIST
            if not near:
                break
        return items, at

    def _restrict(self, days: DaysPhrase | None) -> None:
        """`codziennie 8–15 (pn.–pt.)`: the bracket says which days; after other days nobody can tell what it says."""
        for statement in self._last:
            base = statement.days.codes if days and statement.days else set()
            if days and statement.days is not None and days.is_nth and {code[-2:] for code in days.codes} == base:
                statement.days = copied(statement.days)
                statement.days.codes = set(days.codes)
                self._state.pending = False
            elif days and statement.days is not None and base == set(BYDAYS) and days.codes and not days.is_nth:
                statement.days = copied(statement.days)
                statement.days.codes &= days.codes
                self._state.pending = False
            else:
                statement.doubt = True

    def _doubt(self, at: int, phrase: Phrase) -> None:
        """What may be any days: with the days beside it nothing can be said."""
        state = self._state
        if state.pending and state.days is not None and phrase.start - state.days.end <= 15:
            state.days.doubt = True
            return
        ahead = self._skip(at + 1, frozenset((":", ",")))
        following = self.phrases[ahead] if ahead < len(self.phrases) else None
        if isinstance(following, TimesPhrase) and self._kind(at - 1) == "times":
            following.times = (None, None)
            for statement in self._last:
                statement.doubt = True
            return
        if isinstance(following, DaysPhrase):
            following.doubt, following.start = True, phrase.start
        elif isinstance(following, Phrase) and following.kind == "times" and state.days is not None:
            state.days = copied(state.days)
            state.days.doubt = True

    def _also_holidays(self) -> None:
        state = self._state
        if state.pending and state.days is not None:
            if state.days.codes >= set(BYDAYS):
                state.holidays = "open"
            else:
                state.days.holidays = True
            return
        for statement in self._last:
            statement.holidays = "open"
