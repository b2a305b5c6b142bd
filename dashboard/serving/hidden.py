"""Addresses of Streamlit's that nobody needs here and that tell of the server or drive it without a browser."""

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

HIDDEN = ("/_stcore/metrics", "/_stcore/agent")


class Hidden:
    """Answers for `HIDDEN` as for what there is not."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on unless it asks for one of these addresses."""
        asked = f"{scope['path']}/" if scope["type"] == "http" else ""
        app = PlainTextResponse("", status_code=404) if any(f"{path}/" in asked for path in HIDDEN) else self.app
        await app(scope, receive, send)
