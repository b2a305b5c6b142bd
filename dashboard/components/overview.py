"""Numbers at a glance, and how completely a city is known."""

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.html import Html
from dashboard.components.templates import macros
from dashboard.i18n import Words

_macros = macros("overview")


def totals(found: Sequence[tuple[Html, Html, str]]) -> Markup:
    """Large numbers: (what, number, link); an empty link is none."""
    return _macros.totals(found)


def completeness_bar(share: float | None, words: Words) -> Markup:
    """A narrow bar with its percentage."""
    return _macros.completeness_bar(share, words)
