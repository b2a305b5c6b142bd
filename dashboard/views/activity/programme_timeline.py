"""Programmes over the years."""

from collections import defaultdict

from dashboard import frame as frames
from dashboard.components.html import fold, link, show, tag
from dashboard.components.tables import TableColumn, table
from dashboard.components.timeline import ProgrammeBar, decimal_year, timeline
from dashboard.data import ask
from dashboard.frame import Frame
from osl_data.queries import programmes
from osl_data.wording.figures import period


def draw(frame: Frame) -> bool:
    """The timeline; False where no source states a year."""
    words, names = frame.words, frame.labels
    found = [p for p in ask(programmes.programmes, frame.filters) if p.start]
    without = [p for p in ask(programmes.programmes, frame.filters) if not p.start]
    if not found:
        return False
    ordered = sorted(found, key=lambda p: (p.city, p.start or "", p.name))
    last = max(decimal_year(date) for p in ordered for date in (p.start, p.until) if date) + 1
    groups: dict[str, list[ProgrammeBar]] = defaultdict(list)
    for p in ordered:
        hover = [p.name, period(p.start, p.end, words), frame.state_of(p.id)]
        end = decimal_year(p.until) if p.until else None
        groups[names.place(p.city)].append(
            ProgrammeBar(p.name, decimal_year(p.start or ""), end, names.city_position(p.city), hover)
        )
    timeline(groups, words("aktywnosc.timeline.title"), last)
    columns = [TableColumn(words(f"column.{name}")) for name in ("programme", "where", "years", "status", "sources")]
    rows = [
        [
            link(frame.record_href("programme", p.id) or "", p.name),
            names.place(p.city),
            period(p.start, p.end, words),
            frame.state_of(p.id),
            words.number(p.sources),
        ]
        for p in ordered
    ]
    show(
        tag(
            "p",
            words("aktywnosc.timeline.about", count=words.count("n.programmes", len(without))),
            css="small muted",
        ),
        fold(words("as_table"), table(columns, rows)),
        frames.states_explained(frame),
    )
    return True
