"""Statistics drawn: how dark a cell is, how long a bar, how wide a column."""

from typing import Any

import pytest

from dashboard.components.charts import ACCENT, EARLIER, RankingBar, Series, columns, heat, ranking, span
from tests.dashboard.outline import outline

DAY_MS = 24 * 60 * 60 * 1000


def test_a_cell_is_darker_where_there_is_more() -> None:
    shares = [None, 0.0, 0.01, 1 / 3, 0.34, 2 / 3, 0.67, 1.0]
    made = heat([("Monday", [(str(n), share) for n, share in enumerate(shares)])], ["January", "May"], "Day")
    tints = ["t0", "t0", "t1", "t1", "t2", "t2", "t3", "t3"]
    cells = "".join(f" | td.cell.{tint}: {n}" for n, tint in enumerate(tints))
    assert outline(made) == [
        "div.wide",
        "  table.matrix.heat",
        "    thead > tr | th: Day | th: January | th: May",
        "    tbody",
        f"      tr | th: Monday{cells}",
    ]


def test_a_bar_of_a_ranking_takes_its_share_of_seventy_percent() -> None:
    bars = [RankingBar("A", 1, "3"), RankingBar("B", 1 / 3, "1"), RankingBar("C", 0, "0"), RankingBar("D", None, "?")]
    assert outline(ranking(bars, "By kind")) == [
        "table.ranking",
        "  caption: By kind",
        "  tbody",
        '    tr | th: A | td: <i style="width:70%">3',
        '    tr | th: B | td: <i style="width:23.33%">1',
        '    tr | th: C | td: <i style="width:0%">0',
        "    tr | th: D | td: ?",
    ]


def test_a_distribution_on_a_line() -> None:
    assert outline(span(0.1, 0.25, 0.3, 0.75, 0.9)) == [
        '<span.span: <i style="left:10.0%;width:80.0%"><b style="left:25.0%;width:50.0%"><u style="left:30.0%">>'
    ]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The charts that are drawn."""
    charts: list[Any] = []
    monkeypatch.setattr("streamlit.plotly_chart", lambda figure, **_: charts.append(figure))
    return charts


def traces(figure: Any) -> list[tuple[Any, ...]]:
    """Of each series: its values, width, colour, how opaque it is, and the numbers above its columns."""
    return [(bar.y, bar.width, bar.marker.color, bar.marker.opacity, bar.text) for bar in figure.data]


def test_a_year_before_stands_wide_and_grey_behind(drawn: list[Any]) -> None:
    places, labels = ["2024-01-01", "2024-02-01"], ["Jan", "Feb"]
    now = Series("now", [1, None], ["1", "?"])
    before = Series("before", [2, 3], ["2", "3"], quiet=True, wide=True)
    columns(places, labels, [now, before], ", ", months=1)
    (figure,) = drawn
    assert traces(figure) == [
        ((2, 3), pytest.approx(0.86 * 30 * DAY_MS), EARLIER, 0.5, None),
        ((1, None), pytest.approx(0.5 * 30 * DAY_MS), ACCENT, 1, ("1", "?")),
    ]
    assert [bar.hovertext for bar in figure.data] == [
        ("Jan<br>before: 2", "Feb<br>before: 3"),
        ("Jan<br>now: 1", "Feb<br>now: ?"),
    ]
    assert (figure.layout.barmode, figure.layout.separators, figure.layout.height) == ("overlay", ", ", 320)
    assert (figure.layout.xaxis.type, figure.layout.xaxis.tickvals) == ("date", tuple(places))
    assert figure.layout.xaxis.ticktext == tuple(labels)


def test_names_from_outside_are_shown_as_they_are(drawn: list[Any]) -> None:
    columns(["<a href='x'>A</a>"], ["<b>"], [Series("<i>", [1], ["1"])], ", ")
    (figure,) = drawn
    (bar,) = figure.data
    assert (bar.x, bar.hovertext) == (("&lt;a href='x'&gt;A&lt;/a&gt;",), ("&lt;b&gt;<br>&lt;i&gt;: 1",))
    columns(["2024-01-01"], ["<b>"], [Series("new", [1], ["1"])], ", ", months=1)
    assert drawn[1].layout.xaxis.ticktext == ("&lt;b&gt;",)


def test_parts_stand_on_one_another_without_numbers(drawn: list[Any]) -> None:
    columns(["2024"], ["2024"], [Series("new", [1], ["1"]), Series("old", [2], ["2"], quiet=True)], ", ")
    (figure,) = drawn
    assert traces(figure) == [((1,), 0.75, ACCENT, 1, None), ((2,), 0.75, EARLIER, 1, None)]
    assert (figure.layout.barmode, figure.layout.xaxis.type, figure.layout.xaxis.tickvals) == (
        "stack",
        "category",
        None,
    )


@pytest.mark.parametrize(("count", "said", "ticks"), [(12, True, 12), (13, True, 7), (14, True, 7), (15, False, 8)])
def test_few_columns_have_their_numbers_above_and_few_ticks_their_words(
    drawn: list[Any], count: int, said: bool, ticks: int
) -> None:
    places = [f"20{n:02}-01-01" for n in range(count)]
    columns(places, places, [Series("all", [1] * count, ["1"] * count)], ", ", months=3)
    (figure,) = drawn
    assert traces(figure) == [
        ((1,) * count, pytest.approx(0.75 * 90 * DAY_MS), ACCENT, 1, ("1",) * count if said else None)
    ]
    assert len(figure.layout.xaxis.ticktext) == ticks
