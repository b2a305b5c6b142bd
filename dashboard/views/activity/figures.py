"""Figures, for managers and researchers: each with qualifier, period and source; never added up."""

from collections.abc import Sequence
from itertools import groupby

from dashboard import frame as frames
from dashboard.components.evidence import evidence
from dashboard.components.html import Html, join, link, show, stated, tag
from dashboard.components.tables import Group, TableColumn, table
from dashboard.data import ask
from dashboard.frame import Frame, Hrefs
from osl_data.queries import figures, sources
from osl_data.queries.figures import FigureRow
from osl_data.queries.sources import EvidenceRow
from osl_data.wording.figures import amount, period

COLUMNS = ("figure", "what", "period", "subject", "evidence")


def draw(frame: Frame) -> bool:
    """Figures by what they measure; False when none passes the filters."""
    found = ask(figures.figures, frame.filters)
    chosen = frame.local("id")
    if chosen:
        found = [figure for figure in ask(figures.figures, frames.EVERYTHING) if figure.id == chosen]
    words, names = frame.words, frame.labels
    everything = tag("p", link(frame.href("aktywnosc", view="figures"), words("figures.all")))
    if chosen and not found:
        show(everything, tag("p", words("unknown_id", id=chosen), css="muted"))
    if not found:
        return bool(chosen)
    by_record = sources.by_record(ask(sources.evidence, tuple(figure.id for figure in found)))
    hrefs = Hrefs(frame)
    show(tag("h2", words("aktywnosc.figures.title")), tag("p", words("figures.never_added"), css="muted"))
    order = {code: n for n, code in enumerate([*names.vocabulary("figure_nature"), *names.vocabulary("measure")])}
    columns = [TableColumn(words(f"column.{name}")) for name in COLUMNS]
    ordered = sorted(found, key=lambda f: (order[f.nature], order[f.measure]))
    for nature, of_nature in groupby(ordered, key=lambda f: f.nature):
        rows: list[Sequence[Html] | Group] = []
        for measure, alike in groupby(of_nature, key=lambda f: f.measure):
            group = list(alike)
            rows += [
                Group(names.term("measure", measure), _why(frame, group)),
                *(_row(frame, f, by_record, hrefs) for f in group),
            ]
        show(tag("h2", names.term("figure_nature", nature)), table(columns, rows))
    if chosen:
        show(everything)
    return True


def _row(frame: Frame, f: FigureRow, by_record: dict[str, list[EvidenceRow]], hrefs: Hrefs) -> list[Html]:
    words = frame.words
    return [
        tag("b", amount(f, words, frame.labels)),
        words.pick(f.what_pl, f.what_en),
        stated(period(f.start, f.end, words), words),
        _subject(frame, f),
        evidence(by_record[f.id], words, hrefs),
    ]


def _why(frame: Frame, found: list[FigureRow]) -> str:
    """Why the figures of one measure must not be added; nothing for a single one."""
    words = frame.words
    reasons = figures.why_not_added(found)
    return (
        words("figures.why", reasons="; ".join(words(f"figures.why.{reason}") for reason in reasons)) if reasons else ""
    )


def _subject(frame: Frame, f: FigureRow) -> Html:
    where = frame.labels.place(f.city)
    if f.programme:
        return join(
            [
                link(frame.record_href("programme", f.programme) or "", f.programme_name or ""),
                tag("div", where, css="small muted"),
            ]
        )
    return (
        ", ".join(part for part in (f.place or f.organisation, where) if part)
        if (f.place or f.organisation) != where
        else where
    )
