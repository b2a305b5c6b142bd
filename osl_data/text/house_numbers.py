"""The number of a house after the name of its street, and numbers that are none."""

import re

from osl_data.text.address_tokens import AddressTokens
from osl_data.text.address_words import COUNTED, MONTHS, NO_NAMES, PART_WORDS
from osl_data.text.name_kinds import is_counted_noun

ROMAN = re.compile("[IVX]{1,5}")

NO_LETTERS = frozenset("wziouumpr")
"""Letters that after a blank can be a word or a short form: `5 w Stawiskach`, `5 m. 4`."""

_GLUED = frozenset(["lok", "pok", "kl", "tel", "bud"])
"""Short forms that are printed without the blank before them: `5lok. 3`."""

_FLOOR = frozenset(["piętro", "piętrze"])
_ORDINAL_OF = MONTHS | _FLOOR
_NOT_COUNTED = PART_WORDS | NO_NAMES
AFTER_LETTER = _NOT_COUNTED | {"p", "i"}
"""Words before which a letter behind a blank still belongs to the number: `12 a tel.`"""

_MEASURES = frozenset("mprsh") | {"os", "godz"}
"""Short forms that count and measure (`500 m`, `20 os.`), unless they name what follows (`5 m. 4`, `5 os. Leśne`)."""

_MOST = 8
"""How many numbers may be joined by slashes and dashes."""

_PHONE = 9
"""How many digits a phone number has; one of seven is grouped as `555-12-12`."""

_NEAR = 20
"""By how much a range of houses may go on into three digits: `98-102`; else it is a postcode."""


def read_number(tokens: AddressTokens, at: int) -> tuple[str, int] | None:
    """The number of a house that stands at a token, and where it ends; None when there is none.

    `12A`, `12 a`, `12/14`, `12-14`, `1-3-5`, `5a-5c`, `7/A`, `12/U3`. No number is one that counts (`20 osób`), or that
    belongs to a date, a time, a phone number or a postcode. What follows a dash between blanks belongs to it only
    when it goes on: `110 - 112`, not `5a - 4 miejsca`.
    """
    first = _part(tokens, at)
    if first is None or _is_phone(tokens, at) or is_counted(tokens, first[1]):
        return None
    text, end = first
    for _ in range(_MOST):
        sign = tokens[end].text
        if sign not in ("/", "-"):
            return text, end
        if sign == "-" and _is_postcode(tokens, end - 1):
            return None if end == at + 1 else (text, end)
        if _spoils(tokens, end):
            return None
        more = _more(tokens, end)
        if more is None:
            return text, end
        text, end = text + sign + more[0], more[1]
    return None


def _spoils(tokens: AddressTokens, at: int) -> bool:
    """Whether what follows a slash or a dash shows that the number before is of no house: `5/2024`, `8-16:00`."""
    then = tokens[at + 1]
    if then.kind != "number" or not then.glued:
        return False
    return len(then.text) > 3 or (tokens[at].glued and _is_time(tokens, at + 2))


def _more(tokens: AddressTokens, at: int) -> tuple[str, int] | None:
    """What belongs to a number behind a slash or a dash, and where it ends; None when nothing does."""
    sign, then = tokens[at], tokens[at + 1]
    part = _part(tokens, at + 1) or _letters(tokens, at + 1, sign.text)
    if part is None or is_counted(tokens, part[1]) or _is_phone(tokens, at + 1):
        return None
    if sign.text == "/" or (sign.glued and then.glued):
        return part
    before = next((tokens[k].text for k in (at - 1, at - 2) if tokens[k].kind == "number"), "")
    return part if then.kind == "number" and before and int(then.text) > int(before) else None


def _part(tokens: AddressTokens, at: int) -> tuple[str, int] | None:
    """Up to three digits with a letter: `12`, `12A`, `12 a`, `5bis`."""
    token = tokens[at]
    if token.kind != "number" or len(token.text) > 3 or token.text[0] == "0":
        return None
    letter, after = tokens[at + 1], tokens[at + 2]
    if letter.kind != "word":
        return token.text, at + 1
    if letter.lower == "bis":
        return f"{token.text}{'' if letter.glued else ' '}bis", at + 2
    if len(letter.text) == 3 and letter.text[1] == "-":
        return f"{token.text}{'' if letter.glued else ' '}{letter.text}", at + 2
    if token.text == "24" and letter.lower == "h":
        return None
    if letter.glued:
        if _is_flat(tokens, at + 1) or letter.lower in _GLUED:
            return token.text, at + 1
        alone = len(letter.text) == 1 and not (after.glued and after.kind in ("word", "number"))
        return (token.text + letter.text, at + 2) if alone else None
    if len(letter.text) > 1 or letter.lower in NO_LETTERS or (after.glued and after.kind != "mark"):
        return token.text, at + 1
    if after.text == "." and (tokens[at + 3].kind == "number" or (letter.text == "s" and tokens[at + 3].is_capital)):
        return token.text, at + 1
    ends = after.kind != "word" or after.is_capital or after.lower in AFTER_LETTER
    return (f"{token.text} {letter.text}", at + 2) if ends else (token.text, at + 1)


def _letters(tokens: AddressTokens, at: int, sign: str) -> tuple[str, int] | None:
    """A letter, or a letter and digits, after a slash or a dash: `7/A`, `5a-c`, `12/U3`."""
    letter, digits = tokens[at], tokens[at + 1]
    if letter.kind != "word" or not letter.glued or len(letter.text) > 1 or _is_flat(tokens, at):
        return None
    if digits.kind == "number" and digits.glued:
        return (letter.text + digits.text, at + 2) if sign == "/" and len(digits.text) < 4 else None
    return (letter.text, at + 1) if not (digits.glued and digits.kind == "word") else None


def _is_flat(tokens: AddressTokens, at: int) -> bool:
    """Whether an `m` opens the number of a flat: `m4`, `m.4`, `m. 4`."""
    after = tokens[tokens.after_dot(at + 1)]
    return tokens[at].lower == "m" and after.kind == "number"


def is_counted(tokens: AddressTokens, at: int) -> bool:
    """Whether what stands after a number tells that no house has it: `osób`, `maja`, `:30`, `%`, `m²`."""
    token = tokens[at]
    if token.kind == "word":
        return _counts(tokens, at)
    if token.text in ("%", "‰", "°", "€") or (token.text == "+" and token.glued):
        return True
    ordinal = token.text == "." and token.glued and tokens[at + 1].lower in _ORDINAL_OF
    return ordinal or _is_time(tokens, at) or _is_fraction(tokens, at)


def _counts(tokens: AddressTokens, at: int) -> bool:
    """Whether a word after a number is one of those that are counted."""
    token, after = tokens[at], tokens[at + 1]
    if token.glued and len(token.text) > 1:
        return token.lower not in _GLUED
    if token.lower in _FLOOR:
        return after.kind != "number" and not ROMAN.fullmatch(after.text)
    if token.lower in _MEASURES:
        if token.lower == "m" and after.glued and after.text in ("2", "3"):
            return True  # square metres or a flat: nobody can tell
        after = tokens[tokens.after_dot(at + 1)]
        return after.kind != "number" and not (after.is_capital and token.lower != "m")
    if token.lower in COUNTED or (token.lower in MONTHS and not token.glued):
        return True
    return token.lower not in _NOT_COUNTED and is_counted_noun(token.text)


def _is_time(tokens: AddressTokens, at: int) -> bool:
    """`:30`, `.00`, `.05.2024`: the number is that of an hour or a day."""
    sign, then = tokens[at], tokens[at + 1]
    return sign.text in (".", ":") and sign.glued and then.kind == "number" and then.glued


def _is_fraction(tokens: AddressTokens, at: int) -> bool:
    """`,5 km`: the number is a half of something that is counted."""
    sign, then, unit = tokens[at], tokens[at + 1], tokens[at + 2]
    return sign.text == "," and sign.glued and then.kind == "number" and then.glued and unit.lower in COUNTED


def _is_phone(tokens: AddressTokens, at: int) -> bool:
    """Whether a phone number begins here: groups of digits, nine in all, with blanks and dashes between."""
    digits, groups, here = "", 0, at
    while tokens[here].kind == "number" and len(digits) <= _PHONE + 2:
        if groups and _is_postcode(tokens, here):
            break
        digits, groups, here = digits + tokens[here].text, groups + 1, here + 1
        if tokens[here].text == "-" and tokens[here + 1].kind == "number":
            here += 1
    if len(digits) == _PHONE - 2:
        return groups == 3 and len(tokens[at].text) == 3
    return groups > 1 and (len(digits) == _PHONE or (len(digits) == _PHONE + 2 and digits.startswith("48")))


def _is_postcode(tokens: AddressTokens, at: int) -> bool:
    """Whether two and three digits are no range of houses, but a postcode."""
    one, sign, other = tokens[at], tokens[at + 1], tokens[at + 2]
    if (len(one.text), sign.text, len(other.text)) != (2, "-", 3) or {one.kind, other.kind} != {"number"}:
        return False
    after = tokens[at + 3]
    far = other.text[0] == "0" or not 0 < int(other.text) - int(one.text) <= _NEAR
    return far or (after.is_capital and not after.glued)
