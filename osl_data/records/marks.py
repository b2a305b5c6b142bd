"""What the fields of a model are marked with: references and coded terms, found by the model alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from osl_data.records.base import Ref, Term

Location = tuple[str | int, ...]


@dataclass(frozen=True)
class Marked:
    """A reference or a coded term as it is written in a record."""

    where: Location
    value: str
    mark: Ref | Term


def marked(model: type[BaseModel], raw: Any, above: Location = ()) -> Iterator[Marked]:
    """Every reference and coded term in a record as written, at any depth, whatever else is wrong with it."""
    if not isinstance(raw, dict):
        return
    for name, within, marks in _telling_fields(model):
        value = raw.get(name)
        items = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, item in items:
            where: Location = (*above, name) if index is None else (*above, name, index)
            if within is not None:
                yield from marked(within, item, where)
            elif isinstance(item, str):
                yield from (Marked(where, item, mark) for mark in marks)


@cache
def _telling_fields(model: type[BaseModel]) -> list[tuple[str, type[BaseModel] | None, list[Ref | Term]]]:
    """The fields of a model that hold a model or a marked value."""
    fields = [(name, nested_model(field), marks_of(field)) for name, field in model.model_fields.items()]
    return [(name, within, marks) for name, within, marks in fields if within or marks]


def marks_of(field: FieldInfo) -> list[Ref | Term]:
    """The marks of a field or, for a list, of its items."""
    return [mark for mark in metadata_of(field) if isinstance(mark, Ref | Term)]


def metadata_of(field: FieldInfo) -> list[Any]:
    """All that a field or, for a list, its items are annotated with."""
    return [*field.metadata, *_metadata(field.annotation)]


def nested_model(field: FieldInfo) -> type[BaseModel] | None:
    """The model of a field's value or, for a list, of its items; None for plain values."""
    return next(_models(field.annotation), None)


def _metadata(annotation: Any) -> list[Any]:
    found: list[Any] = []
    for argument in get_args(annotation):
        found += [*getattr(argument, "__metadata__", ()), *_metadata(argument)]
    return found


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
