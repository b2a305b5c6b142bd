"""Evidence: which source states a value, where, how it was printed, and its dates."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from markupsafe import Markup

from dashboard.components.html import Html
from dashboard.components.templates import macros
from dashboard.i18n import Words
from osl_data.wording.evidence import Located, by_place, dates, locator

_macros = macros("evidence")


class Stating(Located, Protocol):
    """What evidence tells of its source."""

    @property
    def title(self) -> str: ...
    @property
    def publisher(self) -> str | None: ...
    @property
    def url(self) -> str | None: ...
    @property
    def published(self) -> str | None: ...
    @property
    def published_inferred(self) -> str | None: ...
    @property
    def not_before(self) -> str | None: ...
    @property
    def read(self) -> str: ...
    @property
    def confirmed(self) -> str | None: ...


def evidence(items: Sequence[Stating], words: Words, hrefs: Mapping[str, str], summary: Html | None = None) -> Markup:
    """Sources that unfold; `hrefs` leads from a source's id to its place on the sources page."""
    if not items:
        return Markup("")
    lines = [(item, locator(item.locator, words), _dates(item, words)) for item, *_ in by_place(items)]
    return _macros.evidence(lines, summary or _counted(items, words), words, hrefs)


def _counted(items: Sequence[Stating], words: Words) -> str:
    """How many sources there are; what none of them states and only the whole of them shows says "ok."."""
    counted = words.count("n.sources", len({item.source for item in items}))
    return words("evidence.inferred", sources=counted) if all(item.locator == "inferred" for item in items) else counted


def _dates(item: Stating, words: Words) -> str:
    return dates(item.published, item.published_inferred, item.not_before, words, item.read, item.confirmed)
