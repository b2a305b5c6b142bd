"""Where sources differ: claims side by side, all or one."""

from dashboard import frame as frames
from dashboard.components.differences import difference
from dashboard.components.html import link, show, tag
from dashboard.data import ask
from dashboard.frame import Frame, Hrefs
from osl_data.queries import sources


def draw(frame: Frame) -> bool:
    """The disagreements that pass the filters, or the one that the address names; False where there are none."""
    words = frame.words
    chosen = frame.local("id")
    found = [
        d for d in ask(sources.disagreements, frames.EVERYTHING if chosen else frame.filters) if chosen in (None, d.id)
    ]
    back = tag("p", link(frame.href("zrodla", view="differences"), words("zrodla.differences.all"))) if chosen else None
    if chosen and not found:
        show(back, tag("p", words("unknown_id", id=chosen), css="muted"))
    if not found:
        return bool(chosen)
    hrefs = Hrefs(frame)
    count = tag("p", words.count("n.differences", len(found)), ". ", words("zrodla.differences.about"), css="muted")
    show(back or count, *(difference(d, words, frame.labels, hrefs) for d in found))
    return True
