"""Choosing one of a few views of a page."""

from collections.abc import Callable, Sequence

import streamlit as st


def choice(key: str, options: Sequence[str], current: str | None, label: Callable[[str], str], name: str) -> str:
    """A segmented control; the URL's choice comes first, then the user's."""
    known = current if current in options else options[0]
    widget = f"choice-{key}"
    if st.session_state.get(f"{widget}-url") != known:
        st.session_state[widget] = st.session_state[f"{widget}-url"] = known
    st.segmented_control(
        name, options, format_func=label, key=widget, required=True, label_visibility="collapsed", width="content"
    )
    picked = str(st.session_state[widget] or known)
    st.session_state[f"{widget}-url"] = picked
    return picked
