"""Opening pages of the dashboard in Streamlit's AppTest, and reading what they show."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from tests.navigation import APP

PATIENCE_S = 240


def opened(page: str = "", /, **params: str | list[str]) -> AppTest:
    """A page of the real entry script, opened at a URL by a fresh visitor.

    `AppTest.switch_page` only knows pages that are files, ours are functions; so the page's hash is set, which
    Streamlit takes from its URL path. Were that to change, the start page would come, and no heading would fit.
    """
    app = AppTest.from_file(str(APP), default_timeout=PATIENCE_S)
    return visit(app, page, **params)


def visit(app: AppTest, page: str, /, **params: str | list[str]) -> AppTest:
    """Go to another page, or URL, in the same session."""
    app._page_hash = calc_hash(page) if page else ""
    app.query_params.clear()
    app.query_params.update(params)
    app.run()
    assert [error.message for error in app.exception] == []
    return app


@dataclass(frozen=True)
class Node:
    """One run of text of a page, with the element it stands in."""

    tag: str
    css: str
    text: str


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.nodes: list[Node] = []
        self.links: list[tuple[str, str]] = []
        self._open: list[tuple[str, str]] = []
        self._href: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in ("br", "path", "circle", "rect", "img"):
            self._open.append((tag, given.get("class") or ""))
        if tag == "a":
            self._href = given.get("href")
        for name in ("title", "aria-label"):
            if value := given.get(name):
                self.nodes.append(Node(name, "", value))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass
        if tag == "a":
            self._href = None

    def handle_data(self, data: str) -> None:
        tag, css = self._open[-1] if self._open else ("", "")
        if tag in ("style", "script") or not data.strip():
            return
        self.nodes.append(Node(tag, css, " ".join(data.split())))
        if self._href is not None:
            self.links.append((" ".join(data.split()), self._href))


def _read(app: AppTest) -> _Reader:
    reader = _Reader()
    for element in app.html:
        reader.feed(element.value)
        reader.close()
    return reader


def nodes(app: AppTest) -> list[Node]:
    """Every run of text in the page's HTML, in its order."""
    return _read(app).nodes


def text(app: AppTest) -> str:
    """The text of the page's HTML."""
    return " ".join(node.text for node in nodes(app))


def links(app: AppTest) -> list[tuple[str, str]]:
    """Text and address of every link, in the order of the page."""
    return _read(app).links


def said(app: AppTest, tag: str, css: str = "") -> list[str]:
    """What stands in all elements of a name and class."""
    return [node.text for node in nodes(app) if node.tag == tag and css in [*node.css.split(" "), ""]]


def headings(app: AppTest) -> tuple[list[str], list[str]]:
    """The page's h1 and lead."""
    return said(app, "h1"), said(app, "p", "lead")


def ids_in_links(app: AppTest, page: str) -> list[str]:
    """The records that links of a page lead to, each once, in their order."""
    found = (re.match(rf"\./{page}\?(?:.*&)?id=([\w-]+)", href) for _, href in links(app))
    return list(dict.fromkeys(match[1] for match in found if match))


def around(app: AppTest) -> list[str]:
    """The words of the widgets: labels, placeholders, options, tooltips."""
    found: list[str] = []
    widgets: list[Any] = [*app.button, *app.download_button, *app.text_input, *app.multiselect, *app.selectbox]
    widgets += [*app.pills, *app.segmented_control]
    for widget in widgets:
        for name in ("label", "placeholder", "help"):
            found += filter(None, [getattr(widget.proto, name, None)])
        found += map(str, getattr(widget, "options", []))
    found += [block.proto.popover.label for block in app.get("popover")]
    return found
