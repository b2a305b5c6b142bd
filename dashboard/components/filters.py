"""The filter row: cities at hand, the rest one click away, chips for what is on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.components.plain import plain
from dashboard.i18n import Words


@dataclass(frozen=True)
class FilterChoice:
    """A filter by codes: its key in session and URL, and its options as code → label."""

    key: str
    options: Mapping[str, str]


@dataclass(frozen=True)
class Chip:
    """A filter that is on: key, code (None for a whole field) and label."""

    key: str
    code: str | None
    label: str


def search(words: Words, placeholder: str) -> None:
    """The search box; results follow while typing."""
    st.text_input(
        words("filter.q"),
        key="q",
        type="search",
        live="0ms",
        placeholder=placeholder,
        label_visibility="collapsed",
        persist_state="session",
    )


def filter_row(cities: FilterChoice, others: Sequence[FilterChoice], years: Sequence[int], words: Words) -> None:
    """Cities as pills, and a popover with every other filter."""
    with st.container(horizontal=True, vertical_alignment="center", key="filters"):
        st.pills(
            words("filter.city"),
            list(cities.options),
            format_func=lambda code: plain(cities.options.get(code, code)),
            selection_mode="multi",
            key=cities.key,
            label_visibility="collapsed",
            wrap=True,
            persist_state="session",
        )
        with st.popover(words("filter.more"), key="more-filters"):
            for choice in others:
                _multiselect(choice, words)
            first, last = st.columns(2)
            with first:
                _year("from", years, words)
            with last:
                _year("to", years, words)


def chips(found: Sequence[Chip], words: Words) -> None:
    """What is on: one click removes one, another clears all. The row keeps its place when empty."""
    with st.container(horizontal=True, vertical_alignment="center", key="chips", gap="small"):
        for chip in found:
            st.button(
                plain(words("filter.chip", label=chip.label)),
                key=f"chip-{chip.key}-{chip.code}",
                help=words("filter.remove"),
                on_click=_remove,
                args=(chip.key, chip.code),
                type="secondary",
            )
        if found:
            st.button(words("filter.clear"), key="clear", on_click=clear, type="tertiary")


def clear() -> None:
    """Take every filter off."""
    for key in ("city", "place", "type", "status", "group", "activity"):
        st.session_state[key] = []
    st.session_state["from"] = st.session_state["to"] = None
    st.session_state["q"] = ""


def _remove(key: str, code: str | None) -> None:
    if code is not None:
        st.session_state[key] = [value for value in st.session_state[key] if value != code]
    else:
        st.session_state[key] = "" if key == "q" else None


def _multiselect(choice: FilterChoice, words: Words) -> None:
    st.multiselect(
        words(f"filter.{choice.key}"),
        list(choice.options),
        format_func=lambda code: choice.options.get(code, code),
        key=choice.key,
        placeholder=words("filter.any"),
        select_all=False,  # Streamlit's own words for it are English
        persist_state="session",
    )


def _year(key: str, years: Sequence[int], words: Words) -> None:
    st.selectbox(
        words(f"filter.{key}"),
        years,
        index=None,
        key=key,
        placeholder=words("filter.any_year"),
        persist_state="session",
    )
