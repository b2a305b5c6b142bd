"""Why a record was found: which of its texts, and which part of them."""

from dataclasses import dataclass

from osl_data.search.indexed import IndexedRecord
from osl_data.search.lookup import DIGITS, PREFIX
from osl_data.search.needs import Need
from osl_data.search.ranking import Hit, Ranked
from osl_data.text.fold import fold
from osl_data.text.words import pieces

_LONGEST = 90
"""Characters of a text that are shown; more of a summary would hide what matched."""
_BEFORE = 30


@dataclass(frozen=True, slots=True)
class Match:
    """A text that met a need: its field, what of it is shown, how it was met, and where the matching parts are."""

    field: str
    text: str
    how: str
    spans: tuple[tuple[int, int], ...]


def matches(ranking: Ranked) -> tuple[Match, ...]:
    """The matches of a record, in the order of the query; needs met by one text in one way are one match."""
    found = ranking.found
    grouped: dict[tuple[int, str], list[tuple[Need, Hit]]] = {}
    for need, hit in ranking.hits:
        grouped.setdefault((hit.text, hit.how), []).append((need, hit))
    return tuple(_match(found, hits) for hits in grouped.values())


def _match(found: IndexedRecord, hits: list[tuple[Need, Hit]]) -> Match:
    first = hits[0][1]
    name, text = found.texts[first.text]
    if name == "synonym":
        text = _synonym(text, hits)
    spans = sorted({span for need, hit in hits for span in _spans(text, need, hit)})
    start = _cut(text, spans[0][0])
    shown = text[start : start + _LONGEST]
    end = start + len(shown)
    inside = tuple((a - start, min(b, end) - start) for a, b in spans if start <= a < end)
    before, after = "…" if start else "", "…" if end < len(text) else ""
    moved = tuple((a + len(before), b + len(before)) for a, b in inside)
    return Match(name, f"{before}{shown}{after}", first.how, moved)


def _synonym(text: str, hits: list[tuple[Need, Hit]]) -> str:
    """Of a term with all its other words only those that matched: `Poradnictwo specjalistyczne: psycholog`."""
    label, _, words = text.partition(": ")
    said = [other for other in words.split(", ") if any(_spans(other, need, hit) for need, hit in hits)]
    return f"{label}: {', '.join(said)}" if said else label


def _cut(text: str, first: int) -> int:
    """Where the shown part of a text begins: some words before the first match, when the text is long."""
    if len(text) <= _LONGEST or first <= _BEFORE:
        return 0
    start = text.find(" ", first - _BEFORE) + 1
    return start if 0 < start <= first else first


def _spans(text: str, need: Need, hit: Hit) -> list[tuple[int, int]]:
    """Where a text has what met the need; of a longer word only the beginning that was typed."""
    if hit.how == DIGITS:
        return _digit_spans(text, hit.word)
    found = []
    for piece in pieces(text):
        if piece.folded == hit.word:
            begun = hit.how == PREFIX and fold(piece.text[: len(need.text)]) == need.folded
            found.append((piece.start, piece.start + len(need.text) if begun else piece.end))
    return found or _joined_spans(text, hit.word)


def _digit_spans(text: str, digits: str) -> list[tuple[int, int]]:
    """Where digits stand in a grouped number, the spaces between them included."""
    positions = [n for n, character in enumerate(text) if character.isdigit()]
    start = "".join(text[n] for n in positions).find(digits)
    return [(positions[start], positions[start + len(digits) - 1] + 1)]


def _joined_spans(text: str, word: str) -> list[tuple[int, int]]:
    """Where neighbouring pieces make up a word that is written together: `50-449`, `29 a`, `20/3`."""
    parts = pieces(text)
    between = "/" if "/" in word else ""
    for first in range(len(parts)):
        whole = ""
        for last in range(first, len(parts)):
            whole += between * (last > first) + parts[last].folded
            if whole == word:
                return [(parts[first].start, parts[last].end)]
            if not word.startswith(whole):
                break
    return []
