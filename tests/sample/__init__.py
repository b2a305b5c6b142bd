"""A small, whole set of records: the city of Testowo, which does not exist, with one of everything.

Numbers in the tests are counted by hand from this folder.
"""

from pathlib import Path

from osl_data.records.vocabulary import Suppression
from tests.making import write_records
from tests.sample.people import contacts
from tests.sample.practice import activities, disagreements, figures, programmes
from tests.sample.surroundings import CITY, organisations, places, references, sources
from tests.sample.terms import CODES, vocabulary

__all__ = [
    "CITY",
    "CODES",
    "contacts",
    "edit",
    "figures",
    "programmes",
    "references",
    "sources",
    "suppressed",
    "vocabulary",
    "write",
]


def suppressed() -> list[Suppression]:
    return [Suppression(id="ewa-usunieta", reason="prośba o usunięcie", date="2026-11-22")]


SHARED = (vocabulary, references, suppressed)
IN_CITY = (sources, places, organisations, programmes, contacts, activities, figures, disagreements)


def write(root: Path) -> Path:
    """Write the sample as a data folder."""
    write_records(root, SHARED)
    write_records(root / CITY, IN_CITY)
    return root


def edit(path: Path, old: str, new: str) -> int:
    """Replace the one place where `old` stands; the line (from 1) where `new` starts."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1
