"""Tables that are flattened to text: opening and closing in columns of their own, under `od` and `do`."""

from collections.abc import Sequence

from osl_data.text.hours import clocks
from osl_data.text.hours.day_reading import DayReader
from osl_data.text.hours.hour_phrases import Times, TimesPhrase
from osl_data.text.hours.tokens import Token

_OPENING = frozenset(("od", "from", "open", "otwarcie", "otwarcia", "rozpoczecie", "rozpoczecia", "poczatek"))
_CLOSING = frozenset(("do", "to", "close", "zamkniecie", "zamkniecia", "zakonczenie", "zakonczenia", "koniec"))
_BETWEEN = frozenset(("hour", ",", ":", ".", "\n", "dash", "(", ")", "other", "works"))
_CELLS = frozenset((",", "\n", "other"))
_LONGEST = 8
"""How many times a row may have."""


class ColumnReader(DayReader):
    """Reads two times side by side as from when to when, where a head above says so."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        super().__init__(tokens)
        self._pairs, self._head_end = _head(tokens)

    def _row(self) -> bool:
        """The times of a row: as many as the head has columns, or its first two."""
        if not self._head_end or self.at < self._head_end or not self._begins_row():
            return False
        places, after = self._cells()
        if len(places) < 2:
            return False
        times = [clocks.clock(self.tokens, place) for place in places]
        for opens, closes in zip(times[::2], times[1::2], strict=False):
            told = opens and closes and opens.time < closes.time and self._pairs and len(times) in (2, 2 * self._pairs)
            found: Times = (opens.time, closes.time) if told and opens and closes else (None, None)
            self._pair_of(closes.after if closes else after, found)
        self.at = after
        return True

    def _pair_of(self, after: int, times: Times) -> None:
        self._add(after, lambda start, end: TimesPhrase("times", start, end, times))

    def _begins_row(self) -> bool:
        """Whether days stand right before."""
        before = [phrase.kind for phrase in self.found[-3:]]
        while before and before[-1] in (":", "\n", ","):
            del before[-1]
        return before[-1:] in (["days"], ["part"])

    def _cells(self) -> tuple[list[int], int]:
        """The places of the times of a row, and the place after them; none where it is printed in another way."""
        places, at = [self.at], self.at + 1
        while len(places) < _LONGEST:
            ahead = at
            while self._at(ahead) in _CELLS and ahead < at + 2:
                ahead += 1
            if self._at(ahead) not in clocks.NUMBERS:
                break
            places.append(ahead)
            at = ahead + 1
        bare = [place for place in places if self._at(place) == "digits"]
        if any(self.tokens[place].text.startswith("0") or len(self.tokens[place].text) > 2 for place in bare):
            return [], at
        joined = self._at(at) in ("dash", "to", "of_month") or clocks.is_counted(self.tokens, at)
        return ([], at) if joined else (places, at)


def _head(tokens: Sequence[Token]) -> tuple[int, int]:
    """How many pairs of columns a head names (none where it has one for a break too), and where it ends."""
    pairs = end = 0
    for at, token in enumerate(tokens):
        if token.text not in _OPENING or (end and at > end + 3):
            continue
        place = _past(tokens, at + 1)
        if place < len(tokens) and tokens[place].text in _CLOSING:
            place = _past(tokens, place + 1)
            if place < len(tokens) and tokens[place].kind not in clocks.NUMBERS:
                pairs, end = pairs + 1, place
    return (0 if any(token.kind == "break" for token in tokens[max(0, end - 12) : end + 1]) and end else pairs), end


def _past(tokens: Sequence[Token], at: int) -> int:
    first = at
    while at < len(tokens) and at < first + 5 and tokens[at].kind in _BETWEEN:
        at += 1
    return at
