"""Files to take away: what is shown, as it is filtered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from dashboard.components.plain import plain
from dashboard.i18n import Words

CSV = "text/csv"
PDF = "application/pdf"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class File:
    """A file to offer, made when asked for; a `quiet` one is the lesser choice beside another."""

    label: str
    name: str
    type: str
    make: Callable[[], bytes]
    quiet: bool = False


def files(offered: Sequence[File], key: str = "files") -> None:
    """A button for each file; `key` tells apart several rows of them on one page."""
    with st.container(horizontal=True, vertical_alignment="center", key=key, gap="small"):
        for file in offered:
            st.download_button(
                plain(file.label),
                file.make,
                file.name,
                file.type,
                on_click="ignore",
                key=f"file-{file.name}",
                type="tertiary" if file.quiet else "secondary",
            )


def export(
    name: str, tables: Sequence[str], csv: Callable[[str], bytes], xlsx: Callable[[], bytes], words: Words
) -> None:
    """Buttons for one workbook of all tables, and one CSV file a table."""
    book = File(words("export.xlsx"), f"atlas-osl-{name}.xlsx", XLSX, xlsx)
    labels = [words("export.csv", table=words(f"table.{table}")) for table in tables]
    singles = [
        File(label, f"atlas-osl-{table}.csv", CSV, partial(csv, table), quiet=True)
        for label, table in zip(labels, tables, strict=True)
    ]
    files([book, *singles], key="export")
