"""Rooms, flats, buildings, floors and entrances beside an address."""

from dataclasses import dataclass

from osl_data.text.address_tokens import AddressTokens
from osl_data.text.address_words import (
    ABBREVIATED_WAYS,
    BUILDINGS,
    FLAT_KINDS,
    FLATS,
    FLOORS,
    NO_NAMES,
    PARTS,
    ROOMS,
    word_set,
)
from osl_data.text.house_numbers import AFTER_LETTER, NO_LETTERS, ROMAN, is_counted

_SIDES = word_set("lewa prawa tylna boczna poprzeczna")
_HIGH = word_set("wysoki niski wysokim niskim")
_ORDINALS = word_set("pierwsze drugie trzecie czwarte piąte ostatnie")
_WAYS_IN = word_set("wejście wejściem wjazd dojście dojazd brama")
_FROM = word_set("od z ze przez obok")
_AGAIN = word_set("nr numer pok pokój")
_DOTTED = word_set("kl bl seg paw skrz of")


@dataclass(frozen=True, slots=True)
class AddressPart:
    """A room, or anything else beside number and street; where it ends in the tokens.

    `block`: the number of a block, which on an estate is that of the house.
    """

    end: int
    detail: str | None = None
    room: str | None = None
    block: str | None = None


def read_part(tokens: AddressTokens, at: int, *, after_number: bool) -> AddressPart | None:
    """The room, flat, building, floor or entrance that is named at a token; None when none is.

    Args:
        tokens: those of the text.
        at: where it would begin.
        after_number: whether the number of a house or a part stands right before, so that `p. 3` belongs to it.
    """
    if tokens[at].kind not in ("word", "number"):
        return None
    return (
        _way_in(tokens, at)
        or _floor(tokens, at)
        or _room(tokens, at)
        or _flat(tokens, at)
        or _building(tokens, at)
        or (_short(tokens, at) if after_number else None)
    )


def ends_at(tokens: AddressTokens, at: int) -> bool:
    """Whether a number is the last of its address: nothing follows, or a comma, a bracket, a label or another part."""
    token = tokens[at]
    if token.kind == "break" or token.text in (",", ";", "(", ")") or token.lower in NO_NAMES:
        return True
    is_full_stop = token.text == "." and tokens[at + 1].kind == "break"
    return is_full_stop or read_part(tokens, at, after_number=True) is not None


def _numbered(tokens: AddressTokens, at: int) -> tuple[str, int] | None:
    """What a part is called after its word: `12`, `12a`, `U3`, `II`, `C`, `12-14`, `12 i 14`; where it ends."""
    here = tokens.after_dot(at)
    if tokens[here].lower in ("nr", "numer"):
        here = tokens.after_dot(here + 1)
    one = _name(tokens, here)
    if one is None:
        return None
    text, end = one
    while tokens[end].text in ("/", "-") and tokens[end].glued and tokens[end + 1].glued and end < at + 12:
        letter = tokens[end + 1].kind == "word" and len(tokens[end + 1].text) == 1
        more = (tokens[end + 1].text, end + 2) if letter else _name(tokens, end + 1)
        if more is None:
            return text, end
        text, end = f"{text}{tokens[end].text}{more[0]}", more[1]
    if tokens[end].lower == "i" and tokens[here].kind == "number":
        then = end + 1
        while tokens[then].lower in _AGAIN:
            then = tokens.after_dot(then + 1)
        more = _name(tokens, then) if tokens[then].kind == "number" else None
        if more and not is_counted(tokens, more[1]):
            return f"{text} i {more[0]}", more[1]
    return _listed(tokens, text, end)


def _listed(tokens: AddressTokens, text: str, end: int) -> tuple[str, int]:
    """Over further numbers after commas, as long as nothing says that they are something else: `5, 6`."""
    here, numbers = end, [text]
    while (
        len(numbers) < 6
        and tokens[here].text == ","
        and tokens[here + 1].kind == "number"
        and len(tokens[here + 1].text) < 4
    ):
        numbers.append(tokens[here + 1].text)
        here += 2
    is_list = tokens[here].kind == "break" or tokens[here].text in (")", ";")
    return (", ".join(numbers), here) if is_list else (text, end)


def _name(tokens: AddressTokens, at: int) -> tuple[str, int] | None:
    token, after = tokens[at], tokens[at + 1]
    if token.kind == "number":
        if len(token.text) > 4 or (is_counted(tokens, at + 1) and not _is_split(tokens, at)):
            return None
        if _is_split(tokens, at):
            return f"{token.text}.{tokens[at + 2].text}", at + 3
        if after.kind != "word" or len(after.text) > 1:
            return token.text, at + 1
        if after.glued:
            return token.text + after.text, at + 2
        is_letter = after.lower not in NO_LETTERS and not ROMAN.fullmatch(after.text) and _is_last(tokens, at + 2)
        return (f"{token.text} {after.text}", at + 2) if is_letter else (token.text, at + 1)
    if token.kind != "word" or not token.text.isupper() or len(token.text) > 4:
        return None
    has_number = after.glued or len(token.text) == 2 or _is_last(tokens, at + 2)
    if after.kind == "number" and len(after.text) < 4 and has_number:
        return token.text + ("" if after.glued else " ") + after.text, at + 2
    if after.text == "-" and after.glued and tokens[at + 2].kind == "number" and tokens[at + 2].glued:
        return f"{token.text}-{tokens[at + 2].text}", at + 3
    if len(token.text) == 1 or ROMAN.fullmatch(token.text):
        return token.text, at + 1
    return None


def _is_last(tokens: AddressTokens, at: int) -> bool:
    """Whether nothing, a mark, a label or another part stands behind a number and its letter: `pok. 105 A, parter`."""
    token = tokens[at]
    return token.kind == "break" or token.text in (",", ";", "(", ")") or token.lower in AFTER_LETTER


def _is_split(tokens: AddressTokens, at: int) -> bool:
    """A room that is numbered by floor: `1.12`."""
    dot, then = tokens[at + 1], tokens[at + 2]
    return (
        len(tokens[at].text) == 1
        and (dot.text, dot.glued, then.kind, then.glued) == (".", True, "number", True)
        and len(then.text) < 3
        and tokens[at + 3].text not in (".", ":", "-")
    )


def _room(tokens: AddressTokens, at: int) -> AddressPart | None:
    word = tokens[at].lower
    dotted = tokens[at + 1].text == "."
    named = tokens[tokens.after_dot(at + 1)].lower == "nr"
    is_short = (word == "r" and dotted and tokens[at - 1].kind != "number") or (word == "p" and dotted and named)
    is_name = word in ("pokoju", "pokoi") and tokens[at].is_capital
    if (word not in ROOMS and not is_short) or is_name:
        return None
    found = _numbered(tokens, at + 1)
    return AddressPart(found[1], room=found[0]) if found else None


def _flat(tokens: AddressTokens, at: int) -> AddressPart | None:
    token, before = tokens[at], tokens[at - 1]
    if token.lower == "m" and tokens[at + 1].text in ("2", "3") and tokens[at + 1].glued and not token.glued:
        return None
    if token.lower == "m" and (before.kind == "number" or (before.kind == "word" and len(before.text) == 1)):
        here = tokens.after_dot(at + 1)
        found = _numbered(tokens, here) if tokens[here].kind == "number" else None
    elif token.lower == "m" and before.text in (",", "/") and tokens[at + 1].text == ".":
        found = _numbered(tokens, at + 1) if tokens[at + 2].kind == "number" else None
    elif token.lower in FLATS:
        here = tokens.after_dot(at + 1)
        while tokens[here].lower in FLAT_KINDS:
            here = tokens.after_dot(here + 1)
        found = _numbered(tokens, here)
    else:
        return None
    return AddressPart(found[1], detail=f"lok. {found[0]}") if found else None


def _building(tokens: AddressTokens, at: int) -> AddressPart | None:
    word = tokens[at].lower
    if word in BUILDINGS:
        found = _numbered(tokens, at + 1)
        return AddressPart(found[1], detail=f"bud. {found[0]}") if found else None
    if word not in PARTS or (word == "of" and tokens[at + 1].text != "."):
        return None
    here = tokens.after_dot(at + 1)
    if tokens[here].lower in ("schodowa", "schodowej", "schod"):
        here = tokens.after_dot(here + 1)
    found = _numbered(tokens, here)
    if not found:
        return None
    name, dot = tokens[at].text, "." if word in _DOTTED else ""
    middle = "".join(f" {tokens[k].text}" for k in range(at + 1, found[1]) if tokens[k].lower in ("schodowa", "nr"))
    block = found[0] if word in ("blok", "bloku", "bl") else None
    return AddressPart(found[1], detail=f"{name}{dot}{middle} {found[0]}", block=block)


def _floor(tokens: AddressTokens, at: int) -> AddressPart | None:
    token, after = tokens[at], tokens[at + 1]
    word = token.lower
    if word in FLOORS:
        is_side = after.lower in _SIDES or (word.startswith("oficyn") and ROMAN.fullmatch(after.text))
        side = f" {after.text}" if is_side else ""
        return AddressPart(at + 1 + bool(side), detail=FLOORS[word] + side)
    if word in _HIGH and after.lower in ("parter", "parterze"):
        return AddressPart(at + 2, detail=f"{word.removesuffix('m')} parter")
    if word in _ORDINALS and after.lower == "piętro":
        return AddressPart(at + 2, detail=f"{word} piętro")
    if word in ("piętro", "floor"):
        here = at + 1
        is_number = tokens[here].kind == "number" and len(tokens[here].text) < 3 and not is_counted(tokens, here + 1)
        if is_number or ROMAN.fullmatch(tokens[here].text):
            return AddressPart(at + 2, detail=f"{token.text} {tokens[here].text}")
        return None
    if not ROMAN.fullmatch(token.text) and not (token.kind == "number" and len(token.text) < 3):
        return None
    return _counted_floor(tokens, at)


def _counted_floor(tokens: AddressTokens, at: int) -> AddressPart | None:
    """A floor after its number: `II piętro`, `1. piętro`, `I i II piętro`, `II p.`, `III klatka`."""
    token = tokens[at]
    is_pair = tokens[at + 1].lower in ("i", "-") and ROMAN.fullmatch(tokens[at + 2].text)
    if is_pair and tokens[at + 3].lower == "piętro":
        return AddressPart(at + 4, detail=tokens.printed(at, at + 4))
    here = tokens.after_dot(at + 1)
    dot = "." if here > at + 1 else ""
    if tokens[here].lower in ("piętro", "piętrze", "klatka") and tokens[here + 1].kind != "number":
        floor = "klatka" if tokens[here].lower == "klatka" else "piętro"
        return AddressPart(here + 1, detail=f"{token.text}{dot} {floor}")
    if tokens[here].lower != "p" or tokens[here + 2].kind == "number":
        return None
    if tokens[here + 1].text == ".":
        return AddressPart(here + 2, detail=f"{token.text}{dot} p.")
    alone = token.kind == "word" and tokens[here + 1].kind in ("break", "mark")
    return AddressPart(here + 1, detail=f"{token.text} p.") if alone else None


def _way_in(tokens: AddressTokens, at: int) -> AddressPart | None:
    """`wejście od podwórza`, `wejście od ul. Krótkiej`: the street in it is not that of the address."""
    if tokens[at].lower not in _WAYS_IN or tokens[at + 1].lower not in _FROM:
        return None
    here = at + 2
    while here < at + 10:
        token = tokens[here]
        is_dot = token.text == "." and tokens[here - 1].lower in ABBREVIATED_WAYS
        if not is_dot and (token.kind not in ("word", "number") or token.lower in NO_NAMES):
            break
        if token.kind == "number" and (len(token.text) > 3 or tokens[here + 1].text in ("-", ".", ":")):
            break
        here += 1
    return AddressPart(here, detail=tokens.printed(at, here)) if here > at + 2 else None


def _short(tokens: AddressTokens, at: int) -> AddressPart | None:
    """`p. 3`, `s. 12`, `l. 5`: a floor, a room or a flat, so it stays as printed; with three digits it is a room."""
    word, dot = tokens[at].lower, tokens[at + 1]
    if word not in ("p", "s", "l") or dot.text != ".":
        return None
    found = _numbered(tokens, at + 1)
    if not found:
        return None
    if word == "p" and len(found[0]) > 2 and found[0].isdigit():
        return AddressPart(found[1], room=found[0])
    return AddressPart(found[1], detail=f"{word}. {found[0]}")
