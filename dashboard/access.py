"""Who may load registers and who sees small numbers: somebody at this computer, or a signed-in user with the role."""

import os
import time
from collections.abc import Mapping
from ipaddress import ip_address
from typing import Any, Literal
from urllib.parse import urlsplit

import streamlit as st

Access = Literal["here", "role", "login", "denied", "off"]
"""Why somebody may load registers (`here`, `role`), what is missing (`login`, `denied`), or that nobody may (`off`)."""

SECTION = "registers"
"""The section of `.streamlit/secrets.toml` that says whose registers are taken: `role` and `emails`."""

SIGNED_IN_FOR = 12 * 60 * 60
"""Seconds that a sign-in counts: Streamlit keeps it for a month, in which a role may be taken away."""

_BY_PROXIES = ("forwarded", "via", "cf-connecting-ip", "true-client-ip", "x-real-ip", "x-original-host")
_CLAIMS = ("roles", "groups")
_SHARED = ("redirect_uri", "cookie_secret")
_OF_PROVIDER = ("client_id", "client_secret", "server_metadata_url")
_SHOWN = ("name", "preferred_username", "email", "sub")
_SUPPRESS = "OSL_SUPPRESS_BELOW"
_PUBLIC_SUPPRESSES_BELOW = 5


class SettingError(ValueError):
    """A setting that is not what is expected."""


def access() -> Access:
    """What the visitor of this session may do with registers."""
    if here():
        return "here"
    wanted = _section(SECTION)
    if not providers() or not any(_listed(wanted.get(key)) for key in ("role", "emails")):
        return "off"
    user = _user()
    if not is_signed_in(user, time.time()):
        return "login"
    return "role" if has_role(user, wanted) else "denied"


def may_load() -> bool:
    """Whether the visitor may load registers and undo imports."""
    return access() in ("here", "role")


def here() -> bool:
    """Whether the visitor sits at the computer that runs the server, as far as the connection tells."""
    return is_here(st.config.get_option("server.address"), st.context.headers)


def is_here(address: str | None, headers: Mapping[str, str]) -> bool:
    """Whether the server listens to this computer alone, and the browser asks for it under a name of this computer.

    A proxy on the same computer makes everybody look local: it is told by the host that the browser asked for, by the
    page that the connection comes from (every browser names it), and by what proxies add.

    Args:
        address: the address that the server listens to.
        headers: of the request that opened the session.
    """
    named = {name.casefold(): value for name, value in headers.items()}
    if any(name in _BY_PROXIES or name.startswith("x-forwarded-") for name in named):
        return False
    asked, origin = named.get("host", ""), named.get("origin", "")
    try:
        came = urlsplit(origin).netloc
        return bool(asked) and came == asked and _is_loopback(address) and _is_loopback(urlsplit(f"//{asked}").hostname)
    except ValueError:
        return False


def is_signed_in(user: Mapping[str, Any], now: float) -> bool:
    """Whether a user has signed in, and not too long ago.

    Args:
        user: claims of the identity token, and `is_logged_in`.
        now: the time, in seconds since 1970.
    """
    issued = user.get("iat")
    return bool(user.get("is_logged_in")) and isinstance(issued, int | float) and now - issued < SIGNED_IN_FOR


def has_role(user: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    """Whether a signed-in user may load registers.

    Args:
        user: claims of the identity token; an e-mail address counts only when the provider has verified it.
        wanted: `role`, that one of the claims `roles` or `groups` has to name, and `emails`, each of which may as well.
    """
    held = {value for claim in _CLAIMS for value in _listed(user.get(claim))}
    emails = {email.casefold() for email in _listed(wanted.get("emails"))}
    verified = user.get("email_verified") in (True, "true")
    return bool(held & {*_listed(wanted.get("role"))}) or (
        verified and str(user.get("email") or "").casefold() in emails
    )


def providers() -> list[str]:
    """The names to give to `st.login`, one for each provider that is set up whole; empty for the one without a name."""
    auth = _section("auth")
    if not all(auth.get(key) for key in _SHARED):
        return []
    sections: dict[str, Any] = {"": auth} | {name: given for name, given in auth.items() if "_" not in name}
    return [
        name
        for name, given in sections.items()
        if isinstance(given, Mapping) and all(given.get(key) for key in _OF_PROVIDER)
    ]


def signed_in_as() -> str:
    """What the signed-in user is called."""
    user = _user()
    return next((str(user[claim]) for claim in _SHOWN if user.get(claim)), "")


def suppress_below() -> int:
    """Sums of fewer people than this are withheld: `OSL_SUPPRESS_BELOW`; if not set, 5, for who may load registers 0.

    Raises:
        SettingError: it is no whole number.
    """
    set_to = setting()
    if set_to is not None:
        return set_to
    return 0 if may_load() else _PUBLIC_SUPPRESSES_BELOW


def setting() -> int | None:
    """What `OSL_SUPPRESS_BELOW` says; None when it is not set.

    Raises:
        SettingError: it is no whole number.
    """
    text = os.environ.get(_SUPPRESS, "")
    if not text.strip():
        return None
    if not text.strip().isdecimal():
        raise SettingError(f"{_SUPPRESS}: expected a whole number, 0 to withhold nothing, found '{text}'")
    return int(text)


def _listed(value: Any) -> list[str]:
    """One text or several, as a list."""
    found = [value] if isinstance(value, str) else value if isinstance(value, list | tuple) else []
    return [text for text in found if isinstance(text, str) and text]


def _is_loopback(host: str | None) -> bool:
    if not host:
        return False
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _user() -> dict[str, Any]:
    return dict(st.user.to_dict())


def _section(name: str) -> dict[str, Any]:
    """A section of the secrets; empty when there is none, or no file, or one that does not parse."""
    if not st.secrets.load_if_toml_exists():
        return {}
    found = st.secrets.to_dict().get(name)
    return dict(found) if isinstance(found, Mapping) else {}
