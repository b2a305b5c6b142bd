"""The practice matrix, for researchers: tool of OSL by target group by community, each cell with its evidence."""

from collections import defaultdict

from dashboard import frame as frames
from dashboard.components.evidence import evidence
from dashboard.components.html import Html, join, link, listing, show, stated, tag
from dashboard.components.matrix import MatrixRow, matrix
from dashboard.components.tables import TableColumn, table
from dashboard.data import ask
from dashboard.frame import Frame, Hrefs
from osl_data.queries import sources
from osl_data.queries.comparison import likeness
from osl_data.queries.comparison.likeness import MatrixActivity

UNSTATED = "none"
"""Stands in for a group or community that no source states."""
COLUMNS = ("programme", "where", "community", "activity", "evidence")


def draw(frame: Frame) -> list[MatrixActivity]:
    """The matrix; the programmes of a chosen cell above it."""
    words, names = frame.words, frame.labels
    found = ask(likeness.practice_matrix, frame.filters)
    if not found:
        return found
    counts = {cell: dict(held) for cell, held in likeness.programmes_by_community(found).items()}
    groups = {code for code, _ in counts}
    labels = {**names.vocabulary("target_group"), UNSTATED: words("porownanie.group.none")}
    rows = [MatrixRow(code, label) for code, label in labels.items() if code in groups]
    hrefs = {(group, tool): frame.href("porownanie", view="matrix", id=f"{tool}.{group}") for group, tool in counts}
    marks = {"territorial": words("porownanie.mark.territorial"), "categorial": words("porownanie.mark.categorial")}
    show(
        tag("h2", words("porownanie.matrix.title")),
        tag("p", words("porownanie.matrix.about"), css="small muted"),
        _cell(frame, found, frame.local("id") or ""),
        matrix(
            rows, names.vocabulary("osl_tool"), counts, hrefs, {**marks, UNSTATED: ""}, words, words("porownanie.group")
        ),
        tag("p", words("matrix.caution"), css="small muted"),
        frames.states_explained(frame),
    )
    return found


def _cell(frame: Frame, found: list[MatrixActivity], chosen: str) -> Html | None:
    """The programmes of one cell, each with its activities and their evidence."""
    words, names = frame.words, frame.labels
    tool, _, group = chosen.partition(".")
    held = [a for a in found if (a.tool, a.target_group or UNSTATED) == (tool, group)]
    if not held:
        return None
    by_programme: dict[str, list[MatrixActivity]] = defaultdict(list)
    for activity in held:
        by_programme[activity.programme].append(activity)
    stating = sources.by_record(ask(sources.evidence, tuple(activity.activity for activity in held)))
    hrefs = Hrefs(frame)
    rows = [
        [
            link(frame.record_href("programme", id_) or "", done[0].name),
            names.place(done[0].city),
            stated(names.term("community", done[0].community) if done[0].community else None, words),
            listing([f"{names.term('activity_type', a.type)}, {frame.state_of(a.activity)}" for a in done]),
            evidence([item for a in done for item in stating[a.activity]], words, hrefs),
        ]
        for id_, done in by_programme.items()
    ]
    columns = [TableColumn(words(f"column.{name}")) for name in COLUMNS]
    label = names.term("target_group", group) if group != UNSTATED else words("porownanie.group.none")
    back = link(frame.href("porownanie", view="matrix"), words("porownanie.matrix.back"))
    return join(
        [
            tag("h3", words("porownanie.matrix.cell", tool=names.term("osl_tool", tool), group=label)),
            table(columns, rows, caption=words.count("n.programmes", len(rows))),
            tag("p", back, css="small"),
        ]
    )
