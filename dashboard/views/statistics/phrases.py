"""The statistics of registers in words: what is asked of them, and how each key and number is said."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dashboard.components.charts import span
from dashboard.components.html import Html, join, link, tag
from dashboard.data import ask, ask_register
from dashboard.frame import Frame
from dashboard.i18n import Words
from osl_data.queries import reference
from osl_data.statistics import questions
from osl_data.statistics.questions import (
    Beside,
    Novelty,
    Season,
    Spread,
)
from osl_data.statistics.selecting import EventFilters
from osl_data.statistics.summing import Key, Sums

BYS = ("month", "quarter", "year", "weekday", "hour", "city", "place", "programme", "type", "group")
"""Dimensions that numbers are told by."""


@dataclass(frozen=True)
class Rows:
    """What is asked of the registers on a page: the filters, and below what no number is told; 0 tells all truly."""

    frame: Frame
    filters: EventFilters
    below: int

    @property
    def words(self) -> Words:
        """The words of the page."""
        return self.frame.words

    def sums(self, by: str) -> list[Sums]:
        """Sums by a dimension."""
        return ask_register(questions.sums, self.filters, by, none_below=self.below)

    def beside(self, by: str) -> list[Beside]:
        """Sums by a dimension beside those of the same days a year before."""
        return ask_register(questions.beside_last_year, self.filters, by, none_below=self.below)

    def spread(self, by: str) -> list[Spread]:
        """Participants of one event by a dimension."""
        return ask_register(questions.spread, self.filters, by, none_below=self.below)

    def novelty(self, by: str) -> list[Novelty]:
        """New and repeated types by period."""
        return ask_register(questions.novelty, self.filters, by, none_below=self.below)

    def seasons(self) -> list[Season]:
        """Events and participants by month and weekday."""
        return ask_register(questions.seasons, self.filters, none_below=self.below)

    def weekdays(self) -> list[str]:
        """The days of the week, Monday first."""
        return list(self.frame.labels.vocabulary("weekday").values())

    def text(self, by: str, key: Key) -> str:
        """What a value of a dimension is called; "nie podano" where the events state none."""
        words, names = self.words, self.frame.labels
        if key is None:
            return words("not_stated")
        said: dict[str, Callable[[], str]] = {
            "month": lambda: words.date(str(key)[:7]),
            "quarter": lambda: _quarter(key, words),
            "year": lambda: str(key),
            "weekday": lambda: self.weekdays()[int(str(key)) - 1],
            "hour": lambda: words("stat.hour", hour=key),
            "city": lambda: names.place(str(key)),
            "place": lambda: names.place(str(key)),
            "programme": lambda: self._programmes.get(str(key), str(key)),
            "type": lambda: names.term("activity_type", str(key)),
            "group": lambda: names.term("target_group", str(key)),
        }
        return said[by]()

    def label(self, by: str, key: Key) -> Html:
        """The same for a page: a programme leads to its page, what is not stated is grey."""
        if key is None:
            return tag("span", self.words("not_stated"), css="none")
        if by == "programme" and key in self._programmes:
            return link(self.frame.record_href("programme", str(key)) or "", self.text(by, key))
        return self.text(by, key)

    def change(self, each: Beside, metric: str) -> str:
        """How a sum changed: the difference, and in percent where that says something."""
        words = self.words
        change = each.change(metric)
        if change is None:
            return words("not_stated") if each.now.events and each.before.events else "–"
        difference = words.signed(change.difference)
        if change.share is None:
            return difference
        return words("stat.change.share", difference=difference, share=words.signed_percent(change.share))

    def spread_cells(self, row: Spread, most: int) -> list[Html]:
        """The cells of a distribution: its drawing on an axis up to `most`, median, middle half, range, mean."""
        words = self.words
        low, middle, high, fewest, largest, mean = (
            words("stat.few", below=self.below) if number is None else words.number(round(number, 1))
            for number in (row.lower, row.median, row.upper, row.least, row.most, row.mean)
        )
        return [
            span(*questions.on_axis(row, most)),
            middle,
            f"{low}–{high}",
            f"{fewest}–{largest}",
            mean,
        ]

    def season(self, row: Season | None, metric: str) -> str:
        """The number of a month and weekday."""
        words = self.words
        if row is None:
            return ""
        value = getattr(row, metric)
        return words("not_stated") if value is None else words.number(value)

    @cached_property
    def _programmes(self) -> dict[str, str]:
        words = self.words
        titles = ask(reference.titles)
        return {title.id: words.pick(title.title_pl, title.title_en) for title in titles if title.kind == "programme"}


def amount(row: Sums, name: str, words: Words) -> str:
    """A sum as a number, or "nie podano"."""
    value = getattr(row, name)
    if value is None:
        return words("not_stated" if row.events else "stat.no_events")
    return words("stat.zloty", amount=words.amount(value)) if name == "cost" else words.number(value)


def cell(row: Sums, name: str, words: Words) -> Html:
    """A sum with how many events state it, where not all do."""
    said = amount(row, name, words)
    shown: Html = said if getattr(row, name) is not None else tag("span", said, css="none")
    stated = 0 if name == "events" else row.measure(name).stated
    if not stated or stated == row.events:
        return shown
    said_in = words("stat.in", stated=words.number(stated), events=words.number(row.events))
    return join([shown, tag("div", said_in, css="small muted")])


def _quarter(key: Key, words: Words) -> str:
    if not isinstance(key, date):
        return str(key)
    return words("stat.quarter", quarter=(key.month + 2) // 3, year=key.year)
