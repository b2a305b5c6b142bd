"""Text that a spreadsheet would take for a formula, in a file of separated values, and what keeps it from that."""

import re

_SIGNS = "=+@＝＋＠－-"
_SKIPPED = r"\s\x00\u200b\u2060\ufeff"
"""White space, and what programs drop as they read."""
_STARTS = re.compile(rf"[{_SKIPPED}]*[{_SIGNS}]|[\t\r\n]")
_STARTS_LATER = re.compile(rf"([;,\t\r\n][{_SKIPPED}\"]*)(?=[{_SIGNS}])")
_AFTER_SEMICOLON = re.compile(rf"([;\t\r\n][{_SKIPPED}\"]*)(?=[{_SIGNS}])")
_AFTER_COMMA = re.compile(rf"([,\t\r\n][{_SKIPPED}\"]*)(?=[{_SIGNS}])")


def starts_formula(text: str) -> bool:
    """Whether a spreadsheet might take the text for a formula, also after white space."""
    return _STARTS.match(text) is not None


def guarded_within(text: str, delimiter: str = "") -> str:
    """A cell with an apostrophe before each sign that would start a formula where another delimiter parts the cell.

    A program of another country opens a file of commas as one of semicolons, or the other way round, and quotation
    marks then mean nothing: `x;=1+1` becomes two cells, the second a formula.

    Args:
        delimiter: what the file is written with, where only a reader that expects the other one is to be feared.
    """
    other = {",": _AFTER_SEMICOLON, ";": _AFTER_COMMA}.get(delimiter, _STARTS_LATER)
    return other.sub(r"\1'", text)
