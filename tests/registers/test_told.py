"""What is said of each thing that can be wrong with a register, in the words of the reader.

The sentences lie in `told.pl.txt` and `told.en.txt`, one for each code and kind of place. After a change that is meant,
`OSL_RENEW=1` writes the files anew: read what then differs.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from osl_data.confined.asking import ConfinedError
from osl_data.registers import checking, packed, reading, sheets, unvalued
from osl_data.registers.checking import check
from osl_data.registers.confining import limit_met
from osl_data.registers.known import Known
from osl_data.registers.problems import Problem, RegisterError
from osl_data.registers.reading import contents, read_bytes
from osl_data.registers.words import Language, words
from tests.expecting import as_in_file
from tests.registers.example import TODAY, csv_bytes, row, saved, xlsx_bytes
from tests.registers.test_checking import PERSONAL, WRONG
from tests.registers.test_reading import REFUSED, SHEET, book_with, of_sheets, repacked

NAMES = {"a": ["Zegar"], "b": ["Zegar", "Zegary"]}
TWICE = Known.of("testowo", programmes=NAMES, places=NAMES, types=NAMES, groups=NAMES)
"""Names that each stand for two."""


def files() -> Iterator[bytes]:
    """Files that are wrong, each in its way."""
    for changes, _ in WRONG:
        yield csv_bytes([row(own_id="A-0"), row(**changes)])
    for header, cells, *_ in PERSONAL:
        yield csv_bytes([["1.03.2025", "Dolne", cell] for cell in cells], ["Data", "Miejsce", header])
    for _, data, *_ in REFUSED:
        yield data
    for name in ("Zegar", "Zagar"):
        yield csv_bytes([row(programme=name, type=name, groups=name, place=name)])
    yield csv_bytes([row(own_id="A"), row(own_id="A")])
    yield csv_bytes([["1.03.2025", "x", "y"]], ["Data", "Miejsce", "Osiedle"])
    yield b"Data;Miejsce\n1.03.2025;Dolne;x\n"
    merged = book_with(("H3", "=1+1"))
    merged.active.merge_cells("G2:G3")
    yield saved(merged)
    yield saved(book_with(("XFD2", "x")))
    yield saved(of_sheets(Styczeń=[row()], Luty=[row()]))
    yield repacked(xlsx_bytes([row()]), SHEET, b" " * 30_000_000)
    yield csv_bytes([row(cost="99999999999", participants="99999999999")])
    yield csv_bytes([row(date="31.02.2025")])
    yield csv_bytes([row()] * 61)
    yield bytes(reading.MOST_BYTES + 1)


@pytest.fixture(scope="module")
def found() -> list[Problem]:
    """What is wrong with those files, the first of each code; a file may hold 60 rows."""
    problems: list[Problem] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheets, "MOST_ROWS", 60)
        for data in files():
            try:
                problems += check(read_bytes(data), TWICE, TODAY).problems
            except RegisterError as error:
                problems += error.problems
        patch.setattr(checking, "MOST_WRONG", 1)
        with pytest.raises(RegisterError) as refused:
            check(read_bytes(csv_bytes([row(date="x"), row(date="y")])), TWICE, TODAY)
        problems += refused.value.problems
        patch.setattr(unvalued, "MOST_MERGED", 1)
        merged = book_with()
        for area in ("A2:A3", "B2:B3"):
            merged.active.merge_cells(area)
        with pytest.raises(RegisterError) as refused:
            read_bytes(saved(merged))
        problems += refused.value.problems
        patch.setattr(packed, "MOST_UNPACKED", 1000)
        with pytest.raises(RegisterError) as refused:
            read_bytes(xlsx_bytes([row()]))
        problems += refused.value.problems
    with pytest.raises(RegisterError) as refused:
        contents(Path(os.devnull))
    problems += refused.value.problems
    met = (ConfinedError("memory", "1024"), ConfinedError("time", "30"), ConfinedError("crash", "SIGABRT"))
    problems += map(limit_met, met)
    first = {(each.code, bool(each.column), each.masked, str(each.values.get("kind"))): each for each in problems[::-1]}
    return sorted(first.values(), key=lambda each: (each.code, each.masked, str(each.values)))


def test_every_code_is_told(found: list[Problem]) -> None:
    assert {each.code for each in found} == set(words()["problems"])


@pytest.mark.parametrize("language", ["pl", "en"])
def test_what_is_told(found: list[Problem], language: Language) -> None:
    lines = [f"{each.code}: {each.said(language)}" for each in found]
    as_in_file(Path(__file__).with_name(f"told.{language}.txt"), lines)
