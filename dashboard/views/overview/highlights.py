"""What is newest, in dispute and oldest: a few of each."""

from dashboard.components.html import Html, join, link, listing, tag
from dashboard.data import ask
from dashboard.frame import Frame
from osl_data.queries import overview, sources
from osl_data.wording.evidence import age

SHOWN = 5


def newest(frame: Frame) -> Html:
    """The newest dated sources."""
    words = frame.words
    items = [
        join(
            [
                link(frame.href("zrodla", id=s.id), s.title),
                tag(
                    "div",
                    " · ".join(
                        filter(
                            None,
                            (frame.labels.place(s.city), s.publisher, words.date(s.stated_on, inferred=s.inferred)),
                        )
                    ),
                    css="small muted",
                ),
            ]
        )
        for s in ask(overview.newest_sources, frame.filters, SHOWN)
    ]
    return tag(
        "section",
        tag("h2", words("przeglad.newest")),
        listing(items) if items else tag("p", words("przeglad.no_dated"), css="muted"),
    )


def disputed(frame: Frame) -> Html:
    """Open disagreements."""
    words = frame.words
    items = [
        join(
            [
                link(frame.href("zrodla", view="differences", id=d.id), words.pick(d.title_pl, d.title_en)),
                tag("div", frame.labels.place(d.city), css="small muted"),
            ]
        )
        for d in ask(overview.disputed, frame.filters, SHOWN)
    ]
    everything = link(
        frame.href("zrodla", view="differences"),
        words.count("n.differences", len(ask(sources.disagreements, frame.filters))),
    )
    return tag(
        "section",
        tag("h2", words("przeglad.disputed")),
        listing(items) if items else tag("p", words("przeglad.no_disputed"), css="muted"),
        tag("p", everything, css="small"),
    )


def oldest(frame: Frame) -> Html:
    """The records whose newest source is oldest."""
    words = frame.words
    items = [
        join(
            [
                _record(frame, r.kind, r.id, words.pick(r.title_pl, r.title_en)),
                tag(
                    "div",
                    f"{frame.labels.place(r.city)} · {age(r.stated_on, r.inferred, None, words)}",
                    css="small muted",
                ),
            ]
        )
        for r in ask(overview.oldest_records, frame.filters, SHOWN)
    ]
    quality = link(frame.href("zrodla", view="quality"), words("przeglad.quality"))
    return tag(
        "section",
        tag("h2", words("przeglad.oldest")),
        listing(items) if items else tag("p", words("przeglad.no_dated"), css="muted"),
        tag("p", quality, css="small"),
    )


def _record(frame: Frame, kind: str, id_: str, title: str) -> Html:
    href = frame.record_href(kind, id_)
    return link(href, title) if href else title
