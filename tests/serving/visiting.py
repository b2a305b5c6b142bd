"""Somebody who speaks to the server without a browser, and writes whatever they like into a request.

Run as a program (`python -m tests.serving.visiting '[{"url": …}, …]'`) it does so from where it is started and prints
what came of it, so that a test can start it on what the kernel takes for another computer.
"""

import asyncio
import http.client
import json
import sys
import uuid
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict, dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus

REGISTER = "Data;Program;Miejsce;Uczestnicy razem;Nr własny\n12.03.2025;wroclaw-pal-aktywna-polanka;Ołbin;24;{id}\n"
"""One row, as it should be, of the records of this checkout; another one for every id."""

BODIES_ARE_REFUSED = find_spec("dashboard.serving.uploads") is not None
"""Whether the server is to refuse the body of a file from who was not offered the box for it."""

PATIENCE_S = 30.0
XSRF = "2|00000000|00112233445566778899aabbccddeeff|1700000000"
"""A token for cookie and header: the server compares the two, and knows neither."""


@dataclass
class Outcome:
    """What came of a visit.

    Attributes:
        connected: whether the websocket was opened.
        offered: whether the box for a file was on the page.
        uploaded: the status that the body of a file got; 0 if it was not sent.
        text: all that the page said.
        session: its id.
        asked: ids of the widgets of the page, by their kind.
    """

    connected: bool = False
    offered: bool = False
    uploaded: int = 0
    session: str = ""
    text: str = ""
    asked: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Attack:
    """A visit to Rejestry that tries to load a file, whether the page lets it or not.

    Attributes:
        url: where the server answers, or what stands before it.
        host: what to write into `Host`; by default what was asked for.
        origin: what to write into `Origin`; empty: none.
        headers: more of them.
        cookies: by name.
        widget: id of the box for a file, should the page not show one.
        session: id of a session to go on with.
    """

    url: str
    host: str = ""
    origin: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    cookies: Mapping[str, str] = field(default_factory=dict)
    widget: str = ""
    session: str = ""

    def written(self) -> dict[str, str]:
        """The headers of every request but the host."""
        cookies = {"_streamlit_xsrf": XSRF, **self.cookies}
        origin = {"Origin": self.origin} if self.origin else {}
        return {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()), **origin, **self.headers}


async def attack(given: Attack) -> Outcome:
    """Open Rejestry, send a file past the page, and tell the page that it was chosen."""
    found = Outcome()
    try:
        async with _connected(given) as socket:
            found.connected = True
            session = found.session = await _run(socket, found)
            widget = found.asked.get("file_uploader") or given.widget
            found.offered = "file_uploader" in found.asked
            file, path = await _place(socket, session)
            text = REGISTER.format(id=f"A-{file[:8]}").encode()
            below = urlsplit(given.url).path.rstrip("/")
            found.uploaded = await asyncio.to_thread(_upload, given, below + path, text)
            if widget:
                await _run(socket, found, _chosen(widget, path, file, len(text)))
    except InvalidStatus:
        pass
    return found


def visits(given: Iterable[Attack]) -> list[Outcome]:
    """What comes of visits, one after the other."""
    return [asyncio.run(attack(each)) for each in given]


def requested(url: str, method: str = "GET", *, headers: Mapping[str, str] | None = None, body: bytes = b"") -> Any:
    """The answer to one request, read to its end: status and headers of `http.client`, the body as `content`."""
    parts, given = urlsplit(url), {**(headers or {})}
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=PATIENCE_S)
    if parts.scheme == "https":
        connection.connect()
        # A proxy chooses its certificate by the name that is asked for.
        named = urlsplit(f"//{given.get('Host', parts.netloc)}").hostname
        connection.sock = _unchecked().wrap_socket(connection.sock, server_hostname=named)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    connection.request(method, target or "/", body or None, {**given, "Connection": "close"})
    answer: Any = connection.getresponse()
    answer.content = answer.read()
    connection.close()
    return answer


def imports(home: Path) -> int:
    """How many files were loaded into a home."""
    return len([*home.glob("registers/journal/*.json")])


def cookies_of(link: str) -> dict[str, str]:
    """What the printed link sets."""
    answer = requested(link)
    assert answer.status == 303
    name, _, rest = answer.headers["Set-Cookie"].partition("=")
    return {name: rest.partition(";")[0]}


def cookie_line(link: str) -> str:
    """What the printed link sets, as a request sends it."""
    return "; ".join(f"{name}={value}" for name, value in cookies_of(link).items())


def _unchecked() -> Any:
    """Nobody vouches for the certificate of a test."""
    import ssl

    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


@asynccontextmanager
async def _connected(given: Attack) -> AsyncIterator[ClientConnection]:
    parts = urlsplit(given.url)
    scheme = {"http": "ws", "https": "wss"}[parts.scheme]
    uri = f"{scheme}://{given.host or parts.netloc}{parts.path.rstrip('/')}/_stcore/stream"
    more = {"ssl": _unchecked()} if scheme == "wss" else {}
    async with connect(
        uri,
        host=parts.hostname,
        port=parts.port or {"http": 80, "https": 443}[parts.scheme],
        additional_headers=given.written(),
        subprotocols=["streamlit", XSRF, *filter(None, [given.session])],  # type: ignore[list-item]
        open_timeout=PATIENCE_S,
        max_size=2**26,
        proxy=None,
        **more,
    ) as socket:
        yield socket


async def _run(socket: ClientConnection, found: Outcome, sent: BackMsg | None = None) -> str:
    """Let the script run and take down what it draws; the id of the session."""
    if sent is None:
        sent = BackMsg()
        sent.rerun_script.page_name = "rejestry"
    await socket.send(sent.SerializeToString())
    session = ""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            message = ForwardMsg.FromString(await socket.recv())
            kind = message.WhichOneof("type")
            if kind == "new_session":
                session = message.new_session.initialize.session_id
            elif kind == "delta":
                _take_down(message, found)
            elif kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                return session


def _take_down(message: ForwardMsg, found: Outcome) -> None:
    element = message.delta.new_element
    kind = element.WhichOneof("type") or ""
    if kind == "html":
        found.text += element.html.body
    elif kind and (id_ := getattr(getattr(element, kind), "id", "")):
        found.asked[kind] = id_


async def _place(socket: ClientConnection, session: str) -> tuple[str, str]:
    """The id and path that the server gives to a file; those of its own that a visitor makes up where it gives none."""
    sent = BackMsg()
    sent.file_urls_request.request_id, sent.file_urls_request.session_id = "1", session
    sent.file_urls_request.file_names.append("a.csv")
    await socket.send(sent.SerializeToString())
    file = str(uuid.uuid4())
    with suppress(TimeoutError):
        async with asyncio.timeout(2):
            while True:
                message = ForwardMsg.FromString(await socket.recv())
                if message.WhichOneof("type") == "file_urls_response":
                    for urls in message.file_urls_response.file_urls:
                        return urls.file_id, urls.upload_url
                    break
    return file, f"/_stcore/upload_file/{session}/{file}"


def _upload(given: Attack, path: str, text: bytes) -> int:
    parts = urlsplit(given.url)
    boundary = "b" * 20
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n'
    body = f"{head}Content-Type: text/csv\r\n\r\n".encode() + text + f"\r\n--{boundary}--\r\n".encode()
    headers = {**given.written(), "X-Xsrftoken": XSRF, "Content-Type": f"multipart/form-data; boundary={boundary}"}
    headers |= {"Host": given.host} if given.host else {}
    answer = requested(f"{parts.scheme}://{parts.netloc}{path}", "PUT", headers=headers, body=body)
    return int(answer.status)


def _chosen(widget: str, path: str, file: str, size: int) -> BackMsg:
    """What a browser says once a file is chosen and sent."""
    sent = BackMsg()
    sent.rerun_script.page_name = "rejestry"
    state = sent.rerun_script.widget_states.widgets.add(id=widget)
    info = state.file_uploader_state_value.uploaded_file_info.add(name="a.csv", size=size, file_id=file)
    info.file_urls.file_id, info.file_urls.upload_url, info.file_urls.delete_url = file, path, path
    return sent


if __name__ == "__main__":
    print(json.dumps([asdict(each) for each in visits(Attack(**given) for given in json.loads(sys.argv[1]))]))
