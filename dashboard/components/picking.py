"""Picking one or several of many; the URL's choice comes first, then the user's."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

_RECENT = 8
"""Picks of a session that the URL may still show while newer ones are on their way to it."""


def several(
    key: str, options: Mapping[str, str], current: Sequence[str], name: str, placeholder: str, most: int | None = None
) -> list[str]:
    """A box for several codes, in the order in which they were picked; `options` are code → label."""
    known = [code for code in dict.fromkeys(current) if code in options][:most]
    widget = _at(f"several-{key}", known)
    st.multiselect(
        name,
        list(options),
        format_func=lambda code: options.get(code, code),
        key=widget,
        max_selections=most,
        select_all=False,
        placeholder=placeholder,
    )
    picked: list[str] = list(st.session_state[widget])
    _remember(widget, picked)
    return picked


def single(key: str, options: Mapping[str, str], current: str | None, name: str, placeholder: str) -> str | None:
    """A box for one code, or none; `options` are code → label."""
    widget = _at(f"single-{key}", current if current in options else None)
    st.selectbox(
        name,
        list(options),
        index=None,
        format_func=lambda code: options.get(code, code),
        key=widget,
        placeholder=placeholder,
    )
    picked: str | None = st.session_state[widget]
    _remember(widget, picked)
    return picked


def _at(widget: str, known: Any) -> str:
    """Bring box and URL together; a URL that lags behind quick picks does not undo them."""
    session = st.session_state
    recent = session.get(f"{widget}-recent", [known])
    lags = known in recent and session.get(widget) != recent[-1]
    if widget not in session or (known != recent[-1] and not lags):
        session[widget] = known
    return widget


def _remember(widget: str, picked: Any) -> None:
    recent = st.session_state.get(f"{widget}-recent", [])
    st.session_state[f"{widget}-recent"] = [*recent, picked][-_RECENT:]
