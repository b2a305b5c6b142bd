"""Words that carry a value in a source: of codes and of names, by their bases in Polish and English."""

import re
from functools import lru_cache
from importlib.resources import files
from threading import Lock
from typing import Any

import Stemmer
import yaml

from osl_data.records.vocabulary import VocabularyTerm
from osl_data.text.fold import fold
from osl_data.text.lemmas import lemmas, stems
from osl_data.text.words import joined, pieces

_PARTS = re.compile(r"[/,&()]| i | lub | oraz | and | or ")

_lock = Lock()
_english = Stemmer.Stemmer("english")


class Signs:
    """What words carry a code, what two languages call the same, and what is written short.

    Args:
        terms: the vocabulary.
    """

    def __init__(self, terms: list[VocabularyTerm]) -> None:
        written = yaml.safe_load(files("osl_data.records").joinpath("signs.yml").read_text(encoding="utf-8"))
        english: dict[str, list[str]] = written.pop("english")
        self._empty = frozenset(written.pop("empty").split())
        short: dict[str, str | list[str]] = written.pop("short")
        self._english = {base: words for polish, words in english.items() for base in bases(polish)}
        self._short = {fold(name): _phrase_pattern(phrases) for name, phrases in short.items()}
        self._terms = {(term.set, term.code): term for term in terms}
        self._written: dict[str, dict[str, list[str]]] = written
        self._phrases: dict[tuple[str, str], list[list[Any]]] = {}

    def bases_of_text(self, text: str) -> frozenset[str]:
        """The bases of all words of a text, with what its phrases are short for."""
        found: set[str] = set(joined(text)) | {mark for mark in "%+" if mark in text}
        for piece in pieces(text):
            found |= bases(piece.text)
        folded = fold(text)
        return frozenset(found | {name for name, pattern in self._short.items() if pattern.search(folded)})

    def wanted(self, name: str) -> list[frozenset[str]]:
        """The telling words of a name, each as the bases that it is found by in either language."""
        shortened = fold(name)
        for short, pattern in self._short.items():
            shortened = pattern.sub(f" {short} ", shortened)
        left = {piece.folded for piece in pieces(shortened)}
        # What was not shortened keeps its diacritics: the dictionary needs them.
        kept = {piece.folded: piece.text for piece in pieces(name) if piece.folded in left}
        words = {**kept, **{short: short for short in self._short if short in left}}
        return [self._with_english(word) for folded, word in words.items() if folded not in self._empty]

    def _with_english(self, word: str) -> frozenset[str]:
        own = bases(word)
        return own.union(*(bases(other) for base in own for other in self._english.get(base, ())))

    def carry(self, vocabulary: str, code: str, found: frozenset[str], folded: str) -> bool:
        """Whether a text, by its bases and folded, holds a sign of a code."""
        return any(all(_holds(word, found, folded) for word in phrase) for phrase in self._phrases_of(vocabulary, code))

    def _phrases_of(self, vocabulary: str, code: str) -> list[list[Any]]:
        """The phrases that carry a code: its labels by parts and its synonyms by bases, its signs by patterns."""
        if (vocabulary, code) not in self._phrases:
            term = self._terms[vocabulary, code]
            labels = [part for label in (term.label_pl, term.label_en) for part in _PARTS.split(label)]
            signs = self._written.get(vocabulary, {}).get(code, [])
            self._phrases[vocabulary, code] = [
                *filter(None, map(self.wanted, (*labels, *term.synonyms))),
                *([_pattern(word) for word in sign.split()] for sign in signs),
            ]
        return self._phrases[vocabulary, code]


def _holds(word: Any, found: frozenset[str], folded: str) -> bool:
    if isinstance(word, frozenset):
        return bool(word & found)
    return bool(word.search(folded))


def _pattern(word: str) -> re.Pattern[str]:
    """A word, or the beginning of one (`wolont*`), in folded text."""
    begin, star, _ = fold(word).partition("*")
    left = r"(?<!\w)" if begin[:1].isalnum() else ""
    right = r"\w*" if star else (r"(?!\w)" if begin[-1:].isalnum() else "")
    return re.compile(left + re.escape(begin) + right)


def _phrase_pattern(phrases: str | list[str]) -> re.Pattern[str]:
    """One of several phrases in folded text, each word of which may be only a beginning."""
    each = [phrases] if isinstance(phrases, str) else phrases
    return re.compile("|".join(r"\W+".join(_pattern(word).pattern for word in phrase.split()) for phrase in each))


@lru_cache(maxsize=100_000)
def bases(word: str) -> frozenset[str]:
    """A word folded, and its bases as a Polish and as an English word."""
    folded = fold(word)
    if folded.isdigit():
        return frozenset({folded.lstrip("0") or "0"})
    if len(folded) < 4:
        return lemmas(word) | {folded}
    with _lock:
        english = _english.stemWord(folded)
    return lemmas(word) | stems(word) | {folded, english}
