"""One point of a date as it is printed, whole or in part: `12`, `12.03`, `marca 2025`, `12 III 2025`, `I kwartał`."""

import re
from dataclasses import dataclass

from osl_data.text.day_orders import plain_day, year_of
from osl_data.text.fold import fold
from osl_data.text.months import month_of, roman_month, weekday_of

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|[^\s]")
_ENDINGS = ("go", "ego", "szego", "giego", "ciego", "tego", "ty", "szy")
"""After the number of a day: `1-go`, `2-giego`."""
_YEAR_BEFORE = (
    "w",
    "od",
    "do",
    "z",
    "na",
    "za",
    "po",
    "przed",
    "rok",
    "roku",
    "lata",
    "latach",
    "edycja",
    "sezon",
    "in",
    "since",
)
_ORDINALS = {"pierwsz": 1, "drug": 2, "trzeci": 3, "czwart": 4}
"""How ordinals begin, in any case form."""
_HALVES = ("polrocze", "polroczu", "polrocza", "pol", "polowa", "polowie", "polowy")
_NOT_DATES = ("godz", "godzina", "godziny", "tel", "fax", "faks", "nr", "pkt", "ust", "art", "lok")
"""Before numbers that are no dates."""
_WAY = re.compile(
    r"(\b(?:(?:ul|al|pl|os|im)\.|ulic[aąeęy]|alej[aąeęi]|plac(?:u|em)?|osiedl[aeu]|rond[ao]|skwer(?:u|em|ze)?))"
    r"( ?[0-9]{1,2}(?:-?go)? [^\W\d_]+)",
    re.IGNORECASE,
)
"""A way that is named after a day: `ul. 3 Maja`."""


@dataclass(frozen=True, slots=True)
class DatePoint:
    """What one point states; `number` is a number alone, a day or a month by what follows it.

    `last_month`, `last_year`: of a quarter, a school year. `wrong`: it looks like a day that no calendar has.
    """

    day: int | None = None
    month: int | None = None
    year: int | None = None
    last_month: int | None = None
    last_year: int | None = None
    number: int | None = None
    wrong: bool = False


WRONG = DatePoint(wrong=True)
Found = tuple[DatePoint, int]
"""A point and the token after it."""


class DateTokens:
    """The numbers, words and signs of a text, and the points of dates that begin at each."""

    def __init__(self, text: str) -> None:
        found = list(_TOKEN.finditer(_WAY.sub(lambda way: way[1] + " " * len(way[2]), text)))
        self.tokens = [match[0] for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]

    def at(self, index: int) -> str:
        """The token there; empty beyond the end."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else ""

    def word(self, index: int) -> str:
        """The same, folded."""
        return fold(self.at(index))

    def close(self, index: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return 0 < index < len(self.tokens) and self.ends[index - 1] == self.starts[index]

    def number(self, index: int, most: int = 2) -> int | None:
        """The number there, of at most so many digits."""
        token = self.at(index)
        return int(token) if token.isdecimal() and len(token) <= most else None

    def point(self, index: int, joined: bool = False) -> Found | None:
        """The longest point that begins at a token, or none.

        Args:
            joined: whether another point stands before it, with a sign or a word between.
        """
        if not joined and self._continues(index):
            return None
        if self.at(index).isdecimal():
            for read in (self._iso, self._numeric, self._word_day, self._part, self._numeric_part, self._school_years):
                if found := read(index):
                    return found
            return self._one_year(index, joined) or self._alone(index)
        return self._part(index) or self._month(index)

    def past_weekday(self, index: int) -> int:
        """The token after a day of the week, as `(sob.)` or `w niedzielę,`; the same one where there is none."""
        at = index + (self.word(index) in ("(", "w", "we"))
        if weekday_of(self.at(at)) is None:
            return index
        at += 1 + (self.at(at + 1) == ".")
        return at + (self.at(at) in (")", ","))

    def _continues(self, index: int) -> bool:
        """Whether what stands before makes a number part of something else: a price, a version, a time, a phone."""
        before = self.at(index - 1)
        if fold(before) in _NOT_DATES or (before == "." and self.word(index - 2) in _NOT_DATES):
            return True
        return self.close(index) and (
            (before in ".,:/-" and self.close(index - 1) and self.at(index - 2).isdecimal())
            or (before.isalpha() and self.at(index).isdecimal() and not month_of(before) and fold(before) != "q")
        )

    def _ended(self, index: int) -> int:
        """The token after a year and the word for it: `r.`, `roku`."""
        if self.word(index) == "r":
            return index + 2 if self.at(index + 1) == "." else index + 1
        return index + 1 if self.word(index) in ("rok", "roku", "rokiem") else index

    def _year(self, index: int, short: bool = False) -> tuple[int, int] | None:
        """A year there and the token after it."""
        token = self.at(index)
        if token.isdecimal() and (len(token) == 4 or (short and len(token) == 2)) and (year := year_of(token)):
            return year, self._ended(index + 1)
        return None

    def _iso(self, index: int) -> Found | None:
        """`2025-03-12`, `2025.03.12`, `2024-05`."""
        year, sign, month = self._year(index), self.at(index + 1), self.number(index + 2)
        if (
            not year
            or sign not in ("-", ".", "/")
            or month is None
            or not (self.close(index + 1) and self.close(index + 2))
        ):
            return None
        day = self.number(index + 4)
        if self.at(index + 3) == sign and day is not None and self.close(index + 3) and self.close(index + 4):
            end = index + 5
            # The time of day that follows in ISO form is no part of the date.
            return (_checked(day, month, year[0]), end) if not self._runs_on(end) else (WRONG, end)
        if len(self.at(index + 2)) != 2 or not 1 <= month <= 12 or self._runs_on(index + 3):
            return None
        # 2011/12 is a school year or a month.
        doubtful = sign == "/" and month == (year[0] + 1) % 100
        return (WRONG if doubtful else DatePoint(month=month, year=year[0])), index + 3

    def _numeric(self, index: int) -> Found | None:
        """`12.03.2025`, `12. 03. 2025`, `12-03-2025`, `12.03.25`."""
        signs, numbers = (self.at(index + 1), self.at(index + 3)), [self.at(index + step) for step in (0, 2, 4)]
        if signs[0] == "." and numbers[1].isdecimal() and self._year(index + 3):
            signs, numbers, end = (".", "."), [numbers[0], numbers[1], signs[1]], index + 4
        else:
            end = index + 5
        if signs[0] != signs[1] or signs[0] not in ("-", ".", "/", ",") or not all(map(str.isdecimal, numbers)):
            return None
        if len(numbers[0]) > 2 or len(numbers[1]) > 2 or len(numbers[2]) not in (2, 4):
            return None
        if signs[0] != "." and not all(self.close(each) for each in range(index + 1, end)):
            return None
        if len(numbers[2]) == 2 and (
            self.at(index - 1).isdecimal() or (signs[0] != "." and not self._is_all(index, end))
        ):
            return WRONG, end
        day = plain_day(signs[0].join(numbers))
        if day is None or self._runs_on(end):
            return WRONG, end
        return DatePoint(day.day, day.month, day.year), self._ended(end)

    def _is_all(self, start: int, end: int) -> bool:
        return start == 0 and end == len(self.tokens)

    def _runs_on(self, index: int) -> bool:
        """Whether more digits follow without a blank, so that it was no date: a version, an address of the net."""
        return (
            self.at(index) in (".,") and self.close(index) and self.close(index + 1) and self.at(index + 1).isdecimal()
        )

    def _word_day(self, index: int) -> Found | None:
        """`12 marca 2025 r.`, `1-go maja`, `12-mar-25`, `12.III.2025`."""
        day, at = self.number(index), index + 1
        if day is None:
            return None
        at = self._past_ending(at)
        sign = self.at(at) if self.at(at) in ("-", ".", "/") else ""
        at += bool(sign)
        month = month_of(self.at(at)) or roman_month(self.at(at))
        if not month:
            return None
        at += 1
        if self.at(at) == "." or (
            self.at(at) in ("-", "/") and self.close(at + 1) and self._year(at + 1, short=self.at(at) == sign)
        ):
            at += 1
        joined = bool(sign) and self.close(at)
        year = self._year(at, short=joined)
        if not year:
            return DatePoint(day, month), at
        return _checked(day, month, year[0]), year[1]

    def _past_ending(self, index: int) -> int:
        """The token after the ending of a number: `1-go`, `2giego`."""
        at = index + (self.at(index) == "-")
        return at + 1 if self.word(at) in _ENDINGS else index

    def _part(self, index: int) -> Found | None:
        """A quarter or a half of a year: `I kwartał 2024`, `Q1 2024`, `II półrocze`."""
        token, at = self.at(index), index + 1
        if self.word(index) == "q" and self.close(index + 1) and self.number(index + 1, 1):
            which, word, at = self.number(index + 1, 1), "kwartal", index + 2
        else:
            which = (
                self.number(index, 1)
                or (roman_month(token) if token.isupper() else None)
                or next((which for stem, which in _ORDINALS.items() if self.word(index).startswith(stem)), None)
            )
            at += self.at(at) == "."
            word = self.word(at)
            at += 1 + (word in ("kw", "pol") and self.at(at + 1) == ".")
        months = 6 if word in _HALVES else 3 if word == "kw" or word.startswith("kwarta") else 0
        if not which or not months or which > 12 // months:
            return None
        year = self._year(at)
        last = which * months
        return DatePoint(month=last - months + 1, last_month=last, year=year[0] if year else None), year[
            1
        ] if year else at

    def _month(self, index: int) -> Found | None:
        """`marzec 2025`, `III 2024`, `III.2024`, or the name alone; English has the day after it."""
        token = self.at(index)
        month = month_of(token) or (roman_month(token) if token.isupper() else None)
        if not month:
            return None
        at = index + 1 + (self.at(index + 1) == ".")
        day = self.number(at)
        if day is not None and (year := self._year(at + 1 + (self.at(at + 1) == ","))):
            return _checked(day, month, year[0]), year[1]
        year = self._year(at)
        return DatePoint(month=month, year=year[0] if year else None), year[1] if year else at

    def _numeric_part(self, index: int) -> Found | None:
        """`03.2025`, `03/2025`, `12.03` (a day of a month, for what follows to date)."""
        first, sign = self.number(index), self.at(index + 1)
        if first is None or sign not in (".", "/") or not (self.close(index + 1) and self.close(index + 2)):
            return None
        if 1 <= first <= 12 and len(self.at(index)) == 2 and (year := self._year(index + 2)):
            return (
                (DatePoint(month=first, year=year[0]), year[1]) if not self._runs_on(index + 3) else (WRONG, index + 3)
            )
        month = self.number(index + 2)
        if sign == "." and month and len(self.at(index + 2)) == 2 and 1 <= month <= 12 and 1 <= first <= 31:
            return DatePoint(first, month), index + 3 + (self.at(index + 3) == "." and not self._runs_on(index + 3))
        return None

    def _school_years(self, index: int) -> Found | None:
        """`2023/2024`, `2023/24`, `2014–2016`."""
        year, sign, then = self._year(index), self.at(index + 1), self.at(index + 2)
        if not year or sign not in ("/", "-") or not then.isdecimal() or len(then) not in (2, 4):
            return None
        if not (self.close(index + 1) and self.close(index + 2)):
            return None
        last = int(then) if len(then) == 4 else year[0] // 100 * 100 + int(then)
        right = last == year[0] + 1 if sign == "/" else last > year[0] and year_of(str(last))
        return DatePoint(year=year[0], last_year=last) if right else WRONG, self._ended(index + 3)

    def _one_year(self, index: int, joined: bool) -> Found | None:
        """`2024 r.`, `w 2024`; a number alone is no year, unless the text holds nothing else or it ends a span."""
        year = self._year(index)
        if not year or self._runs_on(index + 1):
            return None
        told = joined or year[1] > index + 1 or self.word(index - 1) in _YEAR_BEFORE or self._is_all(index, index + 1)
        return (DatePoint(year=year[0]), year[1]) if told else None

    def _alone(self, index: int) -> Found | None:
        number = self.number(index)
        if not number or number > 31:
            return None
        at = self._past_ending(index + 1)
        return DatePoint(number=number), at + (self.at(at) == "." and not self._runs_on(at))


def _checked(day: int, month: int, year: int) -> DatePoint:
    known = plain_day(f"{day}.{month}.{year}")
    return DatePoint(day, month, year) if known else WRONG
