"""The matrix of counts: what a cell says, how dark it is, where it leads."""

from dashboard.components.matrix import MatrixRow, matrix
from dashboard.i18n import words_of
from tests.dashboard.outline import outline

MARKS = {"current": "●", "past": "○"}


def test_cells_groups_and_tints() -> None:
    counts = {
        ("a", "x"): {"current": 1},
        ("a", "y"): {"past": 1, "current": 1},
        ("b", "x"): {"current": 3},
        ("b", "y"): {"current": 2, "past": 2},
        ("c", "x"): {"unknown": 1},
    }
    hrefs = {at: f"./programy?at={''.join(at)}" for at in counts if at != ("b", "x")}
    rows = [MatrixRow("a", "A", "first"), MatrixRow("b", "B", "first"), MatrixRow("c", "C", "second")]
    made = matrix(rows, {"x": "X", "y": "Y"}, counts, hrefs, MARKS, words_of("en"), "corner")
    assert outline(made) == [
        "div.wide",
        "  table.matrix",
        "    thead > tr | th: corner | th: X | th: Y",
        "    tbody",
        '      tr.group | th colspan="3": first',
        "      tr | th: A | td.cell.t1: [1●](./programy?at=ax) | td.cell.t2: [1● 1○](./programy?at=ay)",
        "      tr | th: B | td.cell.t2: 3● | td.cell.t3: [2● 2○](./programy?at=by)",
        '      tr.group | th colspan="3": second',
        '      tr | th: C | td.cell: <span.none title="not stated": ·> | td.cell: <span.none title="not stated": ·>',
    ]
