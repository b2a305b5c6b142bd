"""A figure: one number that a source states, with what it measures."""

from typing import Annotated, ClassVar

from pydantic import Field, model_validator

from osl_data.records.base import Amount, PartialDate, Record, Ref, Slug, Term, Text, in_order

Value = Annotated[Amount, Field(max_digits=18, decimal_places=2)]


class Figure(Record):
    """One stated number (or range), never added to another.

    Only figures of one `measure` may stand side by side. `nature` tells an activity count from money and from
    context (population, surveys); `start` and `end` are the period it counts, empty where none is given.
    """

    kind: ClassVar[str] = "figure"
    editorial = frozenset({"what_pl", "what_en", "nature", "measure"})

    what_pl: Text
    what_en: Text
    nature: Annotated[str, Term("figure_nature")]
    measure: Annotated[str, Term("measure")]
    value: Value
    value_to: Value | None = None
    qualifier: Annotated[str, Term("qualifier")]
    unit: Annotated[str, Term("figure_unit")]
    start: PartialDate | None = None
    end: PartialDate | None = None
    programme: Annotated[Slug, Ref("programme")] | None = None
    organisation: Annotated[Slug, Ref("organisation")] | None = None
    place: Annotated[Slug, Ref("place")] | None = None

    @model_validator(mode="after")
    def _ordered(self) -> "Figure":
        in_order(self.start, self.end)
        if self.value_to is not None and self.value_to <= self.value:
            raise ValueError(f"expected a range that ends above {self.value}, found {self.value_to}")
        return self
