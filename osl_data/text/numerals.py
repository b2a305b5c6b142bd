"""Numbers as Polish and English text prints them: in digits with either grouping, with a multiplier, or in words."""

import re
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from osl_data.text.fold import fold

_WORDS = {
    1: "one jeden jedna jedno jednego jednej jednym single",
    2: "two dwa dwie dwoch dwoje dwoma both pair twice",
    3: "three trzy trzech troje trzema",
    4: "four cztery czterech czworo czterema",
    5: "five piec pieciu piecioro",
    6: "six szesc szesciu szescioro",
    7: "seven siedem siedmiu siedmioro",
    8: "eight osiem osmiu osmioro",
    9: "nine dziewiec dziewieciu dziewiecioro",
    10: "ten dziesiec dziesieciu",
    11: "eleven jedenascie jedenastu",
    12: "twelve dwanascie dwunastu",
    13: "thirteen trzynascie trzynastu",
    14: "fourteen czternascie czternastu",
    15: "fifteen pietnascie pietnastu",
    16: "sixteen szesnascie szesnastu",
    17: "seventeen siedemnascie siedemnastu",
    18: "eighteen osiemnascie osiemnastu",
    19: "nineteen dziewietnascie dziewietnastu",
    20: "twenty dwadziescia dwudziestu",
    30: "thirty trzydziesci trzydziestu",
    40: "forty czterdziesci czterdziestu",
    50: "fifty piecdziesiat piecdziesieciu",
    60: "sixty szescdziesiat szescdziesieciu",
    100: "hundred sto stu",
    1000: "thousand tysiac tysiaca",
}
_NAMED = {word: value for value, words in _WORDS.items() for word in words.split()}
_THOUSAND = 1000
_TIMES = {_THOUSAND: "thousand|tysi[ae]c\\w*|tys", 1_000_000: "million|milion\\w*|mln|m(?= (?:zl|pln|eur))"}
_MULTIPLIER = "|".join(f"(?P<by{value}>{words})" for value, words in _TIMES.items())
_NUMBER = re.compile(
    r"(?<![\w.,])(?P<digits>\d{1,3}(?:[ ,.]\d{3})+(?!\d)(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)(?!\d)"
    rf"(?: ?(?:{_MULTIPLIER})\b)?"
    rf"|\b(?P<named>{'|'.join(_NAMED)})\b"
)


class PrintedNumber(NamedTuple):
    """A number and where it stands in the folded text."""

    value: Decimal
    start: int
    end: int


def printed_numbers(text: str) -> list[PrintedNumber]:
    """All numbers of a text, in order, by each of their readings: `3,125` is 3125 and 3.125."""
    found = []
    for match in _NUMBER.finditer(fold(text)):
        if match["named"]:
            readings = {Decimal(_NAMED[match["named"]])}
        else:
            times = next((value for value in _TIMES if match[f"by{value}"]), 1)
            readings = {reading * times for reading in _readings(match["digits"])}
        found += [PrintedNumber(value, match.start(), match.end()) for value in sorted(readings)]
    together = [
        PrintedNumber(first.value + second.value, first.start, second.end)
        for first, second in pairwise(found)
        if second.start == first.end + 1 and first.value > second.value >= _THOUSAND and first.value % _THOUSAND == 0
    ]
    return sorted([*found, *together], key=lambda number: number.start)


def _readings(digits: str) -> set[Decimal]:
    grouped = re.fullmatch(r"(\d{1,3}(?:[ ,.]\d{3})+)(?:[.,](\d{1,2}))?", digits)
    readings = set()
    if grouped:
        readings.add(Decimal(re.sub(r"\D", "", grouped[1]) + (f".{grouped[2]}" if grouped[2] else "")))
    if " " not in digits and len(re.findall(r"[.,]", digits)) <= 1:
        readings.add(Decimal(digits.replace(",", ".")))
    return readings
