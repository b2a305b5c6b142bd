"""Who may load registers and who sees small numbers: who opened the printed link, or a signed-in user with the role."""

import os
import time
from collections.abc import Mapping
from typing import Any, Literal

import streamlit as st

from dashboard import grants
from dashboard.grants import SIGNED_IN_FOR

Access = Literal["granted", "role", "login", "denied", "off"]
"""Why somebody may load registers (`granted`, `role`), what is missing (`login`, `denied`), or that all is (`off`)."""

SECTION = "registers"
"""The section of `.streamlit/secrets.toml` that says whose registers are taken: `role` and `emails`."""

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
    if granted():
        return "granted"
    wanted = _section(SECTION)
    if not providers() or not any(_listed(wanted.get(key)) for key in ("role", "emails")):
        return "off"
    user = _user()
    if not (is_signed_in(user, time.time()) and grants.is_signed_in(dict(st.context.cookies))):
        return "login"
    return "role" if has_role(user, wanted) else "denied"


def may_load() -> bool:
    """Whether the visitor may load registers and undo imports."""
    return access() in ("granted", "role")


def granted() -> bool:
    """Whether the visitor has opened the link that the server printed.

    Nothing else tells who somebody is: an address is that of a proxy, and a header says what the sender likes.
    """
    return grants.holds(dict(st.context.cookies), st.config.get_option("server.port"))


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


def _user() -> dict[str, Any]:
    """What the identity token says; `server.trustedUserHeaders` could put anybody's words among it."""
    from_headers = set(st.config.get_option("server.trustedUserHeaders").values())
    return {claim: value for claim, value in st.user.to_dict().items() if claim not in from_headers}


def _section(name: str) -> dict[str, Any]:
    """A section of the secrets; empty when there is none, or no file, or one that does not parse."""
    if not st.secrets.load_if_toml_exists():
        return {}
    found = st.secrets.to_dict().get(name)
    return dict(found) if isinstance(found, Mapping) else {}
