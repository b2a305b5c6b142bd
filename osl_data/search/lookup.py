"""From a need to what meets it: the words of the index that it may stand for, and the query for their records."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

import tantivy
from rapidfuzz.distance import OSA
from tantivy import Occur, Query

from osl_data.search.index import BANDS, trigrams
from osl_data.search.indexed import IndexedRecord, IndexedWord
from osl_data.search.needs import SHORTEST_NUMBER, Need
from osl_data.store.home import StoreError
from osl_data.text.lemmas import lemmas, stems

EXACT, LEMMA, PREFIX, STEM, TYPO, DIGITS, SYNONYM = "exact", "lemma", "prefix", "stem", "typo", "digits", "synonym"
WORTH = {EXACT: 1.0, LEMMA: 0.88, PREFIX: 0.8, STEM: 0.74, TYPO: 0.4, DIGITS: 0.9}
"""What a match counts by how the word was met. A whole word in another form is surer than the beginning of one."""

_FORM_BEGINS = 0.97
"""A beginning of another form counts a little less than one of the word as it is written."""
_SECOND_SLIP = 0.85
_ENOUGH = 60
"""Words that one typed word is taken for, at most."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What meets a need: words, with how and how much each counts, what begins so, and phones with such digits."""

    words: Mapping[str, tuple[str, float]]
    begins: str | None
    within: tuple[str, ...] = ()


def slips(word: str) -> int:
    """How many letters of a word may be wrong, missing, too many or swapped: 1 of 4–7, 2 of more."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


def _opened(folder: Path) -> tantivy.Index:
    """An index, opened from a copy that is gone when this returns: only the process still holds it.

    To open an index the library writes a lock into its folder, which may be one that can only be read. And it maps the
    files into memory: would one be cut short under a running server, the next search would end the process.
    """
    try:
        with TemporaryDirectory(prefix="osl-index-", ignore_cleanup_errors=True) as made:
            for file in folder.iterdir():
                if file.is_file() and file.suffix != ".lock":
                    copyfile(file, Path(made, file.name))
            return _read_only(Path(made))
    except (ValueError, OSError) as error:
        with suppress(ValueError):  # no room for a copy
            return _read_only(folder)
        raise StoreError(f"{folder}: expected the search index of a build; run `osl build`", "search") from error


def _read_only(folder: Path) -> tantivy.Index:
    index = tantivy.Index.open(str(folder))
    index.config_reader("manual")  # else a thread would look for changes
    return index


class Lookup:
    """An opened index.

    Args:
        folder: where the index is.

    Raises:
        StoreError: there is no index.
    """

    def __init__(self, folder: Path) -> None:
        index = _opened(folder)
        self.schema = index.schema
        self._searcher = index.searcher()
        self.strict = lru_cache(maxsize=2048)(self._strict)
        self.slipped = lru_cache(maxsize=512)(self._slipped)
        self._found = lru_cache(maxsize=4096)(self._load)

    def search(self, query: Query, limit: int) -> list[IndexedRecord]:
        """The best records for a query."""
        hits = self._searcher.search(query, limit, count=False).hits
        return [self._found(address.segment_ord, address.doc) for _, address in hits]

    def count(self, query: Query) -> int:
        """How many records a query finds."""
        found: Any = self._searcher.search(query, 1)
        return int(found.count)

    def _load(self, segment: int, doc: int) -> IndexedRecord:
        return IndexedRecord.read(self._payload(segment, doc))

    # --- words

    def _strict(self, need: Need) -> Ways:
        """The words that a typed word is, is a form of, or shares its stem with; and that it may begin.

        A number is only itself, within a phone or not; still being typed, it may begin another, but a single digit
        begins too many.
        """
        typed = need.folded
        if need.is_number:
            return Ways({typed: (EXACT, WORTH[EXACT])}, typed if need.last and len(typed) > 1 else None, need.within)
        bases = {typed} | lemmas(need.text.title())  # with a capital it is read as a name as well
        query = _best(
            [
                (self._term("word", typed), 4),
                (self._terms("lemma", bases), 3),
                (self._term("form", typed), 3),
                (self._terms("stem", stems(need.text)), 2),
            ]
        )
        ways = {4.0: EXACT, 3.0: LEMMA, 2.0: STEM}
        words = {word.word: (ways[score], WORTH[ways[score]]) for score, word in self._words(query)}
        words[typed] = (EXACT, WORTH[EXACT])  # also what is joined of several: `PAS-ja`
        begins = typed if len(typed) > 1 or need.last else None
        if len(typed) >= SHORTEST_NUMBER:
            for _, word in self._words(self._beginning("form", typed)):
                if not word.word.startswith(typed):
                    words.setdefault(word.word, (PREFIX, WORTH[PREFIX] * _FORM_BEGINS))
        return Ways(words, begins)

    def _slipped(self, need: Need) -> Ways:
        """What a typed word stands for if it has slips; if it has none that way, what it may begin with slips."""
        strict = self.strict(need)
        distance = slips(need.folded)
        if need.is_number or not distance:
            return strict
        words = dict(strict.words)
        near = (
            self._near(need.folded, distance, whole=True)
            or self._near(need.folded, 1, whole=False)
            or [
                pair
                for stem in stems(need.text)
                if slips(stem)
                for pair in self._near(stem, 1, whole=True, of=("stem",))
            ]
        )
        for word, apart in near:
            words.setdefault(word.word, (TYPO, WORTH[TYPO] * _SECOND_SLIP ** (apart - 1)))
        if near:  # what was meant may stand elsewhere in another form: `Ołbinie`, `Ołbin`
            meant = near[0][0]
            bases = {meant.word} | lemmas(meant.written)
            alike = _best([(self._terms("lemma", bases), 1), (self._terms("stem", stems(meant.written)), 1)])
            for _, word in self._words(alike):
                words.setdefault(word.word, (TYPO, WORTH[TYPO] * _SECOND_SLIP))
        return Ways(words, strict.begins)

    def _near(
        self, typed: str, distance: int, *, whole: bool, of: tuple[str, ...] = ("word", "form")
    ) -> list[tuple[IndexedWord, int]]:
        """The words that are, or have a form or stem that is, so many slips away at most; nearest first."""
        query = _best(
            [
                (Query.fuzzy_term_query(self.schema, name, typed, apart, True, not whole), 1 / apart)
                for name in of
                for apart in range(1, distance + 1)
            ]
        )
        found = [(word, _apart(typed, word.word, distance)) for _, word in self._words(query)]
        return sorted(found, key=lambda pair: (pair[1], -pair[0].uses, pair[0].word))

    def nearest(self, need: Need) -> str | None:
        """The word of the index that a typed word was most likely meant to be, as it is written there."""
        if need.is_number or len(need.folded) < SHORTEST_NUMBER:
            return None
        distance = slips(need.folded)
        wider = [(distance, True), (1, False)] if distance else [(1, True)]
        if len(need.folded) > SHORTEST_NUMBER:
            wider.append((2, True))
        for apart, whole in wider:
            near = self._near(need.folded, apart, whole=whole)
            if near:
                return near[0][0].written
        return None

    def _words(self, query: Query) -> list[tuple[float, IndexedWord]]:
        hits = self._searcher.search(query, _ENOUGH, count=False).hits
        return [(score, IndexedWord.read(self._payload(address.segment_ord, address.doc))) for score, address in hits]

    def _payload(self, segment: int, doc: int) -> bytes:
        payload: Any = self._searcher.doc(tantivy.DocAddress(segment, doc)).get_first("payload")
        return bytes(payload)

    # --- records

    def query(self, ways: Ways) -> Query:
        """The records that may meet a need, scored by the best way in which they do; `ranking.hits` decides."""
        worth: dict[float, list[str]] = {}
        for word, (_, value) in ways.words.items():
            worth.setdefault(value, []).append(word)
        parts = [(self._within(digits), WORTH[DIGITS]) for digits in ways.within]
        for band, weight in BANDS.items():
            parts += [(self._terms(band, words), value * weight) for value, words in worth.items()]
            # A single letter begins too many words: it is looked for only where names and addresses are.
            if ways.begins and (len(ways.begins) > 1 or weight == max(BANDS.values())):
                parts.append((self._beginning(band, ways.begins), WORTH[PREFIX] * weight))
        return _best(parts)

    def _within(self, number: str) -> Query:
        found = trigrams(number)
        if len(found) == 1:
            return self._term("digits", found[0])
        return Query.phrase_query(self.schema, "digits", list(found))

    def _term(self, name: str, word: str) -> Query:
        return Query.term_query(self.schema, name, word, "basic")

    def _beginning(self, name: str, begins: str) -> Query:
        """Words with a beginning: a fuzzy query without slips, which is made far more quickly than one by a pattern."""
        return Query.fuzzy_term_query(self.schema, name, begins, 0, True, True)

    def _terms(self, name: str, words: Iterable[str]) -> Query:
        found = list(words)
        return self._term(name, found[0]) if len(found) == 1 else Query.term_set_query(self.schema, name, found)

    def all(self, queries: list[Query], extra: Iterable[tuple[Query, float]] = ()) -> Query:
        """What meets every query; what meets an extra one too counts more."""
        parts = [(Occur.Must, query) for query in queries]
        parts += [(Occur.Should, Query.const_score_query(query, value)) for query, value in extra]
        return Query.boolean_query(parts)

    def any(self, queries: list[tuple[Query, float]], filters: list[Query]) -> Query:
        """What meets at least one query, each of its own importance, and every filter."""
        parts = [(Occur.Should, Query.boost_query(query, value)) for query, value in queries]
        some = Query.boolean_query(parts, minimum_number_should_match=1)
        return Query.boolean_query([(Occur.Must, some), *((Occur.Must, query) for query in filters)])

    def one_of(self, name: str, values: Iterable[str]) -> Query:
        """A filter that adds nothing to the score."""
        return Query.const_score_query(self._terms(name, values), 0.0)


def _best(parts: list[tuple[Query, float]]) -> Query:
    return Query.disjunction_max_query([Query.const_score_query(query, worth) for query, worth in parts])


def _apart(typed: str, word: str, at_most: int) -> int:
    """Slips between two words; a word that was met by one of its forms is as far as that was looked for."""
    return max(1, min(at_most, OSA.distance(typed, word)))
