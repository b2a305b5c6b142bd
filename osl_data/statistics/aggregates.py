"""Kept registers → one DuckDB file that statistics are computed from, made when it is first asked for."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

import duckdb

from osl_data.keeping.journal import EVENTS, JournalEntry, JournalError, countable, state
from osl_data.statistics.releasing import BASE, secret
from osl_data.store import drafts, sealing
from osl_data.store.code import PACKAGE, deciding, digest
from osl_data.store.sealing import SealError

AGGREGATED_FROM = 500_000
"""From so many events on, aggregates pay; with fewer, every question is quick on the events themselves."""

MEMORY = "1500MB"
_BATCH = 2_000_000
_KEPT = 2
_SQL = Path(__file__).parent / "aggregation"
_NOT_STATED = 255
_OF_EVENT = "spot, day, month, weekday, hour, type, groups"

RELEASED = "released_"
"""Stands before the names of what everybody is told: columns, and the views that are read in place of the true ones."""

Step = Callable[[str, float], None]
"""Told what is being done and how much of it is: 0 to 1."""


@dataclass(frozen=True)
class Aggregate:
    """One aggregate: the columns that its rows agree in, first those it is sorted by."""

    name: str
    columns: tuple[str, ...]


AGGREGATES = (
    Aggregate("by_time", ("grp", "type", "month", "weekday", "hour")),
    Aggregate("by_spot_type", ("grp", "type", "spot")),
    Aggregate("by_spot", ("grp", "month", "spot")),
    Aggregate("by_spot_type_month", ("type", "month", "spot")),
)
"""Which questions each answers is worked out from its columns alone."""


def cube(folder: Path, step: Step = lambda *_: None, *, broken: Path | None = None) -> Path:
    """The file that statistics of the registers in a folder are computed from; made if it is not there yet, or damaged.

    Args:
        folder: where registers are kept.
        step: told of progress.
        broken: one that cannot be read, though it looks whole.

    Raises:
        JournalError: the folder is not what is expected, or the file cannot be computed.
        OSError: it cannot be written.
    """
    name = f"cube-{_version()}-{state(folder)}"
    if there := _whole(folder, name, broken):
        return there
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        path = _whole(folder, name, broken) or folder / f"{name}-{time.time_ns():x}.duckdb"
        if not path.exists():
            draft = folder / f"draft-{os.getpid()}-{time.time_ns():x}.duckdb"
            try:
                _build(folder, draft, countable(folder), step)
                sealing.seal(draft)
                os.replace(draft, path)
                os.replace(sealing.beside(draft), sealing.beside(path))
            except duckdb.Error as error:
                found = str(error).splitlines()[0]
                raise JournalError(
                    f"{folder}: expected to compute statistics (the registers are kept), found: {found}; make room, or"
                    " run `osl register repair`"
                ) from None
            finally:
                _remove(folder, draft.stem)
            _remove_old(folder, path, broken)
    return path


def _whole(folder: Path, name: str, broken: Path | None) -> Path | None:
    """The newest file of a name that is whole."""
    for path in sorted(folder.glob(f"{name}-*.duckdb"), reverse=True):
        with suppress(SealError):
            sealing.checked(path)
            if path != broken:
                return path
    return None


def _build(folder: Path, draft: Path, imports: list[JournalEntry], step: Step) -> None:
    with duckdb.connect(str(draft), config={"memory_limit": MEMORY, "temp_directory": f"{draft}.tmp"}) as connection:
        connection.execute("SET enable_progress_bar = false")  # `step` tells it
        connection.execute(_text("schema").format(base=BASE))
        connection.execute("CREATE TEMP TABLE import (file VARCHAR, city VARCHAR, number INTEGER)")
        connection.execute("INSERT INTO type_code VALUES (0, NULL)")
        connection.execute(f"INSERT INTO group_code VALUES ({_NOT_STATED}, NULL, 0)")
        drawn = {"secret": secret(folder)}
        total = sum(entry.accepted for entry in imports) or 1
        done = 0
        for batch in _batches(imports):
            _load(connection, folder / EVENTS, batch, drawn)
            done += sum(entry.accepted for entry in batch)
            step("events", done / total)
        connection.execute(_text("first_held"), drawn)
        _aggregate(connection, step)
        connection.execute("DROP TABLE IF EXISTS batch")
        connection.execute("CHECKPOINT")


def _batches(imports: list[JournalEntry]) -> Iterator[list[JournalEntry]]:
    """The imports by city, whole cities together, about as many rows at a time as memory likes."""
    batch: list[JournalEntry] = []
    for _, of_city in groupby(sorted(imports, key=lambda entry: (entry.city, entry.number)), lambda entry: entry.city):
        batch += of_city
        if sum(entry.accepted for entry in batch) >= _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _load(
    connection: duckdb.DuckDBPyConnection, folder: Path, batch: list[JournalEntry], drawn: dict[str, str]
) -> None:
    paths = [str(folder / entry.parquet) for entry in batch]
    connection.execute("DELETE FROM import")
    rows = [(path, entry.city, entry.number) for path, entry in zip(paths, batch, strict=True)]
    connection.executemany("INSERT INTO import VALUES (?, ?, ?)", rows)
    # Within one import no two rows are the same, so a city of one import needs no look for the newest.
    several = len({entry.city for entry in batch}) < len(batch)
    newest = "QUALIFY row_number() OVER (PARTITION BY city, identity ORDER BY number DESC) = 1" if several else ""
    connection.execute(_text("batch").format(newest=newest), {"files": paths})
    connection.execute(_text("codes"))
    connection.execute(_text("events").format(base=BASE), drawn)


def _aggregate(connection: duckdb.DuckDBPyConnection, step: Step) -> None:
    connection.execute(_text("released").format(name="by_event", columns=_OF_EVENT))
    row = connection.execute("SELECT count(*), coalesce(sum(times), 0), min(day), max(day) FROM event").fetchone()
    about = row or (0, 0, None, None)
    pays = about[0] >= AGGREGATED_FROM
    connection.execute("INSERT INTO about VALUES (?, ?, ?, ?, ?)", [*about, pays])
    if not pays:
        return
    groups = connection.execute("SELECT id, mask FROM group_code ORDER BY id").fetchall()
    types = [row[0] for row in connection.execute("SELECT id FROM type_code ORDER BY id").fetchall()]
    slices = [(0, "true"), *((id_, f"groups & {mask} <> 0" if mask else "groups = 0") for id_, mask in groups)]
    steps = 3 * len(slices) + len(types)
    counted = f"{measures('UINTEGER')},\n{measures('UINTEGER', RELEASED)}"
    done = 0
    for each in AGGREGATES:
        create = f"CREATE TABLE {each.name} AS"
        by_group = "grp" in each.columns
        for value, condition in slices if by_group else [(id_, f"type = {id_}") for id_ in types]:
            columns = ", ".join(f"{value}::UTINYINT AS grp" if name == "grp" else name for name in each.columns)
            connection.execute(
                f"{create} {_text('aggregate').format(columns=columns, measures=counted, condition=condition)}"
            )
            create = f"INSERT INTO {each.name}"
            done += 1
            step("aggregates", done / steps)
        connection.execute(_text("released").format(name=each.name, columns=", ".join(each.columns)))


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Only one process builds at a time; another waits and finds it built."""
    import fcntl

    with (folder / "cube-lock").open("a+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        _remove(folder, "draft-*")
        yield


def _remove(folder: Path, draft: str) -> None:
    """Remove drafts, their seals and what DuckDB writes beside them."""
    for path in (*folder.glob(f"{draft}.duckdb*"), *folder.glob(f"{draft}.seal")):
        drafts.remove(path)


def _remove_old(folder: Path, path: Path, broken: Path | None) -> None:
    """Keep the newest that are whole; a process that has an older one open goes on with it."""
    whole = []
    for each in folder.glob("cube-*.duckdb"):
        with suppress(SealError):
            sealing.checked(each)
            whole.append(each)
    newest = sorted((each for each in whole if each != broken), key=lambda each: each.stat().st_mtime, reverse=True)
    kept = {path.stem, *(each.stem for each in newest[:_KEPT])}
    for old in (*folder.glob("cube-*.duckdb"), *folder.glob("cube-*.seal")):
        if old.stem not in kept:
            drafts.remove(old)


def measures(count: str, of: str = "") -> str:
    """The sums of all measures, for a statement.

    Args:
        count: the type of the numbers of events beside them.
        of: what stands before the names of the columns: nothing, or `RELEASED`.
    """
    return _text("measures").format(count=count, of=of)


def _text(name: str) -> str:
    return (_SQL / f"{name}.sql").read_text(encoding="utf-8")


@cache
def _version(package: Path = PACKAGE) -> str:
    """A hash of what a file of this kind depends on besides the registers."""
    return digest(deciding(__name__, "statistics/aggregation", package=package), duckdb.__version__)[:8]
