"""What `osl` says on a terminal: a line an item, with nothing that would steer the terminal or that it cannot show."""

import codecs
import io
import sys

from osl_data.text.fold import fold
from osl_data.text.printable import printable

_SPELT = {
    "\u00df": "ss",
    "\u2013": "-",
    "\u2014": "-",
    "\u2026": "...",
    "\u201e": '"',
    "\u201d": '"',
    "\u201c": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "\u2019": "'",
    "\u2018": "'",
    "\u2192": "->",
    "\u2190": "<-",
    "\u00d7": "x",
    "\u2022": "*",
    "\u00b7": "*",
    "\u00a0": " ",
}
"""How signs are written that have no plain letter in them: dashes, quotation marks, arrows."""
_SPELLING = "osl-spelling"


def say(item: object, *, err: bool = False) -> None:
    """Print an item on a line of its own; control characters and signs of direction are told by their escapes."""
    say_lines(printable(item), err=err)


def say_whole(text: str) -> None:
    """Print a text of our own that has lines: each as `say` does."""
    say_lines("\n".join(map(printable, text.removesuffix("\n").split("\n"))))


def say_lines(text: str, *, err: bool = False) -> None:
    """Print a text that is printable already, lines and all.

    Not by `typer.echo`: where the encoding is ASCII, that takes it for a mistake and writes UTF-8.
    """
    stream = sys.stderr if err else sys.stdout
    if stream is not None:
        stream.write(f"{text}\n")
        stream.flush()


def spell_missing_signs() -> None:
    """A terminal or file whose encoding lacks a sign gets it spelt in plain letters; no command ends there."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_SPELLING)


def can_show(text: str) -> bool:
    """Whether the encoding of the output has every sign of a text."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _spelt(error: UnicodeError) -> tuple[str, int]:
    """The signs that an encoding lacks in plain letters, or by their escapes."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_plain, error.object[error.start : error.end])), error.end


def _plain(sign: str) -> str:
    bare = fold(sign).upper() if sign.isupper() else fold(sign)
    spelt = _SPELT.get(sign, bare) or sign
    return spelt if spelt.isascii() else sign.encode("ascii", "backslashreplace").decode("ascii")


codecs.register_error(_SPELLING, _spelt)
