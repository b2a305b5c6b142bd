"""Who is named in the shipped records: people with a reason for it, and nobody beside them."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import duckdb
import pytest

from osl_data.exporting.tables import tables
from osl_data.records.contact import Contact
from osl_data.records.library import Library, load
from osl_data.store import home as homes
from osl_data.store.connection import connect
from osl_data.text.fold import fold
from osl_data.text.morphology import analyse
from tests.shipped import RECORDS

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?\.?|\S")

NOBODY_PRIVATE = {
    "Agnieszka Borowska": "publishes a source under her name, as a councillor",
    "Jacek Sutryk": "publishes a source under his name, as the mayor",
    "Jana Kantego": "patron of a parish",
    "Stow. Marii": "an association, and the street of a queen",
    "Św. Wincentego": "patron of a street",
    "Św. Macieja": "patron of a square",
    "Miejska Hala": "no person: a market hall",
}
"""What reads as a name and may stand in texts, and why."""


@pytest.fixture(scope="module")
def library() -> Library:
    return load(RECORDS)


@pytest.fixture(scope="module")
def shipped(shipped_home: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to a build of the shipped records."""
    with connect(homes.current(shipped_home)) as connection:
        yield connection


@cache
def kinds(word: str) -> tuple[frozenset[str], bool]:
    """The name classes of a word in any of its forms, and whether the dictionary has it."""
    found: set[str] = set()
    known = False
    for _, _, (_, _, tag, names, _) in analyse(word):
        known |= tag != "ign"
        found.update(names)
    return frozenset(found), known


def may_be_given(word: str) -> bool:
    return "imię" in kinds(word)[0]


def may_be_surname(word: str) -> bool:
    names, known = kinds(word)
    return "nazwisko" in names or not known or "-" in word


def names_in(text: str) -> Iterator[str]:
    """What reads as a given name beside a surname, in any case and order."""
    words = _WORD.findall(text)
    for first, second in pairwise(words):
        bare = first.rstrip("."), second.rstrip(".")
        ends_a_sentence = first.endswith(".") and bare[0].isupper()
        if all(len(word) > 1 and word[0].isupper() for word in bare) and not ends_a_sentence:
            one, other = (word if "-" in word else word.title() for word in bare)
            if (may_be_given(one) and may_be_surname(other)) or (may_be_given(other) and may_be_surname(one)):
                yield " ".join((first, bare[1]))


def texts(value: Any) -> Iterator[str]:
    """All texts of a record as written."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts(inner)


def people(library: Library) -> list[str]:
    return [entry.record.person for entry in library.of(Contact) if entry.record.person]


def unexplained(found: set[str], named: list[str]) -> set[str]:
    """Names that are neither part of the name of one of these people nor excepted."""
    told = {frozenset(fold(name).split()) for name in named}
    return {name for name in found - set(NOBODY_PRIVATE) if not any(set(fold(name).split()) <= each for each in told)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wypowiada się Anna Nowak z zespołu.", ["Anna Nowak"]),
        ("z Anną Nowak i Nowakiem Janem", ["Anną Nowak", "Nowakiem Janem"]),
        ("Kłys Magdalena", ["Kłys Magdalena"]),
        ("Anna Xyzzy-Vrum", ["Anna Xyzzy-Vrum"]),
        ("Fundacja Most w Testowie", []),
        ("pani Anna", []),
        ("Program CAL. Anna nie wie.", []),
        ("ANNA NOWAK", ["ANNA NOWAK"]),
    ],
)
def test_a_name_is_recognised(text: str, found: list[str]) -> None:
    assert list(names_in(text)) == found


def test_records_name_nobody_without_a_reason(library: Library) -> None:
    assert all(entry.record.why_public for entry in library.of(Contact) if entry.record.person)
    found = {name for entry in library.written() for text in texts(entry.raw) for name in names_in(text)}
    assert unexplained(found, people(library)) == set()
    assert set(NOBODY_PRIVATE) <= found


def test_docs_and_words_name_nobody(library: Library) -> None:
    root = RECORDS.parent
    paths = [*root.glob("docs/**/*.md"), *root.glob("osl_data/wording/*.yml"), *root.glob("dashboard/i18n/*.yml")]
    assert len(paths) > 10
    found = {name for path in paths for name in names_in(path.read_text(encoding="utf-8"))}
    assert unexplained(found, people(library)) == {"Anna Nowak", "Atlas OSL", "FILE Check", "FILE Write"}


def test_exports_name_nobody_but_contacts_and_officials(library: Library, shipped: duckdb.DuckDBPyConnection) -> None:
    found = {
        name
        for table in tables(shipped)
        for row in table.rows
        for cell in row
        if isinstance(cell, str) and table.name != "codebook"
        for name in names_in(cell)
    }
    named = shipped.execute(
        "SELECT person FROM export_contacts WHERE person IS NOT NULL AND why_public IS NOT NULL"
        " UNION SELECT person FROM export_people WHERE person IS NOT NULL"
    ).fetchall()
    assert unexplained(found, [name for (name,) in named]) == set()
    assert {name for (name,) in named} < set(people(library))


def test_an_old_name_is_in_no_other_table(shipped: duckdb.DuckDBPyConnection) -> None:
    """In no table of the build, but that which the page of a programme asks; ids, which never change, apart."""
    old = [name for (name,) in shipped.execute("SELECT person FROM mentioned_person WHERE old").fetchall()]
    assert len(old) > 5
    spellings = {fold(" ".join(order)) for name in old for order in (name.split(), reversed(name.split()))}
    relations = shipped.execute(
        "SELECT table_name FROM duckdb_columns() WHERE NOT internal GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    assert ("record",) in relations
    holding = {
        relation
        for (relation,) in relations
        for row in shipped.execute(f"SELECT * FROM {relation}").fetchall()  # the names are the database's own
        for cell in row
        if isinstance(cell, str) and any(spelling in fold(cell) for spelling in spellings)
    }
    assert holding == {"mentioned_person"}


def test_everybody_who_is_no_contact_stands_on_the_page_of_a_programme(shipped: duckdb.DuckDBPyConnection) -> None:
    lost = "SELECT record FROM mentioned_person WHERE record NOT IN (SELECT record FROM programme_person)"
    assert shipped.execute(lost).fetchall() == []


SEEDS = (
    "seed-cus-osl",
    "seed-mopsostrowiec-osl",
    "seed-ops-targowek-osl",
    "seed-ops-wola-osl",
    "seed-mops-osl-ulotka",
)


@pytest.mark.parametrize("seed", SEEDS)
def test_whom_and_what_a_seed_page_states_is_among_the_contacts(
    seed: str, library: Library, shipped: duckdb.DuckDBPyConnection
) -> None:
    """Every organiser, phone, e-mail, address and hour of the pages that the work began with."""
    contacts = [entry.record for entry in library.of(Contact)]
    stated = [c for c in contacts if any(e.source == seed and "person" in e.fields for e in c.evidence)]
    shown = dict(shipped.execute("SELECT id, person FROM export_contacts").fetchall())
    assert [(c.id, shown[c.id]) for c in stated] == [(c.id, c.person) for c in stated]
    for field, table in (("phones", "phone"), ("emails", "email"), ("addresses", "address"), ("hours", "hours")):
        ways = sum(way.source == seed for c in contacts for way in getattr(c, field))
        kept = shipped.execute(f"SELECT count(*) FROM {table} WHERE source = ?", [seed]).fetchall()
        assert kept == [(ways,)]
