"""One request to a part of the server, without a server."""

import asyncio
from collections.abc import Mapping
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send


def scope_of(
    path: str = "/", *, kind: str = "http", scheme: str = "", headers: Mapping[str, str] | None = None, query: str = ""
) -> Scope:
    """What a server would make of a request."""
    written = [(name.lower().encode(), value.encode("latin-1")) for name, value in (headers or {}).items()]
    return {
        "type": kind,
        "method": "GET",
        "scheme": scheme or {"http": "http", "websocket": "ws"}[kind],
        "path": path,
        "query_string": query.encode(),
        "headers": written,
        "path_params": {},
        "server": ("127.0.0.1", 8501),
    }


def sent_by(app: ASGIApp, scope: Scope) -> list[Message]:
    """All that is sent when this is asked."""
    sent: list[Message] = []

    async def ask() -> None:
        async def receive() -> Message:
            return {"type": "http.request", "body": b""}

        async def send(message: Message) -> None:
            sent.append(message)

        await app(scope, receive, send)

    asyncio.run(ask())
    return sent


def headers_sent(app: ASGIApp, scope: Scope) -> list[tuple[str, str]]:
    """The headers of the answer, in order."""
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, value in sent_by(app, scope)[0]["headers"]]


class Noting:
    """An application that notes what reaches it and sends nothing."""

    def __init__(self) -> None:
        self.seen: list[Scope] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> Any:
        """Note a request."""
        self.seen.append(scope)
