"""Registers that are mutated at random: never a traceback, and each problem of a cell names that cell."""

import io
import zipfile
from typing import Any

from hypothesis import strategies as st

from osl_data.registers.checking import CheckedSheet, check
from osl_data.registers.columns import COLUMNS
from osl_data.registers.problems import RegisterError, letter
from osl_data.registers.reading import read_bytes
from osl_data.registers.rejects import rejects
from tests.registers.example import HEADER, KNOWN, TODAY, csv_bytes, row, xlsx_bytes
from tests.rounds import rounds, tried

WORKBOOK = xlsx_bytes([row(own_id=f"A-{number}") for number in range(3)])

CELLS = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="0123456789.,:- \u00a0/;\"'\n\t=+@żłóZ", max_size=12),
    st.sampled_from(
        [
            *(
                "",
                "0",
                "-1",
                "1e9",
                "31.02.2025",
                "99999",
                "24:00",
                "OSL",
                "Dzieci; ?",
                "44051401359",
                "a@b.pl",
                '"',
                "=A1",
            ),
            *("9" * 40, "a" * 1500, "\ufeff", "\x00", "12.03.2025", "2025-03-12", "16:00", "1 234,50", "Seniorzy"),
        ]
    ),
)
CHANGES = st.lists(st.tuples(st.integers(0, 3), st.integers(0, len(COLUMNS) + 1), CELLS), min_size=1, max_size=8)


def changed(changes: list[tuple[int, int, Any]]) -> tuple[list[Any], list[list[Any]]]:
    """A header and three good rows with some cells replaced; row 0 is the header, far columns make rows longer."""
    table: list[list[Any]] = [[*HEADER], *(row(own_id=f"A-{number}") for number in range(3))]
    for at, column, text in changes:
        table[at] += [""] * (column + 1 - len(table[at]))
        table[at][column] = text
    return table[0], table[1:]


def judged(data: bytes) -> CheckedSheet | None:
    """What a register comes to: it is refused with reasons, or each row accepted or rejected with its cells."""
    try:
        found = check(read_bytes(data), KNOWN, TODAY)
    except RegisterError as error:
        refused = error.problems
    else:
        return in_order(found)
    assert refused
    assert all("expected" in str(problem) and "oczekiwano" in problem.said() for problem in refused)
    return None


def in_order(found: CheckedSheet) -> CheckedSheet:
    """Each row is accepted or rejected, and each problem names the cell that it quotes."""
    rows = found.sheet.rows.to_pylist()
    columns = [letter(index) for index in range(len(found.sheet.header) + 30)]
    bad = set()
    for problem in found.problems:
        assert problem.row in rows
        assert problem.column in columns
        index = columns.index(problem.column)
        if problem.code != "extra":
            cell = found.sheet.columns[index][rows.index(problem.row)].as_py() or ""
            assert problem.header == found.sheet.header[index]
            assert problem.masked or problem.found == cell or problem.code in ("formula", "error_value", "merged")
        named = f" ({problem.header})" if problem.header else ""
        assert str(problem).startswith(f"row {problem.row}, column {problem.column}{named}: ")
        bad.add(problem.row)
    assert found.events["row"].to_pylist() == [number for number in rows if number not in bad]
    assert found.rejected == len(bad)
    return found


@rounds(120, 1200)
def test_cells_are_mutated(rounds: int) -> None:
    encodings = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
    tried(rounds, cells_mutated, CHANGES, st.sampled_from([";", ",", "\t"]), encodings)


def cells_mutated(changes: list[tuple[int, int, str]], delimiter: str, encoding: str) -> None:
    """A register whose cells are others, in a form of its own; what is rejected can be given back."""
    header, rows = changed(changes)
    data = csv_bytes(rows, header, delimiter, "utf-8").decode().encode(encoding, errors="replace")
    found = judged(data)
    if found and found.rejected:
        again = judged(rejects(found))
        assert again is None or again.rejected == found.rejected or again.accepted


@rounds(60, 600)
def test_bytes_are_mutated(rounds: int) -> None:
    tried(rounds, bytes_mutated, st.data())


def bytes_mutated(draw: st.DataObject) -> None:
    """A file in which some bytes are replaced by others."""
    data = bytearray(csv_bytes([row(own_id=f"A-{number}") for number in range(3)]))
    for _ in range(draw.draw(st.integers(1, 6))):
        at = draw.draw(st.integers(0, len(data) - 1))
        piece = draw.draw(st.binary(max_size=4))
        data[at : at + draw.draw(st.integers(0, 6))] = piece
    judged(bytes(data))


@rounds(20, 200)
def test_workbooks_are_mutated(rounds: int) -> None:
    tried(rounds, workbooks_mutated, st.data())


def workbooks_mutated(draw: st.DataObject) -> None:
    """A workbook that is damaged, as a whole or within one of its parts."""
    data = WORKBOOK
    if draw.draw(st.booleans()):
        broken = bytearray(data)
        at = draw.draw(st.integers(0, len(data) - 1))
        broken[at : at + draw.draw(st.integers(0, 40))] = draw.draw(st.binary(max_size=40))
        judged(bytes(broken))
        return
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = bytearray(old.read(info))
            if info.filename.endswith((".xml", ".rels")) and draw.draw(st.booleans()):
                at = draw.draw(st.integers(0, max(0, len(content) - 1)))
                content[at : at + draw.draw(st.integers(0, 30))] = draw.draw(st.binary(max_size=30))
            new.writestr(info.filename, bytes(content))
    judged(made.getvalue())
