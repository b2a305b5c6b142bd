"""From tokens to phrases: which days, which times, which part of the year."""

from collections.abc import Callable

from osl_data.text.hours import year_parts
from osl_data.text.hours.brackets import end_of_bracket, is_note, owners
from osl_data.text.hours.hour_phrases import DaysPhrase, Phrase, SubjectPhrase
from osl_data.text.hours.time_reading import TimeReader
from osl_data.text.schedule import BYDAYS

_HINTS = frozenset(("hour", "works", "closed", "break", "round", "month", "season", "daily", "date", "holiday"))
_MARKS = frozenset((",", ";", ":", ".", "\n", "(", ")", "and", "dash", "also", "other"))
_AFTER_EXCEPT = frozenset(("day", "days", "weekend", "holiday", "each", "ordinal", "roman", "season", "working", "in"))
_ENDS = frozenset(("", ",", ";", "\n", ".", ")"))


class Reader(TimeReader):
    """Reads the tokens of one text, from left to right; each step takes at least one."""

    def phrases(self) -> list[Phrase]:
        """All phrases in order."""
        while self.at < len(self.tokens):
            self._step()
        return self.found

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

    def _mark(self, kind: str) -> None:
        if kind in ("also", "other"):
            if kind == "other" and self._text() not in "/+&":
                return
            kind = "and"
        if kind in (";", "\n", ")"):
            self._barred = False
        start, end = self._span(self.at, self.at + 1)
        self.found.append(Phrase(kind, start, end))

    def date(self) -> bool:
        """A whole date, or a range of two."""
        read = year_parts.dates(self.tokens, self.at)
        if read is None or not self._is_document():
            return read is not None and self._part(read)
        self.at = read.after
        return True

    def month(self) -> bool:
        """Months by name."""
        read = year_parts.months(self.tokens, self.at)
        return read is not None and self._part(read)

    def season(self) -> bool:
        """A part of the year without months."""
        read = year_parts.season(self.tokens, self.at)
        return read is not None and self._part(read)

    def year(self) -> bool:
        """`rok szkolny`; a year by its number says nothing of hours."""
        return self._kind(1) == "season" and self.season()

    def without(self) -> bool:
        """`oprócz`, `z wyjątkiem`; before a season what is not of it; `dzień bez interesantów` is a closed one."""
        if self._text() == "bez" and self._kind(1) not in _AFTER_EXCEPT:
            if self._kind(1) == "break":
                self.at += 1
            return self._kind(1) == "works" and self._kind(-1) in ("day", "days", ":", "dash") and self._say("closed")
        if self._kind(1) in ("season", "year_word") and self.season():
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
        """`nie pracuje`, `nie jest czynne`, `brak dyżuru`; `nie dotyczy środy`, `nie w środy` are exceptions."""
        place = self.at + 1
        if self._text(1) in ("dotyczy", "obejmuje", "liczac"):
            return self._add(place + 1, lambda start, end: Phrase("except", start, end))
        if self._text() == "nie" and self._kind(1) == "in" and self._kind(2) in ("day", "weekend", "holiday"):
            return self._say("except")
        if self._at(place) == "word" and self._at(place + 1) == "works":
            place += 1
        if self._text() == "brak" and self._at(place) in _ENDS and self._kind(-1) in ("day", ":", "dash"):
            return self._say("closed")
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

    def bracket(self) -> bool:
        """Behind hours: a note is passed over; a word before days or times says whose they are."""
        end = end_of_bracket(self.tokens, self.at) if any(each.kind == "times" for each in self.found[-8:]) else None
        if end is None:
            return False
        last = next((each for each in reversed(self.found[-8:]) if isinstance(each, DaysPhrase)), None)
        if is_note(self.tokens, self.at, end, daily=last is not None and last.codes == set(BYDAYS)):
            return self._add(end + 1, lambda start, close: Phrase("note", start, close))
        for place in owners(self.tokens, self.at, end):
            self.tokens[place] = self.tokens[place]._replace(kind="subject")
        return False

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
    "(": Reader.bracket,
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
