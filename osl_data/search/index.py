"""The search index of a build: a tantivy index in a folder beside the database file.

It holds two sorts of entries. A *record* entry has the words of a record, in bands by how much a match in their field
says, and a payload to show and explain it by. A *word* entry has one word of those records with its lemmas, stems and
forms: what somebody types is first looked up among the words, then the words found among the records.
"""

import json
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

import tantivy

from osl_data.search.documents import Document
from osl_data.text.lemmas import lemmas, noun_forms, stems
from osl_data.text.words import pieces, tokens

WEIGHTS = {
    "person": 1.0,
    "name": 1.0,
    "alias": 1.0,
    "email": 0.95,
    "phone": 0.95,
    "extension": 0.95,
    "room": 0.95,
    "postcode": 0.95,
    "area": 0.9,
    "street": 0.9,
    "title": 0.85,
    "unit": 0.8,
    "programme": 0.8,
    "role": 0.7,
    "detail": 0.7,
    "city": 0.65,
    "type": 0.65,
    "activity": 0.6,
    "publisher": 0.6,
    "topic": 0.6,
    "venue": 0.55,
    "domain": 0.5,
    "web": 0.5,
    "parent": 0.5,
    "summary": 0.45,
    "partner": 0.45,
    "funding": 0.4,
    "synonym": 0.35,
}
"""Every field of a document, and what a match in it is worth."""

BANDS = {"band1": 0.95, "band2": 0.8, "band3": 0.6, "band4": 0.4}
"""Fields of about the same worth are searched as one; what each is worth exactly is told apart afterwards."""

WITH_NUMBER, CURRENT = "number", "current"
"""Marks of a record entry: there is a number to call; no newer contact is in its place."""

_HEAP = 128_000_000
_KEPT = 20_000
_PROSE = {"summary", "funding", "web", "email", "domain"}
"""Fields whose nouns are not given all their forms: there are many, and one of them rarely tells a record."""


def beside(database: Path) -> Path:
    """The folder of the index that belongs to a database file."""
    return database.with_suffix(".index")


@dataclass(slots=True)
class _Use:
    """How a word is written and how often, and whether it stands in more than prose."""

    written: Counter[str] = field(default_factory=Counter)
    telling: bool = False


class IndexWriteError(RuntimeError):
    """An index that could not be written; the message is the library's."""


def write(documents: Iterable[Document], folder: Path) -> None:
    """Write the index of some documents into a new folder; nothing is left there if it fails.

    Raises:
        IndexWriteError: the library could not write it.
    """
    folder.mkdir(parents=True)
    try:
        with _writing(folder) as writer:
            texts: Counter[tuple[str, bool]] = Counter()
            for document in documents:
                writer.add_document(_record(document))
                texts.update((_named(name, text), name not in _PROSE) for name, text in document.texts)
            for word, use in _uses(texts).items():
                writer.add_document(_word(word, use))
            writer.commit()
        _readable(folder)
    except BaseException as error:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, ValueError):
            raise IndexWriteError(str(error)) from error
        raise


def _readable(folder: Path) -> None:
    """Leave what readers need, to all who may read the folder: the library keeps some files to its own user."""
    allowed = folder.stat().st_mode & 0o666
    for file in folder.iterdir():
        if file.suffix == ".lock":
            file.unlink()
        else:
            file.chmod(allowed)


@contextmanager
def _writing(folder: Path) -> Iterator[tantivy.IndexWriter]:
    """A writer whose threads have ended afterwards, come what may: they make files for as long as they live."""
    writer = tantivy.Index(schema(), path=str(folder)).writer(heap_size=_HEAP, num_threads=1)
    try:
        yield writer
    finally:
        writer.wait_merging_threads()


def schema() -> tantivy.Schema:
    """Fields of record entries, then of word entries; every text is given as words with spaces between."""
    builder = tantivy.SchemaBuilder()
    for name in ("kind", "city", "mark", *BANDS, "word", "lemma", "stem", "form"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="basic")
    builder.add_text_field("digits", tokenizer_name="whitespace", index_option="position")
    builder.add_bytes_field("payload", stored=True)
    return builder.build()


def trigrams(digits: str) -> list[str]:
    """All runs of three digits in order: one number holds another if it has its trigrams in a row."""
    return [digits[i : i + 3] for i in range(len(digits) - 2)]


def _record(document: Document) -> tantivy.Document:
    entry = tantivy.Document()
    entry.add_text("kind", document.kind)
    entry.add_text("city", document.city or "")
    marks = {WITH_NUMBER: bool(document.phones), CURRENT: not document.superseded_by}
    entry.add_text("mark", " ".join(mark for mark, holds in marks.items() if holds))
    places: dict[str, list[int]] = {}
    bands: dict[str, set[str]] = {name: set() for name in BANDS}
    for weight, number in sorted((-WEIGHTS[name], number) for number, (name, _) in enumerate(document.texts)):
        name, text = document.texts[number]
        if name in {"phone", "extension"}:
            entry.add_text("digits", " ".join(trigrams("".join(filter(str.isdigit, text)))))
        found = _tokens(_named(name, text))
        bands[_band(-weight)].update(found)
        for token in found:
            places.setdefault(token, []).append(number)
    for band, tokens_ in bands.items():
        entry.add_text(band, " ".join(tokens_))
    entry.add_bytes("payload", _payload(document, places))
    return entry


def _named(name: str, text: str) -> str:
    """What of a text is found by its words: no phone, and of an e-mail address what names the person or office."""
    return "" if name == "phone" else text.partition("@")[0] if name == "email" else text


@lru_cache(maxsize=_KEPT)
def _tokens(text: str) -> list[str]:
    """The tokens of a text; many records share the names of a unit or programme."""
    return tokens(text)


@cache
def _band(weight: float) -> str:
    return min(BANDS, key=lambda band: abs(BANDS[band] - weight))


def _payload(document: Document, places: dict[str, list[int]]) -> bytes:
    """All that is needed to show a record as a result: no database is asked."""
    shown = [
        document.id,
        document.kind,
        document.city,
        document.title,
        document.superseded_by,
        document.rank,
        document.phones,
        document.texts,
        dict(sorted(places.items())),
    ]
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode()


def _uses(texts: Counter[tuple[str, bool]]) -> dict[str, _Use]:
    """The words of some texts, which were counted, and of which is said whether they are more than prose."""
    uses: dict[str, _Use] = defaultdict(_Use)
    for (text, telling), count in texts.items():
        for piece in pieces(text):
            if len(piece.folded) > 1 and not piece.is_number:
                use = uses[piece.folded]
                use.written[piece.text] += count
                use.telling = use.telling or telling
    return uses


def _word(word: str, use: _Use) -> tantivy.Document:
    entry = tantivy.Document()
    spelt = {written if written.istitle() else written.lower() for written in use.written}
    entry.add_text("word", word)
    entry.add_text("lemma", " ".join({word}.union(*map(lemmas, spelt))))
    entry.add_text("stem", " ".join(set().union(*map(stems, spelt))))
    if use.telling:
        entry.add_text("form", " ".join(set().union(*map(noun_forms, spelt)) - {word}))
    # The spelling used most, of equal ones the first in the alphabet, is what a suggestion shows.
    written = min(use.written, key=lambda text: (-use.written[text], text))
    entry.add_bytes("payload", json.dumps([word, written, use.written.total()], ensure_ascii=False).encode())
    return entry
