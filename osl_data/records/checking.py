"""Checking a data folder whole, and writing its files in canonical form."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from osl_data.records.files import dump
from osl_data.records.library import Library, Violation, load
from osl_data.records.soundness import violations_of


@dataclass(frozen=True)
class CheckedRecords:
    """What a check looked at and what it found, in file and line order."""

    records: int
    files: int
    violations: list[Violation]


@dataclass(frozen=True)
class Formatted:
    """Files that were rewritten, and the violations for which others were left alone."""

    written: list[Path]
    violations: list[Violation]


def check(root: Path) -> list[Violation]:
    """Every violation of a data folder, in file and line order; empty when the records are sound.

    Raises:
        RecordFileError: the data folder itself is not what is expected.
    """
    return checked(root).violations


def checked(root: Path) -> CheckedRecords:
    """Load a data folder and check it whole: the records, and the form of their files.

    Raises:
        RecordFileError: the data folder itself is not what is expected.
    """
    library = load(root)
    violations = [*violations_of(library), *_uncanonical(library)]
    return CheckedRecords(len(library.written()), len(library.texts), in_file_order(violations))


def rewrite(root: Path) -> Formatted:
    """Write the files of a data folder in canonical form, save those with violations.

    Raises:
        RecordFileError: the data folder itself is not what is expected.
    """
    library = load(root)
    violations = in_file_order(violations_of(library))
    refused = {violation.path for violation in violations}
    written = []
    for path, wanted in _canonical(library):
        if path not in refused and library.texts[path] != wanted:
            draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
            draft.write_bytes(wanted.encode())
            os.replace(draft, path)
            written.append(path)
    return Formatted(written, violations)


def in_file_order(violations: list[Violation]) -> list[Violation]:
    """Violations by file, then line."""
    return sorted(violations, key=lambda v: (str(v.path), v.line, v.where))


def _canonical(library: Library) -> Iterator[tuple[Path, str]]:
    """What saving would write of each file whose records were all accepted."""
    broken = {violation.path for violation in library.violations}
    for path in library.texts:
        if path not in broken:
            yield path, dump([e.record for e in library.entries if e.path == path])


def _uncanonical(library: Library) -> Iterator[Violation]:
    """Files whose text is not what saving would write, with the first line that differs."""
    for path, wanted in _canonical(library):
        found = library.texts[path]
        if found != wanted:
            pairs = zip_longest(found.split("\n"), wanted.split("\n"), fillvalue="(the end)")
            line, (is_, should) = next((n, pair) for n, pair in enumerate(pairs, 1) if pair[0] != pair[1])
            problem = f"expected canonical form {should!r} (`osl format` writes it), found {is_!r}"
            yield Violation(path, line, "file", problem)
