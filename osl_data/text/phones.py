"""Phone numbers as Polish pages print them: grouped, in ranges, with alternatives and extensions, or short."""

import html
import re
from dataclasses import dataclass, field
from functools import cache

import phonenumbers

from osl_data.text.fold import plain
from osl_data.text.phone_parts import (
    extensions_after,
    extensions_at,
    more_endings,
    range_of,
    says_extension,
    up_to,
)
from osl_data.text.short_numbers import grouped, is_short, only_known, short_at, short_of_area

_LABEL_REACH = 200
"""How many characters before digits are looked through for what they are; bounded, for long pages."""

_JOIN_REACH = 80
"""How far from a number what belongs to it may stand."""

_FEWEST = 3
"""Digits of the shortest number."""

_RUN = re.compile(r"(?:\(?\+ ?[0-9]{1,3}\)?[ ./-]{0,3}(?:\( ?0 ?\)[ -]?)?)?(?:\( ?)?[0-9](?:[0-9 ./)-]*(?:[0-9]))?")
"""Digits with what may stand between the groups of a number; a plus or a bracket begins a new run."""

_GAP = r" ?\)?(?: ?[-/] ?|\. ?| )?"
_NUMBER = re.compile(
    rf"(?:\(?(?:(?:\+ ?|00 ?)48|48(?=[ )-]|(?P<glued>(?=[0-9]{{9}}(?![0-9]))))){_GAP})?"  # country code
    r"(?:\(? ?0 ?\)?(?:\.{2,3}|[ /-])? ?)?"  # trunk prefix of before 2005
    rf"\(? ?(?P<nine>[0-9](?:{_GAP}[0-9]){{8}})(?![0-9])"
)
_LOCAL = re.compile(r"\(?(?P<seven>[0-9]{2,3}(?:[ -][0-9]{2,4}){1,2}|[0-9]{7})(?![0-9])")
_LOCAL_GROUPS = {(3, 2, 2), (2, 2, 3), (2, 3, 2), (3, 4), (7,)}
_BETWEEN = re.compile(r" ?[/-]? ?")
_TAIL = re.compile(r"(?: ?(?P<sign>/ ?-|[/-]) ?|(?P<dots>\.{2,3}))(?P<end>[0-9]{1,4})(?![0-9]|\.[0-9]| [0-9])")
_SPACED = re.compile(r"(?: ?[/-] | )?")
_ELSE = re.compile(
    r"(?: ?[/-] | )(?:[0-9]{1,2}[.:][0-9]{2}(?![0-9])|[0-9]{2}-[0-9]{3}(?![0-9-])|[0-9]{1,2}-[0-9]{1,2}(?![0-9]))"
    r"| [/-] [0-9]{1,2}(?![ ./-]?[0-9])"
)
"""What may follow a number in its run without spoiling it: a time, a postcode, hours, a floor."""

_OTHER_NUMBER = re.compile(  # what names the digits after it as something else than a phone
    r"\b(?:nip|regon|krs|pesel|bdo|isbn|issn|iban|nrb|kont[aou]|rachun\w+|umow[ayęą]|decyzj\w+|uchwał\w*|faktur\w*"
    r"|sygn\w*|znak|poz|id|identyfikator\w*|kod\w*|legitymacj\w+|licencj\w+|certyfikat\w*"
    r"|(?:nr|numer) (?:spraw|wniosk|akt)\w*)[ .:]*(?:(?:nr|numer|bankow\w+|nip|pl|-)[ .:]*)*\Z"
    r"|(?:https?://|www\.)\S*\Z|[=_@#&?%\\]\Z",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?:[^\W\d_][./]?|[A-Z]{2}-)\Z")
"""A letter just before digits, as in `POWR.02.08`."""
_CALLED = re.compile(r"(?:tel|telefonu?|fax|faks|kom|kontakt|\b(?:nr|[tfmk]))[./-]?\Z", re.IGNORECASE)
_PHONE_LABEL = re.compile(
    r"(?<!\w)(?:tel|telefon\w*|fax|faks|kom|komórk\w+|kontakt|infolini\w)[ .:/-]*\Z", re.IGNORECASE
)
_OTHER_MEANING = re.compile(r"\w*[@_0-9]|\s?(?:zł|pln|eur|euro|tys|mln|mhz|osób|%|m²|m2)\b", re.IGNORECASE)
_DECIMALS = re.compile(r",[0-9]{2}\b")
_AMOUNT = re.compile(r"[0-9]{1,3}(?:[ .][0-9]{3})*|[0-9]+")
_MOBILE = re.compile(r"(?:45|5[0137]|6[069]|7[2389]|88)[0-9]{7}")
_LANDLINE = re.compile(r"(?:1[2-8]|2[2-69]|3[2-4]|4[1-468]|5[24-689]|6[1-3578]|7[14-7]|8[1-79]|9[145])[0-9]{7}")
_LOWER = "a-ząćęłńóśźż"
_JOINS = re.compile(
    rf"(?: ?\([{_LOWER} .,/-]{{1,40}}\)| - [{_LOWER} ./-]{{1,40}})?[\s,;/|&]*"
    r"(?:(?:(?i:lub|i|oraz|albo|bądź|tel|telefon|fax|faks|sekretariat|centrala)"
    rf"|(?:(?<=[\n,;])|(?<=[,;] ))[{_LOWER}]{{3,20}})(?!\w)[\s.,:;/-]*){{0,3}}"
)
"""What stands between a number and a second one of the same area, without its code.

Whose number it is may stand there too, but nothing with a capital: `Radom 362 14 20` is of another area.
"""
_WORDS = re.compile(r" (?:- )?(?:[^\W\d_]+\.? ){1,4}")
_MINUTES = re.compile(r":[0-9]{2}(?![0-9])")
_PAUSE = re.compile(r"[,p]([0-9]{1,6})(?![0-9])")
_URI = re.compile(r"tel:(?:%2b)?\Z", re.IGNORECASE)

_TRUNK_SIGNS = re.compile(r"(?<![0-9A-Za-z])0[ -]?(?:\*{1,2}|x{1,2}|prefix|prefiks)[ -]?(?=\(?[0-9])", re.IGNORECASE)
_READABLE = (
    ("[", "("),
    ("]", ")"),
    ("\\", "/"),
    ("\u2026", "..."),
    ("\u00f7", "-"),
    ("\u00b7", "."),
    ("~", "-"),
    ("%2B", "+"),
    ("%20", " "),
)


@dataclass(frozen=True)
class PhoneNumber:
    """A number in E.164 (`+48717823555`) and, if one is dialled after it, an extension of 1–6 digits.

    A short number (`19115`, `112`) has no form in E.164: `e164` is then what is dialled, without a plus.
    """

    e164: str
    extension: str | None = None

    @property
    def is_short(self) -> bool:
        """Whether it is a short number, dialled as it stands."""
        return not self.e164.startswith("+")


_KINDS = (
    *("fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost"),
    *("personal_number", "voip", "pager", "uan", "voicemail"),
)


@cache
def _plan() -> re.Pattern[str]:
    """All valid Polish numbers after +48, of every kind that Google's numbering plan has."""
    plan = phonenumbers.PhoneMetadata.metadata_for_region("PL")
    kinds = (getattr(plan, kind) for kind in _KINDS)
    return re.compile("|".join(kind.national_number_pattern for kind in kinds if kind and kind.national_number_pattern))


def is_valid_polish(e164: str) -> bool:
    """Whether an E.164 number is a valid Polish one, by Google's numbering plans."""
    return e164.startswith("+48") and _plan().fullmatch(e164, 3) is not None


def format_national(e164: str) -> str:
    """A number as it is shown: a Polish one as dialled at home (`71 782 35 55`, `19 115`), others with their country.

    What is no number in E.164, nor a short one, comes back as it is.
    """
    if is_short(e164):
        return grouped(e164)
    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return e164
    form = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(number, form.NATIONAL if number.country_code == 48 else form.INTERNATIONAL)


def parse_phones(printed: str) -> list[PhoneNumber]:
    """All Polish numbers in a short printed fragment, in order, each once; `[]` when there are none.

    A range (`590-593`, `300 do 03`), alternatives (`422/425`, `01 (02, 03)`) and a second number without its area
    code are written out; extensions make one entry each. A short number (`986`, `19 115`) is read where a label or
    a well-known form makes it certain. Numbers that a label calls something else (NIP, REGON, an account) are left
    out, and so is a run of digits that is not wholly explained as numbers: the rest of a number is never guessed.
    Never raises.
    """
    text = _readable(printed)
    reading = _Reading(text, only_known(text))
    position = 0
    while run := _RUN.search(text, position):
        position = reading.read(run)
    return list(dict.fromkeys(reading.found))


@dataclass
class _Reading:
    """One text while it is read: what was found, and the numbers before the place."""

    text: str
    only_known: bool
    found: list[PhoneNumber] = field(default_factory=list)
    last: list[str] = field(default_factory=list)
    end: int = -_JOIN_REACH
    """Where the last phone ends."""

    def read(self, run: re.Match[str]) -> int:
        """Take in what a run of digits is; the place where to read on."""
        text, (start, position) = self.text, run.span()
        joined = text[self.end : start] if 0 <= start - self.end <= _JOIN_REACH and self.found else None
        if joined is not None and self._can_extend() and says_extension(joined):
            return self._extended(joined, start) or position
        if position - start < _FEWEST:
            return self._forget(position)
        before = text[max(0, start - _LABEL_REACH) : start]
        if _means_else(text, run) or _OTHER_NUMBER.search(before):
            return self._forget(position)
        if _CODE.search(before) and not _CALLED.search(before):
            return self._forget(position)
        labelled = _PHONE_LABEL.search(before) is not None
        minutes = _MINUTES.match(text, position)
        printed = run.group() + (minutes.group() if minutes else "")
        numbers, group = _numbers(printed, self._area(joined), labelled)
        if not numbers:
            return self._short(run, before, joined, labelled)
        if joined == " do " and self.last:  # "71 78 22 300 do 71 78 22 303"
            numbers[:1] = range_of(self.last[-1], numbers[0])[1:] or numbers[:1]
        return self._after(numbers, group, position, before)

    def _extended(self, joined: str, start: int) -> int:
        """The same for an extension that words stand before (`71 782 00 01 kadry wew. 12`); 0 if it is none.

        Words alone name whose number that is; after a comma or in a new line the number itself stays beside it.
        """
        extensions, position = extensions_at(self.text, start)
        if not extensions:
            return 0
        if _WORDS.fullmatch(joined) and self.found[-1] == PhoneNumber(f"+48{self.last[-1]}"):
            self.found.pop()
            self.last = self.last[-1:]
        return self._add(self.last, extensions, position)

    def _after(self, numbers: list[str], group: int, position: int, before: str) -> int:
        """The same for what stands after numbers, and is theirs."""
        text = self.text
        numbers[-1:], position = up_to(text, position, numbers[-1])
        mobile = _MOBILE.fullmatch(numbers[-1]) is not None
        more, position = more_endings(text, position, numbers[-1], group, mobile)
        numbers += more
        extensions, position = extensions_after(text, position)
        if not extensions and _URI.search(before) and (pause := _PAUSE.match(text, position)):
            extensions, position = [pause[1]], pause.end()
        return self._add([n for n in numbers if is_valid_polish(f"+48{n}")], extensions, position)

    def _short(self, run: re.Match[str], before: str, joined: str | None, labelled: bool) -> int:
        """The same for a run that may be a short number."""
        start, position = run.span()
        start += run.group().startswith("(")
        if of_area := short_of_area(run.group(), labelled):
            return self._add([of_area] if is_valid_polish(f"+48{of_area}") else [], [], position)
        after_short = self.only_known or (bool(self.found) and self.found[-1].is_short)
        short = short_at(self.text, start, before, joined, after_short)
        if not short and self.only_known:
            short = re.sub("[ -]", "", run.group()), position
        if not short or not is_short(short[0]):
            return self._forget(position)
        self.found.append(PhoneNumber(short[0]))
        self.last, self.end = [], short[1]
        return short[1]

    def _add(self, numbers: list[str], extensions: list[str], position: int) -> int:
        every: list[str | None] = [*extensions] or [None]
        self.found += [PhoneNumber(f"+48{number}", extension) for number in numbers for extension in every]
        self.last, self.end = numbers, position
        return position

    def _forget(self, position: int) -> int:
        """What is not understood stands between: nothing after it belongs to the number before."""
        self.last, self.end = [], -_JOIN_REACH - 1
        return position

    def _can_extend(self) -> bool:
        return bool(self.last) and not _MOBILE.fullmatch(self.last[-1])

    def _area(self, joined: str | None) -> str:
        """The area code of the number before, where another without one is listed with it; else empty."""
        if joined is None or not self.last or not _JOINS.fullmatch(joined):
            return ""
        return self.last[-1][:2] if _LANDLINE.fullmatch(self.last[-1]) else ""


def _readable(printed: str) -> str:
    """The text with signs that scribes and links have for others: `0**22`, `0xx22`, `&nbsp;`, `%2B48`, `[71]`."""
    if "&" in printed:
        printed = html.unescape(printed)
    text = plain(printed)
    for sign, plainly in _READABLE:
        text = text.replace(sign, plainly)
    return _TRUNK_SIGNS.sub("0 ", text)


def _means_else(text: str, run: re.Match[str]) -> bool:
    """Whether what follows digits makes them an amount, a part of a word or of an address."""
    end = run.end()
    if _OTHER_MEANING.match(text, end) and not extensions_after(text, end)[0]:
        return True
    return _DECIMALS.match(text, end) is not None and _AMOUNT.fullmatch(run.group()) is not None


def _numbers(run: str, area: str, labelled: bool) -> tuple[list[str], int]:
    """National numbers of nine digits that make up a whole run, or none when it has any unexplained part.

    Beside them stands how many digits the last group printed has.

    Args:
        area: the code of the area that a number of seven digits is of.
        labelled: whether the run is called a phone, so that digits which begin with 48 are not taken for anything else.
    """
    numbers: list[str] = []
    position, group = 0, 0
    while position < len(run):
        if numbers and (tail := _TAIL.match(run, position)) and _is_tail(tail, group, numbers[-1]):
            numbers += _ending(numbers.pop(), tail)
            position = tail.end()
            continue
        if numbers and _ELSE.match(run, position):
            break
        gap = _BETWEEN.match(run, position) if numbers else None
        ranged = gap is not None and "-" in gap.group()
        read = _one(run, gap.end() if gap else 0, area or _area_of(numbers), labelled)
        if not read:
            return [], 0
        number, position, group = read
        numbers += (range_of(numbers[-1], number)[1:] or [number]) if ranged else [number]
    return numbers, group


def _one(run: str, position: int, area: str, labelled: bool) -> tuple[str, int, int] | None:
    """One number of a run: its nine digits, where it ends, and how many digits its last group has."""
    number = _NUMBER.match(run, position)
    if number and (labelled or number["glued"] is None):
        groups = re.findall("[0-9]+", number["nine"])
        return ("".join(groups), number.end(), len(groups[-1])) if min(map(len, groups)) > 1 else None
    local = _LOCAL.match(run, position) if area else None
    if not local:
        return None
    groups = re.findall("[0-9]+", local["seven"])
    if tuple(map(len, groups)) not in _LOCAL_GROUPS:
        return None
    return area + "".join(groups), local.end(), len(groups[-1])


def _area_of(numbers: list[str]) -> str:
    return numbers[-1][:2] if numbers and _LANDLINE.fullmatch(numbers[-1]) else ""


def _is_tail(tail: re.Match[str], group: int, number: str) -> bool:
    """Whether digits after a sign end a further number: with blanks around it they may be a floor or an hour."""
    if len(tail["end"]) > group:
        return False
    spaced = tail.group().endswith(f" {tail['end']}")
    if len(tail["end"]) < group:
        return not (spaced or tail["dots"])
    return not spaced or tail["sign"] != "/" or len(tail["end"]) > 2 or tail["end"][0] == number[-2]


def _ending(number: str, tail: re.Match[str]) -> list[str]:
    """A number and those which its tail adds."""
    end = tail["end"]
    return [number, number[: -len(end)] + end] if (tail["sign"] or "").startswith("/") else range_of(number, end)
