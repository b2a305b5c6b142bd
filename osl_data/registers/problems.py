"""What is wrong with a register: codes and values, and the sentence that tells them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from osl_data.registers.words import Language, words
from osl_data.text.printable import printable


class UnreadableError(ValueError):
    """A cell that is not what its column expects: a code of `problems` in the words, with what it names."""

    def __init__(self, code: str, **values: Any) -> None:
        self.code = code
        self.values = values
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class Problem:
    """One cell, or the file, that is not what was expected.

    Attributes:
        code: what was expected, a key of `problems` in the words.
        row: row as a spreadsheet counts it, the first is 1; 0 for the whole file.
        column: letter of the column, empty for the whole file.
        header: header of the column as the file has it.
        found: the cell as the file has it; empty for an empty one.
        masked: kind of the personal data that the cell holds: `found` is then empty, for it goes nowhere.
        values: what the words of the code name (limits, names).
    """

    code: str
    row: int = 0
    column: str = ""
    header: str = ""
    found: str = ""
    masked: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)

    def said(self, language: Language = "pl") -> str:
        """The column, what was expected and what was found, in one sentence; without the row."""
        shape = words(language)["said"]["file" if not self.column else "cell" if self.header else "unnamed"]
        named = {"column": self.column, "header": _short(self.header)}
        return str(shape.format(**named, expected=self.expected(language), found=self.met(language)))

    def expected(self, language: Language = "pl") -> str:
        """What was expected; in Polish in the genitive, to follow "oczekiwano"."""
        return str(words(language)["problems"][self.code].format(**self._named(language)))

    def met(self, language: Language = "pl") -> str:
        """What was found instead, in quotation marks; of personal data only the kind."""
        said = words(language)["said"]
        if self.masked:
            return str(said["masked"].format(kind=words(language)["personal"][self.masked]))
        return f"'{_short(self.found)}'" if self.found else str(said["nothing"])

    def __str__(self) -> str:
        """The sentence in English, with the cell in front of it."""
        return f"row {self.row}, {self.said('en')}" if self.row else self.said("en")

    def _named(self, language: Language) -> dict[str, Any]:
        named = {name: _told(value) for name, value in self.values.items()}
        if "kind" in named:
            named["kind"] = words(language)["personal"][named["kind"]]
        if "nearest" in named:
            named["nearest"] = named["nearest"] and words(language)["said"]["nearest"].format(nearest=named["nearest"])
        return named


_LONGEST_SHOWN = 2000
"""Characters of a text from outside of which the first are shown."""


class RegisterError(ValueError):
    """A file that is refused as a whole; `problems` says why."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = list(problems)
        super().__init__("; ".join(map(str, problems)))


def letter(index: int) -> str:
    """The letter of a column, as a spreadsheet has it: 0 → A, 26 → AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def index_of(letters: str) -> int:
    """The place of a column by its letter, the opposite of `letter`."""
    index = 0
    for each in letters:
        index = index * 26 + ord(each) - 64
    return index - 1


def _told(value: Any) -> Any:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value


def _short(text: str, longest: int = 80) -> str:
    flat = printable(" ".join(text[:_LONGEST_SHOWN].split()))
    return flat if len(flat) <= longest else flat[: longest - 1] + "…"
