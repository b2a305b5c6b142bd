"""What the tests of the search share: an index of the shipped records, and indexes of a few made-up ones."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from osl_data.build import synonyms
from osl_data.records.library import load
from osl_data.search import index
from osl_data.search.documents import Document, documents
from osl_data.search.lookup import Lookup
from osl_data.store.rows import rows_of
from osl_data.text import clock
from tests.shipped import RECORDS

Indexed = Callable[..., Lookup]


@pytest.fixture(scope="session")
def shipped_documents() -> list[Document]:
    """What is searched of the records of this checkout."""
    library = load(RECORDS)
    return list(documents(rows_of(library, clock.today()), synonyms(library), {}))


@pytest.fixture(scope="session")
def shipped_index(shipped_documents: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of their index."""
    folder = tmp_path_factory.mktemp("shipped") / "index"
    index.write(shipped_documents, folder)
    return folder


@pytest.fixture(scope="session")
def shipped(shipped_index: Path) -> Lookup:
    """Their index."""
    return Lookup(shipped_index)


@pytest.fixture
def indexed(tmp_path: Path) -> Indexed:
    """Makes an index of some documents."""
    number = count()

    def make(*made: Document) -> Lookup:
        folder = tmp_path / f"{next(number)}.index"
        index.write(made, folder)
        return Lookup(folder)

    return make


def contact(id_: str, *texts: tuple[str, str], number: bool = False, kind: str = "contact") -> Document:
    """A record that is just some texts, and perhaps a number to call."""
    phones = [{"e164": "+48225550101", "extension": None, "label": None, "printed": "22 555 01 01"}]
    return Document(id_, kind, "testowo", id_, texts=list(texts), phones=phones if number else [])
