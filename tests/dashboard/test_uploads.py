"""What the server lets in, below any path; what is let go, and when."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send
from streamlit import config
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from dashboard import access, offers
from dashboard.components import upload
from dashboard.i18n import words_of
from dashboard.offers import UploadOffers, forget_gone, guard
from dashboard.serving import uploads
from dashboard.serving.uploads import OfferedUploads
from tests.dashboard.registering import GOOD, HEADER, give, page

MEGABYTE = 2**20
MOST = 42 * MEGABYTE
SETTINGS: dict[str, Any] = {"server.maxUploadSize": 20, "server.baseUrlPath": ""}


class FakeRuntime:
    """Streamlit's runtime, as far as sessions and files go."""

    def __init__(self) -> None:
        self.uploaded_file_mgr = MemoryUploadedFileManager("/_stcore/upload_file")
        self.active: set[str] = set()

    def is_active_session(self, session: str) -> bool:
        return session in self.active


@pytest.fixture
def runtime(monkeypatch: pytest.MonkeyPatch) -> FakeRuntime:
    """A runtime without sessions or files, and settings as they are shipped."""
    made = FakeRuntime()
    monkeypatch.setattr(offers, "get_instance", lambda: made)
    monkeypatch.setattr(config, "get_option", SETTINGS.get)
    return made


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers with how much has come."""
    size = len(await Request(scope, receive).body())
    await PlainTextResponse(str(size))(scope, receive, send)


def asked(
    app: OfferedUploads, method: str, path: str, *chunks: bytes, headers: dict[str, str] | None = None
) -> tuple[int, str, int]:
    """Status and text of an answer, and how many chunks were read for it."""
    sent: list[Message] = []
    coming = [
        {"type": "http.request", "body": chunk, "more_body": number < len(chunks)}
        for number, chunk in enumerate(chunks, 1)
    ] or [{"type": "http.request", "body": b"", "more_body": False}]
    read = iter(coming)
    count = 0

    async def receive() -> Message:
        nonlocal count
        count += 1
        return next(read)

    async def send(message: Message) -> None:
        sent.append(message)

    given = headers if headers is not None else {"transfer-encoding": "chunked"} if chunks else {}
    raw = [(name.encode(), value.encode()) for name, value in given.items()]
    scope = {"type": "http", "method": method, "path": path, "headers": raw, "query_string": b""}
    asyncio.run(app(scope, receive, send))
    return sent[0]["status"], sent[1]["body"].decode(), count


REFUSED = "\n".join(words_of(language)("rejestry.upload.refused") for language in ("pl", "en"))


@pytest.mark.parametrize("base", ["", "atlas", "/a/b/"])
def test_files_come_below_the_path_of_the_server(
    monkeypatch: pytest.MonkeyPatch, runtime: FakeRuntime, base: str
) -> None:
    monkeypatch.setitem(SETTINGS, "server.baseUrlPath", base)
    known = UploadOffers()
    app = OfferedUploads(echo, known)
    known.offer("s")
    known.name("s", ["f", "g"])
    below = f"/{base.strip('/')}" if base else ""
    assert asked(app, "PUT", f"/x{below}/_stcore/upload_file/s/f", b"ab") == (403, REFUSED, 0)
    assert asked(app, "PUT", f"{below}/_stcore/upload_file/s/f", b"ab", b"c") == (200, "3", 2)
    assert asked(app, "PUT", f"{below}/_stcore/upload_file/s/f", b"ab") == (403, REFUSED, 0)
    assert asked(app, "DELETE", f"{below}/_stcore/upload_file/s/f", b"ab") == (403, REFUSED, 0)
    assert asked(app, "DELETE", f"{below}/_stcore/upload_file/s/f") == (200, "0", 1)
    assert asked(app, "DELETE", f"{below}/_stcore/upload_file/s/g") == (403, REFUSED, 0)


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_reading_goes_on_as_long_as_nothing_comes_with_it(runtime: FakeRuntime, method: str) -> None:
    app = OfferedUploads(echo, UploadOffers())
    assert asked(app, method, "/kontakty")[0] == 200
    assert asked(app, method, "/kontakty", headers={"content-length": "0"})[0] == 200
    for headers in ({"content-length": "1"}, {"content-length": "x"}, {"transfer-encoding": "chunked"}):
        assert asked(app, method, "/kontakty", b"a", headers=headers) == (403, REFUSED, 0)
    assert asked(app, method, "/_stcore/upload_file/s/f") == (403, REFUSED, 0)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "get", ""])
def test_nothing_but_reading_goes_on_elsewhere(runtime: FakeRuntime, method: str) -> None:
    assert asked(OfferedUploads(echo, UploadOffers()), method, "/kontakty") == (403, REFUSED, 0)


def stored(runtime: FakeRuntime, session: str, size: int, file: str = "f") -> None:
    runtime.uploaded_file_mgr.add_file(session, UploadedFileRec(file, "a.csv", "", bytes(size)))


def test_what_is_too_much_is_told_while_it_comes(runtime: FakeRuntime) -> None:
    known = UploadOffers()
    app = OfferedUploads(echo, known)
    runtime.active = {"s"}
    known.offer("s")
    known.name("s", ["f", "g"])
    stored(runtime, "s", MOST - 3)
    told = "\n".join(words_of(language)("rejestry.upload.full") for language in ("pl", "en"))
    with pytest.raises(HTTPException) as refused:
        asked(app, "PUT", "/_stcore/upload_file/s/f", b"ab", b"cd", b"ef")
    assert (refused.value.status_code, refused.value.detail) == (413, told)
    assert asked(app, "PUT", "/_stcore/upload_file/s/g", b"ab", b"c") == (200, "3", 2)
    assert known.fit("s", {"s": MOST})


def test_who_has_left_makes_room_for_who_is_there(runtime: FakeRuntime) -> None:
    known = UploadOffers()
    app = OfferedUploads(echo, known)
    runtime.active = {"s"}
    for session in "abcds":
        known.offer(session)
        stored(runtime, session, MOST if session != "s" else 0)
    known.name("s", ["f"])
    assert asked(app, "PUT", "/_stcore/upload_file/s/f", b"ab") == (200, "2", 1)
    assert (known.sessions(), {*runtime.uploaded_file_mgr.file_storage}) == (["s"], {"s"})


def test_a_session_that_has_left_is_forgotten_after_a_while(
    runtime: FakeRuntime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "GRACE", 0.01)
    known = UploadOffers()
    known.offer("s")
    stored(runtime, "s", 1)

    async def left(scope: Scope, receive: Receive, send: Send) -> None:
        raise ConnectionResetError

    async def connect() -> list[str]:
        with pytest.raises(ConnectionResetError):
            await OfferedUploads(left, known)({"type": "websocket"}, None, None)  # type: ignore[arg-type]
        before = known.sessions()
        await asyncio.sleep(0.1)
        return before

    assert asyncio.run(connect()) == ["s"]
    assert (known.sessions(), dict(runtime.uploaded_file_mgr.file_storage)) == ([], {})


def test_a_session_that_is_there_keeps_what_it_has(runtime: FakeRuntime) -> None:
    known = UploadOffers()
    known.offer("s")
    stored(runtime, "s", 1)
    runtime.active = {"s"}
    forget_gone(known)
    assert (known.sessions(), [*runtime.uploaded_file_mgr.file_storage]) == (["s"], ["s"])


def test_names_are_given_only_to_who_was_offered_a_box(runtime: FakeRuntime) -> None:
    known = UploadOffers()
    guard(known)
    names = runtime.uploaded_file_mgr.get_upload_urls
    assert names("s", ["a.csv"]) == []
    known.offer("s")
    (given,) = names("s", ["a.csv"])
    assert given.upload_url == f"/_stcore/upload_file/s/{given.file_id}"
    assert known.take("s", given.file_id)
    assert len(names("s", ["a.csv"] * 1000)) == 16


# The page


@pytest.mark.usefixtures("own_home")
def test_the_page_offers_its_box_to_who_may_load_and_takes_it_back(
    allowed: Callable[[access.Access], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    known = UploadOffers()
    monkeypatch.setattr(offers, "OFFERS", known)
    app = page()
    (session,) = known.sessions()
    allowed("off")
    app.run()
    assert known.sessions() == []
    assert session


@pytest.mark.usefixtures("own_home", "allowed")
def test_a_file_is_let_go_once_it_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    gone: list[str] = []
    monkeypatch.setattr(upload, "let_go_here", gone.append)
    app = give(page(), HEADER + GOOD)
    assert len(gone) == 1
    app.run()
    assert len(gone) == 1
