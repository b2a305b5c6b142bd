"""How well a found record meets the needs, and by which parts of it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from osl_data.search.index import WEIGHTS
from osl_data.search.lookup import DIGITS, EXACT, PREFIX, SYNONYM, TYPO, WORTH, Ways
from osl_data.search.needs import SHORTEST_NUMBER, Need
from osl_data.search.payload import Found
from osl_data.text.words import pieces

KIND = {"contact": 0.15, "programme": 0.04, "organisation": 0.02, "place": 0.0, "source": -0.05}
"""Who is looked for: somebody to call first, and a source last."""
NUMBER = 0.1
"""What a number to call is worth."""
_TOGETHER = 0.15
"""What it is worth that all needs are met in one text: `Klub Seniora` rather than a club and, elsewhere, seniors."""
_WHOLE = 0.1
"""What it is worth that nothing else stands in that text: `Wola` rather than `Urząd Dzielnicy Wola`."""
_PASSED = 0.03
"""What a passing word is worth that is met too."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One text of a record that meets a need: how, by which of its words, and what that is worth."""

    text: int
    how: str
    word: str
    worth: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """A record with what it is worth and, by need, the text that meets it best."""

    found: Found
    worth: float
    met: float
    hits: tuple[tuple[Need, Hit], ...]


def ranked(found: Found, needs: list[tuple[Need, Ways, float]], passing: Iterable[tuple[Need, Ways]]) -> Ranked:
    """Weigh one record.

    Args:
        needs: each with the words it stands for and its importance; of all together 1.
        passing: words that only add.
    """
    by_need = [(need, importance, _hits(found, need, ways)) for need, ways, importance in needs]
    together = _shared([hits for _, _, hits in by_need if hits])
    best = []
    met = 0.0
    for need, importance, hits in by_need:
        if hits:
            hit = _preferred(hits.values(), together)
            best.append((need, hit))
            met += importance * hit.worth
    worth = met + KIND.get(found.kind, 0.0) + NUMBER * bool(found.phones)
    if together is not None:
        weight = WEIGHTS[found.texts[together][0]]
        count = sum(hit.text == together for _, hit in best)
        if len(needs) > 1:
            worth += _TOGETHER * weight * (count - 1) / (len(needs) - 1)
        worth += _WHOLE * weight * _share(found.texts[together][1], count)
    worth += _PASSED * sum(bool(_hits(found, need, ways)) for need, ways in passing)
    return Ranked(found, worth, met, tuple(best))


def _hits(found: Found, need: Need, ways: Ways) -> dict[int, Hit]:
    """The best hit in each text that meets a need."""
    hits: dict[int, Hit] = {}
    for hit in _number_hits(found, need) if need.groups else _word_hits(found, ways):
        known = hits.get(hit.text)
        if known is None or hit.worth > known.worth:
            hits[hit.text] = hit
    return hits


def _word_hits(found: Found, ways: Ways) -> Iterator[Hit]:
    for word in ways.words.keys() & found.places.keys():
        how, worth = ways.words[word]
        yield from _at(found, word, how, worth)
    if ways.begins:
        for word in _beginning(found, ways.begins):
            if word not in ways.words:
                share = len(ways.begins) / len(word)
                yield from _at(found, word, PREFIX, WORTH[PREFIX] * (0.95 + 0.05 * share))


def _number_hits(found: Found, need: Need) -> Iterator[Hit]:
    digits = need.folded
    yield from _at(found, digits, EXACT, 1.0)
    if len(digits) > 1:
        for word in _beginning(found, digits):
            yield from _at(found, word, PREFIX, WORTH[PREFIX])
    numbers = _phone_digits(found)
    for number in need.numbers:
        for text, whole in numbers:
            if number in whole:
                worth = 1.0 if number == whole else WORTH[DIGITS] * (0.9 + 0.1 * len(number) / len(whole))
                yield Hit(text, DIGITS, number, worth * WEIGHTS["phone"])
    if len(need.groups) > 1:
        yield from _group_hits(found, need, numbers)


def _group_hits(found: Found, need: Need, numbers: list[tuple[int, str]]) -> Iterator[Hit]:
    """Hits of digits that are several numbers side by side: a house and a postcode."""
    each = []
    for group in need.groups:
        hits = [*_at(found, group, EXACT, WORTH[PREFIX])]
        if len(group) >= SHORTEST_NUMBER:
            hits += [Hit(text, DIGITS, group, WORTH[PREFIX] * WEIGHTS["phone"]) for text, n in numbers if group in n]
        each.append(hits)
    if all(each):
        for hits in each:
            yield from hits


def _phone_digits(found: Found) -> list[tuple[int, str]]:
    return [
        (n, "".join(filter(str.isdigit, text)))
        for n, (name, text) in enumerate(found.texts)
        if name in {"phone", "extension"}
    ]


def _at(found: Found, word: str, how: str, worth: float) -> Iterator[Hit]:
    for text in found.places.get(word, ()):
        name = found.texts[text][0]
        said = SYNONYM if name == "synonym" and how != TYPO else how
        yield Hit(text, said, word, worth * WEIGHTS[name])


def _beginning(found: Found, begins: str) -> Iterator[str]:
    position = bisect_left(found.words, begins)
    while position < len(found.words) and found.words[position].startswith(begins):
        if found.words[position] != begins:
            yield found.words[position]
        position += 1


def _shared(hits: list[dict[int, Hit]]) -> int | None:
    """The text that meets most needs; of several the one in which they are worth most."""
    texts: dict[int, tuple[int, float]] = {}
    for by_text in hits:
        for text, hit in by_text.items():
            count, worth = texts.get(text, (0, 0.0))
            texts[text] = (count + 1, worth + hit.worth)
    return max(texts, key=lambda text: (*texts[text], -text)) if texts else None


def _preferred(hits: Iterable[Hit], together: int | None) -> Hit:
    """The best hit; of about equal ones that in the text where the others are."""
    return max(hits, key=lambda hit: (hit.worth + (0.1 if hit.text == together else 0.0), -hit.text))


def _share(text: str, met: int) -> float:
    """How much of a text its met words are."""
    words = _length(text)
    return min(1.0, met / words) if words else 0.0


@lru_cache(maxsize=4096)
def _length(text: str) -> int:
    return sum(len(piece.folded) > 1 for piece in pieces(text))
