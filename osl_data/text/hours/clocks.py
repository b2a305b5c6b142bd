"""Times of day among the tokens of printed hours: intervals, and openings or closings that stand alone."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from osl_data.text.hours.hour_phrases import Times
from osl_data.text.hours.tokens import Token

NUMBERS = frozenset(("minutes", "digits"))
_JOINTS = frozenset(("dash", "to", "and_to"))
_LEAD = frozenset(("from", "at", "hour", "in", "between"))
_EARLIEST = "06:00"
"""No house opens before: an earlier `4-5` printed without minutes numbers something else."""
_LATEST_NIGHT = "06:00"
"""What closes on the next day closes by then, or by the morning after a night that begins in the afternoon."""
_AFTERNOON, _MORNING = "15:00", "08:30"

_LISTED = 3
"""How many ranges that share a word are looked at."""
_OPEN_DAYS = frozenset(("working", "off", "ordinarily", "holiday", "rest", "week"))


class Clock(NamedTuple):
    """A time of day, how it is printed (`minutes`, `blank`, `compact`, `bare`), and the token after it."""

    time: str
    form: str
    after: int


class Found(NamedTuple):
    """Times, where their tokens end, and whether they are so printed that nothing else can be meant."""

    times: Times
    after: int
    plain: bool


def interval(
    tokens: Sequence[Token], at: int, *, expected: bool, barred: bool, night: bool, next_day: bool = False
) -> Found | None:
    """From when to when, at a place where a number stands; None when it is a range of something else.

    Args:
        tokens: all tokens.
        at: where the first number is.
        expected: whether days, or words such as `godz.`, tell that bare numbers are hours.
        night: whether days or such words go before, so that what ends in the morning is a night's duty.
        next_day: whether it is said that the closing is of the next day.
        barred: whether a street or a phone goes before, so that only times with minutes are meant.
    """
    opens = clock(tokens, at)
    if opens is None:
        return None
    joint = _joint(tokens, opens.after)
    if joint is None:
        spaced = clock(tokens, at, spaced=True)
        joint = _joint(tokens, spaced.after) if spaced else None
        if spaced is None or joint is None:
            return None
        opens = spaced
    closes = clock(tokens, joint, spaced=opens.form == "blank")
    if closes is None or _goes_on(tokens, at, closes.after):
        return None
    if tokens[closes.after - 1].kind in ("am", "pm") and tokens[opens.after - 1].kind not in ("am", "pm"):
        return None  # of which half of the day the opening is
    times = _in_order(opens.time, closes.time, night=night, next_day=next_day)
    if times is None:
        return None
    if opens.form == "minutes":
        return None if closes.form == "compact" else Found(times, closes.after, True)
    if times != ("00:00", "24:00") and (barred or opens.time < _EARLIEST):
        return None
    if opens.form == "compact" or closes.form == "compact":
        return Found(times, closes.after, True) if _may_be_compact(tokens, at, joint) else None
    return Found(times, closes.after, opens.form == "blank") if expected or opens.form == "blank" else None


def clock(tokens: Sequence[Token], at: int, *, spaced: bool = False) -> Clock | None:
    """The time that a number tells: `7.30`, `7`, `730`, `7 30` when `spaced`; None when no clock shows it."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.kind in ("noon", "midnight"):
        return Clock("12:00" if token.kind == "noon" else "24:00", "minutes", at + 1)
    if token.kind not in NUMBERS:
        return None
    digits = re.sub("[^0-9]", "", token.text)
    form, after = ("minutes" if token.kind == "minutes" else "bare"), at + 1
    if form == "bare" and spaced:
        if not _is_minute(tokens, at):
            return None
        digits, form, after = digits + tokens[at + 1].text, "blank", at + 2
    elif form == "bare" and len(digits) in (3, 4):
        form = "compact"
    hour, minute = (digits[:-2], digits[-2:]) if form != "bare" else (digits, "00")
    if len(hour) > 2 or int(hour) > 24 or int(minute) > 59 or (int(hour) == 24 and minute != "00"):
        return None
    return _with_half(tokens, Clock(f"{int(hour):02}:{minute}", form, after))


def _with_half(tokens: Sequence[Token], read: Clock) -> Clock | None:
    """With what may follow a time: `h`, `am`, `pm`, `wieczorem`."""
    if read.after >= len(tokens):
        return read
    kind, hour = tokens[read.after].kind, int(read.time[:2])
    if kind in ("am", "pm") and 1 <= hour <= 12:
        return Clock(f"{hour % 12 + 12 * (kind == 'pm'):02}{read.time[2:]}", "minutes", read.after + 1)
    if tokens[read.after].text in ("h", "hrs", "godz") and read.form != "blank":
        return Clock(read.time, read.form, read.after + 1)
    return None if kind == "evening" and hour < 12 else read


def _is_minute(tokens: Sequence[Token], at: int) -> bool:
    """Whether two digits after a blank are the minutes of the number before."""
    if at + 1 >= len(tokens) or len(tokens[at].text) > 2:
        return False
    minute = tokens[at + 1]
    return minute.start == tokens[at].end + 1 and re.fullmatch("[0-5][05]", minute.text) is not None


def _joint(tokens: Sequence[Token], at: int) -> int | None:
    """Where the closing begins, after `-`, `do`, `- do godz.`; None when there is nothing of the kind."""
    if at < len(tokens) and tokens[at].kind == "." and at + 1 < len(tokens) and tokens[at + 1].kind in _JOINTS:
        at += 1
    joined = at
    while joined < len(tokens) and joined < at + 3 and tokens[joined].kind in _JOINTS:
        joined += 1
    if joined == at:
        return None
    while joined < len(tokens) and joined < at + 5 and tokens[joined].kind in ("hour", "."):
        joined += 1
    return (
        joined
        if joined < len(tokens) and (tokens[joined].kind in NUMBERS or tokens[joined].kind in ("noon", "midnight"))
        else None
    )


def _goes_on(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Whether the numbers are part of something longer: a phone, a list of houses, an age, a price."""
    if (
        first
        and tokens[first - 1].kind in ("other", "dash")
        and touches(tokens, first - 1)
        and (first > 1 and tokens[first - 2].kind in NUMBERS)
    ):
        return True
    if after >= len(tokens):
        return False
    following = tokens[after]
    if is_counted(tokens, after):
        return True
    if following.kind not in ("dash", "other", "digits", "minutes", ":", ","):
        return False
    touching = touches(tokens, after)
    if following.kind in NUMBERS:
        return touching
    return touching and after + 1 < len(tokens) and tokens[after + 1].kind in NUMBERS and touches(tokens, after + 1)


def is_counted(tokens: Sequence[Token], after: int) -> bool:
    """Whether numbers before a place count something: years of age, people, minutes, `10–14 dni`, `7–9 i 10–12 lat`.

    `8–16 dni robocze` says on which days it is open, `10–14 dni roboczych` how long something takes.
    """
    for _ in range(_LISTED):
        if after >= len(tokens):
            return False
        if tokens[after].kind in ("unit", "year_word") or tokens[after].text == "%":
            return True
        if tokens[after].text == "dni":
            following = tokens[after + 1] if after + 1 < len(tokens) else None
            return following is None or following.kind not in _OPEN_DAYS or following.text.endswith("ych")
        if [each.kind for each in tokens[after + 1 : after + 4]] != ["digits", "dash", "digits"]:
            return False
        if tokens[after].kind not in ("and", ",", "doubt"):
            return False
        after += 4
    return False


def touches(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing stands between a token and the one before it."""
    return tokens[at].start == tokens[at - 1].end


def _in_order(opens: str, closes: str, *, night: bool, next_day: bool) -> Times | None:
    """Opening and closing, on one day or over midnight; None when no house is open so.

    Beside days `15.30–7.30` is a night's duty; alone it is rather a misprint.
    """
    if opens == "24:00":
        opens = "00:00"
    if closes == "00:00":
        closes = "24:00"
    if opens < closes:
        return opens, closes
    if opens == closes or next_day:
        return (opens, closes) if next_day else None
    late = closes <= _LATEST_NIGHT and opens >= "12:00"
    return (opens, closes) if late or (night and opens >= _AFTERNOON and closes <= _MORNING) else None


def _may_be_compact(tokens: Sequence[Token], first: int, second: int) -> bool:
    """Whether `730-1530` has lost its superscripts; years and house numbers have not."""
    opens, closes = tokens[first].text, tokens[second].text
    if re.fullmatch("20[0-5][0-9]", opens) and re.fullmatch("20[0-5][0-9]", closes):
        return False
    return opens[-1] in "05" and closes[-1] in "05" and len(opens) > 2 and len(closes) > 2
