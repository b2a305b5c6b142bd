"""What the search index keeps of a record or of a word, read back."""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class IndexedWord:
    """A word of the index: folded, as it is mostly written, and how often it stands somewhere."""

    word: str
    written: str
    uses: int

    @classmethod
    def read(cls, payload: bytes) -> "IndexedWord":
        """A word as the index keeps it."""
        return cls(*json.loads(payload))


@dataclass(frozen=True, slots=True)
class IndexedRecord:
    """A record of the index: `texts` are its fields, `places` the texts that each of its words is in, best first."""

    id: str
    kind: str
    city: str | None
    title: str
    superseded_by: str | None
    rank: int
    phones: list[dict[str, Any]]
    texts: list[tuple[str, str]]
    places: dict[str, list[int]]
    words: list[str]
    """The words of `places` in order, to be looked through by their beginning."""

    @classmethod
    def read(cls, payload: bytes) -> "IndexedRecord":
        """A record as the index keeps it."""
        id_, kind, city, title, superseded_by, rank, phones, texts, places = json.loads(payload)
        return cls(id_, kind, city, title, superseded_by, rank, phones, texts, places, list(places))
