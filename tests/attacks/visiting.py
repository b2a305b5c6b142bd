"""A visitor without a browser: speaks Streamlit's protocol over the websocket, and HTTP on a plain socket."""

import http.client
import logging
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tests.attacks.tally import PATIENCE

COOKIE = "_streamlit_xsrf"

logging.getLogger("websockets.client").setLevel(logging.CRITICAL)  # A server that hangs up is what is looked for.


@dataclass
class SocketVisitor:
    """A visitor of a running server.

    Attributes:
        session: the id that the server gave to the session; empty until the first page is drawn.
        drawn: the texts of the pieces of HTML on the page that was drawn last.
        errors: what broke on it.
    """

    url: str
    socket: ClientConnection
    token: str
    cookies: str
    session: str = ""
    drawn: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    _pages: dict[str, str] = field(default_factory=dict)

    def open(self, page: str = "", query: str = "") -> float:
        """Run the script for a page and wait until it has ended; the seconds that took.

        Args:
            page: the path of the page; the start page has none.
            query: what stands behind the `?`.

        Raises:
            TimeoutError: it did not end within the patience of attacks.
        """
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_name = page
        asked.rerun_script.page_script_hash = self._pages.get(page, "")
        start = time.monotonic()
        self.drawn, self.errors = [], []
        self.socket.send(asked.SerializeToString())
        while time.monotonic() - start < 3 * PATIENCE:
            message = self._receive()
            if message.WhichOneof("type") == "script_finished" and self.session:
                return time.monotonic() - start
        raise TimeoutError(f"{page}?{query[:80]} was not drawn")

    def names(self, count: int) -> list[str]:
        """The addresses that the server gives for so many files."""
        asked = BackMsg()
        asked.file_urls_request.request_id = "files"
        asked.file_urls_request.file_names.extend(f"{number}.csv" for number in range(count))
        self.socket.send(asked.SerializeToString())
        while True:
            message = self._receive()
            if message.WhichOneof("type") == "file_urls_response":
                return [each.upload_url for each in message.file_urls_response.file_urls]

    def send(self, method: str, path: str, body: bytes = b"", *, chunked: bool = False) -> int:
        """Send a form with a file to an address (without a body, no form); the status of the answer, as `request`."""
        if not body:
            return self.request(method, path, b"")
        form = b'--x\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\n\r\n' + body + b"\r\n--x--\r\n"
        headers = {"Content-Type": "multipart/form-data; boundary=x"}
        return self.request(method, path, form, headers, chunked=chunked)

    def request(
        self, method: str, path: str, body: bytes, headers: Mapping[str, str] | None = None, *, chunked: bool = False
    ) -> int:
        """Send a request as this visitor; the status of the answer, 0 when the server hung up before."""
        own = {"X-Xsrftoken": self.token, "Cookie": self.cookies, "Origin": self.url}
        parts = urlsplit(self.url)
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port or 80, timeout=3 * PATIENCE)
        try:
            given = iter([body[at : at + 65536] for at in range(0, len(body), 65536)]) if chunked else body or None
            connection.request(method, path, given, {**own, **(headers or {})}, encode_chunked=chunked)
        except (BrokenPipeError, ConnectionResetError):
            pass  # The answer came before all was sent.
        try:
            return connection.getresponse().status
        except (ConnectionError, http.client.HTTPException):
            return 0
        finally:
            connection.close()

    def _receive(self) -> ForwardMsg:
        message = ForwardMsg()
        data = self.socket.recv(timeout=3 * PATIENCE)
        assert isinstance(data, bytes)
        message.ParseFromString(data)
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.session = message.new_session.initialize.session_id
        elif kind == "navigation":
            self._pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
        elif kind == "delta" and message.delta.new_element.WhichOneof("type") == "html":
            self.drawn.append(message.delta.new_element.html.body)
        elif kind == "delta" and message.delta.new_element.WhichOneof("type") == "exception":
            self.errors.append(message.delta.new_element.exception.message)
        return message


def _cookies(address: str) -> dict[str, str]:
    """The cookies that an answer sets."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port or 80, timeout=PATIENCE)
    connection.request("GET", f"{parts.path}?{parts.query}")
    answer = connection.getresponse()
    answer.read()
    connection.close()
    pairs = [each.partition(";")[0].partition("=") for each in answer.headers.get_all("Set-Cookie") or []]
    return {name: value for name, _, value in pairs}


@contextmanager
def visiting(url: str, granting: str = "") -> Iterator[SocketVisitor]:
    """A fresh visitor, connected; one who loads registers has opened a link first."""
    parts = urlsplit(url)
    cookies = _cookies(f"{url}/_stcore/health") | (_cookies(granting) if granting else {})
    token = cookies[COOKIE]
    sent = "; ".join(f"{name}={value}" for name, value in cookies.items())
    with connect(
        f"ws://{parts.netloc}/_stcore/stream",
        subprotocols=[Subprotocol("streamlit"), Subprotocol(token)],
        additional_headers={"Cookie": sent},
        origin=Origin(url),
        proxy=None,
        max_size=None,
        open_timeout=PATIENCE,
    ) as socket:
        yield SocketVisitor(url, socket, token, sent)


def resident(process: int) -> float:
    """The memory that a process holds, in megabytes."""
    (line,) = [line for line in Path(f"/proc/{process}/status").read_text().splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) / 1024
