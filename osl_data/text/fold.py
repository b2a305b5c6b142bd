"""Making text comparable: one way to spell what a reader would call the same."""

import re
import unicodedata

_SPACES = "\t\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_SLASHES = "\u2044\u2215\uff0f"
_INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""Soft hyphen, zero-width characters, byte order mark, signs of direction (Windows puts them into dates)."""

_PLAIN = str.maketrans(_SPACES + _HYPHENS + _SLASHES, " " * 20 + "-" * 11 + "/" * 3, _INVISIBLE)
_STROKED = str.maketrans("łŁđĐøØ", "lLdDoO")
"""Letters that Unicode does not decompose."""


class _Bare(dict[int, int | None]):
    """For `str.translate`: nothing in the place of a combining mark, anything else as it is; learnt as it goes."""

    def __missing__(self, character: int) -> int | None:
        self[character] = None if unicodedata.combining(chr(character)) else character
        return self[character]


_BARE = _Bare()


def fold(text: str) -> str:
    """Lower case without diacritics, white space collapsed: `Plac  Świętej Łucji` → `plac swietej lucji`.

    For comparing and searching only; what is shown keeps its letters.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    decomposed = unicodedata.normalize("NFKD", text.translate(_STROKED))
    return " ".join(decomposed.translate(_BARE).lower().split())


def plain(text: str) -> str:
    """The text with plain spaces, hyphens and slashes, each letter one sign (NFC); a line break stays, alone.

    Shape: no run of spaces, no space beside a line break or at either end.
    """
    spaced = re.sub(r" {2,}", " ", unicodedata.normalize("NFC", text.translate(_PLAIN)))
    return re.sub(r" ?[\n\x85\u2028\u2029][\s\x85]*", "\n", spaced).strip()
