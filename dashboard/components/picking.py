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
    widget = f"several-{key}"
    _meet(widget, known, stale=any(code not in options for code in st.session_state.get(widget, ())))
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
    widget = f"single-{key}"
    _meet(widget, current if current in options else None, stale=st.session_state.get(widget) not in (None, *options))
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


def _meet(widget: str, known: Any, *, stale: bool) -> None:
    """Bring box and URL together; a URL that lags behind quick picks does not undo them.

    A box may be `stale`: when the language was switched twice, the browser sends labels of before instead of codes.
    """
    session = st.session_state
    recent = session.get(f"{widget}-recent", [known])
    lags = known in recent and session.get(widget) != recent[-1]
    if widget not in session or stale or (known != recent[-1] and not lags):
        session[widget] = known


def _remember(widget: str, picked: Any) -> None:
    recent = st.session_state.get(f"{widget}-recent", [])
    st.session_state[f"{widget}-recent"] = [*recent, picked][-_RECENT:]
