"""Names of people: what is one, and its parts."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from osl_data.text.fold import plain
from osl_data.text.morphology import analyse

_TITLE = re.compile(
    r"^(?:(?:dr|mgr|hab|inż|prof|lic|lek|med|ks|mł|st|asp|p\.? ?o|pani?|panią)(?:\.|\b) ?)+(?=[^\W\d_])",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_INITIAL = re.compile(r"[^\W\d_]\.")
_NOMINATIVE = re.compile(r":(?:sg|sg\.pl):nom\b")
"""How the tag of a word begins that names one: `Moniuszki` are several, or of one."""


@cache
def _kinds(word: str) -> tuple[frozenset[str], bool]:
    """The name classes of a word in its dictionary form (SGJP, in Morfeusz), and whether the dictionary has it."""
    kinds: set[str] = set()
    known = False
    for _, _, (_, _, tag, names, _) in analyse(word):
        known |= tag != "ign"
        if _NOMINATIVE.search(tag):
            kinds.update(names)
    return frozenset(kinds), known


@cache
def _given(word: str) -> int:
    """How surely a word is a given name: 2 it is no surname (or an initial), 1 it may be both, 0 it is none.

    By the name classes of the Grammatical Dictionary of Polish (SGJP) that Morfeusz carries.
    """
    if re.fullmatch(r"[^\W\d_]\.", word):
        return 2
    if not re.fullmatch(r"[^\W\d_]+", word):
        return 0
    kinds, _ = _kinds(word)
    return 0 if "imię" not in kinds else 1 if "nazwisko" in kinds else 2


def is_person(text: str) -> bool:
    """Whether a text is nothing but the name of one person: a given name beside one or two words that may be a surname.

    `Anna Nowak`, `Kłys Magdalena`, `A. Nowak`; not `Fundacja Anna`, for the dictionary knows the other word as none.
    """
    words = _TITLE.sub("", plain(text)).split()
    if len(words) not in (2, 3) or not all(word[0].isupper() for word in words):
        return False
    if _INITIAL.fullmatch(words[0]) and len(words) == 2:
        return _NAME.fullmatch(words[1]) is not None and "nazwisko" in _kinds(words[1].title())[0]
    if not all(map(_NAME.fullmatch, words)):
        return False
    return any(
        _given(words[at].title()) and all(map(_may_be_surname, (words[1:] if at == 0 else words[:-1])))
        for at in (0, -1)
    )


_HOLY = ("Święty", "Święta")
"""Surnames as well, but `Święty Mikołaj` is nobody's name."""


def _may_be_surname(word: str) -> bool:
    if word.title() in _HOLY:
        return False
    kinds, known = _kinds(word.title())
    return not known or "-" in word or bool(kinds & {"nazwisko", "imię"})


@dataclass(frozen=True)
class Name:
    """The parts of a name; `additional` are given names after the first."""

    given: str
    additional: tuple[str, ...]
    family: str


def name_parts(person: str) -> Name | None:
    """The parts of `Given [Second] Surname [Surname]`; None when the dictionary knows the first as no given name."""
    words = person.split()
    if len(words) < 2 or not _given(words[0]):
        return None
    given, *additional = takewhile(_given, words[:-1])
    return Name(given, tuple(additional), " ".join(words[1 + len(additional) :]))
