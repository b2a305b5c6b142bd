"""Stated times in words, with dates as exact as the source has them."""

from collections.abc import Iterable
from dataclasses import replace

from osl_data.text.schedule import Rule
from osl_data.wording.figures import days, hours, period
from osl_data.wording.schedules import told_schedule
from osl_data.wording.words import Words


def told_time(rule: Rule, valid_from: str | None, valid_to: str | None, words: Words) -> str:
    """One rule in a line: days or dates, then times; nothing where neither is stated.

    Args:
        rule: what is stated.
        valid_from: its first day as the source has it, whole or partial; alone, without days, the date it is of.
        valid_to: its last day, likewise.
        words: the words of the reader's language.
    """
    times = hours(rule.opens, rule.closes, words)
    dates = days(valid_from, valid_to, words)
    if rule.freq and not (rule.byday or rule.bymonthday):
        return ", ".join(filter(None, (_turn(rule, words), times, period(valid_from, valid_to, words))))
    if rule == Rule(opens=rule.opens, closes=rule.closes, valid_from=rule.valid_from, valid_to=rule.valid_to):
        alone = f"{times} ({words('days.not_stated')})" if times and not dates else ""
        return alone or ", ".join(filter(None, (dates, times)))
    return told_schedule(words, [replace(rule, valid_from=valid_from, valid_to=valid_to)]).strip()


def _turn(rule: Rule, words: Words) -> str:
    """How often it returns."""
    monthly = rule.freq == "MONTHLY"
    if rule.interval == 1:
        return words("times.monthly" if monthly else "times.weekly")
    return words.count("schedule.every.months" if monthly else "schedule.every.weeks", rule.interval)


def told_breaks(breaks: Iterable[tuple[str, str]], words: Words) -> list[str]:
    """The breaks of hours, each by itself."""
    return [words("schedule.break", hours=hours(opens, closes, words)) for opens, closes in breaks]
