"""Files of the page are compressed once."""

import gzip
from typing import Any

import pytest
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from dashboard.serving import compressed
from dashboard.serving.compressed import CompressedFiles
from tests.serving.asgi import scope_of, sent_by

TEXT = "function f() {}\n" * 200
GZIP = {"Accept-Encoding": "gzip, br"}


class Files:
    """An application that has one file, and counts how often it is asked."""

    def __init__(self, answer: Response) -> None:
        self.answer = answer
        self.asked = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        self.asked += 1
        await self.answer(scope, receive, send)


def answered(app: Any, path: str = "/static/a.js", **headers: str) -> tuple[dict[str, str], bytes]:
    start, *rest = sent_by(app, scope_of(path, headers={**GZIP, **headers}))
    named = {name.decode(): value.decode() for name, value in start["headers"]}
    return named, b"".join(message.get("body", b"") for message in rest)


def test_a_file_is_compressed_once() -> None:
    files = Files(PlainTextResponse(TEXT, headers={"ETag": "x"}))
    app = CompressedFiles(files)
    for _ in range(3):
        headers, body = answered(app)
        assert gzip.decompress(body).decode() == TEXT
        assert headers == {
            "content-encoding": "gzip",
            "content-length": str(len(body)),
            "content-type": "text/plain; charset=utf-8",
            "etag": "x",
            "vary": "Accept-Encoding",
        }
    assert files.asked == 1


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/static/a.js", {"Range": "bytes=0-9"}),
        ("/static/a.js", {"If-None-Match": "x"}),
        ("/static/a.js", {"If-Modified-Since": "x"}),
        ("/static/a.js", {"Accept-Encoding": "br"}),
        ("/rejestry", {}),
    ],
)
def test_what_is_no_whole_file_is_passed_on(path: str, headers: dict[str, str]) -> None:
    files = Files(PlainTextResponse(TEXT))
    app = CompressedFiles(files)
    assert [answered(app, path, **headers)[1].decode() for _ in range(2)] == [TEXT, TEXT]
    assert files.asked == 2


@pytest.mark.parametrize(
    "answer",
    [
        PlainTextResponse("short"),
        PlainTextResponse(TEXT, 404),
        PlainTextResponse(TEXT, headers={"Content-Encoding": "br"}),
    ],
)
def test_what_is_short_missing_or_compressed_is_passed_on(answer: Response) -> None:
    files = Files(answer)
    app = CompressedFiles(files)
    assert [answered(app)[1] for _ in range(2)] == [answer.body, answer.body]
    assert files.asked == 2


def test_no_more_is_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    size = len(gzip.compress(TEXT.encode()))
    monkeypatch.setattr(compressed, "_MOST_KEPT", 2 * size)
    files = Files(PlainTextResponse(TEXT))
    app = CompressedFiles(files)
    for path in ("/static/1", "/static/2", "/static/1", "/static/3", "/static/3", "/static/1"):
        answered(app, path)
    assert files.asked == 4
