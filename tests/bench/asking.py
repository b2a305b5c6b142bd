"""What is asked of the synthetic country: a query, of which kind it is, and the contacts that answer it."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from osl_data.text.fold import fold
from osl_data.text.morphology import analyse, generate
from tests.bench.synthetic import SEED, Country, Person

KINDS = ("plain", "inflected", "undiacriticised", "typo", "prefix", "digits")
EACH = 50
_MOST_ANSWERS = 5
"""A query that more contacts answer equally well says nothing about the first five."""


@dataclass(frozen=True)
class Question:
    """A query and the ids that answer it: one of them has to be among the first five."""

    query: str
    kind: str
    answers: frozenset[str]


def questions(country: Country) -> list[Question]:
    """As many of each kind, the same for the same country."""
    random = Random(SEED + 1)
    known = _Known(country.people)
    return [question for kind in KINDS for question in _some(kind, known, random)]


class _Known:
    """Who shares what: by it a query is only asked if few answer it."""

    def __init__(self, people: list[Person]) -> None:
        self.people = people
        self._people = {p.id: p for p in people}
        self._phones = "|".join(p.phone for p in people)
        self._by: dict[tuple[object, ...], set[str]] = defaultdict(set)
        for p in people:
            for key in (
                ("name", p.given, p.surname),
                ("at", p.surname, p.town),
                ("street", p.street, p.number, p.town),
                ("estate", p.surname, p.estate),
                ("postcode", p.surname, p.postcode),
                ("begins", p.given, p.surname[:4]),
                ("begins", p.town, p.surname[:4]),
            ):
                self._by[key].add(p.id)

    def sharing(self, *key: object) -> frozenset[str]:
        return frozenset(self._by[key])

    def with_digits(self, digits: str) -> frozenset[str]:
        """Whose phone holds some digits; all phones are looked through as one text, ten characters each."""
        found, at = set(), self._phones.find(digits)
        while at >= 0:
            found.add(self.people[at // 10].id)
            at = self._phones.find(digits, at + 1)
        return frozenset(found)

    def beginning(self, of: str, begun: str) -> frozenset[str]:
        """Who goes by a given name or lives in a town, and has a surname that begins so."""
        some = (self._people[id_] for id_ in self._by["begins", of, begun[:4]])
        return frozenset(p.id for p in some if p.surname.startswith(begun))


def _some(kind: str, known: _Known, random: Random) -> Iterator[Question]:
    made: set[str] = set()
    while len(made) < EACH:
        person = random.choice(known.people)
        query, answers = _MAKERS[kind](known, person, random)
        if query and query not in made and 0 < len(answers) <= _MOST_ANSWERS:
            made.add(query)
            yield Question(query, kind, answers)


Asked = tuple[str, frozenset[str]]


def _plain(known: _Known, p: Person, random: Random) -> Asked:
    return random.choice(
        [
            (f"{p.given} {p.surname} {p.town}", known.sharing("at", p.surname, p.town)),
            (f"{p.surname} {p.given}", known.sharing("name", p.given, p.surname)),
            (f"{p.surname} {p.town}", known.sharing("at", p.surname, p.town)),
            (f"{p.street} {p.number} {p.town}", known.sharing("street", p.street, p.number, p.town)),
            (f"{p.town} {p.street[4:]} {p.number}", known.sharing("street", p.street, p.number, p.town)),
            (f"{p.estate} {p.surname}", known.sharing("estate", p.surname, p.estate)),
        ]
    )


def _inflected(known: _Known, p: Person, random: Random) -> Asked:
    town, estate = _case(p.town, "loc"), _case(p.estate, "loc")
    given, surname = _case(p.given, "gen"), _case(p.surname, "gen")
    return random.choice(
        [
            (f"{surname} w {town}" if surname and town else "", known.sharing("at", p.surname, p.town)),
            (f"{p.surname} w {town}" if town else "", known.sharing("at", p.surname, p.town)),
            (f"do {given} {surname}" if given and surname else "", known.sharing("name", p.given, p.surname)),
            (f"{p.surname} na {estate}" if estate else "", known.sharing("estate", p.surname, p.estate)),
        ]
    )


def _undiacriticised(known: _Known, p: Person, random: Random) -> Asked:
    query, answers = random.choice([_plain, _plain, _inflected])(known, p, random)
    return (fold(query), answers) if not query.isascii() else ("", frozenset())


def _typo(known: _Known, p: Person, random: Random) -> Asked:
    query, answers = _plain(known, p, random)
    words = query.split()
    long = [n for n, word in enumerate(words) if len(word) >= 5 and word.isalpha()]
    if not long:
        return "", frozenset()
    position = random.choice(long)
    words[position] = _slip(words[position], random)
    return " ".join(words), answers


def _slip(word: str, random: Random) -> str:
    """One letter too many, missing, wrong, or swapped with its neighbour."""
    at = random.randrange(1, len(word) - 1)
    letter = random.choice("aeioklmnprstwyz")
    return random.choice(
        [
            word[:at] + letter + word[at:],
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at + 1 :],
            word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
        ]
    )


def _prefix(known: _Known, p: Person, random: Random) -> Asked:
    if len(p.surname) < 6:
        return "", frozenset()
    begun = p.surname[: random.randint(4, len(p.surname) - 1)]
    of = random.choice([p.given, p.town])
    return f"{of} {begun}", known.beginning(of, begun)


def _digits(known: _Known, p: Person, random: Random) -> Asked:
    spaced = f"{p.phone[:3]} {p.phone[3:6]} {p.phone[6:]}"
    pairs = " ".join((p.phone[:2], p.phone[2:5], p.phone[5:7], p.phone[7:]))
    start = random.randint(1, 3)
    inside = p.phone[start : start + 6]
    return random.choice(
        [
            (spaced, known.with_digits(p.phone)),
            (pairs, known.with_digits(p.phone)),
            (f"+48 {spaced}", known.with_digits(p.phone)),
            (f"{inside[:2]} {inside[2:]}", known.with_digits(inside)),
            (p.phone[-6:], known.with_digits(p.phone[-6:])),
            (p.email.split("@")[0], frozenset({p.id})),
            (f"{p.postcode} {p.surname}", known.sharing("postcode", p.surname, p.postcode)),
        ]
    )


_MAKERS: dict[str, Callable[[_Known, Person, Random], Asked]] = {
    "plain": _plain,
    "inflected": _inflected,
    "undiacriticised": _undiacriticised,
    "typo": _typo,
    "prefix": _prefix,
    "digits": _digits,
}


@cache
def _case(word: str, case: str) -> str:
    """A name of one word in a case, by the dictionary; empty when it does not have it."""
    lemmas = {
        lemma
        for _, _, (_, lemma, tag, _, _) in analyse(word)
        if lemma.partition(":")[0] == word and tag.startswith("subst") and "nom" in tag
    }
    for lemma in sorted(lemmas):
        for form, _, tag, _, _ in generate(lemma):
            parts = tag.split(":")
            if parts[0] == "subst" and case in parts[2].split(".") and (parts[1] == "sg" or "pt" in parts):
                return str(form)
    return ""
