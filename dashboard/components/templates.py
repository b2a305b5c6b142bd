"""The templates of HTML: one beside each component, of the same name, with what the component draws as macros."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup


class Macros(Protocol):
    """The macros of a template, by name: values in, HTML out."""

    def __getattr__(self, name: str) -> Callable[..., Markup]: ...


class _Tight(Extension):
    """A line break and the blanks around it are for whoever reads a template; they do not reach the page."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens of a template, its text without line breaks."""
        for token in stream:
            text = re.sub(r"\s*\n\s*", "", token.value) if token.type == "data" else token.value
            yield Token(token.lineno, token.type, text)


# `trim_blocks` would leave the indentation in the page, where a blank between two pieces of a line shows.
TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    extensions=[_Tight],
    auto_reload=False,
)
TEMPLATES.globals["zip"] = zip


def macros(component: str) -> Macros:
    """What the template of a component can draw."""
    return cast(Macros, TEMPLATES.get_template(f"{component}.html").module)
