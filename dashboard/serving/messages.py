"""What a page says to the server over its websocket."""

from google.protobuf.message import DecodeError  # type: ignore[import-untyped]
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

LARGEST = 128 * 1024
"""Bytes of a message: what is chosen and typed on a page, and its address, of which HTTP takes 64 KB."""


class OwnMessages:
    """Hangs up on whoever sends what no page of ours does.

    Streamlit keeps what is chosen while a connection is open, in four times the memory that it was sent in, and writes
    a trace into the log for every message that it cannot read.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a connection on, and what comes over it."""

        async def read() -> Message:
            message = await receive()
            if message["type"] != "websocket.receive" or _is_message(message.get("bytes")):
                return message
            return {"type": "websocket.disconnect", "code": 1008}

        await self.app(scope, read if scope["type"] == "websocket" else receive, send)


def _is_message(data: bytes | None) -> bool:
    if data is None or len(data) > LARGEST:
        return False
    try:
        BackMsg.FromString(data)
    except DecodeError:
        return False
    return True
