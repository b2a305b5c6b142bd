"""Postal addresses as Polish pages print them."""

import unicodedata
from dataclasses import dataclass

from osl_data.text.address_details import AddressPart, read_part
from osl_data.text.address_tokens import AddressTokens, tokens_of
from osl_data.text.fold import fold, plain
from osl_data.text.postcodes import Postcode, is_bare_town, read_postcode, read_town
from osl_data.text.streets import Street, bare_street, read_street


@dataclass(frozen=True)
class PostalAddress:
    """The parts of an address, None for each that is not printed.

    `street` carries the kind of its way (`ul.`, `pl.`, `al.`, `os.`; others in full, `rondo`, `bulwar`) if one is
    printed; `number` may be `9 a`, `1-3-5` or `46/48`; `detail` is what is neither number nor room (`oficyna`,
    `lok. 5`); `postcode` is `00-000`.
    """

    street: str | None = None
    number: str | None = None
    detail: str | None = None
    room: str | None = None
    postcode: str | None = None
    town: str | None = None


def parse_address(printed: str) -> PostalAddress:
    """The first address of a fragment; one of Nones when it holds none. Never raises.

    The kind of way is shortened (`ulica`, `ul` → `ul.`; `plac` → `pl.`; others are written out) and never added.
    Slips and case forms stay (`ul. Kniaziewiczza`, `ul. Ostrowieckiej`, `Grodzisk Maz.`). Flats read `lok. 5`,
    buildings `bud. 6`, dashes `110-112`; the block of an estate is its number. In a village without streets there
    is only a number. What belongs to a second address is left out, and so is a part that is not understood.
    """
    tokens = tokens_of(unicodedata.normalize("NFC", plain(printed)))
    found = _Found(tokens)
    street = found.street()
    code = found.postcode(street)
    if not street:
        return _whole(found, None, code.number, code, code.town) if code else PostalAddress()
    if code and _names_village(street, code):
        return _whole(found, None, street.number, code, code.town)
    return _whole(found, street, street.number, code, (code and code.town) or found.town(street, code))


def _names_village(street: Street, code: Postcode) -> bool:
    """Whether the name before the number is that of the postcode's town: `Kałków 84, 27-225 Kałków`."""
    return not street.way and code.town is not None and fold(street.name) == fold(code.town)


def _whole(
    found: "_Found", street: Street | None, number: str | None, code: Postcode | None, town: str | None
) -> PostalAddress:
    parts = found.parts_of(street, code)
    if street and street.way == "os." and not number:
        number = next((part.block for part in parts if part.block), None)
        parts = [part for part in parts if not part.block] if number else parts
    return PostalAddress(
        street=street.printed if street else None,
        number=number,
        detail=", ".join(dict.fromkeys(part.detail for part in parts if part.detail)) or None,
        room=next((part.room for part in parts if part.room), None),
        postcode=code.code if code else None,
        town=town,
    )


def _after_label(tokens: AddressTokens) -> int:
    """Where a text begins behind `Adres:` and the like."""
    if tokens[0].lower not in ("adres", "siedziba", "lokalizacja", "miejsce", "gdzie"):
        return 0
    return next((at + 1 for at in range(1, 4) if tokens[at].text == ":"), 0)


_BESIDE = frozenset(",.:-(|/\n")
"""Marks that may stand between a town and a street."""


class _Found:
    """Everything in a text that may be part of an address, in the order of the text."""

    def __init__(self, tokens: AddressTokens) -> None:
        self.tokens = tokens
        self.streets: list[Street] = []
        self.codes: list[Postcode] = []
        self.parts: dict[int, AddressPart] = {}
        self.start = _after_label(tokens)
        at, numbered = 0, -1
        while at < len(tokens):
            near = at in (numbered, numbered + 1 if tokens[numbered].text == "," else numbered)
            if part := read_part(tokens, at, after_number=near):
                self.parts[at] = part
                at = numbered = part.end
            elif street := read_street(tokens, at):
                self.streets.append(street)
                at = street.end
                numbered = at if street.number else -1
            elif code := read_postcode(tokens, at):
                self.codes.append(code)
                at = code.end
            else:
                at += 1

    def street(self) -> Street | None:
        """The first street with a number, else the first without; a square or estate in full needs its number."""
        numbered = (s for s in self.streets if s.number or (s.way == "os." and self._block_after(s)))
        alone = (s for s in self.streets if s.is_sure or self._before_code(s))
        return next(numbered, None) or next(alone, None) or self._bare()

    def _block_after(self, street: Street) -> bool:
        part = self.parts.get(street.end + (self.tokens[street.end].text == ","))
        return part is not None and part.block is not None

    def _before_code(self, street: Street) -> bool:
        """A square in full without a number is an address where it begins the text and a postcode follows."""
        after = street.end + (self.tokens[street.end].text in (",", "\n"))
        return street.start == 0 and after > street.end and any(code.start == after for code in self.codes)

    def _bare(self) -> Street | None:
        """A street without its kind of way: at the start, or after the town that begins the text."""
        starts = [self.start]
        for code in self.codes[:1]:
            starts += [code.end, self._section(code.start)]
        town = read_town(self.tokens, self.start)
        if town and is_bare_town(self.tokens, self.start, town[1]):
            starts.append(town[1])
        for start in starts:
            if start != self.start and self.tokens[start].text not in (",", "\n"):
                continue
            start += start != self.start
            if street := bare_street(self.tokens, start):
                return street
        return None

    def _section(self, end: int) -> int:
        """The comma before the last one that precedes a postcode: what stands between may be its street."""
        low = max(end - 20, self.start)
        commas = [at for at in range(low, end - 1) if self.tokens[at].text in (",", "\n")]
        return commas[-1] if commas else self.start

    def _zone(self, street: Street) -> tuple[int, int]:
        """From the end of the street before to the start of the one after."""
        before = max((s.end for s in self.streets if s.end <= street.start), default=0)
        after = min((s.start for s in self.streets if s.start >= street.end), default=len(self.tokens))
        return before, after

    def postcode(self, street: Street | None) -> Postcode | None:
        """The postcode of a street: what follows it, unless that leads on to the next street, else what precedes it."""
        if street is None:
            return self.codes[0] if self.codes else None
        low, high = self._zone(street)
        before = [code for code in self.codes if low <= code.start and code.end <= street.start]
        after = [code for code in self.codes if street.end <= code.start and code.end <= high]
        if after and self._leads_on(after[0], street, high, bool(before)):
            after = []
        return after[0] if after else before[-1] if before else None

    def _leads_on(self, code: Postcode, street: Street, high: int, has_own: bool) -> bool:
        """Whether a postcode is that of the next street: a semicolon before it, or one of our own and none of its."""
        if high == len(self.tokens) or any(t.text in (",", "\n") for t in self.tokens.between(code.end + 1, high)):
            return any(t.text == ";" for t in self.tokens.between(street.end, code.start)) and high < len(self.tokens)
        return has_own or any(t.text == ";" for t in self.tokens.between(street.end, code.start))

    def parts_of(self, street: Street | None, code: Postcode | None) -> list[AddressPart]:
        """Rooms and details up to the next street, and those before the street when no other street has them."""
        if street is None:
            return list(self.parts.values())
        low, high = self._zone(street)
        end = self._next_code(street, code, high)
        return [part for at, part in self.parts.items() if low <= at < end]

    def _next_code(self, street: Street, code: Postcode | None, high: int) -> int:
        """Where the next address begins: its street, or its postcode."""
        others = [c.start for c in self.codes if c is not code and street.end <= c.start < high]
        return min(others, default=high)

    def town(self, street: Street, code: Postcode | None) -> str | None:
        """A town without a postcode, or before it: what stands before the street, or what follows it."""
        tokens = self.tokens
        if code and code.start > street.end:
            return self._town_between(self._after_parts(street.end), code.start)
        return (
            self._town_between(self.start, code.start if code else street.start)
            or self._town_between(self._after_parts(street.end), len(tokens))
            or self._town_listed(self._after_parts(street.end))
        )

    def _after_parts(self, end: int) -> int:
        """Behind the details that follow a street directly."""
        for at, part in self.parts.items():
            if at in (end, end + 1) and (at == end or self.tokens[end].text in (",", "\n", "(")):
                end = part.end + (self.tokens[part.end].text == ")")
        return end

    def _town_listed(self, start: int) -> str | None:
        """A town that the dictionary has as one, between a comma and whatever follows."""
        tokens = self.tokens
        found = read_town(tokens, start + 1) if tokens[start].text in (",", "\n") else None
        if found is None or not is_bare_town(tokens, start + 1, found[1], known=True):
            return None
        return found[0] if tokens[found[1]].kind == "break" or tokens[found[1]].text in (",", ";", "(") else None

    def _town_between(self, start: int, end: int) -> str | None:
        tokens = self.tokens
        if tokens[start].text in (",", "\n"):
            start += 1
        while end > start and tokens[end - 1].text in _BESIDE and not is_bare_town(tokens, start, end):
            end -= 1
        if start >= end or not is_bare_town(tokens, start, end):
            return None
        found = read_town(tokens, start)
        return found[0] if found else None
