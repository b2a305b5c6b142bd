"""From tokens to phrases: which days, which times, which part of the year."""

from collections.abc import Callable, Sequence

from osl_data.text.hours import calendar, clocks
from osl_data.text.hours.phrases import UNKNOWN_PART, WHOLE_YEAR, WORKING, DaysPhrase, PartPhrase, Phrase, Span, SubjectPhrase, TimesPhrase
from osl_data.text.hours.tokens import Token
from osl_data.text.schedule import BYDAYS

_HINTS = frozenset(("hour", "works", "closed", "break", "round", "month", "season", "daily", "date", "holiday"))
_MARKS = frozenset((",", ";", ":", ".", "\n", "(", ")", "and", "dash", "also", "other"))
_WEEK_SAID = frozenset(("in", "week", "days"))


class Reader:
    """Reads the tokens of one text, from left to right; each step takes at least one."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.found: list[Phrase] = []
        self._expected = any(token.kind == "day" for token in tokens[:1])
        self._barred = False

    def phrases(self) -> list[Phrase]:
        """All phrases in order."""
        while self.at < len(self.tokens):
            self._step()
        return self.found

    def _kind(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.tokens[place].kind if 0 <= place < len(self.tokens) else ""

    def _text(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.tokens[place].text if 0 <= place < len(self.tokens) else ""

    def _step(self) -> None:
        kind = self.tokens[self.at].kind
        if kind in _HINTS or kind == "day":
            self._expected, self._barred = True, False
        read = _READERS.get(kind)
        if read is not None and read(self):
            return
        if kind in _MARKS:
            self._mark(kind)
        self.at += 1

    def _span(self, first: int, after: int) -> tuple[int, int]:
        return self.tokens[first].start, self.tokens[after - 1].end

    def _mark(self, kind: str) -> None:
        if kind in ("also", "other"):
            if kind == "other" and self._text() not in "/+&":
                return
            kind = "and"
        if kind in (";", "\n", ")"):
            self._barred = False
        start, end = self._span(self.at, self.at + 1)
        self.found.append(Phrase(kind, start, end))

    def _add(self, after: int, phrase: Callable[[int, int], Phrase], first: int | None = None) -> bool:
        """Take the tokens up to a place as one phrase."""
        start, end = self._span(self.at if first is None else first, after)
        self.found.append(phrase(start, end))
        self.at = after
        return True

    def _days(self, after: int, codes: set[str], first: int | None = None, **more: object) -> bool:
        self._expected, self._barred = True, False
        return self._add(after, lambda start, end: DaysPhrase("days", start, end, codes, **more), first)  # type: ignore[arg-type]

    # days

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
        doubt |= of_month and (not ordinals or interval > 1)
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
        if self._at(place) not in ("dash", "to"):
            return None
        place += 1
        for _ in range(2):
            if self._at(place) in ("to", "\n", "in", "dash"):
                place += 1
        return place if self._at(place) == "day" else None

    def _at(self, place: int) -> str:
        return self.tokens[place].kind if place < len(self.tokens) else ""

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
        read = calendar.months(self.tokens, self.at)
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
            while self._at(place) in ("in", "each", ",", ":") and self._at(place + 1) in ("day", "in", "each", "ordinal", "roman"):
                place += 1
            if self._at(place) == "day" and not monthly:
                self.at = place
                return self.weekday(first, (), number)
            numbers, later = self._ordinals(place)
            if monthly and numbers and self._at(later) == "day":
                self.at = later
                return self.weekday(first, numbers, number)
            return self._days(place, set(), first, interval=number, doubt=monthly)
        if self._at(place) in ("weekend", "days"):
            return self._days(place, set(), first, doubt=True)
        return self._at(place) in ("", ")", ",") and self._days(place, set(), first, interval=number)

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
        if self._at(place) == "off" and self._at(place + 1) == "from":
            after = place + 2 + (self._at(place + 2) != "")
            legal = place > self.at + 1
            return self._days(after, set() if legal else set(BYDAYS[5:]), holidays=True)
        return False

    def rest(self) -> bool:
        """`pozostałe dni`, `w pozostałe dni robocze`, `w pozostałych miesiącach`."""
        following = self._kind(1)
        if following == "days":
            working = self._kind(2) == "working"
            week = self._kind(2) == "in" and self._kind(3) == "week"
            return self._days(self.at + 2 + working + 2 * week, set(), rest="working" if working else "all")
        if following in ("month_word", "season"):
            return self._add(self.at + 2, lambda start, end: PartPhrase("part", start, end, (), True))
        if following in ("", ":", "minutes", "digits", "from", "dash", "closed", "in") and self._text().startswith("pozostal"):
            return self._days(self.at + 1, set(), rest="all")
        return False

    def holiday(self) -> bool:
        """`święta`, with what tells which."""
        after = self.at + 1
        while self._at(after) == "ordinarily":
            after += 1
        return self._days(after, set(), holidays=True)

    def each_day(self) -> bool:
        """`każdego dnia`, `cały tydzień`, `cały rok`, `całą dobę`."""
        following = self._kind(1)
        if self._kind() == "all" and following == "day_night":
            return self.round()
        if self._kind() == "all" and following == "year_word":
            return self._add(self.at + 2, lambda start, end: PartPhrase("part", start, end, WHOLE_YEAR))
        if following == "days" and self._kind(2) not in ("working", "off", "month_word"):
            return self._days(self.at + 2, set(BYDAYS))
        if self._kind() == "all" and following == "week":
            return self._days(self.at + 2, set(BYDAYS))
        return False

    def week(self) -> bool:
        """`w tygodniu`: from Monday to Friday; how many times a week says nothing of which days."""
        if self._kind(-1) != "in":
            return False
        if self._kind(-2) == "once":
            return self._days(self.at + 1, set(), doubt=True)
        return self._kind(-2) != "days" and self._days(self.at + 1, set(WORKING))

    def feast(self) -> bool:
        """Christmas Eve and New Year's Eve."""
        span = Span((12,), (int(self.tokens[self.at].value),))
        return self._part(calendar.Read((span,), self.at + 1))

    def doubt(self) -> bool:
        """Something that leaves open which days are meant."""
        return self._add(self.at + 1, lambda start, end: Phrase("doubt", start, end))

    # times

    def round(self) -> bool:
        """Round the clock: `całą dobę`, `całodobowo`, `24h`, `24/7`."""
        if self._text() == "24/7" and (self._barred or self._kind(-1) == "word"):
            return False  # a house and a flat
        after = self.at + (2 if self._kind() in ("all", "in") else 1)
        if self._text().startswith("24"):
            while self._at(after) in ("in", "day_night") and self._at(after - 1) != "day_night":
                if self._at(after) == "in" and self._at(after + 1) != "day_night":
                    break
                after += 1
        if self._text().endswith("/7"):
            self.found.append(DaysPhrase("days", *self._span(self.at, after), set(BYDAYS)))
        return self._add(after, lambda start, end: TimesPhrase("times", start, end, ("00:00", "24:00")))

    def number(self) -> bool:
        """A number: hours, a date, an ordinal, or something else, which is passed over as a whole."""
        if self._kind() == "digits" and self._text() == "7" and self._kind(1) == "days":
            after = self.at + 2
            while self._at(after) in ("in", "week"):
                after += 1
            return self._days(after, set(BYDAYS))
        read = calendar.short_range(self.tokens, self.at) or calendar.dates(self.tokens, self.at)
        if read:
            return self._part(read)
        if self._kind() == "digits":
            if self._month_days() or self.ordinal():
                return True
        return self._interval(self.at) or self._alone(self.at, "") or self._pass()

    def _month_days(self) -> bool:
        numbers, after = calendar.day_numbers(self.tokens, self.at)
        if not numbers or self._at(after) != "days":
            return False
        after += 1
        while self._at(after) in ("each", "in") and self._at(after + 1) in ("month_word", "each"):
            after += 1
        if self._at(after) != "month_word":
            return False
        return self._days(after + 1, set(), monthdays=set(numbers))

    def _interval(self, place: int) -> bool:
        first = self.at
        before = first - 1
        after_number = (
            before >= 0
            and self.tokens[before].kind in clocks.NUMBERS
            and not (self.found and self.found[-1].kind == "times")
        )
        expected = self._expected or self._whole(place) or self._days_follow(place)
        if self._kind() in ("from", "between") and self._at(place) == "digits":
            expected = expected or self._at(place + 1) == "hour"
        found = clocks.interval(self.tokens, place, expected=expected, barred=self._barred or after_number)
        if found is None or (after_number and not found.plain):
            return False
        return self._add(found.after, lambda start, end: TimesPhrase("times", start, end, found.times))

    def _whole(self, place: int) -> bool:
        """Whether the range is all that is printed."""
        return place == 0 and len(self.tokens) == 3

    def _days_follow(self, place: int) -> bool:
        after = place + 3
        while after < place + 7 and self._at(after) in ("(", "in", "from", "dash", "."):
            after += 1
        return self._at(place + 1) in ("dash", "to") and self._at(after) in (
            "day", "daily", "working", "weekend", "days", "each", "rest", "holiday",
        )  # fmt: skip

    def lead(self) -> bool:
        """What stands before a time or a date: `od`, `do`, `o`, `godz.`, `w godz.`, `między`."""
        if self._kind() in ("from", "to"):
            read = calendar.short_range(self.tokens, self.at) or calendar.dates(self.tokens, self.at) or self._from_day()
            if read:
                return self._part(read)
            if self._at(self.at + 1) in ("month", "of_month"):
                return self._part(self._months_from() or calendar.Read(UNKNOWN_PART, self.at + 2))
        place, word = self.at, self._kind()
        while self._at(place) in ("from", "at", "hour", "in", "between", "to", ":") and place < self.at + 5:
            if place > self.at and self._at(place) == "to":
                return False
            place += 1
        if self._at(place) in ("minutes", "digits", "noon", "midnight"):
            if word == "in" and place == self.at + 1:
                return False
            if word == "hour":
                self._expected, self._barred = True, False
            return self._interval_from(place) or self._alone(place, "to" if word == "to" else "from")
        return False

    def _interval_from(self, place: int) -> bool:
        return self._kind() != "to" and self._interval(place)

    def _months_from(self) -> calendar.Read | None:
        """`od września do czerwca`, `od września 2025`; one month without a year tells only one end of the time."""
        months = calendar.months(self.tokens, self.at + 1)
        if months is None:
            return None
        span = months.spans[0]
        if span.valid_from is None:
            return months if months.after > self.at + 2 and self._kind() == "from" else None
        if self._kind() == "to":
            return calendar.Read((Span(valid_to=span.valid_to),), months.after)
        return months if self._at(self.at + 2) in ("to", "dash") else calendar.Read((Span(valid_from=span.valid_from),), months.after)

    def _from_day(self) -> calendar.Read | None:
        """`od 1 do 15 lipca`: the month stands with the last day only."""
        if self._kind() != "from" or self._kind(1) != "digits" or self._kind(2) not in ("to", "."):
            return None
        place = self.at + 1
        return calendar.dates(self.tokens, place)

    def _alone(self, place: int, word: str) -> bool:
        """A time that stands alone: an opening (`od 17.00`, `wtorki 17.00`), after `do` a closing."""
        read = clocks.clock(self.tokens, place)
        spaced = clocks.clock(self.tokens, place, spaced=True)
        read = spaced or read
        if read is None or (read.form == "compact" and read.time[-1] not in "05"):
            return False
        ahead = self._at(read.after)
        ahead_text = self.tokens[read.after].text if read.after < len(self.tokens) else ""
        if ahead in ("unit", "year_word", "of_month") or ahead_text in ("%", "os", "/", "zl"):
            return False
        if ahead in clocks.NUMBERS and self.tokens[read.after].start <= self.tokens[read.after - 1].end + 1 and read.form != "minutes":
            return False
        if self._at(read.after) in ("to", "dash") and self._at(read.after + 1) == "day":
            after = read.after + 2  # from a time on one day to one on another
            while self._at(after) in (".", "at", "hour", "from") or self._at(after) in clocks.NUMBERS:
                after += 1
                if self._at(after - 1) in clocks.NUMBERS:
                    break
            return self._untold(after)
        if not word and read.form == "minutes" and self._pair(place):
            return self._untold(place + 2)
        if self._at(read.after) == "dash" and self._at(read.after + 1) in clocks.NUMBERS:
            return False
        last = self.found[-1] if self.found else None
        listed = [phrase for phrase in self.found[-2:] if phrase.kind not in ("and", ",", ":", "dash", "\n")]
        near = bool(listed) and listed[-1].kind in ("days", "times") and last is not None
        if not word and (read.form != "minutes" or not near):
            return False
        if word and read.form in ("bare", "compact") and (self._barred or not self._expected):
            return False
        if not word and self._at(place - 1) == "word":
            return False
        times = (None, read.time) if word == "to" else (read.time, None)
        return self._add(read.after, lambda start, end: TimesPhrase("times", start, end, times))

    def _pair(self, place: int) -> bool:
        """Whether just two times stand side by side: from and to, or two openings."""
        beside = [self._at(place - 1) == "minutes", self._at(place + 1) == "minutes", self._at(place + 2) == "minutes"]
        return beside == [False, True, False]

    def _untold(self, after: int) -> bool:
        """Times of which nobody can tell what they say."""
        return self._add(after, lambda start, end: TimesPhrase("times", start, end))

    def _pass(self) -> bool:
        """Pass over numbers that are no hours, with all that is joined to them."""
        self.at += 1
        while self._kind() in ("digits", "minutes", "dash", "other", "junk") and (
            self._kind() in ("digits", "minutes", "junk") or clocks.touches(self.tokens, self.at)
        ):
            if self._kind() in clocks.NUMBERS and not clocks.touches(self.tokens, self.at) and self._kind() == "minutes":
                break
            self.at += 1
        return True

    # parts of the year, and what is said of days

    def _part(self, read: calendar.Read) -> bool:
        self._expected = True
        return self._add(read.after, lambda start, end: PartPhrase("part", start, end, read.spans))

    def date(self) -> bool:
        """A whole date, or a range of two."""
        read = calendar.dates(self.tokens, self.at)
        return read is not None and self._part(read)

    def month(self) -> bool:
        """Months by name."""
        read = calendar.months(self.tokens, self.at)
        return read is not None and self._part(read)

    def season(self) -> bool:
        """A part of the year without months."""
        read = calendar.season(self.tokens, self.at)
        return read is not None and self._part(read)

    def year(self) -> bool:
        """`rok szkolny`; a year by its number says nothing of hours."""
        return self._kind(1) == "season" and self.season()

    def without(self) -> bool:
        """`oprócz`, `z wyjątkiem`; before a season what is not of it."""
        if self._kind(1) == "season" and self.season():
            return True
        return self._say("except")

    def closed(self) -> bool:
        """`nieczynne`."""
        return self._say("closed")

    def free(self) -> bool:
        """`wolne`, `dzień wewnętrzny`: closed, where days stand before."""
        last = [phrase for phrase in self.found[-3:] if phrase.kind not in (":", "dash", ",")]
        beside = self._kind(-1) in ("day", "dash", ":", "days", "holiday", "weekend")
        if beside and last and last[-1].kind == "days" and self._kind(1) not in ("from", "day"):
            return self._say("closed")
        return False

    def negated(self) -> bool:
        """`nie pracuje`, `nie jest czynne`, `brak dyżuru`."""
        place = self.at + 1
        if self._at(place) == "word" and self._at(place + 1) == "works":
            place += 1
        if self._at(place) != "works":
            return False
        return self._add(place + 1, lambda start, end: Phrase("closed", start, end))

    def pause(self) -> bool:
        """`przerwa`."""
        return self._say("break")

    def also(self) -> bool:
        """`także w święta`."""
        place = self.at + 1
        while self._at(place) == "in" or self._at(place) == "days":
            place += 1
        if self._at(place) == "holiday":
            return self._add(place + 1, lambda start, end: Phrase("also_holidays", start, end))
        return False

    def _say(self, kind: str) -> bool:
        return self._add(self.at + 1, lambda start, end: Phrase(kind, start, end))

    def subject(self) -> bool:
        """Whose hours follow."""
        name = self._text()[:6]
        return self._add(self.at + 1, lambda start, end: SubjectPhrase("subject", start, end, name))

    def house(self) -> bool:
        """The house's own hours follow."""
        return self._add(self.at + 1, lambda start, end: SubjectPhrase("subject", start, end, ""))

    def barring(self) -> bool:
        """A phone, a street, a room: the numbers that follow are no hours. A phone that is answered has hours."""
        if self._text().startswith("telefon") and self._kind(1) in ("works", "round", "all"):
            return self.subject()
        self._barred = True
        return False


_READERS: dict[str, Callable[[Reader], bool]] = {
    "day": Reader.weekday,
    "ordinal": Reader.ordinal,
    "roman": Reader.ordinal,
    "every": Reader.every,
    "once": Reader.every,
    "daily": Reader.daily,
    "weekend": Reader.weekend,
    "working": Reader.working,
    "days": Reader.day_word,
    "rest": Reader.rest,
    "holiday": Reader.holiday,
    "each": Reader.each_day,
    "all": Reader.each_day,
    "doubt": Reader.doubt,
    "round": Reader.round,
    "minutes": Reader.number,
    "digits": Reader.number,
    "from": Reader.lead,
    "to": Reader.lead,
    "at": Reader.lead,
    "hour": Reader.lead,
    "in": Reader.lead,
    "between": Reader.lead,
    "date": Reader.date,
    "month": Reader.month,
    "of_month": Reader.month,
    "season": Reader.season,
    "year_word": Reader.year,
    "except": Reader.without,
    "closed": Reader.closed,
    "off": Reader.free,
    "not": Reader.negated,
    "break": Reader.pause,
    "also": Reader.also,
    "week": Reader.week,
    "feast": Reader.feast,
    "subject": Reader.subject,
    "house": Reader.house,
    "no_time": Reader.barring,
}
