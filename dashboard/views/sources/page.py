"""Źródła i jakość, for researchers and managers: each source, what it states, what differs, what is missing."""

from collections import defaultdict
from collections.abc import Callable

from dashboard import frame as frames
from dashboard.components.differences import difference
from dashboard.components.empty import empty
from dashboard.components.html import dot, fold, join, link, listing, said_in, show, stated, tag
from dashboard.components.picking import choice
from dashboard.components.tables import TableColumn, facts, table
from dashboard.data import ask
from dashboard.frame import Frame, Hrefs
from dashboard.i18n import Words
from osl_data.queries import reference, sources
from osl_data.queries.sources import QualityCount, SourceRow, StatedRecord
from osl_data.wording.evidence import dates, locator

TABLES = ("sources", "evidence", "disagreements", "codebook", "vocabulary")
VIEWS = ("sources", "differences", "quality", "codebook")
SHOWN = 40
EXAMPLES = 200


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
        "sources": _sources,
        "differences": _differences,
        "quality": _quality,
        "codebook": _codebook,
    }
    if draw[shown](frame):
        frames.export(frame, TABLES)
    else:
        empty(frame.words, frame.words("empty.filters"))
    frames.end(frame, view=shown if shown != VIEWS[0] else None)


def _sources(frame: Frame) -> bool:
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
            tag("div", f"{s.publisher} · {names.term('source_type', s.type)}", css="small muted"),
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
    return words.date(s.published) if s.published else dates(None, s.published_inferred, words)


def _one(frame: Frame, s: SourceRow) -> str:
    words, names = frame.words, frame.labels
    hrefs = Hrefs(frame)
    versions = [
        link(
            frame.href("zrodla", id=other.id),
            f"{other.title} ({dates(other.published, other.published_inferred, words)})",
        )
        for other in ask(sources.sources, frames.EVERYTHING)
        if other.id in s.versions
    ]
    rows = [
        (words("column.publisher"), s.publisher),
        (words("column.kind"), names.term("source_type", s.type)),
        (words("column.address"), link(s.url, s.url) if s.url else stated(None, words)),
        (words("column.published"), _published(s, words)),
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


def _differences(frame: Frame) -> bool:
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


def _quality(frame: Frame) -> bool:
    words = frame.words
    counts = ask(sources.quality, frame.filters)
    if not counts:
        return False
    by_rule: dict[str, list[QualityCount]] = defaultdict(list)
    for count in counts:
        by_rule[count.rule].append(count)
    cities = [city for city in frame.labels.cities if any(c.city == city for c in counts)]
    columns = [
        TableColumn(words("column.rule")),
        *(TableColumn(frame.labels.place(city), number=True) for city in cities),
        TableColumn(words("column.which")),
    ]
    rows = [
        [
            words(f"rule.{rule}"),
            *(words.number(sum(c.records for c in found if c.city == city)) for city in cities),
            fold(words("quality.show"), _examples(frame, rule)),
        ]
        for rule, found in by_rule.items()
    ]
    show(
        tag("h2", words("quality.title")),
        tag("p", words("quality.about"), css="muted"),
        table(columns, rows, caption=words("quality.caption")),
        tag("p", words("completeness.explained"), css="small muted"),
        tag("p", words("old.explained"), css="small muted"),
    )
    return True


def _examples(frame: Frame, rule: str) -> str:
    hrefs = Hrefs(frame)
    found = ask(sources.quality_records, frame.filters, rule)[:EXAMPLES]
    names = frame.words
    return listing(
        [
            link(hrefs[r.id], names.pick(r.title_pl, r.title_en))
            if r.id in hrefs
            else names.pick(r.title_pl, r.title_en)
            for r in found
        ]
    )


def _codebook(frame: Frame) -> bool:
    words = frame.words
    entries = ask(reference.codebook)
    show(tag("h2", words("codebook.vocabulary")), tag("p", words("codebook.about"), css="muted"))
    sets: dict[str, list[reference.TermRow]] = defaultdict(list)
    for term in frame.labels.terms:
        sets[term.vocabulary].append(term)
    columns = [
        TableColumn(words("column.code")),
        TableColumn(words("column.label_pl"), language="pl"),
        TableColumn(words("column.label_en"), language="en"),
    ]
    show(
        *(
            fold(
                f"{words(f'vocabulary.{name}')} ({len(found)})",
                table(columns, [[t.code, t.label_pl, t.label_en] for t in found]),
            )
            for name, found in sets.items()
        )
    )
    relations: dict[str, list[reference.CodebookEntry]] = defaultdict(list)
    for entry in entries:
        relations[entry.relation].append(entry)
    columns = [
        TableColumn(words("column.column")),
        TableColumn(words("column.type")),
        TableColumn(words("column.meaning"), language="en"),
    ]
    show(
        tag("h2", words("codebook.tables")),
        tag("p", words("codebook.meanings"), css="muted"),
        *(
            fold(
                name,
                join(
                    [
                        tag("p", said_in("en", found[0].meaning), css="small"),
                        table(columns, [[e.field, e.type, e.meaning] for e in found[1:]]),
                    ]
                ),
            )
            for name, found in relations.items()
            if not name.startswith("export_")
        ),
    )
    return True
