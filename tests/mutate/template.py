"""Wrong changes of templates: Typst's whole text, and what stands between the braces of Jinja2.

Left out: comments, and lengths, angles, shares and weights of Typst, which are looks and not what is said.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from tests.mutate.mutant import Mutant, Pieces

VARIABLE = "variable for another"
CONDITION = "condition dropped"
COMPARISON = "comparison turned"
AND_OR = "and for or"
NOT = "not dropped"
NUMBER = "number one off"

_QUIET = {"typst": rb"//[^\n]*|/\*.*?\*/|\"(?:[^\"\\]|\\.)*\"", "jinja": rb"\"[^\"]*\"|'[^']*'"}
_JINJA = re.compile(rb"\{#.*?#\}|\{\{(?P<value>.*?)\}\}|\{%(?P<statement>.*?)%\}", re.DOTALL)
_FIELD = re.compile(rb"\b([a-z_]\w*)\.([a-z_][\w-]*)\b(?![(.])")
_TURNED = {b"==": b"!=", b"!=": b"==", b"<": b">=", b">": b"<=", b"<=": b">", b">=": b"<"}
_COMPARED = re.compile(rb" (==|!=|<=|>=|<|>) ")
_NUMBER = re.compile(rb"(?<![\w.#\"&-])(\d+)(?![\w.%;])")
_AND_OR = re.compile(rb"\b(and|or)\b")
_NOT = re.compile(rb"\bnot ")
_IF = {
    "typst": re.compile(rb"\bif (?P<test>[^{}\[\]\n]+?) (?=[{\[])"),
    "jinja": re.compile(rb"\b(?:el)?if (?P<test>.+?)(?= else | *-?$)", re.DOTALL),
}
_LAYOUT = re.compile(rb"weight|columns|rows|size|size:|tracking|rotate|span|level")


def parses(whole: bytes) -> bool:
    """Whether brackets close."""
    return all(whole.count(one) == whole.count(other) for one, other in ((b"(", b")"), (b"{", b"}"), (b"[", b"]")))


def mutants(path: str, whole: bytes) -> list[Mutant]:
    """Every wrong change of a template."""
    pieces = Pieces(path, whole)
    language = "typst" if PurePosixPath(path).suffix == ".typ" else "jinja"
    code = list(_code(whole, language))
    fields: dict[bytes, list[bytes]] = {}
    for _, piece in code:
        for match in _FIELD.finditer(piece):
            fields.setdefault(match[1], []).append(match[2])
    for start, piece in code:
        for match in _FIELD.finditer(piece):
            others = list(dict.fromkeys(fields[match[1]]))
            other = others[(others.index(match[2]) + 1) % len(others)]
            pieces.replace(VARIABLE, start + match.start(2), start + match.end(2), other)
        for match in _IF[language].finditer(piece):
            pieces.replace(CONDITION, start + match.start("test"), start + match.end("test"), b"true")
        for match in _COMPARED.finditer(piece):
            pieces.replace(COMPARISON, start + match.start(1), start + match.end(1), _TURNED[match[1]])
        for match in _AND_OR.finditer(piece):
            pieces.replace(AND_OR, start + match.start(), start + match.end(), b"or" if match[1] == b"and" else b"and")
        for match in _NOT.finditer(piece):
            pieces.replace(NOT, start + match.start(), start + match.end(), b"")
        for match in _NUMBER.finditer(piece):
            if not _LAYOUT.search(piece[piece.rfind(b"\n", 0, match.start()) + 1 : match.start()]):
                for number in (int(match[1]) + 1, int(match[1]) - 1):
                    pieces.replace(NUMBER, start + match.start(), start + match.end(), str(number).encode())
    return pieces.found


def _code(whole: bytes, language: str) -> Iterator[tuple[int, bytes]]:
    """Where there is code, with texts and comments blanked out at the same length."""
    blank = re.compile(_QUIET[language], re.DOTALL)
    if language == "typst":
        yield 0, blank.sub(lambda match: _blanked(match[0]), whole)
        return
    for match in _JINJA.finditer(whole):
        for part in ("value", "statement"):
            if match[part] is not None:
                yield match.start(part), blank.sub(lambda quoted: _blanked(quoted[0]), match[part])


def _blanked(piece: bytes) -> bytes:
    return re.sub(rb"[^\n]", b" ", piece)
