"""Synthetic registers of every municipality, made by SQL, the same each time: a home as imports would have left it."""

from pathlib import Path

import duckdb

from osl_data.keeping.entry import entry_bytes
from osl_data.keeping.journal import EVENTS, JOURNAL, JournalEntry, journal_path
from osl_data.keeping.parquets import file_sha256

MUNICIPALITIES = 2477
FIRST, DAYS = "2015-01-01", 3653
TYPES, GROUPS, PROGRAMMES = 24, 15, 3
_AT_ONCE = 60

# Draws are hashes of the number of the event: `d(i, k)` is the k-th draw of event i, from 0 up to 1.
_DRAW = "CREATE MACRO d(i, k) AS (hash(i * 64 + k) >> 11)::DOUBLE / 9007199254740992.0"

# A fifth of the events names no programme; a programme holds five types out of all. Four fifths state how many came,
# half of those how many were women; volunteers, hours and cost are stated by two fifths. One group, two, or none.
_EVENTS = """
SELECT
    m,
    make_date(1970, 1, 1) + (epoch(DATE '{first}') / 86400 + floor(d(i, 0) * {days}))::INTEGER AS date,
    make_time(8 + floor(least(d(i, 1), d(i, 2)) * 13)::INTEGER, 0, 0) AS time_from,
    NULL::TIME AS time_to,
    CASE WHEN p < {programmes} THEN format('m{{:04d}}-program-{{}}', m, p) END AS programme,
    format('typ-{{:02d}}', 1 + CASE
        WHEN p < {programmes} THEN hash(m * 64 + p * 8 + floor(d(i, 4) * 5)::INTEGER) % {types}
        ELSE floor(d(i, 4) * {types})::INTEGER END) AS type,
    CASE WHEN d(i, 5) < 0.2 THEN NULL WHEN d(i, 5) < 0.8 OR g = h THEN [format('grupa-{{:02d}}', g)]
        ELSE [format('grupa-{{:02d}}', least(g, h)), format('grupa-{{:02d}}', greatest(g, h))] END AS groups,
    format('m{{:04d}}', m) AS place,
    n AS participants,
    CASE WHEN d(i, 9) < 0.5 THEN floor(n * d(i, 10))::INTEGER END AS women,
    CASE WHEN d(i, 9) < 0.5 THEN n - floor(n * d(i, 10))::INTEGER END AS men,
    CASE WHEN d(i, 11) < 0.3 THEN floor(n * d(i, 12) / 2)::INTEGER END AS under_18,
    CASE WHEN d(i, 11) < 0.3 THEN floor(n * d(i, 13) / 2)::INTEGER END AS aged_60,
    v AS volunteers,
    (v * (1 + floor(d(i, 15) * 4) / 2))::DECIMAL(10, 2) AS volunteer_hours,
    NULL::VARCHAR AS partners,
    CASE WHEN d(i, 16) < 0.4 THEN (20 + floor(d(i, 17) * 148000) / 100)::DECIMAL(12, 2) END AS cost,
    NULL::VARCHAR AS note,
    i::VARCHAR AS own_id,
    (i - {start} + 2)::INTEGER AS row,
    'id:' || i AS identity,
    '' AS content
FROM (
    SELECT
        i, 1 + i * {municipalities} // {rows} AS m, floor(d(i, 3) * ({programmes} + 1) / 1.0625)::INTEGER AS p,
        1 + floor(d(i, 6) * {groups})::INTEGER AS g, 1 + floor(d(i, 7) * {groups})::INTEGER AS h,
        CASE WHEN d(i, 8) < 0.8 THEN floor(1 + 150 * d(i, 8) * d(i, 18) * d(i, 19))::INTEGER END AS n,
        CASE WHEN d(i, 14) < 0.4 THEN floor(d(i, 14) * 20)::INTEGER END AS v
    FROM range({start}, {end}) numbers(i)
)
"""


def make_home(folder: Path, rows: int) -> None:
    """Write the registers of all municipalities: one import each, `rows` events together.

    Args:
        folder: the folder of registers; made.
    """
    (folder / EVENTS).mkdir(parents=True)
    (folder / JOURNAL).mkdir()
    with duckdb.connect(config={"memory_limit": "2GB", "temp_directory": str(folder / "made")}) as connection:
        connection.execute(_DRAW)
        for first in range(0, MUNICIPALITIES, _AT_ONCE):
            last = min(first + _AT_ONCE, MUNICIPALITIES)
            start, end = (-(-each * rows // MUNICIPALITIES) for each in (first, last))
            _write(connection, folder, rows, start, end)
    counts = {path.stem: number for path, number in _counts(folder).items()}
    for number, (city, accepted) in enumerate(sorted(counts.items()), 1):
        entry = JournalEntry(
            number,
            "import",
            "2025-01-01T00:00:00+00:00",
            city=city,
            parquet=f"{city}.parquet",
            accepted=accepted,
            first=FIRST,
            last=FIRST,
            parquet_sha256=file_sha256(folder / EVENTS / f"{city}.parquet"),
        )
        journal_path(folder, number).write_bytes(entry_bytes(entry))


def _write(connection: duckdb.DuckDBPyConnection, folder: Path, rows: int, start: int, end: int) -> None:
    text = _EVENTS.format(
        first=FIRST,
        days=DAYS,
        types=TYPES,
        groups=GROUPS,
        programmes=PROGRAMMES,
        municipalities=MUNICIPALITIES,
        rows=rows,
        start=start,
        end=end,
    )
    parts = folder / "parts"
    connection.execute(f"COPY ({text}) TO '{parts}' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (m))")
    for part in parts.glob("m=*"):
        (file,) = part.iterdir()
        file.rename(folder / EVENTS / f"m{int(part.name[2:]):04d}.parquet")
        part.rmdir()
    parts.rmdir()


def _counts(folder: Path) -> dict[Path, int]:
    files = sorted((folder / EVENTS).iterdir())
    with duckdb.connect() as connection:
        found = connection.execute(
            "SELECT file_name, num_rows FROM parquet_file_metadata($files)", {"files": [str(file) for file in files]}
        ).fetchall()
    return {Path(name): number for name, number in found}
