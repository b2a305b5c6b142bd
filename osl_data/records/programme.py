"""A programme (HSDS program): a PAL, a partnership, a club, a project, a centre."""

from typing import Annotated, ClassVar

from pydantic import model_validator

from osl_data.records.base import PartialDate, Record, Ref, Slug, SourceRef, Strict, Term, Text, in_order


class Status(Strict):
    """What a source states of a programme's state, and the date that is known for (none: undated source)."""

    value: Annotated[str, Term("status")]
    as_of: PartialDate | None = None


class Accreditation(Strict):
    """A certificate and the organisation that holds it."""

    name: Text
    holder: Annotated[Slug, Ref("organisation")]
    source: SourceRef


class Partner(Strict):
    """An organisation that takes part in a programme, with its role where one is stated."""

    organisation: Annotated[Slug, Ref("organisation")]
    role: Annotated[str, Term("partner_role")] | None = None


class Programme(Record):
    """An OSL programme with the area it serves (HSDS service area) and the unit that runs it."""

    kind: ClassVar[str] = "programme"
    editorial = frozenset({"aliases", "summary_pl", "summary_en"})

    type: Annotated[str, Term("programme_type")]
    name: Text
    aliases: list[Text] = []
    areas: list[Annotated[Slug, Ref("place")]] = []
    unit: Annotated[Slug, Ref("organisation")] | None = None
    part_of: Annotated[Slug, Ref("programme")] | None = None
    community: Annotated[str, Term("community")] | None = None
    status: Status
    start: PartialDate | None = None
    end: PartialDate | None = None
    target_groups: list[Annotated[str, Term("target_group")]] = []
    legal_basis: list[Text] = []
    funding: list[Text] = []
    accreditations: list[Accreditation] = []
    partners: list[Partner] = []
    summary_pl: Text
    summary_en: Text

    @model_validator(mode="after")
    def _ends_after_start(self) -> "Programme":
        in_order(self.start, self.end)
        return self
