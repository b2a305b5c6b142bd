"""Run by itself: imports registers in processes that are forked ready, for each may be killed at any moment.

Reads a line with a file and a folder; tells the process id, `done` when the import has returned, and `ended`.
"""

import io
import os
import sys
from pathlib import Path

import pyarrow.parquet

from tests.registers.example import KNOWN, TODAY, checked, csv_bytes, import_file, row


def tell(text: str) -> None:
    """One line to whoever asked, at once."""
    os.write(1, f"{text}\n".encode())


def main() -> None:
    """Import what is asked for, one after the other."""
    # What a first import spends on loading is spent here, so that killing hits the work and not the loading.
    pyarrow.set_cpu_count(1)
    pyarrow.parquet.write_table(checked(csv_bytes([row()])).events, io.BytesIO())
    for line in sys.stdin:
        path, folder = line.rstrip("\n").split("\t")
        process = os.fork()
        if not process:
            tell(str(os.getpid()))
            import_file(Path(path), KNOWN, Path(folder), today=TODAY)
            tell("done")
            os._exit(0)
        os.waitpid(process, 0)
        tell("ended")


if __name__ == "__main__":
    main()
