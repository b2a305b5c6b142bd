"""An activity: something a programme plans, does or did, coded by the vocabulary."""

from typing import Annotated, ClassVar

from pydantic import model_validator

from osl_data.records.base import (
    Printed,
    Record,
    Ref,
    Slug,
    SourceRef,
    Term,
    Text,
)
from osl_data.records.slot import ScheduleSlot


class Session(ScheduleSlot):
    """When and where an activity takes place: hours that return, or dates, or both.

    `valid_from` alone, without `freq`, is the date of something of which no last day is stated.
    """

    venue: Text | None = None
    venue_may_change: bool = False
    printed: Printed | None = None
    source: SourceRef


class Activity(Record):
    """A coded practice of a programme, or of a unit; `modality` tells plans from deeds."""

    kind: ClassVar[str] = "activity"
    editorial = frozenset({"summary_pl", "summary_en"})

    programme: Annotated[Slug, Ref("programme")] | None = None
    unit: Annotated[Slug, Ref("organisation")] | None = None
    type: Annotated[str, Term("activity_type")]
    modality: Annotated[str, Term("modality")]
    name: Text | None = None
    target_groups: list[Annotated[str, Term("target_group")]] = []
    schedule: list[Session] = []
    summary_pl: Text
    summary_en: Text

    @model_validator(mode="after")
    def _of_something(self) -> "Activity":
        if not self.programme and not self.unit:
            raise ValueError("expected a programme or a unit, found neither")
        return self
