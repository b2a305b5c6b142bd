"""What somebody types, as needs: words and numbers, each of which a result has to meet somehow."""

import re
from dataclasses import dataclass

from osl_data.text.words import Piece, composed, number, pieces

LONGEST = 200
"""Characters that are looked at; nobody types more on purpose."""
_MOST = 10
"""Needs that are looked at; a longer text is prose, and its first words say what it is about."""
_MOST_DIGITS = 20
SHORTEST_NUMBER = 3
"""Fewer digits are not looked for within numbers: almost every number has them."""

_BETWEEN = "-./()+\u2013"
"""Signs that stand between the groups of a number, beside white space."""
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
"""An abbreviation of single letters: `C.A.L.`."""

_NAMING = frozenset(["pok", "pokoj", "pokoju", "wew", "wewn", "wewnetrzny", "wewnetrznego"])
"""Words that say what the number after them is: with it they are no passing words."""

_PASSING_WORDS = """
a aby albo ale bez by byc co czy dla do gdzie i ich ile im ja jak jaki jaka jakie jego jej jest juz kto ktos ktory
ktora ktore lub ma miec mi mnie mozna na nad nasz nich niej nim nie o od ona one oni oraz po pod poza prosze
potrzebuje potrzebna potrzebny przed przez przy sa sie szukac szukam ta tam te ten to tu u w we z za ze zeby the of
for in at and pomoc pomoze pomaga pomagaja pomogac dzwonic zadzwonic znalezc chce chcialbym chcialabym moze adres
kod kontakt kontaktu nr numer numery numeru tel telefon telefonu mail email pan pana pani panem panu dr mgr al aleja
alei aleje dzielnica dzielnicy dz im miasto miasta os osiedle osiedla osiedlu pl plac placu pietro ul ulica ulicy sw
swiety swieta swietego swietej
"""
_PASSING = frozenset(_PASSING_WORDS.split()) | _NAMING
"""Words that say nothing of who is meant: met, they count a little; not met, they exclude nobody."""


@dataclass(frozen=True, slots=True)
class Need:
    """A word or a number.

    `folded` is the word folded, or the number as one (`words.number`); `within` are, of a number, the digits that
    those of a phone may hold, also without a dialling prefix; `passing` is a word that nobody is excluded for; `last`
    the one still being typed.
    """

    text: str
    folded: str
    is_number: bool = False
    within: tuple[str, ...] = ()
    passing: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True)
class Sense:
    """A way to understand a query: what a record has to meet, and what only adds."""

    needs: tuple[Need, ...]
    passing: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as typed (or what is looked at of it), its senses, the strictest first, and whether it was cut.

    Digits are one number over white space, or else several: `29 50-449` is a house and a postcode. What a number is
    called is insisted on, or else not. Who meets no sense wholly may meet the one `in_part`: with numbers whole, for
    a part of a phone is nobody's, and whatever they are called.
    """

    query: str
    senses: tuple[Sense, ...]
    in_part: Sense
    cut: bool


def asked(query: str) -> Asked:
    """Read a query; of any text whatever, and without senses when it has no letter and no digit."""
    text = _DOTTED.sub(lambda found: found.group().replace(".", ""), composed(query[: LONGEST * 2])[:LONGEST])
    parts = pieces(text)
    whole = _needs(text, parts, _BETWEEN + " ")
    strict = split = _sense(whole)
    if any(need.is_number and " " in need.text for need in whole):
        split = _sense(_needs(text, parts, _BETWEEN))
    senses: list[Sense] = []
    for sense in (strict, split, _eased(split), _eased(strict)):
        if sense.needs and sense not in senses:
            senses.append(sense)
    cut = len(query) > LONGEST or len([need for need in whole if not need.passing] or whole) > _MOST
    return Asked(text, tuple(senses), _eased(strict), cut)


def _sense(needs: list[Need]) -> Sense:
    telling = [need for need in needs if not need.passing] or needs
    passing = [need for need in needs if need not in telling]
    return Sense(tuple(telling[:_MOST]), tuple(passing[:_MOST]))


def _eased(sense: Sense) -> Sense:
    """The same without insisting on what a number is; itself when it does not."""
    others = tuple(need for need in sense.needs if need.folded not in _NAMING)
    naming = tuple(need for need in sense.needs if need.folded in _NAMING)
    return Sense(others, (*sense.passing, *naming)) if others and naming else sense


def _needs(text: str, parts: list[Piece], between: str) -> list[Need]:
    """The words and numbers that the pieces of a text are, each once; within a number stand only some signs."""
    groups: list[list[Piece]] = []
    for piece in parts:
        if piece.is_number and groups and _continues(text, groups[-1], piece, between):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    needs = [_need(text, group, after) for group, after in zip(groups, [*groups, None][1:], strict=True)]
    return list({need.folded: need for need in needs}.values())


def _continues(text: str, group: list[Piece], piece: Piece, between: str) -> bool:
    gap = text[group[-1].end : piece.start]
    return group[-1].is_number and not gap.strip(between) and sum(len(p.folded) for p in group) <= _MOST_DIGITS


def _need(text: str, group: list[Piece], after: list[Piece] | None) -> Need:
    first = group[0]
    typed = text[first.start : group[-1].end]
    last = group[-1].end == len(text)
    if first.is_number:
        folded = number([piece.folded for piece in group])
        # Few digits with a sign between are a house and a flat; with white space they may begin a phone.
        within = _within("".join(piece.folded for piece in group) if typed.replace(" ", "").isdigit() else folded)
        return Need(typed, folded, True, within, last=last)
    naming = first.folded in _NAMING and after is not None and after[0].is_number
    passing = not naming and (first.folded in _PASSING or len(first.folded) == 1)
    return Need(typed, first.folded, passing=passing, last=last)


def _within(digits: str) -> tuple[str, ...]:
    """What digits may be within a phone: as typed, or without the prefix of the country or of long distance."""
    if not digits.isdigit():
        return ()
    found = [digits]
    for prefix in ("0048", "48", "0"):
        if digits.startswith(prefix):
            found.append(digits[len(prefix) :])
    return tuple(number for number in dict.fromkeys(found) if len(number) >= SHORTEST_NUMBER)
