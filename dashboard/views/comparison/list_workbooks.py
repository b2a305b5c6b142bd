"""What the lists of Porównanie are as files: what is not done, what is alike, the matrix; a workbook each."""

from collections.abc import Sequence

from dashboard.components.files import XLSX, File, files
from dashboard.data import ask
from dashboard.frame import EVERYTHING, Frame
from dashboard.views.comparison import alike_places, missing_practice
from dashboard.views.comparison.workbook_sheets import cited, file_name, notes_sheet, sources_sheet
from osl_data.exporting.tables import Table
from osl_data.exporting.workbook import book_bytes
from osl_data.queries import contacts, sources
from osl_data.queries.comparison import Subject, likeness

GAP_COLUMNS = ("kind", "gap", "places", "place", "doer", "time", "call", "others")
ALIKE_COLUMNS = ("place", "alike", "shared", "here", "there", "same")
MATRIX_COLUMNS = ("tool", "group", "community", "doer", "place", "activity", "time", "programme_id", "activity_id")


def of_gaps(frame: Frame, place: Subject, gaps: Sequence[likeness.Gap]) -> None:
    """A button for the workbook of what is not done."""
    words, names = frame.words, frame.labels
    called = {contact.id: contact for contact in ask(contacts.contacts, EVERYTHING)}
    others = ask(likeness.callable_contacts)

    def numbers(ids: Sequence[str]) -> str:
        return "; ".join(f"{who}: {shown}" for who, _, shown in missing_practice.numbers(frame, ids, called))

    rows = [
        (
            missing_practice.kind(frame, gap),
            names.term(gap.vocabulary, gap.code),
            len(gap.places),
            names.place(doer.place),
            doer.name,
            missing_practice.time_of(frame, doer),
            numbers(doer.contacts) or words("not_stated"),
            numbers(others.get(doer.place, [])) if not doer.contacts else None,
        )
        for gap in gaps
        for doer in gap.doers
    ]
    columns = [words(f"porownanie.column.{name}") for name in GAP_COLUMNS]
    doers = {doer.doer for gap in gaps for doer in gap.doers}
    places = {doer.place for gap in gaps for doer in gap.doers}
    records = {*doers, *ask(likeness.practice_records, tuple(sorted(places)), tuple(sorted(doers)))}
    caution = words("porownanie.gaps.caution", place=place.name)
    _offer(frame, Table(words("porownanie.gaps"), columns, rows), records, [caution])


def of_alike(frame: Frame, place: Subject, found: Sequence[likeness.Similar]) -> None:
    """A button for the workbook of what is alike."""
    words, names = frame.words, frame.labels

    def text(coded: Sequence[str]) -> str:
        return "; ".join(f"{label}: {terms}" for label, terms in alike_places.item_lines(frame, coded))

    rows = [
        (names.place(s.place), round(s.value, 2), text(s.shared), text(s.only_here), text(s.only_there), len(s.same))
        for s in found
    ]
    columns = [words(f"porownanie.column.{name}") for name in ALIKE_COLUMNS]
    records = set(ask(likeness.practice_records, (place.id, *(s.place for s in found))))
    _offer(frame, Table(words("porownanie.alike"), columns, rows), records, [words("porownanie.alike.about")])


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
            frame.state_of(a.activity),
            a.programme,
            a.activity,
        )
        for a in found
    ]
    columns = [words(f"porownanie.column.{name}") for name in MATRIX_COLUMNS]
    cautions_ = [words("porownanie.matrix.about"), words("matrix.caution")]
    _offer(frame, Table(words("porownanie.matrix"), columns, rows), {a.activity for a in found}, cautions_)


def _offer(frame: Frame, table: Table, records: set[str], cautions: list[str]) -> None:
    def book() -> bytes:
        stated = {item.source for item in ask(sources.evidence, tuple(sorted(records)))}
        return book_bytes([table, sources_sheet(frame, cited(stated)), notes_sheet(frame, cautions)])

    files([File(frame.words("export.xlsx"), file_name("xlsx"), XLSX, book)])
