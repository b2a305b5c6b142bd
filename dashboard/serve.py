"""The server: the dashboard behind compression and security headers. `streamlit run dashboard/serve.py` starts it."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Thread

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.url_util import make_url_path

from dashboard.access import SettingError, setting
from dashboard.data import ask
from dashboard.i18n import LANGUAGES, words_of
from dashboard.serving import grant, signing
from dashboard.serving.address_book import qr_of, vcard_of
from dashboard.serving.hidden import Hidden
from dashboard.serving.origins import OwnPagesOnly
from dashboard.serving.terminal import announce
from dashboard.serving.tls import SecureCookies
from osl_data.wording.contacts import entries_by_id

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class SecurityHeaders:
    """Adds `HEADERS` to every HTTP response."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and mark its response."""

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self.app(scope, receive, marked if scope["type"] == "http" else send)


def warm_up() -> None:
    """Load the pages and ask what the first visitor will ask, so that nobody waits for it."""
    from dashboard.views.contacts import finder
    from dashboard.views.overview import page as overview
    from osl_data.queries.filters import Filters
    from osl_data.search import finding
    from osl_data.text import clock
    from osl_data.text.opening import opening

    for question in overview.FIRST_QUESTIONS:
        ask(question, Filters())
    ask(finding.find, finder.TRIAL)
    for language in LANGUAGES:
        ask(entries_by_id, words_of(language))
        opening([], clock.now(), language)


@asynccontextmanager
async def started(_: st.App) -> AsyncIterator[None]:
    """Print the links, and warm up beside the starting server: its first answers do not wait for it, only its end does.

    DuckDB complains on the terminal of what a thread held that the end of the process cut off.
    """
    announce()
    warming = Thread(target=warm_up, daemon=True)
    warming.start()
    yield
    warming.join()


try:
    setting()
except SettingError as error:
    sys.exit(str(error))


def _routes() -> list[Route]:
    """Our own addresses, below the path that Streamlit serves its own at."""
    ours = {
        "/vcard/{id}.vcf": vcard_of,
        "/qr/{id}.svg": qr_of,
        grant.PATH: grant.grant,
        signing.PATH: signing.sign_in,
    }
    base = st.config.get_option("server.baseUrlPath")
    return [Route(make_url_path(base, path), answer) for path, answer in ours.items()]


app = st.App(
    Path(__file__).with_name("app.py"),
    lifespan=started,
    routes=_routes(),
    middleware=[
        Middleware(OwnPagesOnly),
        Middleware(SecurityHeaders),
        Middleware(SecureCookies),
        Middleware(GZipMiddleware, minimum_size=1000),
        Middleware(signing.SignIns),
        Middleware(Hidden),
    ],
)
