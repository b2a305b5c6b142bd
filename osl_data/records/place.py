"""A place: a city, a district, an estate or a smaller area."""

from typing import Annotated, ClassVar

from pydantic import Field

from osl_data.records.base import (
    Amount,
    Form,
    PartialDate,
    Record,
    Ref,
    Slug,
    SourceRef,
    Strict,
    Term,
    Text,
)

Teryt = Annotated[str, Form(r"\d{7}", "a TERC code of seven digits")]


class Population(Strict):
    """Residents of a place as of a date; `approximate` marks a date that is only about right."""

    residents: Annotated[int, Field(gt=0)]
    as_of: PartialDate
    approximate: bool = False
    source: SourceRef


class Coordinates(Strict):
    """A point in WGS 84; `precision` tells what the point stands for."""

    lat: Annotated[Amount, Field(ge=49, le=55, decimal_places=5)]
    lon: Annotated[Amount, Field(ge=14, le=25, decimal_places=5)]
    precision: Annotated[str, Term("precision")]
    source: SourceRef


class Place(Record):
    """A territorial unit or estate; one without coordinates of its own is shown at its city, and says so."""

    kind: ClassVar[str] = "place"
    editorial = frozenset({"type", "parent", "aliases"})

    type: Annotated[str, Term("place_type")]
    name: Text
    aliases: list[Text] = []
    parent: Annotated[Slug, Ref("place")] | None = None
    teryt: Teryt | None = None
    voivodeship: Annotated[str, Term("voivodeship")] | None = None
    population: list[Population] = []
    coordinates: Coordinates | None = None
