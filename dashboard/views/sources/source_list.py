"""The sources as a list, and one of them with all that it states."""

from dashboard import frame as frames
from dashboard.components.html import dot, join, link, listing, show, stated, tag
from dashboard.components.tables import TableColumn, facts, table
from dashboard.data import ask
from dashboard.frame import Frame, Hrefs
from dashboard.i18n import Words
from osl_data.queries import sources
from osl_data.queries.sources import SourceRow, StatedRecord
from osl_data.wording.evidence import dates, locator

SHOWN = 40


def draw(frame: Frame) -> bool:
    """The sources that pass the filters, or the one that the address names; False where there are none."""
    words = frame.words
    chosen = frame.local("id")
    if chosen:
        one = next((s for s in ask(sources.sources, frames.EVERYTHING) if s.id == chosen), None)
        show(tag("p", link(frame.href("zrodla"), words("zrodla.all"))))
        if one:
            show(_one(frame, one))
        else:
            show(tag("p", words("zrodla.unknown", id=chosen), css="muted"))
        return True
    found = ask(sources.sources, frame.filters)
    if not found:
        return False
    shown = found if frame.local("all") else found[:SHOWN]
    columns = [TableColumn(words(f"column.{name}")) for name in ("source", "place", "published", "read", "confirmed")]
    columns.append(TableColumn(words("column.records"), number=True))
    show(table(columns, [_line(frame, s) for s in shown], caption=words.count("n.sources_found", len(found))))
    if len(found) > len(shown):
        show(tag("p", link(frame.href("zrodla", all="1"), words("show_all", count=len(found)))))
    return True


def _line(frame: Frame, s: SourceRow) -> list[str]:
    words, names = frame.words, frame.labels
    place = join([dot(names.city_position(s.city)), names.place(s.city)]) if s.city else words("zrodla.reference")
    title = join(
        [
            link(frame.href("zrodla", id=s.id), s.title),
            tag("div", " · ".join(filter(None, (s.publisher, names.term("source_type", s.type)))), css="small muted"),
        ]
    )
    return [
        title,
        place,
        _published(s, words),
        words.date(s.read),
        stated(words.date(s.confirmed) if s.confirmed else None, words),
        words.number(s.records),
    ]


def _published(s: SourceRow, words: Words) -> str:
    """The date beside a heading that says what it is of."""
    return words.date(s.published) if s.published else dates(None, s.published_inferred, s.not_before, words)


def _bound_at(s: SourceRow, words: Words) -> str:
    """Where an undated source names what it cannot be older than."""
    return f" ({locator(s.not_before_locator, words)})" if s.not_before_locator else ""


def _one(frame: Frame, s: SourceRow) -> str:
    words, names = frame.words, frame.labels
    hrefs = Hrefs(frame)
    versions = [
        link(
            frame.href("zrodla", id=other.id),
            f"{other.title} ({dates(other.published, other.published_inferred, other.not_before, words)})",
        )
        for other in ask(sources.sources, frames.EVERYTHING)
        if other.id in s.versions
    ]
    rows = [
        (words("column.publisher"), stated(s.publisher, words)),
        (words("column.kind"), names.term("source_type", s.type)),
        (words("column.address"), link(s.url, s.url) if s.url else stated(None, words)),
        (words("column.published"), _published(s, words) + _bound_at(s, words)),
        (words("column.read"), words("zrodla.read_note", date=words.date(s.read))),
        (words("column.confirmed"), stated(words.date(s.confirmed) if s.confirmed else None, words)),
        (
            words("column.text"),
            f"{names.term('source_text', s.text)}, {words('zrodla.complete' if s.complete else 'zrodla.incomplete')}",
        ),
        (words("column.states"), words.pick(s.summary_pl, s.summary_en)),
    ]
    if s.licence:
        rows.append((words("column.licence"), s.licence))
    if versions:
        rows.append((words("column.versions"), listing(versions)))
    found = ask(sources.stated_by, s.id)
    about = [TableColumn(words(f"column.{name}")) for name in ("record", "fields", "stated_where")]
    lines = [
        [
            _record(hrefs, item, words.pick(item.title_pl, item.title_en)),
            ", ".join(words(f"field.{name}") for name in item.fields),
            "; ".join(locator(where, words) for where in item.locators),
        ]
        for item in found
    ]
    return join(
        [
            tag("h2", s.title),
            facts(rows),
            tag("h2", words("zrodla.states")),
            table(about, lines) if lines else tag("p", words("zrodla.states_nothing"), css="muted"),
        ]
    )


def _record(hrefs: Hrefs, item: StatedRecord, title: str) -> str:
    return link(hrefs[item.id], title) if item.id in hrefs else title
