"""Choosing one or several of many, in step with the URL: its choice comes first, then the user's."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import streamlit as st

from dashboard.components.plain import plain
from dashboard.state import lags, newest, remember


def choice(key: str, options: Sequence[str], current: str | None, label: Callable[[str], str], name: str) -> str:
    """A segmented control for one of a few; the first one where nothing, or what is not there, is chosen."""
    widget = _one_of(key, options, current)
    st.segmented_control(
        plain(name),
        options,
        format_func=lambda code: plain(label(code)),
        key=widget,
        required=True,
        label_visibility="collapsed",
        width="content",
    )
    return str(_picked(widget))


def box(key: str, options: Sequence[str], current: str | None, label: Callable[[str], str], name: str) -> str:
    """A box that unfolds, for one of more than a few; the first one where nothing, or what is not there, is chosen."""
    widget = _one_of(key, options, current)
    st.selectbox(plain(name), options, format_func=label, key=widget, width=300, filter_mode=None)
    return str(_picked(widget))


def several(
    key: str, options: Mapping[str, str], current: Sequence[str], name: str, placeholder: str, most: int | None = None
) -> list[str]:
    """A box for several codes, in the order in which they were picked; `options` are code → label."""
    widget = f"several-{key}"
    _forget_unless(widget, lambda picked: all(code in options for code in picked))
    _in_step(widget, [code for code in dict.fromkeys(current) if code in options][:most])
    st.multiselect(
        plain(name),
        list(options),
        format_func=lambda code: options.get(code, code),
        key=widget,
        max_selections=most,
        select_all=False,
        placeholder=placeholder,
    )
    return list(_picked(widget))


def single(key: str, options: Mapping[str, str], current: str | None, name: str, placeholder: str) -> str | None:
    """A box for one code, or none; `options` are code → label."""
    widget = f"single-{key}"
    _forget_unless(widget, lambda picked: picked is None or picked in options)
    _in_step(widget, current if current in options else None)
    st.selectbox(
        plain(name),
        list(options),
        index=None,
        format_func=lambda code: options.get(code, code),
        key=widget,
        placeholder=placeholder,
    )
    picked: str | None = _picked(widget)
    return picked


@contextmanager
def side_by_side() -> Iterator[None]:
    """What is drawn within stands in a row, on a phone one below the other."""
    with st.container(horizontal=True, gap="small"):
        yield


def _one_of(key: str, options: Sequence[str], current: str | None) -> str:
    widget = f"choice-{key}"
    _forget_unless(widget, options.__contains__)
    _in_step(widget, current if current and current in options else options[0])
    return widget


def _forget_unless(widget: str, fits: Callable[[Any], bool]) -> None:
    """Let go of what was picked where it is none of the choices any more.

    When the language was switched twice, the browser sends labels of before instead of codes.
    """
    if widget in st.session_state and not fits(st.session_state[widget]):
        del st.session_state[widget]


def _in_step(widget: str, asked: Any) -> None:
    """Bring widget and URL together; a URL that lags behind quick picks does not undo them.

    Args:
        widget: the key of the widget.
        asked: what the URL asks for.
    """
    session = st.session_state
    moved = asked != newest(widget, asked) and not lags(widget, asked, session.get(widget))
    if widget not in session or moved:
        session[widget] = asked


def _picked(widget: str) -> Any:
    picked = st.session_state[widget]
    remember(widget, picked)
    return picked
