"""How many rows a second are read, checked and kept: from CSV and from XLSX."""

import csv
import io
import random
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook

from osl_data.keeping.importing import import_register
from osl_data.registers.columns import COLUMNS
from osl_data.registers.known import Known

CSV_ROWS, XLSX_ROWS = 100_000, 40_000
_RUNS = 3

KNOWN = Known.of(
    "przykladowo",
    programmes={f"program-{n}": [f"Program Aktywności Lokalnej nr {n}"] for n in range(1, 30)},
    places={f"osiedle-{n}": [f"Osiedle nr {n}"] for n in range(1, 40)},
    types={f"typ-{n}": [f"Rodzaj działania {n}"] for n in range(1, 25)},
    groups={f"grupa-{n}": [f"Grupa {n}"] for n in range(1, 16)},
)


def csv_rate(folder: Path, rows: int = CSV_ROWS) -> float:
    """Rows a second of a CSV file as Polish Excel writes it, the median of some imports."""
    path = folder / "rejestr.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow(column.header for column in COLUMNS.values())
        writer.writerows(_rows(rows, "%d.%m.%Y", ","))
    return rows / _seconds(path, folder, rows)


def xlsx_rate(folder: Path, rows: int = XLSX_ROWS) -> float:
    """Rows a second of a workbook."""
    path = folder / "rejestr.xlsx"
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Rejestr")
    sheet.append([column.header for column in COLUMNS.values()])
    for row in _rows(rows, "", "."):
        sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    path.write_bytes(data.getvalue())
    return rows / _seconds(path, folder, rows)


def _seconds(path: Path, folder: Path, rows: int) -> float:
    taken = []
    for run in range(_RUNS + 1):
        start = time.perf_counter()
        outcome = import_register(path, KNOWN, folder / f"{path.suffix[1:]}-{run}", today=date(2026, 1, 1))
        taken.append(time.perf_counter() - start)
        if outcome.new != rows:
            raise RuntimeError(f"expected {rows} rows to be kept, found {outcome.new}")
    return sorted(taken[1:])[_RUNS // 2]


def _rows(rows: int, form: str, point: str) -> Iterator[list[object]]:
    """Rows as people write them: names in full, blanks, amounts, a note to every third."""
    chance = random.Random(7)
    for number in range(rows):
        day = date(2016, 1, 1) + timedelta(days=chance.randrange(3600))
        hour, people = chance.randrange(8, 19), chance.randrange(80)
        women = chance.randrange(people + 1)
        volunteers = chance.randrange(5)
        counts: list[object] = [people, women, people - women, "", ""]
        yield [
            day.strftime(form) if form else day,
            f"{hour}:00",
            f"{hour + 2}:30",
            f"Program Aktywności Lokalnej nr {chance.randrange(1, 30)}",
            f"Rodzaj działania {chance.randrange(1, 25)}",
            f"Grupa {chance.randrange(1, 8)}; Grupa {chance.randrange(8, 16)}",
            f"Osiedle nr {chance.randrange(1, 40)}",
            *counts,
            volunteers,
            _number(volunteers * 1.5, point) if form else volunteers * 1.5,
            chance.choice(["", "Biblioteka; Szkoła Podstawowa"]),
            _number(chance.randrange(1000, 300000) / 100, point) if form else chance.randrange(1000, 300000) / 100,
            chance.choice(["", "", f"Spotkanie klubu, temat {chance.randrange(500)}"]),
            f"KS-{number}",
        ]


def _number(value: float, point: str) -> str:
    return f"{value:.2f}".replace(".", point)
