"""The server's own routes: a contact for the address book, its QR code; and what every answer carries."""

import asyncio
import runpy
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp

from dashboard import serve
from dashboard.i18n import words_of
from dashboard.serve import BackToRegisters, qr_of, vcard_of
from osl_data.queries.filters import Filters
from osl_data.queries.overview import city_overview
from osl_data.queries.programmes import programmes
from osl_data.queries.sources import disagreements
from osl_data.search.finding import find
from osl_data.wording.contacts import entries_by_id

CONTACT = "wroclaw-ztps-8-kontakt"


def request(id_: str, language: str = "pl", more: str = "") -> Request:
    query = f"lang={language}{more}".encode()
    return Request({"type": "http", "method": "GET", "headers": [], "query_string": query, "path_params": {"id": id_}})


@pytest.mark.usefixtures("home")
def test_a_contact_is_given_as_a_vcard() -> None:
    answer = vcard_of(request(CONTACT))
    lines = bytes(answer.body).decode().split("\r\n")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/vcard")
    assert answer.headers["content-disposition"] == f'attachment; filename="{CONTACT}.vcf"'
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:4.0"]
    assert any(line.endswith(":+48717823555") for line in lines)


@pytest.mark.usefixtures("home")
def test_an_old_address_book_asks_for_version_3() -> None:
    lines = bytes(vcard_of(request(CONTACT, more="&version=3")).body).decode().split("\r\n")
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:3.0"]
    assert bytes(vcard_of(request(CONTACT, more="&version=4")).body).decode().split("\r\n")[1] == "VERSION:4.0"


@pytest.mark.usefixtures("home")
def test_a_vcard_speaks_the_language_asked_for() -> None:
    polish, english = (bytes(vcard_of(request(CONTACT, language)).body).decode() for language in ("pl", "en"))
    assert "zespół terenowy" in polish
    assert "field team" in english


@pytest.mark.usefixtures("home")
def test_a_contact_is_given_as_a_qr_code() -> None:
    answer = qr_of(request(CONTACT))
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert bytes(answer.body).startswith(b"<svg")


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("route", [vcard_of, qr_of])
def test_an_unknown_contact_is_said_plainly(route: Any) -> None:
    answer = route(request("nikt", "en"))
    assert answer.status_code == 404
    assert bytes(answer.body).decode().startswith("We know no record “nikt”.")


def headers_of(app: ASGIApp, path: str = "/") -> dict[str, str]:
    """The headers that are sent when an address is asked for."""
    sent: list[Any] = []

    async def ask() -> None:
        async def receive() -> Any:
            return {"type": "http.request", "body": b""}

        async def send(message: Any) -> None:
            sent.append(message)

        await app({"type": "http", "method": "GET", "path": path, "headers": []}, receive, send)

    asyncio.run(ask())
    return {name.decode(): value.decode() for name, value in sent[0]["headers"]}


def test_what_the_first_visitor_asks_is_asked_when_the_server_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Any, ...]] = []
    monkeypatch.setattr(serve, "ask", lambda *question: asked.append(question))
    warmed: list[Any] = []
    monkeypatch.setattr("osl_data.text.opening.opening", lambda hours, _, language: warmed.append((hours, language)))
    serve.warm_up()
    assert asked == [
        (city_overview, Filters()),
        (programmes, Filters()),
        (disagreements, Filters()),
        (find, "osl"),
        (entries_by_id, words_of("pl")),
        (entries_by_id, words_of("en")),
    ]
    assert warmed == [([], "pl"), ([], "en")]


@pytest.mark.parametrize(
    ("path", "to", "led"),
    [
        ("/oauth2callback", "/", "/rejestry"),
        ("/atlas/oauth2callback", "/atlas/", "/atlas/rejestry"),
        ("/auth/logout", "/", "/rejestry"),
        ("/auth/logout", "https://example.org/logout/", "https://example.org/logout/"),
        ("/kontakty", "/", "/"),
    ],
)
def test_signing_in_and_out_leads_back_to_the_registers(path: str, to: str, led: str) -> None:
    assert headers_of(BackToRegisters(RedirectResponse(to)), path)["location"] == led


def test_a_wrong_setting_ends_the_server_before_it_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSL_SUPPRESS_BELOW", "few")
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(serve.__file__))
    assert str(ended.value) == "OSL_SUPPRESS_BELOW: expected a whole number, 0 to withhold nothing, found 'few'"
