"""A source: a page, leaflet or report that states something, or a reference work about places."""

from typing import Annotated, ClassVar

from pydantic import model_validator

from osl_data.records.base import Locator, PartialDate, Ref, Slug, SourceRef, Strict, Term, Text, WebAddress


class Bound(Strict):
    """A date that a source cannot be older than, and where it names something of that date."""

    date: PartialDate
    where: Locator


class Source(Strict):
    """A public source with its three dates.

    `title` is the publisher's, in the language of the page; what we would add about a copy goes into the summaries.
    `publisher` is empty where nobody knows it. `published` is the publisher's own date, `published_inferred` what the
    context shows, `read` the day we read it (from a stored copy of unknown age), `confirmed` the day a check found it
    still stated. Of an undated source `not_before` may be known: what cites an act of 2017 is of 2017 or later. `text`
    tells whether the text at hand was the page itself (verbatim) or notes on its facts (restated): printed forms can
    only be demanded of the former. `versions` are sources that state the same at another time.
    """

    kind: ClassVar[str] = "source"

    id: Slug
    type: Annotated[str, Term("source_type")]
    title: Text
    publisher: Text | None = None
    url: WebAddress | None = None
    area: Annotated[Slug, Ref("place")] | None = None
    published: PartialDate | None = None
    published_inferred: PartialDate | None = None
    not_before: Bound | None = None
    read: PartialDate
    confirmed: PartialDate | None = None
    complete: bool
    text: Annotated[str, Term("source_text")]
    licence: Text | None = None
    versions: list[SourceRef] = []
    summary_pl: Text
    summary_en: Text

    @model_validator(mode="after")
    def _bound_of_undated(self) -> "Source":
        if self.not_before and (self.published or self.published_inferred):
            raise ValueError(f"expected no bound of a source with a date, found {self.not_before.date!r}")
        return self
