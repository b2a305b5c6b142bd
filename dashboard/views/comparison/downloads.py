"""What a comparison is as files: sheets of a workbook, and a brief for a meeting."""

from collections.abc import Sequence

from dashboard.components.comparison import FactRow, SubjectHead, cell_text
from dashboard.components.files import PDF, XLSX, File, files
from dashboard.components.tables import Group
from dashboard.data import ask
from dashboard.frame import EVERYTHING, Frame
from dashboard.views.comparison.workbook_sheets import cited, file_name, notes_sheet, sources_sheet
from osl_data.exporting.brief import BriefRow, BriefSubject, brief
from osl_data.exporting.tables import Table
from osl_data.exporting.workbook import book_bytes
from osl_data.queries import comparison, figures, states
from osl_data.queries.comparison import Comparison, Doing
from osl_data.queries.sources import SourceRow
from osl_data.text import clock

PRACTICE_COLUMNS = ("subject", "fact", "code", "doer", "time", "programme_id")
FIGURE_COLUMNS = (
    "subject",
    "measure",
    "qualifier",
    "value",
    "value_to",
    "unit",
    "what",
    "start",
    "end",
    "figure_id",
    "source_ids",
)
INDICATOR_COLUMNS = (
    "subject",
    "fact",
    "rate",
    "count",
    "count_oldest",
    "count_newest",
    "count_undated",
    "count_unknown",
    "residents",
    "residents_as_of",
    "residents_source",
)
SUPPORT_COLUMNS = ("subject", "name", "programme_id")


def of_comparison(
    frame: Frame, found: Comparison, heads: Sequence[SubjectHead], rows: Sequence[FactRow | Group]
) -> None:
    """Buttons for the workbook and the brief of subjects side by side."""
    stated = cited_of(found)
    words = frame.words

    def book() -> bytes:
        tables = [_beside(frame, heads, rows), _practice(frame, found), _figures(frame, found), *_support(frame, found)]
        notes = cautions(frame, found)
        if found.counted:
            tables.append(_indicators(frame, found))
            notes.append(words("porownanie.residents.about", months=ask(states.months_believed)))
        return book_bytes([*tables, sources_sheet(frame, stated), notes_sheet(frame, notes)])

    def pdf() -> bytes:
        return brief(
            [BriefSubject(head.name, head.below, head.share, head.known) for head in heads],
            [_brief_row(row) for row in rows],
            stated,
            cautions(frame, found),
            clock.today(),
            words,
        )

    files(
        [
            File(words("porownanie.pdf"), file_name("pdf"), PDF, pdf),
            File(words("export.xlsx"), file_name("xlsx"), XLSX, book),
        ]
    )


def cautions(frame: Frame, found: Comparison) -> list[str]:
    """What may not be concluded, and of how many sources each subject is known."""
    words = frame.words
    told = []
    for subject in found.subjects:
        ages = comparison.one(found.source_ages, subject.id)
        told.append(f"{subject.name}: {words.count('n.sources', len(ages.sources) if ages else 0)}")
    cautions = [words("porownanie.caution", sources=", ".join(told))]
    if any(subject.kind == "place" for subject in found.subjects):
        cautions.append(words("porownanie.caution.many"))
    return cautions


def cited_of(found: Comparison) -> list[SourceRow]:
    """The sources of a comparison, newest first."""
    return cited({slug for ages in found.source_ages for slug in ages.sources})


def _beside(frame: Frame, heads: Sequence[SubjectHead], rows: Sequence[FactRow | Group]) -> Table:
    words = frame.words
    known = [" ".join((words.percent(head.share), head.known)) if head.share is not None else "" for head in heads]
    made: list[tuple[str, ...]] = [("", words("completeness.title"), *known)]
    group = ""
    for row in rows:
        if isinstance(row, Group):
            group = _sentence(str(row.label))
        else:
            made.append((group, _sentence(row.label), *(cell_text(cell, words) for cell in row.cells)))
    columns = [words("porownanie.column.part"), words("brief.fact"), *(head.name for head in heads)]
    return Table(words("porownanie.side"), columns, list(made))


def _practice(frame: Frame, found: Comparison) -> Table:
    """One row a programme and code: what the cells unfold."""
    words, names = frame.words, frame.labels
    subjects = {subject.id: subject.name for subject in found.subjects}
    facts = {
        "programme_type": words("field.type"),
        "state": words("field.status"),
        "community": words("field.community"),
        "osl_tool": words("porownanie.tools"),
        "activity_type": words("column.activity"),
        "target_group": words("porownanie.group"),
    }
    rows = [
        (
            subjects[doing.subject],
            facts[doing.fact],
            _value(frame, doing),
            doing.name,
            names.term("modality", doing.modality) if doing.modality else None,
            doing.doer,
        )
        for doing in found.doings
    ]
    columns = [words(f"porownanie.column.{name}") for name in PRACTICE_COLUMNS]
    return Table(words("porownanie.practice.sheet"), columns, rows)


def _value(frame: Frame, doing: Doing) -> str:
    if not doing.code:
        return frame.words("not_stated")
    return frame.state_of(doing.doer) if doing.fact == "state" else frame.labels.term(doing.fact, doing.code)


def _figures(frame: Frame, found: Comparison) -> Table:
    words, names = frame.words, frame.labels
    subjects = {subject.id: subject.name for subject in found.subjects}
    stated = {figure.id: figure for figure in ask(figures.figures, EVERYTHING)}
    rows = [
        (
            subjects[held.subject],
            names.term("measure", figure.measure),
            names.term("qualifier", figure.qualifier),
            figure.value,
            figure.value_to,
            names.term("figure_unit", figure.unit),
            words.pick(figure.what_pl, figure.what_en),
            figure.start,
            figure.end,
            figure.id,
            "; ".join(figure.sources),
        )
        for held in found.figures
        for figure in [stated[held.figure]]
    ]
    return Table(words("table.figures"), [words(f"porownanie.column.{name}") for name in FIGURE_COLUMNS], rows)


def _support(frame: Frame, found: Comparison) -> list[Table]:
    words = frame.words
    subjects = {subject.id: subject.name for subject in found.subjects}
    columns = [words(f"porownanie.column.{name}") for name in SUPPORT_COLUMNS]
    return [
        Table(label, columns, [(subjects[s.subject], s.name, "; ".join(s.programmes)) for s in rows])
        for label, rows in ((words("table.partners"), found.partners), (words("porownanie.funds"), found.funding))
    ]


def _indicators(frame: Frame, found: Comparison) -> Table:
    """One row a place and indicator, with what it was divided from; of what we hold no record the cell is empty."""
    words = frame.words
    rows = [
        (
            subject.name,
            words(f"porownanie.rate.{name}"),
            told.value,
            told.counted.count or None,
            _dated(frame, told.counted.oldest, told.counted.oldest_inferred),
            _dated(frame, told.counted.newest, told.counted.newest_inferred),
            told.counted.undated or None,
            told.counted.unknown or None,
            told.residents.residents if told.residents else None,
            told.residents.as_of if told.residents else None,
            told.residents.source if told.residents else None,
        )
        for subject in found.subjects
        for name in comparison.INDICATORS
        for told in [found.indicator(subject.id, name)]
    ]
    columns = [words(f"porownanie.column.{name}") for name in INDICATOR_COLUMNS]
    return Table(words("porownanie.residents"), columns, rows)


def _dated(frame: Frame, date: str | None, inferred: bool) -> str | None:
    """A date as it is sorted by, and that it is about right where only the context shows it."""
    return frame.words("date.about", date=date) if date and inferred else date


def _brief_row(row: FactRow | Group) -> BriefRow:
    if isinstance(row, Group):
        return BriefRow(_sentence(str(row.label)), remark=str(row.remark))
    return BriefRow(_sentence(row.label), tuple(cell.printed() for cell in row.cells), row.differs, row.inner)


def _sentence(label: str) -> str:
    return label[:1].upper() + label[1:]
