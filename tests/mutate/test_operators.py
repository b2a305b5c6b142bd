"""Each kind of wrong change, on a small example, with every change that is made of it."""

import pytest

from tests.mutate import python_code, sql_code, template, word_file
from tests.mutate.mutant import Mutant


def changed(found: list[Mutant], whole: str) -> list[tuple[str, str]]:
    """Kind of change, and the whole text with the change made."""
    return [(mutant.operator, mutant.applied(whole.encode()).decode()) for mutant in found]


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        ("x = a < b", [("boundary", "x = a <= b"), ("comparison turned", "x = a >= b")]),
        ("x = a not in b", [("comparison turned", "x = a in b")]),
        ("x = (a) is None", [("comparison turned", "x = (a) is not None")]),
        ("x = ż + b", [("arithmetic swapped", "x = ż - b")]),
        ("x -= y", [("arithmetic swapped", "x += y")]),
        ("x = 3", [("number one off", "x = 4"), ("number one off", "x = 2")]),
        ("x = True", [("true for false", "x = False")]),
        ("x = a and b or c", [("and for or", "x = a and b and c"), ("and for or", "x = a or b or c")]),
        (
            "x = 'yes' if a else b",
            [("condition negated", "x = 'yes' if (not (a)) else b")],
        ),
        ("x = [a for a in b if a.c]", [("condition negated", "x = [a for a in b if (not (a.c))]")]),
        ("x = not a", [("not dropped", "x = a")]),
        ("x = sorted(a)", [("sort direction", "x = sorted(a, reverse=True)")]),
        (
            "a.sort(key=lambda b: -b)",
            [
                ("statement dropped", "pass"),
                ("sort direction", "a.sort(key=lambda b: -b, reverse=True)"),
                ("argument dropped", "a.sort()"),
                ("sort direction", "a.sort(key=lambda b: b)"),
            ],
        ),
        ("def f() -> list[str]:\n    return a", [("empty return", "def f() -> list[str]:\n    return []")]),
        ("x = f(a, b, c=d)", [("arguments swapped", "x = f(b, a, c=d)"), ("argument dropped", "x = f(a, b)")]),
        (
            "x = {'a': b, 'c': d, 'e': d}['c']",
            [
                ("key or name for another", "x = {'c': b, 'a': d, 'e': d}['c']"),
                ("key or name for another", "x = {'a': b, 'c': d, 'e': d}[\"a\"]"),
            ],
        ),
        ("x = min(a)", [("min for max", "x = max(a)")]),
        ("x = a[0]", [("first for last", "x = a[-1]")]),
        ("f()", [("statement dropped", "pass")]),
    ],
)
def test_python(whole: str, expected: list[tuple[str, str]]) -> None:
    assert changed(python_code.mutants("x.py", whole.encode()), whole) == expected
    assert all(python_code.parses(after.encode()) for _, after in expected)


def test_python_that_nobody_could_tell_apart_stays() -> None:
    whole = '''"""A docstring of 3 words."""
import logging
from functools import lru_cache

__all__ = ["a", "b"]
PIECE = 4096
_LOG = logging.getLogger("a")


@lru_cache(maxsize=4)
def f(a: dict[str, 4]) -> None:
    """Another < one."""
    _LOG.info("said", 3)
    raise ValueError("not 5" + a)


if __name__ == "__main__":
    f(3)
'''
    assert changed(python_code.mutants("x.py", whole.encode()), whole) == []


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        ("SELECT a <= b", [("boundary", "SELECT a < b"), ("comparison turned", "SELECT a > b")]),
        (
            "SELECT a WHERE b = c AND d = e -- AND",
            [
                ("predicate dropped", "SELECT a WHERE true AND d = e -- AND"),
                ("comparison turned", "SELECT a WHERE b <> c AND d = e -- AND"),
                ("and for or", "SELECT a WHERE b = c OR d = e -- AND"),
                ("predicate dropped", "SELECT a WHERE b = c  -- AND"),
                ("comparison turned", "SELECT a WHERE b = c AND d <> e -- AND"),
            ],
        ),
        ("SELECT a BETWEEN b AND c", []),
        ("FROM a JOIN b USING (c)", [("join", "FROM a LEFT JOIN b USING (c)")]),
        ("FROM a JOIN b ON b.id = a.b", [("comparison turned", "FROM a JOIN b ON b.id <> a.b")]),
        ("FROM a JOIN term USING (c)", []),
        ("FROM a LEFT JOIN b USING (c)", [("join", "FROM a JOIN b USING (c)")]),
        (
            "ORDER BY a, b DESC NULLS LAST",
            [
                ("sort direction", "ORDER BY a DESC, b DESC NULLS LAST"),
                ("sort direction", "ORDER BY a, b  NULLS LAST"),
                ("sort direction", "ORDER BY a, b DESC NULLS FIRST"),
            ],
        ),
        ("SELECT NOT a", [("not dropped", "SELECT a")]),
        ("SELECT a IS NOT NULL", [("not dropped", "SELECT a IS NULL")]),
        ("CREATE TABLE a (b DECIMAL(9, 6) NOT NULL)", []),
        ("SELECT max(a)", [("min for max", "SELECT min(a)")]),
        ("LIMIT 5", [("number one off", "LIMIT 6"), ("number one off", "LIMIT 4")]),
        ("SELECT true", [("true for false", "SELECT false")]),
        ("SELECT count(DISTINCT a)", [("distinct dropped", "SELECT count(a)")]),
        ("SELECT 'a', 'b'", [("text for another", "SELECT 'b', 'b'"), ("text for another", "SELECT 'a', 'a'")]),
    ],
)
def test_sql(whole: str, expected: list[tuple[str, str]]) -> None:
    assert changed(sql_code.mutants("x.sql", whole.encode()), whole) == expected
    assert all(sql_code.parses(after.encode()) for _, after in expected)


def test_sql_names_the_view_that_it_makes() -> None:
    found = sql_code.mutants("x.sql", b"SELECT 1 < 2; CREATE OR REPLACE VIEW seen AS SELECT a = b FROM c")
    assert [(mutant.operator, mutant.names) for mutant in found][-1] == ("comparison turned", ("seen",))
    assert found[0].names == ()


def test_words() -> None:
    whole = "a: żółw {n}\nb:\n  c: kot {n}\n  d: [pies]\n"
    found = word_file.mutants("x.yml", whole.encode())
    assert changed(found, whole) == [
        ("label of another key", "a: kot {n}\nb:\n  c: kot {n}\n  d: [pies]\n"),
        ("placeholder dropped", "a: żółw\nb:\n  c: kot {n}\n  d: [pies]\n"),
        ("label of another key", "a: żółw {n}\nb:\n  c: żółw {n}\n  d: [pies]\n"),
        ("placeholder dropped", "a: żółw {n}\nb:\n  c: kot\n  d: [pies]\n"),
    ]
    assert [mutant.names for mutant in found] == [("a",), ("a",), ("b.c", "b", "c"), ("b.c", "b", "c")]


def test_a_key_may_be_put_together() -> None:
    (found, _) = word_file.mutants("x.yml", b"stat.metric.cost: a\nstat.metric.men: b\n")
    assert found.names == ("stat.metric.cost", "stat.metric.")


def test_typst() -> None:
    whole = '#let a = 0.4pt // a.b\n#if not a.b and a.c > 1 { text(weight: 400, "a.c") }'
    assert [after.split("\n")[1] for _, after in changed(template.mutants("x.typ", whole.encode()), whole)] == [
        '#if not a.c and a.c > 1 { text(weight: 400, "a.c") }',
        '#if not a.b and a.b > 1 { text(weight: 400, "a.c") }',
        '#if true { text(weight: 400, "a.c") }',
        '#if not a.b and a.c <= 1 { text(weight: 400, "a.c") }',
        '#if not a.b or a.c > 1 { text(weight: 400, "a.c") }',
        '#if a.b and a.c > 1 { text(weight: 400, "a.c") }',
        '#if not a.b and a.c > 2 { text(weight: 400, "a.c") }',
        '#if not a.b and a.c > 0 { text(weight: 400, "a.c") }',
    ]


def test_jinja() -> None:
    whole = "{# a.b #}<i>5 and {{ a.b }}</i>{% if a.c %}{{ a.b if a.c == 1 else '' }}{% endif %}"
    assert changed(template.mutants("x.j2", whole.encode()), whole) == [
        ("variable for another", whole.replace("{{ a.b }}", "{{ a.c }}")),
        ("variable for another", whole.replace("if a.c %", "if a.b %")),
        ("condition dropped", whole.replace("if a.c %", "if true %")),
        ("variable for another", whole.replace("{{ a.b if", "{{ a.c if")),
        ("variable for another", whole.replace("if a.c ==", "if a.b ==")),
        ("condition dropped", whole.replace("a.c == 1", "true")),
        ("comparison turned", whole.replace("==", "!=")),
        ("number one off", whole.replace("1", "2")),
        ("number one off", whole.replace("1", "0")),
    ]
