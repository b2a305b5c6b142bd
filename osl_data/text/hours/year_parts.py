"""Dates, months and seasons among the tokens of printed hours."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from osl_data.text.hours.phrases import UNKNOWN_PART, Span, otherwise, season_of
from osl_data.text.hours.tokens import Token

_JOINTS = frozenset(("dash", "to"))
_LISTING = frozenset(("and", ","))
_LONGEST = 12


class Day(NamedTuple):
    """A day as printed: the year may be left out."""

    year: int | None
    month: int
    day: int


class Read(NamedTuple):
    """The parts of the year that were read, and the token after them."""

    spans: tuple[Span, ...]
    after: int


def dates(tokens: Sequence[Token], at: int) -> Read | None:
    """A date, a list or a range of dates from a place on: `od 1 do 15 lipca`, `12.03.2025`, `24 i 31 grudnia`."""
    since = at < len(tokens) and tokens[at].kind == "from"
    until = at < len(tokens) and tokens[at].kind == "to"
    first = at + (since or until)
    listed = _days(tokens, first) or _before_date(tokens, first)
    if listed is None:
        return None
    days, after = listed
    if after < len(tokens) and tokens[after].kind in _JOINTS and not until:
        other = _days(tokens, after + 1)
        if other and len(other[0]) == 1 and len(days) == 1:
            return _made(_range(days[0], other[0][0]), other[1])
        if since and other is None and tokens[after].kind == "to":
            return _made(_bound(days, since, until), after)
    if since or until:
        return _made(_bound(days, since, until), after)
    return _made(_listed(days), after)


def _made(spans: tuple[Span, ...] | None, after: int) -> Read | None:
    return Read(spans, after) if spans else None


def _days(tokens: Sequence[Token], at: int) -> tuple[list[Day], int] | None:
    """Days from a place on: one by its whole date, or numbers that share a month: `1–3 i 5 lipca 2025`."""
    if at >= len(tokens):
        return None
    if tokens[at].kind == "date":
        return [Day(*map(int, str(tokens[at].value).split("-")))], _after_year(tokens, at + 1)
    short = _short(tokens[at])
    if short:
        return [short], _after_year(tokens, at + 1)
    numbers, after = day_numbers(tokens, at)
    if not numbers or after >= len(tokens) or tokens[after].kind not in ("of_month", "roman"):
        return None
    month = int(tokens[after].value)
    year = _year(tokens, after + 1)
    if any(number > monthrange(year or 2024, month)[1] for number in numbers):
        return None
    after = _after_year(tokens, after + 1 + (year is not None))
    return [Day(year, month, number) for number in numbers], after


def _before_date(tokens: Sequence[Token], at: int) -> tuple[list[Day], int] | None:
    """`1.07` where `do 31.08.2025` follows."""
    if at + 2 >= len(tokens) or tokens[at].kind != "minutes" or "." not in tokens[at].text:
        return None
    if tokens[at + 1].kind not in _JOINTS or tokens[at + 2].kind != "date":
        return None
    day, month = _two(tokens[at].text)
    return ([Day(None, month, day)], at + 1) if 1 <= month <= 12 and 1 <= day <= monthrange(2024, month)[1] else None


def _short(token: Token) -> Day | None:
    """`31.08`, where no clock shows it."""
    if token.kind != "minutes" or "." not in token.text:
        return None
    day, month = _two(token.text)
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(2024, month)[1]:
        return None
    return Day(None, month, day) if day >= 24 else None


def _two(text: str) -> tuple[int, int]:
    first, _, second = text.partition(".")
    return (int(first), int(second)) if second.strip().isdigit() else (0, 0)


def short_range(tokens: Sequence[Token], at: int) -> Read | None:
    """`1.07–31.08`: dates, as one of them is no time; what may be both is none."""
    since = at < len(tokens) and tokens[at].kind == "from"
    at += since
    if at + 2 >= len(tokens) or tokens[at].kind != "minutes" or "." not in tokens[at].text:
        return None
    joint = at + 1 + (tokens[at + 1].kind == ".")
    if joint + 1 >= len(tokens) or tokens[joint].kind not in _JOINTS or tokens[joint + 1].kind != "minutes":
        return None
    ends = [Day(None, *_two(tokens[place].text)[::-1]) for place in (at, joint + 1)]
    real = all(1 <= end.month <= 12 and 1 <= end.day <= monthrange(2024, end.month)[1] for end in ends)
    if not real:
        return None
    if all(end.day < 24 for end in ends):
        if ends[0].month % 5 and ends[1].month % 5:
            return _made(_range(*ends), _after_year(tokens, joint + 2))  # no clock is read to the minute
        return Read(UNKNOWN_PART, joint + 2) if ends[0].day < 6 else None
    return _made(_range(*ends), _after_year(tokens, joint + 2))


def day_numbers(tokens: Sequence[Token], at: int) -> tuple[list[int], int]:
    """Days of a month by number, in a list with ranges: `1.–3., 15.`; and the token after them."""
    numbers: list[int] = []
    joined = False
    end = min(len(tokens), at + 4 * _LONGEST)
    while at < end and tokens[at].kind == "digits" and len(tokens[at].text) <= 2 and 1 <= int(tokens[at].text) <= 31:
        number = int(tokens[at].text)
        numbers += range(numbers[-1] + 1, number + 1) if joined else [number]
        at += 1
        if at < end and tokens[at].kind == ".":
            at += 1
        joined = False
        if at + 1 < end and tokens[at + 1].kind == "digits" and tokens[at].kind in (_JOINTS | _LISTING):
            joined = tokens[at].kind in _JOINTS
            at += 1
        else:
            break
    return numbers, at


def _year(tokens: Sequence[Token], at: int) -> int | None:
    if (
        at < len(tokens)
        and tokens[at].kind == "digits"
        and tokens[at].text[:2] in ("19", "20")
        and len(tokens[at].text) == 4
    ):
        return int(tokens[at].text)
    return None


def _after_year(tokens: Sequence[Token], at: int) -> int:
    """Past `r.` or `roku`."""
    if at < len(tokens) and tokens[at].kind == "year_word":
        at += 1
        if at < len(tokens) and tokens[at].kind == "." and tokens[at - 1].text == "r":
            at += 1
    return at


def _iso(day: Day, year: int | None = None) -> str:
    return date(day.year or year or 0, day.month, day.day).isoformat()


def _bound(days: list[Day], since: bool, until: bool) -> tuple[Span, ...] | None:
    if len(days) != 1 or days[0].year is None:
        return None
    day = _iso(days[0])
    return (Span(valid_from=day if since else None, valid_to=day if until else None),)


def _listed(days: list[Day]) -> tuple[Span, ...]:
    if days[0].year is not None:
        if len(days) > 2 and days[-1].day - days[0].day == len(days) - 1:
            return (Span(valid_from=_iso(days[0]), valid_to=_iso(days[-1])),)
        return tuple(Span(valid_from=_iso(day), valid_to=_iso(day)) for day in days)
    return (Span(bymonth=(days[0].month,), bymonthday=tuple(sorted({day.day for day in days}))),)


def _range(first: Day, last: Day) -> tuple[Span, ...] | None:
    if last.year is not None:
        opening = date(first.year or last.year, first.month, first.day)
        closing = date(last.year, last.month, last.day)
        if opening > closing and first.year is None:
            opening = opening.replace(year=last.year - 1)
        return (Span(valid_from=opening.isoformat(), valid_to=closing.isoformat()),) if opening < closing else None
    if first.year is not None:
        return None
    return _of_every_year(first, last)


def _of_every_year(first: Day, last: Day) -> tuple[Span, ...] | None:
    """A range without years: whole months together, and the days of those that it begins or ends within."""
    if first.month == last.month:
        days = tuple(range(first.day, last.day + 1))
        is_whole = len(days) == monthrange(2025, first.month)[1]
        return (Span((first.month,), () if is_whole else days),) if days else None
    parts: list[Span] = []
    whole = {(first.month + step - 1) % 12 + 1 for step in range(1, (last.month - first.month) % 12)}
    if first.day == 1:
        whole.add(first.month)
    else:
        parts.append(Span((first.month,), tuple(range(first.day, monthrange(2024, first.month)[1] + 1))))
    if last.day >= monthrange(2025, last.month)[1]:
        whole.add(last.month)
    else:
        parts.append(Span((last.month,), tuple(range(1, last.day + 1))))
    return (*((Span(tuple(sorted(whole))),) if whole else ()), *parts)


def months(tokens: Sequence[Token], at: int) -> Read | None:
    """Months from a place on: `lipiec–sierpień`, `w lipcu i sierpniu`, `VII–VIII`, `lipiec 2025`."""
    found: list[int] = []
    roman = tokens[at].kind == "roman"
    kinds = ("roman",) if roman else ("month", "of_month")
    while at < len(tokens) and tokens[at].kind in kinds and len(found) <= _LONGEST:
        month = int(tokens[at].value)
        if found and tokens[at - 1].kind in _JOINTS:
            found += [(found[-1] + step - 1) % 12 + 1 for step in range(1, (month - found[-1]) % 12)]
        found.append(month)
        at += 1
        ahead = at
        if ahead < len(tokens) and tokens[ahead].kind in ("dash", "to", "and", ","):
            ahead += 1
            if ahead < len(tokens) and tokens[ahead].kind == "in" and tokens[at].kind not in _JOINTS:
                ahead += 1
            if ahead < len(tokens) and tokens[ahead].kind in kinds:
                at = ahead
                continue
        break
    if not found:
        return None
    chosen = tuple(sorted(set(found)))
    year = _year(tokens, at)
    if year is None:
        return Read((Span(chosen),), at)
    if len(chosen) != chosen[-1] - chosen[0] + 1:
        return None
    last = date(year, chosen[-1], monthrange(year, chosen[-1])[1])
    return Read(
        (Span(valid_from=date(year, chosen[0], 1).isoformat(), valid_to=last.isoformat()),), _after_year(tokens, at + 1)
    )


def _beside(tokens: Sequence[Token], at: int) -> int:
    """Past `i` and `w` between holidays of schools: `w ferie i w wakacje`."""
    ahead = at
    while ahead < len(tokens) and ahead < at + 2 and tokens[ahead].kind in ("and", "in"):
        ahead += 1
    found = ahead < len(tokens) and tokens[ahead].value in ("ferie", "wakacje")
    return ahead if found and ahead > at else at


def season(tokens: Sequence[Token], at: int) -> Read | None:
    """A part of the year without its months: `okres letni`, `w czasie wakacji`, `rok szkolny`, `poza sezonem`."""
    first = at
    outside = tokens[at].kind == "except"
    if outside:
        at += 1
    values: list[str] = []
    while at < len(tokens) and at < first + 5 and tokens[at].kind in ("season", "year_word", "month_word", "hour"):
        if tokens[at].kind == "season":
            values.append(str(tokens[at].value))
        at += 1
        if values[-1:] in (["ferie"], ["wakacje"]):
            at = _beside(tokens, at)
    name = season_of(values)
    if name is None:
        return None
    return Read((Span(season=otherwise(name) if outside else name),), at)
