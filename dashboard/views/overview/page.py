"""Przegląd, for everybody: what is known of OSL in each city, how completely, what is newest, oldest, in dispute.

It is the start page, so it also finds contacts: while a text is typed, they stand in place of the overview.
"""

from dashboard import frame as frames
from dashboard.components.empty import empty
from dashboard.components.html import Html, dot, fold, join, link, listing, show, tag
from dashboard.components.overview import completeness_bar, totals
from dashboard.components.poland_map import Pin, poland
from dashboard.components.tables import TableColumn, table
from dashboard.data import ask
from dashboard.frame import Frame
from dashboard.views.contacts import finder
from osl_data.queries import overview, programmes, sources
from osl_data.queries.overview import CityOverview

PATH = ""
"""The start page has no path of its own."""
SHOWN = 5
CARDS = 6
"""Contacts that a search shows here; Kontakty shows all."""
FIRST_QUESTIONS = (overview.city_overview, programmes.programmes, sources.disagreements)
"""Asked ahead when the server starts."""
TABLES = ("programmes", "contacts", "figures", "sources")


def render() -> None:
    """Draw the page."""
    frame = frames.begin("przeglad", "przeglad.title", "przeglad.lead")
    frames.filter_row(frame, search="kontakty.search")
    if frame.filters.text.strip():
        _found(frame)
    else:
        _overview(frame)
    frames.end(frame, focus=True)


def _found(frame: Frame) -> None:
    """What the search box finds, and the way back."""
    finder.show_found(frame, finder.find(frame), PATH, CARDS)
    finder.show_others(frame)
    whole = frame.href(PATH, frame.filters.model_copy(update={"text": ""}))
    show(tag("p", link(whole, frame.words("przeglad.back"))))


def _overview(frame: Frame) -> None:
    cities = [city for city in ask(overview.city_overview, frame.filters) if _known(city)]
    if not cities:
        empty(frame.words, frame.words("empty.filters"))
        return
    show(
        totals(_totals(frame, cities)),
        tag("div", _map(frame, cities), _cities(frame, cities), css="split"),
        script=True,
    )
    show(tag("div", _newest(frame), _disputed(frame), _oldest(frame), css="thirds"))
    frames.export(frame, TABLES)


def _known(city: CityOverview) -> bool:
    return any((city.programmes, city.contacts, city.figures, city.sources))


def _totals(frame: Frame, cities: list[CityOverview]) -> list[tuple[str, str, str]]:
    """What a number counts, the number, and where it leads."""
    words = frame.words
    leads = {
        "programmes": frame.href("programy"),
        "contacts": frame.href("kontakty"),
        "figures": frame.href("aktywnosc", view="figures"),
        "sources": frame.href("zrodla"),
    }
    return [
        (words.noun(f"n.{kind}", number), words.number(number), leads[kind])
        for kind, number in overview.together(cities).items()
    ]


def _map(frame: Frame, cities: list[CityOverview]) -> Html:
    words = frame.words
    pins = [
        Pin(
            city.name,
            words.count("n.programmes", city.programmes),
            city.lat,
            city.lon,
            city.voivodeship,
            frame.labels.city_position(city.city),
            city.programmes,
            frame.href("programy", frame.filters.model_copy(update={"cities": (city.city,)})),
        )
        for city in cities
        if city.lat is not None and city.lon is not None
    ]
    return poland(pins, words("przeglad.map"))


def _cities(frame: Frame, cities: list[CityOverview]) -> Html:
    words = frame.words
    columns = [TableColumn(words("table.city"))]
    columns += [
        TableColumn(words(f"table.{kind}"), number=True) for kind in ("programmes", "contacts", "figures", "sources")
    ]
    columns.append(TableColumn(words("completeness.title")))
    rows = [
        [
            join(
                [
                    dot(frame.labels.city_position(city.city)),
                    link(
                        frame.href("programy", frame.filters.model_copy(update={"cities": (city.city,)})),
                        city.name,
                    ),
                ]
            ),
            *(words.number(n) for n in (city.programmes, city.contacts, city.figures, city.sources)),
            completeness_bar(city.completeness, words),
        ]
        for city in cities
    ]
    explained = fold(words("completeness.what"), tag("p", words("completeness.explained"), css="small muted"))
    return tag("div", table(columns, rows, caption=words("przeglad.cities")), explained)


def _newest(frame: Frame) -> Html:
    words = frame.words
    items = [
        join(
            [
                link(frame.href("zrodla", id=s.id), s.title),
                tag(
                    "div",
                    f"{frame.labels.place(s.city)} · {s.publisher} · {words.date(s.stated_on)}",
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


def _disputed(frame: Frame) -> Html:
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


def _oldest(frame: Frame) -> Html:
    words = frame.words
    items = [
        join(
            [
                _record(frame, r.kind, r.id, words.pick(r.title_pl, r.title_en)),
                tag(
                    "div",
                    f"{frame.labels.place(r.city)} · {words('age.stated', date=words.date(r.stated_on))}",
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
