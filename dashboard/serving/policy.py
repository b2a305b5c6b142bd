"""What every answer carries: headers that keep a browser from asking other servers and from running other scripts."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

_OWN = "'self'"
_SOURCES = {
    "default-src": _OWN,
    # Streamlit writes its styles into the page, and so do components.
    "style-src": "'self' 'unsafe-inline'",
    # The icon and the logo are data; the box for a file shows a picture, when one is chosen, as a blob of the page.
    "img-src": "'self' data: blob:",
    # Streamlit's style sheet holds a font.
    "font-src": "'self' data:",
    # The websocket is of the same host and port, which 'self' includes.
    "connect-src": _OWN,
    "object-src": "'none'",
    "base-uri": _OWN,
    "frame-ancestors": _OWN,
    "form-action": _OWN,
}


class SecurityHeaders:
    """Adds `HEADERS` and the content security policy to every HTTP response.

    Args:
        scripts: the text of each script that stands inside a page, besides those of Streamlit's own start page.
    """

    def __init__(self, app: ASGIApp, scripts: Iterable[str] = ()) -> None:
        self.app = app
        policy = content_policy([*scripts_inside(start_page()), *scripts])
        self.headers: Mapping[str, str] = HEADERS | {"Content-Security-Policy": policy}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and mark its response."""

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        await self.app(scope, receive, marked if scope["type"] == "http" else send)


def content_policy(scripts: Iterable[str]) -> str:
    """The content security policy (CSP Level 3) under which only the server's own files and these scripts run.

    Args:
        scripts: texts between `<script>` and `</script>`, as they stand in the page.
    """
    sources = _SOURCES | {"script-src": " ".join([_OWN, *dict.fromkeys(map(_hash, scripts))])}
    return "; ".join(f"{name} {allowed}" for name, allowed in sources.items())


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def start_page() -> str:
    """Streamlit's start page as it is installed: every page of the dashboard is drawn in it."""
    return Path(get_static_dir(), "index.html").read_text(encoding="utf-8")


def scripts_inside(page: str) -> list[str]:
    """The texts of the scripts that stand inside a page and are no files of their own."""
    reader = _Scripts()
    reader.feed(page)
    return reader.found


class _Scripts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script":
            self._inside = "src" not in dict(attrs)
            if self._inside:
                self.found.append("")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._inside = False
