"""Postcodes and the towns that stand with them."""

import re
from dataclasses import dataclass

from osl_data.text.address_details import ends_at
from osl_data.text.address_tokens import AddressTokens
from osl_data.text.address_words import COUNTED, NO_NAMES, SHORT_TOWN_PARTS, UNITS, VILLAGE_PARTS, WAYS
from osl_data.text.house_numbers import read_number
from osl_data.text.name_kinds import is_place, may_name_town

_NO_TOWNS = WAYS.keys() | NO_NAMES | {"polska", "poland", "rynek"}

_WORDS = 3
"""How many words a town may have, small ones left out."""


@dataclass(frozen=True, slots=True)
class Postcode:
    """A postcode with its town, and the number of a house in a village without streets; where it stands."""

    start: int
    end: int
    code: str
    town: str | None = None
    number: str | None = None


def read_postcode(tokens: AddressTokens, at: int) -> Postcode | None:
    """The postcode that stands at a token; None when there is none. A number right after one village is its house."""
    end = _code_end(tokens, at)
    if end is None:
        return None
    code = f"{tokens[at].text}-{tokens[end - 1].text}"
    is_bracketed = (tokens[at - 1].text, tokens[end].text) == ("(", ")") and tokens[at - 2].kind != "word"
    town_from = here = end + is_bracketed
    while tokens[here].text in (",", "\n") and here < town_from + 2:
        here += 1
    found = read_town(tokens, here)
    if found is None:
        is_lower = _is_lower_town(tokens, here)
        return Postcode(at, here + 1, code, tokens[here].text) if is_lower else Postcode(at, end, code)
    town, after = found
    number = read_number(tokens, after) if not tokens[after].glued else None
    if number and not ends_at(tokens, number[1]):
        number = None
    if number is None:
        return Postcode(at, after, code, town)
    if tokens[town_from].text == "," and _follows_town(tokens, at):
        return Postcode(at, end, code)  # what has the number is a street: `a town, 27-200, Polna 5`
    if _is_one_village(town):
        return Postcode(at, number[1], code, town, number[0])
    return Postcode(at, number[1], code)


def _follows_town(tokens: AddressTokens, at: int) -> bool:
    """Whether the last word before a postcode can be that of its town."""
    before = tokens[at - 1 - (tokens[at - 1].text == ",")]
    return before.is_capital and before.lower not in UNITS and _in_town(before.text)


def _is_lower_town(tokens: AddressTokens, at: int) -> bool:
    """A town of the dictionary that is printed in lower case."""
    token = tokens[at]
    if token.kind != "word" or len(token.text) < 4 or token.lower in UNITS:
        return False
    return not tokens[at + 1].is_capital and is_place(token.text, known=True)


def _code_end(tokens: AddressTokens, at: int) -> int | None:
    first, sign, last = tokens[at], tokens[at + 1], tokens[at + 2]
    if (first.kind, len(first.text), last.kind, len(last.text)) != ("number", 2, "number", 3):
        return None
    before = tokens[at - 1]
    if (before.text == "-" and tokens[at - 2].lower != "pl") or (first.glued and before.kind == "number"):
        return None
    if len(before.text) == len(tokens[at - 2].text) == 2 and {before.kind, tokens[at - 2].kind} == {"number"}:
        return None  # inside a phone number
    after = tokens[at + 3]
    if after.kind == "number" or (after.text == "-" and after.glued) or after.lower in COUNTED:
        return None
    slip = sign.text == "." and sign.glued and last.glued and after.is_capital and not after.glued
    return at + 3 if sign.text == "-" or slip else None


def read_town(tokens: AddressTokens, at: int) -> tuple[str, int] | None:
    """The town that is named at a token, as printed, and where it ends; None when none is.

    Short forms keep their dot (`Grodzisk Maz.`); `m.st.` is left out.
    """
    here = at
    if tokens[here].lower in ("m", "miasto"):
        here = tokens.after_dot(here + 1)
        if tokens[here].lower == "st":
            here = tokens.after_dot(here + 1)
    start, words = here, 0
    while words < _WORDS:
        after = _over_small(tokens, here) if words else here
        if not _is_town_word(tokens, after) or (words and tokens[after].lower in UNITS):
            break
        here, words = _dotted(tokens, after, words), words + 1
    return (tokens.printed(start, here), here) if words else None


def _over_small(tokens: AddressTokens, at: int) -> int:
    """Where the name of a town goes on after `nad`, `k.` or `n/`."""
    if tokens[at].lower == "nad":
        return at + 1
    return at + 2 if tokens[at].lower in ("k", "n") and tokens[at + 1].text in (".", "/") else at


def _is_town_word(tokens: AddressTokens, at: int) -> bool:
    token = tokens[at]
    if not token.is_capital or token.lower in _NO_TOWNS:
        return False
    glued_dot = tokens[at + 1].text == "." and tokens[at + 1].glued
    return len(token.text) > 1 or (glued_dot and token.lower in SHORT_TOWN_PARTS)


def _dotted(tokens: AddressTokens, at: int, words: int) -> int:
    """Behind a word of a town, and behind the dot that shortens it: `Św.`, `Skarżysko-Kam.`"""
    last = tokens[at].lower.rpartition("-")[2]
    is_part = last in SHORT_TOWN_PARTS and (words or "-" in tokens[at].text)
    return tokens.after_dot(at + 1) if is_part else at + 1


def _is_one_village(town: str) -> bool:
    """Whether a number after a town is that of a house in it, as no street can stand in the name."""
    if re.search(r" (k\.|n\.|nad) | [kn]/", town):
        return True
    first, *more = town.split()
    return not more or (len(more) == 1 and any(word.startswith(VILLAGE_PARTS) for word in (first, more[0])))


def is_bare_town(tokens: AddressTokens, start: int, end: int, *, known: bool = False) -> bool:
    """Whether tokens are a town, though no postcode says so: a place of the dictionary, or a word that it lacks.

    Args:
        tokens: those of the text.
        start: the first token of the town.
        end: the token behind it.
        known: whether only a place of the dictionary will do.
    """
    found = read_town(tokens, start)
    if found is None or found[1] != end:
        return False
    words = [token for token in tokens.between(start, end) if token.is_capital]
    if any(word.lower in UNITS for word in words):
        return False
    is_caps = all(word.text.isupper() for word in words)
    if any(word.text.isupper() and len(word.text) < 6 for word in words) and not is_caps:
        return False
    return any(is_place(word.text, known=known) for word in words) and all(_in_town(word.text) for word in words)


def _in_town(word: str) -> bool:
    return word.lower().rpartition("-")[2] in SHORT_TOWN_PARTS or may_name_town(word)
