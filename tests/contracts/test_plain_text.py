"""Text from outside is never Markdown: what Streamlit or Plotly would read as more than text goes through a helper."""

import ast
import re
from collections.abc import Iterator
from inspect import signature
from pathlib import Path

import pytest
import streamlit as st

DASHBOARD = Path(__file__).resolve().parents[2] / "dashboard"

READ_AS_MARKDOWN = {
    "button": ("label", "help"),
    "download_button": ("label", "help"),
    "file_uploader": ("label", "help"),
    "multiselect": ("label", "help"),
    "pills": ("label", "help", "format_func"),
    "popover": ("label", "help"),
    "progress": ("text",),
    "segmented_control": ("label", "help", "format_func"),
    "selectbox": ("label", "help"),
    "text_input": ("label", "help"),
    "toggle": ("label", "help"),
}
"""The commands in use that read Markdown, with the parameters that do.

As Streamlit's own documents say (`references/markdown.md` of what is installed with it): options of boxes that unfold,
placeholders and names of pages are text.
"""
NO_TEXT = {
    *(
        "App",
        "Page",
        "cache_data",
        "cache_resource",
        "columns",
        "container",
        "empty",
        "html",
        "login",
        "logo",
        "logout",
    ),
    *("fragment", "get_option", "navigation", "plotly_chart", "rerun", "set_page_config", "stop"),
}
"""The commands in use that read none."""
SHOWS_MARKDOWN = {
    *("badge", "camera_input", "caption", "checkbox", "error", "expander", "header", "info", "link_button", "markdown"),
    *("metric", "page_link", "radio", "select_slider", "slider", "subheader", "success", "tabs", "toast", "warning"),
}
"""Commands that the dashboard does without, also as those of a place on the page."""


def read_as_markdown(source: str) -> list[str]:
    """The arguments that Streamlit reads as Markdown and that may hold text from outside, in the order of the file."""
    tree = ast.parse(source)
    if not re.search(r"^\s*(import|from) streamlit", source, re.MULTILINE):
        return []
    return [wrong for node in ast.walk(tree) if isinstance(node, ast.Call) for wrong in _wrong(node)]


def _wrong(call: ast.Call) -> Iterator[str]:
    if not isinstance(call.func, ast.Attribute):
        return
    command, receiver = call.func.attr, ast.unparse(call.func.value)
    if command in READ_AS_MARKDOWN:
        if any(isinstance(given, ast.Starred) for given in call.args) or any(not given.arg for given in call.keywords):
            yield f"{command}: arguments by name are needed"
        given: dict[str | None, ast.expr] = dict(
            zip(signature(getattr(st, command)).parameters, call.args, strict=False)
        )
        for name, value in (given | {each.arg: each.value for each in call.keywords}).items():
            if name in READ_AS_MARKDOWN[command] and not _is_ours(value):
                yield f"{command}: {name}={ast.unparse(value)}"
    elif receiver == "st" and command not in NO_TEXT:
        yield f"{command}: whether it reads Markdown is not known here"
    elif command in SHOWS_MARKDOWN and "logger" not in receiver.casefold():
        yield f"{command}: shows Markdown"


def _is_ours(value: ast.expr) -> bool:
    """Whether this is text of ours: a constant, a message without values from elsewhere, or what the helper gives."""
    if isinstance(value, ast.Constant) or ast.unparse(value) == "str.upper":
        return True
    if isinstance(value, ast.Lambda):
        return _is_ours(value.body)
    if isinstance(value, ast.IfExp):
        return _is_ours(value.body) and _is_ours(value.orelse)
    if isinstance(value, ast.Call):
        called = ast.unparse(value.func)
        return called == "plain" or (called in ("words", "frame.words") and len(value.args) == 1 and not value.keywords)
    return False


FILES = sorted({*DASHBOARD.rglob("*.py")})


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(DASHBOARD)))
def test_text_from_outside_is_never_read_as_markdown(path: Path) -> None:
    assert read_as_markdown(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(DASHBOARD)))
def test_streamlit_goes_by_one_name(path: Path) -> None:
    """So that the rule sees every command."""
    imports = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Import)]
    named = [(each.name, each.asname) for node in imports for each in node.names if each.name.startswith("streamlit")]
    assert {*named} <= {("streamlit", "st")}
    taken = [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "streamlit"
    ]
    assert [each.name for node in taken for each in node.names if each.name != "config"] == []


@pytest.mark.parametrize(
    ("bad", "found"),
    [
        ("st.button(label)", ["button: label=label"]),
        ('st.button(words("a", b=c))', ["button: label=words('a', b=c)"]),
        ('st.button(words("a"), help=f"{file}")', ["button: help=f'{file}'"]),
        ("place.progress(0.5, text)", ["progress: text=text"]),
        ("st.pills(plain(a), b, format_func=names.get)", ["pills: format_func=names.get"]),
        (
            "st.pills(plain(a), b, format_func=lambda code: names[code])",
            ["pills: format_func=lambda code: names[code]"],
        ),
        ("st.write(1)", ["write: whether it reads Markdown is not known here"]),
        ("column.markdown('a')", ["markdown: shows Markdown"]),
        ("st.button(plain(a), key, text)", ["button: help=text"]),
        ("st.button(*given)", ["button: arguments by name are needed", "button: label=*given"]),
        ("st.selectbox(label=plain(a) if b else c)", ["selectbox: label=plain(a) if b else c"]),
    ],
)
def test_the_rule_finds_text_from_outside(bad: str, found: list[str]) -> None:
    assert read_as_markdown(f"import streamlit as st\n{bad}") == found


@pytest.mark.parametrize(
    "good",
    [
        'st.button(words("a"), key=key, help=plain(words("a", b=c)))',
        'st.button(words("a" if b else "c"))',
        "st.pills(plain(a), b, format_func=lambda code: plain(names[code]))",
        "st.segmented_control(words(key), LANGUAGES, format_func=str.upper)",
        "st.selectbox(plain(name), options, format_func=names.get, placeholder=name)",
        "place.progress(done, plain(text))",
        "file.write(text)",
        "_LOGGER.warning(text)",
        "st.empty()",
    ],
)
def test_the_rule_leaves_our_text_alone(good: str) -> None:
    assert read_as_markdown(f"import streamlit as st\n{good}") == []
