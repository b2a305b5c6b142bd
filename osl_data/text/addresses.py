"""Postal addresses as Polish pages print them."""

import re
from dataclasses import dataclass

from osl_data.text.fold import plain


@dataclass(frozen=True)
class PostalAddress:
    """The parts of an address, None for each that is not printed.

    `street` carries its prefix (`ul.`, `pl.`, `al.`, `os.`) if one is printed; `number` may be `9 a`, `1-3-5`
    or `46/48`; `detail` is what is neither number nor room (`oficyna`, `lok. 5`); `postcode` is `00-000`.
    """

    street: str | None = None
    number: str | None = None
    detail: str | None = None
    room: str | None = None
    postcode: str | None = None
    town: str | None = None


_CAP = r"[^\W\d_a-ząćęłńóśźżäöüßéèáíúýčďěňřšťůž]"
"""A capital letter: `re` has no class for it, so letters less the lower-case ones."""

_RANK = r"(?i:św|bł|ks|bp|abp|kard|gen|marsz|płk|ppłk|mjr|kpt|por|rtm|dr|prof|inż|im|hr)\."
_LABEL = r"(?:Tel|TEL|Fax|FAX|Faks|Pok|Pokój|Nr|NR|Lok|NIP|REGON|KRS|E-mail|Email)\b"
_WORD = rf"(?!{_LABEL})(?:{_RANK}|{_CAP}\.|{_CAP}[\w'’-]*|(?:pod|van|von|de|la)(?= {_CAP}))"
_WORDS = rf"{_WORD}(?: ?(?<=\.){_WORD}| {_WORD}){{0,5}}"
_ORDINAL = r"[0-9]{1,2}(?:-?(?:ego|go))?\.?"
_MONTH = "(?:stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia)"
_NAME = rf"(?:{_ORDINAL} {_MONTH}|{_ORDINAL} {_WORDS}|[0-9]{{2,4}}-lecia(?: {_WORDS})?|{_WORDS})"

# A letter after a space belongs to the number ("9 a") unless it can be a word ("5 w Stawiskach").
_LETTER = r"(?: (?![wziouumprWZIOUMPR]\b)[A-Za-z](?= ?(?:$|[^\w\s]|[0-9]|[A-ZŁŚŻ]|tel|fax)))"
_NUMBER = rf"(?P<number>[1-9][0-9]{{0,2}}[A-Za-z]?(?: ?[/-] ?[0-9]{{1,3}}[A-Za-z]?)*(?!\w){_LETTER}?)"

_PREFIXES = {
    "ul": "ulic[aąęy]|ul",
    "pl": "plac(?:u|em)?|pl",
    "al": "alej[aeęi]|alei|al",
    "os": "osiedl[eua]|os",
}
_PREFIX = rf"(?<![\w./@-])(?P<prefix>(?i:{'|'.join(_PREFIXES.values())}))(?:\. ?| )"
_STREET = re.compile(rf"{_PREFIX}(?P<name>{_NAME})(?:(?:,? [Nn]r\.?)? {_NUMBER})?(?!\w)")

_TOWN = rf"(?!{_LABEL}|(?i:os|ul|pl|al|osiedle)\b){_CAP}[^\W\d_]+(?:-{_CAP}[^\W\d_]+)*"
_TOWNS = rf"(?P<town>{_TOWN}(?: (?:nad )?{_TOWN}){{0,2}})"
_POSTCODE = re.compile(
    r"(?<![0-9-])(?<![0-9][0-9] [0-9][0-9] )"  # not inside a phone number
    rf"([0-9]{{2}})(?: ?- ?|\.(?=[0-9]{{3}} {_CAP}))([0-9]{{3}})"  # a dot is a slip, taken before a town
    rf"(?![0-9-]| [0-9])(?:,? {_TOWNS})?"
)

_ROOM = re.compile(
    r"(?<!ul\. )\b(?:pok(?:ój|oju|oje|\.)?|room|(?<![0-9] )r\.|sal[ai]|gab(?:inet|\.)) ?(?:nr\.? ?)?"
    r"(?P<room>[0-9]{1,3}[a-z]?)\b",
    re.IGNORECASE,
)
_DETAIL = re.compile(
    r"\b(?:(?:lok(?:al\w*|\.)?|mieszk\w*|(?<=[0-9a-zA-Z] )m\.?) ?(?:nr )?(?P<flat>[0-9]{1,4}[a-zA-Z]?)"
    r"|bud(?:yn\w+|\.)? ?(?:nr )?(?P<building>[0-9]{1,3}[a-zA-Z]?|[A-Z])"
    r"|(?P<other>oficyna|front|parter|(?:[IVX]+|[0-9]{1,2}) (?:piętro|p\.)"
    r"|(?:piętro|floor) (?:[IVX]+|[0-9]{1,2})"
    r"|(?:klatka|kl\.|wejście|brama|segment|pawilon|blok|bl\.|skrzydło) (?:nr )?(?:[0-9]{1,3}[A-Z]?|[A-Z])))"
    r"(?!\w)"
)
# Without a prefix only a fragment that begins as an address is one, and these words begin something else.
_BARE = re.compile(rf"^(?:{_TOWNS}, )?(?P<name>{_NAME}) {_NUMBER}(?= ?(?:$|[,;(]))")
_NO_STREET = re.compile(
    r"\b(?:poniedział\w+|wtor\w+|środ[aęy]|czwart\w+|piąt\w+|sobot[aęy]|niedziel[aęe]|pon|wt|śr|czw|pt|sob|niedz"
    r"|styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień"
    rf"|(?-i:{_MONTH})|lata|lat|latach|rok|roku|od|do|tel|telefon|fax|faks|kom|wew|nip|regon|krs|nr|numer|art|ust|poz"
    r"|pkt|punkt|str|rozdział|część|etap|tura|zadanie|program|projekt|pokój|sala|dział|zespół|filia|klub|grupa"
    r"|szkoła|podstawowa|przedszkole|gimnazjum|liceum|osiedle|dom|centrum|ośrodek)\b",
    re.IGNORECASE,
)
"""Words of the names of units, days and documents, which are numbered as houses are."""


def parse_address(printed: str) -> PostalAddress:
    """The first address of a fragment; an `Address` of Nones when it holds none. Never raises.

    The prefix is shortened (`ulica`, `ul` → `ul.`; `plac` → `pl.`) and never added. Slips and case forms stay
    (`ul. Kniaziewiczza`, `ul. Ostrowieckiej`). Flats read `lok. 5`, buildings `bud. 6`, dashes `110-112`.
    """
    text = plain(printed).replace("\n", ", ")
    rooms, text = _cut(_ROOM, text)
    details, text = _cut(_DETAIL, text)
    street = _street(text)
    postcode = _POSTCODE.search(text, street.end() if street else 0) or _POSTCODE.search(text)
    if not street and not postcode:
        return PostalAddress()
    return PostalAddress(
        street=_named(street) if street else None,
        number=re.sub(r" ?([/-]) ?", r"\1", street["number"]) if street and street["number"] else None,
        detail=", ".join(map(_detail, details)) or None,
        room=rooms[0]["room"] if rooms else None,
        postcode=f"{postcode[1]}-{postcode[2]}" if postcode else None,
        town=(postcode and postcode["town"]) or (_town(text, street) if street else None),
    )


def _cut(pattern: re.Pattern[str], text: str) -> tuple[list[re.Match[str]], str]:
    """What a pattern finds, and the text with a comma in the place of each find."""
    return list(pattern.finditer(text)), re.sub(r"[ ,]*,[ ,]*", ", ", pattern.sub(",", text)).strip(" ,")


def _street(text: str) -> re.Match[str] | None:
    """The first street with a number, else the first without; a square or estate in full needs its number."""
    found = list(_STREET.finditer(text))
    numberless = (m for m in found if len(m["prefix"]) == 2 or m["prefix"].lower().startswith("ul"))
    street = next((m for m in found if m["number"]), None) or next(numberless, None)
    if street:
        return street
    bare = _BARE.search(text)
    return None if bare and _NO_STREET.search(bare["name"]) else bare


def _named(street: re.Match[str]) -> str:
    printed = street.groupdict().get("prefix")
    if not printed:
        return street["name"]
    short = next(short for short, forms in _PREFIXES.items() if re.fullmatch(forms, printed, re.IGNORECASE))
    return f"{short}. {street['name']}"


def _detail(found: re.Match[str]) -> str:
    if found["flat"]:
        return f"lok. {found['flat']}"
    return f"bud. {found['building']}" if found["building"] else found["other"]


def _town(text: str, street: re.Match[str]) -> str | None:
    """A town without a postcode: all that stands before the street, or all that follows it after a comma."""
    if street.groupdict().get("town"):
        return street["town"]
    before = re.fullmatch(rf"{_TOWNS},? ?", text[: street.start()])
    after = re.fullmatch(rf", {_TOWNS}", text[street.end() :])
    found = before or after
    return found["town"] if found else None
