"""Wrong changes of SQL, found by its tokens.

Left out: comments, the types and NOT NULL of columns, the AND of BETWEEN, the 1 of EXISTS (SELECT 1 …), and LEFT before
a JOIN by the id of what is joined, for what refers to an id finds it.
"""

import re
from dataclasses import dataclass

from tests.mutate.mutant import Mutant, Pieces

BOUNDARY = "boundary"
COMPARISON = "comparison turned"
AND_OR = "and for or"
JOIN = "join"
SORT = "sort direction"
NOT = "not dropped"
EXTREME = "min for max"
PREDICATE = "predicate dropped"
NUMBER = "number one off"
FLAG = "true for false"
DISTINCT = "distinct dropped"
TEXT = "text for another"

_TOKEN = re.compile(
    rb"(?P<comment>--[^\n]*|/\*.*?\*/)|(?P<text>'(?:[^']|'')*')|(?P<name>\"[^\"]*\"|\$?[^\W\d]\w*)"
    rb"|(?P<number>\d+(?:\.\d+)?)|(?P<sign><>|!=|<=|>=|=>|:=|::|\|\||->>?|[-+*/%=<>(),;.:\[\]{}?@#&|^~!\\])|(?P<space>\s+)",
    re.DOTALL,
)
_TURNED = {b"=": b"<>", b"<>": b"=", b"!=": b"=", b"<": b">=", b"<=": b">", b">": b"<=", b">=": b"<"}
_BOUNDARIES = {b"<": b"<=", b"<=": b"<", b">": b">=", b">=": b">"}
_OTHERS = {
    b"min": b"max",
    b"max": b"min",
    b"arg_min": b"arg_max",
    b"arg_max": b"arg_min",
    b"bool_and": b"bool_or",
    b"bool_or": b"bool_and",
    b"least": b"greatest",
    b"greatest": b"least",
}
_AFTER_PREDICATE = set(
    b"AND OR GROUP ORDER WHERE QUALIFY HAVING LIMIT UNION EXCEPT INTERSECT THEN ELSE WHEN END JOIN LEFT INNER CROSS "
    b"FULL SELECT FROM ON , ; AS".split()
)
_TYPES = set(b"DECIMAL VARCHAR NUMERIC CHAR".split())


@dataclass(frozen=True)
class _Token:
    kind: str
    start: int
    end: int
    word: bytes  # upper case


def _tokens(whole: bytes) -> list[_Token]:
    found = [
        _Token(str(match.lastgroup), match.start(), match.end(), match[0].upper()) for match in _TOKEN.finditer(whole)
    ]
    return [token for token in found if token.kind not in ("space", "comment")]


def parses(whole: bytes) -> bool:
    """Whether nothing is left between the tokens, and brackets close."""
    if sum(match.end() - match.start() for match in _TOKEN.finditer(whole)) != len(whole):
        return False
    depth = 0
    for token in _tokens(whole):
        depth += (token.word == b"(") - (token.word == b")")
        if depth < 0:
            return False
    return depth == 0


def mutants(path: str, whole: bytes) -> list[Mutant]:
    """Every wrong change of a file of SQL."""
    pieces = Pieces(path, whole)
    tokens = _tokens(whole)
    texts = list(dict.fromkeys(whole[token.start : token.end] for token in tokens if token.kind == "text"))
    words = [token.word for token in tokens]
    in_between = False
    for n, token in enumerate(tokens):
        before = words[n - 1] if n else b""
        after = words[n + 1] if n + 1 < len(words) else b""

        def note(operator: str, new: bytes, until: int = n) -> None:
            pieces.replace(operator, token.start, tokens[until].end, new)  # noqa: B023 — called at once

        if token.word in (b"VIEW", b"MACRO", b"TABLE") and before in (b"CREATE", b"REPLACE"):
            pieces.names = (whole[tokens[n + 1].start : tokens[n + 1].end].decode(),)
        match token.kind, token.word:
            case "sign", sign if sign in _TURNED:
                if sign in _BOUNDARIES:
                    note(BOUNDARY, _BOUNDARIES[sign])
                note(COMPARISON, _TURNED[sign])
            case "name", b"BETWEEN":
                in_between = True
            case "name", b"AND" | b"OR" if token.word == b"OR" and after == b"REPLACE":
                pass
            case "name", b"AND" | b"OR" if in_between:
                in_between = False
            case "name", b"AND" | b"OR":
                note(AND_OR, b"OR" if token.word == b"AND" else b"AND")
                note(PREDICATE, b"", _predicate_end(words, n))
            case "name", b"WHERE" | b"HAVING" | b"QUALIFY":
                if (last := _predicate_end(words, n)) > n:
                    pieces.replace(PREDICATE, tokens[n + 1].start, tokens[last].end, b"true")
            case "name", b"JOIN" if before == b"LEFT":
                pieces.replace(JOIN, tokens[n - 1].start, token.end, b"JOIN")
            case "name", b"JOIN" if before not in (b"CROSS", b"FULL", b"RIGHT", b"OUTER", b"ANTI", b"SEMI", b"ASOF"):
                if not _by_id(words, n):
                    note(JOIN, b"LEFT JOIN")
            case "name", b"DESC":
                note(SORT, b"")
            case "name", b"BY" if before == b"ORDER":
                end = n + 3 if words[n + 2 : n + 3] == [b"."] else n + 1
                if words[end + 1 : end + 2] in ([], [b","], [b")"], [b";"], [b"NULLS"], [b"LIMIT"]):
                    pieces.replace(SORT, tokens[end].end, tokens[end].end, b" DESC")
            case "name", b"FIRST" | b"LAST" if before == b"NULLS":
                note(SORT, b"LAST" if token.word == b"FIRST" else b"FIRST")
            case "name", b"NOT" if after != b"NULL" or before == b"IS":
                pieces.replace(NOT, token.start, tokens[n + 1].start, b"")
            case "name", b"DISTINCT" if before != b"IS" and words[n - 2 : n] != [b"IS", b"NOT"] and after != b"FROM":
                pieces.replace(DISTINCT, token.start, tokens[n + 1].start, b"")
            case "name", b"TRUE" | b"FALSE":
                note(FLAG, b"false" if token.word == b"TRUE" else b"true")
            case "name", name if name.lower() in _OTHERS and after == b"(":
                note(EXTREME, _OTHERS[name.lower()])
            case "number", number if before != b"SELECT" and not _of_type(words, n):
                for other in (1, -1):
                    note(NUMBER, repr((float if b"." in number else int)(number) + other).encode())
            case "text", _ if len(texts) > 1:
                place = texts.index(whole[token.start : token.end])
                note(TEXT, texts[(place + 1) % len(texts)])
    return pieces.found


def _predicate_end(words: list[bytes], n: int) -> int:
    """The last token of the predicate that follows a word."""
    depth, last, between = 0, n, False
    for place in range(n + 1, len(words)):
        word = words[place]
        if depth == 0 and (word == b")" or (word in _AFTER_PREDICATE and not (word == b"AND" and between))):
            break
        if depth == 0 and word in (b"AND", b"BETWEEN"):
            between = word == b"BETWEEN"
        depth += (word in (b"(", b"[", b"CASE")) - (word in (b")", b"]", b"END"))
        last = place
    return last


def _by_id(words: list[bytes], n: int) -> bool:
    """Whether the JOIN's only condition is the id of what is joined."""
    if b"ON" not in words[n : n + 5]:
        return False
    on = words.index(b"ON", n)
    joined = [words[on - 1], b".", b"ID"]
    ends = words[on + 8 : on + 9] != [b"AND"]
    return ends and words[on + 4 : on + 5] == [b"="] and joined in (words[on + 1 : on + 4], words[on + 5 : on + 8])


def _of_type(words: list[bytes], n: int) -> bool:
    near = words[max(0, n - 4) : n]
    return any(type_ in near and b")" not in near[near.index(type_) :] for type_ in _TYPES)
