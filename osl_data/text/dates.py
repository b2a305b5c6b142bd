"""Dates as Polish and English text prints them: whole ones and spans, or years, months and days each for itself."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from osl_data.text.date_points import DatePoint, DateTokens
from osl_data.text.fold import fold, plain
from osl_data.text.months import MONTH_NAMES, month_of, roman_month

_MONTH = "|".join(sorted(MONTH_NAMES, key=len, reverse=True))
_YEAR = re.compile(r"(?<![\d.,])((?:19|20)\d\d)(?!\d)(?: ?[/-] ?(\d\d)(?!\d|-\d))?")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)(?!\d)")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.](0\d|1[0-2])(?:[-/.]([0-3]\d))?(?!\d)")
_SHORT = re.compile(r"(?<![\d.])(0?[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])(?!\d)")
_MONTH_YEAR = re.compile(r"(?<![\d.])(0[1-9]|1[0-2])[./]((?:19|20)\d\d)(?!\d)")
_DAY_MONTH = re.compile(rf"(?<!\d)(\d{{1,2}})\.? (?:(?P<word>{_MONTH})|(?P<roman>[ivx]+))\b")
_DAYS_MONTH = re.compile(rf"(?<!\d)(\d{{1,2}})\.? ?(?:-|i|and|,) ?\d{{1,2}}\.? ({_MONTH})\b")
_QUARTER = re.compile(r"\bq([1-4])\b|\b(iv|i{1,3}) kw")
_MONTH_DAY = re.compile(rf"\b({_MONTH}) (\d{{1,2}})(?!\d)")
_NAMED_MONTH = re.compile(rf"\b({_MONTH})\b")

_RANGE = ("-", "÷", "do", "to")
_LIST = ("i", "oraz", "and", ",", "/")
_AFTER = {"a": ("miedzy", "pomiedzy"), "na": ("z", "ze")}
"""Words that join days only after others: `między 5 a 9 marca`, `z 5 na 6 marca`."""
_HALF_A_YEAR = 6
_YEAR_LONG = 12
_CERTAIN = 3
"""Numbers that go up, so many of them, are days."""
_DAYS = ("dniach", "dni", "dniu", "days")
"""Before days that only commas stand between."""


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date, or a span of days, months or years, as exact as it is printed (YYYY, YYYY-MM or YYYY-MM-DD).

    `first` and `last` are alike unless it is a span; `start` and `end` are where it stands in the plain text.
    """

    first: str
    last: str
    start: int
    end: int


def parse_dates(text: str) -> list[PrintedDate]:
    """All dates of a text that can be read for certain, in order; each has a year, be it that of the span it ends in.

    What is read: days in numbers with any sign and blanks, months in words of any case form, in short or Roman, ISO,
    quarters and halves, school years; spans with a dash or `do` (`28.02–2.03.2025`, `od marca do maja 2024`) and lists
    (`12, 14 i 16 marca 2025`). Left out are days that the calendar lacks, orders that are not certain (`03/04/2025`)
    and short years that may be of either century.
    """
    tokens = DateTokens(plain(text))
    found: list[PrintedDate] = []
    index = 0
    while index < len(tokens.tokens):
        if begun := tokens.point(index):
            chain = _Chain(tokens, index, *begun)
            found += chain.dates()
            index = chain.end
        else:
            index += 1
    return found


class _Chain:
    """Points that follow one another, with what joins them: what one lacks, the next one has."""

    def __init__(self, tokens: DateTokens, index: int, first: DatePoint, end: int) -> None:
        self.points, self.places, self.signs, self.end = [first], [(index, end)], list[str](), end
        self.tokens = tokens
        before = tokens.word(index - 1)
        while True:
            at = tokens.past_weekday(self.end)
            sign = tokens.word(at)
            if sign not in (*_RANGE, *_LIST) and before not in _AFTER.get(sign, ()):
                break
            at += 1
            if sign == "," and tokens.word(at) in _LIST:
                at += 1
            at += tokens.word(at) == "od"
            at = tokens.past_weekday(at)
            following = tokens.point(at, joined=True)
            if not following or (sign == "/" and not self._may_share(first, following[0])):
                break
            self.signs.append("range" if sign in (*_RANGE, "a") else sign)
            self.points.append(following[0])
            self.places.append((at, following[1]))
            self.end = following[1]

    def _may_share(self, first: DatePoint, following: DatePoint) -> bool:
        """Whether a stroke stands between two days or two months: `1/2 marca`, `kwiecień/maj 2024`."""
        named = month_of(self.tokens.at(self.places[0][0])) is not None
        return first.number is not None or (named and following.month is not None)

    def dates(self) -> Iterator[PrintedDate]:
        """What the chain states, from left to right."""
        if any(point.wrong for point in self.points):
            return
        points = self._completed()
        at = 0
        while at < len(points):
            last = at
            while last < len(self.signs) and self.signs[last] == "range":
                last += 1
            if last - at <= 1:
                yield from self._span(points[at], points[last], at, last)
            at = last + 1

    def _completed(self) -> list[DatePoint | None]:
        """The points with the month and the year that they have from the next one; None where that has none."""
        made: list[DatePoint | None] = [None] * len(self.points)
        following: DatePoint | None = None
        for at in reversed(range(len(self.points))):
            following = made[at] = self._complete(at, following)
        return made

    def _complete(self, at: int, following: DatePoint | None) -> DatePoint | None:
        point = self.points[at]
        if point.year:
            return point
        if not following or not following.year or not following.month:
            return None
        sign = self.signs[at]
        which = point.number or roman_month(self.tokens.at(self.places[at][0]))
        if following.last_month and which and not point.last_month:
            return _same_part(which, following)
        if point.number is None:
            made = replace(point, year=following.year)
            # `28.12–2.01.2025` begins the year before; of months alone nobody knows whose year is meant.
            if sign == "range" and _first(made) > _last(following):
                across = (made.month or 0) - following.month >= _HALF_A_YEAR
                return replace(made, year=following.year - 1) if made.day and across else None
            return made
        if following.day:
            if sign == "," and not self._lists:
                return None
            return DatePoint(point.number, following.month, following.year)
        in_digits = self.tokens.at(self.places[at + 1][0]).isdecimal()
        is_month = sign == "range" and point.number <= following.month and in_digits
        return DatePoint(month=point.number, year=following.year) if is_month else None

    @cached_property
    def _lists(self) -> bool:
        """Whether commas stand between days: `pokój 12, 14 marca` names one, `: 5, 12, 19 marca` names three."""
        before = self.tokens.word(self.places[0][0] - 1)
        if before in _DAYS or {"i", "oraz", "and"} & set(self.signs):
            return True
        days = [point.number or point.day or 0 for point in self.points]
        return before in ("", ":") and len(days) >= _CERTAIN and days == sorted(set(days))

    def _span(self, first: DatePoint | None, last: DatePoint | None, at: int, end: int) -> Iterator[PrintedDate]:
        if not first or not last or not (_is_real(first) and _is_real(last)):
            return
        begin, close = _first(first), _last(last)
        if begin <= close or begin.startswith(close):
            starts, ends = self.tokens.starts, self.tokens.ends
            yield PrintedDate(begin, close, starts[self.places[at][0]], ends[self.places[end][1] - 1])


def _same_part(which: int, like: DatePoint) -> DatePoint | None:
    """The first quarter of `I i II kwartał 2024`, with the length and the year of the second; halves alike."""
    months = (like.last_month or 0) - (like.month or 0) + 1
    last = which * months
    return DatePoint(month=last - months + 1, last_month=last, year=like.year) if last <= _YEAR_LONG else None


def _is_real(point: DatePoint) -> bool:
    return not point.day or not point.month or not point.year or point.day <= monthrange(point.year, point.month)[1]


def _first(point: DatePoint) -> str:
    return _iso(point.year, point.month, point.day)


def _last(point: DatePoint) -> str:
    return _iso(point.last_year or point.year, point.last_month or point.month, point.day)


def _iso(year: int | None, month: int | None, day: int | None) -> str:
    return f"{year}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")


class PrintedDates:
    """The years, months and days that a text names, each for itself and as far as they stand together."""

    def __init__(self, text: str) -> None:
        folded = fold(plain(text))
        self.years: set[str] = set()
        self._months: set[str] = set()
        self._days: set[str] = set()
        for year, short in _YEAR.findall(folded):
            self.years.add(year)
            if short and int(short) > int(year[2:]):
                self.years.add(year[:2] + short)
        for day, month, year in _NUMERIC.findall(folded):
            self._add(year, int(month), int(day))
        for year, month, day in _ISO.findall(folded):
            self._add(year, int(month), int(day) if day else None)
        for month, year in _MONTH_YEAR.findall(folded):
            self._add(year, int(month), None)
        for day, month in _SHORT.findall(folded):
            self._add(None, int(month), int(day))
        for match in _DAY_MONTH.finditer(folded):
            month = MONTH_NAMES[match["word"]] if match["word"] else roman_month(match["roman"].upper())
            if month:
                self._add(None, month, int(match[1]))
        for day, name in _DAYS_MONTH.findall(folded):
            self._add(None, MONTH_NAMES[name], int(day))
        for digit, roman in _QUARTER.findall(folded):
            last = 3 * (int(digit) if digit else roman_month(roman.upper()) or 0)
            self._months |= {f"{month:02}" for month in range(last - 2, last + 1)}
        for name, day in _MONTH_DAY.findall(folded):
            self._add(None, MONTH_NAMES[name], int(day))
        for name in _NAMED_MONTH.findall(folded):
            self._months.add(f"{MONTH_NAMES[name]:02}")
        for found in parse_dates(text):
            for year, *rest in (found.first.split("-"), found.last.split("-")):
                self._add(year, int(rest[0]) if rest else None, int(rest[1]) if rest[1:] else None)

    def _add(self, year: str | None, month: int | None, day: int | None) -> None:
        if month:
            self._months.add(f"{month:02}")
        if day:
            self._days.add(f"{month:02}-{day:02}")
        if year:
            self.years.add(year)

    def hold(self, partial: str) -> bool:
        """Whether a date (YYYY, YYYY-MM or YYYY-MM-DD) is named: the year, and the month or day that go with it."""
        year, rest = partial[:4], partial[5:]
        named = self._days if len(rest) > 2 else self._months
        return year in self.years and (not rest or rest in named)
