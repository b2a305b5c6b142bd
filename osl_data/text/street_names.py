"""Where the name of a street ends: names with numbers, titles, short forms and small words."""

from osl_data.text.address_details import read_part
from osl_data.text.address_tokens import AddressTokens
from osl_data.text.address_words import (
    BATTLE,
    COUNTED,
    DATED,
    DEAD,
    DOUBLE,
    FULL_TITLES,
    LOWER_PARTS,
    MONTHS,
    NO_NAMES,
    OPENING,
    ORIGIN,
    PAIRED,
    PARTICLES,
    REMEMBERED,
    SAINTS,
    SHORT_NAMES,
    TITLES,
    WAYS,
)
from osl_data.text.house_numbers import read_number
from osl_data.text.name_kinds import is_given_of, is_place_of, is_whole_name, is_word

_LONGEST = 9
"""How many words the name of a street may have."""

_QUOTES = frozenset("„”“\"'‘’«»")
_ROMAN = frozenset("IVX")
_VOWELS = frozenset("aeiouyąęó")
_CASED = ("ego", "ej", "ich", "ych")
"""How adjectives in names end: `Armii krajowej`, `Powstańców śląskich`."""

_TITLED = TITLES | FULL_TITLES
_NAMING = _TITLED - {"s", "o", "x"}
"""Titles that nothing else is short for."""

_ALSO_LETTERS = _TITLED - _NAMING
_UNITS_OF_ARMY = LOWER_PARTS - MONTHS
_OPENING = OPENING | PARTICLES
_SMALL = PARTICLES | ORIGIN | BATTLE | {"i", "w", "od"}
_NOT_LOWER = _TITLED | OPENING | PARTICLES | NO_NAMES | COUNTED


def name_end(tokens: AddressTokens, at: int, *, marked: bool) -> int | None:
    """Where the name of a street that begins at a token ends; None when none does, or when it cannot be told.

    It cannot be told of `Zgody i Pokoju`, which may be one street and two, nor of `K.`

    Args:
        tokens: those of the text.
        at: where the name would begin.
        marked: whether `ul.` or the like stands before, so that lower case may be a name.
    """
    here = _ordinal_end(tokens, at)
    if here is None:
        return None
    if here == at and marked and _is_lower(tokens, at):
        return _lower_end(tokens, at)
    for _ in range(_LONGEST):
        after = _word_end(tokens, here, at, marked)
        if after is None:
            return None
        if after == here:
            break
        here = after
    end = _uncut(tokens, at, here)
    return end if any(token.kind == "word" for token in tokens.between(at, end)) else None


def _uncut(tokens: AddressTokens, start: int, end: int) -> int:
    """The end of a name less the short forms at its end, which open something that is not read: `ul. K.`, `prof.`"""
    while end > start:
        last, dot = tokens[end - 1], tokens[end]
        is_initial = len(last.text) == 1 and last.kind == "word" and dot.text == "." and dot.glued
        if last.text == "." and tokens[end - 2].lower != "r" and not _is_shortened(tokens, end - 2):
            end -= 2
        elif (is_initial and last.text not in _ROMAN) or (last.lower in TITLES and last.text.islower()):
            end -= 1
        else:
            break
    return end


def _ordinal_end(tokens: AddressTokens, at: int) -> int | None:
    """Where a name goes on after a number in it: `1 Maja`, `3-go Maja`, `35-lecia`, `9 zaodrzańskiego Pułku`.

    None when a number is there that begins no name.
    """
    number = tokens[at]
    if number.kind != "number":
        return at
    hyphen = tokens[at + 1].text == "-" and tokens[at + 1].glued and tokens[at + 2].glued
    here = at + 1 + hyphen
    if tokens[here].lower in ("lecia", "lecie") and tokens[here].glued and len(number.text) <= 4:
        return here + 1
    if len(number.text) > 2:
        return here + 1 if len(number.text) == 3 and tokens[here].lower in _UNITS_OF_ARMY else None
    if tokens[here].lower in ("go", "ego", "ej", "szej") and tokens[here].glued:
        here += 1
    elif hyphen and tokens[here].lower not in MONTHS:
        return None
    here = tokens.after_dot(here)
    if tokens[here].lower in MONTHS:
        return _year_end(tokens, here + 1)
    if tokens[here].lower in LOWER_PARTS or (tokens[here].lower.endswith(_CASED) and tokens[here + 1].is_capital):
        return here + 1
    return here if _is_name(tokens, here) else None


def _year_end(tokens: AddressTokens, at: int) -> int:
    """Where a name goes on after the year in it: `28 Czerwca 1956 r.`"""
    year = tokens[at]
    if year.kind != "number" or len(year.text) != 4 or year.text[:2] not in ("17", "18", "19"):
        return at
    if tokens[at + 1].lower == "roku":
        return at + 2
    return at + 3 if (tokens[at + 1].lower, tokens[at + 2].text) == ("r", ".") else at + 1


def _word_end(tokens: AddressTokens, at: int, start: int, marked: bool) -> int | None:
    """Where a name goes on after one more word; `at` when it ends here, None when it cannot be told."""
    token = tokens[at]
    if token.text in _QUOTES:
        return _quote_end(tokens, at, start)
    if token.text == "-" and tokens[at - 1].lower in DOUBLE and tokens[at + 1].is_capital:
        return at + 2
    if token.kind != "word" or token.lower in NO_NAMES:
        return at
    if token.glued and at > start and tokens[at - 1].text != "." and tokens[at - 1].text not in _QUOTES:
        return at
    if at > start and read_part(tokens, at, after_number=False):
        return at
    if (after := _title_end(tokens, at, marked)) is not None:
        return after
    if at > start and _is_small(tokens, at):
        return _joined_end(tokens, at, start)
    opens = token.lower in _OPENING and (marked or token.lower == "pod" or token.is_capital)
    if at == start and opens and tokens[at + 1].is_capital:
        return at + 1
    if token.is_capital:
        return at if _is_block(tokens, at) else _number_end(tokens, at, start)
    return _lower_part_end(tokens, at) if marked and at > start else at


def _is_block(tokens: AddressTokens, at: int) -> bool:
    """A letter that belongs to the number behind it: `os. Leśne D-4`."""
    sign, digits = tokens[at + 1], tokens[at + 2]
    if len(tokens[at].text) > 1 or not sign.glued:
        return False
    return sign.kind == "number" or (sign.text in ("-", "/") and digits.kind == "number")


def _number_end(tokens: AddressTokens, at: int, start: int) -> int:
    """Where a name goes on after a word and what belongs to it.

    A number (`Dywizjonu 303`, `Czerwca 1956 r.`, `Konstytucji 3 Maja`), or the dot of a short form before the house
    (`Armii Kraj. 5`).
    """
    first = tokens[start].lower
    if tokens[at].lower in DATED or (first in REMEMBERED and tokens[at + 1].kind == "number"):
        day = tokens.after_dot(at + 1)
        end = _ordinal_end(tokens, day)
        if end and tokens[day].kind == "number" and any(t.lower in MONTHS for t in tokens.between(day, end)):
            return end
    if tokens[at].lower in MONTHS | DATED or first in REMEMBERED:
        return _year_end(tokens, at + 1)
    if at > start and tokens[at + 1].text == "." and tokens[at + 1].glued and _is_shortened(tokens, at):
        return at + 2
    is_squadron = tokens[at].lower == "dywizjonu" and len(tokens[at + 1].text) == 3
    return at + 2 if is_squadron and tokens[at + 1].kind == "number" else at + 1


def _is_shortened(tokens: AddressTokens, at: int) -> bool:
    """Whether the dot after a word shortens it, as a house follows: `Wojska Pol. 5`, `N.M.P. 5`."""
    word = tokens[at]
    is_initial = len(word.text) == 1 and word.glued and tokens[at - 1].text == "."
    is_part = 1 < len(word.text) < 6 and word.lower[-1] not in _VOWELS and not tokens[at + 2].glued
    return (is_initial or is_part) and read_number(tokens, at + 2) is not None


def _quote_end(tokens: AddressTokens, at: int, start: int) -> int:
    """Over a quotation mark that opens in front of a capital, or that closes what was opened in the name."""
    if tokens[at + 1].is_capital and tokens[at + 1].glued:
        return at + 1
    is_open = sum(token.text in _QUOTES for token in tokens.between(start, at)) % 2
    return at + 1 if is_open and tokens[at].glued else at


def _title_end(tokens: AddressTokens, at: int, marked: bool) -> int | None:
    """Where a name goes on after a title, an initial or a first name in short; None when none is there."""
    short = _is_short(tokens, at)
    if not (tokens[at].lower in _TITLED or short or (marked and _is_new_title(tokens, at))):
        return None
    after = tokens.after_dot(at + 1)
    goes_on = _is_name(tokens, after) or (marked and _is_new_title(tokens, after))
    if goes_on and (len(tokens[at].text) > 1 or after > at + 1):
        return after
    return after if short else None


def _is_name(tokens: AddressTokens, at: int) -> bool:
    """Whether a name can go on here: a capital word, an opening quotation mark, or a title."""
    token = tokens[at]
    if token.text in _QUOTES:
        return _is_quoted(tokens, at)
    if token.lower in _ALSO_LETTERS and not token.is_capital:
        return tokens[at + 1].text == "." and tokens[at + 2].is_capital
    return (token.is_capital and token.lower not in NO_NAMES) or token.lower in _NAMING


def _is_quoted(tokens: AddressTokens, at: int) -> bool:
    """Whether a quotation mark opens before a capital here."""
    return tokens[at].text in _QUOTES and tokens[at + 1].is_capital


def _is_short(tokens: AddressTokens, at: int) -> bool:
    """An initial, or a first name in short, before a name or before another one: `J.`, `Wł.`, `J. i J.`"""
    token, dot, after = tokens[at], tokens[at + 1], tokens[at + 2]
    if not (token.is_capital and dot.text == "." and dot.glued):
        return False
    if len(token.text) > 1 and token.lower not in SHORT_NAMES:
        return _is_unknown_short(tokens, at)
    if after.lower in PARTICLES and tokens[at + 3].is_capital:
        return True
    paired = after.text == "i" and len(tokens[at + 3].text) == 1 and tokens[at + 4].text == "."
    return paired or _is_quoted(tokens, at + 2) or (after.is_capital and after.lower not in NO_NAMES)


def _is_unknown_short(tokens: AddressTokens, at: int) -> bool:
    """A short form that no list has: few letters, a consonant last, and a name with a number behind the dot."""
    word = tokens[at]
    if len(word.text) > 6 or word.lower[-1] in _VOWELS:
        return False
    if tokens[at + 2].lower in PARTICLES and tokens[at + 3].is_capital:
        return True
    if len(word.text) > 4 or not tokens[at + 2].is_capital:
        return not is_word(word.text) and tokens[at + 2].is_capital
    here = at + 2
    while here < at + 5 and tokens[here].is_capital and tokens[here].lower not in NO_NAMES:
        here = tokens.after_dot(here + 1)
    return here > at + 2 and read_number(tokens, here) is not None


def _is_new_title(tokens: AddressTokens, at: int) -> bool:
    """A short form that no list has, where only a title can stand: `ul. prof. zw. J. Nowaka`."""
    token, dot = tokens[at], tokens[at + 1]
    stands = tokens[at - 1].text == "." and dot.text == "." and dot.glued
    return stands and token.text.islower() and 1 < len(token.text) < 6 and token.lower not in WAYS


def _is_small(tokens: AddressTokens, at: int) -> bool:
    """A small word between the words of a name, in capitals where those are."""
    token, before = tokens[at], tokens[at - 1]
    if token.lower not in _SMALL:
        return False
    return token.text.islower() or (token.text.isupper() and before.text.isupper() and len(before.text) > 2)


def _joined_end(tokens: AddressTokens, at: int, start: int) -> int | None:
    """Where a name goes on after a small word in it; `at` when it ended before, None when it cannot be told."""
    small, before, after, first = tokens[at].lower, tokens[at - 1].text, tokens[at + 1], tokens[start].lower
    if not after.is_capital:
        is_roman = tokens[at].text == "I"
        return at + 1 if is_roman or (small in PARTICLES and after.lower in PARTICLES) else at
    if small == "i":
        return _paired_end(tokens, at)
    if small in PARTICLES or (small in BATTLE and first in REMEMBERED) or (small == "w" and first in DEAD):
        return at + 1
    if small == "w":
        return at + 1 if first in REMEMBERED and read_number(tokens, at + 2) else at
    if small == "od":
        return at + 1 if first in SAINTS else at
    goes_on = before[-1] not in "aą" and read_number(tokens, at + 2) is not None
    is_foreign = goes_on and not is_word(after.text) and not is_whole_name(before)
    if small not in ORIGIN or not (is_foreign or is_place_of(after.text) or is_given_of(before)):
        return at
    return at + 1 if goes_on or not is_whole_name(before) else at


def _paired_end(tokens: AddressTokens, at: int) -> int | None:
    """Over an `i`: two first names are one street, a name that is whole ends before it."""
    before, after = tokens[at - 1], tokens[at + 1]
    if PAIRED.get(before.lower) in [token.lower for token in tokens.between(at + 1, at + 4)]:
        return at + 1
    if before.text == "." and len(tokens[at - 2].text) == 1:
        return at + 1 if _is_short(tokens, at + 1) else at
    if is_given_of(before.text) and is_given_of(after.text):
        return at + 1
    if before.lower.endswith("ości") and after.lower.endswith("ości"):
        return at + 1
    is_end = before.kind != "word" or before.lower in MONTHS or _ROMAN.issuperset(before.text)
    if is_end or is_whole_name(before.text) or is_whole_name(after.text) or _is_short(tokens, at + 1):
        return at
    return None


def _lower_part_end(tokens: AddressTokens, at: int) -> int:
    """Over up to two lower words that belong to a name, where it goes on behind: `Armii krajowej 28`."""
    here = at
    while here < at + 2 and tokens[here].text.islower():
        if not tokens[here].lower.endswith(_CASED) and tokens[here].lower not in LOWER_PARTS:
            break
        here += 1
    return here if tokens[here].is_capital or read_number(tokens, here) else at


def _is_lower(tokens: AddressTokens, at: int) -> bool:
    token = tokens[at]
    return token.kind == "word" and token.text.islower() and token.lower not in _NOT_LOWER


def _lower_end(tokens: AddressTokens, at: int) -> int | None:
    """The end of a name in lower case, up to three words; a house must follow."""
    for here in range(at + 1, at + 4):
        if read_number(tokens, here):
            return here
        if not _is_lower(tokens, here) or tokens[here].glued or len(tokens[here].text) < 2:
            return None
    return None
