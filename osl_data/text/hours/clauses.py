"""Which times are of which days: phrases are put together to statements, from left to right."""

from osl_data.text.hours.hour_phrases import WHOLE_YEAR, DaysPhrase, PartPhrase, Phrase, SubjectPhrase, TimesPhrase
from osl_data.text.hours.part_clauses import PartClauses
from osl_data.text.hours.statements import ONE_LIST, STRONG, Statement


class Clauses(PartClauses):
    """Takes all phrases of a text as they come."""

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
        elif phrase.kind == "dash" and self._is_closing(at):
            self._closed(at, phrase)
        elif phrase.kind in STRONG:
            self._end_sentence(at)
        return at + 1

    def _is_closing(self, at: int) -> bool:
        """Whether a dash is all that is said of days: `wt –, śr 8–16`. At the end the text may be cut off there."""
        days, dash = self._state.days, self.phrases[at]
        if not self._state.pending or days is None or dash.start - days.end > 2:
            return False
        if self._kind(at + 1) == "dash" and self.phrases[at + 1].start - dash.end == 1:
            return True  # two empty cells
        beside = self.phrases[at + 1] if at + 1 < len(self.phrases) else None
        if beside is not None and (beside.kind not in (",", ";", "\n", ")") or beside.start - dash.end > 1):
            return False
        following = self._kind(self._skip(at + 1, frozenset((",", ";", "\n"))))
        self._dashes += following in ("days", ")")
        return following in ("days", ")") or (not following and (dash.end - dash.start > 1 or self._dashes > 0))

    def _closed(self, at: int, phrase: Phrase) -> None:
        state = self._state
        if at and self._kind(at - 1) == "times" and self._last and self._last[-1].closed and self._is_shut(at):
            return  # said of the times just read
        following = self._kind(self._skip(at + 1, frozenset((":", "dash"))))
        if state.pending and state.days is not None:
            if following == "times":
                state.closing = phrase
                return
            self._add(Statement(state.days.start, phrase.end, state.days, None, state.spans, True, state.subject))
            state.days, state.pending = None, False
            return
        state.closing = phrase
        if state.spans is not WHOLE_YEAR and following not in ("days", "times", "part", "doubt"):
            self._end_clause()
            if not state.heading:
                state.spans = WHOLE_YEAR

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
        state.subject, state.subject_at = phrase.name, phrase.start if phrase.name else None
        if not state.pending and not self._outer:
            state.days = None

    def _end_sentence(self, at: int) -> None:
        state = self._state
        if self.phrases[at].kind == "\n" and (
            self._kind(at - 1) in (":", ",", "and", "part") or state.pending or self._kind(at + 1) in ("and", ",")
        ):
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
            recent = self.statements[-ONE_LIST:]
            scoped = [each for each in recent if each.spans is state.spans]
            general = any(each.spans is WHOLE_YEAR and not each.closed for each in recent)
            if general or not scoped or all(each.closed for each in scoped) or any(span.is_day for span in state.spans):
                state.spans = WHOLE_YEAR
                if not state.pending:
                    state.days = None

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
