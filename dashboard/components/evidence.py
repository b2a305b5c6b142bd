"""Evidence: which source states a value, where, how it was printed, and its dates."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from markupsafe import Markup

from dashboard.components.html import Html, fold, join, link, tag
from dashboard.i18n import Words
from osl_data.wording.evidence import by_place, dates, locator


class Stating(Protocol):
    """What evidence and claims have in common."""

    @property
    def source(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def publisher(self) -> str: ...
    @property
    def url(self) -> str | None: ...
    @property
    def locator(self) -> str: ...
    @property
    def printed(self) -> str | None: ...
    @property
    def published(self) -> str | None: ...
    @property
    def published_inferred(self) -> str | None: ...
    @property
    def read(self) -> str: ...
    @property
    def confirmed(self) -> str | None: ...


def source_line(item: Stating, words: Words, href: str) -> Markup:
    """One source: title, publisher, place in it, printed form, dates."""
    return join(
        [
            link(href, item.title),
            Markup(" · {} · {}").format(item.publisher, locator(item.locator, words)),
            Markup(" · {}").format(words("evidence.printed", printed=item.printed)) if item.printed else None,
            Markup("<br>"),
            tag(
                "span",
                dates(item.published, item.published_inferred, words, item.read, item.confirmed),
                css="muted",
            ),
            Markup(" · {}").format(link(item.url, words("evidence.open"))) if item.url else None,
        ]
    )


def evidence(items: Sequence[Stating], words: Words, hrefs: Mapping[str, str], summary: Html | None = None) -> Markup:
    """Sources that unfold; `hrefs` leads from a source's id to its place on the sources page."""
    if not items:
        return Markup("")
    lines = [tag("li", source_line(item, words, hrefs[item.source])) for item, *_ in by_place(items)]
    count = len({item.source for item in items})
    return fold(summary or words.count("n.sources", count), tag("div", tag("ul", *lines), css="evidence"))
