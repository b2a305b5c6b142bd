"""Times among the tokens of printed hours, and numbers that are none."""

import re

from osl_data.text.hours import clocks, year_parts
from osl_data.text.hours.column_reading import ColumnReader
from osl_data.text.hours.hour_phrases import UNKNOWN_PART, WHOLE_YEAR, DaysPhrase, PartPhrase, TimesPhrase, YearPart
from osl_data.text.schedule import BYDAYS

_DOCUMENTS = ("aktualiz", "zaktualiz", "opublik", "publikac", "modyfik", "zmodyfik", "utworz", "wytworz")
"""How words begin after which a date is that of the page."""


_OVER_DAYS = re.compile(
    r"(?:to|dash) day(?: (?:\.|at|hour|from))*(?: (?:minutes|digits))?(?= |$)"
    r"|(?:in )?day (?:to|dash)(?: (?:at|hour))* (?:minutes|digits)(?: in)? day(?= |$)"
)
"""Kinds of tokens behind the first time of `20.00 do niedz. 6.00`, `18.00 w piątek do 8.00 w poniedziałek`."""


class TimeReader(ColumnReader):
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
        if self._kind() == "digits" and self._text() == "7" and self._kind(1) == "days" and self._is_whole_week():
            after = self.at + 2
            while self._at(after) in ("in", "week"):
                after += 1
            return self._days(after, set(BYDAYS))
        if self._row() or (self._are_hours_before_date() and self._interval(self.at)):
            return True
        read = year_parts.short_range(self.tokens, self.at) or year_parts.dates(self.tokens, self.at)
        if read and (self._is_name() or self._is_document()):
            self._barred, self.at = True, read.after
            return True
        if read:
            return self._part(read)
        if self._kind() == "digits" and (self._month_days() or self.ordinal()):
            return True
        if self._interval(self.at):
            return True
        if self._kind(1) in ("dash", "to") and self._kind(2) in clocks.NUMBERS and self._kind(3) in ("am", "pm"):
            return self._untold(self.at + 4)
        return self._alone(self.at, "") or self._pass()

    def _is_whole_week(self) -> bool:
        """Whether `7 dni` is all days, not how long something takes."""
        return self._kind(2) == "in" or self._kind(-1) in ("", "works", "round", "minutes", ",", ":", "\n", "(")

    def _is_name(self) -> bool:
        """Whether a day and month are a street: `ul. 3 Maja 12/4`."""
        before = self._kind(-2) if self._kind(-1) == "." else self._kind(-1)
        return before == "no_time" or self._text(-1) == "przy"

    def _is_document(self) -> bool:
        """Whether a date is that of a document or a page: `zarządzenie z dnia 3.01.2024`, `aktualizacja: 3.01.2024`."""
        if self._text(-1) == "z" or (self._text(-1) == "dnia" and self._text(-2) == "z"):
            return True
        return any(token.text.startswith(_DOCUMENTS) for token in self.tokens[max(0, self.at - 4) : self.at])

    def _are_hours_before_date(self) -> bool:
        """`pn.–pt. 8–16, 2 maja nieczynne`: hours of the days before them, though the next number is of a date."""
        if self._kind(1) != "dash" or self._kind(2) != "digits" or self._kind(3) not in (",", "and"):
            return False
        said = [phrase for phrase in self.found[-3:] if phrase.kind not in (",", ":", "and")]
        last = said[-1] if said else None
        if isinstance(last, TimesPhrase):
            opens = clocks.clock(self.tokens, self.at)
            return opens is not None and last.times[1] is not None and last.times[1] <= opens.time
        return last is not None and last.kind == "days"

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
        night = self._expected or (self._at(place + 3) == "(" and self._at(place + 4) == "days")
        barred = self._barred or after_number
        next_day = self._names_next_day(place)
        found = clocks.interval(
            self.tokens, place, expected=expected or next_day, barred=barred, night=night, next_day=next_day
        )
        if found is None or (after_number and not found.plain):
            return False
        after, times = self._next_day(found.after), found.times
        if after > found.after and times[0] and times[1] and times[0] < times[1]:
            return self._untold(after)  # longer than a day
        return self._add(after, lambda start, end: TimesPhrase("times", start, end, times))

    def _names_next_day(self, place: int) -> bool:
        """Whether `dnia następnego` may belong to the times at a place."""
        return any(token.text in ("nastepnego", "nastepny") for token in self.tokens[place + 3 : place + 9])

    def _next_day(self, after: int) -> int:
        """The place after `dnia następnego`, `(następnego dnia)`, where it says that the closing is of the next day."""
        first = after + (self._at(after) == "(")
        place = first
        while place < first + 2 and place < len(self.tokens):
            if self.tokens[place].text not in ("dnia", "dzien", "nastepnego", "nastepny"):
                break
            place += 1
        if not any(token.text.startswith("nastepn") for token in self.tokens[first:place]):
            return after
        return place + (first > after and self._at(place) == ")")

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
            return year_parts.Read((YearPart(valid_to=span.valid_to),), months.after)
        return (
            months
            if self._at(self.at + 2) in ("to", "dash")
            else year_parts.Read((YearPart(valid_from=span.valid_from),), months.after)
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
        if ahead == "of_month" or ahead_text == "/" or clocks.is_counted(self.tokens, read.after):
            return False
        if (
            ahead in clocks.NUMBERS
            and self.tokens[read.after].start <= self.tokens[read.after - 1].end + 1
            and read.form != "minutes"
        ):
            return False
        over_days = self._over_days(read.after)
        if over_days is not None:
            return self._untold(over_days)
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

    def _over_days(self, place: int) -> int | None:
        """The end of what goes on from one day to another; None where it does not."""
        found = _OVER_DAYS.match(" ".join(token.kind for token in self.tokens[place : place + 9]))
        return place + len(found[0].split()) if found else None

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
