"""Wrong changes of Python, found in its syntax tree.

Left out, for nobody could tell the difference or it is another tool's matter: docstrings, annotations, texts of errors
and of logs, decorators, `__all__` and `__slots__`, sizes of caches and of what is read at once (powers of two from
1024), encodings, `strict` of zip, `Literal`, what is only for types or under `__main__`.
"""

import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeGuard

from tests.mutate.mutant import Mutant, Pieces

BOUNDARY = "boundary"
COMPARISON = "comparison turned"
ARITHMETIC = "arithmetic swapped"
NUMBER = "number one off"
FLAG = "true for false"
AND_OR = "and for or"
CONDITION = "condition negated"
NOT = "not dropped"
SORT = "sort direction"
RETURN = "empty return"
KEYWORD = "argument dropped"
SWAPPED = "arguments swapped"
KEY = "key or name for another"
EXTREME = "min for max"
END = "first for last"
STATEMENT = "statement dropped"

_BOUNDARIES = {ast.Lt: b"<=", ast.LtE: b"<", ast.Gt: b">=", ast.GtE: b">"}
_TURNED = {
    ast.Eq: b"!=",
    ast.NotEq: b"==",
    ast.Lt: b">=",
    ast.LtE: b">",
    ast.Gt: b"<=",
    ast.GtE: b"<",
    ast.In: b"not in",
    ast.NotIn: b"in",
    ast.Is: b"is not",
    ast.IsNot: b"is",
}
_COMPARED = re.compile(rb"==|!=|<=|>=|<|>|\bnot\s+in\b|\bin\b|\bis\s+not\b|\bis\b")
_ARITHMETIC = {
    ast.Add: (b"+", b"-"),
    ast.Sub: (b"-", b"+"),
    ast.Mult: (b"*", b"/"),
    ast.Div: (b"/", b"*"),
    ast.FloorDiv: (b"//", b"*"),
    ast.Mod: (b"%", b"//"),
}
_OTHERS = {"min": b"max", "max": b"min", "any": b"all", "all": b"any"}
_EMPTY = {"str": b'""', "list": b"[]", "tuple": b"()", "dict": b"{}", "set": b"set()", "bool": b"False", "int": b"0"}
_CODE = re.compile(r"[a-z][a-z0-9]*([_.-][a-z0-9]+)*")
_TIMELESS = {"encoding", "maxsize", "strict", "daemon", "stacklevel", "help", "exist_ok", "parents", "errors"}
_QUIET_CALLS = {
    "cast",
    "TypeVar",
    "NewType",
    "getLogger",
    "debug",
    "info",
    "warning",
    "exception",
    "Option",
    "Argument",
}
_QUIET_NAMES = {"__all__", "__slots__", "__version__", "model_config"}


def mutants(path: str, whole: bytes) -> list[Mutant]:
    """Every wrong change of a Python file; a few do not compile."""
    finder = _Finder(path, whole)
    finder.visit(finder.tree)
    return finder.pieces.found


class _Finder(ast.NodeVisitor):
    def __init__(self, path: str, whole: bytes) -> None:
        self.pieces = Pieces(path, whole)
        self.tree = ast.parse(whole)
        self.whole = whole
        self.starts = [0, *(match.end() for match in re.finditer(rb"\n", whole))]
        self.lines = (1, 1)
        self.names: tuple[str, ...] = ()
        self.inside = False
        self.returns: ast.expr | None = None
        codes = (node.value for node in ast.walk(self.tree) if isinstance(node, ast.Constant) and _is_code(node.value))
        self.codes = list(dict.fromkeys(codes))

    def note(self, operator: str, start: int, end: int, after: bytes) -> None:
        self.pieces.replace(operator, start, end, after, self.lines, self.names)

    def start(self, node: ast.expr | ast.stmt | ast.keyword) -> int:
        return self.starts[node.lineno - 1] + node.col_offset

    def end(self, node: ast.expr | ast.stmt | ast.keyword) -> int:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return self.starts[node.end_lineno - 1] + node.end_col_offset

    def source(self, node: ast.expr | ast.stmt) -> bytes:
        return self.whole[self.start(node) : self.end(node)]

    def between(self, operator: str, left: ast.expr, right: ast.expr, old: re.Pattern[bytes], new: bytes) -> None:
        """Replace the sign that stands between two operands."""
        gap = self.end(left)
        if match := old.search(self.whole, gap, self.start(right)):
            self.note(operator, match.start(), match.end(), new)

    # Statements: their lines, and what they define

    def visit(self, node: ast.AST) -> None:
        if not isinstance(node, ast.stmt):
            super().visit(node)
            return
        kept = self.lines, self.names
        body = getattr(node, "body", None)
        last = max(body[0].lineno - 1, node.lineno) if isinstance(body, list) else node.end_lineno or node.lineno
        self.lines = (node.lineno, last)
        if not self.inside:
            self.names = _defined(node) or self.names
        super().visit(node)
        self.lines, self.names = kept

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        kept = self.inside, self.names, self.returns
        for default in [*node.args.defaults, *filter(None, node.args.kw_defaults)]:
            self.visit(default)
        self.inside, self.names = True, ()
        self.returns = node.returns
        for statement in node.body:
            self.visit(statement)
        self.inside, self.names, self.returns = kept

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for statement in node.body:
            self.visit(statement)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value:
            self.visit(node.value)

    def visit_Assign(self, node: ast.Assign) -> None:
        if not _defined(node) or not _QUIET_NAMES & set(_defined(node)):
            self.visit(node.value)
            for target in node.targets:
                if isinstance(target, ast.Subscript):
                    self.visit(target.slice)

    def visit_Import(self, node: ast.Import) -> None:
        pass

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        pass

    def visit_Raise(self, node: ast.Raise) -> None:
        pass

    def visit_Assert(self, node: ast.Assert) -> None:
        pass

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        pass  # before Python 3.12 its parts have no positions of their own

    def visit_Expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Constant):
            return
        if isinstance(node.value, ast.Call):
            if _called(node.value) in _QUIET_CALLS:
                return
            self.note(STATEMENT, self.start(node), self.end(node), b"pass")
        self.visit(node.value)

    def visit_Return(self, node: ast.Return) -> None:
        if node.value is None:
            return
        empty = _EMPTY.get(_kind(self.returns), b"None")
        if not isinstance(node.value, ast.Constant) or node.value.value not in (None, "", 0, False):
            self.note(RETURN, self.start(node.value), self.end(node.value), empty)
        self.visit(node.value)

    def visit_If(self, node: ast.If) -> None:
        if _only_for_types_or_main(node.test):
            return
        self._condition(node.test)
        self.generic_visit(node)

    def visit_IfExp(self, node: ast.IfExp) -> None:
        self._condition(node.test)
        self.generic_visit(node)

    def visit_comprehension(self, node: ast.comprehension) -> None:
        for test in node.ifs:
            self._condition(test)
        self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        if type(node.op) in _ARITHMETIC:
            old, new = _ARITHMETIC[type(node.op)]
            target_end = self.end(node.target)
            at = self.whole.index(old + b"=", target_end)
            self.note(ARITHMETIC, at, at + len(old), new)
        self.visit(node.value)

    # Expressions

    def _condition(self, test: ast.expr) -> None:
        if isinstance(test, ast.Name | ast.Attribute | ast.Call | ast.BoolOp):
            self.note(CONDITION, self.start(test), self.end(test), b"(not (" + self.source(test) + b"))")

    def visit_Compare(self, node: ast.Compare) -> None:
        for left, op, right in zip([node.left, *node.comparators], node.ops, node.comparators, strict=False):
            if type(op) in _BOUNDARIES:
                self.between(BOUNDARY, left, right, _COMPARED, _BOUNDARIES[type(op)])
            self.between(COMPARISON, left, right, _COMPARED, _TURNED[type(op)])
        self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        words = any(isinstance(side, ast.JoinedStr) or _is_text(side) for side in (node.left, node.right))
        if type(node.op) in _ARITHMETIC and not words:
            old, new = _ARITHMETIC[type(node.op)]
            self.between(ARITHMETIC, node.left, node.right, re.compile(re.escape(old)), new)
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        old, new = (rb"\band\b", b"or") if isinstance(node.op, ast.And) else (rb"\bor\b", b"and")
        for left, right in pairwise(node.values):
            self.between(AND_OR, left, right, re.compile(old), new)
        self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        if isinstance(node.op, ast.Not):
            self.note(NOT, self.start(node), self.start(node) + len(b"not "), b"")
        elif isinstance(node.op, ast.USub) and not isinstance(node.operand, ast.Constant):
            self.note(SORT, self.start(node), self.start(node) + 1, b"")
        self.generic_visit(node)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        if isinstance(node.value, ast.Name) and node.value.id in ("Literal", "Annotated", "ClassVar"):
            return
        if self.source(node.slice) in (b"0", b"-1"):
            other = b"-1" if self.source(node.slice) == b"0" else b"0"
            self.note(END, self.start(node.slice), self.end(node.slice), other)
            self.visit(node.value)
        else:
            self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        value = node.value
        if isinstance(value, bool):
            self.note(FLAG, self.start(node), self.end(node), str(not value).encode())
        elif isinstance(value, int | float):
            if isinstance(value, int) and value >= 1024 and value.bit_count() == 1:
                return
            self.note(NUMBER, self.start(node), self.end(node), repr(value + 1).encode())
            self.note(NUMBER, self.start(node), self.end(node), repr(value - 1).encode())
        elif _is_code(value) and self.source(node)[:1] in b"\"'" and len(self.codes) > 1:
            other = self.codes[(self.codes.index(value) + 1) % len(self.codes)]
            self.note(KEY, self.start(node), self.end(node), f'"{other}"'.encode())

    def visit_Dict(self, node: ast.Dict) -> None:
        pairs = zip(node.keys, node.values, strict=True)
        held = [(key, self.source(value)) for key, value in pairs if isinstance(key, ast.Constant | ast.Attribute)]
        for (one, what), (other, same) in pairwise(held):
            if what != same:
                gap = self.whole[self.end(one) : self.start(other)]
                self.note(KEY, self.start(one), self.end(other), self.source(other) + gap + self.source(one))
        for key, value in zip(node.keys, node.values, strict=True):
            if key and not isinstance(key, ast.Constant):
                self.visit(key)
            self.visit(value)

    def visit_Call(self, node: ast.Call) -> None:
        name = _called(node)
        if name in _QUIET_CALLS:
            return
        if isinstance(node.func, ast.Name) and name in _OTHERS:
            self.note(EXTREME, self.start(node.func), self.end(node.func), _OTHERS[name])
        given = [keyword.arg for keyword in node.keywords]
        if name in ("sorted", "sort") and "reverse" not in given and (node.args or name == "sort"):
            more = b"reverse=True" if not node.args and not given else b", reverse=True"
            self.note(SORT, self.end(node) - 1, self.end(node) - 1, more)
        for one, other in pairwise(node.args):
            if isinstance(one, ast.Name | ast.Attribute) and isinstance(other, ast.Name | ast.Attribute):
                gap = self.whole[self.end(one) : self.start(other)]
                self.note(SWAPPED, self.start(one), self.end(other), self.source(other) + gap + self.source(one))
        self.visit(node.func)
        for argument in node.args:
            self.visit(argument)
        before: ast.expr | ast.keyword | None = node.args[-1] if node.args else None
        for keyword in node.keywords:
            if keyword.arg and keyword.arg not in _TIMELESS:
                start = self.end(before) if before else self.start(keyword)
                self.note(KEYWORD, start, self.end(keyword), b"")
                self.visit(keyword.value)
            before = keyword


def parses(whole: bytes) -> bool:
    """Whether Python takes the file."""
    try:
        compile(whole, "mutant", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_code(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and value != "utf-8" and _CODE.fullmatch(value) is not None


def _called(call: ast.Call) -> str:
    function = call.func
    return (
        function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""
    )


def _kind(annotation: ast.expr | None) -> str:
    outer = annotation.value if isinstance(annotation, ast.Subscript) else annotation
    return outer.id if isinstance(outer, ast.Name) else ""


def _defined(node: ast.stmt) -> tuple[str, ...]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return (node.name,)
    targets: list[ast.expr] = []
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, ast.AnnAssign):
        targets = [node.target]
    return tuple(name for target in targets for name in _names(target))


def _names(target: ast.expr) -> Iterator[str]:
    if isinstance(target, ast.Name):
        yield target.id
    elif isinstance(target, ast.Tuple):
        for part in target.elts:
            yield from _names(part)


def _only_for_types_or_main(test: ast.expr) -> bool:
    return any(isinstance(node, ast.Name) and node.id in ("TYPE_CHECKING", "__name__") for node in ast.walk(test))
