"""Programy, for everybody: which programmes there are, where, for whom, in what state."""

from dashboard import frame as frames
from dashboard.components.empty import empty
from dashboard.components.html import dot, join, link, show, stated, tag
from dashboard.components.tables import TableColumn, table
from dashboard.data import ask
from dashboard.frame import Frame
from osl_data.queries import programmes
from osl_data.queries.programmes import ProgrammeRow
from osl_data.wording.figures import period

SHOWN = 25
TABLES = ("programmes", "activities", "partners")
COLUMNS = ("programme", "where", "type", "status", "years", "groups", "phone", "sources")


def render() -> None:
    """Draw the page."""
    frame = frames.begin("programy", "programy.title", "programy.lead")
    frames.filter_row(frame, search="programy.search")
    found = ask(programmes.programmes, frame.filters)
    if found:
        words = frame.words
        rows = [_row(frame, row) for row in (found if frame.local("all") else found[:SHOWN])]
        columns = [TableColumn(words(f"column.{name}"), number=name == "sources") for name in COLUMNS]
        show(
            table(columns, rows, caption=words.count("n.programmes_found", len(found))), frames.states_explained(frame)
        )
        if len(found) > len(rows):
            show(tag("p", link(frame.href("programy", all="1"), words("show_all", count=len(found)))))
        frames.export(frame, TABLES)
    else:
        empty(frame.words, frame.words("empty.filters"))
    frames.end(frame)


def _row(frame: Frame, row: ProgrammeRow) -> list[str]:
    words, names = frame.words, frame.labels
    name = join(
        [
            link(frame.record_href("programme", row.id) or "", row.name),
            tag("div", row.unit, css="small muted") if row.unit else None,
        ]
    )
    city = join([dot(names.city_position(row.city)), names.place(row.city)])
    areas = [area for area in row.areas or [] if area != names.place(row.city)]
    where = join([city, tag("div", ", ".join(areas), css="small muted") if areas else None])
    groups = ", ".join(names.term("target_group", code) for code in row.target_groups or [])
    phone = words("yes") if row.callable else stated(None, words)
    return [
        name,
        where,
        names.term("programme_type", row.type),
        frame.state_of(row.id),
        stated(period(row.start, row.end, words), words),
        stated(groups, words),
        phone,
        words.number(row.sources),
    ]
