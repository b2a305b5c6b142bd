"""Which wrong changes are tried: drawn by a seed, so many of each kind of file, each line as likely as another."""

import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.mutate import python_code, sql_code, template, word_file
from tests.mutate.mutant import Mutant
from tests.mutate.recording import PACKAGES


@dataclass(frozen=True)
class Kind:
    """A kind of file.

    Attributes:
        name: as it is told.
        suffixes: of its files.
        share: of the sample, in percent.
        mutants: the wrong changes of a file.
        parses: whether a changed file is still one of its kind.
    """

    name: str
    suffixes: tuple[str, ...]
    share: int
    mutants: Callable[[str, bytes], list[Mutant]]
    parses: Callable[[bytes], bool]


KINDS = (
    Kind("Python", (".py",), 60, python_code.mutants, python_code.parses),
    Kind("SQL", (".sql",), 20, sql_code.mutants, sql_code.parses),
    Kind("words", (".yml", ".yaml"), 10, word_file.mutants, word_file.parses),
    Kind("templates", (".typ", ".j2", ".jinja", ".html"), 10, template.mutants, template.parses),
)


def kind_of(path: str) -> str:
    """The name of the kind of a file."""
    return next(kind.name for kind in KINDS if path.endswith(kind.suffixes))


def sample(root: Path, seed: int, count: int, within: str = "") -> list[Mutant]:
    """So many wrong changes of the two packages, at most one a line; the same ones for the same seed and tree.

    Where a kind of file has too few lines, the last of its share falls to Python. Only files whose path begins with
    `within` are changed.
    """
    drawing = random.Random(seed)
    drawn: list[Mutant] = []
    for kind in reversed(KINDS):
        wanted = count - len(drawn) if kind is KINDS[0] else count * kind.share // 100
        drawn += _drawn(root, kind, drawing, wanted, within)
    return sorted(drawn, key=lambda mutant: (mutant.path, mutant.start))


def _drawn(root: Path, kind: Kind, drawing: random.Random, wanted: int, within: str) -> list[Mutant]:
    files = {path: (root / path).read_bytes() for path in files_of(root, kind) if path.startswith(within)}
    lines: dict[tuple[str, int], list[Mutant]] = defaultdict(list)
    for path, whole in files.items():
        for mutant in kind.mutants(path, whole):
            lines[path, mutant.line].append(mutant)
    places = sorted(lines)
    drawing.shuffle(places)
    drawn: list[Mutant] = []
    for place in places:
        if len(drawn) == wanted:
            break
        tried = list(lines[place])
        drawing.shuffle(tried)
        drawn += [one for one in tried if kind.parses(one.applied(files[one.path]))][:1]
    return drawn


def files_of(root: Path, kind: Kind) -> list[str]:
    """The files of a kind in the two packages, from the root of the tree."""
    found = (path for package in PACKAGES for path in (root / package).rglob("*") if path.suffix in kind.suffixes)
    return sorted(path.relative_to(root).as_posix() for path in found if path.is_file())
