"""Files of the page, compressed once: to compress them for every visitor would keep the server from all others."""

import asyncio
import gzip

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_MOST_KEPT = 32 * 2**20
"""Bytes; those of Streamlit take a fifth of it."""
_LEAST = 1000
"""What is shorter is sent as it is."""


class CompressedFiles:
    """Answers with what it has compressed before, where the browser takes that and asks for a whole file.

    Only what is found counts, so nobody fills it but with files that are there.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._kept: dict[str, tuple[Message, bytes]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a file that is kept, or keep one."""
        if not _is_whole_file(scope):
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        if path not in self._kept:
            sent: list[Message] = []

            async def noted(message: Message) -> None:
                sent.append(message)

            await self.app(scope, receive, noted)
            start, body = sent[0], b"".join(message.get("body", b"") for message in sent[1:])
            headers = MutableHeaders(raw=list(start["headers"]))
            if start["status"] != 200 or len(body) < _LEAST or "content-encoding" in headers:
                for message in sent:
                    await send(message)
                return
            body = await asyncio.to_thread(gzip.compress, body)
            headers["content-encoding"] = "gzip"
            headers["content-length"] = str(len(body))
            headers.add_vary_header("Accept-Encoding")
            if sum(len(kept) for _, kept in self._kept.values()) + len(body) > _MOST_KEPT:
                self._kept.clear()
            self._kept[path] = ({**start, "headers": headers.raw}, body)
        start, body = self._kept[path]
        await send({**start, "headers": list(start["headers"])})
        await send({"type": "http.response.body", "body": body})


def _is_whole_file(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET" or "/static/" not in scope["path"]:
        return False
    headers = Headers(scope=scope)
    conditional = any(name in headers for name in ("range", "if-none-match", "if-modified-since"))
    return "gzip" in headers.get("accept-encoding", "") and not conditional
