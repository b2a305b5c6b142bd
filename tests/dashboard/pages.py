"""The views that the tests open, by name."""

from functools import cache

from streamlit.testing.v1 import AppTest

from tests.dashboard.opening import opened
from tests.navigation import VIEWS, path_of

FILTERED = [
    name
    for name in VIEWS
    if name not in ("program", "rejestry", "zrodla source", "zrodla codebook") and not name.startswith("porownanie")
]
"""Views whose answer the filters narrow; a single record, the codebook and what is compared stay whole."""


def shown(name: str, **params: str | list[str]) -> AppTest:
    """A view, opened with some more parameters."""
    return opened(path_of(name), **VIEWS[name], **params)


@cache
def drawn(name: str, language: str) -> AppTest:
    """A view in a language, drawn once for the tests that only look at it."""
    return shown(name, **({"lang": "en"} if language == "en" else {}))
