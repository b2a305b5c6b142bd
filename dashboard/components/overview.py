"""Numbers at a glance, and how completely a city is known."""

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.components.html import link, tag
from dashboard.i18n import Words


def totals(found: Sequence[tuple[str, str, str]]) -> Markup:
    """Large numbers, each a link: (what, number, link)."""
    return tag("div", *(tag("div", tag("b", link(href, number)), what) for what, number, href in found), css="totals")


def completeness_bar(share: float | None, words: Words) -> Markup:
    """A narrow bar with its percentage."""
    if share is None:
        return tag("span", words("not_stated"), css="none")
    text = words.percent(share)
    bar = Markup('<span class="bar" aria-hidden="true"><i style="width:{}"></i></span>').format(text)
    return Markup('<span class="nowrap">{}{}</span>').format(bar, text)
