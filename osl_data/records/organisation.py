"""An organisation or one of its units (HSDS organization): centres, teams, councils, foundations."""

from typing import Annotated, ClassVar

from osl_data.records.base import Record, Ref, Slug, Term, Text


class Organisation(Record):
    """An organisation by its full name in the nominative; a unit names its parent."""

    kind: ClassVar[str] = "organisation"
    editorial = frozenset({"type", "aliases"})

    type: Annotated[str, Term("organisation_type")]
    name: Text
    aliases: list[Text] = []
    parent: Annotated[Slug, Ref("organisation")] | None = None
    area: Annotated[Slug, Ref("place")] | None = None
