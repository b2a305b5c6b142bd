"""What records say was printed is in the source texts, and no phone comes from nowhere.

The source texts are not part of the project; these tests run where they are at hand.
"""

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from osl_data.records.contact import Contact
from osl_data.records.library import Library, load
from osl_data.records.supporting import supported
from osl_data.text.fold import plain
from osl_data.text.phones import parse_phones
from tests.shipped import RECORDS

SOURCES = Path(os.environ.get("OSL_SOURCES", RECORDS.parents[1] / "shared" / "sources"))

pytestmark = pytest.mark.skipif(
    not SOURCES.is_dir(), reason=f"the source texts are not at {SOURCES}; OSL_SOURCES may name their folder"
)


@pytest.fixture(scope="module")
def library() -> Library:
    return load(RECORDS)


@cache
def texts() -> dict[str, str]:
    """The text of every source of the cities that are recorded, by its slug."""
    cities = (path.name for path in RECORDS.iterdir() if path.is_dir())
    return {path.stem: path.read_text(encoding="utf-8") for city in cities for path in (SOURCES / city).glob("*.txt")}


@cache
def smooth(text: str) -> str:
    """Text on one line, without Markdown marks, white space collapsed."""
    bare = re.sub(r"[*_`#|>\\]", " ", plain(text))
    return re.sub(r"\s+", " ", bare).strip().lower()


def printed_forms(value: Any, source: str = "") -> Iterator[tuple[str, str]]:
    """Every (source, printed form) within a record as written."""
    if isinstance(value, dict):
        named = value.get("source", source)
        if "printed" in value:
            yield named, value["printed"]
        for inner in value.values():
            yield from printed_forms(inner, named)
    elif isinstance(value, list):
        for inner in value:
            yield from printed_forms(inner, source)


def test_every_printed_form_is_in_its_source(library: Library) -> None:
    found = [
        (entry.name, source, printed)
        for entry in library.entries
        for source, printed in printed_forms(entry.raw)
        if source in texts()
    ]
    assert found
    assert [each for each in found if smooth(each[2]) not in smooth(texts()[each[1]])] == []


def test_every_phone_is_in_the_text_of_its_source(library: Library) -> None:
    yielded = {
        slug: {(p.e164, p.extension) for line in text.splitlines() for p in parse_phones(line)}
        | {(p.e164, p.extension) for p in parse_phones(text)}
        for slug, text in texts().items()
    }
    phones = [(entry.name, phone) for entry in library.of(Contact) for phone in entry.record.phones]
    assert [
        (name, phone.e164, phone.extension, phone.source)
        for name, phone in phones
        if (phone.e164, phone.extension) not in yielded[phone.source]
    ] == []


def test_the_place_that_evidence_names_holds_the_value(library: Library) -> None:
    found = supported(library, SOURCES)
    assert found.claims > 3000
    assert [str(claim) for claim in found.doubtful] == []


def test_every_source_has_a_record(library: Library) -> None:
    known = {entry.key for entry in library.entries}
    assert {slug for slug in texts() if slug not in known} == set()
