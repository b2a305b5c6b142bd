"""How well a found record meets the needs, and by which parts of it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from osl_data.search.index import WEIGHTS
from osl_data.search.indexed import IndexedRecord
from osl_data.search.lookup import DIGITS, PREFIX, SYNONYM, TYPO, WORTH, Ways
from osl_data.search.needs import Need
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

    found: IndexedRecord
    worth: float
    met: float
    hits: tuple[tuple[Need, Hit], ...]


def ranked(found: IndexedRecord, needs: list[tuple[Need, Ways, float]], passing: Iterable[Ways]) -> Ranked:
    """Weigh one record.

    Args:
        needs: each with the words it stands for and its importance; of all together 1.
        passing: words that only add.
    """
    by_need = [(need, importance, hits(found, ways)) for need, ways, importance in needs]
    together = _shared([by_text for _, _, by_text in by_need])
    best = []
    met = 0.0
    for need, importance, by_text in by_need:
        if by_text:
            hit = _preferred(by_text.values(), together)
            best.append((need, hit))
            met += importance * hit.worth
    worth = met + KIND.get(found.kind, 0.0) + NUMBER * bool(found.phones)
    if together is not None:
        weight = WEIGHTS[found.texts[together][0]]
        count = sum(hit.text == together for _, hit in best)
        if len(needs) > 1:
            worth += _TOGETHER * weight * (count - 1) / (len(needs) - 1)
        worth += _WHOLE * weight * _share(found.texts[together][1], count)
    worth += _PASSED * sum(bool(hits(found, ways)) for ways in passing)
    return Ranked(found, worth, met, tuple(best))


def hits(found: IndexedRecord, ways: Ways) -> dict[int, Hit]:
    """The best hit in each text that meets a need: the one rule of what is found, and why."""
    best: dict[int, Hit] = {}
    for hit in (*_word_hits(found, ways), *_digit_hits(found, ways)):
        known = best.get(hit.text)
        if known is None or hit.worth > known.worth:
            best[hit.text] = hit
    return best


def _word_hits(found: IndexedRecord, ways: Ways) -> Iterator[Hit]:
    for word in ways.words.keys() & found.places.keys():
        how, worth = ways.words[word]
        yield from _at(found, word, how, worth)
    if ways.begins:
        for word in _beginning(found, ways.begins):
            if word not in ways.words:
                share = len(ways.begins) / len(word)
                yield from _at(found, word, PREFIX, WORTH[PREFIX] * (0.95 + 0.05 * share))


def _digit_hits(found: IndexedRecord, ways: Ways) -> Iterator[Hit]:
    for text, (name, printed) in enumerate(found.texts if ways.within else ()):
        if name in {"phone", "extension"}:
            whole = "".join(filter(str.isdigit, printed))
            for digits in ways.within:
                if digits in whole:
                    worth = 1.0 if digits == whole else WORTH[DIGITS] * (0.9 + 0.1 * len(digits) / len(whole))
                    yield Hit(text, DIGITS, digits, worth * WEIGHTS[name])


def _at(found: IndexedRecord, word: str, how: str, worth: float) -> Iterator[Hit]:
    for text in found.places.get(word, ()):
        name = found.texts[text][0]
        said = SYNONYM if name == "synonym" and how != TYPO else how
        yield Hit(text, said, word, worth * WEIGHTS[name])


def _beginning(found: IndexedRecord, begins: str) -> Iterator[str]:
    position = bisect_left(found.words, begins)
    while position < len(found.words) and found.words[position].startswith(begins):
        if found.words[position] != begins:
            yield found.words[position]
        position += 1


def _shared(by_need: list[dict[int, Hit]]) -> int | None:
    """The text that meets most needs; of several the one in which they are worth most."""
    texts: dict[int, tuple[int, float]] = {}
    for by_text in by_need:
        for text, hit in by_text.items():
            count, worth = texts.get(text, (0, 0.0))
            texts[text] = (count + 1, worth + hit.worth)
    return max(texts, key=lambda text: (*texts[text], -text)) if texts else None


def _preferred(by_text: Iterable[Hit], together: int | None) -> Hit:
    """The best hit; of about equal ones that in the text where the others are."""
    return max(by_text, key=lambda hit: (hit.worth + (0.1 if hit.text == together else 0.0), -hit.text))


def _share(text: str, met: int) -> float:
    """How much of a text its met words are."""
    words = _length(text)
    return min(1.0, met / words) if words else 0.0


@lru_cache(maxsize=4096)
def _length(text: str) -> int:
    return sum(len(piece.folded) > 1 for piece in pieces(text))
