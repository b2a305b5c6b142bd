"""A small register of a town that does not exist, and ways to write it."""

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from osl_data.keeping.importing import Outcome, import_bytes
from osl_data.registers.checking import CheckedSheet, check
from osl_data.registers.columns import COLUMNS
from osl_data.registers.known import Known
from osl_data.registers.reading import read_bytes

TODAY = date(2025, 6, 30)

KNOWN = Known.of(
    "testowo",
    programmes={
        "pal-dolne": ["Program Aktywności Lokalnej Dolne", "PAL Dolne"],
        "pal-gorne": ["Program Aktywności Lokalnej Górne", "PAL Górne", "OSL"],
        "klub": ["Klub Sąsiadów", "OSL"],
    },
    places={
        "testowo": ["Testowo"],
        "testowo-dolne": ["Dolne"],
        "testowo-zrodla": ["Źródła Łąki", "Źródła"],
    },
    types={
        "club": ["Klub / stałe spotkania", "Club / regular meetings"],
        "event": ["Wydarzenie integracyjne", "Integration event"],
        "consult": ["Spotkanie obywatelskie, debata, konsultacje", "Civic meeting / consultation"],
    },
    groups={
        "general": ["Ogół mieszkańców", "All residents"],
        "children": ["Dzieci", "Children"],
        "seniors": ["Seniorzy", "Older people"],
        "partners": ["Instytucje, NGO, przedsiębiorcy", "Institutions / NGOs / business"],
    },
)

HEADER = [column.header for column in COLUMNS.values()]

GOOD: dict[str, Any] = {
    "date": "12.03.2025",
    "time_from": "16:00",
    "time_to": "18:30",
    "programme": "PAL Dolne",
    "type": "Klub / stałe spotkania",
    "groups": "Seniorzy",
    "place": "Dolne",
    "participants": "24",
    "women": "17",
    "men": "7",
    "under_18": "0",
    "aged_60": "21",
    "volunteers": "2",
    "volunteer_hours": "5",
    "partners": "Biblioteka",
    "cost": "1 234,50",
    "note": "Herbata",
    "own_id": "A-1",
}


def row(**changes: Any) -> list[Any]:
    """The good row with some cells changed, in the order of the template."""
    return [(GOOD | changes)[name] for name in COLUMNS]


def csv_bytes(
    rows: list[list[Any]], header: list[str] | None = None, delimiter: str = ";", encoding: str = "utf-8"
) -> bytes:
    """A CSV file."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(header or HEADER)
    writer.writerows(rows)
    return text.getvalue().encode(encoding)


def xlsx_bytes(rows: list[list[Any]], header: list[str] | None = None, title: str = "Rejestr") -> bytes:
    """A workbook of one sheet."""
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for cells in [header or HEADER, *rows]:
        sheet.append(cells)
    return saved(book)


def saved(book: Workbook) -> bytes:
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def file(folder: Path, rows: list[list[Any]], name: str = "rejestr.csv") -> Path:
    """A CSV file on disk."""
    path = folder / name
    path.write_bytes(csv_bytes(rows))
    return path


def import_file(path: Path, known: Known, folder: Path, **how: Any) -> Outcome:
    """Import a file on disk under its own name."""
    return import_bytes(path.read_bytes(), path.name, known, folder, **how)


def checked(data: bytes) -> CheckedSheet:
    """The file, read and checked."""
    return check(read_bytes(data), KNOWN, TODAY)


def problems(data: bytes) -> list[tuple[int, str, str, str]]:
    """Row, column, code and what was found, of every problem."""
    return [(each.row, each.column, each.code, each.found) for each in checked(data).problems]


def event(data: bytes, at: int = 0) -> dict[str, Any]:
    """An accepted event."""
    found: dict[str, Any] = checked(data).events.to_pylist()[at]
    return found
