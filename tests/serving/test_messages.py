"""What comes over the websocket: messages of pages, and nothing else."""

import asyncio

import pytest
from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

from dashboard.serving.messages import LARGEST, OwnMessages
from tests.serving.asgi import scope_of


def rerun(letters: int) -> bytes:
    """A page that is asked for, with so many letters behind the `?`."""
    asked = BackMsg()
    asked.rerun_script.query_string = "a" * letters
    written: bytes = asked.SerializeToString()
    return written


def read(message: Message, kind: str = "websocket") -> Message:
    """What the application is told of a message."""
    told: list[Message] = []

    async def app(_: Scope, receive: Receive, __: Send) -> None:
        told.append(await receive())

    async def receive() -> Message:
        return message

    async def send(_: Message) -> None:
        raise AssertionError

    asyncio.run(OwnMessages(app)(scope_of("/_stcore/stream", kind=kind), receive, send))
    return told[0]


@pytest.mark.parametrize(
    ("data", "passes"),
    [
        ({"bytes": b""}, True),
        ({"bytes": rerun(60_000)}, True),
        ({"bytes": rerun(LARGEST - 100)}, True),
        ({"bytes": rerun(LARGEST)}, False),
        ({"bytes": b"\xff" * 100}, False),
        ({"bytes": None, "text": "hello"}, False),
        ({"text": ""}, False),
    ],
)
def test_whoever_sends_what_no_page_does_is_hung_up_on(data: dict[str, bytes | str | None], passes: bool) -> None:
    sent = {"type": "websocket.receive", **data}
    assert read(sent) == (sent if passes else {"type": "websocket.disconnect", "code": 1008})


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ({"type": "websocket.connect"}, "websocket"),
        ({"type": "websocket.disconnect", "code": 1001}, "websocket"),
        ({"type": "http.request", "body": b"\xff" * 200_000}, "http"),
    ],
)
def test_all_else_passes(message: Message, kind: str) -> None:
    assert read(message, kind) == message
