"""What somebody types, as needs: words and numbers, each of which a result has to meet somehow."""

import re
from dataclasses import dataclass, replace

from osl_data.text.words import Piece, composed, pieces

LONGEST = 200
"""Characters that are looked at; nobody types more on purpose."""
_MOST = 10
"""Needs that are looked at; a longer text is prose, and its first words say what it is about."""
_MOST_DIGITS = 20
SHORTEST_NUMBER = 3
"""Fewer digits are not looked for within numbers: almost every number has them."""

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
    """A word, or a number in one or more groups of digits.

    `folded` is the word folded, or all digits of the number together; `numbers` are what the digits may stand for
    when a dialling prefix is taken off; `passing` is a word that nobody is excluded for; `last` the one still being
    typed.
    """

    text: str
    folded: str
    groups: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    passing: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as typed (or what is looked at of it), its needs, and whether it was cut."""

    query: str
    needs: tuple[Need, ...]
    passing: tuple[Need, ...]
    cut: bool

    @property
    def eased(self) -> "Asked":
        """The same without insisting on what a number is; itself when it does not."""
        naming = tuple(need for need in self.needs if need.folded in _NAMING)
        if not naming or len(naming) == len(self.needs):
            return self
        others = tuple(need for need in self.needs if need not in naming)
        return replace(self, needs=others, passing=(*self.passing, *naming))


def asked(query: str) -> Asked:
    """Read a query; of any text whatever, and without needs when it has no letter and no digit."""
    text = _DOTTED.sub(lambda found: found.group().replace(".", ""), composed(query[: LONGEST * 2])[:LONGEST])
    found: list[list[Piece]] = []
    for piece in pieces(text):
        if piece.is_number and found and found[-1][-1].is_number and _one_number(text, found[-1], piece):
            found[-1].append(piece)
        else:
            found.append([piece])
    needs = [_need(text, group, after) for group, after in zip(found, [*found, None][1:], strict=True)]
    needs = list({(need.folded, need.groups): need for need in needs}.values())
    telling = [need for need in needs if not need.passing] or needs
    cut = len(query) > LONGEST or len(telling) > _MOST
    passing = [need for need in needs if need not in telling]
    return Asked(text, tuple(telling[:_MOST]), tuple(passing[:_MOST]), cut)


def _one_number(text: str, group: list[Piece], piece: Piece) -> bool:
    """Whether digits continue a number: only signs that numbers are grouped by stand between."""
    between = text[group[-1].end : piece.start]
    return not between.strip(" -./()+\u2013\u00a0") and sum(len(p.folded) for p in group) <= _MOST_DIGITS


def _need(text: str, group: list[Piece], after: list[Piece] | None) -> Need:
    first = group[0]
    typed = text[first.start : group[-1].end]
    last = group[-1].end == len(text)
    if not first.is_number:
        naming = first.folded in _NAMING and after is not None and after[0].is_number
        passing = not naming and (first.folded in _PASSING or len(first.folded) == 1)
        return Need(typed, first.folded, passing=passing, last=last)
    digits = "".join(piece.folded for piece in group)
    return Need(typed, digits, tuple(piece.folded for piece in group), _numbers(digits), last=last)


def _numbers(digits: str) -> tuple[str, ...]:
    """What digits may stand for within a number: as typed, or without the prefix of the country or of long distance."""
    found = [digits]
    for prefix in ("0048", "48", "0"):
        if digits.startswith(prefix):
            found.append(digits[len(prefix) :])
    return tuple(number for number in dict.fromkeys(found) if len(number) >= SHORTEST_NUMBER)
