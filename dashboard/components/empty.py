"""An empty answer: why nothing came, and the click that helps."""

import streamlit as st

from dashboard.components.filters import clear
from dashboard.components.html import show, tag
from dashboard.i18n import Words


def empty(words: Words, why: str) -> None:
    """Say what was looked for and why nothing came, with a button that clears the filters."""
    show(tag("div", tag("p", why), css="empty"))
    st.button(words("filter.clear"), key="clear-empty", on_click=clear)
