"""Text as words that can be looked up: folded, letters apart from digits, each with where it stands."""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from osl_data.text.fold import fold

_PIECE = re.compile(r"[^\W\d_]+|\d+")
_CHUNK = re.compile(r"\S+")
_JOINTS = re.compile(r"[-./]?")
_KEPT = 50_000
_LONGEST_JOINT = 12
"""What is longer and written with hyphens is two names, not one."""


class Piece(NamedTuple):
    """A run of letters or of digits: as written, folded, and its place in the text."""

    text: str
    folded: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it is made of digits."""
        return self.folded.isdigit()


def composed(text: str) -> str:
    """The text with every letter and its marks as one character, and no other compatibility form."""
    return unicodedata.normalize("NFKC", text)


def pieces(text: str) -> list[Piece]:
    """The words and numbers of a text, in order: `ztps8@mops.pl` has four."""
    found = []
    for match in _PIECE.finditer(text):
        folded = _folded(match.group())
        if folded:
            found.append(Piece(match.group(), folded, match.start(), match.end()))
    return found


@lru_cache(maxsize=_KEPT)
def _folded(word: str) -> str:
    return fold(word)


def joined(text: str) -> list[str]:
    """What is written as one though it has several pieces: `29a`, `50-449` → `50449`, `C.A.L.` → `cal`.

    Letters and digits that touch are one in any case; short chunks also over a hyphen, dot or slash.
    """
    found = []
    for chunk in _CHUNK.findall(text):
        if chunk.isalpha() or len(parts := pieces(chunk)) < 2:
            continue
        for first, second in pairwise(parts):
            if first.end == second.start:
                found.append(first.folded + second.folded)
        between = (chunk[a.end : b.start] for a, b in pairwise(parts))
        whole = "".join(part.folded for part in parts)
        if len(whole) <= _LONGEST_JOINT and all(_JOINTS.fullmatch(gap) for gap in between):
            found.append(whole)
    return list(dict.fromkeys(found))


def tokens(text: str) -> list[str]:
    """All by which a text is found, each once: its pieces, and what is joined of them."""
    return list(dict.fromkeys([*(piece.folded for piece in pieces(text)), *joined(text)]))
