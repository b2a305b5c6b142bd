"""The server: the dashboard behind compression and security headers. `streamlit run dashboard/serve.py` starts it."""

import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Thread

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.access import SettingError, setting
from dashboard.data import ask
from dashboard.frame import TROUBLES, tell, trouble
from dashboard.i18n import LANGUAGES, Words, words_of
from osl_data.exporting.qr import qr_svg
from osl_data.exporting.vcard import vcard
from osl_data.text import clock
from osl_data.text.clock import NoDayError
from osl_data.wording.contacts import ContactEntry, entries_by_id
from osl_data.wording.words import WordsError

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

_log = logging.getLogger(__name__)

SIGNING = ("/oauth2callback", "/auth/logout")
"""Addresses at which Streamlit ends a sign-in and signs out."""


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


class BackToRegisters:
    """Leads back to Rejestry whoever signed in or out: no other page asks for it. Streamlit leads to the start page."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; where its response leads to the start page, let it lead to Rejestry."""

        async def led(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                to = headers.get("location", "")
                if to.startswith("/") and to.endswith("/"):
                    headers["location"] = f"{to}rejestry"
            await send(message)

        signing = scope["type"] == "http" and scope["path"].endswith(SIGNING)
        await self.app(scope, receive, led if signing else send)


def vcard_of(request: Request) -> Response:
    """`/vcard/<contact>.vcf?lang=…`: a contact for an address book; with `version=3` for an old one."""
    entry = _entry(request)
    if entry is None:
        return PlainTextResponse(_unknown(request), status_code=404)
    name = f'attachment; filename="{entry.contact.id}.vcf"'
    old = request.query_params.get("version") == "3"
    return Response(vcard(entry, old=old), media_type="text/vcard", headers={"Content-Disposition": name})


def qr_of(request: Request) -> Response:
    """`/qr/<contact>.svg?lang=…`: the same as a QR code."""
    entry = _entry(request)
    if entry is None:
        return PlainTextResponse(_unknown(request), status_code=404)
    return Response(qr_svg(entry, entry.who), media_type="image/svg+xml")


def _entry(request: Request) -> ContactEntry | None:
    return ask(entries_by_id, _words(request)).get(request.path_params["id"])


def _unknown(request: Request) -> str:
    return _words(request)("unknown_id", id=request.path_params["id"])


def _words(request: Request) -> Words:
    return words_of("en" if request.query_params.get("lang") == "en" else "pl")


def warm_up() -> None:
    """Load the pages and ask what the first visitor will ask, so that nobody waits for it."""
    from dashboard.views.contacts import finder
    from dashboard.views.overview import page as overview
    from osl_data.queries.filters import Filters
    from osl_data.search import finding
    from osl_data.text.opening import opening

    for question in overview.FIRST_QUESTIONS:
        ask(question, Filters())
    ask(finding.find, finder.TRIAL)
    for language in LANGUAGES:
        ask(entries_by_id, words_of(language))
        opening([], clock.now(), language)


def _warm_up() -> None:
    try:
        warm_up()
    except TROUBLES as error:
        _log.error("%s", error)


def in_trouble(request: Request, error: Exception) -> Response:
    """The answer of a route where what it reads is broken: what is, and what to do."""
    _log.error("%s", error)
    return PlainTextResponse("\n".join(trouble(error, _words(request))), status_code=503)


@asynccontextmanager
async def warmed(_: st.App) -> AsyncIterator[None]:
    """Warm up beside the starting server: its first answers do not wait for it, only its end does.

    DuckDB complains on the terminal of what a thread held that the end of the process cut off.
    """
    warming = Thread(target=_warm_up, daemon=True)
    warming.start()
    yield
    warming.join()


try:
    setting()
    clock.today()
    for each in LANGUAGES:
        words_of(each)
except (SettingError, NoDayError, WordsError) as error:
    sys.exit(str(error))

app = st.App(
    Path(__file__).with_name("app.py"),
    lifespan=warmed,
    on_script_error=tell,
    exception_handlers=dict.fromkeys(TROUBLES, in_trouble),
    routes=[Route("/vcard/{id}.vcf", vcard_of), Route("/qr/{id}.svg", qr_of)],
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(GZipMiddleware, minimum_size=1000),
        Middleware(BackToRegisters),
    ],
)
