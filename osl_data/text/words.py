"""Text as words that can be looked up: folded, letters apart from digits, each with where it stands."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from osl_data.text.fold import fold

_PIECE = re.compile(r"[^\W\d_]+|\d+")
_CHUNK = re.compile(r"\S+")
_JOINTS = re.compile(r"[-–./]?")
_KEPT = 50_000
_LONGEST_JOINT = 12
"""What is longer and written with hyphens is two names, not one."""
_ANY_GROUPING = 5
"""So many digits are the same number however they are grouped; of fewer the grouping counts: `20/3` is not 203."""


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


def number(groups: Sequence[str]) -> str:
    """Groups of digits as one number: `50-449` → `50449`, and of few digits `20-3` → `20/3`."""
    digits = "".join(groups)
    return digits if len(digits) >= _ANY_GROUPING else "/".join(groups)


def joined(text: str) -> list[str]:
    """What is written as one though it has several pieces: `29a`, `50-449` → `50449`, `C.A.L.` → `cal`.

    Letters and digits that touch are one in any case; short chunks also over a hyphen, dot or slash. Groups of digits
    are also kept as groups, from each on, so that few digits find them: `1-3-5` → `1/3/5`, `3/5`.
    """
    found = []
    for chunk in _CHUNK.findall(text):
        if chunk.isalpha() or len(parts := pieces(chunk)) < 2:
            continue
        for first, second in pairwise(parts):
            if first.end == second.start:
                found.append(first.folded + second.folded)
        between = (chunk[a.end : b.start] for a, b in pairwise(parts))
        groups = [part.folded for part in parts]
        if sum(map(len, groups)) <= _LONGEST_JOINT and all(_JOINTS.fullmatch(gap) for gap in between):
            if all(part.is_number for part in parts):
                found += ["/".join(groups[first:]) for first in range(len(groups) - 1)]
                found.append(number(groups))
            else:
                found.append("".join(groups))
    return list(dict.fromkeys(found))


def tokens(text: str) -> list[str]:
    """All by which a text is found, each once: its pieces, and what is joined of them."""
    return list(dict.fromkeys([*(piece.folded for piece in pieces(text)), *joined(text)]))
