"""Files to take away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

PDF = "application/pdf"
CSV = "text/csv"


@dataclass(frozen=True)
class File:
    """A file to offer, made when asked for."""

    label: str
    name: str
    type: str
    make: Callable[[], bytes]


def files(offered: Sequence[File], key: str = "files") -> None:
    """A button for each file; `key` tells apart several rows of them on one page."""
    with st.container(horizontal=True, vertical_alignment="center", key=key, gap="small"):
        for file in offered:
            st.download_button(file.label, file.make, file.name, file.type, on_click="ignore", key=f"file-{file.name}")
