"""A visitor without a browser: opens a page of a running server as one does, and reads what is drawn."""

import time
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.util import calc_hash
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

_LARGEST = 64 << 20


class PageReader:
    """A session: what it is shown is read as HTML, one run of the script after the other.

    Args:
        url: of the server, without a path.
        patience: seconds to wait for a page.
    """

    def __init__(self, url: str, patience: float) -> None:
        self._patience = patience
        self._socket = connect(
            f"{url.replace('http', 'ws', 1)}/_stcore/stream",
            origin=Origin(url),
            subprotocols=[Subprotocol("streamlit")],
            max_size=_LARGEST,
            open_timeout=patience,
            proxy=None,
        )

    def __enter__(self) -> "PageReader":
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def page(self, page: str, **params: str) -> str:
        """What a page draws: its HTML, and the message of each error that Streamlit itself shows.

        Raises:
            TimeoutError: it was not drawn in time.
        """
        asked = BackMsg()
        asked.rerun_script.query_string = urlencode(params)
        asked.rerun_script.page_script_hash = calc_hash(page) if page else ""
        self._socket.send(asked.SerializeToString())
        shown: list[str] = []
        until = time.monotonic() + self._patience
        while True:
            received = self._socket.recv(timeout=max(0.0, until - time.monotonic()))
            assert isinstance(received, bytes)
            message = ForwardMsg.FromString(received)
            kind = message.WhichOneof("type")
            if kind == "delta":
                element = message.delta.new_element
                shown.append(element.html.body)
                if element.WhichOneof("type") == "exception":
                    shown.append(f"{GENERIC} {element.exception.message}")
            elif kind == "script_finished":
                return "\n".join(shown)


GENERIC = "STREAMLIT SAYS:"
"""Before what Streamlit says of an exception: in English, and the same for all."""
