"""Whoever has not opened the printed link writes nothing, whatever stands before the server, and whatever they say."""

import asyncio
import json
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.browser.serving import Server, served
from tests.serving.forwarding import Rewriting, asking_as, forwarding
from tests.serving.visiting import BODIES_ARE_REFUSED, Attack, Outcome, attack, cookies_of, imports, requested

LOCAL = ("127.0.0.1", "localhost")


def visit(given: Attack) -> Outcome:
    return asyncio.run(attack(given))


def forged(port: int, way: int, widget: str) -> list[Attack]:
    """What somebody elsewhere may write in the hope of being taken for somebody here; last, the truth."""
    url = f"http://127.0.0.1:{way}"
    hosts = [f"{name}:{port}" for name in LOCAL]
    found = [Attack(url, widget=widget), *(Attack(url, origin=f"http://{host}", widget=widget) for host in hosts)]
    found += [Attack(url, host, f"http://{host}", widget=widget) for host in hosts]
    return [*found, Attack(url, origin=url, widget=widget)]


@pytest.mark.parametrize("kind", ["bare forwarder", "rewriting proxy", "proxy that passes the host on"])
def test_nothing_is_loaded_through_what_stands_before_the_server(
    server: Server, writable_home: Path, widget: str, kind: str
) -> None:
    port = int(server.url.rpartition(":")[2])
    before = imports(writable_home)
    heads: dict[str, list[Rewriting]] = {
        "bare forwarder": [bytes],
        "rewriting proxy": [asking_as(f"{name}:{port}") for name in LOCAL],
        "proxy that passes the host on": [asking_as("", added="X-Forwarded-For: 127.0.0.1")],
    }
    connected = 0
    with ExitStack() as stack:
        for rewriting in heads[kind]:
            way = stack.enter_context(forwarding(port, rewriting))
            for given in forged(port, way, widget):
                found = visit(given)
                assert not found.offered
                assert not (BODIES_ARE_REFUSED and found.uploaded == 204)
                connected += found.connected
    # The way itself works: what was refused was refused by the server.
    assert connected >= 2
    assert imports(writable_home) == before


@pytest.mark.parametrize(
    "cookies",
    [
        {"atlas_osl_grant_{port}": ""},
        {"atlas_osl_grant_{port}": "1"},
        {"atlas_osl_grant_{port}": "{token}"},
        {"atlas_osl_grant_1": "{grant}"},
        {"atlas_osl_grant": "{grant}"},
        {"ATLAS_OSL_GRANT_{port}": "{grant}"},
    ],
)
def test_nothing_is_loaded_with_another_cookie(
    server: Server, writable_home: Path, widget: str, cookies: dict[str, str]
) -> None:
    before = imports(writable_home)
    known = {
        "port": server.url.rpartition(":")[2],
        "token": server.granting.rpartition("=")[2],
        "grant": next(iter(cookies_of(server.granting).values())),
    }
    forged_ = {name.format(**known): value.format(**known) for name, value in cookies.items()}
    found = visit(Attack(server.url, origin=server.url, cookies=forged_, widget=widget))
    assert (found.connected, found.offered, imports(writable_home)) == (True, False, before)


@pytest.mark.parametrize("origin", ["http://127.0.0.1:1", "http://localhost", "http://evil.example", "null"])
def test_a_page_of_another_port_cannot_use_the_cookie(
    server: Server, writable_home: Path, widget: str, origin: str
) -> None:
    """A browser sends cookies to every port: the page that asks tells one from the other."""
    before = imports(writable_home)
    found = visit(Attack(server.url, origin=origin, cookies=cookies_of(server.granting), widget=widget))
    assert (found.connected, imports(writable_home)) == (False, before)


def test_whoever_goes_on_with_the_session_of_another_has_their_own_cookies(
    server: Server, writable_home: Path, widget: str
) -> None:
    """Ids of sessions stand in addresses, and so in the logs of proxies."""
    granted = visit(Attack(server.url, cookies=cookies_of(server.granting)))
    before = imports(writable_home)
    found = visit(Attack(server.url, widget=widget, session=granted.session))
    assert (found.connected, found.session, found.offered) == (True, granted.session, False)
    assert imports(writable_home) == before


@pytest.mark.parametrize("path", ["/_stcore/health", "/_stcore/host-config", "/grant", "/"])
def test_no_page_of_another_origin_may_read_an_answer(server: Server, path: str) -> None:
    for origin in ("http://127.0.0.1:1", "http://localhost:8501", "null"):
        answer = requested(server.url + path, headers={"Origin": origin})
        assert answer.headers["Access-Control-Allow-Origin"] is None


def test_no_page_of_another_origin_may_steer_ours(server: Server) -> None:
    assert json.loads(requested(f"{server.url}/_stcore/host-config").content)["allowedOrigins"] == []


@pytest.mark.parametrize("to", ["/grant", "/grant?token=", "/grant?token={cookie}", "/grant?token={token}x"])
def test_no_other_link_grants(server: Server, to: str) -> None:
    known = {
        "token": server.granting.rpartition("=")[2],
        "cookie": next(iter(cookies_of(server.granting).values())),
    }
    answer = requested(server.url + to.format(**known))
    assert (answer.status, answer.headers["Set-Cookie"]) == (403, None)


def test_the_token_is_on_no_page_and_in_no_line_but_the_printed_one(server: Server) -> None:
    token = server.granting.rpartition("=")[2]
    cookies = cookies_of(server.granting)
    shown = [visit(Attack(server.url)).text, visit(Attack(server.url, cookies=cookies)).text]
    shown += [requested(server.url + path).content.decode("latin-1") for path in ("/", "/rejestry", "/_stcore/health")]
    assert [secret in text for text in shown for secret in (token, *cookies.values())] == [False] * 10
    requested(server.granting)
    requested(server.granting + "x")
    assert server.log.read_text(encoding="utf-8").count(token) == 1


def test_with_the_link_a_file_is_loaded(server: Server, writable_home: Path) -> None:
    """The same visit, so that what is refused above is refused for want of the link alone."""
    before = imports(writable_home)
    found = visit(Attack(server.url, origin=server.url, cookies=cookies_of(server.granting)))
    assert (found.connected, found.offered, found.uploaded, imports(writable_home)) == (True, True, 204, before + 1)


def test_another_start_knows_nothing_of_the_link(server: Server, writable_home: Path) -> None:
    cookies = cookies_of(server.granting)
    with served(home=writable_home) as other:
        port = other.url.rpartition(":")[2]
        renamed = {f"atlas_osl_grant_{port}": value for value in cookies.values()}
        assert requested(f"{other.url}/grant?{server.granting.partition('?')[2]}").status == 403
        assert not visit(Attack(other.url, cookies=cookies | renamed)).offered
        assert visit(Attack(server.url, cookies=cookies)).offered
