"""What the statistics of registers are shown as: sums, beside last year, by event, what is new, over the seasons."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from dashboard.components.charts import RankingBar, Series, columns, heat, ranking
from dashboard.components.html import Html, fold, join, show, tag
from dashboard.components.picking import box, side_by_side
from dashboard.components.tables import TableColumn, table
from dashboard.data import ask_register
from dashboard.views.statistics import downloads
from dashboard.views.statistics.phrases import BYS, Rows, amount, cell
from osl_data.registers.columns import MEASURES
from osl_data.statistics import questions
from osl_data.statistics.questions import LEAST_FOR_PERCENT, Beside, Row
from osl_data.statistics.summing import Sums

METRICS = ("events", *MEASURES)
FIRST_METRIC = "participants"
OVER_TIME = {"month": 1, "quarter": 3, "year": 0, "weekday": 0, "hour": 0}
"""Dimensions that are drawn as columns, and the months that one of them takes where gaps count."""
PERIODS = ("year", "quarter", "month")
TOTALS = ("participants", "volunteers", "volunteer_hours", "cost")
MOST_BARS = 15
MOST_NAMED = 6
Locals = dict[str, str | None]
"""Parameters of a view in its address; None is not written."""


def _metric(rows: Rows, options: Sequence[str] = METRICS) -> str:
    words = rows.words
    current = rows.frame.local("metric") or FIRST_METRIC
    return box("metric", options, current, lambda code: words(f"stat.metric.{code}"), words("stat.metric"))


def _by(rows: Rows, options: Sequence[str]) -> str:
    words = rows.words
    return box("by", options, rows.frame.local("by"), lambda code: words(f"stat.by.{code}"), words("stat.by"))


def _chosen(metric: str | None = None, by: str | None = None, first: str = "month") -> Locals:
    return {"metric": metric if metric != FIRST_METRIC else None, "by": by if by != first else None}


def _title(rows: Rows, shown: str, metric: str, by: str = "") -> str:
    words = rows.words
    what, unit = words(f"stat.metric.{metric}"), words(f"stat.unit.{metric}")
    return words(f"stat.{shown}.title", metric=what, by=by and words(f"stat.by.{by}"), unit=unit)


def _sums(rows: Rows) -> Locals:
    words = rows.words
    with side_by_side():
        metric, by = _metric(rows), _by(rows, BYS)
    found = _ordered(rows.sums(by), by, lambda row: getattr(row, metric))
    show(tag("h2", _title(rows, "sums", metric, by)), _caution(rows, by))
    if by in OVER_TIME:
        _columns(rows, by, found, [_series(rows, words(f"stat.metric.{metric}"), found, metric)])
    else:
        _ranking(rows, by, found, metric)
    shown = ("events", *TOTALS) if metric in ("events", *TOTALS) else ("events", metric, *TOTALS)
    headings = [
        TableColumn(words(f"stat.key.{by}")),
        *(TableColumn(words(f"stat.metric.{name}"), number=True) for name in shown),
    ]
    lines = [[rows.label(by, row.key), *(cell(row, name, words) for name in shown)] for row in found]
    show(fold(words("stat.as_table"), table(headings, lines)), _how(rows, "events", metric))
    downloads.offer(rows, downloads.sums_table(rows, by))
    return _chosen(metric, by)


def _ordered(found: list[Row], by: str, value: Callable[[Row], Any]) -> list[Row]:
    """In the order of time, or else the largest first."""
    return found if by in OVER_TIME else questions.ranked(found, value)


def _series(rows: Rows, name: str, found: Sequence[Sums], metric: str, *, behind: bool = False) -> Series:
    values = [getattr(row, metric) for row in found]
    texts = [amount(row, metric, rows.words) for row in found]
    return Series(name, values, texts, quiet=behind, wide=behind)


def _columns(rows: Rows, by: str, found: Sequence[Sums | Beside], series: Sequence[Series]) -> None:
    """Columns over time; what has no place in time is in the table only."""
    at = [index for index, row in enumerate(found) if row.key is not None]
    labels = [rows.text(by, found[index].key) for index in at]
    months = OVER_TIME[by]
    places = [str(found[index].key) for index in at] if months else labels
    kept = [
        replace(each, values=[_drawn(each.values[i]) for i in at], texts=[each.texts[i] for i in at]) for each in series
    ]
    columns(places, labels, kept, rows.words.separators, months=months)


def _drawn(value: object) -> float | None:
    return None if value is None else float(str(value))


def _ranking(rows: Rows, by: str, found: Sequence[Sums], metric: str) -> None:
    words = rows.words
    shares = questions.of_largest([getattr(row, metric) for row in found])
    bars = [
        RankingBar(rows.label(by, row.key), share, cell(row, metric, words))
        for row, share in zip(found[:MOST_BARS], shares, strict=False)
    ]
    show(ranking(bars, _title(rows, "sums", metric, by)))
    if len(found) > MOST_BARS:
        show(tag("p", words("stat.more", count=words.number(len(found) - MOST_BARS)), css="small muted"))


def _caution(rows: Rows, by: str) -> Html | None:
    return tag("p", rows.words("stat.groups.caution"), css="small muted") if by == "group" else None


def _how(rows: Rows, *defined: str) -> Html:
    said = [rows.words(f"stat.def.{name}", least=LEAST_FOR_PERCENT) for name in dict.fromkeys(defined)]
    return fold(rows.words("stat.how"), join([tag("p", text) for text in said]))


def _beside(rows: Rows) -> Locals:
    words = rows.words
    with side_by_side():
        metric, by = _metric(rows), _by(rows, [by for by in BYS if by != "year"])
    days = ask_register(questions.periods, rows.filters)
    now = words("stat.now", start=_day(rows, days.start), end=_day(rows, days.end))
    before = words("stat.now", start=_day(rows, days.earlier_start), end=_day(rows, days.earlier_end))
    days_said = words("stat.beside.days" if by in OVER_TIME else "stat.beside.plain", now=now, before=before)
    found = _ordered(rows.beside(by), by, lambda each: getattr(each.now, metric))
    show(
        tag("h2", _title(rows, "beside", metric, by)),
        tag("p", days_said, css="small muted"),
        _partly(rows, days),
        _caution(rows, by),
    )
    if by in OVER_TIME:
        newer, earlier = [each.now for each in found], [each.before for each in found]
        series = [_series(rows, now, newer, metric), _series(rows, before, earlier, metric, behind=True)]
        _columns(rows, by, found, series)
    headings = [TableColumn(words(f"stat.key.{by}")), *(TableColumn(text, number=True) for text in (now, before))]
    labelled = [(rows.label(by, each.key), each) for each in found]
    labelled += [(tag("b", words("stat.all")), each) for each in rows.beside("all")]
    lines = [
        [label, cell(each.now, metric, words), cell(each.before, metric, words), rows.change(each, metric)]
        for label, each in labelled
    ]
    body = table([*headings, TableColumn(words("stat.change"), number=True)], lines)
    show(
        fold(words("as_table"), body) if by in OVER_TIME else body,
        _how(rows, "beside", metric),
    )
    downloads.offer(rows, downloads.beside_table(rows, by))
    return _chosen(metric, by)


def _partly(rows: Rows, days: questions.Periods) -> Html | None:
    """Which registers begin or end in between."""
    found = ask_register(questions.half_there, rows.filters, days)
    if not found:
        return None
    said = [f"{rows.text('city', s.city)} ({_day(rows, s.first)} – {_day(rows, s.last)})" for s in found[:MOST_NAMED]]
    more = [rows.words("porownanie.more", count=len(found) - MOST_NAMED)] if len(found) > MOST_NAMED else []
    return tag("p", rows.words("stat.beside.partly", cities=", ".join([*said, *more])), css="caution")


def _day(rows: Rows, day: date) -> str:
    return rows.words.date(day.isoformat())


def _spread(rows: Rows) -> Locals:
    words = rows.words
    by = _by(rows, ("type", *(by for by in BYS if by != "type")))
    found = _ordered(rows.spread(by), by, lambda row: row.median)
    most = max((row.most for row in found if row.most is not None), default=0)
    headings = [
        TableColumn(words(f"stat.key.{by}")),
        TableColumn(words("stat.spread.shape")),
        *(TableColumn(words(f"stat.spread.{name}"), number=True) for name in ("median", "half", "range", "mean")),
        TableColumn(words("stat.spread.stated"), number=True),
    ]
    lines = [[rows.label(by, row.key), *rows.spread_cells(row, most), words.number(row.stated)] for row in found]
    show(
        tag("h2", words("stat.spread.title", by=words(f"stat.by.{by}"))),
        tag("p", words("stat.spread.axis", most=words.number(most)), css="small muted"),
        _caution(rows, by),
        table(headings, lines),
        _how(rows, "spread"),
    )
    downloads.offer(rows, downloads.spread_table(rows, by))
    return _chosen(by=by, first="type")


def _novelty(rows: Rows) -> Locals:
    words = rows.words
    by = _by(rows, PERIODS)
    found = rows.novelty(by)
    labels = [rows.text(by, row.key) for row in found]
    series = [
        Series(words(f"stat.novelty.{name}"), values, [words.number(value) for value in values], quiet=quiet)
        for name, values, quiet in (
            ("new", [row.new for row in found], False),
            ("repeated", [row.repeated for row in found], True),
        )
    ]
    show(
        tag("h2", words("stat.novelty.title", by=words(f"stat.by.{by}"))),
        tag("p", words("stat.novelty.colours"), css="small muted"),
    )
    months = OVER_TIME[by]
    columns([str(row.key) for row in found] if months else labels, labels, series, words.separators, months=months)
    headings = [TableColumn(words(f"stat.key.{by}"))]
    headings += [TableColumn(words(f"stat.novelty.{name}"), number=True) for name in ("new", "repeated")]
    lines = [[rows.text(by, row.key), words.number(row.new), words.number(row.repeated)] for row in found]
    show(fold(words("as_table"), table(headings, lines)), _how(rows, "novelty"))
    downloads.offer(rows, downloads.novelty_table(rows, by))
    return _chosen(by=by, first="year")


def _seasons(rows: Rows) -> Locals:
    words = rows.words
    metric = _metric(rows, ("events", "participants"))
    found = {(row.weekday, row.month): row for row in rows.seasons()}
    places = list(found)
    shares = questions.of_largest([getattr(found[at], metric) for at in places])
    share = dict(zip(places, shares, strict=True))
    matrix = [
        (day, [(rows.season(found.get((n, month)), metric), share.get((n, month))) for month in range(1, 13)])
        for n, day in enumerate(rows.weekdays(), 1)
    ]
    show(
        tag("h2", _title(rows, "seasons", metric)),
        heat(matrix, words.months(), words("stat.weekday")),
        _how(rows, "seasons", metric),
    )
    downloads.offer(rows, downloads.seasons_table(rows))
    return _chosen(metric)


SHOWS: dict[str, Callable[[Rows], Locals]] = {
    "sums": _sums,
    "beside": _beside,
    "spread": _spread,
    "novelty": _novelty,
    "seasons": _seasons,
}
"""How statistics can be shown, the first unless another is asked for; each draws and gives its parameters."""
