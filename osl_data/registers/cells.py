"""The text of one cell → a number, an amount or a text, as Polish spreadsheets write them."""

import re
from decimal import Decimal

from osl_data.registers.problems import UnreadableError
from osl_data.text.fold import plain

MOST_PEOPLE = 1_000_000
MOST_HOURS = Decimal(1_000_000)
MOST_PLN = Decimal(1_000_000_000)
LONGEST_TEXT = 1000

UNTIDY = r"\p{C}|\p{Zl}|\p{Zp}|[\x{00a0}\x{1680}\x{2000}-\x{200a}\x{202f}\x{205f}\x{3000}]|  "
"""What text holds that `read_text` changes, as RE2: all other text may pass unread."""

_NUMBER = re.compile(r"([0-9]+|[0-9]{1,3}(?: [0-9]{3})+)(?:[.,]([0-9]+))?")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
"""One and a half, or fifteen hundred, by who wrote it."""
_CURRENCY = re.compile(r"(?:,--?)?(?: ?(?:zł|zl|pln)\.?)?\Z", re.IGNORECASE)
_PEOPLE = re.compile(r" ?os(?:\.|[oó]b|oby|oba)?\Z", re.IGNORECASE)
_UNSEEN = re.compile(
    "[\x00\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Characters that nobody sees; within a name or a number they would keep it from being found."""
_ACTING = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
"""Characters that steer a terminal, or turn the direction of what follows, so that it reads as something else."""
ERROR = re.compile(r"#(?:N/[AD]!?|[A-ZĄĆĘŁŃÓŚŹŻ]+(?:/0)?[!?])")
"""What a spreadsheet shows where it has no value: `#N/D`, `#ARG!`, `#DZIEL/0!`."""
PLAIN_NUMBER = r"^[0-9]{1,6}(?:[.,][0-9]{1,2})?$"
"""Numbers that `read_hours` and `read_amount` only turn into one, as RE2: they may be turned all at once."""


def read_count(text: str) -> int:
    """A number of people: whole, 0 or more; `1 234`, `12,0` and `12 os.` as well.

    Raises:
        UnreadableError: it is none, or above what a register can mean.
    """
    found = _NUMBER.fullmatch(text) or _NUMBER.fullmatch(_PEOPLE.sub("", plain(text), count=1))
    if not found:
        raise UnreadableError("count_form")
    _refuse_ambiguous(found[0])
    if (found[2] or "").strip("0"):
        raise UnreadableError("count_form")
    digits = found[1].replace(" ", "")
    if len(digits) > 12 or int(digits) > MOST_PEOPLE:
        raise UnreadableError("number_big", limit=MOST_PEOPLE)
    return int(digits)


def read_hours(text: str) -> Decimal:
    """Hours with at most two decimal places.

    Raises:
        UnreadableError: it is no such number.
    """
    return _decimal(text, MOST_HOURS)


def read_amount(text: str) -> Decimal:
    """Złoty with at most two decimal places, with or without `zł`: `1 234,50`, `45,-`.

    Raises:
        UnreadableError: it is no such number.
    """
    return _decimal(text, MOST_PLN, _CURRENCY)


def read_text(text: str) -> str:
    """Text in one line, without characters that no reader sees; an empty one if nothing is left.

    Raises:
        UnreadableError: it is longer than a note is, or holds characters that do something.
    """
    if _ACTING.search(text):
        raise UnreadableError("text_control")
    text = " ".join(_UNSEEN.sub("", text).split())
    if len(text) > LONGEST_TEXT:
        raise UnreadableError("text_long", limit=LONGEST_TEXT)
    return text


def _refuse_ambiguous(text: str) -> None:
    if _THOUSANDS.fullmatch(text):
        raise UnreadableError("number_thousands")


def _decimal(text: str, most: Decimal, unit: re.Pattern[str] | None = None) -> Decimal:
    found = _NUMBER.fullmatch(text)
    if not found:
        text = plain(text)
        found = _NUMBER.fullmatch(unit.sub("", text, count=1) if unit else text)
    if not found:
        raise UnreadableError("number_form")
    _refuse_ambiguous(found[0])
    places = (found[2] or "").rstrip("0")
    if len(places) > 2:
        raise UnreadableError("number_places")
    digits = found[1].replace(" ", "").lstrip("0")
    if len(digits) > 12:
        raise UnreadableError("number_big", limit=most)
    value = Decimal(f"{digits or 0}.{places or 0}")
    if value > most:
        raise UnreadableError("number_big", limit=most)
    return value
