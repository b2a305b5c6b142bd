"""The names that a cell may use: programmes and places of one city, terms of the vocabulary."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from osl_data.registers.problems import UnreadableError
from osl_data.text.fold import fold

_BETWEEN = re.compile(r"[^a-z0-9+<]+")
_NEAR = 70
_SUGGESTED = 2
_LONGEST_SUGGESTED_FOR = 100


def key(text: str) -> str:
    """A name or header by what does not depend on how it is typed: folded, without punctuation."""
    return _BETWEEN.sub(" ", fold(text)).strip()


@dataclass(frozen=True)
class Names:
    """Codes of one kind and the names that stand for each; two codes may share a name.

    Attributes:
        kind: programme, place, type or groups; begins the codes of problems.
        names: code → the names it goes by, the one to show first.
    """

    kind: str
    names: Mapping[str, tuple[str, ...]]

    @cached_property
    def _codes(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for code, names in self.names.items():
            for name in dict.fromkeys(map(key, (code, *names))):
                found.setdefault(name, []).append(code)
        # An id names one thing even where it is also another's name.
        return found | {key(code): [code] for code in self.names}

    @cached_property
    def _most_words(self) -> int:
        return max((len(name.split()) for name in self._codes), default=1)

    @cached_property
    def shown(self) -> list[str]:
        """The first name of each code."""
        return [names[0] if names else code for code, names in self.names.items()]

    def code(self, text: str) -> str:
        """The code that a text names.

        Raises:
            UnreadableError: it names none, or more than one.
        """
        codes = self._codes.get(key(text), [])
        if not codes:
            raise UnreadableError(f"{self.kind}_unknown", text=text)
        if len(codes) > 1:
            raise UnreadableError(f"{self.kind}_several", names=codes)
        return codes[0]

    def code_list(self, text: str) -> list[str]:
        """The codes that a text lists, in the order of the vocabulary, each once.

        A semicolon, a bar or a line break separates; a comma only where the text between is no name by itself,
        for some names hold one.

        Raises:
            UnreadableError: a part names none, or more than one.
        """
        found: set[str] = set()
        for part in re.split(r"[;|\n]", text):
            if not key(part):
                continue
            whole = key(part) in self._codes
            found.update(self.code(piece) for piece in ([part] if whole else self._pieces(part)))
        if not found:
            raise UnreadableError(f"{self.kind}_unknown", text=text)
        return [code for code in self.names if code in found]

    def _pieces(self, text: str) -> Iterable[str]:
        """The parts between commas, joined again where only together they are a name."""
        pieces = [piece for piece in text.split(",") if key(piece)]
        start = 0
        while start < len(pieces):
            # Each piece has a word, and no name has more words than the longest.
            ends = range(min(len(pieces), start + self._most_words), start, -1)
            end = next((end for end in ends if key(",".join(pieces[start:end])) in self._codes), start + 1)
            yield ",".join(pieces[start:end])
            start = end

    def nearest(self, text: str) -> str:
        """Names that look like the text, for a hint; empty when none does."""
        wanted = key(text)
        if not wanted or len(wanted) > _LONGEST_SUGGESTED_FOR:
            return ""
        found = process.extract(wanted, list(self._codes), scorer=fuzz.WRatio, limit=_SUGGESTED, score_cutoff=_NEAR)
        codes = dict.fromkeys(code for name, _, _ in found for code in self._codes[name])
        return ", ".join((*self.names[code], code)[0] for code in codes)


@dataclass(frozen=True)
class Known:
    """What a register of one city may name."""

    city: str
    programmes: Names
    places: Names
    types: Names
    groups: Names

    @classmethod
    def of(
        cls,
        city: str,
        *,
        programmes: Mapping[str, Iterable[str]] | None = None,
        places: Mapping[str, Iterable[str]] | None = None,
        types: Mapping[str, Iterable[str]] | None = None,
        groups: Mapping[str, Iterable[str]] | None = None,
    ) -> "Known":
        """From plain mappings of code → names."""
        kinds = {"programme": programmes, "place": places, "type": types, "groups": groups}
        made = [Names(kind, {code: tuple(n) for code, n in (given or {}).items()}) for kind, given in kinds.items()]
        return cls(city, *made)
