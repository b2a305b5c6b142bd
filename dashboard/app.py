"""Page set-up, language, navigation; nothing else."""

from pathlib import Path

import streamlit as st

from dashboard import state
from dashboard.components.page import style
from dashboard.views import aktywnosc, kontakty, porownanie, program, programy, przeglad, rejestry, zrodla

ICON = Path(__file__).with_name("components") / "icon.svg"
LOGO = Path(__file__).with_name("components") / "logo.svg"

words = state.words()
st.set_page_config(page_title=words("app"), page_icon=str(ICON), layout="wide")
st.logo(str(LOGO), size="large")
style()
st.navigation(
    [
        st.Page(przeglad.render, title=words("nav.przeglad"), url_path="przeglad", default=True),
        st.Page(kontakty.render, title=words("nav.kontakty"), url_path="kontakty"),
        st.Page(programy.render, title=words("nav.programy"), url_path="programy"),
        st.Page(program.render, title=words("nav.program"), url_path="program", visibility="hidden"),
        st.Page(aktywnosc.render, title=words("nav.aktywnosc"), url_path="aktywnosc"),
        st.Page(porownanie.render, title=words("nav.porownanie"), url_path="porownanie"),
        st.Page(rejestry.render, title=words("nav.rejestry"), url_path="rejestry"),
        st.Page(zrodla.render, title=words("nav.zrodla"), url_path="zrodla"),
    ],
    position="top",
).run()
