"""Who may load registers: whoever sits at the computer of the server, or has signed in with the role; nobody else."""

import os
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pytest
import streamlit as st

from dashboard import access
from tests.shipped import RECORDS, ROOT

LOCAL = "127.0.0.1"


def asked(host: str = "127.0.0.1:8501", origin: str | None = "", **more: str) -> dict[str, str]:
    """Headers of a browser; the page that it comes from is on the same host, unless another is named."""
    came = {"Origin": origin or f"http://{host}"} if origin is not None else {}
    return {"Host": host, **came, **{name.replace("_", "-"): value for name, value in more.items()}}


HERE = [
    ("127.0.0.1", asked()),
    ("127.0.0.1", asked("localhost:8501")),
    ("localhost", asked("localhost")),
    ("::1", asked("[::1]:8501")),
    ("::1", asked("[::1]")),
    ("127.0.0.1", asked("127.0.0.53:9000")),
    ("127.0.0.1", asked("localhost", "https://localhost")),
    ("127.0.0.1", {name.lower(): value for name, value in asked().items()}),
]
ELSEWHERE = [
    ("0.0.0.0", asked()),
    ("::", asked("[::1]:8501")),
    ("", asked()),
    (None, asked()),
    ("192.168.1.7", asked()),
    # The host of a proxy that passes it on, or of a name that was made to point here.
    (LOCAL, asked("atlas.example.org")),
    (LOCAL, asked("127.0.0.1.example.org:8501")),
    (LOCAL, asked("localhost.example.org")),
    (LOCAL, asked("2130706433")),
    (LOCAL, asked("127.0.0.1@example.org")),
    # A proxy that asks in its own name: the page is from where the visitor sees it.
    (LOCAL, asked(origin="https://atlas.example.org")),
    (LOCAL, asked(origin="http://127.0.0.1")),
    (LOCAL, asked(origin="http://localhost:8501")),
    (LOCAL, asked(origin="null")),
    (LOCAL, asked(origin="http://[::1")),
    (LOCAL, asked("[::1")),
    (LOCAL, asked(origin=None)),
    (LOCAL, {}),
    (LOCAL, {"Origin": "http://127.0.0.1:8501"}),
    # What proxies add.
    (LOCAL, asked(X_Forwarded_For="203.0.113.9")),
    (LOCAL, asked(X_Forwarded_Proto="https")),
    (LOCAL, asked(x_forwarded_host="atlas.example.org")),
    (LOCAL, asked(Forwarded="for=203.0.113.9")),
    (LOCAL, asked(Via="1.1 proxy")),
    (LOCAL, asked(X_Real_IP="203.0.113.9")),
    (LOCAL, asked(CF_Connecting_IP="203.0.113.9")),
    (LOCAL, asked(True_Client_IP="203.0.113.9")),
    (LOCAL, asked(X_Original_Host="atlas.example.org")),
]


@pytest.mark.parametrize(("address", "headers"), HERE)
def test_somebody_at_this_computer(address: str, headers: dict[str, str]) -> None:
    assert access.is_here(address, headers)


@pytest.mark.parametrize(("address", "headers"), ELSEWHERE)
def test_somebody_elsewhere(address: str | None, headers: dict[str, str]) -> None:
    assert not access.is_here(address, headers)


@pytest.mark.parametrize(("address", "headers"), [*HERE[:1], *ELSEWHERE[:1], *ELSEWHERE[11:12]])
def test_the_connection_tells(monkeypatch: pytest.MonkeyPatch, address: str, headers: Mapping[str, str]) -> None:
    monkeypatch.setattr(st.config, "get_option", {"server.address": address}.get)
    monkeypatch.setattr(st, "secrets", _Secrets(None))
    monkeypatch.setattr(st, "context", SimpleNamespace(headers=headers))
    at_it = access.is_here(address, headers)
    assert (access.here(), access.access() == "here", access.may_load()) == (at_it, at_it, at_it)


ROLE = {"role": "rejestry"}
EMAILS = {"emails": ["anna@example.org", "Jan@Example.org"]}


@pytest.mark.parametrize(
    ("user", "wanted", "may"),
    [
        ({"roles": ["rejestry"]}, ROLE, True),
        ({"groups": ["x", "rejestry"]}, ROLE, True),
        ({"roles": "rejestry"}, ROLE, True),
        ({"groups": ["rejestry"]}, {"role": ["kierownik", "rejestry"]}, True),
        ({"roles": ["Rejestry"]}, ROLE, False),
        ({"roles": "rejestry-nie"}, ROLE, False),
        ({"roles": None, "groups": 7}, ROLE, False),
        ({"roles": [""]}, {"role": ""}, False),
        ({"name": "rejestry"}, ROLE, False),
        ({"email": "anna@example.org", "email_verified": True}, EMAILS, True),
        ({"email": "ANNA@example.org", "email_verified": "true"}, EMAILS, True),
        ({"email": "jan@example.org", "email_verified": True}, EMAILS, True),
        ({"email": "anna@example.org", "email_verified": True}, {"emails": "anna@example.org"}, True),
        ({"email": "anna@example.org", "email_verified": False}, EMAILS, False),
        ({"email": "anna@example.org"}, EMAILS, False),
        ({"email": "eve@example.org", "email_verified": True}, EMAILS, False),
        ({"email": "", "email_verified": True}, {"emails": [""]}, False),
        ({"email_verified": True}, EMAILS, False),
        ({"roles": ["rejestry"], "email": "eve@example.org"}, ROLE | EMAILS, True),
        ({"roles": ["rejestry"]}, {}, False),
    ],
)
def test_the_role(user: dict[str, Any], wanted: dict[str, Any], may: bool) -> None:
    assert access.has_role(user, wanted) is may


@pytest.mark.parametrize(
    ("user", "is_in"),
    [
        ({"is_logged_in": True, "iat": 1_000_000}, True),
        ({"is_logged_in": True, "iat": 1_000_001 - 12 * 60 * 60 + 1}, True),
        ({"is_logged_in": True, "iat": 1_000_001 - 12 * 60 * 60}, False),
        ({"is_logged_in": True}, False),
        ({"is_logged_in": True, "iat": "1000000"}, False),
        ({"is_logged_in": False, "iat": 1_000_000}, False),
        ({}, False),
    ],
)
def test_a_sign_in_counts_for_half_a_day(user: dict[str, Any], is_in: bool) -> None:
    assert access.is_signed_in(user, 1_000_001) is is_in


# What the secrets say


PROVIDER = {"client_id": "a", "client_secret": "b", "server_metadata_url": "https://id.example.org/x"}
SHARED = {"redirect_uri": "https://atlas.example.org/oauth2callback", "cookie_secret": "c" * 40}
AUTH = SHARED | PROVIDER


class _Secrets:
    def __init__(self, held: Mapping[str, Any] | None) -> None:
        self._held = held

    def load_if_toml_exists(self) -> bool:
        return self._held is not None

    def to_dict(self) -> Mapping[str, Any]:
        return self._held or {}


@pytest.fixture
def secrets(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Sets what the secrets hold, and who has signed in, for a visitor from elsewhere."""

    def set_(held: Mapping[str, Any] | None, user: Mapping[str, Any] | None = None) -> None:
        monkeypatch.setattr(st, "secrets", _Secrets(held))
        monkeypatch.setattr(access, "here", lambda: False)
        monkeypatch.setattr(access, "_user", lambda: dict(user or {"is_logged_in": False}))
        monkeypatch.setattr("time.time", lambda: 1_000_001.0)

    return set_


SIGNED_IN = {"is_logged_in": True, "iat": 1_000_000, "name": "Anna", "email": "anna@example.org"}


@pytest.mark.parametrize(
    ("held", "user", "expected"),
    [
        (None, None, "off"),
        ({}, None, "off"),
        ({"auth": AUTH}, None, "off"),
        ({"auth": AUTH, "registers": {}}, SIGNED_IN, "off"),
        ({"auth": AUTH, "registers": {"role": "", "emails": []}}, SIGNED_IN, "off"),
        ({"auth": AUTH, "registers": "rejestry"}, SIGNED_IN, "off"),
        ({"auth": "x", "registers": ROLE}, None, "off"),
        ({"auth": SHARED, "registers": ROLE}, None, "off"),
        ({"auth": PROVIDER, "registers": ROLE}, None, "off"),
        ({"registers": ROLE}, SIGNED_IN | {"roles": ["rejestry"]}, "off"),
        ({"auth": AUTH, "registers": ROLE}, None, "login"),
        ({"auth": AUTH, "registers": ROLE}, SIGNED_IN | {"iat": 1}, "login"),
        ({"auth": AUTH, "registers": ROLE}, SIGNED_IN, "denied"),
        ({"auth": AUTH, "registers": ROLE}, SIGNED_IN | {"roles": ["rejestry"]}, "role"),
        ({"auth": AUTH, "registers": EMAILS}, SIGNED_IN, "denied"),
        ({"auth": AUTH, "registers": EMAILS}, SIGNED_IN | {"email_verified": True}, "role"),
    ],
)
def test_what_a_visitor_from_elsewhere_may(
    secrets: Any, held: Mapping[str, Any] | None, user: Mapping[str, Any] | None, expected: str
) -> None:
    secrets(held, user)
    assert access.access() == expected
    assert access.may_load() is (expected == "role")


@pytest.mark.parametrize(
    ("auth", "names"),
    [
        (AUTH, [""]),
        (SHARED | {"google": PROVIDER, "microsoft": PROVIDER}, ["google", "microsoft"]),
        (AUTH | {"google": PROVIDER}, ["", "google"]),
        (SHARED | {"half": {"client_id": "a"}, "with_underscore": PROVIDER}, []),
        (PROVIDER | {"google": PROVIDER}, []),
    ],
)
def test_the_providers_that_can_be_offered(secrets: Any, auth: dict[str, Any], names: list[str]) -> None:
    secrets({"auth": auth})
    assert access.providers() == names


@pytest.mark.parametrize(
    ("user", "name"),
    [
        (SIGNED_IN, "Anna"),
        ({"name": "", "email": "anna@example.org"}, "anna@example.org"),
        ({"preferred_username": "anna", "email": "x"}, "anna"),
        ({"sub": "17"}, "17"),
        ({}, ""),
    ],
)
def test_what_a_user_is_called(secrets: Any, user: dict[str, Any], name: str) -> None:
    secrets({}, user)
    assert access.signed_in_as() == name


# Small numbers


@pytest.mark.parametrize(
    ("set_to", "may_load", "below"),
    [("", True, 0), ("", False, 5), ("3", True, 3), ("3", False, 3), (" 0 ", False, 0), ("10", True, 10)],
)
def test_sums_of_few_people(monkeypatch: pytest.MonkeyPatch, set_to: str, may_load: bool, below: int) -> None:
    monkeypatch.setenv("OSL_SUPPRESS_BELOW", set_to)
    monkeypatch.setattr(access, "may_load", lambda: may_load)
    assert access.suppress_below() == below


@pytest.mark.parametrize("text", ["-1", "five", "2.5", "²"])
def test_a_setting_that_is_no_number_is_told(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("OSL_SUPPRESS_BELOW", text)
    with pytest.raises(access.SettingError, match="expected a whole number"):
        access.setting()


def test_with_a_setting_that_is_no_number_the_server_does_not_start() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import dashboard.serve"],
        cwd=RECORDS.parent,
        env=os.environ | {"OSL_SUPPRESS_BELOW": "five"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == "OSL_SUPPRESS_BELOW: expected a whole number, 0 to withhold nothing, found 'five'\n"


def test_the_example_of_the_secrets_is_whole(secrets: Any) -> None:
    example = tomllib.loads((ROOT / ".streamlit" / "secrets.example.toml").read_text(encoding="utf-8"))
    secrets(example, SIGNED_IN | {"roles": [example["registers"]["role"]]})
    assert access.providers() == [""]
    assert access.access() == "role"
    secrets(example, SIGNED_IN | {"roles": ["other"]})
    assert access.access() == "denied"
