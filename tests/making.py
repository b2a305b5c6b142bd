"""Made-up records for tests: each needs no more said than what a test is about. Numbers and names are nobody's."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from osl_data.records.activity import Activity
from osl_data.records.base import Evidence
from osl_data.records.figure import Figure
from osl_data.records.files import dump
from osl_data.records.programme import Programme, Status
from osl_data.records.source import Source
from osl_data.records.vocabulary import VocabularyTerm


def by(source: str, where: str, *fields: str, note: str | None = None) -> Evidence:
    """Evidence: a source states some fields somewhere."""
    return Evidence(source=source, where=where, fields=list(fields), note=note)


def source(id_: str, **more: Any) -> Source:
    """An undated page of which notes were seen, or one of which more is said."""
    fields = {
        "type": "page",
        "text": "restated",
        "complete": False,
        "read": "2026-11-21",
        "publisher": f"Wydawca {id_}",
    }
    given: dict[str, Any] = fields | {"title": f"Strona {id_}"} | more
    return Source(id=id_, summary_pl=f"Streszczenie {id_}.", summary_en=f"Summary of {id_}.", **given)


def programme(id_: str, stated_by: tuple[str, str], status: str, **more: Any) -> Programme:
    """A programme with all its fields from one place of a source."""
    fields: dict[str, Any] = {"type": "project", "name": f"Program {id_}"} | more
    return Programme(
        id=id_,
        status=Status(value=status),
        summary_pl=f"Opis {id_}.",
        summary_en=f"About {id_}.",
        evidence=[by(*stated_by, "status", *fields)],
        **fields,
    )


def activity(id_: str, type_: str, modality: str, stated_by: tuple[str, str], **more: Any) -> Activity:
    """An activity with all its fields from one place of a source."""
    return Activity(
        id=id_,
        type=type_,
        modality=modality,
        summary_pl=f"Opis {id_}.",
        summary_en=f"About {id_}.",
        evidence=[by(*stated_by, "type", "modality", *more)],
        **more,
    )


def figure(id_: str, nature: str, measure: str, stated_by: tuple[str, str], **more: Any) -> Figure:
    """Seven people, or another number, with all its fields from one place of a source."""
    fields: dict[str, Any] = {"value": Decimal(7), "qualifier": "exact", "unit": "people"} | more
    return Figure(
        id=id_,
        what_pl=f"Liczba {id_}",
        what_en=f"Number {id_}",
        nature=nature,
        measure=measure,
        evidence=[by(*stated_by, *fields)],
        **fields,
    )


def terms(vocabulary: str, codes: Iterable[str]) -> list[VocabularyTerm]:
    """Terms whose labels are the code with a language."""
    return [
        VocabularyTerm(set=vocabulary, code=code, label_pl=f"{code} po polsku", label_en=f"{code} in English")
        for code in codes
    ]


def write_records(folder: Path, makers: Sequence[Callable[[], Sequence[BaseModel]]]) -> None:
    """Write what each of some makers makes into the file of its name."""
    folder.mkdir(parents=True, exist_ok=True)
    for maker in makers:
        (folder / f"{maker.__name__}.yml").write_text(dump([*maker()]), encoding="utf-8")


def add_terms(root: Path, vocabulary: str, *codes: str) -> None:
    """Add terms to the vocabulary of a data folder."""
    with (root / "vocabulary.yml").open("a", encoding="utf-8") as file:
        file.write(dump([*terms(vocabulary, codes)]))
