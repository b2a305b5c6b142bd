"""Whatever is printed, it is read without a fault, soon, and in rules that make sense."""

import random
import re
import time
from collections.abc import Iterator

import pytest

from osl_data.text.hours import parse_hours, parse_schedule
from osl_data.text.schedule import BYDAY, Rule

PIECES = [
    *[
        "pn",
        "pon.",
        "wtorek",
        "w środy",
        "czw",
        "pt.",
        "sob.",
        "nd",
        "so",
        "ni",
        "poniedziałek–piątek",
        "dni robocze",
        "codziennie",
        "pozostałe dni",
        "weekend",
        "święta",
        "nieczynne",
        "zamkn.",
        "przerwa",
        "oprócz",
        "z wyjątkiem",
        "I",
        "i",
        "III",
        "pierwszy",
        "ostatnia",
        "1.",
        "miesiąca",
        "co drugi",
        "co dwa tygodnie",
        "tydzień",
        "lipiec",
        "sierpnia",
        "w lipcu",
        "VII–VIII",
        "wakacje",
        "okres letni",
        "rok szkolny",
        "poza",
        "od",
        "do",
        "a",
        "godz.",
        "w",
        "8",
        "8.00",
        "16:30",
        "7-15",
        "8.00–16.00",
        "730-1530",
        "20.00–2.00",
        "24h",
        "24/7",
        "całą dobę",
        "północy",
        "12.03.2025",
        "1 maja",
        "31.08",
        "2025",
        "r.",
        "24",
        "(",
        ")",
        ",",
        ";",
        ":",
        ".",
        "-",
        "–",
        "÷",
        "/",
        "•",
        "tel.",
        "71 782 35 55",
        "ul.",
        "kasa",
        "biuro",
        "lub",
        "wybrane",
        "nie",
        "czynne",
        "lat",
        "zł",
        "7³⁰",
        "8ºº",
        "l0.OO",
        "pm",
        "¹",
        "İ",
        "ß",
        "́",
        "🕗",
    ],
    "\n",
    "|",
    "\x00",
]
"""What pages are made of, and some things that they are not."""


def texts(count: int, seed: int) -> Iterator[str]:
    """Texts of pieces in any order, joined with and without blanks."""
    draw = random.Random(seed)
    for _ in range(count):
        chosen = draw.choices(PIECES, k=draw.randint(1, 24))
        yield draw.choice((" ", " ", " ", "", "\n", ", ")).join(chosen)


def is_sound(rule: Rule) -> bool:
    """Whether a rule says something that can be."""
    nth = any(len(code) > 2 for code in rule.byday)
    return (
        all(BYDAY.fullmatch(code) for code in rule.byday)
        and (rule.freq == "MONTHLY" if nth or rule.bymonthday else rule.freq == ("WEEKLY" if rule.byday else None))
        and rule.interval >= 1
        and all(1 <= month <= 12 for month in rule.bymonth)
        and all(1 <= day <= 31 for day in rule.bymonthday)
        and all(time is None or re.fullmatch("[0-2][0-9]:[0-5][0-9]", time) for time in (rule.opens, rule.closes))
        and (rule.opens is not None or rule.closed)
        and rule.opens != rule.closes
    ) or (rule.opens is None and rule.closes is None and rule.closed)


def check(text: str) -> None:
    schedule = parse_schedule(text)
    assert all(map(is_sound, schedule.rules)), text
    assert all(part and part == part.strip() for part in schedule.unread), text
    parse_hours(text)


def test_five_thousand_texts() -> None:
    for text in texts(5_000, seed=10):
        check(text)


@pytest.mark.long
def test_twenty_thousand_texts_each_within_50_ms() -> None:
    for text in texts(20_000, seed=random.randrange(1 << 30)):
        taken = []
        for _ in range(3):
            start = time.process_time()
            check(text)
            taken.append(time.process_time() - start)
            if taken[-1] < 0.05:
                break
        assert min(taken) < 0.05, text


@pytest.mark.long
@pytest.mark.parametrize(
    "piece", ["pn 8-16 ", "8-16, ", "pn, ", "(pn 8-16) ", "1 i 2, ", "I i ", "oprócz pn ", "w lipcu pn 8-9;", "24h "]
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    def taken(length: int) -> float:
        text = (piece * length)[:length]
        times = []
        for _ in range(5):
            start = time.process_time()
            parse_schedule(text)
            times.append(time.process_time() - start)
        return min(times)

    assert taken(16_000) < 8 * taken(4_000)
