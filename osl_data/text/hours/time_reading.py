"""Times among the tokens of printed hours, and numbers that are none."""

from osl_data.text.hours import clocks, year_parts
from osl_data.text.hours.day_reading import DayReader
from osl_data.text.hours.phrases import UNKNOWN_PART, WHOLE_YEAR, DaysPhrase, PartPhrase, Span, TimesPhrase
from osl_data.text.schedule import BYDAYS


class TimeReader(DayReader):
    """Reads numbers, and the words that go before them."""

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
        read = year_parts.short_range(self.tokens, self.at) or year_parts.dates(self.tokens, self.at)
        if read:
            return self._part(read)
        if self._kind() == "digits" and (self._month_days() or self.ordinal()):
            return True
        return self._interval(self.at) or self._alone(self.at, "") or self._pass()

    def _month_days(self) -> bool:
        numbers, after = year_parts.day_numbers(self.tokens, self.at)
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
            read = (
                year_parts.short_range(self.tokens, self.at)
                or year_parts.dates(self.tokens, self.at)
                or self._from_day()
            )
            if read:
                return self._part(read)
            if self._at(self.at + 1) in ("month", "of_month"):
                return self._part(self._months_from() or year_parts.Read(UNKNOWN_PART, self.at + 2))
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

    def _months_from(self) -> year_parts.Read | None:
        """`od września do czerwca`, `od września 2025`; one month without a year tells only one end of the time."""
        months = year_parts.months(self.tokens, self.at + 1)
        if months is None:
            return None
        span = months.spans[0]
        if span.valid_from is None:
            return months if months.after > self.at + 2 and self._kind() == "from" else None
        if self._kind() == "to":
            return year_parts.Read((Span(valid_to=span.valid_to),), months.after)
        return (
            months
            if self._at(self.at + 2) in ("to", "dash")
            else year_parts.Read((Span(valid_from=span.valid_from),), months.after)
        )

    def _from_day(self) -> year_parts.Read | None:
        """`od 1 do 15 lipca`: the month stands with the last day only."""
        if self._kind() != "from" or self._kind(1) != "digits" or self._kind(2) not in ("to", "."):
            return None
        place = self.at + 1
        return year_parts.dates(self.tokens, place)

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
        if (
            ahead in clocks.NUMBERS
            and self.tokens[read.after].start <= self.tokens[read.after - 1].end + 1
            and read.form != "minutes"
        ):
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
            if (
                self._kind() in clocks.NUMBERS
                and not clocks.touches(self.tokens, self.at)
                and self._kind() == "minutes"
            ):
                break
            self.at += 1
        return True
