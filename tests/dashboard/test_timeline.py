"""Programmes over the years: where each bar begins and ends, and what the axis holds."""

from typing import Any

import pytest

from dashboard.components.timeline import ProgrammeBar, decimal_year, timeline


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("2018", 2018.0),
        ("2018-01", 2018.0),
        ("2018-02", 2018 + 1 / 12),
        ("2018-10", 2018.75),
        ("2018-12-31", 2018 + 11 / 12),
    ],
)
def test_a_date_as_a_decimal_year(date: str, year: float) -> None:
    assert decimal_year(date) == pytest.approx(year)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, dict[str, Any]]]:
    """The charts that are drawn, each with how."""
    charts: list[tuple[Any, dict[str, Any]]] = []
    monkeypatch.setattr("streamlit.plotly_chart", lambda figure, **how: charts.append((figure, how)))
    return charts


def test_bars_of_two_cities(drawn: list[tuple[Any, dict[str, Any]]]) -> None:
    timeline(
        {
            "Testowo": [
                ProgrammeBar("A", 2010, 2012.5, 0, ["a", "<b>"]),
                ProgrammeBar("B", 2011, None, 1, ["b", "<b>"]),
                ProgrammeBar("C", 2012, 2012, 2, ["c", "<b>"]),
            ],
            "Dolne & <a href=x>": [
                ProgrammeBar("D", 2009.25, 2009.45, 3, ["d", "<b>"]),
                ProgrammeBar("E", 2014, 2015, 4, ["e", "<b>"]),
            ],
        },
        "Programmes",
        2016,
    )
    ((figure, how),) = drawn
    assert how == {"width": "stretch", "config": {"displayModeBar": False}, "key": "timeline"}
    traces = [(*bar.x, *bar.y, bar.line.dash, bar.line.width, bar.line.color) for bar in figure.data]
    assert traces == [
        (2010, 2012.5, 1, 1, "solid", 9, "#3f7cb3"),
        (2011, 2016, 2, 2, "dot", 3, "#b3701f"),
        (2012, 2012.2, 3, 3, "solid", 9, "#9a5a9c"),  # so short that it would not be seen
        (2009.25, 2009.45, 5, 5, "solid", 9, "#5f8c2c"),
        (2014, 2015, 6, 6, "solid", 9, "#3f7cb3"),  # the fifth city has the hue of the first
    ]
    assert [(bar.hovertext, bar.hoverinfo) for bar in figure.data] == [
        (f"{letter}<br>&lt;b&gt;", "text") for letter in "abcde"
    ]
    said = [(each.text, each.x, each.y, each.font.size) for each in figure.layout.annotations]
    assert said == [
        ("<b>Testowo</b>", 2008.75, 0, 15),
        ("A", 2008.75, 1, 13),
        ("B", 2008.75, 2, 13),
        ("C", 2008.75, 3, 13),
        ("<b>Dolne &amp; &lt;a href=x&gt;</b>", 2008.75, 4, 15),
        ("D", 2008.75, 5, 13),
        ("E", 2008.75, 6, 13),
    ]
    assert figure.layout.title.text == "Programmes"
    assert figure.layout.xaxis.range == (2008.75, 2016)
    assert figure.layout.yaxis.range == (6.4, -0.8)
    assert figure.layout.height == 70 + 7 * 38
