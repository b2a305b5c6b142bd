"""What may stand before a server: a forwarder that passes bytes on, a proxy that writes its own `Host` into them."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread

Rewriting = Callable[[bytes], bytes]
"""What becomes of the head of a request on its way."""


@contextmanager
def forwarding(to: int, rewriting: Rewriting = bytes, address: str = "127.0.0.1") -> Iterator[int]:
    """Pass every connection on to a port of this computer until the block ends; the port that takes them."""
    with socket.create_server((address, 0)) as listening:
        Thread(target=_accept, args=(listening, to, rewriting), daemon=True).start()
        yield listening.getsockname()[1]
        # A thread that waits for a connection is not woken by closing what it waits on.
        with suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)


def asking_as(host: str, *, strip: str = "", added: str = "") -> Rewriting:
    """A proxy as most are without settings: it asks in its own name.

    Args:
        host: what it writes into `Host`; empty: what was asked for.
        strip: the path that is its own and that the server never sees.
        added: lines that it adds.
    """

    def rewritten(head: bytes) -> bytes:
        first, *lines = head.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
        method, target, version = first.split(" ", 2)
        if strip:
            target = target.removeprefix(strip) or "/"
        if host:
            lines = [line for line in lines if not line.casefold().startswith("host:")] + [f"Host: {host}"]
        return (
            "\r\n".join([f"{method} {target} {version}", *lines, *filter(None, [added])]).encode("latin-1")
            + b"\r\n\r\n"
        )

    return rewritten


def _accept(listening: socket.socket, to: int, rewriting: Rewriting) -> None:
    while True:
        try:
            client, _ = listening.accept()
        except OSError:
            return
        Thread(target=_pass_on, args=(client, to, rewriting), daemon=True).start()


def _pass_on(client: socket.socket, to: int, rewriting: Rewriting) -> None:
    with client, suppress(OSError), socket.create_connection(("127.0.0.1", to)) as server:
        Thread(target=_pump, args=(server, client), daemon=True).start()
        if rewriting is not bytes:
            head, rest = _head(client)
            while head and b"\r\nupgrade:" not in head.lower():
                length = _length(head)
                server.sendall(rewriting(head) + rest[:length])
                _body(client, server, length - len(rest[:length]))
                head, rest = _head(client, rest[length:])
            server.sendall((rewriting(head) if head else b"") + rest)
        _pump(client, server)


def _head(client: socket.socket, had: bytes = b"") -> tuple[bytes, bytes]:
    """The head of the next request, and what came after it."""
    while b"\r\n\r\n" not in had:
        received = client.recv(65536)
        if not received:
            return b"", had
        had += received
    end = had.index(b"\r\n\r\n") + 4
    return had[:end], had[end:]


def _length(head: bytes) -> int:
    lines = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    return int(lines[0].partition(b":")[2]) if lines else 0


def _body(client: socket.socket, server: socket.socket, length: int) -> None:
    while length > 0 and (received := client.recv(min(65536, length))):
        server.sendall(received)
        length -= len(received)


def _pump(from_: socket.socket, to: socket.socket) -> None:
    with suppress(OSError):
        while received := from_.recv(65536):
            to.sendall(received)
    with suppress(OSError):
        to.shutdown(socket.SHUT_WR)
