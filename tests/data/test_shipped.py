"""The shipped records: sound, as many as the sources state, and every phone and address of a page a valid one."""

from html import unescape

import pytest

from osl_data.records.activity import Activity
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
