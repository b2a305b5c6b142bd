"""Stated hours in words: the rules of a schedule, each in a line that is read back to the same rule."""

from collections.abc import Callable, Iterable, Sequence

from osl_data.text.schedule import BYDAYS, Rule
from osl_data.wording.figures import hours
from osl_data.wording.words import Words

_WORKING = BYDAYS[:5]
_SHORTEST_RUN = 3
"""Days, months and days of a month are joined by a dash from here on."""


def told_schedule(words: Words, rules: Iterable[Rule]) -> str:
    """Hours in one line: days, times, part of the year, holidays; several rules are parted by semicolons.

    In Polish it says of every rule that `parse_schedule` makes all that the rule says, and no more: it is read back
    to the same rules.

    Args:
        words: the words of the reader's language.
        rules: what is stated, in the order in which it is to be told.
    """
    return "; ".join(_told(words, rule) for rule in rules)


def _told(words: Words, rule: Rule) -> str:
    start = _closed_days(words, rule) if rule.closed and not rule.opens else _timed_days(words, rule)
    line = " ".join(filter(None, (start, _dates(words, rule), _months(words, rule))))
    if rule.season:
        line += f" ({rule.season})"
    if rule.holidays in ("closed", "open") and not _on_working_days(rule):
        line += words(f"schedule.holidays.{rule.holidays}")
    return line


def _timed_days(words: Words, rule: Rule) -> str:
    """Days and times; `przerwa` before those of a break."""
    if (rule.opens, rule.closes) == ("00:00", "24:00"):
        times = words("schedule.round_the_clock")
    else:
        times = hours(rule.opens, rule.closes, words)
    days = _days(words, rule)
    line = f"{days} {times}" if days else f"{times} ({words('days.not_stated')})"
    return words("schedule.break", hours=line) if rule.closed else line


def _closed_days(words: Words, rule: Rule) -> str:
    """Whole days on which it is shut; all days of a part of the year go without saying."""
    if rule.byday == BYDAYS and rule.interval == 1 and rule.of_a_time:
        return " ".join(filter(None, (words("schedule.closed"), _month_days(words, rule))))
    plain = all(day in BYDAYS for day in rule.byday) and not rule.bymonthday and not _on_working_days(rule)
    if rule.byday and plain and len(rule.byday) < _SHORTEST_RUN:
        days = _listed([words(f"schedule.on.{day}") for day in rule.byday], words)
        return " ".join(filter(None, (words("schedule.closed"), _turn(words, rule), days)))
    between = " " if rule.holidays == "only" or not rule.byday else ": "
    return f"{words('schedule.closed')}{between}{_days(words, rule)}"


def _days(words: Words, rule: Rule) -> str:
    if rule.holidays == "only":
        return words("schedule.holidays.only")
    if not rule.byday and not rule.bymonthday:
        return words.date(rule.valid_from) if _is_single(rule) else ""
    return " ".join(filter(None, (_turn(words, rule), _weekdays(words, rule), _month_days(words, rule))))


def _turn(words: Words, rule: Rule) -> str:
    """Every how many weeks or months."""
    if rule.interval == 1:
        return ""
    if rule.freq == "MONTHLY":
        return words.count("schedule.every.months", rule.interval)
    return words.count("schedule.every.weeks", rule.interval)


def _weekdays(words: Words, rule: Rule) -> str:
    if _on_working_days(rule):
        return words("schedule.working_days")
    if any(day not in BYDAYS for day in rule.byday):
        return words("schedule.of_month", days=_nth_weekdays(words, rule.byday))
    if rule.byday == BYDAYS:
        return words("days.daily")
    names = words.weekdays()
    return _runs([BYDAYS.index(day) for day in rule.byday], lambda number: names[number])


def _nth_weekdays(words: Words, byday: Sequence[str]) -> str:
    """The ordinals of each weekday before its name: `I i III środa, ostatnia sobota`."""
    told = []
    for code, name in zip(BYDAYS, words.weekdays(), strict=True):
        ordinals = [day[:-2] for day in byday if day.endswith(code)]
        numbers = [words(f"schedule.nth.{ordinal}") for ordinal in ordinals if ordinal not in ("", "-1")]
        if numbers:
            told.append(f"{_listed(numbers, words)} {name}")
        if "-1" in ordinals:
            told.append(words(f"schedule.last.{code}"))
    return ", ".join(told)


def _month_days(words: Words, rule: Rule) -> str:
    if not rule.bymonthday:
        return ""
    return words("schedule.month_days", days=_runs(rule.bymonthday, lambda day: f"{day}."))


def _dates(words: Words, rule: Rule) -> str:
    """From and to which day; a single day stands in the place of weekdays."""
    if _is_single(rule) and not rule.byday:
        return ""
    first = words("schedule.from", date=words.date(rule.valid_from)) if rule.valid_from else ""
    last = words("schedule.until", date=words.date(rule.valid_to)) if rule.valid_to else ""
    return " ".join(filter(None, (first, last)))


def _months(words: Words, rule: Rule) -> str:
    """`w lipcu i sierpniu`; longer runs, which may pass over the end of the year, as `(wrzesień–czerwiec)`."""
    run = _around_the_year(rule.bymonth)
    if len(run) >= _SHORTEST_RUN:
        names = words.month_names()
        return f"({names[run[0] - 1]}–{names[run[-1] - 1]})"
    return _listed([words(f"schedule.in.{month}") for month in rule.bymonth], words)


def _around_the_year(months: Sequence[int]) -> list[int]:
    """The months from the first to the last of one run; empty when they are several."""
    starts = [month for month in months if (month - 2) % 12 + 1 not in months]
    if len(starts) != 1:
        return []
    return [(starts[0] - 1 + step) % 12 + 1 for step in range(len(months))]


def _listed(phrases: Sequence[str], words: Words) -> str:
    """`w soboty i niedziele`: what comes first keeps the preposition that the others have too."""
    first, *others = phrases or [""]
    shared = [other.split(" ", 1)[-1] for other in others]
    if not shared:
        return first
    return words("schedule.and", first=", ".join([first, *shared[:-1]]), last=shared[-1])


def _runs(numbers: Sequence[int], name: Callable[[int], str]) -> str:
    """Names of numbers in order, each run of three or more as `first–last`."""
    told: list[str] = []
    start = 0
    for end in range(1, len(numbers) + 1):
        if end < len(numbers) and numbers[end] == numbers[end - 1] + 1:
            continue
        run = numbers[start:end]
        told += [f"{name(run[0])}–{name(run[-1])}"] if len(run) >= _SHORTEST_RUN else [name(each) for each in run]
        start = end
    return ", ".join(told)


def _on_working_days(rule: Rule) -> bool:
    return rule.byday == _WORKING and rule.holidays == "closed" and not rule.bymonthday


def _is_single(rule: Rule) -> bool:
    return rule.valid_from is not None and rule.valid_from == rule.valid_to
