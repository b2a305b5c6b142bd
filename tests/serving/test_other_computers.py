"""From another computer, through what people put before a server, nothing is loaded; the site itself works."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.browser.serving import Server, served
from tests.serving.computers import (
    NAME,
    Computer,
    NoComputerError,
    another_computer,
    caddy,
    certificate,
    nginx,
    port_at,
    sample,
    wait_for,
)
from tests.serving.forwarding import asking_as, forwarding
from tests.serving.visiting import BODIES_ARE_REFUSED, Attack, Outcome, cookies_of, imports, requested, visits

FORGED = ("127.0.0.1", "localhost", "[::1]")
Way = Callable[[ExitStack, str, int, Path], str]
"""Puts something before the server; given the address to take connections at, its port and a folder: the URL of it."""


@pytest.fixture(scope="module")
def computer() -> Iterator[Computer]:
    """Another computer, or the plain word that nothing was tried from one."""
    with ExitStack() as stack:
        try:
            yield stack.enter_context(another_computer())
        except NoComputerError as reason:
            pytest.skip(f"no network namespaces here, so nothing was tried from another computer: {reason}")


@pytest.fixture(scope="module")
def server(computer: Computer, writable_home: Path) -> Iterator[Server]:
    """The dashboard, started as people start it, on the computer that the other one has a cable to."""
    with served(home=writable_home) as running:
        yield running


@pytest.fixture(scope="module")
def widget(server: Server) -> str:
    """The id of the box for a file."""
    (found,) = visits([Attack(server.url, cookies=cookies_of(server.granting))])
    return found.asked["file_uploader"]


def bare(stack: ExitStack, at: str, to: int, _: Path) -> str:
    return f"http://{at}:{stack.enter_context(forwarding(to, address=at))}"


def rewriting(stack: ExitStack, at: str, to: int, _: Path) -> str:
    return f"http://{at}:{stack.enter_context(forwarding(to, asking_as(f'127.0.0.1:{to}'), at))}"


def nginx_as_documented(stack: ExitStack, at: str, to: int, folder: Path) -> str:
    port, (pem, key) = port_at(at), certificate(folder)
    text = (
        sample("nginx")
        .replace("listen 443 ssl", f"listen {at}:{port} ssl")
        .replace("127.0.0.1:8501", f"127.0.0.1:{to}")
    )
    text = text.replace(f"/etc/ssl/{NAME}.pem", str(pem)).replace(f"/etc/ssl/{NAME}.key", str(key))
    stack.enter_context(nginx(folder, text))
    return f"https://{at}:{port}"


def nginx_by_default(stack: ExitStack, at: str, to: int, folder: Path) -> str:
    port = port_at(at)
    site = f"server {{ listen {at}:{port}; location / {{ proxy_pass http://127.0.0.1:{to}; }} }}"
    stack.enter_context(nginx(folder, site))
    return f"http://{at}:{port}"


def nginx_with_websockets(stack: ExitStack, at: str, to: int, folder: Path) -> str:
    port = port_at(at)
    upgrade = 'proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";'
    site = f"server {{ listen {at}:{port}; location / {{ proxy_pass http://127.0.0.1:{to}; {upgrade} }} }}"
    stack.enter_context(nginx(folder, site))
    return f"http://{at}:{port}"


def caddy_as_documented(stack: ExitStack, at: str, to: int, folder: Path) -> str:
    port, (pem, key) = port_at(at), certificate(folder)
    head = f"https://{NAME}:{port} {{\n    bind {at}\n    tls {pem} {key}"
    text = sample("caddyfile").replace(f"{NAME} {{", head).replace("127.0.0.1:8501", f"127.0.0.1:{to}")
    stack.enter_context(caddy(folder, text))
    return f"https://{at}:{port}"


def caddy_by_default(stack: ExitStack, at: str, to: int, folder: Path) -> str:
    port = port_at(at)
    stack.enter_context(caddy(folder, f"http://:{port} {{\n    bind {at}\n    reverse_proxy 127.0.0.1:{to}\n}}\n"))
    return f"http://{at}:{port}"


def caddy_that_rewrites(stack: ExitStack, at: str, to: int, folder: Path) -> str:
    port = port_at(at)
    inside = f"reverse_proxy 127.0.0.1:{to} {{\n        header_up Host {{upstream_hostport}}\n    }}"
    stack.enter_context(caddy(folder, f"http://:{port} {{\n    bind {at}\n    {inside}\n}}\n"))
    return f"http://{at}:{port}"


WAYS: dict[Way, str] = {
    bare: "",
    rewriting: "",
    nginx_as_documented: "nginx",
    nginx_by_default: "nginx",
    nginx_with_websockets: "nginx",
    caddy_as_documented: "caddy",
    caddy_by_default: "caddy",
    caddy_that_rewrites: "caddy",
}
"""Each way, and the program that it needs."""


@pytest.fixture
def way(request: pytest.FixtureRequest, computer: Computer, server: Server, tmp_path: Path) -> Iterator[str]:
    """The URL of the server through what stands before it."""
    made: Way = request.param
    if (program := WAYS[made]) and not shutil.which(program):
        pytest.skip(f"{program} is not installed here, so nothing was tried through it (apt-get install {program})")
    # Workers of a proxy that root has started are nobody in particular.
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    with ExitStack() as stack:
        url = made(stack, computer.gateway, int(server.url.rpartition(":")[2]), tmp_path)
        wait_for(url)
        yield url


def attacks(way: str, to: int, widget: str, documented: bool) -> list[Attack]:
    """What somebody there may write."""
    port = int(way.rpartition(":")[2])
    host = f"{NAME}:{port}" if documented else ""
    origins = [f"http://{name}:{to}" for name in FORGED]
    forwarded = {"X-Forwarded-For": "127.0.0.1", "X-Real-IP": "127.0.0.1", "X-Forwarded-Host": f"127.0.0.1:{to}"}
    found = [Attack(way, host, widget=widget), *(Attack(way, host, origin, widget=widget) for origin in origins)]
    found += [Attack(way, host, origins[0], forwarded, widget=widget)]
    if not documented:
        found += [Attack(way, origin.removeprefix("http://"), origin, widget=widget) for origin in origins]
    return found


@pytest.mark.parametrize("way", WAYS, indirect=True, ids=[made.__name__ for made in WAYS])
def test_nothing_is_loaded_from_another_computer(
    way: str, computer: Computer, server: Server, writable_home: Path, widget: str
) -> None:
    before = imports(writable_home)
    to = int(server.url.rpartition(":")[2])
    documented = way.startswith("https")
    outcomes = computer.attack(attacks(way, to, widget, documented))
    assert [each.offered for each in outcomes] == [False] * len(outcomes)
    assert imports(writable_home) == before
    if BODIES_ARE_REFUSED:
        assert [each.uploaded for each in outcomes if each.uploaded == 204] == []


@pytest.mark.parametrize("way", [nginx_as_documented, caddy_as_documented], indirect=True)
def test_the_site_works_as_documented(way: str, computer: Computer, server: Server, writable_home: Path) -> None:
    """Its own page is let in, another is not; the printed link stays at the server; cookies go through TLS alone."""
    host = f"{NAME}:{way.rpartition(':')[2]}"
    origins = [f"https://{host}", f"https://{NAME}", f"https://{NAME}:1", "https://evil.example"]
    outcomes: list[Outcome] = computer.attack([Attack(way, host, origin) for origin in origins])
    assert [each.connected for each in outcomes] == [True, False, False, False]
    assert "osl" in outcomes[0].text
    asked = {path: requested(way + path, headers={"Host": host}) for path in ("/", "/_stcore/health")}
    assert [answer.status for answer in asked.values()] == [200, 200]
    cookie = asked["/_stcore/health"].headers["Set-Cookie"]
    assert cookie.startswith("_streamlit_xsrf=")
    assert cookie.endswith("; Secure")
    link = server.granting.removeprefix(server.url)
    refused = requested(way + link, headers={"Host": host})
    assert (refused.status, refused.headers["Set-Cookie"]) == (404, None)
    # With the cookie of the link the same way writes: what is refused above is refused for want of it.
    before = imports(writable_home)
    (granted,) = computer.attack([Attack(way, host, origins[0], cookies=cookies_of(server.granting))])
    assert (granted.offered, granted.uploaded, imports(writable_home)) == (True, 204, before + 1)
