"""The files of a home with builds."""

from pathlib import Path

PARTS = ("duckdb", "index", "seal")


def names(folder: Path) -> list[str]:
    """Files in a home; every database has its search index and its seal beside it, and none of these is alone."""
    found = sorted(path.name for path in folder.iterdir())
    databases, *beside = ({Path(name).stem for name in found if name.endswith(f".{of}")} for of in PARTS)
    assert beside == [databases, databases]
    return [name for name in found if not name.endswith((".index", ".seal"))]
