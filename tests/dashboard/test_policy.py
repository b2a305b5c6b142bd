"""What every answer carries: a policy under which no other server is asked and no other script runs."""

from base64 import b64encode
from hashlib import sha256

import pytest
from starlette.responses import PlainTextResponse

from dashboard import serve
from dashboard.components.page import script
from dashboard.serving.policy import SecurityHeaders, content_policy, scripts_inside, start_page
from tests.serving.asgi import headers_sent, scope_of


def hash_of(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_every_answer_carries_the_security_headers() -> None:
    (own,) = scripts_inside(start_page())
    assert dict(headers_sent(SecurityHeaders(PlainTextResponse("ok"), scripts=["a()"]), scope_of())) == {
        "content-length": "2",
        "content-type": "text/plain; charset=utf-8",
        "x-content-type-options": "nosniff",
        "x-frame-options": "SAMEORIGIN",
        "referrer-policy": "strict-origin-when-cross-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=()",
        "content-security-policy": (
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            "connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'self'; form-action 'self'; "
            f"script-src 'self' {hash_of(own)} {hash_of('a()')}"
        ),
    }


def test_the_server_lets_the_script_of_the_page_run() -> None:
    given = {str(each.cls): each.kwargs for each in serve.app._user_middleware}
    assert given[str(SecurityHeaders)] == {"scripts": [script()]}


def test_the_same_script_is_named_once() -> None:
    assert content_policy(["é", "é", "b"]).endswith(f"script-src 'self' {hash_of('é')} {hash_of('b')}")


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<script>a < b && c</script>", ["a < b && c"]),
        ("<script>\n  a()\n</script><p>x</p><script type=module>&amp;</script>", ["\n  a()\n", "&amp;"]),
        ('<script src="a.js"></script><script></script>', [""]),
        ('<script src="a.js">b()</script><!-- <script>c()</script> -->', []),
    ],
)
def test_scripts_inside_a_page_are_found_as_they_stand(page: str, found: list[str]) -> None:
    assert scripts_inside(page) == found


def test_streamlits_start_page_has_one_script_inside() -> None:
    assert scripts_inside(start_page()) == ["\n      window.prerenderReady = false\n    "]
