"""What is told of rules in Polish is read back to the same rules."""

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from osl_data.text.hours import parse_schedule
from osl_data.text.hours.phrases import SEASONS
from osl_data.text.schedule import BYDAYS, Rule, Schedule
from osl_data.wording.schedules import told_schedule
from osl_data.wording.words import words_of

NTH = tuple(f"{ordinal}{day}" for day in BYDAYS for ordinal in (1, 2, 3, 4, 5, -1))
MINUTES = st.integers(0, 24 * 60 // 5 - 1).map(lambda number: number * 5)
DATES = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


@st.composite
def times(draw: st.DrawFn, *, whole: bool = False) -> dict[str, str | None]:
    """An opening with its closing, over midnight too, round the clock, or without closing."""
    opens = draw(MINUTES)
    if draw(st.integers(0, 9)) == 0:
        return {"opens": "00:00", "closes": "24:00"}
    if not whole and draw(st.integers(0, 5)) == 0:
        return {"opens": _clock(opens), "closes": None}
    length = draw(st.integers(1, 144).map(lambda number: number * 5))
    closes = opens + length
    if closes > 24 * 60:
        assume(not whole and closes - 24 * 60 <= 6 * 60)
        closes -= 24 * 60
    return {"opens": _clock(opens), "closes": _clock(closes)}


def _in_order(codes: set[str]) -> tuple[str, ...]:
    return tuple(sorted(codes, key=lambda code: (BYDAYS.index(code[-2:]), code[:-2] == "-1", code)))


@st.composite
def days(draw: st.DrawFn) -> dict[str, object]:
    """Which days: of every week or every few weeks, nth weekdays, days of a month."""
    kind = draw(st.sampled_from(("weekly", "weekly", "weekly", "nth", "monthdays", "both")))
    interval = draw(st.sampled_from((1, 1, 1, 1, 2, 3, 6)))
    weekdays = _in_order(draw(st.sets(st.sampled_from(BYDAYS), min_size=1)))
    monthdays = tuple(sorted(draw(st.sets(st.integers(1, 31), min_size=1, max_size=6))))
    if kind == "weekly":
        return {"freq": "WEEKLY", "interval": interval, "byday": weekdays}
    if kind == "nth":
        nth = _in_order(draw(st.sets(st.sampled_from(NTH), min_size=1, max_size=5)))
        return {"freq": "MONTHLY", "interval": interval, "byday": nth}
    if kind == "monthdays":
        return {"freq": "MONTHLY", "bymonthday": monthdays}
    assume(weekdays != BYDAYS)
    return {"freq": "MONTHLY", "byday": weekdays, "bymonthday": monthdays}


@st.composite
def parts(draw: st.DrawFn, *, ranges: bool = True) -> dict[str, object]:
    """A part of the year: months, dates from and to, a season."""
    found: dict[str, object] = {}
    if draw(st.booleans()):
        return found
    if draw(st.booleans()):
        found["bymonth"] = tuple(sorted(draw(st.sets(st.integers(1, 12), min_size=1, max_size=11))))
    if ranges and draw(st.booleans()):
        first = draw(DATES)
        last = first + timedelta(draw(st.integers(1, 400)))
        which = draw(st.sampled_from(("from", "to", "both")))
        found |= {"valid_from": first.isoformat()} if which != "to" else {}
        found |= {"valid_to": last.isoformat()} if which != "from" else {}
    if draw(st.booleans()):
        found["season"] = draw(st.sampled_from(sorted(SEASONS) + sorted(SEASONS.values())))
    return found


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    """A rule with anything that one can say."""
    kind = draw(st.sampled_from(("open", "open", "open", "closed", "dateless", "date", "holidays")))
    if kind == "holidays":
        closed = draw(st.booleans())
        return Rule(holidays="only", closed=closed, **({} if closed else draw(times())))  # type: ignore[arg-type]
    if kind == "date":
        day = draw(DATES).isoformat()
        closed = draw(st.booleans())
        return Rule(valid_from=day, valid_to=day, closed=closed, **({} if closed else draw(times())))  # type: ignore[arg-type]
    if kind == "dateless":
        found = draw(times())
        assume((found["opens"], found["closes"]) != ("00:00", "24:00"))
        return Rule(**found, **draw(parts()))  # type: ignore[arg-type]
    if kind == "closed":
        return Rule(closed=True, **draw(days()), **draw(parts()))  # type: ignore[arg-type]
    holidays = draw(st.sampled_from((None, None, "closed", "open")))
    return Rule(**draw(days()), **draw(times()), **draw(parts()), holidays=holidays)  # type: ignore[arg-type]


@given(rules())
def test_a_rule_reads_back(rule: Rule) -> None:
    assert parse_schedule(told_schedule(words_of("pl"), [rule])) == Schedule((rule,))
