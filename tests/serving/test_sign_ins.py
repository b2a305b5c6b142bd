"""Signing in and out: where it leads, and that a sign-in that was ended is worth nothing, whoever kept its cookies."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse
from streamlit.auth_util import set_cookie_with_chunks
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from dashboard import grants
from dashboard.serving import signing
from dashboard.serving.signing import SignIns
from tests.serving.asgi import headers_sent, scope_of

SECRET = "a secret of the tests"
ANNA = {"sub": "17", "name": "Anna", "iat": 1_000_000, "nonce": "n1", "is_logged_in": True}
LONG = ANNA | {"groups": [sha256(bytes([number])).hexdigest() for number in range(200)]}
"""More than one cookie holds, also compressed."""
ORDINARY = {"_streamlit_user": "x", "_streamlit_xsrf": "2|a|b|1"}


@pytest.fixture(autouse=True)
def secret(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What signs cookies."""
    monkeypatch.setattr(grants, "get_cookie_secret", lambda: SECRET)
    grants._sign_ins.clear()
    yield
    grants._sign_ins.clear()


def cookies(claims: dict[str, Any], secret: str = SECRET) -> dict[str, str]:
    """The cookies that Streamlit makes of a sign-in."""
    made: dict[str, str] = {}

    def signed(name: str, value: str) -> bytes:
        return create_signed_value(secret, name, value)

    def keep(name: str, value: str) -> None:
        made[name] = signed(name, value).decode()

    set_cookie_with_chunks(keep, signed, "_streamlit_user", claims, cookie_attr_size=80)
    return made


def signed_in(held: dict[str, str]) -> None:
    """Streamlit ends a sign-in: it sets these cookies, and leads on."""
    answer = RedirectResponse("/", 302)
    answer.delete_cookie("_streamlit_user_tokens")
    for name, value in held.items():
        answer.set_cookie(name, value, httponly=True, samesite="lax")
    headers_sent(SignIns(answer), scope_of("/atlas/oauth2callback"))


def signed_out(held: dict[str, str]) -> None:
    """Somebody asks to be signed out."""
    written = "; ".join(f"{name}={value}" for name, value in held.items())
    headers_sent(SignIns(RedirectResponse("/", 302)), scope_of("/auth/logout", headers={"Cookie": written}))


@pytest.mark.parametrize("claims", [ANNA, LONG])
def test_a_sign_in_counts_until_its_end(claims: dict[str, Any]) -> None:
    held = cookies(claims)
    assert (len(held) > 1) is (claims is LONG)
    assert not grants.is_signed_in(held)
    signed_in(held)
    # A part of an older, longer one may have stayed in the browser.
    assert grants.is_signed_in(held | ORDINARY | held | {"_streamlit_user_9": "old"})
    signed_out(held)
    assert not grants.is_signed_in(held)


def test_another_sign_in_of_the_same_person_goes_on() -> None:
    here, there = cookies(ANNA), cookies(ANNA | {"nonce": "n2"})
    signed_in(here)
    signed_in(there)
    signed_out(here)
    assert (grants.is_signed_in(here), grants.is_signed_in(there)) == (False, True)


@pytest.mark.parametrize(
    "held",
    [
        {},
        ORDINARY,
        {"_streamlit_user": ""},
        {"_streamlit_user": cookies(ANNA, "another secret")["_streamlit_user"]},
        # Whoever knows the secret can sign anything, but has not signed in.
        cookies(ANNA | {"roles": ["rejestry"]}),
        cookies(LONG) | {"_streamlit_user_1": "x"},
    ],
)
def test_nothing_else_counts(held: dict[str, str]) -> None:
    signed_in(cookies(ANNA))
    signed_in(cookies(LONG))
    assert not grants.is_signed_in(held)


def test_a_copy_that_is_written_in_another_way_ends_too() -> None:
    """Base64 leaves bits over: four last letters of a signature are read alike."""
    held = cookies(ANNA)["_streamlit_user"]
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    same = [held[:-1] + letters[letters.index(held[-1]) // 4 * 4 + more] for more in range(4)]
    signed_in({"_streamlit_user": held})
    assert [grants.is_signed_in({"_streamlit_user": each}) for each in same] == [True] * 4
    signed_out({"_streamlit_user": held})
    assert [grants.is_signed_in({"_streamlit_user": each}) for each in same] == [False] * 4


def test_after_half_a_day_a_sign_in_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = cookies(ANNA), cookies(ANNA | {"nonce": "n2"})
    now = [1000.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    signed_in(first)
    now[0] += 12 * 60 * 60 - 1
    assert grants.is_signed_in(first)
    now[0] += 1
    assert not grants.is_signed_in(first)
    signed_in(second)
    assert (len(grants._sign_ins), grants.is_signed_in(second)) == (1, True)


# Where it leads


@pytest.mark.parametrize(
    ("path", "to", "led"),
    [
        ("/oauth2callback", "/", "rejestry"),
        ("/atlas/oauth2callback", "/atlas/", "rejestry"),
        ("/auth/logout", "/", "../rejestry"),
        ("/atlas/auth/logout", "/atlas/", "../rejestry"),
        ("/auth/login", "/", "../rejestry"),
        ("/auth/login", "https://login.example.org/authorize/", "https://login.example.org/authorize/"),
        ("/auth/logout", "https://example.org/logout/", "https://example.org/logout/"),
        ("/kontakty", "/", "/"),
    ],
)
def test_signing_in_and_out_leads_back_to_the_registers(path: str, to: str, led: str) -> None:
    assert dict(headers_sent(SignIns(RedirectResponse(to)), scope_of(path)))["location"] == led


def test_a_cookie_that_cannot_be_read_ends_nothing() -> None:
    answer = PlainTextResponse("", headers={"Set-Cookie": "\x00=\x01; ="})
    assert headers_sent(SignIns(answer), scope_of("/oauth2callback"))
    assert grants._sign_ins == {}


@pytest.mark.parametrize(
    ("provider", "asked"), [("", "default"), ("google", "google"), ("microsoft", None), ("default", None)]
)
def test_the_link_to_sign_in_leads_to_streamlit(
    monkeypatch: pytest.MonkeyPatch, provider: str, asked: str | None
) -> None:
    monkeypatch.setattr(signing, "providers", lambda: ["", "google"])
    monkeypatch.setattr(signing, "generate_login_redirect_url", "/atlas/auth/login?provider=token-of-{}".format)
    answer = signing.sign_in(Request(scope_of(query=f"provider={provider}")))
    if asked is None:
        assert (answer.status_code, "location" in answer.headers) == (404, False)
    else:
        assert (answer.status_code, answer.headers["cache-control"]) == (303, "no-store")
        assert answer.headers["location"] == f"auth/login?provider=token-of-{asked}"
