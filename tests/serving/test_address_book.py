"""A contact for an address book, and its QR code."""

from pathlib import Path
from typing import Any

import pytest
from starlette.requests import Request

from dashboard.serving.address_book import qr_of, vcard_of

CONTACT = "wroclaw-ztps-8-kontakt"


@pytest.fixture
def home(shipped_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server looks into that home."""
    monkeypatch.setenv("OSL_HOME", str(shipped_home))


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
