"""The statistics of registers as files: what is shown as CSV, and everything as one workbook with definitions."""

from collections.abc import Sequence
from typing import Any

from dashboard import frame as frames
from dashboard.access import may_load
from dashboard.components.files import CSV, XLSX, File, files
from dashboard.data import ask_register, is_made_up, register_entries
from dashboard.views.statistics.phrases import BYS, Rows
from osl_data.exporting.csv import encoded
from osl_data.exporting.tables import Table
from osl_data.exporting.workbook import book_bytes
from osl_data.keeping.journal import in_effect
from osl_data.registers.columns import MEASURES
from osl_data.statistics import questions
from osl_data.statistics.questions import LEAST_FOR_PERCENT

SPREAD_COLUMNS = ("stated", "least", "lower", "median", "upper", "most", "mean")
IMPORT_COLUMNS = ("number", "at", "file", "city", "first", "last", "accepted", "rejected")
DEFINED = ("events", *MEASURES, "beside", "spread", "novelty", "seasons")


def offer(rows: Rows, shown: Table) -> None:
    """Buttons for the table that is shown, and for the workbook of all."""
    words = rows.words
    # Asked now: who clicks later is not known where the file is made. What a file is called may name somebody, and its
    # first and last day are those of single events.
    hidden = set() if may_load() else {"file", "first", "last"}
    hidden |= {"accepted", "rejected"} if rows.below else set()  # true numbers of events
    columns = [name for name in IMPORT_COLUMNS if name not in hidden]
    noted = _noted(rows, shown)
    name = f"atlas-osl-{words('stat.made_up.file')}" if is_made_up() else "atlas-osl"
    files(
        [
            File(words("export.xlsx"), f"{name}-rejestr.xlsx", XLSX, lambda: _book(rows, columns)),
            File(words("export.csv", table=shown.name), f"{name}-rejestr.csv", CSV, lambda: encoded(noted), quiet=True),
        ]
    )


def sums_table(rows: Rows, by: str) -> Table:
    """All sums by one dimension, each with how many events state it."""
    words = rows.words
    stated = [words("stat.stated", metric=words(f"stat.metric.{name}")) for name in MEASURES]
    pairs = zip([words(f"stat.metric.{name}") for name in MEASURES], stated, strict=True)
    columns = [*_key_columns(rows, by), words("stat.metric.events"), *(name for pair in pairs for name in pair)]
    lines = [
        (
            *_key(rows, by, row),
            row.events,
            *(value for name in MEASURES for value in row.measure(name)),
        )
        for row in rows.sums(by)
    ]
    return Table(words(f"stat.key.{by}"), columns, lines)


def beside_table(rows: Rows, by: str) -> Table:
    """All sums by one dimension beside those of a year before."""
    words = rows.words
    names = ("events", *MEASURES)
    days = ask_register(questions.periods, rows.filters)
    now, before = (f"{a} – {b}" for a, b in ((days.start, days.end), (days.earlier_start, days.earlier_end)))
    columns = _key_columns(rows, by)
    columns += [f"{words(f'stat.metric.{name}')}, {period}" for name in names for period in (now, before)]
    lines = [
        (*_key(rows, by, each), *(getattr(row, name) for name in names for row in (each.now, each.before)))
        for each in rows.beside(by)
    ]
    return Table(words("stat.beside"), columns, lines)


def spread_table(rows: Rows, by: str) -> Table:
    """Participants of one event by one dimension."""
    words = rows.words
    columns = [*_key_columns(rows, by), *(words(f"stat.column.{name}") for name in SPREAD_COLUMNS)]
    lines = [
        (
            *_key(rows, by, row),
            row.stated,
            *(_single(rows, row, name) for name in SPREAD_COLUMNS[1:]),
        )
        for row in rows.spread(by)
    ]
    return Table(words("stat.spread"), columns, lines)


def novelty_table(rows: Rows, by: str) -> Table:
    """New and repeated types by period."""
    words = rows.words
    columns = [*_key_columns(rows, by), words("stat.novelty.new"), words("stat.novelty.repeated")]
    lines = [(*_key(rows, by, row), row.new, row.repeated) for row in rows.novelty(by)]
    return Table(words("stat.novelty"), columns, lines)


def seasons_table(rows: Rows) -> Table:
    """Events and participants by month and weekday."""
    words = rows.words
    stated = words("stat.stated", metric=words("stat.metric.participants"))
    columns = [words("stat.key.month"), words("stat.key.weekday"), words("stat.metric.events")]
    columns += [words("stat.metric.participants"), stated]
    lines = [
        (
            row.month,
            rows.text("weekday", row.weekday),
            row.events,
            row.participants,
            row.participants_stated,
        )
        for row in rows.seasons()
    ]
    return Table(words("stat.seasons"), columns, lines)


def _single(rows: Rows, row: questions.Spread, name: str) -> Any:
    value = getattr(row, name)
    return rows.words("stat.few", below=rows.below) if value is None else value


def _book(rows: Rows, columns: Sequence[str]) -> bytes:
    sums = [sums_table(rows, by) for by in BYS]
    others = [beside_table(rows, "month"), spread_table(rows, "type"), novelty_table(rows, "year"), seasons_table(rows)]
    return book_bytes([*sums, *others, _definitions(rows), _imports(rows, columns), _notes(rows)])


def _noted(rows: Rows, shown: Table) -> Table:
    """A table that goes alone, with a column that says how its numbers were changed."""
    if not rows.below:
        return shown
    said = rows.words("stat.released.about", base=rows.below)
    lines = shown.rows or [(None,) * len(shown.columns)]
    noted = [(*line, None if at else said) for at, line in enumerate(lines)]
    return Table(shown.name, [*shown.columns, rows.words("stat.notes")], noted)


def _definitions(rows: Rows) -> Table:
    words = rows.words
    lines = [(words(f"stat.def.{name}", least=LEAST_FOR_PERCENT),) for name in DEFINED]
    return Table(words("stat.definitions"), [words("stat.definition")], list(lines))


def _imports(rows: Rows, columns: Sequence[str]) -> Table:
    words = rows.words
    lines = [tuple(getattr(entry, name) for name in columns) for entry in in_effect(list(register_entries()))]
    return Table(words("stat.imports"), [words(f"stat.import.{name}") for name in columns], lines)


def _notes(rows: Rows) -> Table:
    words = rows.words
    said = [
        words("stat.about"),
        words("stat.filters", filters=frames.note(rows.frame, text=False)),
        words("stat.groups.caution"),
    ]
    said += [words("stat.released.about", base=rows.below)] if rows.below else []
    said = [words("stat.made_up"), *said] if is_made_up() else said
    return Table(words("stat.notes"), [words("stat.notes")], [(text,) for text in said])


def _key_columns(rows: Rows, by: str) -> list[str]:
    return [rows.words("stat.code"), rows.words(f"stat.key.{by}")]


def _key(rows: Rows, by: str, row: Any) -> tuple[str, str]:
    return "" if row.key is None else str(row.key), rows.text(by, row.key)
