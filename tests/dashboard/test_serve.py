"""The server: what every answer carries, what is asked at its start, and where its own routes are."""

import runpy
from typing import Any

import pytest

from dashboard import serve
from dashboard.i18n import words_of
from osl_data.queries.filters import Filters
from osl_data.queries.overview import city_overview
from osl_data.queries.programmes import programmes
from osl_data.queries.sources import disagreements
from osl_data.search.finding import find
from osl_data.wording.contacts import entries_by_id


def test_what_the_first_visitor_asks_is_asked_when_the_server_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Any, ...]] = []
    monkeypatch.setattr(serve, "ask", lambda *question: asked.append(question))
    warmed: list[Any] = []
    monkeypatch.setattr("osl_data.text.opening.opening", lambda hours, _, language: warmed.append((hours, language)))
    serve.warm_up()
    assert asked == [
        (city_overview, Filters()),
        (programmes, Filters()),
        (disagreements, Filters()),
        (find, "osl"),
        (entries_by_id, words_of("pl")),
        (entries_by_id, words_of("en")),
    ]
    assert warmed == [([], "pl"), ([], "en")]


def test_a_wrong_setting_ends_the_server_before_it_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSL_SUPPRESS_BELOW", "few")
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(serve.__file__))
    assert str(ended.value) == "OSL_SUPPRESS_BELOW: expected a whole number, 0 to withhold nothing, found 'few'"
