"""Źródła i jakość, for researchers and managers: each source, what it states, what differs, what is missing."""

from collections.abc import Callable

from dashboard import frame as frames
from dashboard.components.empty import empty
from dashboard.components.picking import choice
from dashboard.frame import Frame
from dashboard.views.sources import codebook_tables, disagreements, quality, source_list

TABLES = ("sources", "evidence", "disagreements", "codebook", "vocabulary")
VIEWS = ("sources", "differences", "quality", "codebook")


def render() -> None:
    """Draw the page."""
    frame = frames.begin("zrodla", "zrodla.title", "zrodla.lead")
    frames.filter_row(frame, search="zrodla.search")
    shown = choice(
        "view",
        VIEWS,
        frame.local("view"),
        lambda code: frame.words(f"zrodla.{code}"),
        frame.words("zrodla.view"),
    )
    draw: dict[str, Callable[[Frame], bool]] = {
        "sources": source_list.draw,
        "differences": disagreements.draw,
        "quality": quality.draw,
        "codebook": codebook_tables.draw,
    }
    if draw[shown](frame):
        frames.export(frame, TABLES)
    else:
        empty(frame.words, frame.words("empty.filters"))
    frames.end(frame, view=shown if shown != VIEWS[0] else None)
