"""The data dictionary: what records, terms, exported files and tables hold, as Markdown."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from inspect import cleandoc
from itertools import groupby
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from osl_data.records.base import Form, Record, Ref, Term
from osl_data.records.library import CITY_FILES, SHARED_FILES, load
from osl_data.records.marks import marks_of, metadata_of, nested_model
from osl_data.records.vocabulary import VocabularyTerm
from osl_data.store.codebook import codebook
from osl_data.store.scripts import empty

_HEAD = """\
# Data dictionary

What the records, the terms, the exported files and the database hold. Written by `osl dictionary` from the
models, the vocabulary and the comments of the SQL files; change those, never this page.

- [Records](#records): the YAML files under `data/`
- [Vocabulary](#vocabulary): the codes that records may hold
- [Exported files](#exported-files): what `osl export csv` writes
- [Database](#database): the tables and views of a build
"""

_RECORDS = """\
## Records

A file is a YAML list of records of one kind. Unknown fields are refused; what no source states is left out. A
field is *stated* when evidence must name a source for it, and *editorial* when we write it ourselves.
"""

_VOCABULARY = """\
## Vocabulary

Closed sets, kept in `data/vocabulary.yml`.
"""

_EXPORTS = """\
## Exported files

One file a table: UTF-8, commas, CRLF, a header. Lists within a field are separated by `; `; an empty field is
not stated.
"""

_DATABASE = """\
## Database

One DuckDB file a build. Tables hold the records, views what follows from them, macros what takes parameters.
"""


def dictionary(records: Path) -> str:
    """The data dictionary of the models, the schema and the vocabulary of a data folder.

    Raises:
        RecordFileError: the data folder is not what is expected.
    """
    terms = [entry.record for entry in load(records).of(VocabularyTerm)]
    relations = {name: list(rows) for name, rows in groupby(codebook(empty()), key=lambda row: row["relation"])}
    exports = {name: rows for name, rows in relations.items() if name.startswith("export_")}
    database = {name: rows for name, rows in relations.items() if name not in exports}
    sections = [
        _HEAD,
        _RECORDS,
        *_kinds(),
        _VOCABULARY,
        *_sets(terms),
        _EXPORTS,
        *(_relation(f"{name.removeprefix('export_')}.csv", rows) for name, rows in exports.items()),
        _DATABASE,
        *(_relation(f"Relation {name}", rows) for name, rows in database.items()),
    ]
    return "\n".join(sections)


def _kinds() -> Iterator[str]:
    """A section for each record file, with the parts its records are made of."""
    told: set[type[BaseModel]] = set()
    in_city = [(f"data/<city>/{name}.yml", model) for name, model in CITY_FILES.items()]
    shared = [(f"data/{name}.yml", model) for name, model in SHARED_FILES.items()]
    for file, model in [*in_city, *shared]:
        head = f"### {file.removeprefix('data/')}\n\n"
        if model in told:
            yield f"{head}`{file}`: records as in [{model.__name__}](#{model.__name__.lower()}).\n"
            continue
        told.add(model)
        yield f"### {model.__name__}\n\n`{file}`. {_said(model)}\n\n{_fields(model)}"
        for part in _parts(model):
            if part not in told:
                told.add(part)
                yield f"#### {part.__name__}\n\n{_said(part)}\n\n{_fields(part)}"


def _parts(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for field in model.model_fields.values():
        if part := nested_model(field):
            yield part
            yield from _parts(part)


def _said(model: type[BaseModel]) -> str:
    return " ".join(cleandoc(model.__doc__ or "").split())


def _fields(model: type[BaseModel]) -> str:
    rows = [
        (f"`{name}`", _type(field), "yes" if field.is_required() else "", _basis(model, name))
        for name, field in model.model_fields.items()
    ]
    columns = ("field", "type", "required", "basis")
    return _markdown(columns, rows) if issubclass(model, Record) else _markdown(columns[:3], [r[:3] for r in rows])


def _basis(model: type[BaseModel], name: str) -> str:
    if not issubclass(model, Record) or name in ("id", "evidence"):
        return ""
    return "editorial" if name in model.editorial else "stated"


def _type(field: FieldInfo) -> str:
    """The type of a field in words, with links to the set or model it takes its values from."""
    listed = any(get_origin(each) is list for each in (field.annotation, *get_args(field.annotation)))
    return ("list: " if listed else "") + _item_type(field)


def _item_type(field: FieldInfo) -> str:
    if part := nested_model(field):
        return f"[{part.__name__}](#{part.__name__.lower()})"
    for mark in marks_of(field):
        if isinstance(mark, Term):
            return f"code of [{mark.vocabulary}](#terms-of-{mark.vocabulary})"
        if isinstance(mark, Ref):
            return f"id of {' or '.join(map(_one, mark.kinds)) or 'any record'}"
    forms = [mark.expected for mark in metadata_of(field) if isinstance(mark, Form)]
    if forms:
        return forms[0]
    plain = list(_within(field.annotation))
    if codes := [code for kind in plain if get_origin(kind) is Literal for code in get_args(kind)]:
        return " or ".join(f"`{code}`" for code in codes)
    words = {bool: "true or false", int: "whole number", Decimal: "decimal number"}
    return next((words[kind] for kind in words if kind in plain), "text")


def _within(annotation: Any) -> Iterator[Any]:
    """An annotation and all that it is made of."""
    yield annotation
    for each in get_args(annotation):
        yield from _within(each)


def _one(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _sets(terms: list[VocabularyTerm]) -> Iterator[str]:
    for name, members in groupby(terms, key=lambda term: term.set):
        found = list(members)
        broader = any(term.group for term in found)
        columns = ("code", "Polish", "English", "broader") if broader else ("code", "Polish", "English")
        rows = [
            (
                f"`{t.code}`",
                t.label_pl,
                t.label_en,
                *((f"`{t.group}`" if t.group else "",) if broader else ()),
            )
            for t in found
        ]
        yield f"### Terms of {name}\n\n{_markdown(columns, rows)}"


def _relation(name: str, rows: list[dict[str, Any]]) -> str:
    head, *columns = rows
    table = _markdown(("column", "type", "meaning"), [(f"`{c['field']}`", c["type"], c["meaning"]) for c in columns])
    return f"### {name}\n\n{head['meaning']}\n" + (f"\n{table}" if columns else "")


def _markdown(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [columns, ("---" for _ in columns), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)
