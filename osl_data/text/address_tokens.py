"""The words, numbers and marks of which an address is made."""

import re
from dataclasses import dataclass
from typing import Literal

_TOKEN = re.compile(r"(?P<word>[^\W\d_]+(?:[-'’][^\W\d_]+)*)|(?P<number>[0-9]+)|(?P<mark>\S)")
_PIECE = re.compile(r"[^,;]+|[,;]")
_LINK = re.compile(r"@|https?:|www\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AddressToken:
    """A word (with its hyphens), a run of digits, a mark, a line break, or something that holds no address.

    `glued`: nothing stands between it and the token before.
    """

    text: str
    kind: Literal["word", "number", "mark", "break", "other"]
    glued: bool
    lower: str

    @property
    def is_capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.kind == "word" and self.text[0].isupper()


END = AddressToken("", "break", False, "")
"""What stands behind the last token."""


class AddressTokens:
    """The tokens of a text; beyond either end there is `END`."""

    def __init__(self, tokens: list[AddressToken]) -> None:
        self._tokens = tokens

    def __len__(self) -> int:
        return len(self._tokens)

    def __getitem__(self, at: int) -> AddressToken:
        return self._tokens[at] if 0 <= at < len(self._tokens) else END

    def between(self, start: int, end: int) -> list[AddressToken]:
        """The tokens from a start to before an end."""
        return self._tokens[start:end]

    def printed(self, start: int, end: int) -> str:
        """The text of some tokens, with the blanks that it has."""
        some = self.between(start, end)
        return "".join(t.text if t.glued or not at else f" {t.text}" for at, t in enumerate(some))

    def after_dot(self, at: int) -> int:
        """Where the text goes on after a dot that stands at `at`, or there when none does."""
        return at + 1 if self[at].text == "." and self[at].glued else at


def tokens_of(text: str) -> AddressTokens:
    """The tokens of a text in plain spaces and hyphens (`fold.plain`), in order."""
    found: list[AddressToken] = []
    for number, line in enumerate(text.split("\n")):
        if number:
            found.append(AddressToken("\n", "break", False, "\n"))
        for chunk in line.split():
            for piece in _PIECE.finditer(chunk):
                found += _tokens_in(piece[0], glued=piece.start() > 0)
    return AddressTokens(found)


def _tokens_in(piece: str, *, glued: bool) -> list[AddressToken]:
    """The tokens of a text without blanks and commas; a link is one."""
    if _LINK.search(piece):
        return [AddressToken(piece, "other", glued, piece)]
    return [
        AddressToken(
            match[0],
            "word" if match["word"] else "number" if match["number"] else "mark",
            glued or match.start() > 0,
            match[0].lower(),
        )
        for match in _TOKEN.finditer(piece)
    ]
