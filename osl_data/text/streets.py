"""Streets, squares and estates, with the numbers of their houses."""

from dataclasses import dataclass

from osl_data.text.address_details import ends_at
from osl_data.text.address_tokens import AddressTokens
from osl_data.text.address_words import ABBREVIATED_WAYS, MONTHS, NO_WAY_NAMES, NUMBERED, SURE_WAYS, WAYS
from osl_data.text.house_numbers import read_number
from osl_data.text.postcodes import is_bare_town, read_postcode, read_town
from osl_data.text.street_names import name_end


@dataclass(frozen=True, slots=True)
class Street:
    """A street where it stands in the tokens; `is_sure`: its kind of way makes it one even without a number."""

    start: int
    end: int
    way: str
    name: str
    number: str | None
    is_sure: bool = False

    @property
    def printed(self) -> str:
        """The kind of way and the name: `ul. Polna`, `rondo ONZ`, `Rynek`."""
        return f"{self.way} {self.name}".strip()


def read_street(tokens: AddressTokens, at: int) -> Street | None:
    """The street that begins at a token with its kind of way; None when none does, or its name cannot be told."""
    opened = _way(tokens, at)
    if opened is None:
        return _market(tokens, at)
    way, here = opened
    sure = tokens[at].lower in SURE_WAYS
    inner = _way(tokens, here) if way == "ul." else None
    if inner and tokens[here].lower in ABBREVIATED_WAYS and not tokens[here].text.startswith("Al"):
        way, here = inner
    end = _numbered_way_end(tokens, inner[1]) if inner else None
    end = end or name_end(tokens, here, marked=tokens[at].lower in ABBREVIATED_WAYS - {"os", "oś"})
    if end is None or tokens[here].text in NO_WAY_NAMES:
        return None
    if way == "os." and tokens[here].text.islower():
        return None
    number, after = (_block(tokens, end) if way == "os." else None) or _number(tokens, end)
    return Street(at, after, way, tokens.printed(here, end), number, sure)


def _numbered_way_end(tokens: AddressTokens, at: int) -> int | None:
    """Where a name ends that begins with a number behind a second kind of way: `ul. Aleja 1 Dywizji Pancernej 16`."""
    end = name_end(tokens, at, marked=True) if tokens[at].kind == "number" else None
    is_day = end is not None and tokens[end - 1].is_capital and tokens[end - 1].lower in MONTHS
    return end if end and (is_day or read_number(tokens, end)) else None


def _block(tokens: AddressTokens, at: int) -> tuple[str, int] | None:
    """The block of an estate that has a letter before its number: `D-4`, `B/4`, `C4`."""
    letter = tokens[at]
    if not letter.is_capital or len(letter.text) > 1:
        return None
    sign = tokens[at + 1].text if tokens[at + 1].glued and tokens[at + 1].text in ("-", "/") else ""
    number = read_number(tokens, at + 1 + bool(sign)) if tokens[at + 1 + bool(sign)].glued else None
    return (f"{letter.text}{sign}{number[0]}", number[1]) if number else None


def _way(tokens: AddressTokens, at: int) -> tuple[str, int] | None:
    """The kind of a way that stands at a token, and where its name begins."""
    token, before = tokens[at], tokens[at - 1]
    way = WAYS.get(token.lower)
    if way is None or token.kind != "word":
        return None
    if token.glued and (before.kind != "mark" or before.text in ".-/@_"):
        return None
    if way == "os." and before.kind == "number" and not before.glued and tokens[at + 1].text == ".":
        is_person = tokens[at - 2].kind != "word" or not tokens[at - 2].is_capital
        if is_person:
            return None
    here = tokens.after_dot(at + 1) if token.lower in ABBREVIATED_WAYS else at + 1
    if token.lower == "ul" and tokens[here].text == ".":
        here += 1
    if way == "ul." and tokens[here].text == ":" and tokens[here].glued:
        here += 1
    if here == at + 1 and (tokens[here].glued or tokens[here].kind == "break"):
        return None
    if len(way) > 3 and token.is_capital:
        way = way.capitalize()
    return way, here


def _market(tokens: AddressTokens, at: int) -> Street | None:
    """`Rynek 12`, `Stary Rynek 5`, `Rynek Główny 3`: the word is the name itself, and needs its number."""
    start = at
    if tokens[at].lower in ("stary", "nowy", "mały", "wielki", "duży", "górny", "dolny") and tokens[at].is_capital:
        at += 1
    if tokens[at].lower not in ("rynek", "rynku") or not tokens[at].is_capital or tokens[start].glued:
        return None
    end = at + 1
    while tokens[end].is_capital and end < at + 4 and not tokens[end].glued:
        end += 1
    number = read_number(tokens, end)
    return Street(start, number[1], "", tokens.printed(start, end), number[0]) if number else None


def bare_street(tokens: AddressTokens, at: int) -> Street | None:
    """A street at a token without its kind of way: a name, a number, and then a comma or the like."""
    end = name_end(tokens, at, marked=False)
    if end is None:
        return None
    number, after = _number(tokens, end)
    if number is None or tokens[end].glued or not _stops(tokens, after):
        return None
    if tokens[end].kind != "number" and read_postcode(tokens, after + 1) is None:
        return None  # with `nr` it may be anything
    words = tokens.between(at, end)
    if words[0].lower in WAYS and words[-1].text in NO_WAY_NAMES:
        return None
    if any(token.lower in NUMBERED or (token.lower in MONTHS and token.text.islower()) for token in words):
        return None
    return Street(at, after, "", tokens.printed(at, end), number)


def _stops(tokens: AddressTokens, at: int) -> bool:
    """Whether a bare street ends here: nothing of it follows, or its town and no more."""
    if ends_at(tokens, at):
        return True
    town = read_town(tokens, at)
    return town is not None and town[1] == len(tokens) and is_bare_town(tokens, at, town[1], known=True)


def _number(tokens: AddressTokens, at: int) -> tuple[str | None, int]:
    """The number after a name, with `nr` or without, and where it ends; the end of the name when there is none."""
    here = at
    if tokens[here].text == "(":
        closing = next((k for k in range(here + 1, here + 9) if tokens[k].text == ")"), None)
        if closing and read_number(tokens, closing + 1):
            here = closing + 1
    comma = here + (tokens[here].text == ",")
    if tokens[comma].lower in ("nr", "numer"):
        here = tokens.after_dot(comma + 1)
        if tokens[here].lower in ("domu", "budynku"):
            here += 1
    number = read_number(tokens, here)
    return number if number else (None, at)
