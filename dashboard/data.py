"""The only place in the dashboard that opens a connection: typed questions, answered once a build.

Registers of activities stand beside the build: their questions are answered once for each state of the registers.
"""

from collections.abc import Callable, Set
from functools import lru_cache
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import duckdb

from osl_data.build import instead_of, of_today
from osl_data.exporting import csv_bytes, xlsx_bytes
from osl_data.keeping import journal
from osl_data.keeping.journal import JournalError
from osl_data.queries.filters import Filters
from osl_data.queries.matching import passing
from osl_data.statistics.aggregates import Step, cube
from osl_data.statistics.selecting import Events, open_events
from osl_data.store import connection as connections
from osl_data.store import home, sealing
from osl_data.store.home import StoreError
from osl_data.wording.words import Words

Given = ParamSpec("Given")
Answer = TypeVar("Answer")

_KEPT_ANSWERS = 512

_OF_FILES = (duckdb.IOException, duckdb.SerializationException, duckdb.FatalException, duckdb.InternalException)


def _is_of_file(error: Exception) -> bool:
    """Whether DuckDB complains of a file, not of a question; of a checksum by an error of no kind."""
    return isinstance(error, _OF_FILES) or type(error) is duckdb.Error


@lru_cache(maxsize=2)
def _connection(path: Path) -> duckdb.DuckDBPyConnection:
    return connections.connect(path)


def current_build() -> Path:
    """The file of the current build; the records are built when nothing was yet, and anew on a new day.

    Raises:
        StoreError: there is no build that is whole, and none can be made.
    """
    return of_today()


def _of_build(answer: Callable[[Path], Answer]) -> Answer:
    """What the current build answers; where it turns out to be broken, what the one made in its place does.

    Raises:
        StoreError: that cannot be read, either.
    """
    path = current_build()
    try:
        return answer(path)
    except (duckdb.Error, StoreError) as error:
        sealing.forget(path)
        other = current_build()
        if other == path and _is_of_file(error):
            other = instead_of(path)
        if other == path:
            raise
    try:
        return answer(other)
    except duckdb.Error as error:
        if not _is_of_file(error):
            raise
        found = str(error).splitlines()[0]
        raise StoreError(f"{other}: expected a database that opens, found: {found}; run `osl build`") from error


@lru_cache(maxsize=_KEPT_ANSWERS)
def _answer(path: Path, question: Callable[..., Any], given: tuple[Any, ...]) -> Any:
    return question(_connection(path), *given)


def ask(question: Callable[[duckdb.DuckDBPyConnection], Answer] | Callable[..., Answer], *given: Any) -> Answer:
    """The answer of a query to hashable arguments; a new build is noticed at once, the old answers are let go.

    Args:
        question: a function of `osl_data.queries` that takes a connection first.
        *given: its other arguments; lists as tuples.

    Raises:
        StoreError: there is no build that is whole, and none can be made.
    """
    answer: Answer = _of_build(lambda path: _answer(path, question, given))
    return answer


def matching_ids(filters: Filters) -> set[str]:
    """Ids of all records that pass the filters."""
    return set(ask(passing, filters))


def as_csv(table: str, filters: Filters, ids: Set[str] | None = None) -> bytes:
    """A table of the export as CSV: the records named by `ids`, or else what passes the filters."""
    wanted = matching_ids(filters) if ids is None else ids
    return _of_build(lambda path: csv_bytes(_connection(path), table, wanted))


def as_xlsx(tables: tuple[str, ...], filters: Filters, note: str, words: Words, ids: Set[str] | None = None) -> bytes:
    """Tables of the export as one workbook with its sources: the records named by `ids`, or else what passes."""
    wanted = matching_ids(filters) if ids is None else ids
    return _of_build(lambda path: xlsx_bytes(_connection(path), tables, words, wanted, note))


@lru_cache(maxsize=4)
def _entries(folder: Path, state: str) -> tuple[journal.JournalEntry, ...]:
    return tuple(journal.entries(folder))


def register_entries() -> tuple[journal.JournalEntry, ...]:
    """The journal of the registers, oldest first; empty where nothing was ever imported.

    Raises:
        JournalError: the folder is not what is expected.
    """
    folder = home.registers()
    return _entries(folder, journal.state(folder))


def has_register() -> bool:
    """Whether there is a register to tell statistics of: an import that was not undone.

    Raises:
        JournalError: the folder is not what is expected.
    """
    return bool(journal.in_effect(list(register_entries())))


def is_made_up() -> bool:
    """Whether the registers are a demonstration: every view has to say so. Of those that cannot be read nothing is."""
    return journal.is_made_up(home.registers())


def prepare_register(step: Step = lambda *_: None) -> Path:
    """Make what the statistics of registers are computed from, if it is not there yet; `step` is told of progress.

    Raises:
        JournalError: the folder is not what is expected.
    """
    return cube(home.registers(), step)


@lru_cache(maxsize=2)
def _events(path: Path) -> Events:
    return open_events(path)


@lru_cache(maxsize=_KEPT_ANSWERS)
def _told(path: Path, question: Callable[..., Any], given: tuple[Any, ...], named: tuple[tuple[str, Any], ...]) -> Any:
    return question(_events(path), *given, **dict(named))


def ask_register(question: Callable[..., Answer], *given: Any, **named: Any) -> Answer:
    """The answer of a question of `osl_data.statistics.questions` to hashable arguments; an import is noticed at once.

    Raises:
        JournalError: the folder is not what is expected.
        OSError: what statistics are computed from cannot be written.
    """
    asked = (question, given, tuple(named.items()))
    path = prepare_register()
    try:
        answer: Answer = _told(path, *asked)
        return answer
    except duckdb.Error as error:
        if not _is_of_file(error):
            raise
    try:
        answer = _told(cube(home.registers(), broken=path), *asked)
        return answer
    except duckdb.Error as error:
        found = str(error).splitlines()[0]
        raise JournalError(f"{path}: expected statistics that open, found: {found}; delete it") from error
