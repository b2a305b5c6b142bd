"""The records of this checkout, as their files have them: what the dashboard's answers are held against."""

import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from dashboard.i18n import words_of
from osl_data.records.contact import Contact
from osl_data.records.library import load
from osl_data.records.source import Source
from osl_data.store.naming import told
from osl_data.text import clock

ROOT = Path(__file__).resolve().parents[1]
RECORDS = ROOT / "data"


@cache
def recorded(kind: str, city: str = "*") -> list[dict[str, Any]]:
    """The records of a kind, of one city or all, in file order; every value as it is written.

    What is suppressed is left out, and of contacts who is none, but only named in sources.
    """
    files = sorted(RECORDS.glob(f"{city}/{kind}.yml"))
    held = suppressed() | (unlisted() if kind == "contacts" else set())
    found = (one for path in files for one in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader))
    return [one for one in found if one["id"] not in held]


@cache
def suppressed() -> set[str]:
    """Ids that are shown nowhere."""
    return {one["id"] for one in yaml.safe_load((RECORDS / "suppressed.yml").read_text(encoding="utf-8"))}


@cache
def unlisted() -> set[str]:
    """Ids of people whom sources name and who are no contacts."""
    library = load(RECORDS)
    sources = {entry.record.id: entry.record for entry in library.of(Source)}
    contacts = [entry.record for entry in library.of(Contact)]
    return {contact.id for contact in contacts if not told(contact, sources, clock.today()).listed}


def ids(kind: str, city: str = "*") -> set[str]:
    """The ids of records of a kind, of one city or all."""
    return {record["id"] for record in recorded(kind, city)}


def copied(home: Path, folders: pytest.TempPathFactory) -> Path:
    """A copy of a home, for tests that write into it."""
    return Path(shutil.copytree(home, folders.mktemp("osl-home") / "home"))


def counted(key: str, kind: str, city: str = "*") -> str:
    """How many records there are, as the Polish page says it: "Znaleziono 16 programów"."""
    return words_of("pl").count(key, len(recorded(kind, city)))
