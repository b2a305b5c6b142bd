"""One small wrong change of one file."""

from dataclasses import dataclass

SHOWN = 70


@dataclass(frozen=True)
class Mutant:
    """A piece of a file that is replaced by another.

    Attributes:
        path: the file, from the root of the tree.
        operator: the kind of change.
        start: where the piece begins, in bytes.
        before: the piece.
        after: what stands there instead.
        line: the line (from 1) where the piece begins.
        lines: first and last line of the statement that holds the piece.
        names: what else speaks of the piece: the name that a statement defines, the view of SQL, the key of a word.
    """

    path: str
    operator: str
    start: int
    before: bytes
    after: bytes
    line: int
    lines: tuple[int, int]
    names: tuple[str, ...] = ()

    def applied(self, whole: bytes) -> bytes:
        """The file with the change made."""
        end = self.start + len(self.before)
        assert whole[self.start : end] == self.before, f"{self.path} is not the file that was read"
        return whole[: self.start] + self.after + whole[end:]

    def told(self) -> str:
        """File, line, kind and change, in one line."""
        return f"{self.path}:{self.line}  {self.operator}: {_short(self.before)} → {_short(self.after) or '(nothing)'}"


class Pieces:
    """Collects the mutants of one file.

    Attributes:
        names: what the mutants' names are, as long as nothing else is said.
    """

    def __init__(self, path: str, whole: bytes) -> None:
        self.path = path
        self.whole = whole
        self.names: tuple[str, ...] = ()
        self.found: list[Mutant] = []

    def replace(
        self,
        operator: str,
        start: int,
        end: int,
        after: bytes,
        lines: tuple[int, int] | None = None,
        names: tuple[str, ...] = (),
    ) -> None:
        """Note that the bytes from start to end may be replaced."""
        before = self.whole[start:end]
        if before != after:
            line = self.whole.count(b"\n", 0, start) + 1
            mutant = Mutant(self.path, operator, start, before, after, line, lines or (line, line), names or self.names)
            self.found.append(mutant)


def _short(piece: bytes) -> str:
    text = " ".join(piece.decode("utf-8", "replace").split())
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
