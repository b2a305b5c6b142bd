"""Which pages may open a connection: those that this server has served, and no other, not even of the same computer."""

from collections.abc import Iterable
from urllib.parse import urlsplit

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.auth_util import get_origin_from_redirect_uri

from dashboard.serving.terminal import warn_of_page

_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


class OwnPagesOnly:
    """Refuses the websocket to a page of another origin.

    Streamlit compares hosts without their ports, takes every page of this computer for its own, and asks a server
    outside which address it has itself, whenever a page is of a host that it does not know. Cookies do not know ports
    either, so a page at another port of this computer would act for whoever sits there.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a connection on, or close it before it was opened."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        origin, host = headers.get("origin"), headers.get("host")
        if origin is None:
            await self.app(scope, receive, send)
        elif is_same(origin, host or "") or is_named(origin, named_origins()):
            # Streamlit takes the port of the scheme and capital letters for another host, and would ask outside before
            # it looks at the settings: tell it that the page's host was asked for, as the page writes it.
            scope = {**scope, "headers": list(scope["headers"])}
            MutableHeaders(scope=scope)["host"] = urlsplit(origin).netloc
            await self.app(scope, receive, send)
        else:
            warn_of_page(origin, host)
            await send({"type": "websocket.close", "code": 1008})


def is_same(origin: str, host: str) -> bool:
    """Whether a page is of the host and port that it asks for.

    Args:
        origin: scheme, host and port of the page, as every browser names them.
        host: host and port that were asked for; the port of the scheme may be left out in either.
    """
    scheme, _, place = origin.partition("://")
    if scheme not in _DEFAULT_PORTS or not _is_place(place):
        return False
    return _plain(place, scheme) == _plain(host, scheme)


def is_named(origin: str, named: Iterable[str]) -> bool:
    """Whether a page is of one of these origins; scheme and port count."""
    return any(
        is_same(origin, each.partition("://")[2]) for each in named if each.split(":")[0] == origin.split(":")[0]
    )


def named_origins() -> list[str]:
    """The origins that the settings name: for a proxy that does not pass on which host was asked for."""
    named = [str(each).strip().rstrip("/") for each in st.config.get_option("server.corsAllowedOrigins")]
    if st.config.is_manually_set("browser.serverAddress"):
        host = st.config.get_option("browser.serverAddress")
        port = (
            f":{st.config.get_option('browser.serverPort')}" if st.config.is_manually_set("browser.serverPort") else ""
        )
        named += [f"{scheme}://{host}{port}" for scheme in _DEFAULT_PORTS]
    return [*named, *filter(None, [get_origin_from_redirect_uri()])]


def _is_place(place: str) -> bool:
    """Whether this names a host, with or without a port, and nothing else."""
    try:
        parts = urlsplit(f"//{place}")
    except ValueError:
        return False
    return parts.netloc == place and bool(parts.hostname)


def _plain(place: str, scheme: str) -> str:
    return place.casefold().removesuffix(_DEFAULT_PORTS[scheme])
