"""What every browser run shares: how Chromium is started, and when a page is done."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, Request, WebSocket, expect

OpenPage = Callable[[str], Page]

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
    # A page that asks for another host must fail here as it would without a network.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

SETTLED = "[data-testid=stApp][data-test-script-state=notRunning]"
"""The script has run to its end (before its first run the state is `initial`)."""

_PATIENCE_MS = 120_000
"""How long anything is waited for: it costs nothing where all goes well, and a busy machine may take its time."""
expect.set_options(timeout=_PATIENCE_MS)

_PROBE = re.compile(r"//[^/]+/.+/_stcore/(health|host-config)$")
"""Opened at /page, Streamlit first asks whether it is served below that path; a 404 is the right answer."""


def launch(playwright: Playwright, executable: str | Path) -> Browser:
    """Start Chromium without a window and without traffic of its own."""
    return playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)


def launch_beside(browser: Browser, executable: str | Path, *names: str) -> Browser:
    """Start another Chromium, for which these host names are this computer."""
    rules = ", ".join([*(f"MAP {name} 127.0.0.1" for name in names), "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"])
    arguments = [*ARGUMENTS, f"--host-resolver-rules={rules}"]
    return browser.browser_type.launch(executable_path=executable, args=arguments)


def new_context(browser: Browser, base_url: str, *, width: int = 1280, height: int = 800) -> BrowserContext:
    """A fresh visitor who reads Polish."""
    context = browser.new_context(
        base_url=base_url,
        locale="pl-PL",
        timezone_id="Europe/Warsaw",
        viewport={"width": width, "height": height},
    )
    context.set_default_timeout(_PATIENCE_MS)
    return context


_DRAWN = """() => !document.querySelector('[data-testid*=Skeleton], .osl .svg:empty')
    && (window.oslReady || !document.querySelector('[data-osl-landmark]'))"""


def settle(page: Page) -> None:
    """Wait until the script has run, nothing is still loading, and the page's own scripts have done their part."""
    page.wait_for_selector(SETTLED)
    page.wait_for_function(_DRAWN)


STOPPED = """window.stopped = []; document.addEventListener("securitypolicyviolation",
    (event) => window.stopped.push(`${event.effectiveDirective} ${event.blockedURI}`));"""
"""To run before a page does: keeps what the content security policy stops."""

_TRIED = "script-src wasm-eval"
"""Streamlit's protobuf tries whether it may compile, and does without."""


def stopped(page: Page) -> list[str]:
    """What the content security policy has stopped on a page with `STOPPED`."""
    found: list[str] = page.evaluate("window.stopped")
    return [each for each in found if each != _TRIED]


class Watch:
    """Keeps what a page asked for and what went wrong in it."""

    def __init__(self, page: Page) -> None:
        self.requested: list[str] = []
        self.problems: list[str] = []
        page.on("request", self._request)
        page.on("websocket", self._websocket)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.problems.append(str(error)))

    def outside(self, base_url: str) -> list[str]:
        """The addresses asked for that are not the server's own."""
        own = urlsplit(base_url).netloc
        asked = {url: urlsplit(url) for url in self.requested}
        return sorted(url for url, parts in asked.items() if parts.netloc and parts.netloc != own)

    def _request(self, request: Request) -> None:
        if not request.url.startswith(("data:", "blob:")):
            self.requested.append(request.url)

    def _websocket(self, socket: WebSocket) -> None:
        self.requested.append(socket.url)

    def _console(self, message: ConsoleMessage) -> None:
        where = message.location["url"]
        if message.type == "error" and not _PROBE.search(where):
            self.problems.append(f"{message.text} ({where})")
