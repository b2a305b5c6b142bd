"""Choosing one of a few views of a page."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import streamlit as st


def choice(key: str, options: Sequence[str], current: str | None, label: Callable[[str], str], name: str) -> str:
    """A segmented control; the URL's choice comes first, then the user's."""
    known, widget = _known(key, options, current)
    st.segmented_control(
        name, options, format_func=label, key=widget, required=True, label_visibility="collapsed", width="content"
    )
    return _picked(widget, known)


def box(key: str, options: Sequence[str], current: str | None, label: Callable[[str], str], name: str) -> str:
    """A box that unfolds, for more than a few; the URL's choice comes first, then the user's."""
    known, widget = _known(key, options, current)
    st.selectbox(name, options, format_func=label, key=widget, width=300, filter_mode=None)
    return _picked(widget, known)


@contextmanager
def side_by_side() -> Iterator[None]:
    """What is drawn within stands in a row, on a phone one below the other."""
    with st.container(horizontal=True, gap="small"):
        yield


def _known(key: str, options: Sequence[str], current: str | None) -> tuple[str, str]:
    """What is chosen when the user has not chosen, and the key of the widget; an option that went takes the first."""
    known = current if current and current in options else options[0]
    widget = f"choice-{key}"
    if st.session_state.get(f"{widget}-url") != known or st.session_state.get(widget) not in options:
        st.session_state[widget] = st.session_state[f"{widget}-url"] = known
    return known, widget


def _picked(widget: str, known: str) -> str:
    picked = str(st.session_state[widget] or known)
    st.session_state[f"{widget}-url"] = picked
    return picked
