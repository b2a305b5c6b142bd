"""A disagreement: sources that state different things, or only look as if they did."""

from typing import Annotated, ClassVar

from pydantic import Field

from osl_data.records.base import Locator, Printed, Ref, Slug, SourceRef, Strict, Term, Text


class Claim(Strict):
    """What one source states in a disagreement, in our words."""

    source: SourceRef
    where: Locator
    states_pl: Text
    states_en: Text
    printed: Printed | None = None


class Disagreement(Strict):
    """Claims kept side by side, none chosen; `certain` is false where it may be no disagreement after all."""

    kind: ClassVar[str] = "disagreement"

    id: Slug
    types: Annotated[list[Annotated[str, Term("disagreement_type")]], Field(min_length=1)]
    title_pl: Text
    title_en: Text
    note_pl: Text
    note_en: Text
    certain: bool = True
    records: list[Annotated[Slug, Ref()]] = []
    claims: Annotated[list[Claim], Field(min_length=1)]
