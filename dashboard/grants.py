"""What this process has granted: the link that it printed, and the sign-ins that it has seen.

All of it is in memory alone, so that nobody can write it, copy it from a file, or set it. The next start knows nothing
of it.
"""

import secrets
import time
from collections.abc import Mapping
from hashlib import sha256

from streamlit.auth_util import get_cookie_with_chunks
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value

SIGNED_IN_FOR = 12 * 60 * 60
"""Seconds that a sign-in counts: Streamlit keeps it for a month, in which a role may be taken away."""

IDENTITY = "_streamlit_user"
"""The cookie in which Streamlit keeps who has signed in; a long one goes on in `_streamlit_user_1`, …"""

TOKEN = secrets.token_urlsafe(32)
"""What the printed link holds. 256 bits: nobody guesses it, however often they try."""

GRANT = secrets.token_urlsafe(32)
"""What the cookie holds for whoever has opened the link; not the token, so that neither gives away the other."""

_sign_ins: dict[bytes, float] = {}


def is_token(given: str) -> bool:
    """Whether this is the token of the printed link; how long the answer takes tells nothing about it."""
    return _same(given, TOKEN)


def cookie_name(port: int) -> str:
    """The cookie of the server at a port: browsers send cookies to every port of a computer."""
    return f"atlas_osl_grant_{port}"


def holds(cookies: Mapping[str, str], port: int) -> bool:
    """Whether somebody has opened the link of the server at a port."""
    return _same(cookies.get(cookie_name(port), ""), GRANT)


def sign_in(cookies: Mapping[str, str]) -> None:
    """Remember a sign-in by the cookies that it has set; those that no longer count are forgotten."""
    now = time.monotonic()
    for old in [old for old, since in _sign_ins.items() if now - since >= SIGNED_IN_FOR]:
        _sign_ins.pop(old, None)
    if (identity := _identity(cookies)) is not None:
        _sign_ins[identity] = now


def sign_out(cookies: Mapping[str, str]) -> None:
    """Forget a sign-in: whoever has kept a copy of its cookies has nothing."""
    if (identity := _identity(cookies)) is not None:
        _sign_ins.pop(identity, None)


def is_signed_in(cookies: Mapping[str, str]) -> bool:
    """Whether these cookies are of a sign-in that this process has seen and that was not ended since."""
    since = _sign_ins.get(_identity(cookies) or b"")
    return since is not None and time.monotonic() - since < SIGNED_IN_FOR


def _identity(cookies: Mapping[str, str]) -> bytes | None:
    """A digest of what a sign-in has signed (the text around it may vary); None when nothing is valid."""

    def part(name: str) -> bytes | None:
        return decode_signed_value(get_cookie_secret(), name, cookies.get(name, ""))

    signed = get_cookie_with_chunks(part, IDENTITY)
    return sha256(signed).digest() if signed else None


def _same(given: str, expected: str) -> bool:
    return secrets.compare_digest(given.encode("utf-8", "replace"), expected.encode())
