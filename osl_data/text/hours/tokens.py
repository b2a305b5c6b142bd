"""The tokens of printed hours: words by what they say, numbers that may be times, dates, marks between them."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from osl_data.text.fold import plain
from osl_data.text.hours.day_words import FAINT_DAYS, LETTER_DAYS, OTHER, ROMAN, word_of


class Token(NamedTuple):
    """A word, number or mark: what kind, which of the kind, where in the text, and as it is written, folded."""

    kind: str
    value: int | str
    start: int
    end: int
    text: str


_FOLDED = str.maketrans(
    "ąćęłńóśźżàâäáăçéèëêíîïñöőôşšțţúüűýžº°˚⁰¹²³⁴⁵⁶⁷⁸⁹÷~→|\t", "acelnoszzaaaaaceeeeiiinooossttuuuyz°°°0123456789---, "
)
"""One letter for one, so that places in the folded text are those of the printed one."""

_DEGREES = re.compile(r"(?:(?<=[0-9])|(?<=[0-9] ))(?:°°|oo(?![a-z]))")
_LETTER_DIGITS = re.compile(
    r"(?<![\w.:,])(?:(?=[oli.:,]*[0-9])[0-9oli]{1,2}[.:,][0-9oli]?[0-9o](?!\w)|(?:[li][0-9]|[0-9]o)(?![\w.,:]))"
)
_AS_DIGITS = str.maketrans("oli", "011")

_TOKEN = re.compile(
    r"(?a:(?P<iso>(?<![\d-])(?:19|20)\d\d-\d\d-\d\d(?!\d))"
    r"|(?P<date>(?<![\d.])\d{1,2}(?P<mark> ?[./-] ?)\d{1,2}(?P=mark)(?:(?:19|20)\d\d|(?<=\.)[2-3]\d)(?!\d)(?![.:]\d))"
    r"|(?P<ordinal>\d-?(?:sz|gi|g|ci|c|ty|t|st|nd|rd|th)[a-z]{0,2}\b)"
    r"|(?P<round>24 ?h(?:/7)?\b|24/7|24 ?godz[a-z]*\b(?: ?/7)?|\bnon[ -]stop\b)"
    r"|(?P<minutes>\d{1,2}(?: ?[:.] ?|[,h'`’])[0-5]\d(?!\d)(?:-?(?:ej|a(?!\. ?m\b)|tej)\b)?)"
    r"|(?P<half>(?<![a-z])[ap]\. ?m\b\.?)"
    r"|(?P<digits>\d+(?:-(?:ej|mej|tej|ta|sza|ma)\b)?))"
    r"|(?P<word>m-c[ua]\b|[^\W\d_]+)"
    r"|(?P<line>\n)"
    r"|(?P<dash>-+|\.\.\.|…)"
    r"|(?P<other>[^\s])"
)
_MARKS = {",": ",", ";": ";", ":": ":", ".": ".", "(": "(", ")": ")", "[": "(", "]": ")", "•": ";", "*": ";", "·": ";"}
_SHORT = re.compile("[a-z]{1,3}|niedz|zamkn|zamk|godz|mies|czwart|ponied|nieczyn")
"""Words with a dot that ends no sentence."""


def printed_text(printed: str) -> str:
    """The text whose places tokens give: plain spaces and marks, composed letters."""
    return plain(unicodedata.normalize("NFC", printed))


def tokens(text: str) -> list[Token]:
    """The tokens of a text (as `printed_text` gives it), in order; dots of short forms are left out."""
    folded = _folded(text)
    found: list[Token] = []
    for match in _TOKEN.finditer(folded):
        token = _token(match, text)
        if token.text == "i" and token.kind == "roman" and found and text[found[-1].start : found[-1].end].isupper():
            token = token._replace(kind="and") if len(found[-1].text) > 2 and found[-1].kind != "roman" else token
        if token.kind == "." and found and _is_short(found[-1], token):
            continue
        found.append(token)
    of_meetings = any(token.text.startswith(("mityng", "miting")) for token in found)
    for at, token in enumerate(found):
        said_of_guests = of_meetings and token.text.startswith("zamkniet")
        if said_of_guests or _is_name(found, at):
            found[at] = token._replace(kind=OTHER.kind)
        elif token.text in FAINT_DAYS:
            found[at] = _settled(found, at)
        elif token.text in LETTER_DAYS and _is_letter_day(found, at, text):
            found[at] = token._replace(kind="day", value=LETTER_DAYS[token.text])
    return found


def _folded(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):  # a capital that is two letters when it is small
        lowered = "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
    folded = lowered.translate(_FOLDED)
    if "°" in folded or "oo" in folded:
        folded = _DEGREES.sub("00", folded).replace("°", " ")
    return _LETTER_DIGITS.sub(lambda match: match[0].translate(_AS_DIGITS), folded)


def _token(match: re.Match[str], text: str) -> Token:
    start, end, written = match.start(), match.end(), match[0]
    kind = match.lastgroup or ""
    if kind == "mark":
        kind = "date"
    if kind == "word":
        word = word_of(written)
        if written in ("i", "v", "x", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii"):
            number = ROMAN.get(text[start:end])
            return (
                Token("roman", number, start, end, written)
                if number
                else Token(word.kind, word.value, start, end, written)
            )
        return Token(word.kind, word.value, start, end, written)
    if kind == "half":
        return Token(f"{written[0]}m", "", start, end, written)
    if kind == "other":
        return Token(_MARKS.get(written, "other"), written, start, end, written)
    if kind == "line":
        return Token("\n", "", start, end, written)
    if kind == "ordinal":
        return Token("ordinal", int(written[0]), start, end, written)
    if kind in ("iso", "date"):
        day = _iso(written)
        return Token("date", day, start, end, written) if day else Token("junk", "", start, end, written)
    return Token(kind, "", start, end, written)


def _iso(written: str) -> str:
    """The ISO date of a written one, empty when there is no such day."""
    numbers = [int(number) for number in re.findall("[0-9]+", written)]
    year, month, day = numbers if numbers[0] > 31 else numbers[::-1]
    try:
        return date(year + 2000 if year < 100 else year, month, day).isoformat()
    except ValueError:
        return ""


def _is_short(before: Token, dot: Token) -> bool:
    """Whether a dot belongs to the word before it."""
    return (
        before.end == dot.start
        and (before.kind == "day" or _SHORT.fullmatch(before.text) is not None)
        and (before.kind not in ("minutes", "digits"))
    )


_OF_NAMES = frozenset(("season", "month", "house", "feast"))
"""Words that names in quotation marks are made of: `Klub „Złota Jesień”`."""


def _is_name(found: Sequence[Token], at: int) -> bool:
    """Whether a word begins or ends a name in quotation marks; data has days in straight ones."""
    token = found[at]
    if token.kind not in _OF_NAMES and token.kind != "day":
        return False
    marks = "„”“«»" if token.kind == "day" else '„”“«»"'
    opened = at > 0 and found[at - 1].text in marks and found[at - 1].end == token.start
    return opened or (at + 1 < len(found) and found[at + 1].text in marks and found[at + 1].start == token.end)


_BESIDE_DAYS = frozenset(
    ("day", "dash", ",", ":", "and", "to", "(", ")", "minutes", "digits", "round", "closed", "\n", ";", "from", "roman")
)


def _settled(found: list[Token], at: int) -> Token:
    """A short form that may be another word (`so`, `pn. „Korpus”`) as a day, or as that word."""
    token = found[at]
    after = found[at + 1] if at + 1 < len(found) else None
    before = found[at - 1] if at else None
    quoted = after is not None and after.text in "„\"'”"
    if quoted or (
        token.text in ("so", "ni", "cz", "pi", "nd", "mon", "sat", "sun") and after and after.kind not in _BESIDE_DAYS
    ):
        return token._replace(kind=OTHER.kind)
    if (
        token.text in ("so", "ni", "cz", "pi")
        and after is None
        and not (before and before.kind in ("day", "dash", "and", ",", "minutes", "digits", "in"))
    ):
        return token._replace(kind=OTHER.kind)
    return token


def _is_letter_day(found: list[Token], at: int, text: str) -> bool:
    """Whether `N` or `S` is a day: hours follow, and other days go before: `Pn-Pt 8-18; N 10-14`."""
    token = found[at]
    if not text[token.start : token.end].isupper():
        return False
    after = [each.kind for each in found[at + 1 : at + 3]]
    before = found[at - 1].kind if at else ""
    starts = before in (",", ";", "\n", "and", "dash", "day", ".") or (before in ("minutes", "digits") and at > 1)
    followed = after[:1] in (["minutes"], ["digits"], ["closed"], ["dash"], ["day"]) or after == [":", "minutes"]
    followed = followed or after in ([":", "digits"], [":", "closed"], [",", "day"])
    followed = followed or after in (["and", "holiday"], ["roman", "holiday"])
    followed = followed or (after[:1] == [","] and at + 2 < len(found) and found[at + 2].text in LETTER_DAYS)
    return starts and followed and any(each.kind == "day" for each in found[max(0, at - 12) : at])
