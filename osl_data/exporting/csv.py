"""The export as CSV: RFC 4180 for programs, or what Polish Excel opens right."""

import csv
import io
from collections.abc import Set
from pathlib import Path

import duckdb

from osl_data.exporting.cells import excel_cell, plain_cell
from osl_data.exporting.tables import Table, table, tables

_BOM = "\ufeff"


def write_csv(connection: duckdb.DuckDBPyConnection, folder: Path, *, excel: bool = False) -> list[Path]:
    """Write one file for each table of the export.

    Args:
        folder: made if it is missing; files of the same names are replaced.
        excel: write for Polish Excel instead (see `encoded`).

    Returns:
        The files written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for found in tables(connection):
        path = folder / f"{found.name}.csv"
        path.write_bytes(encoded(found, excel=excel))
        written.append(path)
    return written


def csv_bytes(
    connection: duckdb.DuckDBPyConnection, name: str, ids: Set[str] | None = None, *, excel: bool = False
) -> bytes:
    """One table of the export as CSV, only the rows of the records named by `ids` (None: all).

    Raises:
        UnknownTableError: there is no such table.
    """
    return encoded(table(connection, name, ids), excel=excel)


def encoded(found: Table, *, excel: bool = False) -> bytes:
    """A table as CSV in UTF-8 with a header and CRLF line ends (RFC 4180); NULL is an empty field.

    Plain: commas, no byte order mark, a decimal point, phones as bare E.164. For Excel: semicolons, a byte
    order mark, a decimal comma, and phones, dates and codes kept as text. Text starts a formula in neither.
    """
    cell = excel_cell if excel else plain_cell
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if excel else ",", lineterminator="\r\n")
    writer.writerow(found.columns)
    writer.writerows(map(cell, row, found.columns) for row in found.rows)
    return ((_BOM if excel else "") + text.getvalue()).encode()
