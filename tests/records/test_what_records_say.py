"""What `osl check` holds against evidence, notes, dates of a status, and texts that name people."""

import re
from pathlib import Path

import pytest

from osl_data.records.files import dump
from osl_data.records.vocabulary import Suppression
from tests import sample
from tests.records.violations import found

CITY = sample.CITY

NOTE = "    note: góra znaczy tu Górne\n"


def test_what_is_inferred_needs_a_note(root: Path) -> None:
    before = f"    where: fact 1\n    fields:\n    - name\n{NOTE}"
    line = sample.edit(root / CITY / "places.yml", before, "    where: inferred\n    fields:\n    - name\n")
    assert found(root) == [
        f"testowo/places.yml:{line}: testowo-gorne.evidence.0.where: expected a note that tells what it is inferred "
        "from, found none"
    ]


def test_a_note_explains_one_place(root: Path) -> None:
    place = "    where: line 2\n    fields:\n    - name\n"
    sample.edit(root / CITY / "places.yml", place, place + NOTE)
    text = (root / CITY / "places.yml").read_text(encoding="utf-8")
    first, second = (text[: match.start()].count("\n") + 1 for match in re.finditer(NOTE, text))
    assert found(root) == [
        f"testowo/places.yml:{second}: testowo-gorne.evidence.0.note: expected a note of its own, found that of "
        f"testowo/places.yml:{first}"
    ]


@pytest.mark.parametrize("as_of", ["'2023'", "'2014'"])
def test_a_date_of_a_status_is_not_that_of_its_source_or_of_the_end(root: Path, as_of: str) -> None:
    ended = "    value: ended\n  start: '2010'"
    line = sample.edit(root / CITY / "programmes.yml", ended, f"    value: ended\n    as_of: {as_of}\n  start: '2010'")
    date = as_of.strip("'")
    assert found(root) == [
        f"testowo/programmes.yml:{line + 1}: klub-gorne.status.as_of: expected none, for a source or the end has that "
        f"date; found {date!r}"
    ]


def test_a_status_may_be_of_another_day_than_its_source(root: Path) -> None:
    ended = "    value: ended\n  start: '2010'"
    sample.edit(root / CITY / "programmes.yml", ended, "    value: ended\n    as_of: 2015-03-10\n  start: '2010'")
    assert found(root) == []


def test_notes_are_few(root: Path) -> None:
    fields = "    fields:\n    - type\n    - name\n    - areas\n    - start\n    - legal_basis\n    - funding\n"
    sample.edit(root / CITY / "programmes.yml", fields, f"{fields}    note: jedna\n")
    assert found(root) == []
    fields = "    - type\n    - name\n    - areas\n    - community\n    - status\n    - start\n    - end\n"
    sample.edit(root / CITY / "programmes.yml", fields, f"{fields}    note: druga\n")
    assert found(root) == [
        f"{root}:1: evidence: expected notes on at most 10% of what evidence is for, found 14 of 132"
    ]


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("Testowa Anna led it", True),
        ("prowadziła anna testowa.", True),
        ("Joanna Testowa led it", False),
        ("Anna Testowana led it", False),
        ("Anna led it", False),
    ],
)
@pytest.mark.parametrize("hidden", [True, False], ids=["suppressed", "named"])
def test_a_text_names_nobody(root: Path, written: str, wrong: bool, hidden: bool) -> None:
    """A name stands in the `person` of a contact, and there alone."""
    if hidden:
        asked = Suppression(id="anna-testowa", reason="prośba", date="2026-11-22")
        (root / "suppressed.yml").write_text(dump([*sample.suppressed(), asked]), encoding="utf-8")
    path = root / CITY / "disagreements.yml"
    line = sample.edit(path, "note_en: Which date is right is not known.", f"note_en: {written}")
    problem = f"expected no person named but as the `person` of a contact, found {written!r}"
    violation = f"{CITY}/disagreements.yml:{line}: spor-poczatek-klubu.note_en: {problem}"
    assert found(root) == ([violation] if wrong else [])


def test_a_printed_form_of_a_contact_holds_no_name_but_its_own(root: Path) -> None:
    path = root / CITY / "contacts.yml"
    sample.edit(path, "printed: 601 234 567\n", "printed: Anna Testowa 601 234 567\n")
    assert found(root) == []
    line = sample.edit(path, "printed: Anna Testowa 601 234 567", "printed: Jan Dawny 601 234 567")
    problem = "expected no person named but as the `person` of a contact, found 'Jan Dawny 601 234 567'"
    assert found(root) == [f"{CITY}/contacts.yml:{line}: anna-testowa.phones.0.printed: {problem}"]


def test_a_contact_names_a_person_in_no_other_field(root: Path) -> None:
    path = root / CITY / "contacts.yml"
    line = sample.edit(path, "title: organizatorka społeczności lokalnej", "title: organizatorka (Anna Testowa)")
    problem = "expected no person named but as the `person` of a contact, found 'organizatorka (Anna Testowa)'"
    assert found(root) == [f"{CITY}/contacts.yml:{line}: anna-testowa.title: {problem}"]
