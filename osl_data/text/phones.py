"""Phone numbers as Polish pages print them: grouped, in ranges, with alternatives and extensions."""

import re
from dataclasses import dataclass

import phonenumbers

from osl_data.text.fold import plain

_LONGEST_RANGE = 20
"""More numbers than this in one range are no range: a dash there separates something else."""

_LABEL_REACH = 200
"""How many characters before digits are looked through for what they are; bounded, for long pages."""

_RUN = re.compile(r"(?:\(?\+ ?[0-9]{1,3}\)?[ -]?)?\(?[0-9](?:[0-9 ./)-]*(?:[0-9]))?")
"""Digits with what may stand between the groups of a number; a plus or a bracket begins a new run."""

_GAP = r" ?\)?(?: ?[-/] ?|\.| )?"
_NUMBER = re.compile(
    rf"(?:\(?(?:(?:\+ ?|00)48|48(?=[ )-])){_GAP})?"  # country code
    r"(?:\(? ?0(?:[ -]|\*\*|xx)?(?=[0-9]{2}[ )/-]|[0-9]{9}(?![0-9])))?"  # trunk prefix of before 2005
    rf"\(? ?(?P<nine>[0-9](?:{_GAP}[0-9]){{8}})(?![0-9])"
)
_BETWEEN = re.compile(r" ?[/-]? ?")
_TAIL = re.compile(r" ?([/-]) ?([0-9]{1,4})(?![0-9]|\.[0-9]| [0-9])")
_UP_TO = re.compile(
    r" do ([0-9]{2,4})(?![0-9]|[.:,/-]?[0-9]| [0-9]|-?t?ej"  # not "do 15.00", nor "do 30 czerwca"
    r"| (?:stycz|lut|mar|kwie|maj|czerw|lip|sierp|wrze|paźd|listop|grud|godz|rok|lat|dni))"
)
_ELSE = re.compile(r" [0-9]{1,2}[.:][0-9]{2}(?![0-9])| [0-9]{2}-[0-9]{3}(?![0-9-])")
"""What may follow a number in its run without spoiling it: a time, a postcode."""

_EXTENSIONS = re.compile(
    r"[ ,;(]*(?:nr |numer )?(?:wewnętrzn\w+|wewn?|ext|w(?=\.))[.:]{0,2} ?(?:nr |numer )?"
    r"(?P<list>[0-9]{1,6}(?![0-9])"
    r"(?:(?:,? ?(?:lub|i|oraz|albo) |, ?| ?[/-] ?)[0-9]{1,4}(?![0-9]|[ ./-][0-9]))*)",
    re.IGNORECASE,
)

_OTHER_NUMBER = re.compile(  # what names the digits after it as something else than a phone
    r"\b(?:nip|regon|krs|pesel|bdo|isbn|issn|iban|nrb|kont[aou]|rachun\w+|umow[ayęą]|decyzj\w+|uchwał\w*|faktur\w*"
    r"|sygn\w*|znak|poz)[ .:]*(?:(?:nr|numer|bankow\w+|nip|pl|-)[ .:]*)*\Z"
    r"|(?:https?://|www\.)\S*\Z|[=_@#&?%\\]\Z",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?:[^\W\d_][./]?|[A-Z]{2}-)\Z")
"""A letter just before digits, as in `POWR.02.08`."""
_CALLED = re.compile(r"(?:tel|telefonu?|fax|faks|kom|kontakt|\b(?:nr|[tfmk]))[./-]?\Z", re.IGNORECASE)
_OTHER_MEANING = re.compile(r"\w*[@_0-9]|,[0-9]{2}\b|\s?(?:zł|pln|eur|euro|tys|mln|mhz|osób|%|m²|m2)\b", re.IGNORECASE)


@dataclass(frozen=True)
class PhoneNumber:
    """A number in E.164 (`+48717823555`) and, if one is dialled after it, an extension of 1–6 digits."""

    e164: str
    extension: str | None = None


def is_valid_polish(e164: str) -> bool:
    """Whether an E.164 number is a valid Polish one, by Google's numbering plans."""
    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return False
    return number.country_code == 48 and phonenumbers.is_valid_number(number)


def format_national(e164: str) -> str:
    """A number as it is shown: a Polish one as dialled at home (`71 782 35 55`), others with their country.

    What is no number in E.164 comes back as it is.
    """
    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return e164
    form = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(number, form.NATIONAL if number.country_code == 48 else form.INTERNATIONAL)


def parse_phones(printed: str) -> list[PhoneNumber]:
    """All Polish numbers in a short printed fragment, in order, each once; `[]` when there are none.

    A range (`590-593`, `300 do 03`) and an alternative (`422/425`) are written out; extensions make one entry
    each. Numbers that a label calls something else (NIP, REGON, an account) are left out, and so is a run of
    digits that is not wholly explained as numbers: the rest of a number is never guessed. Never raises.
    """
    text = plain(printed)
    found: list[PhoneNumber] = []
    position, last = 0, ""
    while run := _RUN.search(text, position):
        joined, start, position = text[position : run.start()], run.start(), run.end()
        before = text[max(0, start - _LABEL_REACH) : start]
        if _OTHER_NUMBER.search(before) or _OTHER_MEANING.match(text, position):
            continue
        if _CODE.search(before) and not _CALLED.search(before):
            continue
        numbers = _numbers(run.group())
        if numbers and (up_to := _UP_TO.match(text, position)):
            numbers[-1:] = _range(numbers[-1], up_to.group(1))
            position = up_to.end()
        if joined == " do " and numbers and last:  # "71 78 22 300 do 71 78 22 303"
            numbers[:1] = _range(last, numbers[0])[1:] or numbers[:1]
        last = numbers[-1] if numbers else ""
        extensions: list[str | None] = [None]
        if numbers and (listed := _EXTENSIONS.match(text, position)):
            extensions = [*_extensions(listed["list"])]
            position = listed.end()
        valid = [e164 for n in numbers if is_valid_polish(e164 := f"+48{n}")]
        found += [PhoneNumber(e164, extension) for e164 in valid for extension in extensions]
    return list(dict.fromkeys(found))


def _numbers(run: str) -> list[str]:
    """National numbers of nine digits that make up a whole run, or `[]` when it has any unexplained part."""
    numbers: list[str] = []
    position, group = 0, 0  # where to read on; how many digits the last group printed has
    while position < len(run) and not (numbers and _ELSE.match(run, position)):
        if numbers and (tail := _TAIL.match(run, position)) and len(tail[2]) <= group:
            sign, end = tail.groups()
            numbers += _range(numbers.pop(), end) if sign == "-" else [numbers[-1][: -len(end)] + end]
            position = tail.end()
            continue
        gap = _BETWEEN.match(run, position) if numbers else None
        number = _NUMBER.match(run, gap.end() if gap else 0)
        if not number:
            return []
        groups = re.findall("[0-9]+", number["nine"])
        if min(map(len, groups)) < 2:
            return []
        numbers.append("".join(groups))
        position, group = number.end(), len(groups[-1])
    return numbers


def _range(first: str, end: str) -> list[str]:
    """All numbers from `first` to the one that ends in `end`; just `first` unless it is short and rises."""
    count = int(first[: -len(end)] + end) - int(first) + 1
    count = count if 1 < count <= _LONGEST_RANGE else 1
    return [str(int(first) + i).zfill(len(first)) for i in range(count)]


def _extensions(listed: str) -> list[str]:
    """The extensions of `240, 241 lub 12` or `240-243`."""
    extensions: list[str] = []
    for sign, end in re.findall(r"(-?) ?([0-9]+)", listed):
        extensions += _range(extensions.pop(), end) if sign and extensions else [end]
    return extensions
