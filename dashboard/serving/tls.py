"""Cookies go through TLS alone wherever the browser has come through it."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.auth_util import get_redirect_uri, get_secrets_auth_section

SIGNING = ("/auth/login", "/oauth2callback", "/auth/logout")
"""Addresses at which Streamlit begins and ends a sign-in and signs out."""


class SecureCookies:
    """Marks every cookie of an encrypted answer `Secure`: Streamlit does so only where it encrypts itself."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and mark the cookies of its response."""

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [_secure(*header) for header in message.get("headers", [])]
            await send(message)

        await self.app(scope, receive, marked if scope["type"] == "http" and is_encrypted(scope) else send)


def is_encrypted(scope: Scope) -> bool:
    """Whether the browser sees `https`: the connection is encrypted, a proxy says so, or one signs in at such a place.

    Anybody can write what a proxy says into a request. Whoever lies gets cookies that their browser keeps back.
    """
    if scope["scheme"] == "https" or Headers(scope=scope).get("x-forwarded-proto", "").strip().casefold() == "https":
        return True
    return scope["path"].endswith(SIGNING) and _signing_address().startswith("https://")


def _signing_address() -> str:
    section = get_secrets_auth_section()
    return (get_redirect_uri(section) or "") if section else ""


def _secure(name: bytes, value: bytes) -> tuple[bytes, bytes]:
    attributes = [attribute.strip().lower() for attribute in value.split(b";")[1:]]
    plain = name.lower() == b"set-cookie" and b"secure" not in attributes
    return name, value + b"; Secure" if plain else value
