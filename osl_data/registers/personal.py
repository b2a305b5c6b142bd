"""Personal data in a register: seen by the header of a column or by what its cells hold, and refused."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

from osl_data.registers.known import key
from osl_data.registers.words import words
from osl_data.text.emails import parse_emails
from osl_data.text.people import is_person
from osl_data.text.phones import parse_phones

SHARE = 0.2
"""A column is refused when more of its filled cells than this hold personal data."""

_NINE = r"[0-9](?:[^0-9A-Za-z,;]{0,3}[0-9]){8}"
_PRINTED = rf"[@＠]|ma[łl]pk?a|[\[({{<_*]\s?at?\s?[\])}}>_*]|\sat\s|&#|&commat|%40|{_NINE}"
_TWO_WORDS = r"[\s.\x{a0}\x{2007}\x{202f}]\p{Lu}"
"""For RE2, which pyarrow has."""
_SUSPECT = re.compile(_PRINTED, re.IGNORECASE)
_DIGITS = re.compile(_NINE)
_BETWEEN = re.compile(r"[,;/|\n():+&]| [-–—] | i | oraz | (?=[0-9]{1,2} )| (?:ur|zam|tel|kom|l)\. ?")
_AROUND = "-–—•·▪●*.0123456789 "
"""What stands around a name in a list."""
_PESEL = re.compile(r"(?<![0-9])[0-9]{6}[ -]?[0-9]{5}(?![0-9])")
_LABELLED = re.compile(r"\+|tel|kom", re.IGNORECASE)
_WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
_LONGEST_NAME = 80
_SECOND = re.compile(r"[\s.](?=[^\W\d_a-z])")
"""Where a second word may begin with a capital, or with a Polish letter."""
_REMEMBERED = 1 << 17
"""So many cells are looked at once only, though a column is looked through for its header and for its rows."""
_LONGEST = 2000
"""Characters that are looked through; a longer cell is refused for its length anyway."""


def suspects(cells: Any) -> Any:
    """Which cells of a pyarrow array may hold personal data: all that `kind_of_cell` would name, and some more."""
    import pyarrow.compute as pc

    printed = pc.match_substring_regex(cells, _PRINTED, ignore_case=True)
    # Names take long to look for, and most cells hold no second word with a capital.
    named = pc.match_substring_regex(cells, _TWO_WORDS)
    named = pc.and_(named, pc.is_in(cells, value_set=_names(cells.filter(named).unique())))
    return pc.or_(printed, named)


def _names(texts: Any) -> Any:
    """Those texts of which a part is only somebody's name."""
    import pyarrow as pa

    return pa.array([text for text in texts.to_pylist() if _is_name(text)], pa.string())


@lru_cache(maxsize=_REMEMBERED)
def _is_name(text: str) -> bool:
    # Some systems write `ą` as two characters, which the dictionary of names does not.
    text = unicodedata.normalize("NFC", text)
    whole = (text,) if len(text) < _LONGEST_NAME else ()  # "Nowak, Anna" is one name
    parts = (_bare(part) for part in (*whole, *_BETWEEN.split(text[:_LONGEST])))
    # To look a word up takes long, and of most parts of a sentence no second word has a capital.
    parts = (part for part in parts if _SECOND.search(part))
    return any(is_person(part) and _not_names().isdisjoint(key(part).split()) for part in parts)


def _bare(part: str) -> str:
    """A part of a list without what stands around it; the full stop of an initial stays: `Kowalski J.`"""
    bare = part.strip(_AROUND)
    return f"{bare}." if bare[-2:-1] in (" ", ".") and part.rstrip("-–— ").endswith(f"{bare[-1]}.") else bare


@cache
def _not_names() -> frozenset[str]:
    """Words beside which a given name is the name of something else: `Klub Adam`."""
    return frozenset(map(key, words()["not_names"]))


def is_pesel(digits: str) -> bool:
    """Whether eleven digits are a PESEL: a date of birth in front and the right check digit."""
    if not re.fullmatch(r"[0-9]{11}", digits):
        return False
    month, day = int(digits[2:4]) % 20, int(digits[4:6])
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    return 1 <= month <= 12 and 1 <= day <= 31 and (10 - total % 10) % 10 == int(digits[10])


def kind_of_header(header: str) -> str:
    """The kind of personal data that a header announces: name, pesel, phone, email or address; else empty."""
    folded = key(header)
    return next((kind for kind, pattern in _headers().items() if pattern.search(folded)), "")


@lru_cache(maxsize=_REMEMBERED)
def kind_of_cell(text: str) -> str:
    """The kind of personal data in a cell: pesel, email, phone, or name where a part of it is only that; else empty.

    Names within a sentence are not looked for.
    """
    text = text[:_LONGEST]
    if not _SUSPECT.search(text):
        return "name" if _is_name(text) else ""
    if any(is_pesel(re.sub("[ -]", "", digits)) for digits in _PESEL.findall(text)):
        return "pesel"
    if parse_emails(text):
        return "email"
    if _DIGITS.search(text) and any(not phone.is_short for phone in parse_phones(text)):
        return "phone"
    return "name" if _is_name(text) else ""


def kind_of_id(text: str) -> str:
    """The same of a number that somebody gives to rows: many are as long as a phone or a PESEL, and are none."""
    kind = kind_of_cell(text)
    return "" if kind == "pesel" or (kind == "phone" and not _LABELLED.search(text)) else kind


def shown(text: str) -> tuple[str, str]:
    """What may be told of a text that was found: itself, or nothing and the kind of the personal data in it."""
    masked = kind_of_cell(text)
    return "" if masked else text, masked


@cache
def _headers() -> dict[str, re.Pattern[str]]:
    return {kind: re.compile(pattern) for kind, pattern in words()["personal_headers"].items()}
