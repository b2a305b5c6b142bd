"""Run by itself: imports registers in processes that are forked ready, for each may be killed at any moment.

Reads a line with a file (or `undo` and a number, or `repair`) and a folder; tells the process id, `done` when it has
returned, and `ended`.
"""

import io
import os
import sys
from contextlib import suppress
from pathlib import Path

import pyarrow.parquet

from osl_data.keeping.importing import undo
from osl_data.keeping.journal import JournalError
from osl_data.keeping.repairing import repair
from tests.registers.example import KNOWN, TODAY, checked, csv_bytes, import_file, row


def tell(text: str) -> None:
    """One line to whoever asked, at once."""
    os.write(1, f"{text}\n".encode())


def do(what: str, folder: Path) -> None:
    """Import, undo or repair."""
    if what == "repair":
        repair(folder)
    elif what.startswith("undo "):
        undo(folder, int(what.removeprefix("undo ")))
    else:
        import_file(Path(what), KNOWN, folder, today=TODAY)


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
            with suppress(JournalError):  # undone already, or not there
                do(path, Path(folder))
                tell("done")
            os._exit(0)
        os.waitpid(process, 0)
        tell("ended")


if __name__ == "__main__":
    main()
