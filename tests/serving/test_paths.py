"""Below a path, by a setting or behind a proxy that takes the path off, every address of ours is where links lead."""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from tests.browser.identity import Identity, providing, write_settings
from tests.browser.serving import ROOT, SCRIPT, Server, free_port, served
from tests.serving.forwarding import asking_as, forwarding
from tests.serving.visiting import Attack, attack, requested
from tests.shipped import recorded

BELOW = "/atlas/osl"
CONTACT = next(one for one in recorded("contacts") if one.get("phones") and not one.get("superseded_by"))


@dataclass(frozen=True)
class Site:
    """A server, and the address under which a browser knows it."""

    url: str
    server: Server
    identity: Identity


@pytest.fixture(scope="module")
def identity() -> Iterator[Identity]:
    """A provider of identities."""
    with providing() as running:
        yield running


@pytest.fixture(scope="module", params=["setting", "proxy"])
def site(
    request: pytest.FixtureRequest, writable_home: Path, identity: Identity, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """The dashboard below a path."""
    folder, port = tmp_path_factory.mktemp("below"), free_port()
    with ExitStack() as stack:
        strips = request.param == "proxy"
        way = stack.enter_context(forwarding(port, asking_as("", strip=BELOW))) if strips else port
        url = f"http://127.0.0.1:{way}{BELOW}"
        write_settings(folder, url, identity)
        environment = stack.enter_context(pytest.MonkeyPatch.context())
        environment.setenv("PYTHONPATH", str(ROOT))
        environment.setenv("NO_PROXY", "127.0.0.1")
        script = str(ROOT / SCRIPT)
        if strips:
            server = stack.enter_context(served(script, folder, writable_home, port))
        else:
            options = ["--server.baseUrlPath", BELOW.strip("/")]
            server = stack.enter_context(served(script, folder, writable_home, port, options, BELOW))
        yield Site(url, server, identity)


def granting(site: Site) -> str:
    """The printed link, under the address that the browser knows."""
    return site.url + site.server.granting.removeprefix(site.server.url)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html"),
        ("/rejestry", "text/html"),
        (f"/vcard/{CONTACT['id']}.vcf?lang=pl", "text/vcard"),
        (f"/qr/{CONTACT['id']}.svg?lang=en", "image/svg+xml"),
        ("/_stcore/health", "text/plain"),
    ],
)
def test_every_address_is_below_the_path(site: Site, path: str, kind: str) -> None:
    answer = requested(site.url + path)
    assert (answer.status, answer.headers["Content-Type"].partition(";")[0]) == (200, kind)


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/vcard/nobody.vcf", "/sign-in?provider=other"])
def test_what_there_is_not_is_not_there_below_the_path_either(site: Site, path: str) -> None:
    assert requested(site.url + path).status == 404


def test_the_printed_link_leads_to_the_registers_and_its_cookie_stays_below(site: Site) -> None:
    answer = requested(granting(site))
    assert answer.status == 303
    assert urljoin(granting(site), answer.headers["Location"]) == f"{site.url}/rejestry"
    assert "path=" not in answer.headers["Set-Cookie"].lower()
    name, _, value = answer.headers["Set-Cookie"].partition(";")[0].partition("=")
    page = asyncio.run(attack(Attack(site.url, origin=f"http://{urlsplit(site.url).netloc}", cookies={name: value})))
    assert (page.offered, page.uploaded) == (True, 204)


def followed(site: Site, start: str, cookies: dict[str, str]) -> list[str]:
    """The addresses that a browser comes to; what answers set goes into the cookies."""
    at, passed = start, []
    while True:
        passed.append(at)
        own = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
        answer = requested(at, headers=own if at.startswith(site.url) else {})
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = line.partition(";")[0].partition("=")
            cookies.pop(name, None)
            if value.strip('"'):
                cookies[name] = value
        if answer.status not in (302, 303, 307):
            return passed
        at = urljoin(at, answer.headers["Location"])


def test_signing_in_and_out_leads_along_links_of_the_page_and_back_to_it(site: Site) -> None:
    site.identity.claims = {"name": "Anna", "roles": ["rejestry"]}
    origin = f"http://{urlsplit(site.url).netloc}"

    def page() -> bool:
        return asyncio.run(attack(Attack(site.url, origin=origin, cookies=cookies))).offered

    cookies: dict[str, str] = {}
    passed = followed(site, urljoin(f"{site.url}/rejestry", "./sign-in?provider="), cookies)
    places = [each.partition("?")[0].removeprefix(site.url) for each in passed]
    provider = f"{site.identity.url}/authorize"
    assert places == ["/sign-in", "/auth/login", provider, "/oauth2callback", "/rejestry"]
    kept = {**cookies}
    assert page()
    passed = followed(site, urljoin(f"{site.url}/rejestry", "./auth/logout"), cookies)
    assert [each.removeprefix(site.url) for each in passed] == ["/auth/logout", "/rejestry"]
    assert not page()
    # Whoever has kept a copy has nothing.
    cookies = kept
    assert not page()
