"""What a bracket behind hours is: the hours of something else, or a note on some of the days."""

from collections.abc import Sequence

from osl_data.text.hours.tokens import Token

_LONGEST = 40
_NOBODY_WORDS = (
    "tylko wylacznie jedynie zawsze z ze jest sa uwaga wyjatkowo obowiazuje obowiazuja nowe zmiana zmienione obecnie "
    "aktualnie np tj tzn czyli natomiast zas przy czym kiedy gdy wtedy wowczas bedzie stale standardowo zwykle "
    "zazwyczaj osobiscie stacjonarnie dluzej krocej dodatkowo ponadto only usually"
)
_NOBODY = frozenset(_NOBODY_WORDS.split())
"""Words before hours that name nobody whose hours they are."""
_ONLY = frozenset(("tylko", "wylacznie", "jedynie", "only"))
_BEFORE_HOURS = frozenset(("word", ":", "dash", "in", "from", "to", "at", "hour", "works", "other", "no_time"))
_HOURS = frozenset(("day", "daily", "working", "weekend", "minutes", "digits", "round", "days", "each", "ordinal"))
_OF_NOTES = frozenset(
    ("day", "ordinal", "roman", "digits", ".", "month_word", "in", "each", "and", ",", "word", "dash", ":", "works")
)


def end_of_bracket(tokens: Sequence[Token], at: int) -> int | None:
    """The place of the mark that closes a bracket; None when it is far, or when another opens before."""
    for place in range(at + 1, min(len(tokens), at + _LONGEST)):
        if tokens[place].kind == "(":
            return None
        if tokens[place].kind == ")":
            return place
    return None


def owners(tokens: Sequence[Token], at: int, end: int) -> list[int]:
    """The places of words that say whose hours follow: `(sauna pn.–pt. 15–21)`, `(pn.–pt. 8–14, sauna 15–20)`."""
    found: list[int] = []
    for place in range(at + 1, end):
        token = tokens[place]
        if tokens[place - 1].kind not in ("(", ",", ";") or token.kind != "word" or token.text in _NOBODY:
            continue
        ahead = place + 1
        while ahead < end and tokens[ahead].kind in _BEFORE_HOURS:
            ahead += 1
        if ahead < end and tokens[ahead].kind in _HOURS:
            found.append(place)
    return found


def is_note(tokens: Sequence[Token], at: int, end: int, *, daily: bool) -> bool:
    """Whether it says what is on some of the days, not when: `(ostatnia środa miesiąca – spotkanie otwarte)`.

    Days of the week without a dash may restrict what is said before; after `codziennie` they do.
    """
    inside = tokens[at + 1 : end]
    words = [token.text for token in inside if token.kind in ("word", "works")]
    if any(token.kind not in _OF_NOTES for token in inside) or not set(words) - _NOBODY or set(words) & _ONLY:
        return False
    days = [place for place, token in enumerate(inside) if token.kind == "day"]
    numbers = [place for place, token in enumerate(inside) if token.kind == "digits"]
    if not days or any(place + 2 not in days or inside[place + 1].kind != "." for place in numbers):
        return False
    nth = any(token.kind in ("ordinal", "roman", "digits") for token in inside[: days[0]])
    parted = any(token.kind in ("dash", ":") for token in inside[days[0] + 1 :])
    return nth or (parted and not daily)
