"""What stands in one cell: plain text of a value, safe in a spreadsheet."""

import re
from decimal import Decimal
from typing import Any

from osl_data.text.formulas import guarded_within, starts_formula
from osl_data.text.schedule import BYDAY

_STARTS_NUMBER = re.compile(r"[+(-]?[.,]?[0-9]")
_SAFE = {
    "e164": re.compile(r"\+[1-9][0-9]{6,14}"),
    "byday": re.compile(rf"{BYDAY.pattern}(; {BYDAY.pattern})*"),
}
"""Columns whose codes may start as a formula does, and what they look like."""
_LONGEST_LITERAL = 255
"""Excel takes no longer text literal in a formula."""


def is_number(value: Any) -> bool:
    """Whether a value is a number, and not a truth value."""
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def text_of(value: Any) -> str:
    """A value as text: NULL is empty, a whole number has no point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(value)


def looks_like_number(text: str) -> bool:
    """Whether a spreadsheet might take the text for a number, date or time: `+48717823555`, `10/12`."""
    return _STARTS_NUMBER.match(text) is not None


def plain_cell(value: Any, column: str) -> str:
    """A cell of a CSV for programs: text that starts as a formula does gets an apostrophe, no phone or weekday does."""
    text = text_of(value)
    if is_number(value) or (column in _SAFE and _SAFE[column].fullmatch(text)):
        return text
    return _guarded(text, ",")


def excel_cell(value: Any, column: str) -> str:
    """A cell of a CSV for Polish Excel.

    Numbers have a decimal comma. Text that Excel would turn into a number, a date or a time is written as the
    formula of its own text (`="+48717823555"`, `="10/12"`): Excel shows it as it is, while it would show an
    apostrophe as well. Such a formula holds nothing but one quoted text. All other text that starts as a
    formula does gets an apostrophe.
    """
    text = text_of(value)
    if is_number(value):
        return text.replace(".", ",")
    text = guarded_within(text, ";")
    if looks_like_number(text) and len(text) <= _LONGEST_LITERAL:
        return '="' + text.replace('"', '""') + '"'
    return _guarded(text, ";")


def _guarded(text: str, delimiter: str) -> str:
    text = guarded_within(text, delimiter)
    return f"'{text}" if starts_formula(text) else text
