"""Which pages there are, as the navigation in `dashboard/app.py` says, and the views of them that every test opens."""

import ast
from collections.abc import Iterator
from urllib.parse import urlencode

from tests.shipped import RECORDS

APP = RECORDS.parent / "dashboard" / "app.py"
PROGRAMME = "wroclaw-pal-aktywna-polanka"
SOURCE = "mops-pal-lista-start10"
BOTH = "warszawa-wola,warszawa-targowek"


def _pages() -> Iterator[tuple[str, str]]:
    """Each page of the navigation and its path; the start page has none."""
    for call in ast.walk(ast.parse(APP.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "st.Page":
            given = {keyword.arg: keyword.value for keyword in call.keywords}
            page = ast.literal_eval(given["url_path"])
            yield page, "" if "default" in given else page


PAGES = dict(_pages())
"""The pages in the order of the navigation, hidden ones too, each with its path."""
START = next(page for page, path in PAGES.items() if not path)

VIEWS: dict[str, dict[str, str]] = {page: {} for page in PAGES} | {
    "program": {"id": PROGRAMME},
    "aktywnosc groups": {"view": "groups"},
    "aktywnosc week": {"view": "week"},
    "aktywnosc timeline": {"view": "timeline"},
    "aktywnosc figures": {"view": "figures"},
    "porownanie side": {"of": BOTH},
    "porownanie gaps": {"view": "gaps", "about": "warszawa-wola"},
    "porownanie alike": {"view": "alike", "about": "warszawa-wola"},
    "porownanie matrix": {"view": "matrix"},
    "zrodla source": {"id": SOURCE},
    "zrodla differences": {"view": "differences"},
    "zrodla quality": {"view": "quality"},
    "zrodla codebook": {"view": "codebook"},
}
"""Every page as it opens, and its other views: a name that begins with the page's, and the parameters of the URL."""


def path_of(view: str) -> str:
    """The path of the page that a view is of."""
    return PAGES[view.partition(" ")[0]]


def address(view: str) -> str:
    """The URL of a view, as links of the dashboard write it."""
    query = urlencode(VIEWS[view])
    return f"/{path_of(view)}?{query}" if query else f"/{path_of(view)}"
