"""Parts of the year in their place: before the hours that they are of, as a heading, or behind them."""

from osl_data.text.hours.hour_phrases import UNKNOWN_PART, WHOLE_YEAR, DaysPhrase, PartPhrase, YearPart
from osl_data.text.hours.statements import Statement, merged
from osl_data.text.hours.time_clauses import TimeClauses
from osl_data.text.schedule import BYDAYS


class PartClauses(TimeClauses):
    """Takes parts of the year as they come."""

    def _part(self, at: int, part: PartPhrase) -> int:
        state = self._state
        spans = self._rest_of_year() if part.rest else part.spans
        spans = spans or UNKNOWN_PART
        if spans == UNKNOWN_PART:
            self.unread.append((part.start, part.end))
        before, after = self._kind(at - 1), self._kind(at + 1)
        if state.excepting:
            self._except_part(spans)
            return at + 1
        bracketed = before == "(" and after == ")"
        if (bracketed or (before in (":", "dash") and self._suffixed)) and self._names_season(at - 2):
            self._refine(spans)
            return at + 1
        dated = any(span.is_day for span in spans)
        if state.closing is not None and (after != "days" or dated) and not state.pending:
            self._close_part(at, spans)
            return at + 1
        if state.pausing is not None and after != "times":
            self._close_part(at, spans)
            return at + 1
        if self._goes_on_closing(at, after):
            self._last[-1].spans = (*self._last[-1].spans, *spans)
            return at + 1
        if self._is_suffix(before, after):
            for statement in self._last:
                statement.spans = merged(statement.spans, spans) if self._suffixed else spans
            self._suffixed = True
            return at + 1
        listing = (
            before in (",", "and")
            and self._kind(at - 2) == "part"
            and not self._suffixed
            and state.spans is not WHOLE_YEAR
        )
        if listing:
            state.spans = (*state.spans, *spans)
        elif before == "part" and not self._suffixed:
            state.spans = merged(state.spans, spans)
        else:
            state.spans = spans
            if not state.pending and (any(span.is_day for span in spans) or not self._one_list_of_days()):
                state.days = None
        self._suffixed = False
        state.heading = after in (":", "\n", "dash") or (state.heading and listing)
        return at + 1

    def _goes_on_closing(self, at: int, after: str) -> bool:
        """Whether it is the next date of a list: `nieczynne: 2.05.2025, 20.06.2025`."""
        listed = self._kind(at - 1) in (",", "and") and self._kind(at - 2) == "part" and self._suffixed
        shut = bool(self._last) and self._last[-1].closed and self._last[-1].times is None
        return listed and shut and after not in ("times", "days", "closed")

    def _names_season(self, at: int) -> bool:
        """Whether a phrase names a part of the year without its months or dates."""
        phrase = self.phrases[at] if at >= 0 else None
        return isinstance(phrase, PartPhrase) and all(span == YearPart(season=span.season) for span in phrase.spans)

    def _one_list_of_days(self) -> bool:
        """Whether all hours so far are of the same days, which then go without saying: `pt. 8–16, w wakacje 8–14`."""
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

    def _except_part(self, spans: tuple[YearPart, ...]) -> None:
        """`oprócz lipca i sierpnia`, `z wyjątkiem 24 grudnia`."""
        base = [] if self._state.pending else self._last
        for span in spans:
            for statement in base or [Statement(0, 0, None, None)]:
                if span.bymonth and not span.bymonthday and base:
                    months = tuple(m for m in range(1, 13) if m not in span.bymonth)
                    statement.spans = (YearPart(months),)
                elif base:
                    self.statements.append(
                        Statement(
                            statement.start, statement.end, DaysPhrase("days", 0, 0, set(BYDAYS)), None, (span,), True
                        )
                    )
                else:
                    self._state.spans = (YearPart(tuple(m for m in range(1, 13) if m not in span.bymonth)),)
                    if self._outer:
                        self._outer[-1][0].spans = self._state.spans
        self._state.excepting = False

    def _refine(self, spans: tuple[YearPart, ...]) -> None:
        """`wakacje (lipiec–sierpień)`: the months in the bracket say what the name leaves open."""
        if self._suffixed:
            for statement in self._last:
                statement.spans = spans
        else:
            self._state.spans = spans
            if self._outer:
                self._outer[-1][0].spans = spans

    def _close_part(self, at: int, spans: tuple[YearPart, ...]) -> None:
        state = self._state
        begun = state.closing or state.pausing
        assert begun is not None
        phrase = self.phrases[at]
        days = DaysPhrase("days", begun.start, phrase.end, set(BYDAYS))
        self._add(Statement(begun.start, phrase.end, days, None, spans, True, state.subject))
        self._suffixed = True
        state.closing = state.pausing = None

    def _rest_of_year(self) -> tuple[YearPart, ...]:
        named = [span for statement in self.statements for span in statement.spans]
        months = {month for span in named for month in span.bymonth}
        if months and all(not span.bymonthday for span in named):
            return (YearPart(tuple(month for month in range(1, 13) if month not in months)),)
        return ()
