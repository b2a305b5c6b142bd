"""A dismissal: records that look as if they contradicted one another, and why they do not."""

from typing import Annotated, ClassVar

from pydantic import Field

from osl_data.records.base import Ref, Slug, Strict, Text


class Dismissal(Strict):
    """Two or more records that somebody has looked at together; `reason` says why there is nothing to record."""

    kind: ClassVar[str] = "dismissal"

    records: Annotated[list[Annotated[Slug, Ref()]], Field(min_length=2)]
    reason: Text
