"""The frame of every page: heading, language switch, and the mark that the page is drawn."""

import json
from functools import cache
from pathlib import Path

import streamlit as st
from markupsafe import Markup

from dashboard.components.html import show
from dashboard.components.templates import macros
from dashboard.i18n import LANGUAGES, Words, words_of

_macros = macros("page")

_HERE = Path(__file__).parent

STREAMLIT_SAYS = (
    "skip",
    "pages",
    "home",
    "menu",
    "close",
    "running",
    "stop",
    "stopping",
    "connecting",
    "connecting_to",
    "error",
    "unable",
    "lost",
    "restart",
    "timed_out",
    "no_answer",
    "open",
    "clear",
    "clear_all",
    "clear_entry",
    "selected",
    "remove",
    "select_all",
    "select_matches",
    "no_results",
    "add_files",
    "fullscreen",
    "close_fullscreen",
    "file_upload",
    "not_found",
    "not_found_about",
)
"""What Streamlit says by itself, in English only: the English word file holds it as Streamlit has it."""


@cache
def script() -> str:
    """The script of every page. It is the same text on each, so that the server can name it as the one that may run."""
    return (_HERE / "page.js").read_text(encoding="utf-8")


def _instead(words: Words) -> str:
    """What Streamlit says in any language → the same in the language of the page, as JSON."""
    both = [words_of(language) for language in LANGUAGES]
    said = {spoken(f"streamlit.{name}"): words(f"streamlit.{name}") for name in STREAMLIT_SAYS for spoken in both}
    return json.dumps(said, ensure_ascii=False)


def style() -> None:
    """Add the style sheet, and the script that follows links, copies numbers and names the page's language."""
    st.html(_HERE / "style.css")


def heading(title: str, lead: str, words: Words) -> None:
    """The page's title and its question, with the language switch beside them."""
    with st.container(horizontal=True, vertical_alignment="top", key="heading"):
        show(_macros.heading(title, lead))
        st.segmented_control(
            words("language"),
            LANGUAGES,
            format_func=str.upper,
            key="lang",
            required=True,
            label_visibility="collapsed",
            persist_state="session",
        )


def watermark(said: str, mark: str) -> None:
    """Say that data is made up, above the page and across all of it."""
    repeated = "\n".join(["   ".join([mark] * 8)] * 20)
    show(_macros.watermark(said, repeated))


def drawn(words: Words, page: str, *, focus: bool = False) -> None:
    """The foot of the page: what the data is, and the landmark that says all above is drawn.

    `focus` puts the cursor into the page's search box.
    """
    st.html(_macros.landmark(words, page, focus, _instead(words), Markup(script())), unsafe_allow_javascript=True)
