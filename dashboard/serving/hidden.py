"""Addresses of Streamlit's that nobody needs here and that tell of the server or drive it without a browser."""

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

HIDDEN = ("/_stcore/metrics", "/_stcore/agent")


class Hidden:
    """Answers for `HIDDEN` as for what there is not, and for every path with a sign that is not seen.

    Starlette takes a path with a line break behind it (`/_stcore/metrics%0a`) for the one without: whoever compares
    paths before it would be passed by. No address of ours has such a sign.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on unless it asks for one of these addresses."""
        if scope["type"] not in ("http", "websocket") or not _is_hidden(scope):
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await PlainTextResponse("", status_code=404)(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})


def _is_hidden(scope: Scope) -> bool:
    path: str = scope["path"]
    named = scope["type"] == "http" and any(f"{each}/" in f"{path}/" for each in HIDDEN)
    return named or not path.isprintable()
