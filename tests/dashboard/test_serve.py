"""The server: what every answer carries, what is asked at its start, and where its own routes are."""

import asyncio
import runpy
from typing import Any

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp

from dashboard import serve
from dashboard.i18n import words_of
from dashboard.serve import SecurityHeaders
from osl_data.queries.filters import Filters
from osl_data.queries.overview import city_overview
from osl_data.queries.programmes import programmes
from osl_data.queries.sources import disagreements
from osl_data.search.finding import find
from osl_data.wording.contacts import entries_by_id


def headers_of(app: ASGIApp, path: str = "/") -> dict[str, str]:
    """The headers that are sent when an address is asked for."""
    sent: list[Any] = []

    async def ask() -> None:
        async def receive() -> Any:
            return {"type": "http.request", "body": b""}

        async def send(message: Any) -> None:
            sent.append(message)

        await app({"type": "http", "method": "GET", "path": path, "headers": []}, receive, send)

    asyncio.run(ask())
    return {name.decode(): value.decode() for name, value in sent[0]["headers"]}


def test_every_answer_carries_the_security_headers() -> None:
    assert headers_of(SecurityHeaders(PlainTextResponse("ok"))) == {
        "content-length": "2",
        "content-type": "text/plain; charset=utf-8",
        "x-content-type-options": "nosniff",
        "x-frame-options": "SAMEORIGIN",
        "referrer-policy": "strict-origin-when-cross-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=()",
    }


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
