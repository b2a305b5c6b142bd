"""Small pieces of HTML: everything from outside is escaped."""

from collections.abc import Iterable, Sequence

import streamlit as st
from markupsafe import Markup, escape

from dashboard.components.templates import macros
from dashboard.i18n import Words

Html = str | Markup

_pieces = macros("pieces")


def show(*parts: Html | None) -> None:
    """Draw HTML in the dashboard's own style."""
    st.html(tag("div", *parts, css="osl"))


def join(parts: Iterable[Html | None], between: str = "") -> Markup:
    """Parts one after another; None is skipped, plain text escaped."""
    return Markup(str(escape(between)).join([escape(part) for part in parts if part is not None]))


def tag(name: str, *parts: Html | None, css: str = "") -> Markup:
    """An element with a class."""
    opening = f'{name} class="{escape(css)}"' if css else name
    return Markup(f"<{opening}>{join(parts)}</{name}>")


def link(href: str, text: Html, *, css: str = "", title: str = "", inside: bool = True) -> Markup:
    """A link; one to a page of the dashboard (relative, `inside`) is followed without loading anew."""
    return _pieces.link(href, text, css, title, inside)


def said_in(language: str, text: Html) -> Markup:
    """Text that may be in another language than the page, marked so that a screen reader says it right."""
    return _pieces.said_in(language, text)


def stated(value: str | None, words: Words) -> Html:
    """A value, or "nie podano" in grey."""
    return _pieces.stated(value, words)


def listing(items: Sequence[Html]) -> Markup:
    """A list without bullets."""
    return _pieces.listing(items)


def fold(summary: Html, body: Html) -> Markup:
    """A line that unfolds."""
    return _pieces.fold(summary, body)


def dot(position: int) -> Markup:
    """The hue of a city by its position; always beside its name."""
    return _pieces.dot(position)
