"""Going through the tokens of printed hours, and noting what was read."""

from collections.abc import Callable, Sequence

from osl_data.text.hours.hour_phrases import (
    DaysPhrase,
    PartPhrase,
    Phrase,
)
from osl_data.text.hours.tokens import Token
from osl_data.text.hours.year_parts import Read


class Cursor:
    """The place in the tokens of one text, and the phrases read so far."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = list(tokens)
        self.at = 0
        self.found: list[Phrase] = []
        self._expected = any(token.kind == "day" for token in tokens[:1])
        self._barred = False

    def _kind(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.tokens[place].kind if 0 <= place < len(self.tokens) else ""

    def _text(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.tokens[place].text if 0 <= place < len(self.tokens) else ""

    def _at(self, place: int) -> str:
        return self.tokens[place].kind if place < len(self.tokens) else ""

    def _span(self, first: int, after: int) -> tuple[int, int]:
        return self.tokens[first].start, self.tokens[after - 1].end

    def _add(self, after: int, phrase: Callable[[int, int], Phrase], first: int | None = None) -> bool:
        """Take the tokens up to a place as one phrase."""
        start, end = self._span(self.at if first is None else first, after)
        self.found.append(phrase(start, end))
        self.at = after
        return True

    def _days(self, after: int, codes: set[str], first: int | None = None, **more: object) -> bool:
        self._expected, self._barred = True, False
        return self._add(after, lambda start, end: DaysPhrase("days", start, end, codes, **more), first)  # type: ignore[arg-type]

    def _part(self, read: Read) -> bool:
        self._expected = True
        return self._add(read.after, lambda start, end: PartPhrase("part", start, end, read.spans))

    def _say(self, kind: str) -> bool:
        return self._add(self.at + 1, lambda start, end: Phrase(kind, start, end))
