"""One server for all that these tests try to write into."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.serving import Server, served
from tests.serving.visiting import Attack, cookies_of, visits
from tests.shipped import copied


@pytest.fixture(scope="session")
def writable_home(shipped_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with room for registers."""
    return copied(shipped_home, tmp_path_factory)


@pytest.fixture(scope="session")
def server(writable_home: Path) -> Iterator[Server]:
    """The dashboard, started as people start it."""
    with served(home=writable_home) as running:
        yield running


@pytest.fixture(scope="session")
def widget(server: Server) -> str:
    """The id of the box for a file: whoever knows one server knows it of all."""
    (found,) = visits([Attack(server.url, cookies=cookies_of(server.granting))])
    return found.asked["file_uploader"]
