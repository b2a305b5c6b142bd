"""Whether a house is open at a moment: stated rules, Polish public holidays, the clocks of Warsaw."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Literal

from osl_data.text.clock import WARSAW
from osl_data.text.schedule import BYDAYS, Rule

_DAYS_AHEAD = 400
"""How far the next opening is looked for: what is open in one month is so again within a year."""

_DATED = 2
"""How narrow a rule of a date is: hours of a date go before closed days too, those of a period do not."""

_LANGUAGES = {"pl": "pl", "en": "en_US"}

_Span = tuple[datetime, datetime]
"""Opening and closing in UTC, where times can be compared across a change of the clocks."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What stated hours say about one moment; times are aware, in Warsaw.

    `until` is when it closes, if it is open and that is known; `next_opening` the next time that it opens, if that is
    known; `holiday` the name of the public holiday on that day.
    """

    state: Literal["open", "closed", "unknown"]
    until: datetime | None = None
    next_opening: datetime | None = None
    holiday: str | None = None


@dataclass(slots=True)
class _Day:
    """What the rules say of one day: when it is open, when it may be, and when it begins to be so for no known time."""

    open: list[_Span]
    perhaps: list[_Span]
    begins: list[datetime] = field(default_factory=list)


def opening(rules: Iterable[Rule], moment: datetime, language: str = "pl") -> Opening:
    """Whether it is open at a moment, until when, and when it opens next.

    It is open at the times of the open rules of a day without those of the closed ones; the closing minute is closed.
    Hours of a date go before what is said of its weekday. On a public holiday it is closed, unless a rule says
    otherwise; of a house that is open round the clock every day nobody knows then. The state is unknown on days of
    which no rule speaks, on days of which nobody knows whether a rule holds (no day named, a season without months,
    every other week from no known one), and after a start of which no end is stated.

    Args:
        rules: as stated.
        moment: an aware time.
        language: of the holiday's name, `pl` or `en`.

    Raises:
        ValueError: the moment has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError(f"expected a time with a time zone, found {moment.isoformat()}")
    stated = list(rules)
    now, today = moment.astimezone(UTC), moment.astimezone(WARSAW).date()
    holiday = _holidays(today.year, language).get(today)
    begun = [_day(stated, today - timedelta(1)), _day(stated, today)]
    if any(opens <= now < closes for day in begun for opens, closes in day.open):
        until, again = _ahead(stated, today, now)
        return Opening("open", until, again, holiday)
    if any(begins <= now < ends for day in begun for begins, ends in day.perhaps):
        return Opening("unknown", holiday=holiday)
    return Opening("closed", next_opening=_ahead(stated, today, now)[1], holiday=holiday)


def _ahead(rules: Sequence[Rule], today: date, now: datetime) -> tuple[datetime | None, datetime | None]:
    """When it closes, if it is open now, and when it opens next; None for what is not known."""
    end, perhaps, again = now, list[_Span](), None
    for ahead in range(-1, _DAYS_AHEAD):
        day = _day(rules, today + timedelta(ahead))
        perhaps += day.perhaps
        for opens, closes in day.open:
            if opens <= end:
                end = max(end, closes)
        begins = (*day.begins, *(opens for opens, _ in day.open))
        again = min((at for at in begins if at > end), default=None)
        if again:
            break
    goes_on = any(begins == end for begins, _ in perhaps) or end >= _start(today + timedelta(_DAYS_AHEAD))
    hidden = again is None or any(begins < again and ends > end for begins, ends in perhaps)
    return _in_warsaw(None if goes_on else end), _in_warsaw(None if hidden else again)


def _in_warsaw(moment: datetime | None) -> datetime | None:
    return moment.astimezone(WARSAW) if moment else None


def _day(rules: Sequence[Rule], day: date) -> _Day:
    held = [(rule, _holds(rule, day)) for rule in rules if _speaks(rule, day)]
    narrowest = max((_narrowness(rule) for rule, holds in held if holds and not rule.closed), default=0)
    held = [
        (rule, holds)
        for rule, holds in held
        if _narrowness(rule) >= narrowest or (rule.closed and (rule.opens or narrowest < _DATED))
    ]
    shut = [_shut(day, rule) for rule, holds in held if rule.closed and holds]
    perhaps_shut = [_shut(day, rule) for rule, holds in held if rule.closed and holds is None]
    open_rules = [(rule, holds) for rule, holds in held if not rule.closed]
    spans = [_span(day, rule) for rule, holds in open_rules if holds and rule.opens and rule.closes]
    begins = [_span(day, rule)[0] for rule, holds in open_rules if holds and rule.opens and not rule.closes]
    perhaps = [_whole(day, rule) for rule, holds in open_rules if holds is None]
    perhaps += [_span(day, rule) for rule, holds in open_rules if holds and not (rule.opens and rule.closes)]
    perhaps += [each for span in spans for each in _within(span, perhaps_shut)]
    if not open_rules:
        perhaps = [(_start(day), _start(day + timedelta(1)))]
    return _Day(
        open=sorted(_without(spans, [*shut, *perhaps_shut])),
        perhaps=_without(perhaps, shut),
        begins=[at for at in begins if not any(opens <= at < closes for opens, closes in shut)],
    )


def _holds(rule: Rule, day: date) -> bool | None:
    """As `Rule.holds`, but of a rule for all days, or for no named one, nobody knows about a holiday."""
    holiday = day in _holidays(day.year)
    if holiday and rule.holidays is None and not rule.closed:
        usual = rule.holds(day)
        if (usual and _is_always(rule)) or (usual is None and not (rule.byday or rule.bymonthday)):
            return None
    return rule.holds(day, holiday=holiday)


def _narrowness(rule: Rule) -> int:
    """Of what few days a rule is: what is said of a date goes before a period, and that before every week."""
    return _DATED if rule.is_dated else 1 if rule.valid_from and rule.valid_to else 0


def _is_always(rule: Rule) -> bool:
    """Whether it is round the clock on every day of a week."""
    all_day = rule.opens == "00:00" and rule.closes in ("24:00", "00:00")
    return rule.freq == "WEEKLY" and rule.interval == 1 and set(rule.byday) == set(BYDAYS) and all_day


def _speaks(rule: Rule, day: date) -> bool:
    """Whether a rule says anything of a day, be it that it does not hold: it does within its dates and months."""
    if rule.holidays == "only":
        return day in _holidays(day.year)
    within = (not rule.valid_from or rule.valid_from <= day.isoformat()) and (
        not rule.valid_to or day.isoformat() <= rule.valid_to
    )
    return within and (not rule.bymonth or day.month in rule.bymonth)


def _span(day: date, rule: Rule) -> _Span:
    """From when to when a rule is of a day: the whole day, or as far as it goes, where it names no time.

    A time that the clocks show twice is the first one for opening, the last one for closing.
    """
    opens = _at(day, rule.opens) if rule.opens else _start(day)
    if not rule.closes or rule.closes == "24:00":
        return opens, _start(day + timedelta(1))
    past_midnight = rule.opens is not None and rule.closes <= rule.opens
    return opens, _at(day + timedelta(past_midnight), rule.closes, fold=1)


def _shut(day: date, rule: Rule) -> _Span:
    """What a closed rule takes of the hours of a day: a closed day those after its midnight too."""
    return _span(day, rule) if rule.opens else (_start(day), _start(day + timedelta(2)))


def _whole(day: date, rule: Rule) -> _Span:
    """A day on which a rule may hold, and the night after it as far as the rule goes."""
    return _start(day), max(_start(day + timedelta(1)), _span(day, rule)[1])


def _start(day: date) -> datetime:
    return _at(day, "00:00")


def _at(day: date, clock: str, fold: Literal[0, 1] = 0) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock).replace(fold=fold), WARSAW).astimezone(UTC)


def _within(span: _Span, others: Iterable[_Span]) -> Iterator[_Span]:
    """The parts of a span that lie in others."""
    for begins, ends in others:
        begins, ends = max(span[0], begins), min(span[1], ends)
        if begins < ends:
            yield begins, ends


def _without(spans: Iterable[_Span], cuts: Sequence[_Span]) -> list[_Span]:
    """What is left of spans without others."""
    left = [span for span in spans if span[0] < span[1]]
    for begins, ends in cuts:
        pieces = [
            piece for opens, closes in left for piece in ((opens, min(closes, begins)), (max(opens, ends), closes))
        ]
        left = [piece for piece in pieces if piece[0] < piece[1]]
    return left


@cache
def _holidays(year: int, language: str = "pl") -> dict[date, str]:
    """Public holidays of Poland in a year, by date."""
    from holidays import country_holidays  # 0.5 s that only an answer about hours has to spend, and that once

    return dict(country_holidays("PL", years=year, language=_LANGUAGES[language]))
