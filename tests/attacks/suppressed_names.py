"""Thirty made-up people who asked to be removed, in every case of their names in every text of every record."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from pydantic import BaseModel

from osl_data import build as building
from osl_data.exporting import write_csv, write_xlsx
from osl_data.exporting.tables import table_names
from osl_data.records.contact import Contact
from osl_data.records.library import CITY_FILES, Library, RecordEntry, load
from osl_data.records.vocabulary import Suppression
from osl_data.search.finding import find
from osl_data.store.connection import connect
from osl_data.text.fold import fold
from osl_data.wording.words import words_of
from tests import sample
from tests.attacks.tally import Tally
from tests.making import by

_NAMES = Path(__file__).parent / "declined.txt"
_FIELDS = """
name aliases title title_pl title_en publisher licence summary_pl summary_en what_pl what_en note note_pl
note_en states_pl states_en printed label label_pl label_en synonyms detail street room season venue legal_basis
funding url address
"""
_TEXTS = frozenset(_FIELDS.split())
_SHORTEST = 5


@dataclass(frozen=True)
class Declined:
    """A name in seven cases, the nominative first."""

    given: tuple[str, ...]
    family: tuple[str, ...]

    @property
    def person(self) -> str:
        """The name as a contact has it."""
        return f"{self.given[0]} {self.family[0]}"


def declined() -> list[Declined]:
    """The made-up names; nobody is called so."""
    lines = _NAMES.read_text(encoding="utf-8").splitlines()
    halves = [[tuple(half.split()) for half in line.split("|")] for line in lines]
    return [Declined(given, family) for given, family in halves]


def spellings(name: Declined) -> list[str]:
    """A name in all its cases, and each case in another of the ways it is written."""
    made = [f"{given} {family}" for given, family in zip(name.given, name.family, strict=True)]
    for number, (given, family) in enumerate(zip(name.given, name.family, strict=True)):
        made.append(
            [
                f"{family} {given}",
                f"{given[0]}. {family}",
                f"{family.upper()}, {given.upper()}",
                fold(f"{given} {family}").title(),
                f"{given} Maria {family}",
                f"dr {family}",
                f"{family} {given[0]}.",
            ][number]
        )
    return made


def planted(root: Path, home: Path, names: Sequence[Declined]) -> Path:
    """Build records with the names in every text, all of them suppressed; the file of the build."""
    library = load(root)
    assert library.violations == []
    with (
        patch.object(building, "violations_of", lambda _: []),
        patch.object(building, "load", lambda _: _planted(library, names)),
    ):
        return building.build(root, home, force=True)


def _planted(library: Library, names: Sequence[Declined]) -> Library:
    made: list[RecordEntry] = []
    written = {form for name in names for form in spellings(name)}
    text = "Rozmowa z: " + "; o: ".join(sorted(written)) + "."
    ids = {e.record.id: f"{e.record.id}-{_slug(names[n % len(names)])}" for n, e in enumerate(_records(library))}
    for entry in library.entries:
        made.append(replace(entry, record=_filled(entry.record, text, names, ids)) if entry.record else entry)
    pattern = next(e for e in library.of(Contact))
    for number, name in enumerate(names):
        id_ = f"asked-{number}"
        contact = Contact(
            id=id_,
            role="organiser",
            person=name.person,
            why_public="official_post",
            evidence=[by("ulotka", "line 1", "role", "person")],
        )
        made.append(replace(pattern, record=contact))
        asked = Suppression(id=id_, reason="prośba", date="2026-11-22")
        made.append(replace(library.of(Suppression)[0], record=asked))
    return replace(library, entries=made)


def _records(library: Library) -> Iterator[RecordEntry]:
    hidden = library.suppressed()
    yield from (
        e for e in library.entries if e.model in CITY_FILES.values() and e.record.id not in {*hidden, "testowo"}
    )


def _slug(name: Declined) -> str:
    return "-".join(fold(f"{name.given[3]} {name.family[3]}").replace("'", "").split())


def _filled(model: BaseModel, text: str, names: Sequence[Declined], ids: dict[str, str]) -> Any:
    changed: dict[str, Any] = {}
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if name in _TEXTS and isinstance(value, str | None) and field.annotation is not None:
            changed[name] = _text(name, value, text, names)
        elif name in _TEXTS and isinstance(value, list) and (not value or isinstance(value[0], str)):
            changed[name] = [text, *value]
        elif isinstance(value, str) and name not in ("code", "set"):
            changed[name] = ids.get(value, value)
        elif isinstance(value, BaseModel):
            changed[name] = _filled(value, text, names, ids)
        elif isinstance(value, list):
            changed[name] = [
                _filled(item, text, names, ids) if isinstance(item, BaseModel) else ids.get(item, item)
                for item in value
            ]
    return model.model_copy(update=changed)


def _text(name: str, value: str | None, text: str, names: Sequence[Declined]) -> str | None:
    slug = _slug(names[len(value or "") % len(names)])
    if name == "url":
        return f"https://gmina.example/kontakt/{slug}.html"
    if name == "address":
        return f"{slug.replace('-', '.', 1)}@gmina.example"
    return f"{value or 'Nazwa'} {text}"


def everything_told(path: Path) -> dict[str, str]:
    """All that a build says: its files byte by byte, its tables, its exports and what its search finds."""
    told = {str(file.name): file.read_bytes().decode("utf-8", "replace") for file in _files(path)}
    words = words_of("pl")
    with connect(path) as connection, TemporaryDirectory() as folder:
        relations = connection.execute("SELECT table_name FROM information_schema.tables").fetchall()
        for (name,) in relations:
            told[f"table {name}"] = repr(connection.execute(f'SELECT * FROM "{name}"').fetchall())
        assert table_names(connection)
        for file in write_csv(connection, Path(folder)):
            told[f"export {file.name}"] = file.read_text(encoding="utf-8")
        book = write_xlsx(connection, Path(folder) / "all.xlsx", words)
        from openpyxl import load_workbook

        told["workbook"] = repr([[*sheet.values] for sheet in load_workbook(book)])
        told["found"] = repr(find(connection, "rozmowa", (), (), 1000).results)
    return told


def _files(path: Path) -> Iterator[Path]:
    yield path
    yield from (file for file in path.with_suffix(".index").rglob("*") if file.is_file())


def leaks(told: dict[str, str], names: Sequence[Declined]) -> list[str]:
    """Where a form of a surname stands after all."""
    forms = {part for name in names for family in name.family for part in fold(family).replace("'", "").split("-")}
    found = []
    for where, text in told.items():
        folded = fold(text).replace("'", "")
        found += [f"{where}: {form}" for form in sorted(forms) if len(form) >= _SHORTEST and form in folded]
    return found


def attack(seed: int) -> Tally:
    """Build the sample with all names in every text; whatever still tells one is a fault."""
    tally = Tally()
    names = declined()
    random.Random(seed).shuffle(names)
    with TemporaryDirectory() as folder:
        for number in range(0, len(names), 10):
            root = sample.write(Path(folder) / f"data-{number}")
            some = names[number : number + 10]
            with tally.attempt(f"{len(some)} names", patience=60):
                path = planted(root, Path(folder) / f"home-{number}", some)
                tally.faults += leaks(everything_told(path), some)
    return tally
