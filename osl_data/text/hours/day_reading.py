"""Days among the tokens of printed hours: weekdays, their ordinals, working days, holidays, the remaining days."""

from collections.abc import Sequence

from osl_data.text.hours import year_parts
from osl_data.text.hours.cursor import Cursor
from osl_data.text.hours.hour_phrases import (
    WORKING,
    DaysPhrase,
    PartPhrase,
    Phrase,
    YearPart,
)
from osl_data.text.schedule import BYDAYS


class DayReader(Cursor):
    """Reads days. Each method says whether it has read something, and has then gone past it."""

    def weekday(
        self, first: int | None = None, ordinals: Sequence[int] = (), interval: int = 1, *, doubt: bool = False
    ) -> bool:
        """A weekday or a range of them, with what stood before it: ordinals, every other week."""
        start = self.at if first is None else first
        day = int(self.tokens[self.at].value)
        after = self.at + 1
        last = self._range_end(after)
        codes = {BYDAYS[day]}
        if last is not None and not ordinals:
            end = int(self.tokens[last].value)
            codes = {BYDAYS[(day + step) % 7] for step in range((end - day) % 7 + 1)}
            after = last + 1
        self.at = after
        of_month = self._kind() == "month_word" or (self._kind() in ("each", "in") and self._kind(1) == "month_word")
        if of_month:
            after += 1 + (self._kind() != "month_word")
        doubt |= of_month and not ordinals
        doubt |= self._kind() in ("doubt", "not") and self._text() not in ("nie", "brak")
        if len(self.tokens) > after and self.tokens[after].kind == "doubt":
            doubt, after = True, after + 1
        if ordinals:
            codes = {f"{ordinal}{code}" for ordinal in ordinals for code in codes}
        return self._days(after, codes, start, interval=interval, doubt=doubt)

    def _range_end(self, after: int) -> int | None:
        """Where the last day of a range is: after `-` or `do`, over a line too; None when it is no range."""
        place = after
        while self._at(place) == "\n" and self._at(place + 1) in ("dash", "to"):
            place += 1
        if self._at(place) == "dash" and self._is_empty_cell(place):
            return None
        if self._at(place) not in ("dash", "to"):
            return None
        place += 1
        for _ in range(2):
            if self._at(place) in ("to", "\n", "in", "dash"):
                place += 1
        return place if self._at(place) == "day" else None

    def _is_empty_cell(self, dash: int) -> bool:
        """Whether a dash ends a row under another, and the day after begins the next: nobody prints a range so."""
        if self._at(dash + 1) == "dash" and self._at(dash + 2) in ("", "\n", ",", ";"):
            return True
        rows = [phrase.kind for phrase in self.found[-2:]]
        if self._at(dash + 1) != "\n" or self._at(dash + 2) != "day" or rows[-1:] != ["\n"]:
            return False
        following = (int(self.tokens[self.at].value) + 1) % 7 == int(self.tokens[dash + 2].value)
        return following and rows[0] in ("times", "dash", "closed")

    def ordinal(self) -> bool:
        """Ordinals before a weekday: `I i III środa`, `pierwszy wtorek`, `1. i 3. czwartek`; else what they may be."""
        first = self.at
        numbers, place = self._ordinals(first)
        if self._at(place) == "each":
            place += 1
        if self._at(place) == "day" and numbers:
            of_month = "month_word" in (self._at(place + 1), self._at(place + 2))
            if self.tokens[first].kind == "digits" and len(numbers) == 1 and not of_month:
                return self._numbered(first, place)
            each = self._at(first - 1) == "each" and not of_month and max(numbers) > 1
            self.at = place
            return self.weekday(first, numbers, doubt=each)
        if self._at(place) in ("days", "week", "month_word") and numbers and self.tokens[first].kind != "digits":
            return self._days(place + 1, set(), first, doubt=True)
        if self.tokens[first].kind == "roman":
            return self._roman_months()
        return False

    def _numbered(self, first: int, place: int) -> bool:
        """`2. czwartek` counts weeks, `2. Czwartek` at the start of a line numbers the lines."""
        if first == 0 or self._at(first - 1) in ("\n", ";"):
            self.at = place
            return self.weekday()
        self.at = place
        number = int(self.tokens[first].text)
        return self.weekday(first, [number]) if self._at(first - 1) in ("in", "each") else False

    def _ordinals(self, place: int) -> tuple[list[int], int]:
        numbers: list[int] = []
        while len(numbers) < 6:
            token = self.tokens[place] if place < len(self.tokens) else None
            if token is None or token.kind not in ("ordinal", "roman", "digits"):
                break
            value = int(token.value) if token.kind != "digits" else int(token.text[:3])
            if not (value == -1 or 1 <= value <= 5) or (token.kind == "digits" and len(token.text) > 1):
                break
            numbers.append(value)
            place += 1
            if self._at(place) == "." and token.kind != "ordinal":
                place += 1
            ahead = place
            while self._at(ahead) in ("and", ",", "in", "each") and ahead < place + 3:
                ahead += 1
            if ahead > place and self._at(ahead) in ("ordinal", "roman", "digits"):
                place = ahead
            elif self._at(place) not in ("ordinal",):
                break
        return numbers, place

    def _roman_months(self) -> bool:
        read = year_parts.months(self.tokens, self.at)
        if read is None:
            return False
        several, following = read.after > self.at + 1, self._at(read.after)
        if not several and not (self._kind(-1) == "month_word" or (self._kind(-1) == "(" and following == ")")):
            return False
        if following in ("word", "week", "days", "no_time"):
            return False
        return self._part(read)

    def every(self) -> bool:
        """`co dwa tygodnie`, `co drugi wtorek`, `co 3 tygodnie`, `raz na dwa tygodnie`."""
        first, place = self.at, self.at + 1
        if self.tokens[first].kind == "once":
            while self._at(place) == "in":
                place += 1
        number = self._count(place)
        if self._at(place) == "week" and self.tokens[first].kind == "every":
            self.at = place + 1
            return True  # every week
        if number is None:
            doubtful = self._at(place) in ("month_word", "doubt") or self._at(place + 1) == "month_word"
            return self._days(place + 1, set(), first, doubt=True) if doubtful else False
        place += 1
        if self._at(place) == "." and self._at(place + 1) in ("week", "month_word"):
            place += 1
        if self._at(place) == "day":
            self.at = place
            return self.weekday(first, (), number)
        if self._at(place) in ("week", "month_word"):
            monthly = self._at(place) == "month_word"
            place += 1
            while self._at(place) in ("in", "each", ",", ":") and self._at(place + 1) in (
                "day",
                "in",
                "each",
                "ordinal",
                "roman",
            ):
                place += 1
            if self._at(place) == "day" and not monthly:
                self.at = place
                return self.weekday(first, (), number) and self._of_weeks()
            whole = {"daily": BYDAYS, "weekend": BYDAYS[5:]}.get(self._at(place))
            if whole and not monthly:
                return self._days(place + 1, set(whole), first, interval=number, weeks=True)
            numbers, later = self._ordinals(place)
            if monthly and numbers and self._at(later) == "day":
                self.at = later
                return self.weekday(first, numbers, number) and self._of_weeks()
            return self._days(place, set(), first, interval=number, weeks=True, doubt=monthly)
        if self._at(place) in ("weekend", "days"):
            return self._days(place, set(), first, doubt=True)
        return self._at(place) in ("", ")", ",") and self._days(place, set(), first, interval=number)

    def _of_weeks(self) -> bool:
        found = self.found[-1]
        assert isinstance(found, DaysPhrase)
        found.weeks = True
        return True

    def _count(self, place: int) -> int | None:
        if place >= len(self.tokens):
            return None
        token = self.tokens[place]
        if token.kind == "ordinal":
            return int(token.value) if int(token.value) > 1 else None
        if token.kind == "digits" and len(token.text) == 1:
            return int(token.text) if int(token.text) > 1 else None
        return {"dwa": 2, "trzy": 3, "cztery": 4}.get(token.text)

    def daily(self) -> bool:
        """`codziennie`."""
        return self._days(self.at + 1, set(BYDAYS))

    def weekend(self) -> bool:
        """Saturday and Sunday."""
        return self._days(self.at + 1, set(BYDAYS[5:]))

    def working(self) -> bool:
        """`robocze`, `powszednie`, with or without `dni`."""
        after = self.at + 1
        while self._at(after) == "days":
            after += 1
        return self._days(after, set(WORKING), working=True)

    def day_word(self) -> bool:
        """`dni robocze`, `7 dni w tygodniu`, `dni wolne od pracy`, `dzień wewnętrzny`."""
        following = self._kind(1)
        if following == "working":
            return self._days(self.at + 2, set(WORKING), working=True)
        if following == "not" and self._text(2) == "podano":
            return self._add(self.at + 3, lambda start, end: Phrase("no_days", start, end))
        if following == "holiday":
            return self._days(self.at + 2, set(), holidays=True)
        place = self.at + 1
        while self._at(place) == "ordinarily":
            place += 1
        legal = place > self.at + 1
        if self._at(place) == "off" and (legal or self._at(place + 1) in ("from", "closed")):
            after = place + 1
            if self._at(after) == "from":
                after += 1 + (self._at(after + 1) != "")
            return self._days(after, set() if legal else set(BYDAYS[5:]), holidays=True)
        return False

    def rest(self) -> bool:
        """`pozostałe dni`, `w pozostałe dni robocze`, `w pozostałych miesiącach`."""
        following = self._kind(1)
        if following == "days":
            working = self._kind(2) == "working"
            week = self._kind(2) == "in" and self._kind(3) == "week"
            return self._days(self.at + 2 + working + 2 * week, set(), rest="working" if working else "all")
        if following == "week":
            return self._days(self.at + 2, set(), rest="all")
        if following in ("month_word", "season"):
            return self._add(self.at + 2, lambda start, end: PartPhrase("part", start, end, (), True))
        if following in ("", ":", "minutes", "digits", "from", "dash", "closed", "in") and self._text().startswith(
            "pozostal"
        ):
            return self._days(self.at + 1, set(), rest="all")
        return False

    def holiday(self) -> bool:
        """`święta`, with what tells which."""
        after = self.at + 1
        while self._at(after) == "ordinarily":
            after += 1
        return self._days(after, set(), holidays=True)

    def week(self) -> bool:
        """`w tygodniu`: from Monday to Friday; how many times a week says nothing of which days."""
        if self._kind(-1) != "in":
            return False
        if self._kind(-2) == "once":
            return self._days(self.at + 1, set(), doubt=True)
        return self._kind(-2) != "days" and self._days(self.at + 1, set(WORKING))

    def feast(self) -> bool:
        """Christmas Eve and New Year's Eve."""
        span = YearPart((12,), (int(self.tokens[self.at].value),))
        return self._part(year_parts.Read((span,), self.at + 1))

    def doubt(self) -> bool:
        """Something that leaves open which days are meant."""
        return self._add(self.at + 1, lambda start, end: Phrase("doubt", start, end))
