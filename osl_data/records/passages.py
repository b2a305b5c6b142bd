"""The text of sources, by place: the lines of a copy, the facts of a fact sheet, and what the head of one says."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from osl_data.records.files import RecordFileError
from osl_data.records.signs import Signs
from osl_data.records.source import Source
from osl_data.text.dates import PrintedDates
from osl_data.text.fold import fold, plain
from osl_data.text.numerals import PrintedNumber, printed_numbers
from osl_data.text.phones import parse_phones

_MARKDOWN = re.compile(r"\]\([^)]*\)|[*_`#\[\]]")
_HEAD = re.compile(r"(URL|PUBLISHER|TITLE|PUBLISHED|EXCERPT COMPLETE|NOTE): ?(.*)")
_HEAD_LINES = 7
_HEADED = ("title", "address", "publisher", "published")
_INITIAL = re.compile(r"(?<!\w)[^\W\d_a-ząćęłńóśźż]")
_FEWEST_INITIALS = 3
_ENDING = re.compile(r"(ice|a|o|y|e|z|sz|s)$")


class Passage:
    """What stands at one place of a source, and whether it holds a value in one of the forms it is printed in.

    Args:
        text: as it stands there.
        signs: what words are reduced by.
        tells: whether it tells something in words, as an address or a date of publication does not.
    """

    def __init__(self, text: str, signs: Signs, *, tells: bool = True) -> None:
        self.tells = tells
        self.text = plain(_MARKDOWN.sub(" ", text))
        self.folded = fold(self.text)
        self._with_links = fold(text)
        self._signs = signs

    @cached_property
    def bases(self) -> frozenset[str]:
        """All its words by all their bases."""
        return self._signs.bases_of_text(self.text)

    @cached_property
    def dates(self) -> PrintedDates:
        """The dates it names."""
        return PrintedDates(self.text)

    @cached_property
    def _numbers(self) -> list[PrintedNumber]:
        return printed_numbers(self.text)

    @cached_property
    def _digits(self) -> str:
        return re.sub(r"\D", "", self.text)

    @cached_property
    def _words(self) -> str:
        return _squeezed(self.folded)

    def carries(self, vocabulary: str, code: str) -> bool:
        """Whether it holds a label, a synonym or a sign of a code."""
        return self._signs.carry(vocabulary, code, self.bases, self.folded)

    def before(self, value: Decimal, reach: int) -> list[str]:
        """What stands before a number, and a plus behind it, each time it is printed here; folded."""
        return [
            f"{self.folded[max(0, number.start - reach) : number.start]} | {self.folded[number.end : number.end + 1]}"
            for number in self._numbers
            if number.value == value
        ]

    def holds_number(self, value: Decimal) -> bool:
        """In digits, with a multiplier, or in words."""
        return any(number.value == value for number in self._numbers)

    def holds_digits(self, digits: str) -> bool:
        """Whatever stands between them."""
        return digits in self._digits

    def holds_phone(self, e164: str) -> bool:
        """However its digits are grouped, or within a range; a short one only where it is called a phone."""
        if e164.startswith("+") and self.holds_digits(e164.removeprefix("+48").lstrip("+")):
            return True
        return any(phone.e164 == e164 for phone in parse_phones(self.text))

    def holds_printed(self, printed: str) -> bool:
        """Word for word, save quotation marks and the like."""
        return f" {_squeezed(fold(printed))} " in f" {self._words} "

    def holds_link(self, address: str) -> bool:
        """An e-mail or a web address, also as the target of a link."""
        return fold(address) in self._with_links

    def holds_clock(self, clock: str) -> bool:
        """A time of day, whole hours also without minutes."""
        hour, minute = clock.split(":")
        forms = rf"(?<!\d)0?{int(hour)} ?[.:]? ?{minute}(?!\d)"
        if minute == "00":
            forms += rf"|(?<![\d.:]){int(hour)}(?!\d|[.:]\d)"
        return re.search(forms, self.folded) is not None

    def holds_initials(self, name: str) -> bool:
        """A name of three words or more by their first letters: `CES`."""
        initials = "".join(_INITIAL.findall(name))
        return len(initials) >= _FEWEST_INITIALS and bool(re.search(rf"(?<!\w){initials}(?!\w)", self.text))

    def holds_adjective(self, place: str) -> bool:
        """A place as an adjective: `Warszawskie`, `Żoliborska`, `Wawerski`."""
        stem = re.escape(_ENDING.sub("", fold(place)))
        return re.search(rf"(?<!\w){stem}[sc]k(?:i|a|ie|iej|iego|im|ich)(?!\w)", self.folded) is not None


def _squeezed(folded: str) -> str:
    return re.sub(r"[\W_]+", " ", folded).strip()


@dataclass(frozen=True)
class SourceText:
    """One source: its parts, counted in lines or in facts, and its head by locator."""

    unit: str
    parts: list[str]
    head: dict[str, str]


class SourceTexts:
    """The texts of a folder, read when they are asked for.

    Args:
        folder: holds a file `<city>/<slug>.txt` for every source.
        sources: the records of sources by id.
        signs: what words are reduced by.

    Raises:
        RecordFileError: the folder is missing or holds no text.
    """

    def __init__(self, folder: Path, sources: dict[str, Source], signs: Signs) -> None:
        if not folder.is_dir():
            raise RecordFileError(f"{folder}: expected the folder of the sources' texts, found none")
        self._files = {path.stem: path for path in sorted(folder.glob("*/*.txt"))}
        if not self._files:
            raise RecordFileError(f"{folder}: expected texts named <city>/<source>.txt, found none")
        self._sources = sources
        self._signs = signs
        self._texts: dict[str, SourceText] = {}
        self._passages: dict[tuple[str, str], Passage | None] = {}

    def has(self, source: str) -> bool:
        """Whether the text of a source is there."""
        return source in self._files and source in self._sources

    def passage(self, source: str, where: str) -> Passage | None:
        """What stands at a place of a source; None where it has no such place, no text, or nothing stands there."""
        if not self.has(source):
            return None
        if (source, where) not in self._passages:
            text = _at(self._text(source), where)
            self._passages[source, where] = (
                Passage(text, self._signs, tells=where not in ("address", "published")) if text.strip() else None
            )
        return self._passages[source, where]

    def places(self, source: str) -> list[str]:
        """All places of a source, one by one; none without its text."""
        if not self.has(source):
            return []
        text = self._text(source)
        return [*(f"{text.unit} {number}" for number in range(1, len(text.parts) + 1)), *_HEADED]

    def _text(self, source: str) -> SourceText:
        if source not in self._texts:
            self._texts[source] = _read(self._files[source], self._sources[source])
        return self._texts[source]


def _at(text: SourceText, where: str) -> str:
    if where in _HEADED:
        return text.head[where]
    unit, _, spans = where.partition(" ")
    if unit.rstrip("s") != text.unit:
        return ""
    found = []
    for span in spans.split(", "):
        first, _, last = span.partition("-")
        if int(last or first) > len(text.parts):
            return ""
        found += text.parts[int(first) - 1 : int(last or first)]
    return ("\n" if text.unit == "line" else " ; ").join(found)


def _read(path: Path, source: Source) -> SourceText:
    lines = path.read_text(encoding="utf-8").split("\n")
    head = {match[1]: match[2] for line in lines[:_HEAD_LINES] if (match := _HEAD.fullmatch(line))}
    title, url, publisher, published = (head.get(name) for name in ("TITLE", "URL", "PUBLISHER", "PUBLISHED"))
    told = {
        "title": _each(title, source.title),
        "address": re.sub(r"[-_/=.?&]+", " ", _each(url, source.url)),
        "publisher": _each(publisher, source.publisher),
        "published": _each(published, source.published, source.published_inferred),
    }
    if not head:
        return SourceText("line", lines, told)
    return SourceText("fact", list(_facts(lines)), told)


def _each(*values: str | None) -> str:
    return "\n".join(dict.fromkeys(value for value in values if value))


def _facts(lines: list[str]) -> Iterable[str]:
    """The facts of a sheet: list items, with the lines that continue them."""
    facts: list[str] = []
    for line in lines:
        if line.startswith("- "):
            facts.append(line[2:])
        elif line.startswith("  ") and facts:
            facts[-1] += " " + line.strip()
    return facts
