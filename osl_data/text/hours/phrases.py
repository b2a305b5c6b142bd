"""What the parts of printed hours say: days, times, parts of the year, and what is said of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from osl_data.text.schedule import BYDAYS

Clock = str
Times = tuple[Clock | None, Clock | None]
"""Opening and closing; either is None where only the other is named."""


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the year, in the fields of a rule; without any it is the whole year."""

    bymonth: tuple[int, ...] = ()
    bymonthday: tuple[int, ...] = ()
    valid_from: str | None = None
    valid_to: str | None = None
    season: str | None = None

    @property
    def is_day(self) -> bool:
        """Whether it is days by their date: hours of such need no weekday."""
        return bool(self.bymonthday) or (self.valid_from is not None and self.valid_from == self.valid_to)


WHOLE_YEAR = (Span(),)
UNKNOWN_PART = (Span(season="?"),)
"""A part of the year that is named so that nobody can tell which it is."""


@dataclass(slots=True)
class Phrase:
    """A part of the text that says something.

    `kind`: days, times, part, closed, break, except, subject, doubt, or the mark itself.
    """

    kind: str
    start: int
    end: int


@dataclass(slots=True)
class DaysPhrase(Phrase):
    """Days: in the codes of a rule, days of a month, public holidays, or those that are not named elsewhere.

    `rest`: the remaining days (`all`), or the remaining working days (`working`).
    `weeks`: that `co dwa tygodnie` goes before, which is said of all days of a list; `co drugi wtorek` is not.
    `doubt`: that it is of days, but nobody can say of which.
    """

    codes: set[str] = field(default_factory=set)
    monthdays: set[int] = field(default_factory=set)
    interval: int = 1
    weeks: bool = False
    holidays: bool = False
    working: bool = False
    rest: str = ""
    doubt: bool = False
    items: int = 1
    columns: bool = True

    @property
    def is_nth(self) -> bool:
        """Whether it is of some weeks of a month only."""
        return any(len(code) > 2 for code in self.codes)

    def join(self, other: "DaysPhrase", *, blank: bool) -> None:
        """Add the days that follow in a list; `blank` when nothing stands between but blanks or lines.

        `codziennie od poniedziałku do piątku` is no list: what comes second says which days are meant.
        """
        if blank and self.codes == set(BYDAYS) and other.codes < self.codes:
            self.codes = set()
        if self.is_nth != other.is_nth and self.codes and other.codes:
            self.doubt = True
        shared = self.weeks and other.interval == 1
        if self.interval != other.interval and self.codes and other.codes and not shared:
            self.doubt = True
        self.weeks |= other.weeks
        self.codes |= other.codes
        self.monthdays |= other.monthdays
        self.interval = max(self.interval, other.interval)
        self.holidays |= other.holidays
        self.working |= other.working
        self.rest = self.rest or other.rest
        self.doubt |= other.doubt
        self.items += other.items
        self.columns &= blank and other.columns
        self.end = max(self.end, other.end)


@dataclass(slots=True)
class TimesPhrase(Phrase):
    """One opening with its closing; `bare` when it stands without any word, as in the cells of a table."""

    times: Times = (None, None)


@dataclass(slots=True)
class PartPhrase(Phrase):
    """A part of the year; `rest`: the other months, or what is not the season named before."""

    spans: tuple[Span, ...] = ()
    rest: bool = False


@dataclass(slots=True)
class SubjectPhrase(Phrase):
    """Whose hours follow: another's (a cash desk's) by its name, or the house's own (no name)."""

    name: str = ""


WORKING = BYDAYS[:5]


def in_week_order(codes: Iterable[str]) -> tuple[str, ...]:
    """Codes of days in week order, those of a weekday by their number, the last at the end."""
    return tuple(sorted(codes, key=lambda code: (BYDAYS.index(code[-2:]), code[:-2] == "-1", code)))


SEASONS = {
    "wakacje": "poza wakacjami",
    "ferie": "poza feriami",
    "ferie i wakacje": "poza feriami i wakacjami",
    "okres letni": "poza okresem letnim",
    "okres zimowy": "poza okresem zimowym",
    "sezon letni": "poza sezonem letnim",
    "sezon zimowy": "poza sezonem zimowym",
    "sezon": "poza sezonem",
    "lato": "poza latem",
    "zima": "poza zimą",
    "wiosna": "poza wiosną",
    "jesień": "poza jesienią",
    "rok szkolny": "poza rokiem szkolnym",
    "rok akademicki": "poza rokiem akademickim",
}
"""Parts of the year that are named without months, and how the rest of the year is called."""

_OTHERWISE = {**SEASONS, **{rest: season for season, rest in SEASONS.items()}}


def otherwise(season: str) -> str:
    """The rest of the year beside a season."""
    return _OTHERWISE[season]


def season_of(values: Iterable[str]) -> str | None:
    """The season that words name (`okres`, `letni`), as it is written in short; None when they name none."""
    said = set(values)
    if {"wakacje", "ferie"} <= said:
        return "ferie i wakacje"
    for name in ("wakacje", "ferie", "lato", "zima", "wiosna", "jesień"):
        if name in said:
            return name
    frame = "sezon" if "sezon" in said else "okres"
    if "szkolny" in said or "akademicki" in said:
        return "rok szkolny" if "szkolny" in said else "rok akademicki"
    if "letni" in said or "zimowy" in said:
        return f"{frame} letni" if "letni" in said else f"{frame} zimowy"
    return "sezon" if "sezon" in said else None
