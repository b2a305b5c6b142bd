"""The empty Streamlit app that the dashboard is measured against, under the dashboard's own configuration."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.serving import ROOT, Server, served

_EMPTY = """\
import streamlit as st

st.write("")
"""

# The number shows the rerun in the page: the script's state is not enough, for a quick run may pass unseen.
_ONE_BUTTON = """\
import streamlit as st

st.button("again")
st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(st.session_state.runs)
"""

CONFIGURATION = ROOT / "dashboard" / ".streamlit" / "config.toml"

BUTTON = "[data-testid=stButton] button"
ANSWER = "[data-testid=stText]"
"""What to click in the app of one button, and what then reads differently."""


@contextmanager
def empty_app(folder: Path) -> Iterator[Server]:
    """Serve a page with nothing on it."""
    with _app(folder / "empty", _EMPTY) as server:
        yield server


@contextmanager
def one_button_app(folder: Path) -> Iterator[Server]:
    """Serve a page with one button, whose click reruns an otherwise empty script."""
    with _app(folder / "one-button", _ONE_BUTTON) as server:
        yield server


@contextmanager
def _app(folder: Path, script: str) -> Iterator[Server]:
    folder.mkdir()
    (folder / ".streamlit").mkdir()
    shutil.copy(CONFIGURATION, folder / ".streamlit")
    (folder / "app.py").write_text(script, encoding="utf-8")
    with served("app.py", folder) as server:
        yield server
