"""The link that lets load registers: printed where the server was started, good until it ends."""

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from streamlit.url_util import make_url_path

from dashboard import grants
from dashboard.i18n import words_of
from dashboard.serving.tls import is_encrypted

PATH = "/grant"

_ANY_ADDRESS = ("", "0.0.0.0", "::")
_UNKEPT = {"Cache-Control": "no-store"}
"""No proxy may keep the answer, and with it the cookie, for somebody else."""


def grant(request: Request) -> Response:
    """`/grant?token=…`: remembers in a cookie that the link was opened, and leads to Rejestry without the token.

    The cookie goes to the path of this server alone, to no script, and with no request that another site starts.
    """
    language = "en" if request.query_params.get("lang") == "en" else "pl"
    if not grants.is_token(request.query_params.get("token", "")):
        return PlainTextResponse(words_of(language)("access.link.wrong"), status_code=403, headers=_UNKEPT)
    # Relative, and without a path: a proxy may serve all of this below a path that only the browser knows.
    answer = RedirectResponse("rejestry?lang=en" if language == "en" else "rejestry", 303, headers=_UNKEPT)
    answer.set_cookie(
        grants.cookie_name(st.config.get_option("server.port")),
        grants.GRANT,
        path=None,
        httponly=True,
        samesite="strict",
        secure=is_encrypted(request.scope),
    )
    return answer


def links() -> tuple[str, str]:
    """Where the dashboard is opened at this computer, and the same with the grant."""
    address = st.config.get_option("server.address") or ""
    named = "localhost" if address in _ANY_ADDRESS else f"[{address}]" if ":" in address else address
    scheme = "https" if st.config.get_option("server.sslCertFile") else "http"
    start = f"{scheme}://{named}:{st.config.get_option('server.port')}"
    base = st.config.get_option("server.baseUrlPath").strip("/")
    return start + (f"/{base}" if base else ""), f"{start}{make_url_path(base, PATH)}?token={grants.TOKEN}"
