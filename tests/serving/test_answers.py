"""What answers carry and which there are not: cookies that go through TLS alone, addresses that are hidden."""

import socket
from typing import Any

import pytest
from starlette.responses import PlainTextResponse

from dashboard import serve
from dashboard.serving import tls
from dashboard.serving.hidden import Hidden
from dashboard.serving.policy import SecurityHeaders
from dashboard.serving.tls import SecureCookies
from tests.browser.serving import Server
from tests.serving.asgi import Noting, headers_sent, scope_of, sent_by
from tests.serving.visiting import requested

FORWARDED = {"X-Forwarded-Proto": "https"}


def cookies_of(path: str, **more: Any) -> list[str]:
    """The cookies of an answer that sets three."""
    answer = PlainTextResponse("ok")
    for cookie in ("a=1; Path=/; SameSite=Lax", "b=secure; HttpOnly", "c=3; secure"):
        answer.headers.append("Set-Cookie", cookie)
    return [
        value for name, value in headers_sent(SecureCookies(answer), scope_of(path, **more)) if name == "set-cookie"
    ]


PLAIN = ["a=1; Path=/; SameSite=Lax", "b=secure; HttpOnly", "c=3; secure"]
SECURE = ["a=1; Path=/; SameSite=Lax; Secure", "b=secure; HttpOnly; Secure", "c=3; secure"]


@pytest.mark.parametrize(
    ("path", "more", "signing", "expected"),
    [
        ("/_stcore/health", {}, None, PLAIN),
        ("/_stcore/health", {"scheme": "https"}, None, SECURE),
        ("/_stcore/health", {"headers": FORWARDED}, None, SECURE),
        ("/_stcore/health", {"headers": {"X-Forwarded-Proto": " HTTPS "}}, None, SECURE),
        ("/_stcore/health", {"headers": {"X-Forwarded-Proto": "http"}}, None, PLAIN),
        # A proxy that says nothing: people sign in where the settings say.
        ("/oauth2callback", {}, "https://a.example/oauth2callback", SECURE),
        ("/auth/login", {}, "https://a.example/oauth2callback", SECURE),
        ("/x/auth/logout", {}, "https://a.example/x/oauth2callback", SECURE),
        ("/oauth2callback", {}, "http://localhost:8501/oauth2callback", PLAIN),
        ("/oauth2callback", {}, None, PLAIN),
        ("/_stcore/health", {}, "https://a.example/oauth2callback", PLAIN),
    ],
)
def test_cookies_go_through_tls_alone_where_there_is_tls(
    monkeypatch: pytest.MonkeyPatch, path: str, more: dict[str, Any], signing: str | None, expected: list[str]
) -> None:
    monkeypatch.setattr(tls, "get_secrets_auth_section", lambda: {"redirect_uri": signing} if signing else None)
    assert cookies_of(path, **more) == expected


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/_stcore/metrics", 404),
        ("/_stcore/metrics/", 404),
        ("/atlas/_stcore/metrics", 404),
        ("/_stcore/agent/interact", 404),
        ("/_stcore/agent", 404),
        # Starlette's routes end before a last line break.
        ("/_stcore/metrics\n", 404),
        ("/auth/logout\n", 404),
        ("/grant\n", 404),
        ("/vcard/\r\nSet-Cookie:x.vcf", 404),
        ("/vcard/\u202eabc.vcf", 404),
        ("/_stcore/health", 200),
        ("/_stcore/metricsx", 200),
        ("/metrics", 200),
    ],
)
def test_what_nobody_needs_is_not_there(path: str, status: int) -> None:
    assert sent_by(Hidden(PlainTextResponse("ok")), scope_of(path))[0]["status"] == status


@pytest.mark.parametrize(("path", "passes"), [("/_stcore/stream", True), ("/_stcore/stream\n", False)])
def test_a_websocket_is_opened_at_its_own_address_alone(path: str, passes: bool) -> None:
    app = Noting()
    sent = sent_by(Hidden(app), scope_of(path, kind="websocket"))
    assert (len(app.seen), sent) == ((1, []) if passes else (0, [{"type": "websocket.close", "code": 1008}]))


def test_no_path_is_compared_before_those_with_unseen_signs_are_refused() -> None:
    """A sign-out at `/auth/logout%0a` would go on counting as a sign-in."""
    order: list[object] = [each.cls for each in serve.app._user_middleware]
    assert order[:2] == [SecurityHeaders, Hidden]


def test_a_body_that_is_none_leaves_no_traceback(server: Server) -> None:
    host, port = server.url.removeprefix("http://").split(":")
    for body in (b"ZZ\r\n", b"5;" + b"x" * 200_000 + b"\r\n"):
        with socket.create_connection((host, int(port)), timeout=10) as line:
            line.sendall(b"POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + body)
            assert line.recv(100).startswith(b"HTTP/1.1 4")
    assert requested(server.url).status == 200
    assert "Traceback" not in server.log.read_text(encoding="utf-8")
