"""Which times are of which days: phrases are put together to statements, from left to right."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from osl_data.text.hours.phrases import UNKNOWN_PART, WHOLE_YEAR, DaysPhrase, PartPhrase, Phrase, Span, SubjectPhrase, Times, TimesPhrase
from osl_data.text.schedule import BYDAYS, Holidays

_ONE_LIST = 30
"""Days further apart than this are not one list: only the later ones are those of the hours that follow."""
_STRONG = frozenset((";", "\n", "."))
_LIST = frozenset((",", "and", "\n", "dash", ":", "("))
_MARKS = frozenset((",", ";", ":", ".", "\n", "(", ")", "and", "dash"))


@dataclass(slots=True)
class Statement:
    """That it is open (or shut) at times on days in parts of the year; what is not named is None.

    `own`: no days were named beside the times, but the statement is in itself complete.
    """

    start: int
    end: int
    days: DaysPhrase | None
    times: Times | None
    spans: tuple[Span, ...] = WHOLE_YEAR
    closed: bool = False
    subject: str = ""
    holidays: Holidays | None = None
    doubt: bool = False
    pause: bool = False
    inside: bool = False


@dataclass(slots=True)
class _State:
    """What holds for what comes next: the current days and part of the year, and what was just begun."""

    days: DaysPhrase | None = None
    pending: bool = False
    spans: tuple[Span, ...] = WHOLE_YEAR
    heading: bool = False
    subject: str = ""
    holidays: Holidays | None = None
    closing: Phrase | None = None
    pausing: Phrase | None = None
    excepting: bool = False

    def copied(self) -> "_State":
        """The same, to come back to after a bracket."""
        return _State(self.days, self.pending, self.spans, self.heading, self.subject, self.holidays)


@dataclass(slots=True)
class Clauses:
    """Statements of a text, and the places of what was not understood."""

    phrases: Sequence[Phrase]
    statements: list[Statement] = field(default_factory=list)
    unread: list[tuple[int, int]] = field(default_factory=list)
    _state: _State = field(default_factory=_State)
    _outer: list[tuple[_State, int, str]] = field(default_factory=list)
    _last: list[Statement] = field(default_factory=list)
    _days_last: bool = False
    _suffixed: bool = False

    def read(self) -> "Clauses":
        """Go through all phrases."""
        kinds = [phrase.kind for phrase in self.phrases if phrase.kind in ("days", "times")]
        turns = [kind for at, kind in enumerate(kinds) if at == 0 or kinds[at - 1] != kind]
        self._alternating = len(turns) % 2 == 0 and bool(turns) and turns[0] == "times"
        at = 0
        while at < len(self.phrases):
            at = self._step(at)
        self._end_clause()
        return self

    _alternating: bool = False

    def _step(self, at: int) -> int:
        phrase = self.phrases[at]
        if isinstance(phrase, DaysPhrase):
            return self._days(at, phrase)
        if isinstance(phrase, TimesPhrase):
            return self._times(at)
        if isinstance(phrase, PartPhrase):
            return self._part(at, phrase)
        if isinstance(phrase, SubjectPhrase):
            self._subject(at, phrase)
        elif phrase.kind == "closed":
            self._closed(at, phrase)
        elif phrase.kind == "break":
            if not (at and self.phrases[at - 1].kind == "times" and self._last and self._last[-1].pause):
                self._state.pausing = phrase
        elif phrase.kind == "except":
            self._state.excepting = True
        elif phrase.kind == "also_holidays":
            self._also_holidays()
        elif phrase.kind == "doubt":
            self._doubt(at, phrase)
        elif phrase.kind == "(":
            self._outer.append((self._state.copied(), len(self.statements), self._kind(at - 1)))
        elif phrase.kind == ")":
            self._close_bracket()
        elif phrase.kind in _STRONG:
            self._end_sentence(at)
        return at + 1

    # looking around

    def _kind(self, at: int) -> str:
        return self.phrases[at].kind if 0 <= at < len(self.phrases) else ""

    def _skip(self, at: int, marks: frozenset[str]) -> int:
        while self._kind(at) in marks:
            at += 1
        return at

    # days

    def _days(self, at: int, days: DaysPhrase) -> int:
        state = self._state
        if days.interval > 1 and not days.codes and not days.doubt and self._last and not state.pending:
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
            state.days, state.pending = _copied(days), True
            if not state.heading and self._last and self._last[-1].spans is state.spans is not WHOLE_YEAR:
                if any(span.is_day for span in state.spans):
                    state.spans = WHOLE_YEAR
                elif self._last[-1].closed and self._last[-1].times is None:
                    state.spans = UNKNOWN_PART  # of that part of the year too, or of the whole?
        return at + 1

    def _turn(self, at: int, turn: DaysPhrase) -> int:
        """`wtorek 10–12 (co dwa tygodnie)`: every how many weeks, after the hours."""
        for statement in self._last:
            if statement.days is None:
                statement.doubt = True
            else:
                statement.days = _copied(statement.days)
                statement.days.interval = turn.interval
        return at + 1

    def _is_list(self, at: int, days: DaysPhrase) -> bool:
        assert self._state.days is not None
        if days.start - self._state.days.end > _ONE_LIST:
            return False
        before = at - 1
        marks = set()
        while self._kind(before) in _MARKS or self._kind(before) == "part":
            marks.add(self._kind(before))
            before -= 1
        return ";" not in marks and not (":" in marks and marks & {"\n", ",", "."})

    def _forget_pending(self) -> None:
        state = self._state
        if state.pending and state.days is not None:
            self.unread.append((state.days.start, state.days.end))
        state.pending = False

    def _except(self, at: int, days: DaysPhrase) -> None:
        state = self._state
        after = self._skip(at + 1, frozenset((":", "dash")))
        later = self._kind(at - 1) in (",", "and")
        if self._last and not state.pending and later and self._kind(after) in ("times", "closed"):
            state.excepting = False
            state.days, state.pending = _copied(days), True
            return
        if state.pending and state.days is not None:
            self._take_out(state.days, days, None)
        elif self._last:
            for statement in self._last:
                if statement.days is None:
                    statement.doubt = True
                else:
                    statement.days = _copied(statement.days)
                    self._take_out(statement.days, days, statement)
        else:
            self.unread.append((days.start, days.end))
        ahead = self._skip(at + 1, frozenset((",", "and")))
        state.excepting = ahead > at + 1 and self._kind(ahead) == "days" or (self._kind(at + 1) == "days" and False)

    def _take_out(self, base: DaysPhrase, days: DaysPhrase, of: Statement | None) -> None:
        if days.doubt or days.monthdays or days.rest or days.interval > 1:
            base.doubt = True
        if days.holidays:
            if of is not None:
                of.holidays = "closed"
            else:
                self._state.holidays = "closed"
        if days.is_nth:
            self.statements.append(Statement(days.start, days.end, _copied(days), None, closed=True))
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
        days = _copied(closed[0])
        for item in closed[1:]:
            days.join(item, blank=False)
        assert state.closing is not None
        self._add(Statement(state.closing.start, days.end, days, None, state.spans, True, state.subject, doubt=doubt))
        state.closing = None
        state.days, state.pending = None, False
        if timed and len(items) > 1:
            state.days, state.pending = _copied(items[-1]), True
            state.days.doubt |= doubt
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
            near = ahead < len(self.phrases) and self.phrases[ahead].start - found.end <= _ONE_LIST
            if not near:
                break
        return items, at

    # times

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
            return self._columns(group, after)
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
            if "\n" in {self._kind(place) for place in range(at, ahead)} and not (self._state.pending and self._state.days and self._state.days.items > 1):
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
                Statement(start, each.end, days, each.times, state.spans, True, state.subject, doubt=not whole, pause=pause)
            )
            made[-1].inside = bool(self._outer) or state.pending
        if state.pending and pause:
            state.pending = False
        self.statements += made
        if not pause:
            self._last = made

    def _is_table(self, group: Sequence[TimesPhrase]) -> bool:
        """Whether days and times stand one under or beside the other, without a comma or a word."""
        assert self._state.days is not None
        if not self._state.days.columns or self._state.days.items < 2:
            return False
        places = [self.phrases.index(each) for each in (group[0], group[-1])] if False else None
        del places
        return all(
            second.start - first.end <= 3 for first, second in zip(group, group[1:], strict=False)
        )

    def _columns(self, group: Sequence[TimesPhrase], after: int) -> int:
        """A row of days over a row of times: each day has its own, when they are as many."""
        state = self._state
        assert state.days is not None
        items = _items_before(self.phrases, self.phrases.index(group[0]))
        start = state.days.start
        if len(items) == len(group) and len(items) > 2 and state.days.items == len(items):
            for item, times in zip(items, group, strict=True):
                self._add(Statement(item.start, times.end, _copied(item), times.times, state.spans, False, state.subject))
            self._last = self.statements[-len(items) :]
        else:
            self.unread.append((start, group[-1].end))
            self._last = []
        state.days, state.pending = None, False
        return after

    def _days_after(self, at: int) -> tuple[DaysPhrase | None, int]:
        """Days that stand behind their hours, and the place after them; None when they begin what follows."""
        ahead = self._skip(at, _LIST)
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
        days = _copied(items[0])
        for item in items[1:]:
            days.join(item, blank=False)
        return days, after

    def _open(self, group: Sequence[TimesPhrase], days: DaysPhrase | None) -> None:
        state = self._state
        made = []
        for each in group:
            of = days
            doubt = False
            if each.times == ("00:00", "24:00") and not state.pending and not self._days_last and not any(s.is_day for s in state.spans):
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

    def _add(self, statement: Statement) -> None:
        statement.inside = bool(self._outer)
        self.statements.append(statement)
        self._last = [statement]
        self._suffixed = False

    # parts of the year

    def _part(self, at: int, part: PartPhrase) -> int:
        state = self._state
        spans = self._rest_of_year() if part.rest else part.spans
        if not spans:
            self.unread.append((part.start, part.end))
            spans = UNKNOWN_PART
        before, after = self._kind(at - 1), self._kind(at + 1)
        if state.excepting:
            self._except_part(spans)
            return at + 1
        bracketed = before == "(" and after == ")"
        if (bracketed or (before in (":", "dash") and self._suffixed)) and self._kind(at - 2) == "part":
            self._refine(spans)
            return at + 1
        if state.closing is not None and after not in ("days",) and not state.pending:
            self._close_part(at, spans)
            return at + 1
        if state.pausing is not None and after != "times":
            self._close_part(at, spans)
            return at + 1
        if self._is_suffix(before, after):
            for statement in self._last:
                statement.spans = _merged(statement.spans, spans) if self._suffixed else spans
            self._suffixed = True
            return at + 1
        listing = before in (",", "and") and self._kind(at - 2) == "part" and not self._suffixed and state.spans is not WHOLE_YEAR
        if listing:
            state.spans = (*state.spans, *spans)
        elif before == "part" and not self._suffixed:
            state.spans = _merged(state.spans, spans)
        else:
            state.spans = spans
            if not state.pending and (any(span.is_day for span in spans) or not self._one_list_of_days()):
                state.days = None
        self._suffixed = False
        state.heading = after in (":", "\n", "dash") or state.heading and listing
        return at + 1

    def _one_list_of_days(self) -> bool:
        """Whether all hours so far are of the same days, which then go without saying: `pn.–pt. 8–16, w wakacje 8–14`."""
        days = self._state.days
        return days is not None and all(
            each.days is not None and each.days.codes == days.codes for each in self.statements[-8:]
        )

    def _is_suffix(self, before: str, after: str) -> bool:
        if not self._last or self._state.pending:
            return False
        if before == "(":
            return after == ")"
        if before == "part":
            return self._suffixed
        ends = after in ("", ",", ";", "\n", ".", ")", "and", "part", "(")
        if before == "," and not self._suffixed:
            return after in ("", ";", "\n", ".", ")")
        return before in ("times", "days", "closed", "break", "also_holidays", ")") and ends

    def _except_part(self, spans: tuple[Span, ...]) -> None:
        """`oprócz lipca i sierpnia`, `z wyjątkiem 24 grudnia`."""
        base = [] if self._state.pending else self._last
        for span in spans:
            for statement in base or [Statement(0, 0, None, None)]:
                if span.bymonth and not span.bymonthday and base:
                    months = tuple(m for m in range(1, 13) if m not in span.bymonth)
                    statement.spans = (Span(months),)
                elif base:
                    self.statements.append(
                        Statement(statement.start, statement.end, DaysPhrase("days", 0, 0, set(BYDAYS)), None, (span,), True)
                    )
                else:
                    self._state.spans = (Span(tuple(m for m in range(1, 13) if m not in span.bymonth)),)
                    if self._outer:
                        self._outer[-1][0].spans = self._state.spans
        self._state.excepting = False

    def _refine(self, spans: tuple[Span, ...]) -> None:
        """`wakacje (lipiec–sierpień)`: the months in the bracket say what the name leaves open."""
        if self._suffixed:
            for statement in self._last:
                statement.spans = spans
        else:
            self._state.spans = spans
            if self._outer:
                self._outer[-1][0].spans = spans

    def _close_part(self, at: int, spans: tuple[Span, ...]) -> None:
        state = self._state
        begun = state.closing or state.pausing
        assert begun is not None
        phrase = self.phrases[at]
        days = DaysPhrase("days", begun.start, phrase.end, set(BYDAYS))
        self._add(Statement(begun.start, phrase.end, days, None, spans, True, state.subject))
        self._suffixed = True
        state.closing = state.pausing = None

    def _rest_of_year(self) -> tuple[Span, ...]:
        named = [span for statement in self.statements for span in statement.spans]
        months = {month for span in named for month in span.bymonth}
        if months and all(not span.bymonthday for span in named):
            return (Span(tuple(month for month in range(1, 13) if month not in months)),)
        return ()

    # closed, subjects, ends

    def _closed(self, at: int, phrase: Phrase) -> None:
        state = self._state
        if at and self._kind(at - 1) == "times" and self._last and self._last[-1].closed and self._is_shut(at):
            return  # said of the times just read
        following = self._kind(self._skip(at + 1, frozenset((":", "dash"))))
        if state.pending and state.days is not None:
            if following == "times":
                state.closing = phrase
                return
            self._add(
                Statement(state.days.start, phrase.end, state.days, None, state.spans, True, state.subject)
            )
            state.days, state.pending = None, False
            return
        state.closing = phrase
        if state.spans is not WHOLE_YEAR and following not in ("days", "times", "part", "doubt"):
            self._end_clause()
            if not state.heading:
                state.spans = WHOLE_YEAR

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
            state.days = _copied(state.days)
            state.days.doubt = True

    def _subject(self, at: int, phrase: SubjectPhrase) -> None:
        state = self._state
        if not phrase.name and at and self._kind(at - 1) == "subject" and state.subject:
            return
        if phrase.name == state.subject:
            return
        direct = at and self._kind(at - 1) == "times" and self._kind(at + 1) in ("", ",", ";", "\n", ".", ")")
        if direct and phrase.name and self._last and not state.subject:
            for statement in self._last:
                statement.subject = phrase.name
            return
        state.subject = phrase.name
        if not state.pending and not self._outer:
            state.days = None

    def _end_clause(self) -> None:
        state = self._state
        self._forget_pending()
        if state.closing is not None:
            known = state.spans is not WHOLE_YEAR
            days = state.days if self._outer and state.days else DaysPhrase("days", 0, 0, set(BYDAYS))
            if known:
                self._add(Statement(state.closing.start, state.closing.end, days, None, state.spans, True, state.subject))
            else:
                self.unread.append((state.closing.start, state.closing.end))
        state.closing = None
        state.excepting = False

    def _end_sentence(self, at: int) -> None:
        state = self._state
        if self.phrases[at].kind == "\n" and (self._kind(at - 1) in (":", ",", "and", "part") or state.pending or self._kind(at + 1) in ("and", ",")):
            return
        if state.pending and self._kind(at) == "." and self._kind(at + 1) in ("days", "times", "closed", "dash"):
            return
        if state.pending and state.days is not None:
            following = self._kind(self._skip(at + 1, frozenset((":", "dash", "\n"))))
            if following != "times":
                self._end_clause()
        else:
            self._end_clause()
        state.pausing = None
        if not state.heading and state.spans is not WHOLE_YEAR:
            recent = self.statements[-_ONE_LIST:]
            scoped = [each for each in recent if each.spans is state.spans]
            general = any(each.spans is WHOLE_YEAR and not each.closed for each in recent)
            if general or not scoped or all(each.closed for each in scoped) or any(span.is_day for span in state.spans):
                state.spans = WHOLE_YEAR
                if not state.pending:
                    state.days = None

    def _restrict(self, days: DaysPhrase | None) -> None:
        """`codziennie 8–15 (pn.–pt.)`: the bracket says which days; after other days nobody can tell what it says."""
        for statement in self._last:
            base = statement.days.codes if days and statement.days else set()
            if days and statement.days is not None and days.is_nth and {code[-2:] for code in days.codes} == base:
                statement.days = _copied(statement.days)
                statement.days.codes = set(days.codes)
                self._state.pending = False
            elif days and statement.days is not None and base == set(BYDAYS) and days.codes and not days.is_nth:
                statement.days = _copied(statement.days)
                statement.days.codes &= days.codes
                self._state.pending = False
            else:
                statement.doubt = True

    def _close_bracket(self) -> None:
        if not self._outer:
            return
        state, saved = self._state, self._outer[-1][0]
        own = state.pending and state.days is not saved.days
        if own and self._outer[-1][2] == "part":
            saved.days, saved.pending, own = state.days, True, False
        elif own:
            self._restrict(state.days)
        if not (state.pending and not own):
            self._end_clause()
        inside = self.statements[self._outer[-1][1] :]
        self._outer.pop()
        pending = saved.pending and (state.pending or all(each.days is not saved.days for each in inside))
        self._state = saved
        self._state.pending = pending


def _copied(days: DaysPhrase) -> DaysPhrase:
    return DaysPhrase(
        days.kind, days.start, days.end, set(days.codes), set(days.monthdays), days.interval, days.holidays,
        days.working, days.rest, days.doubt, days.items, days.columns,
    )  # fmt: skip


def _items_before(phrases: Sequence[Phrase], at: int) -> list[DaysPhrase]:
    """The days that stand before a place, each for itself."""
    items: list[DaysPhrase] = []
    at -= 1
    while at >= 0 and phrases[at].kind in ("days", "\n"):
        found = phrases[at]
        if isinstance(found, DaysPhrase):
            items.insert(0, found)
        at -= 1
    return items


def _merged(first: tuple[Span, ...], second: tuple[Span, ...]) -> tuple[Span, ...]:
    """Parts of the year that are both said."""
    return tuple(
        Span(
            a.bymonth or b.bymonth,
            a.bymonthday or b.bymonthday,
            a.valid_from or b.valid_from,
            a.valid_to or b.valid_to,
            a.season or b.season,
        )
        for a in first
        for b in second
    )
