"""Which pages may open the websocket."""

from typing import Any

import pytest
import streamlit as st
from starlette.datastructures import Headers

from dashboard.serving import origins
from dashboard.serving.origins import OwnPagesOnly, is_named, is_same, named_origins
from tests.serving.asgi import Noting, scope_of, sent_by

OWN = [
    ("http://127.0.0.1:8501", "127.0.0.1:8501"),
    ("http://localhost:8501", "localhost:8501"),
    ("http://[::1]:8501", "[::1]:8501"),
    ("https://atlas.example.org", "atlas.example.org"),
    ("https://atlas.example.org", "Atlas.Example.org:443"),
    ("http://atlas.example.org", "atlas.example.org:80"),
    ("https://atlas.example.org:8443", "atlas.example.org:8443"),
]
OTHERS = [
    # Other ports of the same computer: cookies go there, and Streamlit would let them in.
    ("http://127.0.0.1:8502", "127.0.0.1:8501"),
    ("http://localhost:3000", "localhost:8501"),
    ("http://127.0.0.1", "127.0.0.1:8501"),
    ("http://localhost:8501", "127.0.0.1:8501"),
    ("http://0.0.0.0:8501", "127.0.0.1:8501"),
    ("http://[::1]:8501", "127.0.0.1:8501"),
    ("https://evil.example", "atlas.example.org"),
    ("https://atlas.example.org.evil.example", "atlas.example.org"),
    ("https://evil-atlas.example.org", "atlas.example.org"),
    ("https://atlas.example.org", "atlas.example.org:80"),
    ("http://atlas.example.org", "atlas.example.org:443"),
    ("https://atlas.example.org", "127.0.0.1:8501"),
    ("null", "127.0.0.1:8501"),
    ("null", "null"),
    ("", ""),
    ("http://", ""),
    ("file://127.0.0.1:8501", "127.0.0.1:8501"),
    ("chrome-extension://127.0.0.1:8501", "127.0.0.1:8501"),
    ("127.0.0.1:8501", "127.0.0.1:8501"),
    ("http://127.0.0.1:8501/", "127.0.0.1:8501"),
    ("http://a@127.0.0.1:8501", "127.0.0.1:8501"),
    ("http://:80", ""),
    ("http://:8501", ":8501"),
    ("http://[", "["),
    ("http://a/b", "a/b"),
    ("http://a?b", "a?b"),
    ("http://127.0.0.1:8501, http://127.0.0.1:8501", "127.0.0.1:8501"),
]


@pytest.fixture(autouse=True)
def options(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Sets options of Streamlit, and the address that people sign in at."""

    def set_(given: dict[str, Any], signing: str | None = None) -> None:
        monkeypatch.setattr(st.config, "get_option", ({"server.corsAllowedOrigins": []} | given).get)
        monkeypatch.setattr(st.config, "is_manually_set", given.__contains__)
        monkeypatch.setattr(origins, "get_origin_from_redirect_uri", lambda: signing)

    set_({})
    return set_


def let_in(origin: str | None, host: str) -> str | None:
    """The host as Streamlit sees it; None when the connection was refused."""
    app = Noting()
    headers = {"Host": host} | ({} if origin is None else {"Origin": origin})
    sent = sent_by(OwnPagesOnly(app), scope_of("/_stcore/stream", kind="websocket", headers=headers))
    assert sent == ([] if app.seen else [{"type": "websocket.close", "code": 1008}])
    return Headers(scope=app.seen[0])["host"] if app.seen else None


@pytest.mark.parametrize(("origin", "host"), OWN)
def test_a_page_of_the_same_host_and_port_is_let_in(origin: str, host: str) -> None:
    """Streamlit compares letter by letter, and asks a server outside where that differs: it is told the page's host."""
    assert is_same(origin, host)
    assert let_in(origin, host) == origin.partition("://")[2]


@pytest.mark.parametrize(("origin", "host"), OTHERS)
def test_any_other_page_is_refused_before_streamlit_is_asked(origin: str, host: str) -> None:
    assert not is_same(origin, host)
    assert let_in(origin, host) is None


def test_what_is_no_browser_names_no_page() -> None:
    """It may write what it likes; what it may do depends on its cookies."""
    assert let_in(None, "127.0.0.1:8501") == "127.0.0.1:8501"


@pytest.mark.parametrize(
    ("given", "signing", "named"),
    [
        ({}, None, []),
        ({"server.corsAllowedOrigins": ["https://a.example", " http://b.example:81/ "]}, None, "two"),
        ({"browser.serverAddress": "c.example"}, None, ["http://c.example", "https://c.example"]),
        (
            {"browser.serverAddress": "c.example", "browser.serverPort": 81},
            None,
            ["http://c.example:81", "https://c.example:81"],
        ),
        ({}, "https://d.example", ["https://d.example"]),
    ],
)
def test_the_settings_name_origins(options: Any, given: dict[str, Any], signing: str | None, named: Any) -> None:
    options(given, signing)
    assert named_origins() == (["https://a.example", "http://b.example:81"] if named == "two" else named)


@pytest.mark.parametrize(
    ("origin", "named", "is_one"),
    [
        ("https://a.example", "https://a.example", True),
        ("https://a.example", "https://A.example:443", True),
        ("http://a.example", "https://a.example", False),
        ("https://a.example:444", "https://a.example", False),
        ("https://b.a.example", "https://a.example", False),
        ("https://a.example", "*", False),
        ("https://a.example", "a.example", False),
        ("null", "null", False),
    ],
)
def test_scheme_and_port_count(origin: str, named: str, is_one: bool) -> None:
    assert is_named(origin, [named]) is is_one


def test_behind_a_proxy_that_asks_in_its_own_name_the_named_page_is_let_in(options: Any) -> None:
    """Streamlit is told the host of the page: it would ask a server outside before it looks at the settings."""
    options({"server.corsAllowedOrigins": ["https://atlas.example.org"]})
    assert let_in("https://atlas.example.org", "127.0.0.1:8501") == "atlas.example.org"
    assert let_in("https://evil.example", "127.0.0.1:8501") is None
    assert let_in("http://127.0.0.1:8502", "127.0.0.1:8501") is None


def test_everything_but_the_websocket_passes() -> None:
    app = Noting()
    sent_by(OwnPagesOnly(app), scope_of(headers={"Host": "127.0.0.1:8501", "Origin": "https://evil.example"}))
    assert len(app.seen) == 1
