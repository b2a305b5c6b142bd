"""Who may load registers and who sees small numbers: somebody at this computer, or a signed-in user with the role."""

import os
from collections.abc import Mapping
from functools import cache
from ipaddress import ip_address
from typing import Any, Literal
from urllib.parse import urlsplit

import streamlit as st

Access = Literal["here", "role", "login", "denied", "off"]
"""Why somebody may load registers (`here`, `role`), what is missing (`login`, `denied`), or that nobody may (`off`)."""

SECTION = "registers"
"""The section of `.streamlit/secrets.toml` that says whose registers are taken: `role` and `emails`."""

_FORWARDED = ("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")
_CLAIMS = ("roles", "groups")
_SUPPRESS = "OSL_SUPPRESS_BELOW"
_PUBLIC_SUPPRESSES_BELOW = 5


class SettingError(ValueError):
    """A setting that is not what is expected."""


def access() -> Access:
    """What the visitor of this session may do with registers."""
    if here():
        return "here"
    secrets = _secrets()
    if not secrets.get("auth") or not secrets.get(SECTION):
        return "off"
    if not st.user.is_logged_in:
        return "login"
    return "role" if has_role(st.user.to_dict(), secrets[SECTION]) else "denied"


def may_load() -> bool:
    """Whether the visitor may load registers and undo imports."""
    return access() in ("here", "role")


def here() -> bool:
    """Whether the visitor sits at the computer that runs the server, as far as the connection tells."""
    return is_here(st.config.get_option("server.address"), st.context.headers)


def is_here(address: str | None, headers: Mapping[str, str]) -> bool:
    """Whether the server listens to this computer alone, and the browser asks for it under a name of this computer.

    A proxy on the same computer makes everybody look local: it is told by the host that the browser asked for, by the
    page that the connection comes from, and by what proxies add.

    Args:
        address: the address that the server listens to.
        headers: of the request that opened the session.
    """
    asked = headers.get("Host")
    origin = headers.get("Origin")
    if not asked or any(headers.get(name) for name in _FORWARDED):
        return False
    came = urlsplit(origin).hostname if origin else None
    return (
        _is_loopback(address) and _is_loopback(urlsplit(f"//{asked}").hostname) and (not origin or _is_loopback(came))
    )


def has_role(user: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    """Whether a signed-in user may load registers.

    Args:
        user: claims of the identity token; an e-mail address counts only when the provider has verified it.
        wanted: `role`, that one of the claims `roles` or `groups` has to name, and `emails`, each of which may as well.
    """
    held = [value for claim in _CLAIMS for value in _listed(user.get(claim))]
    role = wanted.get("role")
    emails = {str(email).casefold() for email in _listed(wanted.get("emails"))}
    verified = user.get("email_verified") in (True, "true")
    return bool(role and role in held) or (verified and str(user.get("email", "")).casefold() in emails)


def suppress_below() -> int:
    """Sums of fewer people than this are withheld: `OSL_SUPPRESS_BELOW`; if not set, 5, and 0 for somebody `here`.

    Raises:
        SettingError: it is no whole number.
    """
    set_to = setting(os.environ.get(_SUPPRESS, ""))
    if set_to is not None:
        return set_to
    return 0 if here() else _PUBLIC_SUPPRESSES_BELOW


@cache
def setting(text: str) -> int | None:
    """What `OSL_SUPPRESS_BELOW` says; None when it is not set.

    Raises:
        SettingError: it is no whole number.
    """
    if not text.strip():
        return None
    if not text.strip().isdecimal():
        raise SettingError(f"{_SUPPRESS}: expected a whole number, 0 to withhold nothing, found '{text}'")
    return int(text)


def _listed(value: Any) -> list[Any]:
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def _is_loopback(host: str | None) -> bool:
    if not host:
        return False
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _secrets() -> dict[str, Any]:
    """The secrets; none when there is no such file."""
    if not st.secrets.load_if_toml_exists():
        return {}
    return dict(st.secrets.to_dict())
