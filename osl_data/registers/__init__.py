"""Activity registers (CSV, XLSX) → validated events, kept as Parquet with a journal of imports."""
