"""What may be sent to the server: a file by whom a page offers a box for it, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from tests.attacks.tally import PATIENCE
from tests.attacks.visiting import SocketVisitor, resident, visiting
from tests.browser.serving import Server, served
from tests.navigation import PAGES

MEGABYTE = 2**20
LARGE = b"x" * (19 * MEGABYTE)
MOST_HELD = 8 * 21


@pytest.fixture(scope="module")
def server(shipped_home: Path) -> Iterator[Server]:
    """A server of its own: what it holds is measured."""
    with served(home=shipped_home) as running:
        yield running


@pytest.fixture
def visitor(server: Server) -> Iterator[SocketVisitor]:
    """A visitor who has opened no page yet."""
    with visiting(server.url, server.granting) as fresh:
        yield fresh


def own(visitor: SocketVisitor, name: str = "a") -> str:
    return f"/_stcore/upload_file/{visitor.session}/{name}"


def test_no_page_without_a_box_takes_a_file(server: Server, visitor: SocketVisitor) -> None:
    """60 files of 19 MB to one's own session: they were held, 1.5 GB."""
    for page, path in PAGES.items():
        if page != "rejestry":
            visitor.open(path)
            assert visitor.names(1) == []
            assert visitor.send("PUT", own(visitor), b"x") == 403
    before = resident(server.process)
    answers = [visitor.send("PUT", own(visitor, str(number)), LARGE, chunked=number % 2 == 1) for number in range(60)]
    assert set(answers) <= {0, 403}
    assert resident(server.process) - before < 100


def test_a_page_with_a_box_takes_the_files_it_gave_a_name_to(visitor: SocketVisitor) -> None:
    visitor.open("rejestry")
    first, second = visitor.names(2)
    assert visitor.send("PUT", own(visitor), b"x") == 403
    assert visitor.send("PUT", first, b"x", chunked=True) == 204
    assert visitor.send("PUT", first, b"x") == 403
    assert visitor.send("DELETE", second) == 403
    assert visitor.send("DELETE", first) == 204


def test_a_session_does_not_send_for_another(server: Server, visitor: SocketVisitor) -> None:
    visitor.open("rejestry")
    (given,) = visitor.names(1)
    with visiting(server.url, server.granting) as other:
        other.open("rejestry")
        assert other.send("PUT", own(other, given.rpartition("/")[2]), b"x") == 403
        assert other.send("PUT", own(visitor), b"x") == 403


def test_there_is_room_for_two_files_of_a_session(server: Server, visitor: SocketVisitor) -> None:
    visitor.open("rejestry")
    names = visitor.names(6)
    answers = [visitor.send("PUT", name, LARGE, chunked=number % 2 == 1) for number, name in enumerate(names)]
    assert answers[:2] == [204, 204]
    assert set(answers[2:]) <= {0, 413}
    assert visitor.send("DELETE", names[0]) == 204
    assert visitor.send("PUT", visitor.names(1)[0], LARGE) == 204


def test_there_is_room_for_some_files_of_all(server: Server) -> None:
    """Sessions that may load, one after the other and all at once: what they left is let go when room is needed."""
    before = resident(server.process)
    taken = 0
    visitors = [visiting(server.url, server.granting) for _ in range(10)]
    opened = [each.__enter__() for each in visitors]
    for each in opened:
        each.open("rejestry")
        taken += sum(each.send("PUT", name, LARGE) == 204 for name in each.names(2))
    assert taken == MOST_HELD // 19
    assert resident(server.process) - before < MOST_HELD * 1.5
    for left in visitors:
        left.__exit__(None, None, None)
    with visiting(server.url, server.granting) as fresh:
        fresh.open("rejestry")
        assert fresh.send("PUT", fresh.names(1)[0], LARGE) == 204


METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "X")


@pytest.mark.parametrize("chunked", [False, True])
def test_no_other_address_takes_a_body(server: Server, visitor: SocketVisitor, chunked: bool) -> None:
    visitor.open("rejestry")
    (given,) = visitor.names(1)
    _, _, _, session, file = given.split("/")
    tried = [
        *("/", "/rejestry", "/_stcore/health", "/_stcore/host-config", "/_stcore/metrics", "/_stcore/stream"),
        *(
            "/media/a",
            "/component/a/b",
            "/_stcore/bidi-components/a/b",
            "/_stcore/agent/interact",
            "/_stcore/agent/mcp",
        ),
        *("/vcard/a.vcf", "/qr/a.svg", "/auth/login", "/oauth2callback", "/static/js/a.js", "/app/static/a"),
        *(f"{given}/", f"/{given}", f"{given}/x", f"/a{given}", f"{given}?x=1#", f"{given};x", f"{given}%00"),
        f"/_stcore/upload_file/{session}%2Fx",
        f"/_stcore/upload_file/{session}/{file}%2F",
        f"/_stcore/upload_file//{session}/{file}",
        f"/_stcore/../_stcore/upload_file/{session}/x",
        f"/%5fstcore/upload%5ffile/{session}/x",
        f"/_STCORE/UPLOAD_FILE/{session}/x",
        f"/_stcore%2Fupload_file/{session}/x",
    ]
    answers = {
        (method, path): visitor.send(method, path, b"x" * 1000, chunked=chunked)
        for path in tried
        for method in METHODS
        if (method, path) != ("PUT", f"{given}?x=1#")
    }
    assert {asked: status for asked, status in answers.items() if status not in (400, 403, 404)} == {}
    assert {method: visitor.send(method, given, b"x", chunked=chunked) for method in METHODS if method != "PUT"} == {
        method: 403 for method in METHODS if method != "PUT"
    }
    assert visitor.send("PUT", given, b"x", chunked=chunked) == 204


def shout(visitor: SocketVisitor, size: int) -> None:
    """Send a message of so many bytes, and listen until the server hangs up."""
    visitor.socket.send(b"\0" * size)
    while True:
        visitor.socket.recv(timeout=PATIENCE)


def test_a_large_message_ends_the_connection_and_is_not_held(server: Server, visitor: SocketVisitor) -> None:
    visitor.open()
    before = resident(server.process)
    for size in (2 * MEGABYTE, 190 * MEGABYTE):
        with visiting(server.url) as loud, pytest.raises(ConnectionClosed):
            shout(loud, size)
    assert resident(server.process) - before < 100
    visitor.open("kontakty")


def test_the_head_of_a_request_is_limited(server: Server, visitor: SocketVisitor) -> None:
    before = resident(server.process)
    assert visitor.request("GET", f"/?q={'x' * 64 * MEGABYTE}", b"") in (0, 400)
    assert visitor.request("GET", "/", b"", {"X-Much": "x" * 64 * MEGABYTE}) in (0, 400)
    assert resident(server.process) - before < 50
