"""Page set-up, language, navigation; nothing else."""

from pathlib import Path

import streamlit as st

from dashboard import state
from dashboard.components.page import style
from dashboard.frame import told
from dashboard.views.activity import page as activity
from dashboard.views.comparison import page as comparison
from dashboard.views.contacts import page as contacts
from dashboard.views.overview import page as overview
from dashboard.views.programme import page as programme
from dashboard.views.programmes import page as programmes
from dashboard.views.registers import page as registers
from dashboard.views.sources import page as sources

ICON = Path(__file__).with_name("components") / "icon.svg"
LOGO = Path(__file__).with_name("components") / "logo.svg"

words = state.words()
st.set_page_config(page_title=words("app"), page_icon=str(ICON), layout="wide")
st.logo(str(LOGO), size="large")
style()
page = st.navigation(
    [
        st.Page(overview.render, title=words("nav.przeglad"), url_path="przeglad", default=True),
        st.Page(contacts.render, title=words("nav.kontakty"), url_path="kontakty"),
        st.Page(programmes.render, title=words("nav.programy"), url_path="programy"),
        st.Page(programme.render, title=words("nav.program"), url_path="program", visibility="hidden"),
        st.Page(activity.render, title=words("nav.aktywnosc"), url_path="aktywnosc"),
        st.Page(comparison.render, title=words("nav.porownanie"), url_path="porownanie"),
        st.Page(registers.render, title=words("nav.rejestry"), url_path="rejestry"),
        st.Page(sources.render, title=words("nav.zrodla"), url_path="zrodla"),
    ],
    position="top",
)
told(page.run)
