"""The pages that the tests open, by a name for each of their views."""

from functools import cache

from streamlit.testing.v1 import AppTest

from tests.dashboard.opening import opened

PROGRAMME = "wroclaw-pal-aktywna-polanka"
SOURCE = "mops-pal-lista-start10"
PAGES: dict[str, tuple[str, dict[str, str]]] = {
    "przeglad": ("", {}),
    "kontakty": ("kontakty", {}),
    "programy": ("programy", {}),
    "program": ("program", {"id": PROGRAMME}),
    "aktywnosc": ("aktywnosc", {}),
    "aktywnosc groups": ("aktywnosc", {"view": "groups"}),
    "aktywnosc week": ("aktywnosc", {"view": "week"}),
    "aktywnosc timeline": ("aktywnosc", {"view": "timeline"}),
    "aktywnosc figures": ("aktywnosc", {"view": "figures"}),
    "rejestry": ("rejestry", {}),
    "zrodla": ("zrodla", {}),
    "zrodla source": ("zrodla", {"id": SOURCE}),
    "zrodla differences": ("zrodla", {"view": "differences"}),
    "zrodla quality": ("zrodla", {"view": "quality"}),
    "zrodla codebook": ("zrodla", {"view": "codebook"}),
}
FILTERED = [name for name in PAGES if name not in ("program", "rejestry", "zrodla source", "zrodla codebook")]
"""Pages whose answer the filters narrow; a single record and the codebook stay whole."""


def shown(name: str, **params: str | list[str]) -> AppTest:
    """A page of `PAGES`, opened with some more parameters."""
    page, own = PAGES[name]
    return opened(page, **own, **params)


@cache
def drawn(name: str, language: str) -> AppTest:
    """A page of `PAGES` in a language, drawn once for the tests that only look at it."""
    return shown(name, **({"lang": "en"} if language == "en" else {}))
