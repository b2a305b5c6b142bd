"""Files to take away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

PDF = "application/pdf"


@dataclass(frozen=True)
class File:
    """A file to offer, made when asked for."""

    label: str
    name: str
    type: str
    make: Callable[[], bytes]


def files(offered: Sequence[File]) -> None:
    """A button for each file."""
    with st.container(horizontal=True, vertical_alignment="center", key="files", gap="small"):
        for file in offered:
            st.download_button(file.label, file.make, file.name, file.type, on_click="ignore", key=f"file-{file.name}")
