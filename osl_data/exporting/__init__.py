"""Answers → files: CSV for programs, CSV and XLSX for spreadsheets, the data dictionary for readers."""

from osl_data.exporting.csv import csv_bytes, write_csv
from osl_data.exporting.tables import Table, UnknownTableError, table, table_names, tables
from osl_data.exporting.workbook import write_xlsx, xlsx_bytes

__all__ = [
    "Table",
    "UnknownTableError",
    "csv_bytes",
    "table",
    "table_names",
    "tables",
    "write_csv",
    "write_xlsx",
    "xlsx_bytes",
]
