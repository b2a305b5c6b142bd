"""What stands after a phone number and makes more of it: endings of further numbers, and extensions."""

import re
from collections.abc import Iterator

_LONGEST_RANGE = 20
"""More numbers than this in one range are no range: a dash there separates something else."""

_OR = r"(?:lub|i|oraz|albo|bądź)"

_ENDING = re.compile(
    rf"(?P<join>,? ?{_OR} | ?[,;] ?| ?/ ?| do | ?- ?)?(?P<mark>\.{{2,3}} ?|- ?)?(?P<digits>[0-9]{{2,4}})(?![0-9])"
)
_IN_BRACKETS = re.compile(rf" ?\((?P<first>do |{_OR} )?(?=[ .0-9-])")
_ENDS = re.compile(
    rf"\Z|[;)\n]|,(?![0-9])|,(?=[0-9]{{2}}(?:,|\Z))|\.(?![0-9])| \(| {_OR} "
    r"|,? ?(?:fax|faks|tel|kom|wew|w\.|e-?mail|mail|www)",
    re.IGNORECASE,
)
"""What follows an ending that is listed with nothing but a comma or a word before it: no word that it may count."""

_EARLIEST, _LATEST = 6, 24
"""Hours that `do 15` may mean."""

_UP_TO = re.compile(
    r" do -?([0-9]{2,4})(?![0-9]|[.:,/-]?[0-9]| [0-9]|-?t?ej"  # not "do 15.00", nor "do 30 czerwca"
    r"| (?:stycz|lut|mar|kwie|maj|czerw|lip|sierp|wrze|paźd|listop|grud|godz|rok|lat|dni))"
)

_WORD = r"(?:wewnętrzn\w{1,4}|wewn?|ext(?:ension)?|int)(?!\w)"
_BEFORE_DIGITS = r"\s?(?:nr\.? |numer |od )?(?=[0-9])"
_SAYS = re.compile(
    r"[\s,;:(/-]{0,4}(?:\([^()0-9\n]{1,40}\)[ ,:-]{0,2})?(?:tel\.? ?)?(?:nr\.? |numer |linia )?"
    rf"(?:{_WORD}[.:]{{0,2}}|(?:wew|wewn|ext)(?=[0-9])|w[.:]{{1,2}}|w(?= ?[0-9]{{2,4}}(?:[,;)\n]|\.?\Z| \())"
    rf"|x(?= ?[0-9])|\#|ext=){_BEFORE_DIGITS}",
    re.IGNORECASE,
)
_SAYS_LATER = re.compile(rf"(?<!\w)(?:{_WORD}[.:]{{0,2}}|(?:fax|faks|tel\.?) w\.) ?(?:nr\.? |numer )?\Z", re.IGNORECASE)
_EXTENSION = re.compile(r"[0-9]{1,6}(?![0-9]|[.:][0-9])")
_MORE = re.compile(
    rf"(?P<join>,? ?(?:{_OR}|do) |[,;] ?| ?[/-] ?)(?P<said>(?:wewn?\.?|w\.|ext\.?) ?)?"
    r"(?P<digits>[0-9]{1,6})(?![0-9])",
    re.IGNORECASE,
)
_CALLED = re.compile(r" ?\([^()0-9\n]{1,40}\)| - [^\W\d_][^0-9\n,;()]{0,40}")
_COUNTS = re.compile(
    r"[ .:/-][0-9]| ?(?:piętr|p\.|pok|os[.ó]|lat|zł|dni|min|godz"
    r"|stycz|lut|mar|kwie|maj|czerw|lip|sierp|wrze|paźd|listop|grud)",
    re.IGNORECASE,
)
_PLAIN_WORD = re.compile(r" [^\W\d_]{2}")


def range_of(first: str, end: str) -> list[str]:
    """All numbers from `first` to the one that ends in `end`; just `first` unless it is short and rises."""
    count = int(first[: -len(end)] + end) - int(first) + 1
    count = count if 1 < count <= _LONGEST_RANGE else 1
    return [str(int(first) + i).zfill(len(first)) for i in range(count)]


def up_to(text: str, position: int, number: str) -> tuple[list[str], int]:
    """The numbers of `71 782 00 01 do 05`, and where they end; an hour (`do 15`) is no ending."""
    found = _UP_TO.match(text, position)
    if not found:
        return [number], position
    end = found[1]
    if len(end) == 2 and number[-2] != end[0] and _EARLIEST <= int(end) <= _LATEST:
        return [number], position  # an hour
    return range_of(number, end), found.end()


def more_endings(text: str, position: int, number: str, group: int, mobile: bool) -> tuple[list[str], int]:
    """The numbers whose endings are listed after one (`(02, 03)`, `, 02, 03`, `, -02`), and where they end.

    An ending has as many digits as the last group printed, the same first digit and a greater value; anything else
    may be an extension, a room or a count, and is left alone. Nobody lists endings of mobiles without a sign.

    Args:
        group: how many digits the last group of the number has.
        mobile: whether it is the number of a mobile.
    """
    if bracket := _IN_BRACKETS.match(text, position):
        ranged = bracket["first"] == "do "
        found = list(_endings(text, bracket.end(), number, group, ranged=ranged, sure=True))
        at = found[-1][1] if found else position
        closed = bool(found) and text.startswith(")", at)
        return ([each for numbers, _ in found for each in numbers], at + 1) if closed else ([], position)
    found = list(_endings(text, position, number, group, ranged=False, sure=False, mobile=mobile))
    return ([each for numbers, _ in found for each in numbers], found[-1][1]) if found else ([], position)


def _endings(
    text: str, position: int, number: str, group: int, *, ranged: bool, sure: bool, mobile: bool = False
) -> Iterator[tuple[list[str], int]]:
    """The further numbers, each with where it ends; a range gives several at once."""
    first = True
    while step := _ENDING.match(text, position):
        join, digits = (step["join"] or "").strip(), step["digits"]
        marked = bool(step["mark"]) or (first and sure)
        if not join and not (first and sure):
            return
        if join in ("-", "do", "/") and first and not sure:
            return  # read with the number itself
        tail = number[-len(digits) :]
        if len(digits) != group or digits <= tail or digits[0] != tail[0]:
            return
        if not (sure or marked) and (mobile or not _ENDS.match(text, step.end())):
            return
        numbers = [number[: -len(digits)] + digits]
        if ranged or join in ("do", "-"):
            numbers = range_of(number, digits)[1:] or numbers
        yield numbers, step.end()
        number, position, first, ranged = numbers[-1], step.end(), False, False


def says_extension(between: str) -> bool:
    """Whether what stands before digits says in full that they are an extension: `sekretariat wew. `."""
    return _SAYS_LATER.search(between) is not None


def extensions_after(text: str, position: int) -> tuple[list[str], int]:
    """The extensions that are dialled after the number which ends at a place, and where they end."""
    said = _SAYS.match(text, position)
    return extensions_at(text, said.end()) if said else ([], position)


def extensions_at(text: str, position: int) -> tuple[list[str], int]:
    """The extensions of `12, 13 lub 15`, `240-243` or `12 (kadry), 13 (płace)`, and where they end."""
    first = _EXTENSION.match(text, position)
    if not first:
        return [], position
    found, end = [first.group()], first.end()
    while True:
        called = _CALLED.match(text, end)
        more = (_MORE.match(text, called.end()) if called else None) or _MORE.match(text, end)
        if not more or not (more["said"] or _goes_on(text, more, found[0], bool(called))):
            return found, end
        ranged = more["join"].strip() in ("-", "do")
        found += range_of(found.pop(), more["digits"]) if ranged else [more["digits"]]
        end = more.end()


def _goes_on(text: str, more: re.Match[str], first: str, called: bool) -> bool:
    """Whether further digits are an extension too, and no floor, hour, date or count."""
    if len(more["digits"]) > 4 or _COUNTS.match(text, more.end()):
        return False
    by_word = re.search(r"[^\W\d]", more["join"])
    if len(more["digits"]) < len(first) and not by_word and more["join"].strip() != "-" and len(more["digits"]) == 1:
        return False
    return not (_PLAIN_WORD.match(text, more.end()) and len(more["digits"]) != len(first))
