"""The printed link: what it opens, what remembers it, and what it looks like."""

from collections.abc import Callable
from typing import Any

import pytest
import streamlit as st
from starlette.requests import Request

from dashboard import grants
from dashboard.i18n import words_of
from dashboard.serving.grant import grant, links
from dashboard.serving.terminal import announce
from tests.serving.asgi import headers_sent, scope_of

OPTIONS = {"server.port": 8600, "server.address": "127.0.0.1", "server.baseUrlPath": "", "server.sslCertFile": None}
Set = Callable[[dict[str, Any]], None]


@pytest.fixture(autouse=True)
def options(monkeypatch: pytest.MonkeyPatch) -> Set:
    """Sets options of Streamlit."""

    def set_(more: dict[str, Any]) -> None:
        monkeypatch.setattr(st.config, "get_option", (OPTIONS | more).get)

    set_({})
    return set_


def asked(query: str, **more: Any) -> Any:
    scope = scope_of("/grant", query=query, **more)
    return grant(Request(scope))


@pytest.mark.parametrize(
    ("query", "leads", "more", "secure"),
    [
        ("token={}", "rejestry", {}, ""),
        ("lang=en&token={}", "rejestry?lang=en", {}, ""),
        ("token={}", "rejestry", {"scheme": "https"}, "; Secure"),
        ("token={}", "rejestry", {"headers": {"X-Forwarded-Proto": "https"}}, "; Secure"),
        ("token={}", "rejestry", {"headers": {"X-Forwarded-Proto": "http"}}, ""),
    ],
)
def test_the_link_sets_a_cookie_and_leads_to_the_registers(
    query: str, leads: str, more: dict[str, Any], secure: str
) -> None:
    answer = asked(query.format(grants.TOKEN), **more)
    assert (answer.status_code, bytes(answer.body)) == (303, b"")
    # No path: that of the address, as the browser sees it, up to its last part.
    assert headers_sent(answer, scope_of()) == [
        ("cache-control", "no-store"),
        ("content-length", "0"),
        ("location", leads),
        ("set-cookie", f"atlas_osl_grant_8600={grants.GRANT}; HttpOnly; SameSite=strict{secure}"),
    ]


@pytest.mark.parametrize(
    "given", ["", "token=", "token=x", "token={grant}", "tokens={token}", "token=%C5%BC", "token=%FF"]
)
@pytest.mark.parametrize("language", ["pl", "en"])
def test_another_token_opens_nothing(given: str, language: str) -> None:
    query = given.format(grant=grants.GRANT, token=grants.TOKEN)
    answer = asked(f"{query}&lang={language}")
    assert (answer.status_code, bytes(answer.body).decode()) == (403, words_of(language)("access.link.wrong"))
    assert answer.headers.getlist("set-cookie") == []
    assert answer.headers["cache-control"] == "no-store"


def test_a_token_is_whole_or_none() -> None:
    token = grants.TOKEN
    assert grants.is_token(token)
    assert not any(map(grants.is_token, (token[:-1], f"{token}x", token.swapcase(), f" {token}", "")))


def test_token_and_cookie_are_long_and_tell_nothing_of_each_other() -> None:
    assert (len(grants.TOKEN), len(grants.GRANT)) == (43, 43)
    assert grants.TOKEN != grants.GRANT


@pytest.mark.parametrize(
    ("more", "start"),
    [
        ({}, "http://127.0.0.1:8600"),
        ({"server.address": None}, "http://localhost:8600"),
        ({"server.address": "0.0.0.0"}, "http://localhost:8600"),
        ({"server.address": "::"}, "http://localhost:8600"),
        ({"server.address": "::1"}, "http://[::1]:8600"),
        ({"server.address": "atlas.test", "server.port": 80}, "http://atlas.test:80"),
        ({"server.sslCertFile": "a.pem"}, "https://127.0.0.1:8600"),
        ({"server.baseUrlPath": "/atlas/osl/"}, "http://127.0.0.1:8600/atlas/osl"),
    ],
)
def test_both_links_are_printed(
    options: Set, capsys: pytest.CaptureFixture[str], more: dict[str, Any], start: str
) -> None:
    options(more)
    assert links() == (start, f"{start}/grant?token={grants.TOKEN}")
    announce()
    assert capsys.readouterr().out == (
        f"Dashboard: {start} (Ctrl+C stops it)\n"
        f"To load registers, open this link; keep it to yourself: {start}/grant?token={grants.TOKEN}\n"
    )
