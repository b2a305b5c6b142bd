"""The text of sources, by place: the lines of a copy, the facts of a fact sheet, and what the head of one says."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from osl_data.records.files import RecordFileError
from osl_data.records.signs import Signs
from osl_data.records.source import Source
from osl_data.text.dates import PrintedDates
from osl_data.text.fold import fold, plain
from osl_data.text.numbers import PrintedNumber, numbers

_MARKDOWN = re.compile(r"\]\([^)]*\)|[*_`#\[\]]")
_HEAD = re.compile(r"(URL|PUBLISHER|TITLE|PUBLISHED|EXCERPT COMPLETE|NOTE): ?(.*)")
_HEADED = ("title", "address", "publisher", "published")


class Passage:
    """One place of a source, with what it holds worked out once."""

    def __init__(self, text: str, signs: Signs) -> None:
        self.text = plain(_MARKDOWN.sub(" ", text))
        self.folded = fold(self.text)
        self._raw = text
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
    def numbers(self) -> list[PrintedNumber]:
        """The numbers it names."""
        return numbers(self.text)

    @cached_property
    def digits(self) -> str:
        """All its digits in a row."""
        return re.sub(r"\D", "", self.text)

    @cached_property
    def addresses(self) -> str:
        """Its text with the targets of its links, without spaces: e-mails and web addresses stand in it."""
        return fold(self._raw)


@dataclass(frozen=True)
class SourceText:
    """One source: its places by number, counted in lines or in facts, and its head."""

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
        return source in self._files

    def passage(self, source: str, where: str) -> Passage | None:
        """What stands at a place of a source; None where it has no such place, or nothing stands there."""
        if (source, where) not in self._passages:
            text = self._at(self._text(source), where)
            self._passages[source, where] = Passage(text, self._signs) if text.strip() else None
        return self._passages[source, where]

    def places(self, source: str) -> list[str]:
        """All places of a source, one by one."""
        text = self._text(source)
        return [*(f"{text.unit} {number}" for number in range(1, len(text.parts) + 1)), *_HEADED]

    def _text(self, source: str) -> SourceText:
        if source not in self._texts:
            self._texts[source] = _read(self._files[source], self._sources.get(source))
        return self._texts[source]

    def _at(self, text: SourceText, where: str) -> str:
        if where in _HEADED:
            return text.head[where]
        unit, _, spans = where.partition(" ")
        if unit.rstrip("s") != text.unit:
            return ""
        found = []
        for span in spans.split(", "):
            first, _, last = span.partition("-")
            numbers_ = range(int(first), int(last or first) + 1)
            if numbers_[-1] > len(text.parts):
                return ""
            found += [text.parts[number - 1] for number in numbers_]
        return ("\n" if text.unit == "line" else " ; ").join(found)


def _read(path: Path, source: Source | None) -> SourceText:
    lines = path.read_text(encoding="utf-8").split("\n")
    head = {match[1]: match[2] for line in lines[:7] if (match := _HEAD.fullmatch(line))}
    told = {
        "title": [head.get("TITLE"), source and source.title],
        "address": [head.get("URL"), source and source.url],
        "publisher": [head.get("PUBLISHER"), source and source.publisher],
        "published": [head.get("PUBLISHED"), source and (source.published or source.published_inferred)],
    }
    headed = {name: "\n".join(dict.fromkeys(filter(None, values))) for name, values in told.items()}
    headed["address"] = re.sub(r"[-_/=.?&]+", " ", headed["address"])
    if not head:
        return SourceText("line", lines, headed)
    facts: list[str] = []
    for line in lines:
        if line.startswith("- "):
            facts.append(line[2:])
        elif line.startswith("  ") and facts:
            facts[-1] += " " + line.strip()
    return SourceText("fact", facts, headed)
