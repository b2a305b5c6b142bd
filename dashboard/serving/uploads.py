"""Refuses what a visitor sends, but for a file of a session that was offered a box for it."""

import asyncio
import re
from contextlib import suppress

from h11 import LocalProtocolError
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config
from streamlit.url_util import make_url_path

from dashboard.i18n import LANGUAGES, words_of
from dashboard.offers import OFFERS, UploadOffers, forget_gone, held

READING = ("GET", "HEAD", "OPTIONS")
"""Methods that only read, as long as nothing comes with them."""

GRACE = 30.0
"""Seconds after which a session that is gone has left: a connection that broke is back by then."""

_UPLOAD = "_stcore/upload_file"


class OfferedUploads:
    """Lets files in only from sessions that were offered a box, under ids they were given, as long as there is room.

    Streamlit takes a file for any session from anybody who knows its id, under any name, on every page. Nothing else
    that the dashboard serves takes a body, so whatever has one is refused before it is read.
    """

    def __init__(self, app: ASGIApp, offers: UploadOffers = OFFERS) -> None:
        self.app = app
        self.offers = offers
        base = re.escape(make_url_path(config.get_option("server.baseUrlPath") or "", _UPLOAD))
        self._upload = re.compile(rf"{base}/([^/]+)/([^/]+)")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] == "websocket":
            await self._session(scope, receive, send)
        elif scope["type"] != "http":
            await self.app(scope, receive, send)
        elif (sent := self._sent(scope)) is not None:
            await self._file(sent, scope, receive, send)
        elif self._reads(scope):
            await self.app(scope, receive, send)
        else:
            await _refuse(scope, receive, send)

    async def _session(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await self.app(scope, receive, send)
        finally:
            asyncio.get_running_loop().call_later(GRACE, forget_gone, self.offers)

    def _sent(self, scope: Scope) -> str | None:
        """The session that sends, or takes away, a file that it may; else None."""
        found = self._upload.fullmatch(scope["path"])
        if not found:
            return None
        session, file = found[1], found[2]
        if scope["method"] == "PUT":
            return session if self.offers.take(session, file) else None
        return session if scope["method"] == "DELETE" and self.offers.sent(session, file) and _empty(scope) else None

    def _reads(self, scope: Scope) -> bool:
        return scope["method"] in READING and _empty(scope) and _UPLOAD not in scope["path"]

    async def _file(self, session: str, scope: Scope, receive: Receive, send: Send) -> None:
        size = 0

        async def counted() -> Message:
            nonlocal size
            message = await receive()
            more = len(message.get("body", b""))
            size += more
            self.offers.come(session, more)
            if more and not self._fits(session):
                raise HTTPException(413, _said("rejestry.upload.full"))
            return message

        try:
            await self.app(scope, counted, send)
        finally:
            self.offers.come(session, -size)

    def _fits(self, session: str) -> bool:
        if self.offers.fit(session, held()):
            return True
        forget_gone(self.offers)
        return self.offers.fit(session, held())


def _empty(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    return headers.get("content-length", "0") == "0" and "transfer-encoding" not in headers


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    """Say no and hang up, so that what comes after is not even taken off the line."""
    answer = PlainTextResponse(_said("rejestry.upload.refused"), 403, {"Connection": "close"})
    with suppress(LocalProtocolError):  # of a body that is none the server has said so itself
        await answer(scope, receive, send)


def _said(key: str) -> str:
    """A reason in every language: what is sent does not say which one its sender reads."""
    return "\n".join(words_of(language)(key) for language in LANGUAGES)
