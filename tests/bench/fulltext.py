"""The yardstick: SQLite FTS5 over the same texts, with prefix indexes, `ł` folded for it as it does not do that."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from osl_data.search.documents import Document
from osl_data.text.fold import fold
from osl_data.text.words import pieces

_CREATE = """
CREATE VIRTUAL TABLE record USING fts5(
    id UNINDEXED, text, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4'
)
"""
_FIND = "SELECT id FROM record WHERE record MATCH ? ORDER BY rank LIMIT ?"


class FullText:
    """A table of documents in a file of its own."""

    def __init__(self, path: Path, documents: Iterable[Document]) -> None:
        self._connection = sqlite3.connect(path)
        self._connection.execute(_CREATE)
        rows = ((document.id, _text(document)) for document in documents)
        self._connection.executemany("INSERT INTO record VALUES (?, ?)", rows)
        self._connection.commit()

    def find(self, query: str, limit: int) -> list[str]:
        """Ids of the best documents that have a word with each beginning."""
        words = [f'"{piece.folded}"*' for piece in pieces(query)]
        return [row[0] for row in self._connection.execute(_FIND, (" ".join(words), limit))] if words else []


def _text(document: Document) -> str:
    """All texts, folded, and each phone also as one number."""
    whole = (text.replace(" ", "") for name, text in document.texts if name == "phone")
    return fold(" | ".join([*(text for _, text in document.texts), *whole]))
