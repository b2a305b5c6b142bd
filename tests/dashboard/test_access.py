"""Who may load registers: whoever has opened the printed link, or has signed in with the role; nobody else."""

import os
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pytest
import streamlit as st

from dashboard import access, grants
from tests.shipped import RECORDS, ROOT

PORT = 8501
GRANT = {grants.cookie_name(PORT): grants.GRANT}


@pytest.fixture(autouse=True)
def asked_at(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Says what cookies a visitor has; at first, none."""
    monkeypatch.setattr(
        st.config, "get_option", {"server.port": PORT, "server.trustedUserHeaders": {"X-Role": "roles"}}.get
    )

    def set_(cookies: Mapping[str, str], **headers: str) -> None:
        monkeypatch.setattr(st, "context", SimpleNamespace(cookies=cookies, headers=headers))

    set_({})
    return set_


@pytest.mark.parametrize(
    ("cookies", "is_granted"),
    [
        (GRANT, True),
        ({"_streamlit_xsrf": "x"} | GRANT, True),
        ({}, False),
        ({grants.cookie_name(PORT): ""}, False),
        ({grants.cookie_name(PORT): grants.TOKEN}, False),
        ({grants.cookie_name(PORT): grants.GRANT[:-1]}, False),
        ({grants.cookie_name(PORT): grants.GRANT + "x"}, False),
        ({grants.cookie_name(PORT): "ż"}, False),
        # Of another server on the same computer.
        ({grants.cookie_name(PORT + 1): grants.GRANT}, False),
    ],
)
def test_the_link_was_opened(
    asked_at: Any, monkeypatch: pytest.MonkeyPatch, cookies: Mapping[str, str], is_granted: bool
) -> None:
    monkeypatch.setattr(st, "secrets", _Secrets(None))
    asked_at(cookies)
    assert (access.granted(), access.access(), access.may_load()) == (
        is_granted,
        "granted" if is_granted else "off",
        is_granted,
    )


@pytest.mark.parametrize("name", ["Host", "Origin", "X-Forwarded-For", "Authorization", "Cookie"])
def test_no_header_is_believed(asked_at: Any, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(st, "secrets", _Secrets(None))
    asked_at({}, **{name: f"127.0.0.1:{PORT} {grants.cookie_name(PORT)}={grants.GRANT}"})
    assert access.access() == "off"


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
    """Sets what the secrets hold, and who has signed in, and whether here, for a visitor without the link."""

    def set_(held: Mapping[str, Any] | None, user: Mapping[str, Any] | None = None, *, seen: bool = True) -> None:
        monkeypatch.setattr(st, "secrets", _Secrets(held))
        monkeypatch.setattr(st, "user", SimpleNamespace(to_dict=lambda: dict(user or {"is_logged_in": False})))
        monkeypatch.setattr(grants, "is_signed_in", lambda cookies: seen and cookies == st.context.cookies)
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
        ({"registers": ROLE}, SIGNED_IN | {"groups": ["rejestry"]}, "off"),
        ({"auth": AUTH, "registers": ROLE}, None, "login"),
        ({"auth": AUTH, "registers": ROLE}, SIGNED_IN | {"iat": 1}, "login"),
        ({"auth": AUTH, "registers": ROLE}, SIGNED_IN, "denied"),
        ({"auth": AUTH, "registers": ROLE}, SIGNED_IN | {"groups": ["rejestry"]}, "role"),
        ({"auth": AUTH, "registers": EMAILS}, SIGNED_IN, "denied"),
        ({"auth": AUTH, "registers": EMAILS}, SIGNED_IN | {"email_verified": True}, "role"),
    ],
)
def test_what_a_visitor_without_the_link_may(
    secrets: Any, held: Mapping[str, Any] | None, user: Mapping[str, Any] | None, expected: str
) -> None:
    secrets(held, user)
    assert access.access() == expected
    assert access.may_load() is (expected == "role")


def test_a_sign_in_that_this_server_has_not_seen_does_not_count(secrets: Any) -> None:
    secrets({"auth": AUTH, "registers": ROLE}, SIGNED_IN | {"groups": ["rejestry"]}, seen=False)
    assert access.access() == "login"


def test_a_role_that_a_header_names_does_not_count(secrets: Any) -> None:
    """The settings of `asked_at` say that a proxy names it."""
    secrets({"auth": AUTH, "registers": ROLE}, SIGNED_IN | {"roles": ["rejestry"]})
    assert access.access() == "denied"


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
    secrets(example, SIGNED_IN | {"groups": [example["registers"]["role"]]})
    assert access.providers() == [""]
    assert access.access() == "role"
    secrets(example, SIGNED_IN | {"groups": ["other"]})
    assert access.access() == "denied"
