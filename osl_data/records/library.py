"""All records of a data folder: found by themselves, parsed, and indexed by id."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from reprlib import Repr
from typing import Any

from pydantic import BaseModel, ValidationError

from osl_data.records.activity import Activity
from osl_data.records.contact import Contact
from osl_data.records.disagreement import Disagreement
from osl_data.records.dismissal import Dismissal
from osl_data.records.figure import Figure
from osl_data.records.files import RecordFileError, line_of, parse, read
from osl_data.records.marks import Location
from osl_data.records.organisation import Organisation
from osl_data.records.place import Place
from osl_data.records.programme import Programme
from osl_data.records.source import Source
from osl_data.records.vocabulary import Suppression, VocabularyTerm

CITY_FILES: dict[str, type[BaseModel]] = {
    "sources": Source,
    "places": Place,
    "organisations": Organisation,
    "programmes": Programme,
    "contacts": Contact,
    "activities": Activity,
    "figures": Figure,
    "disagreements": Disagreement,
}
SHARED_FILES: dict[str, type[BaseModel]] = {
    "vocabulary": VocabularyTerm,
    "references": Source,
    "suppressed": Suppression,
    "dismissed": Dismissal,
}


@dataclass(frozen=True)
class RecordEntry:
    """One record with where it was found; `city` is the folder, empty for the shared files.

    `raw` is what is written; `record` the instance, None when the model refuses what is written.
    """

    model: type[Any]
    raw: Any
    record: Any
    city: str
    path: Path
    index: int

    @property
    def key(self) -> str | None:
        """What tells the record from all others: its id, or the set and code of a term."""
        raw = self.raw if isinstance(self.raw, dict) else {}
        names = ("set", "code") if self.model is VocabularyTerm else ("id",)
        return "/".join(str(raw[name]) for name in names) if all(raw.get(name) for name in names) else None

    @property
    def name(self) -> str:
        """What a violation calls the record."""
        return self.key or f"record {self.index + 1}"


_MOST_WHERE, _MOST_TOLD = 300, 3_000
"""Characters of a violation that are told of a place and of a problem; the longest list of terms has fewer."""


@dataclass(frozen=True)
class Violation:
    """One thing wrong with one record: printed as `file:line: record.field: expected …, found …`."""

    path: Path
    line: int
    where: str
    problem: str

    def __str__(self) -> str:
        where = self.where if len(self.where) <= _MOST_WHERE else f"{self.where[:_MOST_WHERE]}…"
        problem = self.problem if len(self.problem) <= _MOST_TOLD else f"{self.problem[:_MOST_TOLD]}…"
        return f"{self.path}:{self.line}: {where}: {problem}"


@dataclass
class Library:
    """The records of one data folder.

    `texts` keeps what was read, so that a violation can name its line; `violations` what no model accepted;
    `unread` the record kinds of files that could not be read at all.
    """

    root: Path
    entries: list[RecordEntry] = field(default_factory=list)
    refused: list[RecordEntry] = field(default_factory=list)
    texts: dict[Path, str] = field(default_factory=dict)
    violations: list[Violation] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def of(self, model: type[BaseModel]) -> list[RecordEntry]:
        """The entries whose record is of a model, in file order."""
        return [entry for entry in self.entries if entry.model is model]

    def written(self) -> list[RecordEntry]:
        """All that is written, also what its model refuses."""
        return [*self.entries, *self.refused]

    def suppressed(self) -> set[str]:
        """Ids that are shown and exported nowhere."""
        return {entry.record.id for entry in self.of(Suppression)}

    def violation(self, entry: RecordEntry, where: Location, problem: str) -> Violation:
        """Something wrong at a place within a record."""
        line = line_of(self.texts[entry.path], (entry.index, *where))
        return Violation(entry.path, line, ".".join([entry.name, *map(str, where)]), problem)


def record_files(root: Path) -> Iterator[tuple[Path, str, type[BaseModel]]]:
    """The record files of a data folder: path, city ('' for shared ones) and the model of their records.

    Raises:
        RecordFileError: the folder is missing, or holds no record file.
    """
    if not root.is_dir():
        found = "a file" if root.exists() else "nothing"
        raise RecordFileError(
            f"{root}: expected the folder of record files, found {found}; name it with --data or OSL_DATA"
        )
    known = {root / f"{name}.yml": ("", model) for name, model in SHARED_FILES.items()}
    for city in sorted(path for path in root.iterdir() if path.is_dir()):
        known |= {city / f"{name}.yml": (city.name, model) for name, model in CITY_FILES.items()}
    found_files = [(path, *about) for path, about in known.items() if path.is_file()]
    if not found_files:
        raise RecordFileError(
            f"{root}: expected a folder of record files, found none in it; name it with --data or OSL_DATA"
        )
    yield from found_files


def load(root: Path) -> Library:
    """Read and validate every record file; what no model accepts becomes a violation, not an exception.

    Raises:
        RecordFileError: the data folder itself is not what is expected.
    """
    library = Library(root)
    files = list(record_files(root))
    library.violations += _strays(root, {path for path, _, _ in files})
    for path, city, model in files:
        try:
            library.texts[path] = read(path)
            items = parse(library.texts[path], path)
        except RecordFileError as error:
            line_, _, problem = str(error).removeprefix(f"{path}:").partition(": file: ")
            library.violations.append(Violation(path, int(line_), "file", problem))
            library.unread.add(getattr(model, "kind", ""))
        else:
            before = len(library.refused)
            for index, raw in enumerate(items):
                _take(library, model, raw, city, path, index)
                if len(library.refused) - before >= _MOST_REFUSED:
                    found = (
                        f"expected records, found {_MOST_REFUSED:,} that are none; mend these before the rest is read"
                    )
                    library.violations.append(Violation(path, 1, "file", found))
                    library.unread.add(getattr(model, "kind", ""))
                    break
    return library


_MOST_REFUSED = 500
"""So many records of one file are told to be none: it is another file then, or broken as a whole."""


def _strays(root: Path, known: set[Path]) -> Iterator[Violation]:
    names = f"{', '.join(CITY_FILES)} in a city's folder, or {', '.join(SHARED_FILES)} beside them"
    for path in sorted(root.rglob("*.y*ml")):
        if path not in known:
            yield Violation(path, 1, "file", f"expected a file (.yml) named {names}; found {path.name}")


def _take(library: Library, model: type[BaseModel], raw: Any, city: str, path: Path, index: int) -> None:
    try:
        record = model.model_validate(raw)
    except ValidationError as error:
        refused = RecordEntry(model, raw, None, city, path, index)
        library.refused.append(refused)
        library.violations += [library.violation(refused, *complaint) for complaint in complaints(error)]
    else:
        library.entries.append(RecordEntry(model, raw, record, city, path, index))


_WANTED = {
    "extra_forbidden": "no field of this name",
    "is_instance_of": "a number",
    "decimal_max_places": "at most {decimal_places} decimal places",
    "model_type": "a mapping of fields",
    "too_long": "at most {max_length} characters",
    "too_short": "at least {min_length} of them",
}
"""What a model expected, by the type of its complaint; others are taken over in its own words."""


def complaints(error: ValidationError) -> list[tuple[Location, str]]:
    """What a model complains of: where in the record, and `expected …, found …`."""
    return [(detail["loc"], _problem(detail)) for detail in error.errors(include_url=False)]


def _problem(detail: Any) -> str:
    if detail["type"] == "missing":
        return "expected a value, found nothing"
    if detail["type"] == "value_error":
        return str(detail["msg"].removeprefix("Value error, "))
    wanted = _WANTED.get(detail["type"], "").format(**detail.get("ctx", {}))
    if not wanted:
        said = detail["msg"].removeprefix("Input should be ")
        wanted = said[:1].lower() + said[1:]
    return f"expected {wanted}, found {_SHOWN.repr(detail['input'])}"


class _Shown(Repr):
    """How what was found is told: a line has no room for a file in one value."""

    def __init__(self) -> None:
        super().__init__()
        self.maxstring = self.maxother = 120
        self.maxlong, self.maxdict, self.maxlist, self.maxlevel = 60, 6, 8, 3


_SHOWN = _Shown()
