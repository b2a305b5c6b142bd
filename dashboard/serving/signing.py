"""Signing in and out, as far as Streamlit leaves it to be done: where it leads to, and what it is worth afterwards."""

from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.user_info import generate_login_redirect_url

from dashboard import grants
from dashboard.access import providers
from dashboard.serving.tls import SIGNING

PATH = "/sign-in"

_ENDED, _OUT = SIGNING[1:]
_LEADS = {"/auth/login": "../rejestry", "/oauth2callback": "rejestry", "/auth/logout": "../rejestry"}


def sign_in(request: Request) -> Response:
    """`/sign-in?provider=…`: leads to Streamlit's own address for it.

    `st.login` leads there too, but by a path from the root of the host, which is not ours behind a proxy that serves
    all of this below a path.
    """
    provider = request.query_params.get("provider", "")
    if provider not in providers():
        return PlainTextResponse("", status_code=404)
    address = generate_login_redirect_url(provider or "default")
    return RedirectResponse(f"auth/{address.rpartition('/')[2]}", 303, headers={"Cache-Control": "no-store"})


class SignIns:
    """Remembers who has signed in, forgets who signs out, and leads both back to Rejestry: no other page asks for it.

    Streamlit leads to the start page, and takes a cookie for good until it is a month old, also after signing out.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; take notice of it where it signs somebody in or out."""
        path = next((path for path in SIGNING if scope["type"] == "http" and scope["path"].endswith(path)), "")

        async def noticed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if path == _ENDED:
                    grants.sign_in(_set_by(headers))
                to = headers.get("location", "")
                if to.startswith("/") and to.endswith("/"):
                    headers["location"] = _LEADS[path]
            await send(message)

        if path == _OUT:
            grants.sign_out(HTTPConnection(scope).cookies)
        await self.app(scope, receive, noticed if path else send)


def _set_by(headers: MutableHeaders) -> dict[str, str]:
    """The cookies that a response sets."""
    found: dict[str, str] = {}
    for value in headers.getlist("set-cookie"):
        try:
            found |= {name: morsel.value for name, morsel in SimpleCookie(value).items()}
        except CookieError:
            continue
    return found
