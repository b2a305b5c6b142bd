"""What a comparison is as files: sheets of a workbook, and a brief for a meeting."""

import datetime
from collections.abc import Iterable, Sequence

from dashboard.components.comparison import Head, Row, cell_text
from dashboard.components.evidence import dates
from dashboard.components.export import XLSX
from dashboard.components.files import PDF, File, files
from dashboard.components.tables import Group
from dashboard.data import ask
from dashboard.frame import EVERYTHING, Frame
from dashboard.views import unlike
from osl_data.exporting.brief import BriefRow, BriefSource, BriefSubject, BriefWords, brief
from osl_data.exporting.tables import Table
from osl_data.exporting.workbook import book_bytes
from osl_data.queries import comparison, contacts, figures, likeness, sources
from osl_data.queries.comparison import Comparison, Subject
from osl_data.queries.sources import Source

GAP_COLUMNS = ("kind", "gap", "places", "place", "doer", "time", "call")
ALIKE_COLUMNS = ("place", "alike", "shared", "here", "there", "same")
MATRIX_COLUMNS = ("tool", "group", "community", "doer", "place", "activity", "time", "programme_id", "activity_id")
PRACTICE_COLUMNS = ("subject", "fact", "code", "doer", "time", "as_of", "programme_id")
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
SUPPORT_COLUMNS = ("subject", "name", "programme_id")
SOURCE_COLUMNS = ("id", "title", "publisher", "url", "published", "inferred", "read", "confirmed")


def of_comparison(frame: Frame, found: Comparison, heads: Sequence[Head], rows: Sequence[Row | Group]) -> None:
    """Buttons for the workbook and the brief of subjects side by side."""
    cited = cited_of(found)
    words = frame.words

    def book() -> bytes:
        tables = [_beside(frame, heads, rows), _practice(frame, found), _figures(frame, found), *_support(frame, found)]
        return book_bytes([*tables, _sources(frame, cited), _notes(frame, cautions(frame, found))])

    def pdf() -> bytes:
        return brief(
            [BriefSubject(head.name, head.below, head.share, head.known) for head in heads],
            [_brief_row(row) for row in rows],
            [BriefSource(s.title, s.publisher, dates(s.published, s.published_inferred, words), s.url) for s in cited],
            _brief_words(frame, found),
        )

    files(
        [
            File(words("porownanie.pdf"), _file("pdf"), PDF, pdf),
            File(words("export.xlsx"), _file("xlsx"), XLSX, book),
        ]
    )


def of_gaps(frame: Frame, place: Subject, gaps: Sequence[likeness.Gap]) -> None:
    """A button for the workbook of what is not done."""
    words, names = frame.words, frame.labels
    called = {contact.id: contact for contact in ask(contacts.contacts, EVERYTHING)}
    rows = [
        (
            unlike.kind(frame, gap),
            names.term(gap.vocabulary, gap.code),
            len(gap.places),
            names.place(doer.place),
            doer.name,
            unlike.time_of(frame, doer),
            "; ".join(f"{who}: {shown}" for who, _, shown in unlike.numbers(frame, doer, called))
            or words("not_stated"),
        )
        for gap in gaps
        for doer in gap.doers
    ]
    columns = [words(f"porownanie.column.{name}") for name in GAP_COLUMNS]
    records = {doer.doer for gap in gaps for doer in gap.doers}
    caution = words("porownanie.gaps.caution", place=place.name)
    _offer(frame, Table(words("porownanie.gaps"), columns, rows), records, [caution])


def of_alike(frame: Frame, place: Subject, found: Sequence[likeness.Similar]) -> None:
    """A button for the workbook of what is alike."""
    words, names = frame.words, frame.labels

    def text(coded: Sequence[str]) -> str:
        return "; ".join(f"{label}: {terms}" for label, terms in unlike.item_lines(frame, coded))

    rows = [
        (names.place(s.place), round(s.value, 2), text(s.shared), text(s.only_here), text(s.only_there), len(s.same))
        for s in found
    ]
    columns = [words(f"porownanie.column.{name}") for name in ALIKE_COLUMNS]
    _offer(frame, Table(words("porownanie.alike"), columns, rows), {place.id}, [words("porownanie.alike.about")])


def of_matrix(frame: Frame, found: Sequence[likeness.MatrixActivity]) -> None:
    """A button for the workbook of the matrix: a row an activity in a cell."""
    words, names = frame.words, frame.labels
    unstated = words("not_stated")
    rows = [
        (
            names.term("osl_tool", a.tool),
            names.term("target_group", a.target_group) if a.target_group else unstated,
            names.term("community", a.community) if a.community else unstated,
            a.name,
            names.place(a.city),
            names.term("activity_type", a.type),
            names.term("modality", a.modality),
            a.programme,
            a.activity,
        )
        for a in found
    ]
    columns = [words(f"porownanie.column.{name}") for name in MATRIX_COLUMNS]
    cautions_ = [words("porownanie.matrix.about"), words("matrix.caution")]
    _offer(frame, Table(words("porownanie.matrix"), columns, rows), {a.activity for a in found}, cautions_)


def cautions(frame: Frame, found: Comparison) -> list[str]:
    """What may not be concluded, and of how many sources each subject is known."""
    words = frame.words
    told = []
    for subject in found.subjects:
        ages = comparison.one(found.source_ages, subject.id)
        count = words.count("n.sources", len(ages.sources)) if ages else words("not_stated")
        told.append(f"{subject.name}: {count}")
    cautions = [words("porownanie.caution", sources=", ".join(told))]
    if any(subject.kind == "place" for subject in found.subjects):
        cautions.append(words("porownanie.caution.many"))
    return cautions


def cited_of(found: Comparison) -> list[Source]:
    """The sources of a comparison, newest first."""
    return _cited({slug for ages in found.source_ages for slug in ages.sources})


def _cited(slugs: Iterable[str]) -> list[Source]:
    wanted = set(slugs)
    return [source for source in ask(sources.sources, EVERYTHING) if source.id in wanted]


def _offer(frame: Frame, table: Table, records: set[str], cautions: list[str]) -> None:
    def book() -> bytes:
        stated = {item.source for item in ask(sources.evidence, tuple(sorted(records)))}
        return book_bytes([table, _sources(frame, _cited(stated)), _notes(frame, cautions)])

    files([File(frame.words("export.xlsx"), _file("xlsx"), XLSX, book)])


def _file(ending: str) -> str:
    return f"atlas-osl-porownanie.{ending}"


def _beside(frame: Frame, heads: Sequence[Head], rows: Sequence[Row | Group]) -> Table:
    words = frame.words
    known = [" ".join((words.percent(head.share), head.known)) if head.share is not None else "" for head in heads]
    made: list[tuple[str, ...]] = [("", words("completeness.title"), *known)]
    group = ""
    for row in rows:
        if isinstance(row, Group):
            group = _sentence(str(row.label))
        else:
            made.append((group, _sentence(row.label), *(cell_text(cell, words) for cell in row.cells)))
    columns = [words("porownanie.column.part"), words("porownanie.fact"), *(head.name for head in heads)]
    return Table(words("porownanie.side"), columns, list(made))


def _practice(frame: Frame, found: Comparison) -> Table:
    """One row a programme and code: what the cells unfold."""
    words, names = frame.words, frame.labels
    subjects = {subject.id: subject.name for subject in found.subjects}
    facts = {
        "programme_type": words("field.type"),
        "status": words("field.status"),
        "community": words("field.community"),
        "osl_tool": words("porownanie.tools"),
        "activity_type": words("column.activity"),
        "target_group": words("porownanie.group"),
    }
    rows = [
        (
            subjects[doing.subject],
            facts[doing.fact],
            names.term(doing.fact, doing.code) if doing.code else words("not_stated"),
            doing.name,
            names.term("modality", doing.modality) if doing.modality else None,
            doing.as_of,
            doing.doer,
        )
        for doing in found.doings
    ]
    columns = [words(f"porownanie.column.{name}") for name in PRACTICE_COLUMNS]
    return Table(words("porownanie.practice.sheet"), columns, rows)


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


def _sources(frame: Frame, cited: Sequence[Source]) -> Table:
    rows = [(s.id, s.title, s.publisher, s.url, s.published, s.published_inferred, s.read, s.confirmed) for s in cited]
    return Table(
        frame.words("table.sources"), [frame.words(f"porownanie.source.{name}") for name in SOURCE_COLUMNS], rows
    )


def _notes(frame: Frame, cautions: Sequence[str]) -> Table:
    words = frame.words
    rows = [(text,) for text in (*cautions, words("porownanie.printed", date=_today(frame)), words("foot"))]
    return Table(words("porownanie.notes"), [words("porownanie.notes")], list(rows))


def _today(frame: Frame) -> str:
    return frame.words.date(datetime.date.today().isoformat())


def _brief_row(row: Row | Group) -> BriefRow:
    if isinstance(row, Group):
        return BriefRow(_sentence(str(row.label)), remark=str(row.remark))
    return BriefRow(_sentence(row.label), tuple(cell.printed() for cell in row.cells), row.differs, row.inner)


def _sentence(label: str) -> str:
    return label[:1].upper() + label[1:]


def _brief_words(frame: Frame, found: Comparison) -> BriefWords:
    words = frame.words
    return BriefWords(
        language=words.language,
        title=words("porownanie.brief"),
        lead=" · ".join(subject.name for subject in found.subjects),
        printed=words("porownanie.printed", date=_today(frame)),
        cautions=tuple(cautions(frame, found)),
        fact=words("porownanie.fact"),
        unstated=words("not_stated"),
        sources=words("table.sources"),
        foot=words("foot"),
        page=words("porownanie.page"),
    )
