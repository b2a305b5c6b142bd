"""Taking away exactly what is filtered."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from dashboard.i18n import Words

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def export(
    name: str, tables: Sequence[str], csv: Callable[[str], bytes], xlsx: Callable[[], bytes], words: Words
) -> None:
    """Buttons for one workbook of all tables, and one CSV file a table; the files are made when asked for."""
    with st.container(horizontal=True, vertical_alignment="center", key="export", gap="small"):
        st.download_button(
            words("export.xlsx"), xlsx, f"atlas-osl-{name}.xlsx", XLSX, on_click="ignore", key="export-xlsx"
        )
        for table in tables:
            st.download_button(
                words("export.csv", table=words(f"table.{table}")),
                partial(csv, table),
                f"atlas-osl-{table}.csv",
                "text/csv",
                on_click="ignore",
                key=f"export-{table}",
                type="tertiary",
            )
