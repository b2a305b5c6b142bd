"""Who is looked for in texts: a person by the words of the name, with all forms of each."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from osl_data.text.fold import fold, plain
from osl_data.text.foreign_names import PARTICLES
from osl_data.text.name_forms import (
    family_forms,
    family_plurals,
    given_forms,
    is_also_given,
    is_family,
    is_given,
    is_of_a_nation,
    is_of_woman,
    names_only_people,
    own_forms,
)
from osl_data.text.people import TITLES, name_parts

_APOSTROPHE = re.compile("['’ʼ]")
_DAYS_AND_MONTHS = """
poniedzialek wtorek sroda czwartek piatek sobota niedziela styczen luty marzec kwiecien maj czerwiec lipiec sierpien
wrzesien pazdziernik listopad grudzien may march april june august
"""
_TIMES = frozenset(_DAYS_AND_MONTHS.split())
"""Surnames as well; in tables of hours they have a capital."""
_ANY_SURNAME = 4
"""A surname of fewer letters that no dictionary has is many other words."""


@dataclass(frozen=True)
class SoughtPerson:
    """A person who is looked for, by the words of the name."""

    given: str
    additional: tuple[str, ...]
    families: tuple[str, ...]

    @cached_property
    def firsts(self) -> frozenset[str]:
        """All forms of the given names."""
        return frozenset().union(*map(given_forms, filter(None, (self.given, *self.additional))))

    @cached_property
    def initials(self) -> frozenset[str]:
        """First letters of the given names."""
        return frozenset(fold(name)[:1] for name in (self.given, *self.additional) if name)

    @cached_property
    def lasts(self) -> frozenset[str]:
        """All forms of the surname."""
        return frozenset().union(*map(family_forms, self.families))

    @cached_property
    def alone(self) -> frozenset[str]:
        """Forms of the surname that can mean this person, or the family, where no given name stands beside it."""
        woman = is_of_woman(self.given) if self.given else None
        longer = [name for name in self.families if len(name) >= _ANY_SURNAME or is_family(name)]
        return frozenset().union(*(own_forms(name, woman) for name in longer))

    @cached_property
    def plurals(self) -> frozenset[str]:
        """Forms of the surname for several of the family."""
        return frozenset().union(*map(family_plurals, self.families))

    @cached_property
    def beginnings(self) -> tuple[str, ...]:
        """How every form of a part of the surname begins: a text without one names nobody of that name."""
        return tuple(map(_beginning, map(family_forms, self.families)))

    @cached_property
    def only_people(self) -> bool:
        """Whether the surname is no other word."""
        return all(map(names_only_people, self.families)) and not self.is_also_given

    @cached_property
    def is_also_given(self) -> bool:
        """Whether the surname is a given name as well: alone it is most often somebody else's."""
        return any(map(is_also_given, self.families))

    @cached_property
    def has_capital(self) -> bool:
        """Whether a capital says nothing: `Polak` has one as another word, too, and in hours so has `Piątek`."""
        return self.is_also_given or any(is_of_a_nation(name) or fold(name) in _TIMES for name in self.families)


def _beginning(forms: frozenset[str]) -> str:
    """What all of some words begin with: what the first and the last in the alphabet do."""
    first, last = min(forms), max(forms)
    return "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False)))


def sought(person: str) -> SoughtPerson:
    """The person of a name as records have it: given names, then the surname; titles are left out."""
    words = [word for word in plain(person).split() if fold(word).rstrip(".") not in TITLES]
    first, parted, after = (part.strip() for part in re.split(r"([,;(/])", " ".join(words) + ",", maxsplit=1))
    if parted == "," and is_given(after.partition(" ")[0].rstrip(",")):
        first = f"{after.rstrip(',')} {first}"  # `Trzuska, Dorota`, but `Dorota Trzuska, pedagog`
    words = first.split()
    if len(words) > 1 and len(words[-1].rstrip(".")) == 1:
        words = [words[-1], *words[:-1]]  # `Trzuska D.`
    name = name_parts(" ".join(words))
    if name:
        given, additional, rest = name.given, name.additional, name.family.split()
    else:
        given, additional, rest = (words[0], (), words[1:]) if len(words) > 1 else ("", (), words)
    # As words of a text are: without the apostrophe of `O'Hara`.
    given, *more = (_APOSTROPHE.sub("", word) for word in (given, *additional))
    rest = [_APOSTROPHE.sub("", word) for word in rest]
    families = [part for word in rest for part in re.split(r"[-–]", word) if part and part.lower() not in PARTICLES]
    return SoughtPerson(given, tuple(more), tuple(families or rest))
