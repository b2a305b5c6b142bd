"""Numbers at a glance, and how completely a city is known."""

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.html import Html, link, tag
from dashboard.i18n import Words


def totals(found: Sequence[tuple[Html, Html, str]]) -> Markup:
    """Large numbers: (what, number, link); an empty link is none."""
    numbers = ((what, link(href, number) if href else number) for what, number, href in found)
    return tag("div", *(tag("div", tag("b", number), what) for what, number in numbers), css="totals")


def completeness_bar(share: float | None, words: Words) -> Markup:
    """A narrow bar with its percentage."""
    if share is None:
        return tag("span", words("not_stated"), css="none")
    text = words.percent(share)
    bar = Markup('<span class="bar" aria-hidden="true"><i style="width:{}"></i></span>').format(text)
    return Markup('<span class="nowrap">{}{}</span>').format(bar, text)
