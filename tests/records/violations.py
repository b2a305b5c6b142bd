"""What is wrong with a data folder, as `osl check` prints it."""

from pathlib import Path

from osl_data.records.checking import check


def found(root: Path) -> list[str]:
    """The violations as printed, with paths from the data folder."""
    return [str(violation).replace(f"{root}/", "") for violation in check(root)]
