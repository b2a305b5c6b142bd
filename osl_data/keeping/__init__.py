"""What people add while it runs: registers that are imported, kept as Parquet with a journal of imports."""
