"""Which of our code decides what a file holds: read off the imports, so that no list of modules is kept by hand."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
"""The folder of `osl_data`."""
_NAME = PACKAGE.name
_IMPORTED = re.compile(
    rf"^[ \t]*(?:from[ \t]+({_NAME}[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|.*)|import[ \t]+({_NAME}\.[\w.]+))", re.MULTILINE
)


def deciding(module: str, *folders: str, package: Path = PACKAGE) -> dict[str, bytes]:
    """The files that decide what a module makes, by their path in the package, with what stands in them.

    These are the module itself, all of ours that it imports, and what those import in turn; also where they do so only
    while they run. Parsing them would take longer than a start may, so imports are told by how they are written.

    Args:
        module: full name of the module.
        folders: where in the package the SQL scripts lie that it runs.
        package: the folder of `osl_data`.

    Raises:
        FileNotFoundError: there is no such module or folder.
    """
    found: dict[str, bytes] = {}
    known, waiting = {module}, [_file(module, package) or package / f"{module}.py"]
    while waiting:
        path = waiting.pop()
        found[path.relative_to(package).as_posix()] = content = path.read_bytes()
        new = set(_imported(content.decode())) - known
        known |= new
        waiting += filter(None, (_file(each, package) for each in new))
    for folder in folders:
        scripts = (path for path in (package / folder).iterdir() if path.suffix == ".sql")
        found |= {path.relative_to(package).as_posix(): path.read_bytes() for path in scripts}
    return dict(sorted(found.items()))


def digest(files: Mapping[str, bytes], *more: str) -> str:
    """A hash of some files, by path and content, and of what else there is to tell apart."""
    parts = [*(part.encode() for part in more), *(part for path in files for part in (path.encode(), files[path]))]
    return hashlib.sha256(b"".join(b"%d:%b" % (len(part), part) for part in parts)).hexdigest()[:16]


def _imported(source: str) -> Iterator[str]:
    """The names in imports of ours: modules, the packages they are in, and what is taken from them, a module or not."""
    for match in _IMPORTED.finditer(source):
        origin, taken, module = match.groups()
        names = (origin or module).split(".")
        yield from (".".join(names[:depth]) for depth in range(2, len(names) + 1))
        yield from (f"{origin}.{name}" for name in re.findall(r"\w+", taken or ""))


def _file(module: str, package: Path) -> Path | None:
    """The file of a module or package; None for another name, and for the package of all, which decides nothing."""
    path = package.joinpath(*module.split(".")[1:])
    if path == package:
        return None
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)
