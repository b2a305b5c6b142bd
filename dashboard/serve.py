"""The server: the dashboard behind compression and security headers. `streamlit run dashboard/serve.py` starts it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Thread

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

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
    from dashboard import data
    from dashboard.views import przeglad
    from osl_data.queries.filters import Filters

    for question in przeglad.FIRST_QUESTIONS:
        data.ask(question, Filters())


@asynccontextmanager
async def warmed(_: st.App) -> AsyncIterator[None]:
    """Warm up beside the starting server: its first answers do not wait for it."""
    Thread(target=warm_up, daemon=True).start()
    yield


app = st.App(
    Path(__file__).with_name("app.py"),
    lifespan=warmed,
    middleware=[Middleware(SecurityHeaders), Middleware(GZipMiddleware, minimum_size=1000)],
)
