"""A record of a made-up city, its evidence held against a text that a test writes."""

import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

from osl_data.records.activity import Activity, Session
from osl_data.records.base import Evidence
from osl_data.records.contact import Address, Contact, Hours, Phone
from osl_data.records.figure import Figure
from osl_data.records.files import dump
from osl_data.records.library import CITY_FILES, load
from osl_data.records.organisation import Organisation
from osl_data.records.place import Place
from osl_data.records.programme import Programme, Status
from osl_data.records.source import Source
from osl_data.records.supporting import Supported, supported
from tests.shipped import RECORDS

OWN = [Evidence(source="rejestr", where="title", fields=["name"])]
"""What the records around the one under test rest on: a reference work, whose text is not at hand."""
SUMMARY: dict[str, Any] = {"summary_pl": "Streszczenie.", "summary_en": "Summary."}


def _source(id_: str, type_: str, text: str, **more: Any) -> Source:
    given: dict[str, Any] = {"title": id_, "publisher": id_, "read": "2026-11-21", "complete": True, **SUMMARY, **more}
    return Source(id=id_, type=type_, text=text, **given)


AROUND: dict[str, list[Any]] = {
    "sources": [
        _source("rejestr", "reference", "restated"),
        _source("strona", "page", "verbatim", published="2024-05"),
        _source("notatki", "page", "restated", published_inferred="2023-04"),
        Source(
            id="gazeta",
            type="news",
            title="Klub „Pod Lipą” rusza na Górnym",
            publisher="MOPS Testowo",
            url="https://gazeta.example/zrealizowane/klub-pod-lipa",
            published_inferred="2023-04",
            read="2026-11-21",
            complete=True,
            text="restated",
            **SUMMARY,
        ),
    ],
    "places": [
        Place(id="testowo", type="city", name="Testowo", evidence=OWN),
        Place(id="testowo-gorne", type="district", name="Górne", parent="testowo", evidence=OWN),
        Place(id="testowo-lipki", type="estate", name="Lipki", parent="testowo-gorne", evidence=OWN),
    ],
    "organisations": [
        Organisation(id="mops", type="mops", name="Miejski Ośrodek Pomocy Społecznej w Testowie", evidence=OWN),
        Organisation(id="zespol-3", type="team", name="Zespół Pracy Środowiskowej nr 3", evidence=OWN),
        Organisation(id="fundacja-most", type="ngo", name="Fundacja Most", evidence=OWN),
    ],
    "programmes": [
        Programme(
            id="klub",
            type="club",
            name="Klub Sąsiedzki „Pod Lipą”",
            status=Status(value="unknown"),
            evidence=OWN,
            **SUMMARY,
        )
    ],
}


def checked(tmp_path: Path, record: Any, text: str, source: str = "notatki") -> Supported:
    """The check of a city that holds one record more, by the text of one source."""
    data, sources = tmp_path / "data", tmp_path / "sources"
    for folder in (data / "testowo", sources / "testowo"):
        folder.mkdir(parents=True)
    shutil.copy(RECORDS / "vocabulary.yml", data)
    kind = next(name for name, model in CITY_FILES.items() if model is type(record))
    files = {name: list(records) for name, records in AROUND.items()}
    files.setdefault(kind, []).append(record)
    for name, records in files.items():
        (data / "testowo" / f"{name}.yml").write_text(dump(records), encoding="utf-8")
    head = f"URL: https://x.example/\nPUBLISHER: {source}\nTITLE: {source}\nPUBLISHED: None\n\n"
    (sources / "testowo" / f"{source}.txt").write_text(("" if source == "strona" else head) + text, encoding="utf-8")
    library = load(data)
    assert library.violations == []
    return supported(library, sources)


def doubts(tmp_path: Path, record: Any, text: str, source: str = "notatki") -> list[str]:
    """What is in doubt, without file and line."""
    return [str(doubt).split(": ", 1)[1] for doubt in checked(tmp_path, record, text, source).doubtful]


def by_head(where: str, *fields: str) -> list[Evidence]:
    return by(*fields, where=where, source="gazeta")


def by(*fields: str, where: str = "fact 1", source: str = "notatki", **more: Any) -> list[Evidence]:
    return [Evidence(source=source, where=where, fields=list(fields), **more)]


def activity(evidence: list[Evidence], **fields: Any) -> Activity:
    given: dict[str, Any] = {"type": "workshop", "modality": "past", **fields}
    return Activity(id="x", programme="klub", evidence=evidence, **SUMMARY, **given)


def contact(evidence: list[Evidence], **fields: Any) -> Contact:
    given: dict[str, Any] = {"role": "coordinator", **fields}
    return Contact(id="x", evidence=evidence, **given)


def programme(evidence: list[Evidence], **fields: Any) -> Programme:
    given: dict[str, Any] = {"type": "pal", "name": "Wspólne Podwórko", "status": Status(value="unknown"), **fields}
    return Programme(id="x", evidence=evidence, **SUMMARY, **given)


def figure(evidence: list[Evidence], **fields: Any) -> Figure:
    given: dict[str, Any] = {"value": Decimal(20), "qualifier": "exact", "unit": "people", **fields}
    return Figure(
        id="x", what_pl="osoby", what_en="people", nature="activity", measure="participants", evidence=evidence, **given
    )


def place(evidence: list[Evidence], **fields: Any) -> Place:
    return Place(id="x", type="estate", parent="testowo", name="Łąki", evidence=evidence, **fields)


PHONE = Phone(e164="+48717823555", type="landline", source="notatki")
SHORT = Phone(e164="19115", type="infoline", source="notatki")
RANGE = Phone(e164="+48717823592", type="landline", source="notatki", printed="71 78 23 590-593")
STREET = Address(street="ul. Świętej Łucji", number="9 a", postcode="50-449", town="testowo", source="notatki")
MISPRINT = Address(
    street="ul. Kniaziewicza",
    number="29",
    town="testowo",
    printed="ul. Kniaziewiczza 29",
    misprint=True,
    source="notatki",
)
HOURS = Hours(freq="WEEKLY", byday=["TU", "WE"], opens="08:00", closes="15:30", source="notatki")
SESSION = Session(
    freq="WEEKLY", byday=["TH"], opens="17:30", valid_from="2023-05-04", venue="Dom Kultury", source="notatki"
)
