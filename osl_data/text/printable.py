"""Signs that do not show, or turn the order of others around: refused in records, escaped on a terminal."""

import unicodedata

_LAYOUT = frozenset("\n\t")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co"})
"""Categories of Unicode: control and format signs (bidi overrides among them), halves of signs, private ones."""
UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and marks of Unicode that show nothing: fillers, the joiner of graphemes, the empty Braille cell."""


def hidden_sign(text: str) -> str | None:
    """The first sign of a text that does not show, as `U+202E (RIGHT-TO-LEFT OVERRIDE)`; None where all do.

    Line breaks and tabs are layout, spaces of any width show.
    """
    if text.isprintable() and UNSEEN.isdisjoint(text):
        return None
    for sign in text:
        if sign in UNSEEN:
            return f"U+{ord(sign):04X} ({unicodedata.name(sign)})"
        if not sign.isprintable() and sign not in _LAYOUT and (_is_hidden(sign) or sign in "\u2028\u2029"):
            name = unicodedata.name(sign, "a control character")
            return f"U+{ord(sign):04X} ({name})"
    return None


def printable(text: object) -> str:
    """A text on one line for a terminal: a sign that does not show, or is layout, is told by its escape (`\\x1b`)."""
    told = str(text)
    if told.isprintable():
        return told
    return "".join(
        sign if sign.isprintable() or unicodedata.category(sign) == "Zs" else _escaped(sign) for sign in told
    )


def _is_hidden(sign: str) -> bool:
    return unicodedata.category(sign) in _HIDDEN or ord(sign) & 0xFFFE == 0xFFFE


def _escaped(sign: str) -> str:
    return sign.encode("unicode_escape", "backslashreplace").decode("ascii")
