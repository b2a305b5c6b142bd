"""Who may load registers, in a real browser: signing in for real, and the printed link."""

import re
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.i18n import words_of
from tests.browser.acting import answer, at, switch_language
from tests.browser.driving import launch_beside, new_context
from tests.browser.identity import Identity, providing, write_settings
from tests.browser.loading import BOX, choose, register
from tests.browser.serving import ROOT, SCRIPT, Server, free_port, served
from tests.rounds import first_of
from tests.shipped import copied

PL, EN = words_of("pl"), words_of("en")
ELSEWHERE = "atlas.test"
"""A name of this computer that only the browser of these tests knows."""


@pytest.fixture(scope="module")
def identity() -> Iterator[Identity]:
    """A provider of identities."""
    with providing() as running:
        yield running


@pytest.fixture(scope="module")
def public(
    executable: str, identity: Identity, shipped_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a dashboard that people sign in to, by a name that is not this computer's own."""
    home, folder = copied(shipped_home, tmp_path_factory), tmp_path_factory.mktemp("public")
    port = free_port()
    url = f"http://{ELSEWHERE}:{port}"
    write_settings(folder, url, identity)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PYTHONPATH", str(ROOT))
        environment.setenv("NO_PROXY", "127.0.0.1")
        with served(script=str(ROOT / SCRIPT), folder=folder, home=home, port=port):
            yield url


@pytest.fixture(scope="module")
def outside(browser: Browser, executable: str) -> Iterator[Browser]:
    """A browser that asks for the server by that name."""
    running = launch_beside(browser, executable, ELSEWHERE)
    yield running
    running.close()


@pytest.fixture
def guest(outside: Browser, public: str) -> Iterator[Page]:
    """A fresh visitor from elsewhere, on the page for registers."""
    context = new_context(outside, public)
    page = context.new_page()
    page.goto("/rejestry")
    at(page, "rejestry")
    yield page
    exceptions = page.get_by_test_id("stException").count()
    context.close()
    assert exceptions == 0


def sign_in(page: Page, identity: Identity, **claims: Any) -> None:
    """Sign in as somebody; one comes back to the page by oneself."""
    identity.claims = claims
    with page.expect_navigation(url=re.compile(r"/rejestry$")):
        page.get_by_role("link", name=PL("access.login")).click()
    at(page, "rejestry")


def test_signed_out_there_is_only_the_template_and_the_way_in(guest: Page) -> None:
    expect(guest.get_by_role("link", name=PL("access.login"))).to_be_visible()
    expect(guest.get_by_role("button", name=PL("rejestry.template.csv"))).to_be_visible()
    expect(guest.locator(BOX)).to_have_count(0)
    assert PL("rejestry.imports") not in " ".join(answer(guest))


@pytest.mark.parametrize(
    "claims",
    first_of(
        [
            {"roles": ["rejestry"]},
            {"groups": ["inni", "rejestry"]},
            {"email": "Anna@example.org", "email_verified": True},
        ]
    ),
)
def test_signed_in_with_the_role_a_register_is_loaded(guest: Page, identity: Identity, claims: dict[str, Any]) -> None:
    sign_in(guest, identity, name="Anna Kowalska", **claims)
    expect(guest.get_by_text("Zalogowano: Anna Kowalska")).to_be_visible()
    choose(guest, register(f"{next(iter(claims))}.csv", id_=next(iter(claims))))
    expect(guest.locator(".totals b")).to_have_text(["24", "3"])
    guest.get_by_role("link", name=PL("access.logout")).click()
    expect(guest.get_by_role("link", name=PL("access.login"))).to_be_visible()
    expect(guest.locator(BOX)).to_have_count(0)


@pytest.mark.parametrize(
    "claims",
    first_of(
        [{"roles": ["inna"]}, {}, {"email": "anna@example.org"}, {"email": "anna@example.org", "email_verified": False}]
    ),
)
def test_signed_in_without_the_role_one_is_told_so(guest: Page, identity: Identity, claims: dict[str, Any]) -> None:
    sign_in(guest, identity, name="Jan Nowak", **claims)
    expect(guest.get_by_text("Jan Nowak: to konto nie może wczytywać rejestrów")).to_be_visible()
    expect(guest.locator(BOX)).to_have_count(0)
    guest.get_by_role("link", name=PL("access.logout")).click()
    expect(guest.get_by_role("link", name=PL("access.login"))).to_be_visible()
    at(guest, "rejestry")


def test_a_sign_in_of_long_ago_does_not_count(guest: Page, identity: Identity) -> None:
    sign_in(guest, identity, name="Anna", roles=["rejestry"], iat=1_700_000_000)
    expect(guest.get_by_role("link", name=PL("access.login"))).to_be_visible()
    expect(guest.locator(BOX)).to_have_count(0)


def test_a_copy_of_a_sign_in_is_worth_nothing_after_it_was_ended(guest: Page, identity: Identity) -> None:
    sign_in(guest, identity, name="Anna Kowalska", roles=["rejestry"])
    expect(guest.locator(BOX)).to_have_count(1)
    copy = guest.context.cookies()
    other = guest.context.new_page()
    other.goto("/rejestry")
    at(other, "rejestry")
    expect(other.locator(BOX)).to_have_count(1)
    guest.get_by_role("link", name=PL("access.logout")).click()
    expect(guest.get_by_role("link", name=PL("access.login"))).to_be_visible()
    guest.context.add_cookies([{"name": each["name"], "value": each["value"], "url": guest.url} for each in copy])
    guest.goto("/rejestry")
    at(guest, "rejestry")
    expect(guest.get_by_role("link", name=PL("access.login"))).to_be_visible()
    # Nor is a page that was open meanwhile.
    switch_language(other, "EN")
    expect(other.locator(BOX)).to_have_count(0)


@pytest.mark.parametrize("name", ["127.0.0.1", ELSEWHERE])
def test_without_the_printed_link_a_visitor_is_told_of_it(outside: Browser, server: Server, name: str) -> None:
    context = new_context(outside, server.url.replace("127.0.0.1", name))
    page = context.new_page()
    page.goto("/rejestry?lang=en")
    at(page, "rejestry")
    expect(page.get_by_role("heading", name=EN("access.off"))).to_be_visible()
    expect(page.get_by_text("/grant?token=…")).to_be_visible()
    expect(page.locator(BOX)).to_have_count(0)
    expect(page.get_by_role("button", name=EN("rejestry.template.xlsx"))).to_be_visible()
    context.close()


def test_the_printed_link_is_opened(browser: Browser, server: Server) -> None:
    """The address that stays holds no token, no script can read the cookie, and other tabs have it too."""
    context = new_context(browser, server.url)
    page = context.new_page()
    page.goto(server.granting)
    at(page, "rejestry")
    assert page.url == f"{server.url}/rejestry"
    expect(page.locator(BOX)).to_have_count(1)
    assert "grant" not in page.evaluate("document.cookie")
    assert server.granting not in page.evaluate("document.referrer")
    other = context.new_page()
    other.goto("/rejestry")
    at(other, "rejestry")
    expect(other.locator(BOX)).to_have_count(1)
    context.close()


def test_a_page_at_another_port_cannot_speak_for_who_has_opened_the_link(browser: Browser, server: Server) -> None:
    """Its cookies are the same, for cookies know no ports; one of the server itself can."""
    asks = """url => new Promise(done => {
        const socket = new WebSocket(url, ["streamlit"]);
        socket.onopen = () => done("open");
        socket.onclose = () => done("refused");
    })"""
    stream = f"{server.url.replace('http', 'ws')}/_stcore/stream"
    context = new_context(browser, server.url)
    context.request.get(server.granting)
    page = context.new_page()
    with ThreadingHTTPServer(("127.0.0.1", 0), SimpleHTTPRequestHandler) as neighbour:
        Thread(target=neighbour.serve_forever, daemon=True).start()
        page.goto(f"http://127.0.0.1:{neighbour.server_address[1]}/nothing")
        assert page.evaluate(asks, stream) == "refused"
        neighbour.shutdown()
    page.goto("/_stcore/health")
    assert page.evaluate(asks, stream) == "open"
    context.close()
