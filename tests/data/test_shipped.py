"""The shipped records: sound, as many as the sources state, and every phone and address of a page a valid one."""

import re
from html import unescape

import pytest

from osl_data.records.activity import Activity
from osl_data.records.base import Record
from osl_data.records.checking import check
from osl_data.records.contact import Contact
from osl_data.records.contradictions import unrecorded
from osl_data.records.disagreement import Disagreement
from osl_data.records.figure import Figure
from osl_data.records.library import Library, load
from osl_data.records.programme import Programme
from osl_data.records.source import Source
from osl_data.records.vocabulary import VocabularyTerm
from osl_data.text.phones import is_valid_polish
from tests.languages import ENGLISH, words_of_text
from tests.shipped import RECORDS


@pytest.fixture(scope="module")
def library() -> Library:
    return load(RECORDS)


def test_no_violations() -> None:
    assert [str(violation) for violation in check(RECORDS)] == []


def test_likely_contradictions_are_recorded_or_dismissed(library: Library) -> None:
    assert [str(each) for each in unrecorded(library)] == []


def test_all_that_is_stated_is_there(library: Library) -> None:
    counts = {
        "programmes": len(library.of(Programme)),
        "contacts": len(library.of(Contact)),
        "figures": len(library.of(Figure)),
        "sessions": sum(len(entry.record.schedule) for entry in library.of(Activity)),
        "sources": sum(entry.record.type != "reference" for entry in library.of(Source)),
        "disagreements": len(library.of(Disagreement)),
    }
    least = {
        "programmes": 86,
        "contacts": 31,
        "figures": 80,
        "sessions": 15,
        "sources": 135,
        "disagreements": 28,
    }
    assert {name: count for name, count in counts.items() if count < least[name]} == {}


def test_every_phone_is_valid_or_marked(library: Library) -> None:
    phones = [(entry.name, phone) for entry in library.of(Contact) for phone in entry.record.phones]
    assert phones
    assert [(name, p.e164) for name, p in phones if not p.unverified and not is_valid_polish(p.e164)] == []


def test_no_address_of_a_source_is_written_as_in_html(library: Library) -> None:
    urls = [entry.record.url for entry in library.of(Source) if entry.record.url]
    assert urls
    assert [url for url in urls if unescape(url) != url] == []


def test_notes_are_in_polish_but_for_what_they_quote(library: Library) -> None:
    entries = [entry for entry in library.entries if isinstance(entry.record, Record)]
    notes = [(e.name, evidence.note) for e in entries for evidence in e.record.evidence if evidence.note]
    assert len(notes) > 100
    own = [(name, word) for name, note in notes for word in words_of_text(re.sub("„[^”]*”", "", note))]
    assert [(name, word) for name, word in own if ENGLISH.search(word)] == []


def test_titles_and_publishers_hold_no_remark_of_ours_about_a_copy(library: Library) -> None:
    remark = re.compile(
        r"\((?:[^)]*\b(?:capture|state|version|page|address|copy|nieznany|kopia|wersja|pozycji|stan)\b[^)]*)\)"
    )
    told = [(e.record.id, text) for e in library.of(Source) for text in (e.record.title, e.record.publisher)]
    assert [(id_, text) for id_, text in told if text and remark.search(text)] == []


ADDED = [
    (
        "activity_type",
        "diagnosis",
        "Mapa zasobów i potrzeb / diagnoza",
        "Map of assets and needs / diagnosis",
        "process",
    ),
    ("activity_type", "osl_plan", "Plan OSL", "OSL plan", "process"),
    ("activity_type", "evaluation", "Ewaluacja", "Evaluation", "process"),
    ("activity_type", "initiative_meeting", "Spotkanie grupy inicjatywnej", "Initiative group meeting", "groups"),
    ("activity_type", "time_bank", "Bank czasu", "Time bank", "groups"),
    ("programme_type", "neighbourhood_house", "Dom sąsiedzki", "Neighbourhood house", None),
    ("programme_type", "community_centre", "Centrum społecznościowe", "Community centre", None),
    ("programme_type", "residents_club", "Klub mieszkańców", "Residents' club", None),
]


def test_what_community_organisers_do_and_run_has_terms(library: Library) -> None:
    terms = {(entry.record.set, entry.record.code): entry.record for entry in library.of(VocabularyTerm)}
    found = [terms[set_, code] for set_, code, *_ in ADDED]
    assert [(t.set, t.code, t.label_pl, t.label_en, t.group) for t in found] == ADDED


def test_a_coalition_is_one_thing(library: Library) -> None:
    terms = [entry.record for entry in library.of(VocabularyTerm)]
    assert [(t.set, t.code) for t in terms if "koalicja" in t.synonyms] == [("programme_type", "partnership")]
