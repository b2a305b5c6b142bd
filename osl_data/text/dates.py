"""Days, months and years as Polish and English text prints them."""

import re

from osl_data.text.fold import fold, plain

_MONTHS = (
    r"stycz\w+|january|jan",
    r"lut(?:y|ego|ym)|february|feb",
    r"mar(?:zec|ca|cu|cem)|march|mar",
    r"kwie(?:cien|tnia|tniu)|april|apr",
    r"maj(?:a|u)?|may",
    r"czerw(?:iec|ca|cu)|june|jun",
    r"lip(?:iec|ca|cu)|july|jul",
    r"sierp(?:ien|nia|niu)|august|aug",
    r"wrze(?:sien|snia|sniu)|september|sept?",
    r"pazdziernik\w*|october|oct",
    r"listopad\w*|november|nov",
    r"grud(?:zien|nia|niu)|december|dec",
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_MONTH = "|".join(_MONTHS)
_YEAR = re.compile(r"(?<![\d.,])((?:19|20)\d\d)(?!\d)(?: ?[/-] ?(\d\d)(?!\d|-\d))?")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)(?!\d)")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.](0\d|1[0-2])(?:[-/.]([0-3]\d))?(?!\d)")
_SHORT = re.compile(r"(?<![\d.])(0?[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])(?!\d)")
_MONTH_YEAR = re.compile(r"(?<![\d.])(0[1-9]|1[0-2])[./]((?:19|20)\d\d)(?!\d)")
_DAY_MONTH = re.compile(rf"(?<!\d)(\d{{1,2}})\.? (?:(?P<word>{_MONTH})|(?P<roman>[ivx]+))\b")
_DAYS_MONTH = re.compile(rf"(?<!\d)(\d{{1,2}})\.? ?(?:-|i|and|,) ?\d{{1,2}}\.? ({_MONTH})\b")
_QUARTER = re.compile(r"\bq([1-4])\b|\b(iv|i{1,3}) kw")
_MONTH_DAY = re.compile(rf"\b({_MONTH}) (\d{{1,2}})(?!\d)")
_NAMED_MONTH = re.compile(rf"\b({_MONTH})\b")


class PrintedDates:
    """The years, months and days that a text names, each for itself and as far as they stand together."""

    def __init__(self, text: str) -> None:
        folded = fold(plain(text))
        self.years: set[str] = set()
        self._months: set[str] = set()
        self._days: set[str] = set()
        for year, short in _YEAR.findall(folded):
            self.years.add(year)
            if short and int(short) > int(year[2:]):
                self.years.add(year[:2] + short)
        for day, month, year in _NUMERIC.findall(folded):
            self._add(year, int(month), int(day))
        for year, month, day in _ISO.findall(folded):
            self._add(year, int(month), int(day) if day else None)
        for month, year in _MONTH_YEAR.findall(folded):
            self._add(year, int(month), None)
        for day, month in _SHORT.findall(folded):
            self._add(None, int(month), int(day))
        for match in _DAY_MONTH.finditer(folded):
            month = _month(match["word"]) if match["word"] else _roman(match["roman"])
            if month:
                self._add(None, month, int(match[1]))
        for day, name in _DAYS_MONTH.findall(folded):
            self._add(None, _month(name), int(day))
        for digit, roman in _QUARTER.findall(folded):
            last = 3 * (int(digit) if digit else _roman(roman) or 0)
            self._months |= {f"{month:02}" for month in range(last - 2, last + 1)}
        for name, day in _MONTH_DAY.findall(folded):
            self._add(None, _month(name), int(day))
        for name in _NAMED_MONTH.findall(folded):
            self._months.add(f"{_month(name):02}")

    def _add(self, year: str | None, month: int, day: int | None) -> None:
        self._months.add(f"{month:02}")
        if day:
            self._days.add(f"{month:02}-{day:02}")
        if year:
            self.years.add(year)

    def hold(self, partial: str) -> bool:
        """Whether a date (YYYY, YYYY-MM or YYYY-MM-DD) is named: the year, and the month or day that go with it."""
        year, rest = partial[:4], partial[5:]
        named = self._days if len(rest) > 2 else self._months
        return year in self.years and (not rest or rest in named)


def _month(name: str) -> int:
    return next(index for index, pattern in enumerate(_MONTHS, 1) if re.fullmatch(pattern, name))


def _roman(numeral: str) -> int | None:
    return _ROMAN.index(numeral) + 1 if numeral in _ROMAN else None
