"""The index of a build: beside the database, whole or not at all."""

from pathlib import Path

import duckdb
import pytest
import tantivy

from osl_data import build as builds
from osl_data.build import build, synonyms
from osl_data.records.library import load
from osl_data.records.vocabulary import VocabularyTerm
from osl_data.search import index
from osl_data.search.documents import Document, documents, initials
from osl_data.search.finding import find, opened, search
from osl_data.store.connection import connect
from osl_data.store.home import StoreError
from osl_data.store.rows import rows_of
from osl_data.text import clock
from tests import sample, second_city
from tests.expecting import as_in_file
from tests.search.conftest import contact


def test_a_build_has_its_index_beside_it(tmp_path: Path) -> None:
    path = build(sample.write(tmp_path / "data"), tmp_path / "home")
    assert sorted(file.suffix for file in (tmp_path / "home").iterdir()) == ["", ".duckdb", ".index", ".seal"]
    assert index.beside(path).is_dir()
    with connect(path) as connection:
        assert find(connection, "zrodla", ("place",)).results[0].id == "testowo-zrodla"


def test_a_build_without_its_index_is_made_again(tmp_path: Path) -> None:
    data = sample.write(tmp_path / "data")
    path = build(data, tmp_path / "home")
    assert build(data, tmp_path / "home") == path
    index.beside(path).rename(tmp_path / "elsewhere")
    with connect(path) as connection, pytest.raises(StoreError, match="run `osl build`"):
        find(connection, "x")
    assert build(data, tmp_path / "home") != path


def test_old_indexes_go_with_their_builds(tmp_path: Path) -> None:
    data = sample.write(tmp_path / "data")
    for _ in range(5):
        build(data, tmp_path / "home", force=True)
    kept = {file.stem for file in (tmp_path / "home").glob("*.duckdb")}
    assert {folder.stem for folder in (tmp_path / "home").glob("*.index")} == kept
    assert len(kept) == 3


def test_what_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "_word", _broken)
    with pytest.raises(RuntimeError, match="no space"):
        builds.build(sample.write(tmp_path / "data"), tmp_path / "home")
    assert list((tmp_path / "home").iterdir()) == []


def test_nobody_writes_into_an_index_that_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its files are made by threads of their own, now and then a moment after the failure: every try is clean."""
    monkeypatch.setattr(index, "_word", _broken)
    for number in range(50):
        with pytest.raises(RuntimeError, match="no space"):
            index.write([contact("a", ("person", "Anna Próba"))], tmp_path / f"{number}.index")
    assert list(tmp_path.iterdir()) == []


def _broken(*_: object) -> None:
    raise RuntimeError("no space")


def test_who_asked_to_be_removed_is_not_found(connection: duckdb.DuckDBPyConnection) -> None:
    """The sample suppresses one contact: neither name nor number leads to it."""
    hidden = {entry.id for entry in sample.suppressed()}
    for removed in (c for c in sample.contacts() if c.id in hidden):
        texts = [removed.id, removed.person or "", *(phone.e164 for phone in removed.phones)]
        assert not hidden & {result.id for text in texts for result in find(connection, text).results}


def test_the_same_connection_is_asked_again(connection: duckdb.DuckDBPyConnection) -> None:
    assert find(connection, "proba") == find(connection, "proba")


def test_a_database_in_memory_has_no_index() -> None:
    with duckdb.connect() as connection, pytest.raises(StoreError, match="osl build"):
        find(connection, "x")


def test_synonyms_come_from_the_vocabulary() -> None:
    term = VocabularyTerm(set="x", code="y", label_pl="a", label_en="a", synonyms=["uchodźca"])
    assert term.synonyms == ["uchodźca"]


def test_what_of_each_record_is_searched(tmp_path: Path) -> None:
    """All texts of the documents of both cities, by field; `OSL_RENEW=1` writes the file anew, to be read."""
    library = load(second_city.write(sample.write(tmp_path)))
    found: list[str] = []
    for each in documents(rows_of(library, clock.today()), synonyms(library), {}):
        numbers = [" ".join(map(str, phone.values())) for phone in each.phones]
        found += [f"# {each.kind} {each.id}: {each.title} ({each.city})"]
        found += [f"replaced by {each.superseded_by}"] if each.superseded_by else []
        found += [*(f"call {number}" for number in numbers), *(f"{name}: {text}" for name, text in each.texts)]
    as_in_file(Path(__file__).with_name("documents.txt"), found)


def test_every_field_has_a_weight(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        index.write([contact("a", ("nothing", "x"))], tmp_path / "index")
    assert not (tmp_path / "index").exists()


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Dom Dziennego Pobytu", ["DDP"]),
        ("Miejski Ośrodek Pomocy Społecznej w Testowie", ["MOPS"]),
        ("Fundacja Most", []),
        ("klub", []),
        ("", []),
    ],
)
def test_initials(name: str, short: list[str]) -> None:
    assert initials(name) == short


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    index.write([], tmp_path / "index")
    assert search(opened(tmp_path / "index"), "cokolwiek").results == ()


def test_a_document_keeps_each_text_once() -> None:
    document = Document("a", "contact", None, "A")
    document.add("name", "A", None, "", "A")
    assert document.texts == [("name", "A")]


def test_a_word_stands_in_the_band_nearest_to_the_weight_of_its_field(tmp_path: Path) -> None:
    texts = [("person", "anna"), ("street", "lipowa"), ("title", "kierownik"), ("unit", "zespol"), ("venue", "park")]
    index.write([contact("a", *texts)], tmp_path / "index")
    searcher = tantivy.Index.open(str(tmp_path / "index")).searcher()
    found = {
        word: [
            band
            for band in ("band1", "band2", "band3", "band4")
            if searcher.search(tantivy.Query.term_query(index.schema(), band, word, "basic")).hits
        ]
        for _, word in texts
    }
    assert found == {
        "anna": ["band1"],
        "lipowa": ["band1"],
        "kierownik": ["band2"],
        "zespol": ["band2"],
        "park": ["band3"],
    }


def test_every_contact_of_a_build_knows_where_it_is_listed(tmp_path: Path) -> None:
    path = build(sample.write(tmp_path / "data"), tmp_path / "home")
    lookup = opened(index.beside(path))
    found = lookup.search(lookup.one_of("kind", ["contact"]), 10)
    assert {record.id: record.rank for record in found} == {
        "zespol-1-biuro": 1,
        "anna-testowa": 2,
        "jan-dawny": 3,
        "mops-dyrekcja": 4,
    }
    others = lookup.search(lookup.one_of("kind", ["programme", "place"]), 20)
    assert {record.rank for record in others} == {0}
