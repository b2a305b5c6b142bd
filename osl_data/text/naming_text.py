"""A text as the words in which names are looked for, folded, each with where it stands in what is written."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property

from osl_data.text.fold import fold, plain
from osl_data.text.printable import UNSEEN

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ](?!s(?![^\W\d_]))[^\W\d_]+)*")
"""The English `'s` is no part of a name."""
_SPACED = re.compile(r"(?<!\w)(?:[^\W\d_][ .]){3,}[^\W\d_](?!\w)")
_PATRONS = """
im imienia ul ulica ulicy ulice pl plac placu al aleja alei aleje os osiedle osiedlu osiedla skwer skweru
skwerze rondo ronda rondzie park parku sw swiety swieta swietej swietego
"""
_PATRON = frozenset(_PATRONS.split())
"""After these stands whom a school or street is called by, not who works there."""


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int


@dataclass
class NamingText:
    """A text as its words, folded, each with where it stands in the text as written."""

    text: str
    folded: str = field(init=False)
    at: list[int] = field(init=False)
    tokens: list[_Token] = field(init=False)

    def __post_init__(self) -> None:
        """Fold letter by letter, so that each knows its place."""
        letters, self.at = [], []
        for place, sign in enumerate(self.text):
            for letter in _folded(sign):
                letters.append(letter)
                self.at.append(place)
        self.folded = "".join(letters)
        self.at.append(len(self.text))
        spaced = [(match.start(), match.end()) for match in _SPACED.finditer(self.folded)]
        words = [match.span() for match in _WORD.finditer(self.folded)]
        outside = [span for span in words if not any(start <= span[0] < end for start, end in spaced)]
        self.tokens = [
            _Token(re.sub(r"[\W\d_]+", "", self.folded[start:end]), start, end)
            for start, end in sorted([*spaced, *outside])
        ]

    @cached_property
    def letters(self) -> str:
        """The letters alone."""
        return "".join(token.text for token in self.tokens)

    def gap(self, first: int, second: int) -> str:
        """What stands between two words."""
        return self.folded[self.tokens[first].end : self.tokens[second].start]

    def is_capital(self, index: int) -> bool:
        """Whether a word begins with a capital."""
        return self.text[self.at[self.tokens[index].start]].isupper()

    def begins_sentence(self, index: int) -> bool:
        """Whether a word is the first of a sentence: it has a capital in any case."""
        before = self.folded[: self.tokens[index].start].rstrip(" \"„”“«»'(")
        return not before or before[-1] in ".!?:"

    def follows_patron(self, index: int) -> bool:
        """Whether a street, a school or a saint is called by what begins here."""
        if not index or self.tokens[index - 1].text not in _PATRON:
            return False
        before = self.folded[: self.tokens[index - 1].start]
        return bool(re.fullmatch(r"\.?\s*", self.gap(index - 1, index))) and not before.endswith((".", "/"))


def _folded(sign: str) -> str:
    """The letters of a sign without marks, nothing for one that does not show; white space is a space."""
    if sign.isascii():
        return sign.lower()
    if sign in "łŁ":
        return "l"
    if sign.isspace():
        return " "
    if unicodedata.category(sign) in ("Mn", "Me") or sign in UNSEEN:
        return ""
    shown = plain(sign) or ""
    return "-" if shown == "-" else fold(shown) if shown and not unicodedata.combining(sign) else ""
