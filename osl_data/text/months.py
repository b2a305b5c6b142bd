"""Names of months and of days of the week, in every case form and in short."""

from collections.abc import Iterable

from osl_data.text.fold import fold

_MONTHS = (
    "styczen stycznia styczniowi styczniem styczniu january",
    "luty lutego lutemu lutym february",
    "marzec marca marcowi marcem marcu march",
    "kwiecien kwietnia kwietniowi kwietniem kwietniu april",
    "maj maja majowi majem maju may",
    "czerwiec czerwca czerwcowi czerwcem czerwcu june",
    "lipiec lipca lipcowi lipcem lipcu july",
    "sierpien sierpnia sierpniowi sierpniem sierpniu august",
    "wrzesien wrzesnia wrzesniowi wrzesniem wrzesniu september",
    "pazdziernik pazdziernika pazdziernikowi pazdziernikiem pazdzierniku october",
    "listopad listopada listopadowi listopadem listopadzie november",
    "grudzien grudnia grudniowi grudniem grudniu december",
)
_ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec")
_SHORT_MONTHS = (
    "sty stycz",
    "lut",
    "mar",
    "kwi kwiec",
    "maj",
    "cze czerw",
    "lip",
    "sie sierp",
    "wrz wrzes wrześ",
    "paz paź pazdz paźdz",
    "lis listop",
    "gru grud grudz",
)
"""Compared with their Polish letters: `się` is no August."""
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_WEEKDAYS = (
    "poniedzialek poniedzialku poniedzialkowi poniedzialkiem poniedzialki pon pn monday mon",
    "wtorek wtorku wtorkowi wtorkiem wtorki wt tuesday tue",
    "sroda srode srody srodzie sr wednesday wed",
    "czwartek czwartku czwartkowi czwartkiem czwartki czw cz thursday thu",
    "piatek piatku piatkowi piatkiem piatki piat pt friday fri",
    "sobota sobote soboty sobocie sob sb saturday sat",
    "niedziela niedziele niedzieli niedziel niedz ndz nd sunday sun",
)


def _numbered(forms: Iterable[str], first: int) -> dict[str, int]:
    return {word: number for number, words in enumerate(forms, first) for word in words.split()}


MONTH_NAMES = _numbered(_MONTHS, 1) | _numbered(_ENGLISH_MONTHS, 1)
"""Folded names of months → 1 … 12: those that are nothing else, wherever they stand."""
_SHORT_MONTH = _numbered(_SHORT_MONTHS, 1)
_WEEKDAY = _numbered(_WEEKDAYS, 0)


def month_of(word: str) -> int | None:
    """The month (1 … 12) that a word names: `marca`, `mar`, `March`; None for any other word."""
    return MONTH_NAMES.get(fold(word)) or _SHORT_MONTH.get(word.lower())


def roman_month(word: str) -> int | None:
    """The month that a Roman number means; a single small `i` is the word for "and"."""
    numeral = word.lower()
    return _ROMAN.index(numeral) + 1 if numeral in _ROMAN and word != "i" else None


def weekday_of(word: str) -> int | None:
    """The day of the week (0 is Monday) that a word names: `środę`, `śr`; None for any other word."""
    return _WEEKDAY.get(fold(word))
