"""Figures: whole answers, counted by hand on the sample."""

import duckdb

from osl_data.queries import figures
from osl_data.queries.filters import Filters

NONE = Filters()
CITY = "testowo"


def test_figures(connection: duckdb.DuckDBPyConnection) -> None:
    first, second, *_ = figures.figures(connection, NONE)
    assert second == figures.FigureRow(
        id="dolne-uczestnicy-2024",
        city=CITY,
        what_pl="Liczba dolne-uczestnicy-2024",
        what_en="Number dolne-uczestnicy-2024",
        nature="activity",
        measure="participants",
        value=30.0,
        value_to=40.0,
        qualifier="about",
        unit="people",
        start=None,
        end="2024",
        programme="pal-dolne",
        programme_name="Program Aktywności Lokalnej Dolne",
        organisation=None,
        place=None,
        sources=["strona-2024"],
    )
    assert figures.why_not_added([first]) == []
    assert figures.why_not_added([first, first]) == ["overlap"]
    assert figures.why_not_added([first, second]) == ["periods", "qualifiers", "overlap"]
    assert figures.why_not_added(figures.figures(connection, NONE)) == ["measures", "periods", "qualifiers", "overlap"]
