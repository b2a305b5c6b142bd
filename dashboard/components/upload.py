"""A box to choose a file with, in the language of the page, and how far the work on it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup
from streamlit.delta_generator import DeltaGenerator

from dashboard.components.html import Html
from dashboard.components.plain import plain
from dashboard.components.templates import macros
from dashboard.offers import let_go_here, offer_here

_macros = macros("upload")

_ENDING = '"\\<>&\n'
"""Signs that would end a text of CSS, or the style it stands in."""


_READ = "upload-read"
"""The file that was given last: once another run has another one or none, nobody needs it."""


@dataclass(frozen=True)
class Chosen:
    """A file that somebody chose."""

    name: str
    data: bytes


def upload(key: str, label: str, said: Mapping[str, str]) -> Chosen | None:
    """A box for one file of any kind: whoever reads it says best what is wrong with it.

    Only who was drawn this box may send a file.

    Args:
        said: what stands in the place of Streamlit's own words, which are English; the style sheet puts it there.
            `choose` on the button, `hint` beside it, `drop` while a file is dragged, `failed` when one did not arrive.
    """
    st.html(_macros.style({name: _quoted(text) for name, text in said.items()}))
    offer_here()
    with st.container(key="upload"):
        file = st.file_uploader(plain(label), key=key)
    read = st.session_state.get(_READ)
    if read and (file is None or file.file_id != read):
        let_go_here(read)
    st.session_state[_READ] = file.file_id if file else None
    return Chosen(file.name, file.getvalue()) if file else None


def optional(key: str, options: Mapping[str, str], label: str, none: str) -> str | None:
    """A box for one code or none; `options` are code → label, `none` says what holds without a choice."""
    picked: str | None = st.selectbox(
        plain(label),
        list(options),
        index=None,
        format_func=lambda code: options.get(code, code),
        key=key,
        placeholder=none,
        persist_state="session",
    )
    return picked


def progress(place: DeltaGenerator, words: Callable[[str], str]) -> Callable[[str, float], None]:
    """What shows in a place how far the work is; `words` are those for a step of it."""

    def step(what: str, done: float) -> None:
        place.progress(min(done, 1.0), text=plain(words(what)))

    return step


def announced(*parts: Html | None) -> Markup:
    """What has just happened: a screen reader reads it out."""
    return _macros.announced(parts)


def _quoted(text: str) -> Markup:
    """A text as CSS writes it."""
    return Markup('"{}"').format(Markup("".join(f"\\{ord(sign):x} " if sign in _ENDING else sign for sign in text)))
