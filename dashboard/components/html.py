"""Small pieces of HTML: everything from outside is escaped by markupsafe."""

import json
from collections.abc import Iterable, Sequence

import streamlit as st
from markupsafe import Markup, escape

from dashboard.i18n import Words

Html = str | Markup


def show(*parts: Html | None, script: bool = False) -> None:
    """Draw HTML in the dashboard's own style; `script` lets the scripts of `svg` run."""
    st.html(Markup('<div class="osl">{}</div>').format(join(parts)), unsafe_allow_javascript=script)


def svg(drawing: Markup) -> Markup:
    """Inline SVG, put in by a script: `st.html` strips SVG from what it is given. Needs `show(…, script=True)`."""
    # Streamlit's sanitizer drops a script that holds "<" and a letter.
    held = json.dumps(str(drawing)).replace("<", "\\u003c")
    script = f"document.currentScript.previousElementSibling.innerHTML = {held};"
    return Markup('<div class="svg"></div><script>{}</script>').format(Markup(script))


def join(parts: Iterable[Html | None], between: str = "") -> Markup:
    """Parts one after another; None is skipped, plain text escaped."""
    return Markup(str(escape(between)).join([escape(part) for part in parts if part is not None]))


def tag(name: str, *parts: Html | None, css: str = "") -> Markup:
    """An element with a class."""
    # Not `Markup.format`: a page has some thousand of these, and it takes a third of the time to draw it.
    opening = f'{name} class="{escape(css)}"' if css else name
    return Markup(f"<{opening}>{join(parts)}</{name}>")


def link(href: str, text: Html, *, css: str = "", title: str = "", inside: bool = True) -> Markup:
    """A link; one to a page of the dashboard (relative, `inside`) is followed without loading anew."""
    go = Markup(" data-go") if inside and href.startswith("./") else Markup("")
    outside = Markup(' target="_blank" rel="noopener noreferrer"') if href.startswith("http") else Markup("")
    attributes = Markup("").join(
        Markup(' {}="{}"').format(Markup(name), value) for name, value in (("class", css), ("title", title)) if value
    )
    return Markup('<a href="{}"{}{}{}>{}</a>').format(href, go, outside, attributes, text)


def said_in(language: str, text: Html) -> Markup:
    """Text that may be in another language than the page, marked so that a screen reader says it right."""
    return Markup('<span lang="{}">{}</span>').format(language, text)


def stated(value: str | None, words: Words) -> Html:
    """A value, or "nie podano" in grey."""
    return value if value else tag("span", words("not_stated"), css="none")


def listing(items: Sequence[Html]) -> Markup:
    """A list without bullets."""
    return tag("ul", *(tag("li", item) for item in items), css="plain")


def fold(summary: Html, body: Html) -> Markup:
    """A line that unfolds."""
    return tag("details", tag("summary", summary), body)


def dot(position: int) -> Markup:
    """The hue of a city by its position; always beside its name."""
    return Markup('<span class="dot c{}" aria-hidden="true"></span>').format(position % 4)
