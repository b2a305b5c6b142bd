"""One visitor sends, asks and opens what should harm a server; meanwhile another one goes from page to page.

60 files of 19 MB to a session that may not send, 20 to one that may; odd requests; large messages; 500 hostile
addresses. The other's pages may take twice as long (at the 95th percentile), no longer, and the server never holds a
gigabyte.
"""

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import cycle
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from dashboard.state import LISTS, LOCAL
from osl_data.build import build
from tests.attacks.tally import Tally
from tests.attacks.visiting import SocketVisitor, resident, visiting
from tests.browser.serving import Server, served
from tests.navigation import PAGES, VIEWS, path_of

ALONE = True
"""Its speed is measured: nothing else runs meanwhile."""
MOST_HELD = 1000.0
"""Megabytes."""
SLOWER = 2.0
QUIET = 10.0
"""Seconds in which the other visitor is alone."""
PAUSE = 0.3
"""Seconds between two pages of somebody who clicks quickly."""

_LARGE = b"x" * (19 * 2**20)
_UPLOADS = 60
_MANAGED = 20
_ADDRESSES = 500
_PIECES = (
    *(
        "![x](http://127.0.0.1:9/)",
        "<script>",
        "%00",
        "'; drop table programme; --",
        "../../etc/passwd",
        "${7*7}",
        "{{7*7}}",
    ),
    *(
        "\u202e",
        "a" * 5000,
        "😀" * 300,
        "-1",
        "99999999999999999999",
        "nan",
        "\x00\x1b[31m",
        "wroclaw",
        "pal",
        "\\",
        "%",
        "*",
    ),
    *(
        "$x^2$",
        ":material/home:",
        "(((((((((",
        "[" * 2000,
        "ą" * 2000,
        "NULL",
        "true",
        "1e999",
        '"',
        "a,b;c|d",
        "&amp;",
    ),
)


def attack(seed: int) -> Tally:
    """Run it against a server of its own."""
    tally = Tally()
    draw = random.Random(seed)
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        build(folder=home)
        with served(home=home) as server, _memory(server) as most, visiting(server.url) as other:
            _pages(other, QUIET / 2)
            before = _pages(other, QUIET)
            with _meanwhile(server, other) as during:
                _all(server, draw, tally)
            with tally.attempt("the other visitor afterwards"):
                other.open("kontakty")
            held = max(most)
    alone, beside = _p95(before), _p95(during)
    tally.figures |= {"server memory MB": held, "p95 alone ms": alone * 1000, "p95 meanwhile ms": beside * 1000}
    if held > MOST_HELD:
        tally.faults.append(f"the server held {held:.0f} MB, more than {MOST_HELD:.0f}")
    if beside > SLOWER * alone:
        tally.faults.append(f"pages took {beside:.2f} s (p95 of {len(during)}), alone {alone:.2f} s (of {len(before)})")
    return tally


def _all(server: Server, draw: random.Random, tally: Tally) -> None:
    with visiting(server.url) as stranger:
        stranger.open("programy")
        for number in range(_UPLOADS):
            with tally.attempt(f"file {number} of a stranger"):
                path = f"/_stcore/upload_file/{stranger.session}/{number}"
                _expect({0, 403}, stranger.send("PUT", path, _LARGE, chunked=number % 2 == 1))
    with visiting(server.url, server.granting) as manager:
        manager.open("rejestry")
        for number in range(_MANAGED):
            with tally.attempt(f"file {number} of a manager"):
                path = next(iter(manager.names(1)), f"/_stcore/upload_file/{manager.session}/{number}")
                _expect({0, 204, 403, 413}, manager.send("PUT", path, _LARGE, chunked=number % 2 == 1))
    _requests(server, draw, tally)
    _messages(server, draw, tally)
    _addresses(server, draw, tally)


def _requests(server: Server, draw: random.Random, tally: Tally) -> None:
    paths = ["/", "/_stcore/stream", "/_stcore/upload_file", "/media/", "/component/", "/vcard/", "/qr/", "/static/"]
    with visiting(server.url) as stranger:
        for number in range(100):
            path = draw.choice(paths) + "".join(draw.choice("ab/.%2e;~\\:-_") for _ in range(draw.randrange(60)))
            body = draw.randbytes(draw.choice([0, 10, 100_000]))
            method = draw.choice(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "X"])
            with tally.attempt(f"request {number}: {method} {path}"):
                status = stranger.request(method, path, body, chunked=bool(body) and draw.random() < 0.5)
                _expect({*range(500)}, status)


def _messages(server: Server, draw: random.Random, tally: Tally) -> None:
    """Messages that are none, and large ones, each over a connection of its own; pages asked for and not waited for."""
    for number in range(40):
        with tally.attempt(f"message {number}"), visiting(server.url) as stranger:
            size = draw.choice([0, 1, 1000, 900_000, 3_900_000, 50_000_000])
            with suppress(Exception):  # The server hangs up, sooner or later.
                stranger.socket.send(draw.randbytes(min(size, 1000)) * max(size // 1000, 1))
                stranger.socket.recv(timeout=0.05)


def _addresses(server: Server, draw: random.Random, tally: Tally) -> None:
    views = cycle(VIEWS.items())
    keys = [*LISTS, "from", "to", "q", "lang", *LOCAL, "x"]
    for visit in range(_ADDRESSES // 20):
        with visiting(server.url) as stranger:
            for number in range(20):
                name, given = next(views)
                asked = [*given.items()] if draw.random() < 0.7 else []
                asked += [(draw.choice(keys), draw.choice(_PIECES)) for _ in range(draw.randrange(1, 40))]
                with tally.attempt(f"address {visit}.{number} {name} {asked!r:.200}"):
                    stranger.open(path_of(name), urlencode(asked))
                    if stranger.errors:
                        raise ValueError(f"the page broke: {stranger.errors}")


def _expect(allowed: set[int], status: int) -> None:
    if status not in allowed:
        raise ValueError(f"answered {status}")


def _pages(visitor: SocketVisitor, seconds: float, going_on: Callable[[], bool] = lambda: True) -> list[float]:
    """Go from page to page for so long; the seconds that each took."""
    found: list[float] = []
    end = time.monotonic() + seconds
    for page in cycle(path for name, path in PAGES.items() if name != "program"):
        if time.monotonic() > end or not going_on():
            return found
        found.append(visitor.open(page))
        time.sleep(PAUSE)
    raise AssertionError


@contextmanager
def _meanwhile(server: Server, visitor: SocketVisitor) -> Iterator[list[float]]:
    """Let somebody go from page to page while a block runs; afterwards the list holds the seconds that each took."""
    found: list[float] = []
    ended = threading.Event()
    going = threading.Thread(target=lambda: found.extend(_pages(visitor, 600, lambda: not ended.is_set())))
    going.start()
    try:
        yield found
    finally:
        ended.set()
        going.join()


@contextmanager
def _memory(server: Server) -> Iterator[list[float]]:
    """What a server holds while a block runs, in megabytes, ten times a second."""
    found = [0.0]
    ended = threading.Event()

    def measure() -> None:
        while not ended.wait(0.1):
            found.append(resident(server.process))

    measuring = threading.Thread(target=measure)
    measuring.start()
    try:
        yield found
    finally:
        ended.set()
        measuring.join()


def _p95(seconds: list[float]) -> float:
    return quantiles(seconds, n=20)[-1]
