"""The controlled terms: every code that a record may hold, with its labels."""

from typing import Annotated, ClassVar

from osl_data.records.base import PartialDate, Slug, Strict, Term, Text


class VocabularyTerm(Strict):
    """One term of one closed set; `group` is the broader term, the OSL tool of an activity type.

    `synonyms` are other Polish words that somebody may look for it by, in the nominative.
    """

    kind: ClassVar[str] = "term"

    set: str
    code: str
    label_pl: Text
    label_en: Text
    group: Annotated[str, Term("osl_tool")] | None = None
    synonyms: list[Text] = []


class Suppression(Strict):
    """An id that is shown nowhere and exported nowhere: the way to honour a removal request."""

    kind: ClassVar[str] = "suppression"

    id: Slug
    reason: Text
    date: PartialDate
