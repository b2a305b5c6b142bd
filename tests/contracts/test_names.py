"""A name says what is inside: a class name means one thing in all of the house, a file name recurs with a reason."""

import ast
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted(path for room in ("osl_data", "dashboard") for path in (ROOT / room).rglob("*.py"))

RECURS = {
    "__init__.py": "Python names the file that makes a folder a package.",
    "page.py": "Every page begins with it; the component of that name is the frame that they all stand in.",
    "cells.py": "Registers read the cells of a spreadsheet, exports write them.",
    "charts.py": "The component draws; the view of statistics says what.",
    "checking.py": "Records are checked whole, and so is a register.",
    "downloads.py": "What a view offers as files: a comparison and statistics each have their own.",
    "evidence.py": "Its words are for every reader, its component for the page.",
    "figures.py": "How a figure is worded, and the view that lists them.",
    "files.py": "Record files are read and written; the component offers files to take away.",
    "filters.py": "The model of what is asked for, and the row of widgets that sets it.",
    "search.py": "The command that searches, and the component that says why something was found.",
    "tables.py": "The tables of an export, and the component that draws one.",
    "times.py": "Cells of a register hold times of a day; records tell the times of a schedule.",
    "words.py": "Words as a search sees them, as registers print them, and as a reader's language has them.",
    "workbook.py": "A workbook that is read as a register, and one that is written as an export.",
}
"""File names that stand more than once, and why each may."""


def class_names() -> dict[str, list[str]]:
    """The modules of each public class name."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found[node.name].append(path.relative_to(ROOT).as_posix())
    return found


def test_a_class_name_means_one_thing() -> None:
    assert {name: where for name, where in class_names().items() if len(where) > 1} == {}
    assert len(class_names()) > 100


def test_a_file_name_recurs_only_with_a_reason() -> None:
    counted: dict[str, int] = defaultdict(int)
    for path in MODULES:
        counted[path.name] += 1
    assert {name for name, count in counted.items() if count > 1} == {*RECURS}


def test_no_name_is_a_riddle() -> None:
    """Names that say nothing of what is inside, or that once meant three things."""
    riddles = {
        "found",
        "shows",
        "loaded",
        "take",
        "takeaway",
        "beside",
        "unlike",
        "numbers",
        "measures",
        "payload",
        "written",
        "events",
    }
    assert [path.relative_to(ROOT).as_posix() for path in MODULES if path.stem in riddles] == []
