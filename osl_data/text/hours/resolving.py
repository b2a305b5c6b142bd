"""From statements to the rules of a schedule: whose hours they are, the remaining days, what replaces what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from osl_data.text.hours.clauses import Clauses
from osl_data.text.hours.phrases import UNKNOWN_PART, WHOLE_YEAR, WORKING, DaysPhrase, Span, in_week_order, otherwise
from osl_data.text.hours.statements import Statement
from osl_data.text.schedule import BYDAYS, Holidays, Rule, Schedule

_REACH = 40
"""How many statements back another may be replaced: no page lists more, and the time stays linear."""


@dataclass(slots=True)
class Draft:
    """A rule in the making: a statement with its days resolved."""

    of: Statement
    codes: frozenset[str]
    monthdays: frozenset[int]
    interval: int
    spans: tuple[Span, ...]
    opens: str | None
    closes: str | None
    holidays: Holidays | None

    @property
    def is_weekly(self) -> bool:
        """Whether it is of whole weekdays, every week."""
        return (
            bool(self.codes)
            and self.interval == 1
            and not self.monthdays
            and all(len(code) == 2 for code in self.codes)
        )

    @property
    def is_open(self) -> bool:
        """Whether it says that it is open."""
        return not self.of.closed

    def meets(self, other: "Draft") -> bool:
        """Whether their times overlap."""
        if not (self.opens and other.opens):
            return False
        return self.opens < _end(other) and other.opens < _end(self)


def _end(draft: Draft) -> str:
    if draft.closes is None:
        return draft.opens or ""
    return "24:00" if draft.closes <= (draft.opens or "") else draft.closes


class Resolver:
    """Makes a schedule of the statements of one text."""

    def __init__(self, text: str, clauses: Clauses) -> None:
        self._text = text
        self._unread = list(clauses.unread)
        self._statements = clauses.statements

    def schedule(self) -> Schedule:
        """The rules in the order of the text, and what was not understood."""
        drafts = self._drafts(self._of_the_house(self._statements))
        drafts = self._placed_pauses(self._continued(drafts))
        self._replace(drafts)
        self._close(drafts)
        drafts = self._in_turn(drafts)
        drafts = self._in_season(drafts)
        rules = [rule for draft in drafts for rule in self._rules(draft)]
        return Schedule(tuple(dict.fromkeys(rules)), self._parts())

    def _refuse(self, statement: Statement) -> None:
        self._unread.append((statement.start, statement.end))

    def _parts(self) -> tuple[str, ...]:
        """The parts that were not understood, as printed, each once, in order."""
        joined: list[list[int]] = []
        for start, end in sorted(set(self._unread)):
            if joined and start <= joined[-1][1] + 1:
                joined[-1][1] = max(end, joined[-1][1])
            elif end > start:
                joined.append([start, end])
        return tuple(self._text[start:end].replace("\n", " ").strip() for start, end in joined)

    def _of_the_house(self, statements: Sequence[Statement]) -> list[Statement]:
        """Without the hours of a cash desk and the like, unless all hours are those of one such."""
        subjects = {statement.subject for statement in statements if not statement.inside}
        subjects = subjects or {statement.subject for statement in statements}
        kept = "" if "" in subjects or len(subjects) != 1 else next(iter(subjects))
        for statement in statements:
            if statement.subject != kept:
                self._refuse(statement)
        return [statement for statement in statements if statement.subject == kept]

    # days

    def _drafts(self, statements: Sequence[Statement]) -> list[Draft]:
        found: list[Draft] = []
        named, shut = _named(statements)
        for statement in statements:
            days = statement.days or DaysPhrase("days", 0, 0)
            codes = set(days.codes)
            if days.rest:
                rest = set(BYDAYS) - named if statement.closed and named else _rest(days.rest, named, shut)
                statement.doubt |= not rest
                codes |= rest
            if (
                statement.times == (None, None)
                or statement.doubt
                or days.doubt
                or statement.spans == UNKNOWN_PART
                or (statement.days is not None and not (codes or days.monthdays or days.holidays))
            ):
                self._refuse(statement)
                continue
            opens, closes = statement.times or (None, None)
            holidays: Holidays | None = "closed" if days.working else statement.holidays
            codes_kept = frozenset(codes)
            found.append(
                Draft(
                    statement,
                    codes_kept,
                    frozenset(days.monthdays),
                    days.interval,
                    statement.spans,
                    opens,
                    closes,
                    holidays,
                )
            )
        return found

    # times that other times complete

    def _continued(self, drafts: list[Draft]) -> list[Draft]:
        """`pn.–pt. 7–15 (śr. do 17)`: what names only an end has the beginning of the hours that it replaces."""
        found: list[Draft] = []
        for at, draft in enumerate(drafts):
            half = draft.is_open and (draft.opens is None or draft.closes is None)
            base = self._base(drafts, at) if half else None
            if base is not None:
                if base.spans == draft.spans:
                    base.codes -= draft.codes
                draft.opens = draft.opens or base.opens
                draft.closes = draft.closes or base.closes
            elif half and draft.opens is None:
                self._refuse(draft.of)
                continue
            found.append(draft)
        return found

    def _base(self, drafts: list[Draft], at: int) -> Draft | None:
        """The hours that a half replaces: of more days, and such that its time fits in."""
        half = drafts[at]
        if not half.is_weekly:
            return None
        for base in reversed(drafts[max(0, at - _REACH) : at]):
            if not (
                base.is_open
                and base.is_weekly
                and base.spans in (half.spans, WHOLE_YEAR)
                and base.opens
                and base.closes
            ):
                continue
            if half.opens is None:
                if half.codes <= base.codes and half.closes is not None and base.opens < half.closes:
                    return base
            elif half.codes < base.codes and half.opens < base.closes:
                return base
        return None

    def _placed_pauses(self, drafts: list[Draft]) -> list[Draft]:
        """Breaks on the days whose hours they lie in; one that lies in none is not understood."""
        opened = [draft for draft in drafts if draft.is_open and draft.opens and draft.closes][:_REACH]
        found = []
        for draft in drafts:
            if draft.of.closed and draft.opens:
                holding = [each for each in opened if each.spans == draft.spans or draft.spans is WHOLE_YEAR]
                holding = [
                    each for each in holding if (each.opens or "") <= draft.opens and (draft.closes or "") <= _end(each)
                ]
                widened = draft.of.pause and self._is_apart(draft)
                around = frozenset(code for each in holding for code in each.codes)
                codes = around if widened or not draft.codes else draft.codes
                dayless = not codes and any(not each.codes for each in holding)
                if opened and not dayless:
                    codes &= around
                    if not codes:
                        self._refuse(draft.of)
                        continue
                draft.codes = codes
                if len(holding) and not draft.monthdays and not codes and not dayless:
                    self._refuse(draft.of)
                    continue
            found.append(draft)
        return found

    def _is_apart(self, draft: Draft) -> bool:
        """Whether a break has a line or sentence of its own, so that it is of all days named before."""
        if draft.of.inside or draft.of.days is None:
            return draft.of.days is None
        before = self._text[max(0, draft.of.start - 60) : draft.of.start]
        return before.rstrip(" -–(").endswith(("\n", ";", ".")) or "\n" in before[-3:]

    # what replaces what

    def _replace(self, drafts: list[Draft]) -> None:
        """Hours of some of the days of others, at the same time, replace those: `pn.–pt. 8–16, śr. 10–18`."""
        for at, draft in enumerate(drafts):
            for other in drafts[max(0, at - _REACH) : at]:
                if not (draft.is_open and other.is_open and draft.is_weekly and other.is_weekly):
                    continue
                if draft.spans != other.spans or draft.of.days is other.of.days or not draft.meets(other):
                    continue
                if draft.codes < other.codes:
                    other.codes -= draft.codes
                elif other.codes < draft.codes:
                    draft.codes -= other.codes

    def _close(self, drafts: list[Draft]) -> None:
        """Days said to be closed are taken out of hours that hold in the same part of the year."""
        shut: dict[tuple[Span, ...], set[str]] = {}
        for draft in drafts:
            if draft.of.closed and draft.opens is None and draft.is_weekly:
                shut.setdefault(draft.spans, set()).update(draft.codes)
        for draft in drafts:
            if draft.is_open and draft.codes:
                draft.codes -= shut.get(draft.spans, set())

    def _in_turn(self, drafts: list[Draft]) -> list[Draft]:
        """Weekly hours beside those of nth weekdays at the same time hold on the others only."""
        nth = [
            draft for draft in drafts if draft.is_open and draft.codes and not draft.is_weekly and not draft.monthdays
        ][:_REACH]
        if not nth:
            return drafts
        found: list[Draft] = []
        for draft in drafts:
            found.append(draft)
            if not (draft.is_open and draft.is_weekly):
                continue
            for other in nth:
                days = {code[-2:] for code in other.codes} & draft.codes
                if not days or not draft.meets(other) or draft.spans != other.spans:
                    continue
                draft.codes -= days
                remaining = _other_weeks(other, days)
                if remaining is None:
                    self._refuse(draft.of)
                else:
                    found.append(replace(draft, codes=remaining))
        return found

    def _in_season(self, drafts: list[Draft]) -> list[Draft]:
        """Hours of the whole year beside those of a part of it, on the same days, hold in the rest of the year."""
        parts = [
            d for d in drafts if d.is_open and d.is_weekly and d.spans is not WHOLE_YEAR and not _is_dated(d.spans)
        ][:_REACH]
        if not parts:
            return drafts
        found: list[Draft] = []
        for draft in drafts:
            common = frozenset(code for part in parts for code in part.codes) & draft.codes
            if not (draft.is_open and draft.is_weekly and draft.spans == WHOLE_YEAR and common):
                found.append(draft)
                continue
            spans = _rest_of_year([span for part in parts if part.codes & common for span in part.spans])
            if draft.codes - common:
                found.append(replace(draft, codes=draft.codes - common))
            if spans is None:
                self._refuse(draft.of)
            elif spans:
                found.append(replace(draft, codes=common, spans=spans))
        return found

    # rules

    def _rules(self, draft: Draft) -> Iterable[Rule]:
        days = draft.of.days
        for span in draft.spans:
            yield from self._of_span(draft, span, bool(days and days.holidays))

    def _of_span(self, draft: Draft, span: Span, holidays: bool) -> Iterable[Rule]:
        single = span.valid_from is not None and span.valid_from == span.valid_to
        codes = draft.codes
        if draft.of.days is not None and not (codes or draft.monthdays or holidays):
            return
        if single and span.valid_from:
            weekday = BYDAYS[date.fromisoformat(span.valid_from).weekday()]
            if draft.of.days is not None and codes and weekday not in codes:
                self._refuse(draft.of)
                return
            codes = frozenset()
        if (draft.monthdays and span.bymonthday) or (draft.monthdays and any(len(code) > 2 for code in codes)):
            self._refuse(draft.of)
            return
        monthdays = tuple(sorted(draft.monthdays)) or span.bymonthday
        if span.bymonthday and codes == frozenset(BYDAYS):
            codes = frozenset()
        nth = any(len(code) > 2 for code in codes)
        rule = Rule(
            freq="MONTHLY" if nth or monthdays else "WEEKLY" if codes else None,
            interval=draft.interval,
            byday=in_week_order(codes),
            bymonthday=monthdays,
            bymonth=span.bymonth,
            valid_from=span.valid_from,
            valid_to=span.valid_to,
            opens=draft.opens,
            closes=draft.closes,
            closed=draft.of.closed,
            holidays=draft.holidays,
            season=span.season,
        )
        if holidays and codes >= frozenset(BYDAYS) and not draft.of.closed:
            yield replace(rule, holidays="open")
            return
        if codes or monthdays or not holidays:
            yield rule
        if holidays:
            yield replace(rule, freq=None, interval=1, byday=(), bymonthday=span.bymonthday, holidays="only")


def _named(statements: Sequence[Statement]) -> tuple[set[str], set[str]]:
    """Weekdays that are named, and those of them that are said to be closed."""
    named: set[str] = set()
    shut: set[str] = set()
    for statement in statements:
        if statement.days is not None and not statement.days.rest and not statement.days.doubt:
            named |= statement.days.codes & set(BYDAYS)
            if statement.closed and statement.times is None:
                shut |= statement.days.codes & set(BYDAYS)
    return named, shut


def _rest(kind: str, named: set[str], shut: set[str]) -> set[str]:
    """The remaining days: of the working week, unless the page also speaks of Sunday or is closed on Mondays.

    Nobody who says `w pn. 10–18, w pozostałe dni 8–16` need be open on Sundays.
    """
    if not named:
        return set()
    if kind == "working":
        return set(WORKING) - named
    left = set(WORKING) - named
    if "SU" in named or (shut == {"MO"} and not named & {"SA", "SU"}) or not left:
        return set(BYDAYS) - named
    return left


def _other_weeks(nth: Draft, days: set[str]) -> frozenset[str] | None:
    """The nth weekdays that another draft does not name; None when they cannot be told."""
    taken = {code for code in nth.codes if code[-2:] in days}
    if nth.interval > 1 or any(code.startswith("-1") or len(code) == 2 for code in taken):
        return None
    return frozenset(f"{number}{day}" for day in days for number in range(1, 6)) - taken


def _is_dated(spans: Sequence[Span]) -> bool:
    """Whether they are of a certain year, or single days: then hours of every week are beside them, not replaced."""
    return any(span.valid_from or span.valid_to or 0 < len(span.bymonthday) < 5 for span in spans)


def _rest_of_year(spans: Sequence[Span]) -> tuple[Span, ...] | None:
    """The year without some parts of it; None when it cannot be told."""
    seasons = {span.season for span in spans if span.season}
    if seasons:
        if len(seasons) > 1 or any(span.bymonth for span in spans):
            return None
        return (Span(season=otherwise(next(iter(seasons)))),)
    whole = {month for span in spans if not span.bymonthday for month in span.bymonth}
    partly: dict[int, set[int]] = {}
    for span in spans:
        for month in span.bymonth:
            partly.setdefault(month, set()).update(span.bymonthday)
    left = tuple(month for month in range(1, 13) if month not in partly)
    rest = [Span(left)] if left else []
    for month, days in partly.items():
        if month not in whole:
            rest.append(Span((month,), tuple(day for day in range(1, 32) if day not in days)))
    return tuple(rest)
