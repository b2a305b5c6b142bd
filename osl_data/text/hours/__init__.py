"""Opening hours as pages print them, read by one grammar: tokens, phrases, statements, rules.

`parse_schedule` gives all that is said, as rules, and names what it did not understand; `parse_hours` gives of it
what holds in every week of the year.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from osl_data.text.hours.clauses import Clauses
from osl_data.text.hours.phrase_reading import Reader
from osl_data.text.hours.resolving import Resolver
from osl_data.text.hours.tokens import printed_text, tokens
from osl_data.text.schedule import BYDAYS, Rule, Schedule

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class Interval:
    """From `opens` to `closes` (`HH:MM`) on `weekdays` (codes in week order; none if the text names none).

    `closes` may be 24:00, and is not after `opens` when it is of the next day.
    """

    weekdays: tuple[str, ...]
    opens: str
    closes: str


def parse_schedule(printed: str) -> Schedule:
    """All that a fragment says of opening: its rules in order, and the parts that were not understood.

    A part is refused whole: of days of which nobody can say which they are (`wybrane soboty`), of another's hours (a
    cash desk's beside the house's), of days without hours. Days hold for the times after them, or for those before
    them when times come first and days last. Never raises.
    """
    text = printed_text(printed)
    return Resolver(text, Clauses(Reader(tokens(text)).phrases()).read()).schedule()


def parse_hours(printed: str) -> list[Interval]:
    """The intervals of a fragment that hold in every week of the year, in order; `[]` when there are none.

    Breaks and closed days are taken out, also those of a part of the year. Hours of which no day is named have no
    weekdays; a dated day has its hours so too, when no weekly ones are printed beside it. Never raises.
    """
    return weekly(parse_schedule(printed).rules)


def weekly(rules: Sequence[Rule]) -> list[Interval]:
    """What rules say of every week of the year, in their order."""
    shut = [rule for rule in rules if rule.closed and not _is_passing(rule)]
    found: list[Interval] = []
    dated = not any(rule.every_week for rule in rules)
    for rule in rules:
        if rule.closed or rule.opens is None or rule.closes is None:
            continue
        if rule.every_week:
            found += _on_weekdays(rule, shut)
        elif rule.freq is None and rule.holidays != "only" and (not rule.of_a_time or (dated and _is_one_day(rule))):
            found += [Interval((), *times) for times in _cut((rule.opens, rule.closes), _breaks(shut, None))]
    return list(dict.fromkeys(found))


def _is_passing(rule: Rule) -> bool:
    """Whether it is of a certain year, or of holidays: an ordinary week knows nothing of it."""
    return bool(
        rule.valid_from
        or rule.valid_to
        or rule.holidays == "only"
        or (rule.bymonthday and (rule.bymonth or not rule.byday))
    )


def _is_one_day(rule: Rule) -> bool:
    return rule.valid_from is not None and rule.valid_from == rule.valid_to


def _on_weekdays(rule: Rule, shut: Sequence[Rule]) -> list[Interval]:
    """The hours of a rule without what is closed, days alike together."""
    assert rule.opens is not None
    assert rule.closes is not None
    closed = {day[-2:] for each in shut if each.opens is None for day in each.byday}
    days = [day for day in rule.byday if day not in closed]
    pieces = {day: _cut((rule.opens, rule.closes), _breaks(shut, day)) for day in days}
    alike = groupby(sorted(days, key=lambda day: days.index(_first_alike(day, pieces))), lambda day: pieces[day])
    return [
        Interval(tuple(WEEKDAYS[BYDAYS.index(day)] for day in group), *times)
        for found, group in ((found, list(group)) for found, group in alike)
        for times in found
    ]


def _first_alike(day: str, pieces: dict[str, list[tuple[str, str]]]) -> str:
    return next(other for other in pieces if pieces[other] == pieces[day])


def _breaks(shut: Sequence[Rule], day: str | None) -> list[tuple[str, str]]:
    return sorted(
        (rule.opens, rule.closes)
        for rule in shut
        if rule.opens and rule.closes and (day in {code[-2:] for code in rule.byday} if day else not rule.byday)
    )


def _cut(times: tuple[str, str], breaks: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """What breaks leave of an interval."""
    opens, closes = times
    left: list[tuple[str, str]] = []
    for start, end in breaks:
        if opens <= start < end <= closes or (closes <= opens <= start < end):
            left += [(opens, start)] if opens < start else []
            opens = end
    return [*left, (opens, closes)] if opens != closes or opens == times[0] else left
