"""Reviewed records of community organising (OSL) in Polish cities: from YAML to DuckDB to answers."""

__version__ = "0.1.0"
