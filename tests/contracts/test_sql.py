"""SQL stands in `.sql` files, which say what they answer: no view and no component holds any, nor knows DuckDB."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCREEN = sorted(path for room in ("views", "components") for path in (ROOT / "dashboard" / room).rglob("*.py"))
SCRIPTS = sorted((ROOT / "osl_data").rglob("*.sql"))
LEAST_WORDS = 4
STATEMENT = re.compile(
    r"\bSELECT\b.+\bFROM\b|\bINSERT\s+INTO\b|\bUPDATE\b.+\bSET\b|\bDELETE\s+FROM\b|\bCREATE\s+(TABLE|VIEW|MACRO)\b|\bWHERE\b",
    re.DOTALL,
)


def found(source: str) -> list[str]:
    """Imports of duckdb, calls of `execute` or `sql`, and text that is a statement."""
    problems = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
            problems += [f"{node.lineno}: import {name}" for name in names if name.split(".")[0] == "duckdb"]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr in {"execute", "sql"}:
                problems.append(f"{node.lineno}: .{node.func.attr}(")
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and STATEMENT.search(node.value):
            problems.append(f"{node.lineno}: {node.value[:40]!r}")
    return problems


@pytest.mark.parametrize("path", SCREEN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_screen_knows_no_sql(path: Path) -> None:
    assert found(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "import duckdb",
        "from duckdb import connect",
        "connection.execute(text)",
        "TEXT = 'SELECT id FROM programme'",
        "TEXT = f'SELECT {name} FROM programme WHERE id = 1'",
    ],
)
def test_the_contract_sees(source: str) -> None:
    assert found(source)


def unsaid(script: str) -> list[str]:
    """What the comment that a script begins with leaves out: what it is about, or what a parameter means."""
    header = re.match(r"(--.*\n)*", script)[0]  # type: ignore[index]
    missing = [] if len(re.findall(r"[^\W\d_]{2,}", header.partition("\n")[0])) >= LEAST_WORDS else ["what it is about"]
    parameters = sorted(set(re.findall(r"\$(\w+)", re.sub(r"--.*", "", script))))
    return missing + [f"${name}" for name in parameters if f"-- ${name}: " not in header]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_script_begins_with_what_it_is_about_and_what_its_parameters_mean(path: Path) -> None:
    assert unsaid(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("script", "missing"),
    [
        ("SELECT id FROM programme\n", ["what it is about"]),
        ("-- Programmes.\nSELECT id FROM programme\n", ["what it is about"]),
        ("-- Programmes of a city, by id.\nSELECT id FROM programme WHERE city = $city\n", ["$city"]),
        ("-- Programmes of a city, by id.\n-- $city: id of it\nSELECT id FROM programme WHERE city = $city\n", []),
    ],
)
def test_the_contract_sees_what_is_left_unsaid(script: str, missing: list[str]) -> None:
    assert unsaid(script) == missing
